"""Compares what a draft says twice: in headline and lead, before and after, in millions and billions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.figures.wording import written
from factlint.core.classes import dataclass
from factlint.core.figure_claim import RestatedClaim
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.span import TextSpan

_VALUES = ("stated", "earlier", "thing")


@dataclass(frozen=True)
class FigureHeadline:
    """Finds figures of the headline that the lead gives otherwise and nothing in the body explains."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = _VALUES

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each such figure of the headline."""
        for claim in context.claims.figures.headlines:
            yield _finding(context.text, claim, "The body says so here")


@dataclass(frozen=True)
class FigureRepeated:
    """Finds counts that come back with "the" and another value."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = _VALUES

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each such count."""
        for claim in context.claims.figures.repeated:
            yield _finding(context.text, claim, "It is another figure here")


@dataclass(frozen=True)
class FigureSlip:
    """Finds one figure that stands in millions and in billions."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = _VALUES

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each such pair."""
        for claim in context.claims.figures.slips:
            yield _finding(context.text, claim, "It is a thousand times more or less here")


def _finding(text: str, claim: RestatedClaim, note: str) -> Finding:
    stated, earlier = written(text, claim.figure), written(text, claim.earlier)
    return Finding(
        TextSpan(claim.figure.start, claim.figure.end),
        {"stated": stated, "earlier": earlier, "thing": claim.thing},
        evidence=(Evidence(f"{stated} here, {earlier} there"),),
        related=(Related(TextSpan(claim.earlier.start, claim.earlier.end), note),),
    )
