"""Compares counts and ordinals with what the registry counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.periods import count_periods
from factlint.core.claim import CountClaim
from factlint.core.classes import dataclass
from factlint.core.dates import EARLIEST, DateWindow
from factlint.core.finding import Edit, Evidence, Finding, Fix, Safety
from factlint.language.smallnumbers import cardinal_words, ordinal_words
from factlint.registry.counting import Countable


@dataclass(frozen=True)
class RegisteredCount:
    """Finds counts and ordinals that no day which the text may mean allows.

    Args:
        report: which cases this rule reports; empty means all.
    """

    report: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ("never", "not-then", "beyond")
    values: ClassVar[tuple[str, ...]] = ("subject", "thing", "things", "text", "stated", "known", "when")

    def validate(self) -> None:
        """Proves that every case to report is one that this check knows."""
        for case in self.report:
            if case not in self.cases:
                raise ValueError(f"unknown case `{case}` in `report`; known are: {', '.join(self.cases)}")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each contradicted claim."""
        found = context.shared.get("registered-count")
        if found is None:
            found = context.shared["registered-count"] = list(_judge_all(context))
        for finding in found:
            if not self.report or finding.case in self.report:
                yield finding


def _judge_all(context: CheckContext) -> Iterable[Finding]:
    for claim in context.claims.counts:
        if claim.hedges:
            continue
        for countable in context.registry.countables(claim.subject):
            finding = _judge(context, claim, countable) if countable.id == claim.quantity else None
            if finding is not None:
                yield finding


def _judge(context: CheckContext, claim: CountClaim, countable: Countable) -> Finding | None:
    known_to = countable.as_of.earliest
    draft = context.date.window
    latest = draft.latest if draft else known_to
    if not countable.from_beginning and not _covered(claim, countable, draft):
        return None
    past = countable.counts_in(DateWindow(EARLIEST, latest))
    right = _right(claim, countable, past)
    if not right:
        case = "beyond" if latest > known_to else "never"
    elif (
        claim.ordinal
        or draft is None
        or not claim.time.anchored
        or _right(claim, countable, countable.counts_in(draft))
    ):
        return None
    else:
        case = "beyond" if latest > known_to else "not-then"
    return _finding(context, claim, countable, case)


def _covered(claim: CountClaim, countable: Countable, draft: DateWindow | None) -> bool:
    """Whether the days that a claim means lie where the registry counts.

    Before its first value nothing is known; a draft that speaks of another time may mean that.
    """
    if draft is None or draft.earliest < countable.steps[0].latest:
        return False
    return claim.time.anchored


def _right(claim: CountClaim, countable: Countable, counts: frozenset[int]) -> bool:
    """Whether a stated number fits one of the counts.

    An ordinal fits when so many had happened; a cumulative count fits when it is not larger, for
    it may be a part of the whole.
    """
    if claim.ordinal or countable.cumulative:
        return claim.number <= max(counts, default=0)
    return claim.number in counts


def _finding(context: CheckContext, claim: CountClaim, countable: Countable, case: str) -> Finding:
    subject = context.registry.entity(countable.subject)
    window = context.date.window
    latest = window.latest if window else countable.as_of.earliest
    counts = countable.counts_in(DateWindow(latest, latest)) if case != "beyond" else frozenset()
    known = max(counts) if counts else countable.steps[-1].value
    things = countable.nouns[0]
    name = subject.name if subject else countable.subject
    when = context.date.when
    last = countable.steps[-1]
    words = ordinal_words(known) if claim.ordinal else cardinal_words(known)
    since = f"since {last.earliest.day} {last.earliest:%B %Y}" if last.earliest.year > 1 else ""
    evidence = Evidence(
        f"{name}: {known} {things if known != 1 else claim.thing} {since}".strip(),
        countable.source,
        countable.url,
        str(countable.as_of),
        count_periods(countable, f"{name}: {things}", latest),
    )
    fixes: tuple[Fix, ...] = ()
    if not claim.ordinal and case != "beyond":
        span = claim.number_span
        new = words if not context.text[span.start : span.end].isdigit() else str(known)
        fixes = (Fix(f"Write “{new}”", (Edit(span, new),), Safety.SUGGESTED),)
    return Finding(
        claim.span,
        {
            "subject": name,
            "thing": claim.thing,
            "things": things,
            "text": context.text[claim.span.start : claim.span.end],
            "stated": context.text[claim.number_span.start : claim.number_span.end],
            "known": str(known),
            "when": f"on {when.in_words()}" if when else f"up to {countable.as_of}",
        },
        case=case,
        evidence=(evidence,),
        fixes=fixes,
    )
