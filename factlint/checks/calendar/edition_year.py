"""Finds Olympics, World Cups and American elections in years that had none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.edition_years import EditionYearClaim, edition_year_claims
from factlint.core.classes import NamedTuple, dataclass
from factlint.core.finding import Evidence, Finding
from factlint.core.span import TextSpan
from factlint.registry.editions import editions
from factlint.registry.model import Event

_VOTES = {"us-presidential": ("US presidential election", 0), "us-midterm": ("US midterm elections", 2)}
_VOTE_SOURCE = "3 U.S.C. § 1 and 2 U.S.C. § 7: every fourth year since 1788, members every second year"
_NAMES = {
    "summer-olympics": "Summer Olympics",
    "winter-olympics": "Winter Olympics",
    "football-world-cup": "FIFA World Cup",
    "rugby-world-cup": "Rugby World Cup",
}


@dataclass(frozen=True)
class EditionOfYear:
    """Compares the year of a recurring event with the years in which it is held.

    American elections follow from the law: presidents are elected in years that four divides, members of
    Congress between two such elections in the even years between. Games and cups are those of the registry.
    """

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("text", "event", "year", "near")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each event of a year that had none."""
        held: dict[tuple[str, ...], _Held | None] = {}
        for claim in edition_year_claims(context.text, context.analysis.lowered):
            if claim.series[0] in _VOTES:
                finding = _vote(context, claim)
            else:
                if claim.series not in held:
                    held[claim.series] = _held(context, claim.series)
                finding = _games(context, claim, held[claim.series])
            if finding is not None:
                yield finding


def _vote(context: CheckContext, claim: EditionYearClaim) -> Finding | None:
    name, rest = _VOTES[claim.series[0]]
    if claim.year % 4 == rest:
        return None
    before = claim.year - (claim.year - rest) % 4
    near = f"{before} and {before + 4}"
    return _finding(context, claim, name, near, Evidence(f"{name}: {near}, none between", _VOTE_SOURCE))


class _Held(NamedTuple):
    """The years of some series, and between which of them the registry knows them all."""

    years: frozenset[int]
    first: int
    last: int
    source: str


def _held(context: CheckContext, names: tuple[str, ...]) -> _Held | None:
    """When the events of some series were held; None when one of them is unknown."""
    table = context.registry.table(editions)
    years: set[int] = set()
    first, last, source = 0, 9999, ""
    for series in names:
        own = sorted(year for name, year in table if name == series)
        if not own:
            return None
        first, last = max(first, own[0]), min(last, own[-1])
        for year in own:
            event = context.registry.entity(table[series, year])
            if isinstance(event, Event):
                # Tokyo 2020 was held in 2021.
                years |= {year, *(day.year for day in (event.start, event.end) if day is not None)}
                source = event.source
    return _Held(frozenset(years), first, last, source)


def _games(context: CheckContext, claim: EditionYearClaim, held: _Held | None) -> Finding | None:
    if held is None or not held.first <= claim.year <= held.last or claim.year in held.years:
        return None
    before = max(year for year in held.years if year < claim.year)
    after = min(year for year in held.years if year > claim.year)
    name = " or ".join(_NAMES.get(series, series) for series in claim.series)
    near = f"{before} and {after}"
    return _finding(context, claim, name, near, Evidence(f"{name}: {near}, none between", held.source))


def _finding(
    context: CheckContext, claim: EditionYearClaim, event: str, near: str, evidence: Evidence
) -> Finding:
    words = context.text[claim.start : claim.end]
    values = {"text": words, "event": event, "year": str(claim.year), "near": near}
    return Finding(TextSpan(claim.start, claim.end), values, evidence=(evidence,))
