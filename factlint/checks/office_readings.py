"""The offices that a title may mean: there may be hundreds, so each is made when it is looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import overload

from factlint.registry.model import Office, Person
from factlint.registry.protocol import Registry


class Readings(Sequence[Office]):
    """The offices of some ids, in their order.

    Args:
        registry: where they are looked up.
        ids: of offices.
    """

    def __init__(self, registry: Registry, ids: tuple[str, ...]) -> None:
        self._registry = registry
        self.ids = ids
        self._set = frozenset(ids)

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Office: ...

    @overload
    def __getitem__(self, place: slice) -> Readings: ...

    def __getitem__(self, place: int | slice) -> Office | Readings:
        if isinstance(place, slice):
            return Readings(self._registry, self.ids[place])
        office = self._registry.office(self.ids[place])
        if office is None:
            raise LookupError(self.ids[place])
        return office

    def __contains__(self, office: object) -> bool:
        return isinstance(office, Office) and office.id in self._set

    def __iter__(self) -> Iterator[Office]:
        for id in self.ids:
            office = self._registry.office(id)
            if office is not None:
                yield office

    def has(self, id: str) -> bool:
        """Whether an id is one of them."""
        return id in self._set

    def held_by(self, person: Person) -> Readings:
        """Those that a person has ever held."""
        return Readings(
            self._registry, tuple(dict.fromkeys(t.office for t in person.tenures if t.office in self._set))
        )

    def in_places(self, places: Collection[str]) -> Readings:
        """Those that belong to some places or bodies."""
        offices_of = self._registry.offices_of
        found = {id for place in places for id in offices_of(place) if id in self._set}
        return Readings(self._registry, tuple(id for id in self.ids if id in found) if found else ())
