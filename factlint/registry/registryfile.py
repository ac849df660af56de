"""One compiled registry file, read where it is asked: laid out as `factlint.registry.layout` says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from factlint.core.classes import NamedTuple
from factlint.files.columns import Blobs, Finder, Numbers, Texts, from_bytes
from factlint.files.sections import Damaged, Sections
from factlint.registry.keys import is_text
from factlint.registry.layout import FORMAT, KIND_BITS, MANY, PARTIAL, PERSON_BITS, ROLE_AT, SHARED, title_key
from factlint.registry.mappedtrie import MappedTrie
from factlint.registry.model import NameKind, Record
from factlint.registry.nearfile import NearIndex
from factlint.registry.packing import unpack

_KIND = (1 << KIND_BITS) - 1
_TENURE = (1 << PERSON_BITS) - 1
_PLACE, _ROLE = (1 << ROLE_AT) - 1, (SHARED >> ROLE_AT) - 1


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
        uses = self._uses.between(*self._at.pair(number))
        return [(use >> KIND_BITS, self._kinds[use & _KIND]) for use in uses]


class OfficeMarks(NamedTuple):
    """What is known of an office without its record.

    Args:
        jurisdiction: id of its place or body, possibly empty.
        role: possibly empty.
        shared_title: other bodies use its title, too.
        partial: its holders are listed in part only.
    """

    jurisdiction: str = ""
    role: str = ""
    shared_title: bool = False
    partial: bool = False


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
        self._kinds_at, _ = sections.place("kinds")
        self._text_kept: dict[int, str] = {}
        self._records = Blobs(sections, "records")
        self._numbers: dict[str, int] = {}
        self._holders: dict[tuple[str, ...], frozenset[int]] = {}

    @cached_property
    def exact(self) -> NameIndex:
        """Names whose case counts."""
        return NameIndex(self._sections, "exact")

    @cached_property
    def free(self) -> NameIndex:
        """Names whose case is free."""
        return NameIndex(self._sections, "free")

    @cached_property
    def near(self) -> NearIndex:
        """Names to be compared."""
        return NearIndex(self._sections)

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
        place = self._kinds_at + number
        return self._kinds[self._sections.read(place, place + 1)[0]]

    def record(self, number: int) -> Record:
        """The record of a number."""
        return unpack(
            self._records[number], self.id_of(number), self.kind_of(number), self._shapes, self._text
        )

    def _text(self, number: int) -> str:
        """A text that records share; there are few of them, and they are asked for again and again."""
        text = self._text_kept.get(number)
        if text is None:
            text = self._text_kept[number] = self._texts[number]
        return text

    def ids(self, kind: str) -> list[str]:
        """All ids of a kind, ascending."""
        if kind not in self._kinds:
            return []
        place = Numbers(self._sections, "of-kind@").pair(self._kinds.index(kind))
        return [self._ids[number] for number in Numbers(self._sections, "of-kind").between(*place)]

    @cached_property
    def _offices(self) -> tuple[Numbers, list[str], list[str]]:
        sections = self._sections
        return Numbers(sections, "offices", 8), sections.value("places"), sections.value("roles")

    def office(self, number: int) -> OfficeMarks:
        """What is known of an office without its record; nothing of what is no office."""
        offices, places, roles = self._offices
        found = offices[number]
        place, role = found & _PLACE, found >> ROLE_AT & _ROLE
        return OfficeMarks(places[place], roles[role], found & SHARED > 0, found & PARTIAL > 0)

    def named(self, key: str, *, free: bool) -> list[tuple[str, str, NameKind]]:
        """What a name may stand for, ascending by id: id, kind of entity, kind of name."""
        uses = (self.free if free else self.exact).uses(key)
        if free and len(uses) >= MANY:
            ids = [id for _, id in self.told(title_key(key))]
        else:
            ids = [self._ids[number] for number, _ in uses]
        if len(self._numbers) + len(ids) < MOST_KEPT:
            self._numbers.update(zip(ids, (number for number, _ in uses), strict=True))
        return [(id, self.kind_of(number), kind) for id, (number, kind) in zip(ids, uses, strict=True)]

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
        return [(one >> PERSON_BITS, one & _TENURE) for one in from_bytes("Q", holders[number])]

    def all_holders(self, offices: tuple[str, ...]) -> frozenset[int]:
        """Numbers of all who have held one of some offices; kept for the next name in the same draft."""
        found = self._holders.get(offices)
        if found is None:
            if len(self._holders) >= _KEPT_HOLDERS:
                self._holders.clear()
            found = frozenset(person for office in offices for person, _ in self.holders(office))
            self._holders[offices] = found
        return found

    @cached_property
    def _holder_words(self) -> tuple[MappedTrie, Numbers, Numbers]:
        sections = self._sections
        people = Numbers(sections, "of-holder-word@"), Numbers(sections, "of-holder-word")
        return MappedTrie(sections, "holder-words"), *people

    def holders_with(self, words: Iterable[str]) -> set[int]:
        """Numbers of the people who have held an office and whose names have one of some words."""
        trie, at, people = self._holder_words
        numbers = (trie.trie.get(word) for word in words)
        return {one for number in numbers if number is not None for one in people.between(*at.pair(number))}

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
        return [] if number is None else [(word, id) for word, id in marshal.loads(values[number])]


_KEPT_HOLDERS = 64
MOST_KEPT = 1 << 15
"""So many answers of a kind are kept in memory; then remembering begins anew."""
