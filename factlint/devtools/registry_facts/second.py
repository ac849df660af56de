"""Compares spells with a second source that is not shipped itself: where it disagrees, less is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factlint.core.dates import PartialDate
from factlint.devtools.registry_facts.heads import Head, alike
from factlint.devtools.registry_facts.rows import Checked
from factlint.devtools.registry_facts.spells import HANDOVER, Spell

_NEAR = 400
"""Days between starts up to which two sources speak of the same spell."""
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
