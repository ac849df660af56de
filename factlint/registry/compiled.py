"""A registry in compiled files, one over the other: nothing is read before it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from factlint.registry import layout
from factlint.registry.compilednames import CompiledNames
from factlint.registry.counting import Countable, countable
from factlint.registry.entities import entity_of, tenures_of
from factlint.registry.keys import first_word, is_text
from factlint.registry.model import (
    Acronym,
    Entity,
    EntityKind,
    Organisation,
    Quantity,
    Record,
    Tenure,
)
from factlint.registry.protocol import BodyShapes, NameHit, NearName, Starts
from factlint.registry.registryfile import MOST_KEPT, OfficeMarks, RegistryFile
from factlint.registry.stack import Stack
from factlint.registry.typed import TypedAccess


class CompiledRegistry(TypedAccess):
    """Follows `factlint.registry.protocol.Registry`.

    An id belongs to the highest file that has it; what lower ones say of it is as if it were not there.

    Args:
        files: the lowest first.
        keep: gives a table of plain data from an earlier run, or makes and keeps it; it takes what
            `table` takes and a way to make the table.
    """

    def __init__(
        self, files: Sequence[RegistryFile], keep: Callable[..., Any] = lambda _make, _about, made: made()
    ) -> None:
        super().__init__()
        self._keep = keep
        self._stack = Stack(files)
        self._files = self._stack.files
        self._names = CompiledNames(self._stack)
        self._entities: dict[str, Entity | None] = {}
        self._tenures: dict[str, tuple[Tenure, ...]] = {}
        self._countables: dict[str, tuple[Countable, ...]] = {}
        self._offices: dict[str, OfficeMarks] = {}
        self._tables: dict[str, Sequence[tuple[str, str]]] = {}

    def find_names(self, text: str, folded: str | None = None, starts: Starts | None = None) -> list[NameHit]:
        """Every registered name in a text: whole words, longest match, from left to right."""
        return self._names.find_names(text, folded, starts)

    def near_names(self, name: str, *, distance: int, limit: int = 10) -> list[NearName]:
        """Names of people that are near a written one, the nearest first."""
        return self._names.near_names(name, distance=distance, limit=limit)

    # Entities ------------------------------------------------------------------------------------

    def record(self, id: str) -> Record | None:
        """The record of an id as plain data."""
        file = self._stack.holder(id)
        return file.record(file.number(id)) if file else None

    def kind_of(self, id: str) -> str:
        """The kind of an id, empty when nobody has it."""
        file = self._stack.holder(id)
        return file.kind_of(file.number(id)) if file else ""

    def entity(self, id: str) -> Entity | None:
        """The entity of an id, whatever its kind."""
        if id not in self._entities:
            if len(self._entities) >= MOST_KEPT:
                self._entities.clear()
            record = self.record(id) if id else None
            self._entities[id] = entity_of(record) if record is not None else None
        return self._entities[id]

    def holders(self, office: str) -> Sequence[Tenure]:
        """Every tenure of an office, by start; those without one come first."""
        found = self._tenures.get(office)
        if found is None:
            tenures = [
                tenures_of(file.record(person))[place]
                for level, file in enumerate(self._files)
                for person, place in file.holders(office)
                if not self._stack.covers(file.id_of(person), level)
            ]
            tenures.sort(key=lambda tenure: (str(tenure.start or ""), tenure.person))
            if len(self._tenures) >= MOST_KEPT:
                self._tenures.clear()
            found = self._tenures[office] = tuple(tenures)
        return found

    def count_holders(self, offices: Sequence[str]) -> int:
        """How many people have held one of some offices, without making them."""
        return sum(
            not (level and self._stack.covers(file.id_of(person), level))
            for level, file in enumerate(self._files)
            for person in file.all_holders(tuple(offices))
        )

    def holders_sharing(self, words: Sequence[str], offices: Sequence[str]) -> Sequence[str]:
        """Ids of people who have held one of some offices and whose names have one of some words, sorted."""
        from factlint.registry.near import words_of

        wanted = {part for word in words for part in words_of(word) if is_text(part)}
        found: set[str] = set()
        for level, file in enumerate(self._files):
            people = file.holders_with(wanted)
            ids = (
                (file.id_of(number) for number in people & file.all_holders(tuple(offices))) if people else ()
            )
            found.update(id for id in ids if not (level and self._stack.covers(id, level)))
        return tuple(sorted(found))

    def jurisdiction_of(self, office: str) -> str:
        """Id of the place or body that an office belongs to, without making the office."""
        return self._office(office).jurisdiction

    def role_of(self, office: str) -> str:
        """The role of an office, possibly empty, without making the office."""
        return self._office(office).role

    def shares_title(self, office: str) -> bool:
        """Whether other bodies use the title of an office, too, without making the office."""
        return self._office(office).shared_title

    def is_partial(self, office: str) -> bool:
        """Whether the holders of an office are listed in part only, without making the office."""
        return self._office(office).partial

    def _office(self, id: str) -> OfficeMarks:
        found = self._offices.get(id)
        if found is None:
            file = self._stack.holder(id)
            found = file.office(file.number(id)) if file else OfficeMarks()
            if len(self._offices) >= MOST_KEPT:
                self._offices.clear()
            self._offices[id] = found
        return found

    def ids(self, kind: EntityKind) -> Sequence[str]:
        """All ids of a kind, sorted."""
        found: set[str] = set()
        for level, file in enumerate(self._files):
            found.update(id for id in file.ids(kind.value) if not self._stack.covers(id, level))
        return tuple(sorted(found))

    def _kept(self, make: Callable[..., Any], about: tuple[str, ...]) -> Any:
        return self._keep(make, about, lambda: make(self, *about))

    def layers(self, id: str) -> Iterator[str]:
        """The files that say something about an id, the deciding one last."""
        record = self.record(id)
        return iter(record["layers"] if record else ())

    # Tables --------------------------------------------------------------------------------------

    def _told(self, key: str) -> Sequence[tuple[str, str]]:
        """What the tables of all files say of a key, by id."""
        known = self._tables.get(key)
        if known is None:
            found = [
                (word, id)
                for level, file in enumerate(self._files)
                for word, id in file.told(key)
                if not (level and self._stack.covers(id, level))
            ]
            if len(self._files) > 1:
                found.sort(key=lambda item: item[1])
            if len(self._tables) >= MOST_KEPT:
                self._tables.clear()
            known = self._tables[key] = tuple(found)
        return known

    def countables(self, subject: str) -> Sequence[Countable]:
        """What can be counted for a place or organisation."""
        found = self._countables.get(subject)
        if found is None:
            entities = (self.entity(id) for _, id in self._told(layout.counted_key(subject)))
            found = tuple(
                countable(entity) for entity in entities if isinstance(entity, Quantity | Organisation)
            )
            if len(self._countables) >= MOST_KEPT:
                self._countables.clear()
            self._countables[subject] = found
        return found

    def offices_of(self, place: str) -> Sequence[str]:
        """Ids of the offices of a place or body, sorted."""
        return tuple(id for _, id in self._told(layout.offices_key(place)))

    def offices_with(self, role: str) -> Sequence[str]:
        """Ids of the offices of a role, sorted."""
        return tuple(id for _, id in self._told(layout.role_key(role)))

    def acronym(self, letters: str) -> Acronym | None:
        """The acronym of some letters, when writers repeat its last word."""
        ids = [id for _, id in self._told(layout.acronym_key(letters))]
        found = self.entity(ids[-1]) if ids else None
        return found if isinstance(found, Acronym) else None

    def body_shapes(self) -> BodyShapes:
        """Names of bodies, to be compared with names that nobody has."""
        return BodyShapes(_Bodies(self._told), _Shapes(self._told))

    def legislature_names(self) -> Mapping[str, Sequence[str]]:
        """Folded names of legislatures that are no plain words, by first word, the longest first."""
        return self._legislatures

    @cached_property
    def _legislatures(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        if len(self._files) == 1:
            names = [name for name, _ in self._files[0].legislatures]
        else:
            every = {
                name
                for level, file in enumerate(self._files)
                for name, places in file.legislatures
                if not all(self._stack.covers(place, level) for place in places)
            }
            names = sorted(every, key=lambda name: (-len(name), name))
        for name in names:
            found.setdefault(first_word(name), []).append(name)
        return found


class _Bodies:
    """The names of bodies, each looked up when it is asked for."""

    def __init__(self, told: Callable[[str], Sequence[tuple[str, str]]]) -> None:
        self._told = told

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self._told(layout.body_key(name)))


class _Shapes:
    """Names of bodies with one word taken out, each looked up when it is asked for."""

    def __init__(self, told: Callable[[str], Sequence[tuple[str, str]]]) -> None:
        self._told = told

    def get(
        self, shape: tuple[int, tuple[str, ...]], default: Sequence[tuple[str, str]], /
    ) -> Sequence[tuple[str, str]]:
        return self._told(layout.shape_key(shape)) or default
