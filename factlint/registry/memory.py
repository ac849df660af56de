"""A registry in memory, for small ones such as those of a rule's examples: the reference for every store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factlint.registry.counting import Countable, countable
from factlint.registry.entities import entity_of, tenures_of
from factlint.registry.fold import end_in_text, fold_with_gaps
from factlint.registry.keys import WORD
from factlint.registry.model import (
    Acronym,
    Entity,
    EntityKind,
    NameKind,
    Organisation,
    Quantity,
    Tenure,
)
from factlint.registry.protocol import (
    BodyShapes,
    NameHit,
    NameUse,
    NameUses,
    NearName,
    Starts,
)

if TYPE_CHECKING:
    from factlint.registry.near import NearWritten
from factlint.registry.typed import TypedAccess


class MemoryRegistry(TypedAccess):
    """Follows `factlint.registry.protocol.Registry`.

    Args:
        form: the compiled form that `factlint.registry.compile.build` makes.
    """

    def __init__(self, form: Mapping[str, Any]) -> None:
        super().__init__()
        self._records = form["records"]
        self._ids = form["ids"]
        self._holders = form["holders"]
        self._names = form["names"]
        self._legislatures = form["legislatures"]
        self._acronyms = form["acronyms"]
        self._bodies = form["bodies"]
        self._counted = form["counted"]
        self._offices = form["offices"]
        self._roles = form["roles"]
        self._countables: dict[str, tuple[Countable, ...]] = {}
        self._entities: dict[str, Entity | None] = {}
        self._tenures: dict[str, tuple[Tenure, ...]] = {}
        self._uses: dict[int, NameUses] = {}

    def find_names(self, text: str, folded: str | None = None, starts: Starts | None = None) -> list[NameHit]:
        """Every registered name in a text: whole words, longest match, from left to right."""
        folded, places = fold_with_gaps(text, folded)
        lowered = folded.lower()
        length = len(folded)
        names = self._names
        hits: list[NameHit] = []
        after = 0
        # Nine words of ten begin no name: a comprehension throws them out at half the cost of a loop.
        for match in [match for match in WORD.finditer(folded) if match[0] in names]:
            candidates = names[match[0]]
            start = match.start()
            if start < after:
                continue
            if type(candidates) is dict:
                following = WORD.search(folded, match.end())
                rest = candidates.get(following[0].lower()) if following else None
                candidates = candidates[""] if rest is None else rest
            for key, lower, uses in candidates:
                if not (lowered if lower else folded).startswith(key, start):
                    continue
                end = start + len(key)
                if end < length and folded[end].isalnum() and key[-1].isalnum():
                    continue
                hits.append(NameHit(start, end, self._uses_of(uses)))
                after = end
                break
        if places is None:
            return hits
        return [NameHit(places[hit.start], end_in_text(text, places, hit.end), hit.uses) for hit in hits]

    def _uses_of(self, uses: Sequence[tuple[str, str, str]]) -> NameUses:
        """The uses of a candidate, made once for each list of the compiled form."""
        made = self._uses.get(id(uses))
        if made is None:
            made = NameUses(NameUse(use[0], EntityKind(use[1]), NameKind(use[2])) for use in uses)
            self._uses[id(uses)] = made
        return made

    def near_names(self, name: str, *, distance: int, limit: int = 10) -> list[NearName]:
        """Names of people that are near a written one, the nearest first."""
        from factlint.registry.near import among, nearest, search

        keys, words = self._near
        found = search(name, distance, lambda word, most: among(word, words, most), keys.__contains__)
        return nearest(found, keys.__getitem__, limit)

    @cached_property
    def _near(self) -> tuple[dict[str, list[NearWritten]], list[str]]:
        """Names of people by key, and all their words."""
        from factlint.registry.near import near_keys

        keys: dict[str, list[NearWritten]] = {}
        for id in self._ids.get(EntityKind.PERSON.value, ()):
            for key, name in near_keys(self._records[id]):
                keys.setdefault(key, []).append(name)
        return keys, sorted({word for key in keys for word in key.split()})

    def entity(self, id: str) -> Entity | None:
        """The entity of an id, whatever its kind."""
        if id not in self._entities:
            record = self._records.get(id)
            self._entities[id] = entity_of(record) if record is not None else None
        return self._entities[id]

    def holders(self, office: str) -> Sequence[Tenure]:
        """Every tenure of an office, by start; those without one come first."""
        found = self._tenures.get(office)
        if found is None:
            tenures = []
            for person, number in self._holders.get(office, ()):
                tenures.append(tenures_of(self._records[person])[number])
            tenures.sort(key=lambda tenure: (str(tenure.start or ""), tenure.person))
            found = self._tenures[office] = tuple(tenures)
        return found

    def ids(self, kind: EntityKind) -> Sequence[str]:
        """All ids of a kind, sorted."""
        return tuple(self._ids.get(kind.value, ()))

    def countables(self, subject: str) -> Sequence[Countable]:
        """What can be counted for a place or organisation."""
        found = self._countables.get(subject)
        if found is None:
            entities = (self.entity(id) for id in self._counted.get(subject, ()))
            found = tuple(
                countable(entity) for entity in entities if isinstance(entity, Quantity | Organisation)
            )
            self._countables[subject] = found
        return found

    def acronym(self, letters: str) -> Acronym | None:
        """The acronym of some letters, when writers repeat its last word."""
        found = self.entity(self._acronyms.get(letters, ""))
        return found if isinstance(found, Acronym) else None

    def jurisdiction_of(self, office: str) -> str:
        """Id of the place or body that an office belongs to, without making the office."""
        record = self._records.get(office)
        return record.get("jurisdiction", "") if record else ""

    def count_holders(self, offices: Sequence[str]) -> int:
        """How many people have held one of some offices."""
        return len({person for office in offices for person, _ in self._holders.get(office, ())})

    def holders_sharing(self, words: Sequence[str], offices: Sequence[str]) -> Sequence[str]:
        """Ids of people who have held one of some offices and whose names have one of some words, sorted."""
        from factlint.registry.near import holder_words, words_of

        wanted = {part for word in words for part in words_of(word)}
        holders = {person for office in offices for person, _ in self._holders.get(office, ())}
        return tuple(sorted(id for id in holders if wanted & holder_words(self._records[id])))

    def role_of(self, office: str) -> str:
        """The role of an office, possibly empty, without making the office."""
        record = self._records.get(office)
        return record.get("role", "") if record else ""

    def shares_title(self, office: str) -> bool:
        """Whether other bodies use the title of an office, too, without making the office."""
        record = self._records.get(office)
        return bool(record and record.get("shared_title"))

    def is_partial(self, office: str) -> bool:
        """Whether the holders of an office are listed in part only, without making the office."""
        record = self._records.get(office)
        return bool(record and record.get("partial"))

    def offices_of(self, place: str) -> Sequence[str]:
        """Ids of the offices of a place or body, sorted."""
        return tuple(self._offices.get(place, ()))

    def offices_with(self, role: str) -> Sequence[str]:
        """Ids of the offices of a role, sorted."""
        return tuple(self._roles.get(role, ()))

    @cached_property
    def _body_shapes(self) -> BodyShapes:
        return BodyShapes(*self._bodies)

    def body_shapes(self) -> BodyShapes:
        """Names of bodies, to be compared with names that nobody has."""
        return self._body_shapes

    def legislature_names(self) -> Mapping[str, Sequence[str]]:
        """Folded names of legislatures that are no plain words, by first word, the longest first."""
        names: Mapping[str, Sequence[str]] = self._legislatures
        return names

    def layers(self, id: str) -> Iterator[str]:
        """The files that say something about an id, the deciding one last."""
        record = self._records.get(id)
        return iter(record["layers"] if record else ())
