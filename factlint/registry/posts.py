"""Names of those who held an office or a post in a body, made from the registry office by office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factlint.registry.fold import fold
from factlint.registry.model import NameKind
from factlint.registry.protocol import Registry

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
    """The names of some people, ready to be compared with a written one.

    Args:
        names: their names.
    """

    def __init__(self, names: Sequence[KnownName]) -> None:
        self.names = names
        self._joined = ["".join(name.words).lower() for name in names]
        self._by_word: dict[str, list[int]] = {}
        for number, name in enumerate(names):
            for word in name.words:
                self._by_word.setdefault(word.lower(), []).append(number)

    def sharing(self, words: Sequence[str]) -> list[KnownName]:
        """The names that share a word with a written one, in their own order."""
        found = {number for word in words for number in self._by_word.get(word.lower(), ())}
        return [self.names[number] for number in sorted(found)] if found else []

    def around(self, words: Sequence[str]) -> list[KnownName]:
        """The names that share a word with a written one or are a few letters away, in their own order."""
        if not self.names:
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        joined = "".join(words).lower()
        found = {number for word in words for number in self._by_word.get(word.lower(), ())}
        near = process.extract(joined, self._joined, scorer=OSA.distance, limit=9, score_cutoff=_FAR)
        found.update(number for _, _, number in near)
        return [self.names[number] for number in sorted(found)]


_FAR = 4
"""Letters that a name may differ in before nobody looks at it."""


class Posts:
    """Who held what, by office and by place or body; each list is made when it is first asked for.

    Args:
        registry: where offices and people are looked up.
    """

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._names: dict[str, tuple[KnownName, ...]] = {}
        self._groups: dict[tuple[str, ...], Group] = {}

    def offices_of(self, jurisdiction: str) -> tuple[str, ...]:
        """Ids of the offices of a place or body, sorted."""
        return tuple(self._registry.offices_of(jurisdiction))

    def like(self, offices: Sequence[str], jurisdiction: Sequence[str]) -> tuple[str, ...]:
        """The offices, and with them those of the same role ("defence-minister") in the same places.

        Args:
            offices: ids of offices.
            jurisdiction: ids of the places or bodies that may be meant; empty means any.
        """
        registry = self._registry
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
            people = dict.fromkeys(tenure.person for tenure in self._registry.holders(office))
            found = tuple(name for person in people for name in self._names_of(person))
            self._names[office] = found
        return found

    def group(self, offices: tuple[str, ...]) -> Group:
        """The names of everybody who ever held one of some offices."""
        found = self._groups.get(offices)
        if found is None:
            names = dict.fromkeys(name for office in offices for name in self.names(office))
            found = self._groups[offices] = Group(tuple(names))
        return found

    def _names_of(self, id: str) -> list[KnownName]:
        person = self._registry.person(id)
        if person is None:
            return []
        names = []
        for text in person.names_of(*_SPOKEN):
            words = tuple(word for word in fold(text).split() if word[0].isupper() or "-" in word)
            words = tuple(word for word in words if len(word.rstrip(".")) > 1 and word not in ("Jr.", "Sr."))
            if len(words) > 1:
                names.append(KnownName(id, text, words, person.country))
        return names


def posts(registry: Registry) -> Posts:
    """The posts of a registry; kept through `Registry.derived`."""
    return Posts(registry)
