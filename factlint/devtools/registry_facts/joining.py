"""Joins spells of the data to offices that are kept by hand: earlier holders, conflicts, what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from factlint.core.classes import NamedTuple
from factlint.core.dates import LATEST, PartialDate
from factlint.devtools.registry_facts.handkept import HandKept
from factlint.devtools.registry_facts.second import Conflict
from factlint.devtools.registry_facts.spells import HANDOVER, JOINED, Dropped, Spell
from factlint.registry.model import Record


class Joined(NamedTuple):
    """What became of the spells of hand-kept offices.

    Args:
        added: holders of times that the hand-kept files leave open, with their office.
        left_out: key of the person and office of spells that the hand-kept files neither have nor allow.
        review: what a person should look at.
    """

    added: list[tuple[str, Spell]]
    left_out: list[tuple[str, str]]
    review: list[str]


def join_hand_kept(
    spells: Mapping[str, Sequence[Spell]],
    owners: Mapping[str, str],
    hand: HandKept,
    conflicts: list[Conflict],
) -> Joined:
    """Compares the spells of each hand-kept office with its hand-kept tenures.

    Args:
        spells: office to its spells in the data.
        owners: key of a person to the id of their hand-kept record.
        hand: the hand-kept records.
        conflicts: gets tenures whose days differ by more than a handover.
    """
    joined = Joined([], [], [])
    for office in sorted(spells):
        kept = hand.tenures.get(office, [])
        earlier = _earlier(spells[office], kept)
        for spell in sorted(spells[office], key=lambda spell: (spell.start, spell.person)):
            own = [tenure for id, tenure in kept if id == owners.get(spell.person)]
            beside = [tenure for tenure in own if _touches(spell, tenure)]
            if beside:
                _compare(office, spell, min(beside, key=lambda tenure: _apart(spell, tenure)), conflicts)
            elif spell in earlier or _fits_a_gap(spell, own, kept, spells[office]):
                joined.added.append((office, spell))
            else:
                _leave_out(office, spell, owners, hand, joined)
    return joined


def not_kept_by_hand(
    office: str,
    spells: Sequence[Spell],
    owners: Mapping[str, str],
    hand: HandKept,
    conflicts: list[Conflict],
) -> list[Spell]:
    """The spells of a generated office without those that a hand-kept tenure of the same person covers.

    The arguments are those of `join_hand_kept`.
    """
    kept = []
    for spell in spells:
        own = [tenure for id, tenure in hand.tenures.get(office, []) if id == owners.get(spell.person)]
        beside = [tenure for tenure in own if _tells_of(tenure, spell)]
        if beside:
            _compare(office, spell, min(beside, key=lambda tenure: _apart(spell, tenure)), conflicts)
        else:
            kept.append(spell)
    return kept


def _tells_of(tenure: Record, spell: Spell) -> bool:
    """Whether a hand-kept tenure is the spell, or surely runs across it."""
    if _apart(spell, tenure) <= JOINED:
        return True
    return _start(tenure) < spell.surely_to and spell.surely_from < _end(tenure)


def ended_by_hand(office: str, spells: Iterable[Spell], hand: HandKept) -> list[Spell]:
    """Spells whose holders are keyed by id, with the ends that hand-kept records give to open ones."""
    ended = []
    for spell in spells:
        ends = hand.records.get(spell.person, {}).get("end_tenure", [])
        to = next((end["to"] for end in ends if end["office"] == office), "")
        ended.append(spell if spell.end or not to else spell._replace(end=to))
    return ended


def spells_by_hand(office: str, hand: HandKept) -> list[Spell]:
    """The hand-kept tenures of an office whose start is known, as spells."""
    return [
        Spell(
            id,
            hand.records[id]["names"][0][0],
            tenure["from"],
            tenure["to"] or "",
            tenure["unknown"],
            tenure["status"],
            "",
            tenure.get("as_of") or hand.records[id]["as_of"],
        )
        for id, tenure in hand.tenures.get(office, [])
        if tenure["from"]
    ]


def known_by_hand(one: Dropped, office: str, owners: Mapping[str, str], hand: HandKept) -> bool:
    """Whether the hand-kept files have the tenure that was left out of the data."""
    own = [tenure for id, tenure in hand.tenures.get(office, []) if id == owners.get(one.person)]
    if not one.start:
        return bool(own)
    first = PartialDate.parse(one.start).earliest
    last = PartialDate.parse(one.end or one.start).latest
    return any(first <= _end(tenure) + JOINED and _start(tenure) <= last + JOINED for tenure in own)


def _start(tenure: Record) -> date:
    return PartialDate.parse(tenure["from"]).earliest if tenure["from"] else date.min


def _end(tenure: Record) -> date:
    return PartialDate.parse(tenure["to"]).latest if tenure["to"] else LATEST - JOINED


def _touches(spell: Spell, tenure: Record) -> bool:
    return (
        spell.first <= _end(tenure) + JOINED
        and _start(tenure) - timedelta(31) * bool(tenure["from"]) <= spell.last
    )


def _apart(spell: Spell, tenure: Record) -> timedelta:
    return abs(spell.first - _start(tenure))


def _compare(office: str, spell: Spell, tenure: Record, conflicts: list[Conflict]) -> None:
    ours = f"{tenure['from']} to {tenure['to'] or '?'} (hand-kept)"
    theirs = f"{spell.start} to {spell.end or '?'} ({spell.source}, {spell.as_of})"
    for one, two in ((tenure["from"], spell.start), (tenure["to"], spell.end)):
        if not (one and two and len(one) == len(two) == 10):
            continue
        if abs(PartialDate.parse(one).earliest - PartialDate.parse(two).earliest) > HANDOVER:
            conflicts.append(Conflict(office, spell.name, ours, theirs))
            return


def _earlier(spells: Sequence[Spell], kept: Sequence[tuple[str, Record]]) -> list[Spell]:
    """The spells before the first hand-kept tenure that join it, and each other, without a gap."""
    starts = [tenure["from"] for _, tenure in kept if tenure["from"]]
    if not starts or any(tenure["from"] is None for _, tenure in kept):
        return []
    first = PartialDate.parse(min(starts)).earliest
    found: list[Spell] = []
    rest = [spell for spell in spells if spell.end and not spell.unknown and spell.last <= first + HANDOVER]
    while True:
        joining = [
            spell
            for spell in rest
            if abs(first - PartialDate.parse(spell.end).earliest) <= JOINED and len(spell.end) == 10
        ]
        if len(joining) != 1:
            return found
        found.append(joining[0])
        rest.remove(joining[0])
        first = joining[0].first


def _fits_a_gap(
    spell: Spell, own: Sequence[Record], kept: Sequence[tuple[str, Record]], spells: Sequence[Spell]
) -> bool:
    """Whether a spell lies in a time for which the hand-kept files name nobody, with days that are proved.

    Both days must be known, a neighbour in the data or by hand must begin or end right there, and
    nobody else may surely have held the office meanwhile.
    """
    if spell.unknown or len(spell.start) != 10 or len(spell.end) != 10 or spell.status != "full":
        return False
    if any(tenure["from"] is None for tenure in own):
        return False
    others = [tenure for _, tenure in kept if tenure not in own and tenure["from"]]
    if any(_sure_overlap(spell, tenure) > HANDOVER for tenure in others):
        return False
    seams = {tenure["from"] for tenure in others} | {other.start for other in spells}
    ends = {tenure["to"] for tenure in others} | {other.end for other in spells}
    return _meets(spell.end, seams) or _meets(spell.start, ends)


def _meets(day: str, others: Iterable[str | None]) -> bool:
    """Whether a day lies close to one of some others that are known to the day."""
    here = PartialDate.parse(day).earliest
    return any(
        abs(PartialDate.parse(one).earliest - here) <= JOINED for one in others if one and len(one) == 10
    )


def _sure_overlap(spell: Spell, tenure: Record) -> timedelta:
    """How long a spell and a hand-kept tenure surely ran beside each other; below zero when apart."""
    first = max(spell.surely_from, PartialDate.parse(tenure["from"]).latest)
    until = PartialDate.parse(tenure["to"]).earliest if tenure["to"] else _start(tenure)
    if not tenure["to"] and not tenure["unknown"]:
        until = LATEST
    return min(spell.surely_to, until) - first


def _leave_out(office: str, spell: Spell, owners: Mapping[str, str], hand: HandKept, joined: Joined) -> None:
    joined.left_out.append((spell.person, office))
    id = owners.get(spell.person)
    if id is not None:
        complete = "marked complete" if hand.records[id].get("complete") else "not marked complete"
        joined.review.append(
            f"{id} ({complete}): the data have {office} from {spell.start} to {spell.end or '?'}"
            f" ({spell.source}); the hand-kept files do not"
        )
