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


class Registry(Protocol):
    """A store of entities. Every answer is the same for the same data, and in a fixed order."""

    def find_names(self, text: str) -> list[NameHit]:
        """Every registered name in a text: whole words, longest match, from left to right.

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

    def acronyms(self) -> Mapping[str, Acronym]:
        """Acronyms that writers repeat the last word of, by their letters."""
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
