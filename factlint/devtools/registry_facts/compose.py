"""Puts settled offices and people together as records that lie below the hand-kept ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.devtools.registry_facts.chains import Chain, by_person, settle
from factlint.devtools.registry_facts.congress import CHAMBERS, members, with_members, without_namesakes
from factlint.devtools.registry_facts.gather import Group, gather
from factlint.devtools.registry_facts.handkept import HandKept
from factlint.devtools.registry_facts.heads import Head, heads, spells_after
from factlint.devtools.registry_facts.identity import everybody, hand_kept_of, identified
from factlint.devtools.registry_facts.joining import (
    Joined,
    ended_by_hand,
    join_hand_kept,
    known_by_hand,
    not_kept_by_hand,
    spells_by_hand,
)
from factlint.devtools.registry_facts.people import people_records
from factlint.devtools.registry_facts.rows import Facts
from factlint.devtools.registry_facts.second import Conflict, seconds_of, told_by_seconds
from factlint.devtools.registry_facts.spells import Dropped, Spell, complete_since
from factlint.devtools.registry_facts.titles import LIBRARY
from factlint.registry.fold import fold

Json = dict[str, Any]

_LEAST_HOLDERS = 3
"""An office outside the well-known ones is shipped when so many of its holders follow on each other."""
_FEDERATIONS = frozenset("ar at au ba be br ca ch de es et gb in iq mx my ng np pk ru sd so us za".split())
"""Countries whose states or regions have ministers of the same titles."""
_NATIONAL_ROLES = frozenset(("head-of-government", "foreign-minister", "defence-minister"))
_HEADS = {"president": "head-of-state", "prime-minister": "head-of-government"}


class Made(NamedTuple):
    """What the generator makes.

    Args:
        offices: records of offices, by id.
        people: records of people, by id; but for those who only sat in Congress.
        dropped: what is left out and why.
        conflicts: what two sources say differently.
        review: what a person should look at, one line each.
        legislators: records of people who only sat in Congress, by id.
    """

    offices: list[Json]
    people: list[Json]
    dropped: list[Dropped]
    conflicts: list[Conflict]
    review: list[str]
    legislators: list[Json]


def compose(raw: Facts, hand: HandKept) -> Made:
    """Every generated record."""
    congress = members(raw)
    facts = with_members(identified(raw), congress)
    dropped: list[Dropped] = []
    conflicts: list[Conflict] = []
    groups = gather(facts, hand, dropped)
    lines = heads(facts.leaders)
    later, spellings = _later_heads(facts, lines, groups, hand)
    seconds = seconds_of(facts.checked, lines)
    told_by_seconds(groups, seconds)
    chains: dict[str, Chain] = {}
    for_hand: dict[str, list[Spell]] = defaultdict(list)
    for key in sorted(groups):
        group = groups[key]
        known = _hand_kept_office(group, hand)
        more = [] if known else later.get(key, [])
        chain = settle(group, dropped, conflicts, more, seconds.get(key, []))
        if known is not None:
            for_hand[known] += chain.spells if chain else []
        elif chain is not None and _provable(chain, dropped):
            chains[f"{group.place}-{group.portfolio.slug}"] = chain
    everyone = everybody(facts, {**spellings, **{key: one.names for key, one in congress.items()}})
    for one in congress:
        everyone[one] = everyone[one]._replace(places=everyone[one].places | {"us"})
    owners, doubts = hand_kept_of(everyone.values(), hand)
    owners = without_namesakes(owners, congress)
    spells = by_person(
        {
            office: chain._replace(spells=not_kept_by_hand(office, chain.spells, owners, hand, conflicts))
            for office, chain in chains.items()
        }
    )
    joining = join_hand_kept(for_hand, owners, hand, conflicts)
    for office, spell in joining.added:
        spells.setdefault(spell.person, []).append((office, spell))
    for one, member in congress.items():
        spells.setdefault(one, []).extend(member.spells)
    marks = _marks(dropped, joining, set(chains), groups, hand, owners)
    every, kept = people_records(spells, marks, everyone, owners, hand, dropped)
    shipped = _shipped_spells(every)
    legislators = [record for record in every if _only_sat(record)]
    people = [record for record in every if not _only_sat(record)]
    offices = [
        _office(id, chains[id], hand, [*ended_by_hand(id, shipped[id], hand), *spells_by_hand(id, hand)])
        for id in sorted(chains)
        if id in kept or id in hand.tenures
    ]
    review = [f"could be two hand-kept people: {line}" for line in doubts] + joining.review
    return Made(offices, people, dropped, conflicts, review, legislators)


def _only_sat(record: Json) -> bool:
    """Whether somebody held nothing but seats in Congress, as far as the data go."""
    offices = {tenure["office"] for tenure in record["tenures"]}
    return bool(offices) and offices <= CHAMBERS


def _later_heads(
    facts: Facts,
    lines: Mapping[tuple[str, str], Sequence[Head]],
    groups: dict[tuple[str, str], Group],
    hand: HandKept,
) -> tuple[dict[tuple[str, str], list[Spell]], dict[str, tuple[str, ...]]]:
    """Spells of heads from the Factbook, their spellings, and a group for each country that has none yet."""
    known: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in facts.rows:
        if row.person_id:
            human = facts.people.get(row.person_id)
            names = (row.name, *((human.name, *human.aliases) if human else ()))
            known[row.place][row.person_id].update(names)
    found = {}
    spellings: dict[str, tuple[str, ...]] = {}
    for (place, slug), line in lines.items():
        if (
            hand.records.get(place, {}).get("type") != "country"
            or (place, f"role:{_HEADS[slug]}") in hand.offices
            or f"{place}-{slug}" in hand.records
        ):
            continue
        names_there = {key: sorted(names) for key, names in known[place].items()}
        group = groups.get((place, slug))
        every = [spell for spells in group.spells.values() for spell in spells] if group else []
        after = max((spell.as_of for spell in every), default="1998-01-01")
        governing = slug == "prime-minister"
        taken = spells_after(line, place, names_there, after, every, line_is_of_prime_ministers=governing)
        if taken.spells:
            found[place, slug] = taken.spells
            spellings.update((key, (*spellings.get(key, ()), *names)) for key, names in taken.names.items())
            groups.setdefault(
                (place, slug), Group(place, LIBRARY[slug.replace("-", " ")], {}, set(), {"Factbook": 1})
            )
    return found, spellings


def _hand_kept_office(group: Group, hand: HandKept) -> str | None:
    """The hand-kept office that a group is, if any."""
    portfolio, place = group.portfolio, group.place
    if f"{place}-{portfolio.slug}" in hand.records:
        return f"{place}-{portfolio.slug}"
    if portfolio.role and (known := hand.offices.get((place, f"role:{portfolio.role}"))):
        return known
    literal = (hand.offices.get((place, fold(title).lower())) for title in portfolio.titles[:2])
    return next((known for known in literal if known is not None), None)


def _provable(chain: Chain, dropped: list[Dropped]) -> bool:
    group = chain.group
    if group.portfolio.role or group.portfolio.slug in ("governor", "ambassador-to-the-united-nations"):
        return True
    if len({spell.person for spell in chain.spells}) >= _LEAST_HOLDERS:
        return True
    for spell in chain.spells:
        office = f"{group.place}-{group.portfolio.slug}"
        dropped.append(
            Dropped(
                group.place,
                office,
                spell.person,
                spell.name,
                spell.start,
                spell.end,
                "too few holders to prove the office",
            )
        )
    return False


def _marks(
    dropped: Iterable[Dropped],
    joining: Joined,
    offices: set[str],
    groups: Mapping[tuple[str, str], Group],
    hand: HandKept,
    owners: Mapping[str, str],
) -> dict[str, set[str]]:
    """Key of a person to the shipped offices of which a spell was left out, so that nobody says "never"."""
    by_id = {f"{place}-{slug}": group for (place, slug), group in groups.items()}
    marks: dict[str, set[str]] = defaultdict(set)
    for one in dropped:
        office = one.office
        if office not in offices and office in by_id:
            office = _hand_kept_office(by_id[office], hand) or ""
        known = office in offices or office in hand.records
        if known and not known_by_hand(one, office, owners, hand):
            marks[one.person].add(office)
    for person, office in joining.left_out:
        marks[person].add(office)
    return marks


def _shipped_spells(people: Iterable[Json]) -> dict[str, list[Spell]]:
    """Office to the spells in it that are left in the records of people."""
    found: dict[str, list[Spell]] = defaultdict(list)
    for record in people:
        for tenure in record["tenures"]:
            if "from" in tenure:
                end = tenure.get("to", "")
                known = "" if end == "unknown" else end
                as_of = tenure.get("as_of", record["as_of"])
                spell = Spell(
                    record["id"], record["name"], tenure["from"], known, end == "unknown", "full", "", as_of
                )
                found[tenure["office"]].append(spell)
    return found


def _office(id: str, chain: Chain, hand: HandKept, shipped: list[Spell]) -> Json:
    portfolio, place = chain.group.portfolio, chain.group.place
    primary, *others = (
        title for title in portfolio.titles if (place, fold(title).lower()) not in hand.offices
    )
    record: Json = {"id": id, "name": primary, "jurisdiction": place, "partial": True, "as_of": chain.as_of}
    for field, values in (("aliases", others), ("weak", portfolio.weak), ("acronyms", portfolio.acronyms)):
        if values:
            record[field] = list(values)
    if portfolio.role:
        record["role"] = portfolio.role
    if portfolio.seats > 1:
        record.update(seats=portfolio.seats, exclusive=False)
    below = place in _FEDERATIONS and portfolio.role not in _NATIONAL_ROLES
    if portfolio.shared_title or below:
        record["shared_title"] = True
    if portfolio.courtesy:
        record["courtesy"] = True
    if chain.since and (since := complete_since(shipped)):
        record["complete_from"] = since
    sources = sorted({part for spell in chain.spells for part in spell.source.split("; ")})
    record["source"] = "; ".join(sources)
    PartialDate.parse(chain.as_of)
    return record
