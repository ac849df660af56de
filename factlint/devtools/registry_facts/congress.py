"""Members of the Congress of the United States: their terms as spells in one of two hand-kept offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from factlint.core.classes import NamedTuple
from factlint.devtools.registry_facts.congress_starts import first_days
from factlint.devtools.registry_facts.names import Called
from factlint.devtools.registry_facts.rows import Facts, Human, Seat
from factlint.devtools.registry_facts.spells import Spell, joined
from factlint.registry.fold import fold

SENATE, HOUSE = "us-senator", "us-representative"
CHAMBERS = frozenset((SENATE, HOUSE))
"""Ids of the two offices; hand-kept, for their titles are matters of usage."""

_OFFICES = {"Senate": SENATE, "House": HOUSE}
_GENDERS = {"M": "male", "F": "female"}
_BETWEEN_TERMS = timedelta(days=100)
"""So long before the next term an old one may end: at the end of a session in autumn."""
_LEGISLATORS = ("unitedstates/", "unitedstates/congress-legislators (CC0)@dfa9622", "2026-06-15")
_WIKIDATA = ("EPS/", "Wikidata via every-politician-scrapers/us-cabinet@0d5e73c", "2022-08-03")
"""Beginning of a source in the data, what the registry says of it, and the day up to which it speaks."""

_NAMESAKES = frozenset(
    (("R000572", "michael-s-rogers"), ("R000575", "michael-s-rogers"), ("R000581", "laura-richardson"))
)
"""Members, and hand-kept people of the same name who are others: an admiral and a general."""
_FATHERS = frozenset(
    map(fold, ("Jesse Jackson", "Joseph Kennedy", "Joseph P. Kennedy", "Joe Kennedy", "Harold Ford"))
)
"""Names that a member has without "Jr.", and by which news means somebody else."""


class Member(NamedTuple):
    """A member of Congress.

    Args:
        key: Wikidata id, or the id in the Biographical Directory and the country.
        bioguide: id in the Biographical Directory.
        names: as the data write them.
        human: what is known of the life.
        spells: offices and spells in them.
    """

    key: str
    bioguide: str
    names: tuple[str, ...]
    human: Human
    spells: tuple[tuple[str, Spell], ...]


def members(facts: Facts) -> dict[str, Member]:
    """Every member by key.

    Somebody without a Wikidata id takes the one of the person of the same name and day of birth.
    """
    by_life = _by_life(facts.people.values())
    seats: dict[str, list[Seat]] = defaultdict(list)
    for seat in facts.seats:
        seats[seat.bioguide].append(seat)
    starts = first_days()
    found: dict[str, Member] = {}
    for bioguide, own in sorted(seats.items()):
        life = (fold(own[0].name), own[0].born)
        same = by_life.get(life, set()) if own[0].born else set()
        known = next((seat.person_id for seat in own if seat.person_id), "")
        key = known or (next(iter(same)) if len(same) == 1 else f"{bioguide}@us")
        found[key] = _member(key, own, facts.people.get(key), starts)
    return found


def _by_life(people: Iterable[Human]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for human in people:
        if len(human.born) == 10:
            for name in (human.name, *human.aliases):
                found[fold(name), human.born].add(human.person_id)
    return found


def _member(
    key: str, seats: Sequence[Seat], human: Human | None, starts: dict[tuple[str, str], str]
) -> Member:
    one = seats[0]
    if human is None:
        human = Human(key, one.name, (), _GENDERS.get(one.gender, ""), one.born, "")
    spells = []
    for chamber, office in _OFFICES.items():
        terms = [_spell(key, seat) for seat in seats if seat.chamber == chamber]
        whole = joined(terms, _BETWEEN_TERMS)
        if whole and (start := starts.get((one.bioguide, chamber))):
            whole[0] = whole[0]._replace(start=start)
        spells += [(office, spell) for spell in whole]
    names = tuple(dict.fromkeys(seat.name for seat in seats))
    return Member(key, one.bioguide, names, human, tuple(spells))


def _spell(key: str, seat: Seat) -> Spell:
    """A term; it has no end while it runs, and an unknown one where the data give only the latest day."""
    _, source, as_of = _LEGISLATORS if seat.source.startswith(_LEGISLATORS[0]) else _WIKIDATA
    runs = "running term" in seat.note
    end = "" if runs else seat.end
    return Spell(key, seat.name, seat.start, end, not end and not runs, "full", source, as_of)


def with_members(facts: Facts, found: dict[str, Member]) -> Facts:
    """The data with the lives of the members among its people."""
    return facts._replace(people={**{key: one.human for key, one in found.items()}, **facts.people})


def without_namesakes(owners: dict[str, str], found: dict[str, Member]) -> dict[str, str]:
    """Hand-kept ids of people by key, without those of members who only bear the same name."""
    return {
        key: id
        for key, id in owners.items()
        if key not in found or (found[key].bioguide, id) not in _NAMESAKES
    }


def without_fathers(called: Called) -> Called:
    """How a member is called, without the names of better known forebears."""
    return called._replace(aliases=tuple(name for name in called.aliases if fold(name) not in _FATHERS))
