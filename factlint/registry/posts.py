"""Names of those who held an office or a post in a body, made from the registry office by office."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import starmap

from factlint.core.classes import NamedTuple
from factlint.registry.fold import fold
from factlint.registry.model import NameKind
from factlint.registry.protocol import NearName, Registry

_SPOKEN = (NameKind.PRIMARY, NameKind.ALIAS, NameKind.FORMER)


class KnownName(NamedTuple):
    """One full name of a registered person.

    Args:
        person: id of the person.
        text: the name as the registry writes it.
        words: its words, folded, without initials.
        country: id of the person's country.
    """

    person: str
    text: str
    words: tuple[str, ...]
    country: str


class Group:
    """The names of all who ever held one of some offices, ready to be compared with a written one.

    Of many offices (two hundred countries have a foreign minister) only those people are made whom the
    registry's index proposes. The names of one place or body are kept between runs.

    Args:
        posts: where the names of an office are known.
        offices: ids of the offices.
        place: id of the place or body, when these are all its offices.
    """

    def __init__(self, posts: Posts, offices: tuple[str, ...], place: str = "") -> None:
        self._posts = posts
        self._offices = offices
        self._place = place if len(offices) > _FEW else ""

    @cached_property
    def _kept(self) -> tuple[KnownName, ...]:
        if not self._place:
            return ()
        return tuple(starmap(KnownName, self._posts.registry.table(_holders_of, self._place)))

    @cached_property
    def _kept_by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, name in enumerate(self._kept):
            for word in name.words:
                found.setdefault(word.lower(), []).append(number)
        return found

    @cached_property
    def _names(self) -> tuple[KnownName, ...]:
        if self._kept:
            return self._kept
        offices = self._offices
        if len(offices) > _SEVERAL:
            return tuple(starmap(KnownName, self._posts.registry.table(_holders_among, *offices)))
        return tuple(dict.fromkeys(name for one in offices for name in self._posts.names(one)))

    def sharing(self, words: Sequence[str]) -> list[KnownName]:
        """The names that share a word with a written one, by person."""
        wanted = {word.lower() for word in words}
        if self._kept:
            numbers = {number for word in wanted for number in self._kept_by_word.get(word, ())}
            return [self._kept[number] for number in sorted(numbers)]
        people = self._posts.registry.holders_sharing(words, self._offices)
        return [
            name
            for person in people
            for name in self._posts.names_of(person)
            if not wanted.isdisjoint(word.lower() for word in name.words)
        ]

    def around(self, words: Sequence[str]) -> list[KnownName]:
        """The names that share a word with a written one, then those that are a few letters away."""
        crowd = any(is_chamber(self._posts.registry, office) for office in self._offices[:_FEW])
        many = crowd or len(self._offices) > _MANY or (self._place and not self._kept)
        near = self._near_of_many(words) if many else self._near_of_few(words)
        return list(dict.fromkeys((*self.sharing(words[-1:] if crowd else words), *near)))

    def _near_of_few(self, words: Sequence[str]) -> list[KnownName]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        joined = "".join(words).lower()
        near = process.extract(joined, self._joined, scorer=OSA.distance, limit=_NEAREST, score_cutoff=_FAR)
        return [self._names[number] for number in sorted(number for _, _, number in near)]

    @cached_property
    def _joined(self) -> list[str]:
        return ["".join(name.words).lower() for name in self._names]

    def _near_of_many(self, words: Sequence[str]) -> list[KnownName]:
        offices = set(self._offices)
        near = self._posts.near(" ".join(words))
        return [
            name
            for one in near
            for use in one.uses
            if not offices.isdisjoint(self._posts.offices_held(use.id))
            for name in self._posts.names_of(use.id)
            if name.text == one.name
        ]


_FEW = 3
"""The holders of so many offices are made in no more time than is needed to read a table."""
_SEVERAL = 12
"""The same for offices of one title, of which there are many groups."""
_FAR = 4
"""Letters that a name may differ in before nobody looks at it."""
_NEAREST = 9
_KEPT = 1_000
_MOST = 3_000
"""The names of more people than that take longer to read than to look up, and are not kept."""
_CHAMBER = 250
_MANY = 150
"""Holders of more offices are not all made; those of one country are, for romanisations lie far apart."""


class Posts:
    """Who held what, by office and by place or body; each list is made when it is first asked for.

    Args:
        registry: where offices and people are looked up.
    """

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self._names: dict[str, tuple[KnownName, ...]] = {}
        self._near: dict[str, list[NearName]] = {}
        self._groups: dict[tuple[str, ...], Group] = {}
        self._groups_in: dict[str, Group] = {}

    def like(self, offices: Sequence[str], jurisdiction: Sequence[str]) -> tuple[str, ...]:
        """The offices, and with them those of the same role ("defence-minister") in the same places.

        Args:
            offices: ids of offices.
            jurisdiction: ids of the places or bodies that may be meant; empty means any.
        """
        registry = self.registry
        roles = sorted({role for id in offices if (role := registry.role_of(id))})
        if jurisdiction:
            own = {id for place in jurisdiction for id in registry.offices_of(place)}
            more = [id for role in roles for id in registry.offices_with(role) if id in own]
        else:
            more = [id for role in roles for id in registry.offices_with(role)]
        return tuple(dict.fromkeys((*offices, *more)))

    def names(self, office: str) -> tuple[KnownName, ...]:
        """Full names of everybody who ever held an office."""
        found = self._names.get(office)
        if found is None:
            people = dict.fromkeys(tenure.person for tenure in self.registry.holders(office))
            found = tuple(name for person in people for name in self.names_of(person))
            self._names[office] = found
        return found

    def group(self, offices: tuple[str, ...]) -> Group:
        """The names of everybody who ever held one of some offices."""
        found = self._groups.get(offices)
        if found is None:
            found = self._groups[offices] = Group(self, offices)
        return found

    def group_in(self, jurisdiction: str) -> Group:
        """The names of everybody who ever held an office of a place or body, but for seats in a chamber."""
        found = self._groups_in.get(jurisdiction)
        if found is None:
            offices = _single(self.registry, jurisdiction)
            found = self._groups_in[jurisdiction] = Group(self, offices, jurisdiction)
        return found

    def near(self, name: str) -> list[NearName]:
        """The nearest names of a written one; kept, for an editor asks again at every key."""
        found = self._near.get(name)
        if found is None:
            if len(self._near) >= _KEPT:
                self._near.clear()
            found = self._near[name] = self.registry.near_names(name, distance=2, limit=_NEAREST)
        return found

    def offices_held(self, person: str) -> set[str]:
        """Ids of the offices that a person ever held."""
        found = self.registry.person(person)
        return {tenure.office for tenure in found.tenures} if found else set()

    def names_of(self, id: str) -> list[KnownName]:
        """The full names of a person."""
        return _names_of(self.registry, id)


def _names_of(registry: Registry, id: str) -> list[KnownName]:
    person = registry.person(id)
    if person is None:
        return []
    names = []
    for text in person.names_of(*_SPOKEN):
        words = tuple(word for word in fold(text).split() if word[0].isupper() or "-" in word)
        words = tuple(word for word in words if len(word.rstrip(".")) > 1 and word not in ("Jr.", "Sr."))
        if len(words) > 1:
            names.append(KnownName(id, text, words, person.country))
    return names


def _holders_of(registry: Registry, jurisdiction: str) -> list[tuple[object, ...]]:
    """The fields of the names of everybody who ever held an office of a place or body, by person.

    Nothing when they are too many.
    """
    offices = _single(registry, jurisdiction)
    if len(offices) > _MANY or registry.count_holders(offices) > _MOST:
        return []
    people = sorted({tenure.person for office in offices for tenure in registry.holders(office)})
    return [tuple(name) for person in people for name in dict.fromkeys(_names_of(registry, person))]


def _holders_among(registry: Registry, *offices: str) -> list[tuple[object, ...]]:
    """The fields of the names of everybody who ever held one of some offices, by office."""
    people = dict.fromkeys(tenure.person for office in offices for tenure in registry.holders(office))
    return [tuple(name) for person in people for name in dict.fromkeys(_names_of(registry, person))]


def is_chamber(registry: Registry, office: str) -> bool:
    """Whether so many people have held an office that some bear a usual name: a seat in a parliament."""
    return registry.count_holders((office,)) > _CHAMBER


def _single(registry: Registry, jurisdiction: str) -> tuple[str, ...]:
    """The offices of a place or body without seats in a chamber, whose holders are too many for "near"."""
    return tuple(id for id in registry.offices_of(jurisdiction) if not is_chamber(registry, id))


def posts(registry: Registry) -> Posts:
    """The posts of a registry; kept through `Registry.derived`."""
    return Posts(registry)
