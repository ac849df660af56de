"""What every store answers in the same way, once it can give the entity of an id."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from factlint.registry.model import Entity, Office, Organisation, Person, Place, Quantity
from factlint.registry.protocol import Registry, Table


class TypedAccess:
    """Entities by kind, and what is worked out from the whole registry."""

    def __init__(self) -> None:
        self._derived: dict[object, Any] = {}

    def entity(self, id: str) -> Entity | None:
        """The entity of an id, whatever its kind."""
        raise NotImplementedError

    def person(self, id: str) -> Person | None:
        """The person of an id."""
        found = self.entity(id)
        return found if isinstance(found, Person) else None

    def office(self, id: str) -> Office | None:
        """The office of an id."""
        found = self.entity(id)
        return found if isinstance(found, Office) else None

    def place(self, id: str) -> Place | None:
        """The place of an id."""
        found = self.entity(id)
        return found if isinstance(found, Place) else None

    def organisation(self, id: str) -> Organisation | None:
        """The organisation of an id."""
        found = self.entity(id)
        return found if isinstance(found, Organisation) else None

    def quantity(self, id: str) -> Quantity | None:
        """The quantity of an id."""
        found = self.entity(id)
        return found if isinstance(found, Quantity) else None

    def derived(self, make: Callable[[Registry], Table]) -> Table:
        """A table that a function works out from this registry, made on first use and kept."""
        if make not in self._derived:
            self._derived[make] = make(cast(Registry, self))
        table: Table = self._derived[make]
        return table

    def table(self, make: Callable[..., Table], *about: str) -> Table:
        """As `derived`, for a table of plain data about some ids, which a store may keep between runs."""
        key = (make, *about)
        if key not in self._derived:
            self._derived[key] = self._kept(make, about)
        table: Table = self._derived[key]
        return table

    def _kept(self, make: Callable[..., Any], about: tuple[str, ...]) -> Any:
        return make(self, *about)
