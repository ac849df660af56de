"""Who is meant: the names beside ages and births, joined over a draft as far as that is safe."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy

_WORD = r"[A-ZÀ-Þ](?:\.|[\w’'‘-]{1,30})?"
_PART = rf"(?:{_WORD}|(?:d[eiu]|de la|del|van|von|der|den|ter|bin|bint|ibn|al|el|y|da|dos|le|la)(?![\w’'-]))"
NAME = rf"{_WORD}(?:[ \u00a0]{_PART}){{0,4}}"
"""A name in running text, from its first capital; group-free."""

_NAME_BEFORE = lazy(rf"(?<![\w’'-])(?P<name>{NAME})$")
_TITLES = frozenset(
    "Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Sen Rep Gov Gen Lt Col Maj Capt Adm Sgt Prof "
    "President Minister Secretary "
    "Chancellor Premier Prince Princess King Queen General Senator Governor Chairman Speaker "
    "Ambassador Officer Detective "
    "Inspector Constable Sergeant Captain Major Colonel Judge Justice Reverend Rev Father Sister "
    "Brother Bishop Archbishop "
    "Cardinal Pope Rabbi Imam Sheikh Professor Doctor Mayor Councillor Deputy Representative "
    "Congressman Congresswoman MP "
    "Coach Chef Nurse Teacher Former Then Now But And When While As After Before If With By For "
    "From To In On At Since "
    "Because Although The A An His Her Their Its Our My Like Unlike Even Only Also Today "
    "Meanwhile Yet So Among Police "
    "Driver Victim Suspect Mother Farmer Farmers Student Resident Residents Neighbour Neighbor "
    "Retired Local Actor Actress Singer "
    "Foreign Prime First Vice Attorney Defense Defence Interior Finance Home Chief Born Aged "
    "Both Having Under Survivor Pilot Firefighter "
    "He She They It I We You Who What That This These Those There Here Private Corporal Cpl Pvt "
    "Tory Labour Democrat Republican Conservative Labor".split()
)
_SURNAME_ONLY = frozenset({"Jr", "Sr", "Jr.", "Sr.", "II", "III", "IV"})
_NO_PEOPLE = frozenset(
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday Street Road Avenue Station School College "
    "University Hospital "
    "River Island Islands County City Council House Party Club United FC Inc Ltd "
    "Corp Co Group Times News "
    "Week Year Cup League Open Games Olympics Act Bill Article Section Chapter Route "
    "Highway Flight Boeing Airbus "
    "Chelsea Arsenal Liverpool Everton Paris London Berlin Rome Moscow Kyiv Seoul Tokyo Beijing "
    "Washington".split()
)


class PersonName(NamedTuple):
    """A person's name as the text writes it.

    Args:
        start: where it begins, without titles.
        end: one past it.
        given: given names, lower case; empty for a bare surname.
        family: the last name, lower case.
    """

    start: int
    end: int
    given: tuple[str, ...]
    family: str

    @property
    def key(self) -> str:
        """Given names and family name as one string."""
        return " ".join((*self.given, self.family))


def name_at(text: str, start: int, end: int) -> PersonName | None:
    """The name in a stretch of text, without titles before and a possessive ending behind it."""
    spans = [match.span() for match in re.finditer(r"[^ \u00a0]+", text[start:end])]
    parts = [(text[start + first : start + last], start + first, start + last) for first, last in spans]
    while parts and (parts[0][0].rstrip(".,") in _TITLES):
        parts.pop(0)
    while parts and parts[-1][0][:1].islower():
        parts.pop()
    if not parts:
        return None
    last = parts[-1][2]
    words = [word for word, _, _ in parts]
    for ending in ("’s", "'s", "s’"):
        if words[-1].endswith(ending) and len(words[-1]) > len(ending):
            words[-1] = words[-1][: -len(ending)]
            last -= len(ending)
            break
    suffix = words.pop() if len(words) > 1 and words[-1] in _SURNAME_ONLY else ""
    if (
        not words
        or any(word in _NO_PEOPLE for word in words)
        or not words[-1][:1].isupper()
        or len(words[-1]) < 2
    ):
        return None
    if words[-1].isupper() and len(words[-1]) <= 4:
        return None  # an acronym
    lowered = [word.lower().replace("'", "’").rstrip(".") for word in words]
    return PersonName(parts[0][1], last, tuple(lowered[:-1]), lowered[-1] + suffix.lower())


def name_before(text: str, end: int, floor: int = 0) -> PersonName | None:
    """The name that ends at a place."""
    first = max(floor, end - 70)
    match = _NAME_BEFORE.search(text, first, end)
    return name_at(text, match.start("name"), end) if match else None


class People(NamedTuple):
    """The people of a draft.

    Args:
        names: full names and bare surnames as they stand.
        kin: given and family name of those introduced as somebody's relative ("her son Tom Roe"); a
            later bare surname does not mean them.
    """

    names: tuple[PersonName, ...]
    kin: frozenset[tuple[str, str]]


_GIVEN_BEFORE = lazy(r"(?<![\w’'-])(?P<given>[A-ZÀ-Þ][\w’-]{1,30}) $")
_KIN_BEFORE = lazy(
    r"\b(?:son|daughter|wife|husband|mother|father|brother|sister|cousin|nephew|niece|uncle|aunt|"
    r"grand\w+|widow|widower|twin|child|partner|fianc\w+|"
    r"stepson|stepdaughter|stepfather|stepmother|married(?: the [a-z]+)?|ancestor|namesake|and|"
    r"sons|daughters|children|parents|siblings|brothers|sisters)(?:,| was| is)? $",
    re.IGNORECASE,
)


_MANY = 200
"""Mentions of one family name that are looked at; more stand in no draft."""


def people_of(text: str, named: Sequence[PersonName]) -> People:
    """The people named, and others of their family names whom the draft names in full."""
    names = list(named)
    kin: set[tuple[str, str]] = set()
    seen: set[tuple[str, str]] = set()
    # Families as the text spells them: "McKay", "O’Brien".
    spelled = {(person.family, text[person.end - len(person.family) : person.end]) for person in named}
    for family, form in sorted(spelled):
        place = text.find(form)
        for _ in range(_MANY):
            if place < 0:
                break
            given = _GIVEN_BEFORE.search(text, max(0, place - 34), place)
            person = name_at(text, given.start("given"), place + len(form)) if given else None
            place = text.find(form, place + len(form))
            if person is None or not person.given or person.family != family:
                continue
            names.append(person)
            first = (person.given[0], family)
            if first not in seen and _KIN_BEFORE.search(text, max(0, person.start - 32), person.start):
                kin.add(first)
            seen.add(first)
    unique = {(name.given, name.family): name for name in reversed(names)}
    return People(tuple(reversed(unique.values())), frozenset(kin))


def same_person(one: PersonName, other: PersonName, people: People) -> bool:
    """Whether two names surely mean one person.

    Full names must agree; a bare surname means the one person of that surname in the draft who is
    not introduced as a relative.
    """
    if one.family != other.family:
        return False
    if one.given and other.given:
        return one.given[0] == other.given[0] and (
            one.given == other.given or len(one.given) != len(other.given)
        )
    if any(name.given and (name.given[0], name.family) in people.kin for name in (one, other)):
        return False
    firsts = {
        name.given[0]
        for name in people.names
        if name.family == one.family and name.given and (name.given[0], name.family) not in people.kin
    }
    return len(firsts) <= 1
