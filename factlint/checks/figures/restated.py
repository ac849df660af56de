"""Compares what a draft says twice: in headline and lead, before and after, in millions and billions."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
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
    """Finds one figure that stands in millions and in billions, and populations a thousand times off."""

    cases: ClassVar[tuple[str, ...]] = ("population",)
    values: ClassVar[tuple[str, ...]] = _VALUES

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each such pair."""
        for claim in context.claims.figures.slips:
            yield _finding(context.text, claim, "It is a thousand times more or less here")
        if _PEOPLE & context.analysis.words:
            yield from _populations(context)


_PEOPLE = frozenset("population people inhabitants residents citizens".split())
_LEAST, _MOST = 400, 2500
"""A slip of a thousand, as the population of decades and its rounding let it appear."""


def _populations(context: CheckContext) -> Iterable[Finding]:
    from factlint.claims.figures.populations import population_claims

    text = context.text
    for claim in population_claims(context.analysis, context.claims.figures.figures):
        known = next(
            (one for one in context.registry.countables(claim.country) if one.nouns[-1] == _NOUN), None
        )
        if known is None or not known.steps:
            continue
        value = known.steps[-1].value
        larger, smaller = max(Decimal(value), claim.figure.high), min(Decimal(value), claim.figure.low)
        if not _LEAST <= larger / smaller <= _MOST:
            continue
        stated, right = written(text, claim.figure), _rounded(value)
        told = Evidence(
            f"{text[claim.start : claim.end]}: about {right}", known.source, known.url, str(known.as_of)
        )
        values = {"stated": stated, "earlier": right, "thing": text[claim.start : claim.end]}
        span = TextSpan(claim.figure.start, claim.figure.end)
        yield Finding(span, values, case="population", evidence=(told,))


_NOUN = "inhabitant by the latest estimate"
"""Name of the registry's populations; no phrase of the news, so that nothing else counts with them."""


def _finding(text: str, claim: RestatedClaim, note: str) -> Finding:
    stated, earlier = written(text, claim.figure), written(text, claim.earlier)
    return Finding(
        TextSpan(claim.figure.start, claim.figure.end),
        {"stated": stated, "earlier": earlier, "thing": claim.thing},
        evidence=(Evidence(f"{stated} here, {earlier} there"),),
        related=(Related(TextSpan(claim.earlier.start, claim.earlier.end), note),),
    )


def _rounded(value: int) -> str:
    return f"{value / 10**9:.1f} billion" if value >= 10**9 else f"{value // 10**6} million"
