"""One compiled registry file, read where it is asked: laid out as `factlint.registry.layout` says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.files.columns import Blobs, Finder, Numbers, Texts, from_bytes
from factlint.files.sections import Damaged, Sections
from factlint.registry.keys import is_text
from factlint.registry.layout import FORMAT, KIND_BITS, PERSON_BITS
from factlint.registry.model import NameKind, Record
from factlint.registry.packing import unpack

if TYPE_CHECKING:
    from marisa_trie import Trie

_KIND = (1 << KIND_BITS) - 1
_PLACE = (1 << PERSON_BITS) - 1


class NameIndex:
    """The names of a file whose case counts, or those whose case is free.

    Args:
        sections: the file.
        name: `exact` or `free`.
    """

    def __init__(self, sections: Sections, name: str) -> None:
        self.longest: int = sections.facts["longest"][name]
        self._first = MappedTrie(sections, f"{name}-first")
        self._names = MappedTrie(sections, name)
        self.keys_at: Callable[[str], list[str]] = self._names.trie.prefixes
        """Every key with which a text begins, the longest last."""
        self._at = Numbers(sections, f"{name}-uses@")
        self._uses = Numbers(sections, f"{name}-uses")
        self._kinds = [NameKind(kind) for kind in sections.facts["kinds"]["names"]]

    def begins(self, word: str) -> bool:
        """Whether a key begins with a word."""
        return word in self._first.trie

    def uses(self, key: str) -> list[tuple[int, NameKind]]:
        """Numbers of the entities of a key, ascending, and what it may be used for."""
        number = self._names.trie.get(key)
        if number is None:
            return []
        start, end = self._at[number : number + 2]
        return [(use >> KIND_BITS, self._kinds[use & _KIND]) for use in self._uses[start:end]]


class MappedTrie:
    """A trie in a file, with the memory that it lies in: a trie itself does not hold on to that.

    Args:
        sections: the file.
        name: the section.
    """

    def __init__(self, sections: Sections, name: str) -> None:
        from marisa_trie import Trie

        self._memory = sections.whole(name)
        self.trie: Trie = Trie()
        self.trie.map(self._memory)


class RegistryFile:
    """Reads a compiled registry.

    Args:
        sections: the file.

    Raises:
        Damaged: it is no compiled registry, or one of another version of factlint.
    """

    def __init__(self, sections: Sections) -> None:
        if sections.facts.get("format") != FORMAT:
            raise Damaged
        self._sections = sections
        self.counts: dict[str, int] = sections.facts["counts"]
        self._ids = Texts(sections, "ids")
        self._finder = Finder(sections, "ids", self._ids)
        self._kinds: list[str] = sections.facts["kinds"]["entities"]
        self._records = Blobs(sections, "records")
        self._numbers: dict[str, int] = {}

    @cached_property
    def exact(self) -> NameIndex:
        """Names whose case counts."""
        return NameIndex(self._sections, "exact")

    @cached_property
    def free(self) -> NameIndex:
        """Names whose case is free."""
        return NameIndex(self._sections, "free")

    @cached_property
    def _shapes(self) -> list[list[str]]:
        shapes: list[list[str]] = self._sections.value("shapes")
        return shapes

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self._sections, "texts")

    def number(self, id: str) -> int:
        """The number of an id, -1 when the file does not have it."""
        number = self._numbers.get(id)
        if number is None:
            if len(self._numbers) >= MOST_KEPT:
                self._numbers.clear()
            number = self._numbers[id] = self._finder.find(id)
        return number

    def id_of(self, number: int) -> str:
        """The id of a number."""
        return self._ids[number]

    def kind_of(self, number: int) -> str:
        """The kind of the entity of a number."""
        return self._kinds[self._sections.read("kinds", number, number + 1)[0]]

    def record(self, number: int) -> Record:
        """The record of a number."""
        texts = self._texts
        return unpack(
            self._records[number], self.id_of(number), self.kind_of(number), self._shapes, texts.__getitem__
        )

    def ids(self, kind: str) -> list[str]:
        """All ids of a kind, ascending."""
        if kind not in self._kinds:
            return []
        start, end = Numbers(self._sections, "of-kind@")[(place := self._kinds.index(kind)) : place + 2]
        return [self._ids[number] for number in Numbers(self._sections, "of-kind")[start:end]]

    @cached_property
    def _offices(self) -> tuple[Numbers, Numbers, list[str]]:
        sections = self._sections
        return Numbers(sections, "offices"), Numbers(sections, "office-places"), sections.value("places")

    def jurisdiction(self, number: int) -> str:
        """Id of the place or body of an office, empty when it has none or is no office."""
        offices, at, places = self._offices
        place = bisect_left(offices, number)
        return places[at[place]] if place < len(offices) and offices[place] == number else ""

    @cached_property
    def _held(self) -> tuple[Finder, Blobs]:
        sections = self._sections
        return Finder(sections, "held", Texts(sections, "held")), Blobs(sections, "holders")

    def holders(self, office: str) -> list[tuple[int, int]]:
        """Who held an office: the number of the person, and which of the person's tenures."""
        offices, holders = self._held
        number = offices.find(office)
        if number < 0:
            return []
        return [(one >> PERSON_BITS, one & _PLACE) for one in from_bytes("Q", holders[number])]

    @cached_property
    def legislatures(self) -> Sequence[tuple[str, Sequence[str]]]:
        """Names of legislatures, the longest first, and the places that have them."""
        found: Sequence[tuple[str, Sequence[str]]] = self._sections.value("legislatures")
        return found

    @cached_property
    def _table(self) -> tuple[MappedTrie, Blobs]:
        return MappedTrie(self._sections, "table"), Blobs(self._sections, "table-values")

    def told(self, key: str) -> Sequence[tuple[str, str]]:
        """What the table says of a key: words and ids."""
        import marshal

        table, values = self._table
        number = table.trie.get(key) if is_text(key) else None
        found: Sequence[tuple[str, str]] = () if number is None else marshal.loads(values[number])
        return found


MOST_KEPT = 1 << 15
"""So many answers of a kind are kept in memory; then remembering begins anew."""
