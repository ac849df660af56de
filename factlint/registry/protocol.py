"""What the rest of factlint may ask a registry, whatever store holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

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


class NameHit(NamedTuple):
    """A registered name found in a text, half-open in code points of that text."""

    start: int
    end: int
    uses: tuple[NameUse, ...]


class BodyShapes(NamedTuple):
    """Folded names of bodies.

    Args:
        every: all of them.
        shapes: those of three words or more, each with one word taken out: the place of that word and
            the other words, to the words that stand there and the bodies they belong to.
    """

    every: frozenset[str]
    shapes: Mapping[tuple[int, tuple[str, ...]], Sequence[tuple[str, str]]]


class Registry(Protocol):
    """A store of entities. Every answer is the same for the same data, and in a fixed order."""

    def find_names(self, text: str, folded: str | None = None) -> list[NameHit]:
        """Every registered name in a text: whole words, longest match, from left to right.

        `folded` is the text as `fold` gives it, when the caller has it already.

        Hits do not overlap. A hit excludes a following possessive ending.
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
        """All ids of a kind, sorted."""
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

    def body_shapes(self) -> BodyShapes:
        """Names of bodies, to be compared with names that nobody has."""
        ...

    def legislature_names(self) -> Mapping[str, Sequence[str]]:
        """Folded names of legislatures of two words or more, by first word, the longest first."""
        ...

    def derived(self, make: Callable[[Registry], Table]) -> Table:
        """A table that a function works out from this registry, made on first use and kept."""
        ...

    def layers(self, id: str) -> Iterator[str]:
        """The files that say something about an id, the deciding one last."""
        ...
