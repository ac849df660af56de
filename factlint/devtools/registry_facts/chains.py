"""Settles who held an office: sources compared, contradictions taken out, the chain proved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.devtools.registry_facts.gather import Group
from factlint.devtools.registry_facts.second import Conflict, Second, compared
from factlint.devtools.registry_facts.spells import (
    HANDOVER,
    Dropped,
    Spell,
    apart,
    complete_since,
    joined,
    joins,
    with_ends_of_successors,
    with_vague_seams,
    with_vague_starts,
    without_loose_ends,
    without_stale_ends,
    without_stand_ins,
    without_turns,
)

_CORE = frozenset(
    (
        "head-of-state",
        "head-of-government",
        "foreign-minister",
        "defence-minister",
        "finance-minister",
        "interior-minister",
    )
)
_HEADS = frozenset(("head-of-state", "head-of-government"))
_ALONE = frozenset(("governor", "ambassador-to-the-united-nations"))
"""Offices of which the data hold one holder, or years only."""
_WORST_SHARE = 0.3
"""An office of whose spells more than this share contradict each other is left out as a whole."""
_LEAST_SHARE = 0.7
"""A lesser office is left out as a whole when less than this share of its spells can be trusted."""


class Chain(NamedTuple):
    """The settled holders of an office."""

    group: Group
    spells: list[Spell]
    since: str
    as_of: str


def settle(
    group: Group,
    dropped: list[Dropped],
    conflicts: list[Conflict],
    more: Iterable[Spell] = (),
    seconds: Iterable[Second] = (),
) -> Chain | None:
    """The holders of an office, or None when the data contradict themselves too much.

    Args:
        group: the office with its spells by source.
        dropped: gets what is left out.
        conflicts: gets what two sources say differently.
        more: further spells, for heads of state and government.
        seconds: what a second source says of holders of this office.
    """
    office = f"{group.place}-{group.portfolio.slug}"
    spells: list[Spell] = []
    for source in sorted(group.spells):
        spells = _united(office, spells, joined(group.spells[source]), conflicts)
    spells = _united(office, spells, list(more), conflicts)
    spells = compared(office, spells, seconds, conflicts)
    if group.portfolio.seats > 1:
        return Chain(group, without_stale_ends(spells), "", _newest(spells)) if spells else None
    spells, turns = without_turns(with_ends_of_successors(spells))
    dropped += [_dropped(group, spell, "presided over a council in turn") for spell in turns]
    spells = with_vague_starts(without_stale_ends(spells))
    alone, stood_in = without_stand_ins(spells)
    kept, wrong = apart(alone)
    if len(wrong) > _WORST_SHARE * len(alone) or not kept:
        dropped += [_dropped(group, spell, "office whose holders contradict each other") for spell in spells]
        return None
    wrong += stood_in
    dropped += [_dropped(group, spell, "overlaps another holder") for spell in wrong]
    sure = with_vague_seams(without_loose_ends([spell for spell in kept if _trusted(group, spell, kept)]))
    dropped += [
        _dropped(group, spell, "stands alone or is doubted by the data")
        for spell in kept
        if not _trusted(group, spell, kept)
    ]
    if not sure:
        return None
    if not group.portfolio.role and len(sure) < _LEAST_SHARE * len(spells):
        dropped += [_dropped(group, spell, "lesser office with too many doubtful holders") for spell in sure]
        return None
    return Chain(group, sure, complete_since(sure) if not wrong and _core(group) else "", _newest(sure))


def _core(group: Group) -> bool:
    return group.portfolio.role in _CORE


def _trusted(group: Group, spell: Spell, kept: list[Spell]) -> bool:
    """Whether a spell fits its neighbours; a head of a country may stand alone, unless the data doubt it."""
    if group.portfolio.role in _HEADS and (spell.person, spell.start) not in group.doubted:
        return True
    return group.portfolio.slug in _ALONE or joins(spell, kept, by_year=bool(group.portfolio.role))


def _newest(spells: Iterable[Spell]) -> str:
    return max((spell.as_of for spell in spells), default="")


def _dropped(group: Group, spell: Spell, reason: str) -> Dropped:
    office = f"{group.place}-{group.portfolio.slug}"
    return Dropped(group.place, office, spell.person, spell.name, spell.start, spell.end, reason)


def _united(office: str, spells: list[Spell], new: list[Spell], conflicts: list[Conflict]) -> list[Spell]:
    """Spells of two sources: what both have becomes one."""
    kept = list(spells)
    for spell in new:
        twin = next((place for place, other in enumerate(kept) if _same(other, spell)), None)
        if twin is None:
            kept.append(spell)
        else:
            kept[twin] = _merged(office, kept[twin], spell, conflicts)
    return kept


def _same(one: Spell, two: Spell) -> bool:
    if one.person != two.person:
        return False
    return (
        abs(one.first - two.first) <= HANDOVER
        or abs(one.surely_from - two.surely_from) <= HANDOVER
        or (min(len(one.start), len(two.start)) < 10 and one.start[:4] == two.start[:4])
    )


def _merged(office: str, one: Spell, two: Spell, conflicts: list[Conflict]) -> Spell:
    start = one.start if len(one.start) >= len(two.start) else two.start
    source = one.source if two.source in one.source else f"{one.source}; {two.source}"
    merged = one._replace(start=start, source=source, as_of=max(one.as_of, two.as_of))
    if one.end and two.end:
        late = abs(PartialDate.parse(one.end).earliest - PartialDate.parse(two.end).earliest) > HANDOVER
        if late and not (one.end.startswith(two.end) or two.end.startswith(one.end)):
            conflicts.append(Conflict(office, one.name, _words(one), _words(two)))
            return merged._replace(end="", unknown=True)
        return merged._replace(end=one.end if len(one.end) >= len(two.end) else two.end)
    closed, open_ = (one, two) if one.end else (two, one)
    if closed.end:
        if (
            not open_.unknown
            and PartialDate.parse(open_.as_of).earliest > PartialDate.parse(closed.end).latest + HANDOVER
        ):
            conflicts.append(Conflict(office, one.name, _words(one), _words(two)))
            return merged._replace(end="", unknown=True)
        return merged._replace(end=closed.end, unknown=False)
    return merged._replace(unknown=one.unknown and two.unknown)


def _words(spell: Spell) -> str:
    return f"{spell.start} to {spell.end or '?'} ({spell.source}, {spell.as_of})"


def by_person(chains: Mapping[str, Chain]) -> dict[str, list[tuple[str, Spell]]]:
    """Key of each person to the offices and spells of theirs."""
    found: dict[str, list[tuple[str, Spell]]] = {}
    for office, chain in chains.items():
        for spell in chain.spells:
            found.setdefault(spell.person, []).append((office, spell))
    return found
