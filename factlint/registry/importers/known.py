"""What the registry knows already, so that imported records join its own."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.core.dates import PartialDate
from factlint.registry.importers.places import place_of_item
from factlint.registry.importers.titles import Places, Title, folded, read_title
from factlint.registry.importers.values import item_of
from factlint.registry.model import EntityKind, NameKind, Office, Person
from factlint.registry.protocol import Registry

_NAMES = (NameKind.PRIMARY, NameKind.ALIAS)


class Known:
    """The records of a registry, found by item, by title and place, or by name and day of birth.

    Args:
        registry: what is known.
        link: whether people and offices are looked up; places always are.
    """

    def __init__(self, registry: Registry, *, link: bool = True) -> None:
        self._registry = registry
        self._link = link
        self._item_places = place_of_item()
        self._names, self._adjectives = _places(registry)
        self._items: dict[str, str] = {}
        self._titles: dict[tuple[str, str], set[str]] = {}
        self._births: dict[tuple[str, PartialDate], set[str]] = {}
        self._people: dict[str, set[str]] = {}
        if link:
            self._read_offices()
            self._read_people()

    def _read_offices(self) -> None:
        for id in self._registry.ids(EntityKind.OFFICE):
            office = self._registry.office(id)
            if office is None:
                continue
            self._note_item(office.url, id)
            for name in office.names_of(*_NAMES):
                self._titles.setdefault((folded(name), office.jurisdiction), set()).add(id)

    def _read_people(self) -> None:
        for id in self._registry.ids(EntityKind.PERSON):
            person = self._registry.person(id)
            if person is None:
                continue
            self._note_item(person.url, id)
            for name in person.names_of(*_NAMES):
                self._people.setdefault(folded(name), set()).add(id)
                if person.born and person.born.day:
                    self._births.setdefault((folded(name), person.born), set()).add(id)

    def _note_item(self, url: str, id: str) -> None:
        if item := item_of(url):
            self._items[item.lower()] = id

    def place(self, written: str) -> str:
        """The id of a place that a source writes as item, code or name; empty when that is not certain."""
        if not written:
            return ""
        item = item_of(written)
        id = self._item_places.get(item, "") if item else written.lower().replace("_", "-")
        if id and self._registry.entity(id) is not None:
            return id if self._registry.place(id) or self._registry.organisation(id) else ""
        ids = self._names.get(folded(written), frozenset())
        return next(iter(ids)) if len(ids) == 1 else ""

    def title(self, label: str, jurisdiction: str) -> Title:
        """The parts of an office's label."""
        return read_title(label, jurisdiction, self._names, self._adjectives)

    def office(self, id: str, title: Title) -> Office | None:
        """The known office of an item, or of a title in a place."""
        found = self._items.get(id)
        if found is None and title.place:
            ids = self._titles.get((folded(title.bare), title.place), set())
            found = next(iter(ids)) if len(ids) == 1 else None
        return self._registry.office(found) if found else None

    def office_of_item(self, id: str) -> Office | None:
        """The known office of an item."""
        found = self._items.get(id)
        return self._registry.office(found) if found else None

    def person(self, id: str, names: Iterable[str], born: PartialDate | None) -> Person | None:
        """The known person of an item, or of a name and a day of birth."""
        found = self._items.get(id)
        if found is None and born is not None and born.day:
            ids = {id for name in names for id in self._births.get((folded(name), born), ())}
            found = next(iter(ids)) if len(ids) == 1 else None
        return self._registry.person(found) if found else None

    def person_of(self, id: str) -> Person | None:
        """The known person of an id."""
        return self._registry.person(id) if self._link else None

    def namesakes(self, names: Iterable[str]) -> list[str]:
        """Ids of known people who have one of the names."""
        return sorted({id for name in names for id in self._people.get(folded(name), ())})

    def taken(self, id: str) -> bool:
        """Whether the registry has a record of that id."""
        return self._registry.entity(id) is not None


def _places(registry: Registry) -> tuple[Places, Places]:
    names: dict[str, set[str]] = {}
    adjectives: dict[str, set[str]] = {}
    for kind in (EntityKind.PLACE, EntityKind.ORGANISATION):
        for id in registry.ids(kind):
            entity = registry.entity(id)
            if entity is None:
                continue
            for name in entity.names_of(*_NAMES, NameKind.ACRONYM):
                names.setdefault(folded(name), set()).add(id)
            for name in entity.names_of(NameKind.ADJECTIVE):
                adjectives.setdefault(folded(name), set()).add(id)
    frozen = ({name: frozenset(ids) for name, ids in table.items()} for table in (names, adjectives))
    one, other = frozen
    return one, other
