"""Compares imported tenures with those that the registry has of the same person in the same office."""

from __future__ import annotations

from factlint.core.dates import PartialDate
from factlint.registry.importers.dates import agree
from factlint.registry.importers.facts import TenureFact
from factlint.registry.importers.tenures import Span
from factlint.registry.model import Tenure


def repeats(fact: TenureFact, tenure: Tenure) -> bool:
    """Whether a row says nothing that a tenure of the registry does not say."""
    return _says_nothing_new(fact, tenure) or _is_part(fact, tenure)


def clash(span: Span, tenure: Tenure) -> str:
    """Both answers with their sources, and the way out."""
    fact = span.fact
    return (
        f"{_days(fact.start, fact.end)} ({'; '.join(span.sources)}) or {_days(tenure.start, tenure.end)} "
        f"({tenure.source}, in the registry); both are written; `replace: true` in a record settles it"
    )


def _days(start: PartialDate | None, end: PartialDate | None) -> str:
    return f"{start or 'unknown'} to {end or ''}".strip()


def _says_nothing_new(fact: TenureFact, tenure: Tenure) -> bool:
    """Whether a row says nothing against a tenure of the registry."""
    if fact.start and tenure.start and not agree(fact.start, tenure.start):
        return False
    if fact.end and tenure.end:
        return agree(fact.end, tenure.end)
    if fact.end is None:
        # Open as far as an older source goes, or ended on a day it does not know.
        return fact.end_unknown or tenure.end is None or fact.origin.as_of.earliest <= tenure.end.latest
    return tenure.end_unknown


def _is_part(fact: TenureFact, tenure: Tenure) -> bool:
    """Whether a row is a part of a tenure of the registry from its start or up to its end, as a term is."""
    if not (fact.start and tenure.start and fact.end and tenure.end) or tenure.end_unknown:
        return False
    if fact.start.latest < tenure.start.earliest or fact.end.earliest > tenure.end.latest:
        return False
    return agree(fact.start, tenure.start) or agree(fact.end, tenure.end)


def overlaps(fact: TenureFact, tenure: Tenure) -> bool:
    """Whether a row and a tenure of the registry speak of the same time."""
    if fact.start is None or tenure.start is None:
        return False
    ends = [end.earliest for end in (fact.end, tenure.end) if end]
    latest = max(fact.start.latest, tenure.start.latest)
    return agree(fact.start, tenure.start) or not ends or latest < min(ends)
