"""What the rest of factlint may ask a registry, whatever store holds it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol, TypeVar

from factlint.core.classes import NamedTuple
from factlint.registry.counting import Countable
from factlint.registry.model import (
    Acronym,
    Entity,
    EntityKind,
    NameKind,
    Office,
    Organisation,
    Person,
    Place,
    Quantity,
    Tenure,
)

Table = TypeVar("Table")


class NameUse(NamedTuple):
    """One entity that a name may stand for."""

    id: str
    entity: EntityKind
    kind: NameKind


class NameUses(tuple[NameUse, ...]):
    """All entities that a name may stand for: made once for a name and shared by its hits.

    What is asked of each mention is worked out once here, for a title such as "president" has hundreds.
    """

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Each id once, in order."""
        return tuple(dict.fromkeys(use.id for use in self))

    @cached_property
    def entities(self) -> frozenset[EntityKind]:
        """The kinds of the entities."""
        return frozenset(use.entity for use in self)

    @cached_property
    def kinds(self) -> frozenset[NameKind]:
        """What the name may be used for."""
        return frozenset(use.kind for use in self)

    @cached_property
    def person(self) -> str:
        """Id of the person when the name can only be that person's, else empty."""
        return self[0].id if len(self.ids) == 1 and self[0].entity is EntityKind.PERSON else ""

    def offices_in(self, places: Iterable[str], jurisdiction_of: Callable[[str], str]) -> tuple[str, ...]:
        """The ids of the offices that belong to some places or bodies, in order.

        Args:
            places: ids of places and bodies.
            jurisdiction_of: of the registry that the uses are from.
        """
        wanted = set(places)
        if len(wanted) == 1:
            return self._by_place(jurisdiction_of).get(next(iter(wanted)), ())
        return tuple(id for id in self.ids if jurisdiction_of(id) in wanted)

    def any_shared(self, shares_title: Callable[[str], bool]) -> bool:
        """Whether other bodies use the title of one of these offices, too.

        Args:
            shares_title: of the registry that the uses are from.
        """
        known: bool | None = self.__dict__.get("shared")
        if known is None:
            known = self.__dict__["shared"] = any(map(shares_title, self.ids))
        return known

    def _by_place(self, jurisdiction_of: Callable[[str], str]) -> Mapping[str, tuple[str, ...]]:
        known: Mapping[str, tuple[str, ...]] | None = self.__dict__.get("places")
        if known is None:
            found: dict[str, list[str]] = {}
            for id in self.ids:
                found.setdefault(jurisdiction_of(id), []).append(id)
            known = self.__dict__["places"] = {place: tuple(ids) for place, ids in found.items()}
        return known


class NameHit(NamedTuple):
    """A registered name found in a text, half-open in code points of that text."""

    start: int
    end: int
    uses: NameUses


class NearName(NamedTuple):
    """A person's name that is near a written one.

    Args:
        name: as the registry writes it.
        distance: how many letters are wrong, missing or too many.
        uses: the people who have it.
    """

    name: str
    distance: int
    uses: NameUses


class Shapes(Protocol):
    """A table of shapes, which need not lie in memory."""

    def get(
        self, shape: tuple[int, tuple[str, ...]], default: Sequence[tuple[str, str]], /
    ) -> Sequence[tuple[str, str]]:
        """What a mapping's `get` gives."""
        ...


class BodyShapes(NamedTuple):
    """Folded names of bodies.

    Args:
        every: all of them.
        shapes: those of three words or more, each with one word taken out: the place of that word and
            the other words, to the words that stand there and the bodies they belong to.
    """

    every: Container[str]
    shapes: Shapes


Starts = Mapping[str, Sequence[int]]
"""Where every run of letters and digits of a folded text begins, ascending, by the run."""


