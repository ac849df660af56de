"""Finds `in its third year` and `the 90-year-old company` where the beginning says otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.lengths import DAYS, in_words
from factlint.claims.calendar.running import RunningClaim, running_claims
from factlint.claims.calendar.years import years_stated
from factlint.core.classes import dataclass
from factlint.core.dates import DateWindow
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_MOVED = lazy(
    r"\b(?:was|were|had|will|would|may|could|if|by then|when|until|next|soon|about to|expected|"
    r"likely|set to|not|never|at the time)\b"
)


@dataclass(frozen=True)
class RunningYear:
    """Counts from a beginning to the draft's date, both by anniversaries and by calendar years."""

    cases: ClassVar[tuple[str, ...]] = ("nth", "old")
    values: ClassVar[tuple[str, ...]] = ("text", "begin", "when", "actual")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each count that neither way of counting allows."""
        own = context.date.window
        if own is None:
            return
        for claim in running_claims(context.analysis, context.date):
            if not _fits(claim, own) and not _moved(context, claim):
                yield _finding(context, claim, own)


def _moved(context: CheckContext, claim: RunningClaim) -> bool:
    """Whether the sentence speaks of another time than the draft's."""
    start, end = context.analysis.sentence_around(claim.start)
    own = context.date.when
    years = years_stated(context.text, start, end) - years_stated(context.text, *claim.begin_span)
    return bool(own and years - {own.year}) or (
        claim.nth and _MOVED.search(context.text, start, end) is not None
    )


def _counts(claim: RunningClaim, own: DateWindow) -> tuple[float, float]:
    """The units gone by since the beginning: the fewest and the most."""
    size = DAYS[claim.unit]
    return (own.earliest - claim.begin.latest).days / size, (own.latest - claim.begin.earliest).days / size


def _fits(claim: RunningClaim, own: DateWindow) -> bool:
    fewest, most = _counts(claim, own)
    if most < 0:
        return True  # a preview
    slack = {"year": 0.12, "month": 0.4, "week": 0.6, "day": 3.0, "decade": 0.1}[claim.unit]
    if claim.nth:
        fewest, most = fewest - slack, most + 1 + slack
    else:
        slack = max(1.0, claim.number * 0.03 + 0.5)
        fewest, most = fewest - slack, most + slack
    if fewest <= claim.number <= most:
        return True
    if claim.unit != "year":
        return False
    calendar = {
        year - claim.begin.earliest.year + int(claim.nth) for year in (own.earliest.year, own.latest.year)
    }
    return claim.number in calendar


def _finding(context: CheckContext, claim: RunningClaim, own: DateWindow) -> Finding:
    when = context.date.when
    days = (own.latest - claim.begin.earliest).days
    least = (own.earliest - claim.begin.latest).days
    actual = in_words(days) if days - least <= 31 else f"{in_words(max(least, 0))} to {in_words(days)}"
    words = when.in_words() if when else ""
    related: tuple[Related, ...] = ()
    if claim.begin_span[0] < claim.begin_span[1]:
        span = TextSpan(*claim.begin_span)
        related = (Related(span, f"“{context.text[span.start : span.end]}”"),)
    return Finding(
        TextSpan(claim.start, claim.end),
        {
            "text": context.text[claim.start : claim.end],
            "begin": claim.begin_words,
            "when": words,
            "actual": actual,
        },
        case="nth" if claim.nth else "old",
        evidence=(Evidence(f"from {claim.begin_words} to {words} is {actual}", claim.source),),
        related=related,
    )
