"""Who is who: the people of the data, their names, and the hand-kept people among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factlint.core.classes import NamedTuple
from factlint.devtools.registry_facts.handkept import HandKept
from factlint.devtools.registry_facts.names import Called, called, slug
from factlint.devtools.registry_facts.rows import Facts, Human, Row
from factlint.devtools.registry_facts.spells import person_key
from factlint.registry.fold import fold

_PRONOUNS = {"male": "he", "female": "she"}


class Somebody(NamedTuple):
    """A person of the data.

    Args:
        key: Wikidata id, or name and place.
        labels: every name the data have, the first one first.
        places: where the person held something.
        human: what is known of the life, if anything.
    """

    key: str
    labels: tuple[str, ...]
    places: frozenset[str]
    human: Human | None

    @property
    def pronouns(self) -> str:
        """The pronouns that follow from the source's gender; empty when it says none or another."""
        return _PRONOUNS.get(self.human.gender, "") if self.human else ""


def identified(facts: Facts) -> Facts:
    """The data with a Wikidata id on each row without one whose name has only one in its place."""
    ids: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in facts.rows:
        if row.person_id:
            human = facts.people.get(row.person_id)
            for name in (row.name, *((human.name, *human.aliases) if human else ())):
                ids[row.place, fold(name)].add(row.person_id)

    def of(row: Row) -> Row:
        found = ids.get((row.place, fold(row.name)), set()) if not row.person_id else set()
        return row._replace(person_id=next(iter(found))) if len(found) == 1 else row

    return facts._replace(rows=tuple(of(row) for row in facts.rows))


def everybody(facts: Facts, keys: Mapping[str, Iterable[str]]) -> dict[str, Somebody]:
    """Every holder in the data by key.

    Args:
        facts: the data.
        keys: further people by key, with their names.
    """
    labels: dict[str, dict[str, None]] = defaultdict(dict)
    places: dict[str, set[str]] = defaultdict(set)
    for row in facts.rows:
        key = person_key(row)
        labels[key][row.name] = None
        places[key].add(row.place)
    for key, names in keys.items():
        labels[key].update(dict.fromkeys(names))
        if "@" in key:
            places[key].add(key.rpartition("@")[2])
    found = {}
    for key, own in labels.items():
        human = facts.people.get(key)
        every = dict.fromkeys((*((human.name,) if human else ()), *own, *(human.aliases if human else ())))
        found[key] = Somebody(key, tuple(every), frozenset(places[key]), human)
    return found


def hand_kept_of(people: Iterable[Somebody], hand: HandKept) -> tuple[dict[str, str], list[str]]:
    """Key of each person who has a hand-kept record to its id, and what could not be told.

    A name that agrees is enough only with the year of birth, or with the country when no birth is known.
    """
    found: dict[str, str] = {}
    doubts: list[str] = []
    for one in people:
        forms = {fold(name) for name in one.labels}
        made = called(one.labels, "")
        if made is not None:
            forms.update(fold(name) for name in (made.name, *made.aliases))
        ids = {id for form in forms for id in hand.names.get(form, ())}
        fitting = [id for id in sorted(ids) if _fits(one, hand.records[id])]
        if len(fitting) == 1:
            found[one.key] = fitting[0]
        elif fitting:
            doubts.append(f"{one.labels[0]} ({one.key}): {', '.join(fitting)}")
    return found, doubts


def _fits(one: Somebody, record: Mapping[str, object]) -> bool:
    born = str(record.get("born") or "")
    theirs = one.human.born if one.human else ""
    country = str(record.get("country") or "")
    at_home = not country or any(place == country or place.startswith(f"{country}-") for place in one.places)
    if born and theirs:
        return abs(int(born[:4]) - int(theirs[:4])) <= (0 if not at_home else 1)
    return at_home


def names_of(one: Somebody, place: str) -> Called | None:
    """How somebody is called in English; None when no label can be looked for in a text."""
    return called(one.labels, place)


def id_of(name: str, place: str, taken: set[str]) -> str:
    """A new id for a name, with the place behind it when the plain one is taken."""
    plain = slug(name)
    for id in (plain, f"{plain}-{place}", *(f"{plain}-{place}-{number}" for number in range(2, 9))):
        if id not in taken:
            taken.add(id)
            return id
    raise ValueError(f"no id for {name}")