class Registry(Protocol):
    """A store of entities. Every answer is the same for the same data, and in a fixed order."""

    def find_names(self, text: str, folded: str | None = None, starts: Starts | None = None) -> list[NameHit]:
        """Every registered name in a text: whole words, longest match, from left to right.

        Hits do not overlap. A hit excludes a following possessive ending.

        Args:
            text: where to look.
            folded: the text as `fold` gives it, when the caller has it already.
            starts: where the words of the folded text begin, when the caller knows that, too.
        """
        ...

    def near_names(self, name: str, *, distance: int, limit: int = 10) -> list[NearName]:
        """Names of people that are near a written one, the nearest first.

        What near means says `factlint.registry.near`: a few letters, words in any order. Nearness proves
        nothing: of people whom nobody registered, one in ten has a neighbour among a million.

        Args:
            name: of two to six words.
            distance: how far they may be at most, up to three.
            limit: so many at most.
        """
        ...

    def person(self, id: str) -> Person | None:
        """The person of an id."""
        ...

    def office(self, id: str) -> Office | None:
        """The office of an id."""
        ...

    def place(self, id: str) -> Place | None:
        """The place of an id."""
        ...

    def organisation(self, id: str) -> Organisation | None:
        """The organisation of an id."""
        ...

    def quantity(self, id: str) -> Quantity | None:
        """The quantity of an id."""
        ...

    def entity(self, id: str) -> Entity | None:
        """The entity of an id, whatever its kind."""
        ...

    def holders(self, office: str) -> Sequence[Tenure]:
        """Every tenure of an office, by start."""
        ...

    def ids(self, kind: EntityKind) -> Sequence[str]:
        """All ids of a kind, sorted. A million people may be among them: never to be asked for a draft."""
        ...

    def countables(self, subject: str) -> Sequence[Countable]:
        """What can be counted for a place or organisation."""
        ...

    def acronym(self, letters: str) -> Acronym | None:
        """The acronym of some letters, when writers repeat its last word."""
        ...

    def jurisdiction_of(self, office: str) -> str:
        """Id of the place or body that an office belongs to, without making the office."""
        ...

    def count_holders(self, offices: Sequence[str]) -> int:
        """How many people have held one of some offices, without making them."""
        ...

    def holders_sharing(self, words: Sequence[str], offices: Sequence[str]) -> Sequence[str]:
        """Ids of people who have held one of some offices and whose names have one of some words, sorted.

        Words are compared without case and diacritics; nobody is made who does not come out.
        """
        ...

    def role_of(self, office: str) -> str:
        """The role of an office ("defence-minister"), possibly empty, without making the office."""
        ...

    def shares_title(self, office: str) -> bool:
        """Whether other bodies use the title of an office, too, without making the office."""
        ...

    def is_partial(self, office: str) -> bool:
        """Whether the holders of an office are listed in part only, without making the office."""
        ...

    def offices_of(self, place: str) -> Sequence[str]:
        """Ids of the offices of a place or body, sorted."""
        ...

    def offices_with(self, role: str) -> Sequence[str]:
        """Ids of the offices of a role ("defence-minister"), sorted."""
        ...

    def body_shapes(self) -> BodyShapes:
        """Names of bodies, to be compared with names that nobody has."""
        ...

    def legislature_names(self) -> Mapping[str, Sequence[str]]:
        """Folded names of legislatures that are no plain words, by first word, the longest first."""
        ...

    def derived(self, make: Callable[[Registry], Table]) -> Table:
        """A table that a function works out from this registry, made on first use and kept.

        The function must not go through all people: there may be a million.
        """
        ...

    def table(self, make: Callable[..., Table], *about: str) -> Table:
        """As `derived`, for a table of plain data: lists, tuples, mappings, sets, texts and numbers.

        It may be kept between runs, so that what goes through hundreds of records does so once.

        Args:
            make: a function of a module; it gets the registry and what the table is about.
            about: what the table is about, such as the id of a country; each has a table of its own.
        """
        ...

    def layers(self, id: str) -> Iterator[str]:
        """The files that say something about an id, the deciding one last."""
        ...
