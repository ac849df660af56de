"""Compares spells with a second source that is not shipped itself: where it disagrees, less is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.devtools.registry_facts.gather import Group
from factlint.devtools.registry_facts.heads import Head, alike
from factlint.devtools.registry_facts.rows import Checked
from factlint.devtools.registry_facts.spells import HANDOVER, Spell
from factlint.devtools.registry_facts.titles import portfolio_of_role

_NEAR = 400
"""Days between starts up to which two sources speak of the same spell."""
_FINANCE, _ECONOMY = "finance-minister", "economy-minister"
_LEAST_TOLD = 3
"""So many holders must stand in the second source before a group is taken for another ministry."""
_PORTFOLIOS = {"Defense": "defence-minister", "Interior": "interior-minister"}


class Conflict(NamedTuple):
    """Two sources that say different things of one holder of one office."""

    office: str
    name: str
    one: str
    other: str


class Second(NamedTuple):
    """What a second source says of one spell.

    Args:
        person: key of the holder, or empty when only the names tell.
        names: spellings of the name.
        start: first day.
        end: last day, possibly empty.
        source: where it is from, in words.
    """

    person: str
    names: tuple[str, ...]
    start: str
    end: str
    source: str


def seconds_of(
    checked: Iterable[Checked], lines: Mapping[tuple[str, str], Sequence[Head]]
) -> dict[tuple[str, str], list[Second]]:
    """Place and office to what second sources say.

    Args:
        checked: ministers of ten countries as an encyclopedia lists them.
        lines: heads of state and government as the Factbook has them.
    """
    found: dict[tuple[str, str], list[Second]] = defaultdict(list)
    for row in checked:
        slug = _PORTFOLIOS.get(row.portfolio, f"{row.portfolio.lower()}-minister")
        found[row.place, slug].append(
            Second(row.person_id, (row.name,), row.start, row.end, "cross-check list")
        )
    for key, line in lines.items():
        found[key] += [Second("", head.names, head.since, "", "CIA World Factbook") for head in line]
    return dict(found)


def told_by_seconds(
    groups: dict[tuple[str, str], Group], seconds: Mapping[tuple[str, str], Sequence[Second]]
) -> None:
    """Joins a ministry of the economy to the one of finance where a second source says that it is that.

    The data call the finance ministers of Greece since 2009 "Minister of Economy", an office that
    somebody else held.
    """
    for place, slug in sorted(groups):
        group = groups[place, slug]
        spells = [spell for own in group.spells.values() for spell in own]
        listed = seconds.get((place, _FINANCE), ())
        told = sum(any(_same_days(spell, one) for one in listed) for spell in spells)
        if slug != _ECONOMY or told < _LEAST_TOLD or 2 * told < len(spells):
            continue
        del groups[place, slug]
        finance = groups.get((place, _FINANCE))
        if finance is None:
            groups[place, _FINANCE] = group._replace(portfolio=portfolio_of_role(_FINANCE, "Minister"))
            continue
        for source, own in group.spells.items():
            finance.spells.setdefault(source, []).extend(own)
        finance.doubted.update(group.doubted)


def _same_days(spell: Spell, second: Second) -> bool:
    return (
        bool(second.person)
        and second.person == spell.person
        and len(spell.start) == len(second.start) == 10
        and _days(spell.start, second.start) <= HANDOVER.days
    )


def compared(
    office: str, spells: Iterable[Spell], seconds: Iterable[Second], conflicts: list[Conflict]
) -> list[Spell]:
    """The spells, those that a second source contradicts with a start known to the year and no known end.

    A start in different years is no start: the spell is left out.
    """
    found = []
    every = list(seconds)
    for spell in spells:
        beside = [second for second in every if _same(spell, second)]
        if not beside or len(spell.start) != 10:
            found.append(spell)
            continue
        nearest = min(beside, key=lambda second: _days(spell.start, second.start))
        late = _days(spell.start, nearest.start) > HANDOVER.days
        ends = (
            len(spell.end) == 10 and len(nearest.end) == 10 and _days(spell.end, nearest.end) > HANDOVER.days
        )
        if late or ends:
            words = f"{spell.start} to {spell.end or '?'} ({spell.source}, {spell.as_of})"
            conflicts.append(
                Conflict(
                    office, spell.name, words, f"{nearest.start} to {nearest.end or '?'} ({nearest.source})"
                )
            )
        if late:
            if spell.start[:4] != nearest.start[:4]:
                continue
            spell = spell._replace(start=spell.start[:4])
        found.append(spell._replace(end="", unknown=True) if ends else spell)
    return found


def _same(spell: Spell, second: Second) -> bool:
    if len(spell.start) != 10 or len(second.start) != 10 or _days(spell.start, second.start) > _NEAR:
        return False
    if second.person:
        return second.person == spell.person
    return any(alike(name, spell.name) for name in second.names)


def _days(one: str, two: str) -> int:
    return abs((PartialDate.parse(one).earliest - PartialDate.parse(two).earliest).days)
