"""Finds a year beside a registered event that happened in another one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.durations import event_days
from factlint.claims.calendar.event_dates import EventYearClaim, event_year_claims
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix, Period, Safety
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_UNSURE = lazy(
    r"\b(?:film|movie|book|novel|documentary|anniversary|commemorat\w*|celebrat\w*|re-?enact\w*|"
    r"remember\w*|memor\w*|mark(?:s|ed|ing)|museum|exhibition|album|if|would|instead|plan(?:s|ned|"
    r"ning)?|"
    r"predict\w*|warn\w*|second|another|new|threat\w*|bill|law|not|never|wrong(?:ly)?|mistak\w*|"
    r"report|inquiry|trial|investigat\w*)\b",
)


@dataclass(frozen=True)
class EventYear:
    """Compares the year beside an event with the registry, where the year can only belong to the event."""

    cases: ClassVar[tuple[str, ...]] = ("fixed", "loose")
    values: ClassVar[tuple[str, ...]] = ("text", "event", "year", "when")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each event that was not in its year."""
        for claim in event_year_claims(context.analysis):
            sentence = context.analysis.sentence_around(claim.start)
            if _wrong(claim) and not _UNSURE.search(context.text, *sentence):
                yield _finding(context, claim)


def _wrong(claim: EventYearClaim) -> bool:
    """Whether no reading lets the event have the year."""
    start, end = claim.event.start, claim.event.end or claim.event.start
    assert start is not None
    assert end is not None
    first, last = start.earliest.year, end.latest.year
    if claim.form == "begins":
        return not first <= claim.year <= start.latest.year
    if claim.form == "ends":
        return not end.earliest.year <= claim.year <= last
    if first <= claim.year <= last:
        return False
    if claim.form in ("before", "subject"):
        return True
    if claim.form in ("since", "after", "loose"):
        # "moved after the fall of the Wall in 1991" speaks of the move.
        return claim.year < first
    return claim.year > last


def _finding(context: CheckContext, claim: EventYearClaim) -> Finding:
    event = claim.event
    start, end = event.start, event.end or event.start
    assert start is not None
    assert end is not None
    when = event_days(event)
    right = {"ends": end.year}.get(claim.form, start.year)
    span = TextSpan(claim.year_start, claim.year_start + 4)
    period = Period(event.name, event.name, str(start), str(end))
    return Finding(
        TextSpan(claim.start, claim.end),
        {
            "text": context.text[claim.start : claim.end],
            "event": event.name,
            "year": str(claim.year),
            "when": when,
        },
        case="fixed" if claim.form in ("before", "begins", "ends", "subject") else "loose",
        evidence=(Evidence(f"{event.name}: {when}", event.source, event.url, str(event.as_of), (period,)),),
        fixes=(Fix(f"Write “{right}”", (Edit(span, str(right)),), Safety.SUGGESTED),),
    )
