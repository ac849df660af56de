"""Makes the records of people: names without collisions, tenures that fit their lives."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from factlint.core.dates import PartialDate
from factlint.devtools.registry_facts.congress import CHAMBERS, without_fathers
from factlint.devtools.registry_facts.handkept import HandKept
from factlint.devtools.registry_facts.identity import Somebody, id_of, names_of
from factlint.devtools.registry_facts.names import Called
from factlint.devtools.registry_facts.spells import Dropped, Spell
from factlint.registry.fold import fold

Json = dict[str, Any]
Own = list[tuple[str, Spell]]

_GROWN_UP = 18


def people_records(
    spells: Mapping[str, Own],
    marks: Mapping[str, set[str]],
    everyone: Mapping[str, Somebody],
    owners: Mapping[str, str],
    hand: HandKept,
    dropped: list[Dropped],
) -> tuple[list[Json], set[str]]:
    """The records of everybody with a dated spell, and the ids of the offices that they hold.

    Args:
        spells: key of a person to offices and spells.
        marks: key of a person to offices of which a spell was left out.
        everyone: the people by key.
        owners: key of a person to the id of their hand-kept record.
        hand: the hand-kept records.
        dropped: gets what is left out.
    """
    named: dict[str, Called] = {}
    lives: dict[str, Own] = {}
    for key in sorted(spells):
        own = [pair for pair in spells[key] if _in_life(everyone[key], pair, dropped)]
        if not any(spell.dated for _, spell in own):
            continue
        lives[key] = own
        if key in owners:
            continue
        called = names_of(everyone[key], _home(own))
        if called is not None and _only_sat(own):
            called = without_fathers(called)
        if called is None or fold(called.name) in hand.taken:
            dropped += [
                _left(office, spell, "name cannot be looked for in English text") for office, spell in own
            ]
            del lives[key]
        else:
            named[key] = called
    _drop_twins(lives, named, dropped)
    _drop_former_members(lives, named, hand, dropped)
    shared = _shared_names(named, hand)
    taken = set(hand.records)
    by_id: dict[str, Json] = {}
    for key in sorted(lives, key=lambda key: (owners.get(key, ""), _only_sat(lives[key]), key)):
        own, missing = lives[key], marks.get(key, set())
        if key in owners:
            id = owners[key]
            before = by_id.get(id)
            record = before or {"id": id, "name": hand.records[id]["names"][0][0], "tenures": []}
        else:
            id = id_of(named[key].name, _home(own), taken)
            record = _described(id, everyone[key], named[key], _home(own), shared)
        by_id[id] = _with_tenures(record, own, missing)
    for key in sorted(set(marks) & set(owners) - set(lives)):
        # A hand-kept person who held something that the data do not tell well enough to date it.
        id = owners[key]
        record = by_id.get(id) or {
            "id": id,
            "name": hand.records[id]["names"][0][0],
            "tenures": [],
            "source": "Wikidata",
            "as_of": "2022-07",
        }
        by_id[id] = _with_tenures(record, [], marks[key])
    held = {tenure["office"] for record in by_id.values() for tenure in record["tenures"] if "from" in tenure}
    return [_without_foreign(by_id[id], held, hand) for id in sorted(by_id)], held


def _only_sat(own: Own) -> bool:
    """Whether somebody held nothing but seats in Congress: such people take the ids that are left."""
    return all(office in CHAMBERS for office, _ in own)


def _home(own: Own) -> str:
    places = Counter(office.split("-")[0] for office, _ in own)
    return min(places, key=lambda place: (-places[place], place))


def _in_life(one: Somebody, pair: tuple[str, Spell], dropped: list[Dropped]) -> bool:
    office, spell = pair
    born = one.human.born if one.human else ""
    died = one.human.died if one.human else ""
    if born and spell.surely_from.year - PartialDate.parse(born).earliest.year < _GROWN_UP:
        dropped.append(_left(office, spell, "too young for the office"))
        return False
    if died and PartialDate.parse(died).latest < spell.first:
        dropped.append(_left(office, spell, "began after death"))
        return False
    return True


def _left(office: str, spell: Spell, reason: str) -> Dropped:
    return Dropped(office.split("-")[0], office, spell.person, spell.name, spell.start, spell.end, reason)


def _drop_twins(lives: dict[str, Own], named: dict[str, Called], dropped: list[Dropped]) -> None:
    """Leaves out who has no Wikidata id but the name of somebody of the same country who has one."""
    at_home: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, called in named.items():
        at_home[_home(lives[key]), fold(called.name)].append(key)
    for keys in at_home.values():
        for key in keys:
            if len(keys) > 1 and "@" in key and any("@" not in other for other in keys):
                dropped += [
                    _left(office, spell, "may be another person of the same name")
                    for office, spell in lives[key]
                ]
                del lives[key], named[key]


def _drop_former_members(
    lives: dict[str, Own], named: dict[str, Called], hand: HandKept, dropped: list[Dropped]
) -> None:
    """Leaves out who once sat in Congress and bears the name of somebody of another office.

    Otherwise nobody would know any more who "David Davis" is.
    """
    others = set(hand.names)
    for key, called in named.items():
        if not _only_sat(lives[key]):
            others.update(fold(name) for name in (called.name, *called.aliases))
    for key in [key for key, called in named.items() if fold(called.name) in others]:
        if _only_sat(lives[key]) and all(spell.end or spell.unknown for _, spell in lives[key]):
            dropped += [
                _left(office, spell, "once in Congress, and a namesake of somebody else")
                for office, spell in lives[key]
            ]
            del lives[key], named[key]


def _shared_names(named: Mapping[str, Called], hand: HandKept) -> set[str]:
    """Folded names that more than one person has: as further names they are left out."""
    owners: Counter[str] = Counter(hand.names.keys())
    for called in named.values():
        owners.update({fold(name) for name in (called.name, *called.aliases)})
    return {name for name, count in owners.items() if count > 1} | hand.taken


def _described(id: str, one: Somebody, called: Called, home: str, shared: set[str]) -> Json:
    record: Json = {"id": id, "name": called.name, "tenures": []}
    aliases = [alias for alias in called.aliases if fold(alias) not in shared]
    if aliases:
        record["aliases"] = aliases
    if called.family_name != called.name.split()[-1]:
        record["family_name"] = called.family_name
    if one.pronouns:
        record["pronouns"] = one.pronouns
    for field, value in (
        ("born", one.human.born if one.human else ""),
        ("died", one.human.died if one.human else ""),
    ):
        if value:
            record[field] = value
    record["country"] = home
    return record


def _with_tenures(record: Json, own: Own, missing: set[str]) -> Json:
    """The record with the spells as tenures; source and day of the record are those of its newest spell."""
    made = list(record["tenures"])
    newest = max((spell.as_of, spell.source) for _, spell in own) if own else None
    if newest is not None:
        record.setdefault("as_of", newest[0])
        record.setdefault("source", newest[1])
    died = record.get("died", "")
    for office, spell in sorted(own, key=lambda pair: (pair[1].start, pair[0])):
        tenure: Json = {"office": office, "from": spell.start}
        end = min(spell.end, died) if spell.end and died else spell.end
        if end:
            tenure["to"] = end
        elif spell.unknown or died:
            tenure["to"] = "unknown"
        if spell.status != "full":
            tenure["status"] = spell.status
        if spell.source != record["source"]:
            tenure["source"] = spell.source
        if spell.as_of != record["as_of"]:
            tenure["as_of"] = spell.as_of
        made.append(tenure)
    made += [{"office": office, "to": "unknown"} for office in sorted(missing)]
    return {**record, "tenures": made}


def _without_foreign(record: Json, held: set[str], hand: HandKept) -> Json:
    """The record without undated marks of offices that nobody is left to hold."""
    tenures = [one for one in record["tenures"] if one["office"] in held or one["office"] in hand.records]
    return {**record, "tenures": tenures}
