"""Finds what a registry says against itself; a person decides which side is right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from factlint.core.classes import NamedTuple
from factlint.registry.describe import name_of, office_name, tenure_span
from factlint.registry.model import EntityKind, Office, Person, Tenure, TenureStatus
from factlint.registry.protocol import Registry

_HANDOVER = timedelta(days=14)
_YOUNGEST = 16
"""Years; younger office holders are monarchs and mistakes."""
_MONARCHS = ("king", "queen", "emperor", "sultan", "emir", "monarch", "prince", "grand duke", "dalai lama")


class Contradiction(NamedTuple):
    """Two statements that cannot both be right, or one that cannot be.

    Args:
        id: the record to look at first.
        message: what is wrong, in plain words.
        sides: each statement with its source.
    """

    id: str
    message: str
    sides: tuple[tuple[str, str], ...]


def contradictions(registry: Registry) -> Iterator[Contradiction]:
    """Every contradiction of a registry, by id."""
    for id in registry.ids(EntityKind.OFFICE):
        office = registry.office(id)
        if office is not None and office.seats == 1:
            yield from _two_holders(office, registry)
    for id in registry.ids(EntityKind.PERSON):
        person = registry.person(id)
        if person is not None:
            yield from _life(person, registry)
            yield from _same_office(person, registry)


def _two_holders(office: Office, registry: Registry) -> Iterator[Contradiction]:
    full = [one for one in registry.holders(office.id) if one.status is TenureStatus.FULL and one.start]
    ordered = sorted(full, key=lambda one: (_start(one), one.person))
    for earlier, later in pairwise(ordered):
        if earlier.person == later.person or earlier.end_unknown:
            continue
        if earlier.end is None:
            message = f"{office_name(office.id, registry)} has two holders: the earlier tenure has no end"
        elif _together(earlier, later) > _HANDOVER:
            message = f"{office_name(office.id, registry)} has two holders at one time"
        else:
            continue
        yield Contradiction(office.id, message, (_side(earlier, registry), _side(later, registry)))


def _together(one: Tenure, two: Tenure) -> timedelta:
    """So long two tenures surely ran side by side, however vague their dates are; negative when apart."""
    starts = [tenure.start.latest for tenure in (one, two) if tenure.start]
    ends = [_surely_to(tenure) for tenure in (one, two)]
    return min(ends) - max(starts)


def _surely_to(tenure: Tenure) -> date:
    if tenure.end_unknown and tenure.start:
        return tenure.start.latest
    return (tenure.end or tenure.as_of).earliest


def _start(tenure: Tenure) -> str:
    return str(tenure.start or "")


def _side(tenure: Tenure, registry: Registry) -> tuple[str, str]:
    return f"{name_of(tenure.person, registry)}, {tenure_span(tenure)}", tenure.source


def _life(person: Person, registry: Registry) -> Iterator[Contradiction]:
    if person.born and person.died and person.died.latest < person.born.earliest:
        sides = ((f"born {person.born.in_words()}, died {person.died.in_words()}", person.source),)
        yield Contradiction(person.id, f"{person.name} died before being born", sides)
    for tenure in person.tenures:
        side = (f"{office_name(tenure.office, registry)}, {tenure_span(tenure)}", tenure.source)
        if person.died and tenure.start and tenure.start.earliest > person.died.latest:
            death = (f"died {person.died.in_words()}", person.source)
            yield Contradiction(person.id, f"{person.name} took office after death", (death, side))
        elif person.died and tenure.end and tenure.end.earliest > person.died.latest + _HANDOVER:
            death = (f"died {person.died.in_words()}", person.source)
            yield Contradiction(person.id, f"{person.name} was in office after death", (death, side))
        elif (
            person.born
            and tenure.start
            and tenure.start.year - person.born.year < _YOUNGEST
            and not office_name(tenure.office, registry).lower().startswith(_MONARCHS)
        ):
            birth = (f"born {person.born.in_words()}", person.source)
            yield Contradiction(person.id, f"{person.name} took office as a child", (birth, side))


def _same_office(person: Person, registry: Registry) -> Iterator[Contradiction]:
    """Two sources that date one tenure differently show as two tenures that overlap."""
    by_office: dict[str, list[Tenure]] = {}
    for tenure in person.tenures:
        if tenure.start:
            by_office.setdefault(tenure.office, []).append(tenure)
    for office, tenures in by_office.items():
        for earlier, later in pairwise(sorted(tenures, key=_start)):
            assert later.start is not None
            open_end = earlier.end is None and not earlier.end_unknown
            if open_end or (earlier.end and earlier.end.earliest > later.start.latest + _HANDOVER):
                message = f"{person.name}: two tenures as {office_name(office, registry)} overlap"
                sides = ((tenure_span(earlier), earlier.source), (tenure_span(later), later.source))
                yield Contradiction(person.id, message, sides)
