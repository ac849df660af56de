"""Writes a compiled registry: records one after the other, and the indexes that find them.

The bytes depend on nothing but the records. Memory holds a few numbers for each name and record, not
the records themselves.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING, BinaryIO

from factlint.files.columns import (
    to_bytes,
    write_blobs,
    write_finder,
    write_groups,
    write_numbers,
    write_texts,
)
from factlint.files.sections import SectionsWriter, dumps
from factlint.registry import keys, layout
from factlint.registry.layout import (
    ENTITY_KINDS,
    FORMAT,
    KIND_BITS,
    LONGEST,
    MANY,
    NAME_KINDS,
    PARTIAL,
    PERSON_BITS,
    ROLE_AT,
    SHARED,
    WORD_BITS,
)
from factlint.registry.model import EntityKind, NameKind, Record
from factlint.registry.near import filed_forms, holder_words, near_keys
from factlint.registry.packing import Packer

if TYPE_CHECKING:
    from marisa_trie import Trie

_SPOOL = 32 << 20
"""Bytes of names that are kept in memory before a file is taken."""


def write_registry(file: BinaryIO, records: Iterable[Record]) -> dict[str, int]:
    """Writes a compiled registry.

    Args:
        file: where to, empty and seekable.
        records: joined, ascending by id.

    Returns:
        How many records of each kind it holds, and how many names.
    """
    with closing(_Index()) as index:
        return _write(SectionsWriter(file), index, records)


def _write(writer: SectionsWriter, index: _Index, records: Iterable[Record]) -> dict[str, int]:
    packer = Packer()
    write_blobs(writer, "records", (packer.pack(record) for record in index.through(records)))
    writer.add_value("shapes", [list(shape) for shape in packer.shapes])
    write_texts(writer, "texts", packer.texts)
    write_texts(writer, "ids", index.ids)
    write_finder(writer, "ids", index.ids)
    writer.add("kinds", index.kinds)
    kinds = index.kinds
    write_groups(writer, "of-kind", len(ENTITY_KINDS), zip(kinds, count(), strict=False))
    write_numbers(writer, "offices", index.offices)
    writer.add_value("places", list(index.places))
    writer.add_value("roles", list(index.roles))
    held = sorted(index.held)
    write_texts(writer, "held", held)
    write_finder(writer, "held", held)
    write_blobs(writer, "holders", (to_bytes(index.held[office]) for office in held))
    legislatures = sorted(index.legislatures.items(), key=lambda item: (-len(item[0]), item[0]))
    writer.add_value("legislatures", [list(item) for item in legislatures])
    index.tell_titles()
    _write_table(writer, index.table)
    longest = {name: _write_names(writer, name, spool) for name, spool in index.names.items()}
    _write_near(writer, index.near)
    words = write_trie(writer, "holder-words", (word for word, _ in index.holder_words))
    _write_uses(writer, "of-holder-word", words, index.holder_words)
    counts = {kind.value: kinds.count(number) for number, kind in enumerate(ENTITY_KINDS)}
    counts["names"] = sum(spool.count for spool in index.names.values())
    lists = {"entities": [kind.value for kind in ENTITY_KINDS], "names": [kind.value for kind in NAME_KINDS]}
    writer.finish({"format": FORMAT, "kinds": lists, "longest": longest, "counts": counts})
    return counts


class _Index:
    """What is gathered while the records go by."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.kinds = bytearray()
        self.offices = array("Q")
        self.roles: dict[str, int] = {"": 0}
        self.places: dict[str, int] = {"": 0}
        self.titles: dict[str, list[str]] = {}
        self.held: dict[str, array[int]] = {}
        self.legislatures: dict[str, list[str]] = {}
        self.table: dict[str, list[tuple[str, str]]] = {}
        self.names = {"exact": NameSpool(), "free": NameSpool()}
        self.near = NameSpool()
        self.holder_words = NameSpool()

    def close(self) -> None:
        """Throws away what was put aside."""
        for spool in (*self.names.values(), self.near, self.holder_words):
            spool.close()

    def tell_titles(self) -> None:
        """Notes the ids of titles that many offices have, so that they can be read at once."""
        for key, ids in self.titles.items():
            if len(ids) >= MANY:
                self.table[layout.title_key(key)] = [("", id) for id in ids]

    def through(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records, each noted as it goes by."""
        for number, record in enumerate(records):
            self.ids.append(record["id"])
            self.kinds.append(ENTITY_KINDS.index(EntityKind(record["kind"])))
            self.offices.append(0)
            self._note(number, record)
            yield record

    def _note(self, number: int, record: Record) -> None:
        id = record["id"]
        for key, lower, kind in keys.name_keys(record):
            self.names["free" if lower else "exact"].add(
                key, number << KIND_BITS | NAME_KINDS.index(NameKind(kind))
            )
            if lower:
                self.titles.setdefault(key, []).append(id)
        for key in dict.fromkeys(key for key, _ in near_keys(record)):
            self.near.add(key, number)
        for word in sorted(holder_words(record)):
            self.holder_words.add(word, number)
        for which, tenure in enumerate(record.get("tenures", ())):
            holders = self.held.setdefault(tenure["office"], array("Q"))
            holders.append(number << PERSON_BITS | which)
        if record["kind"] == EntityKind.OFFICE:
            place = record.get("jurisdiction", "")
            role = record.get("role", "")
            self.offices[number] |= self.places.setdefault(place, len(self.places))
            self.offices[number] |= self.roles.setdefault(role, len(self.roles)) << ROLE_AT
            self.offices[number] |= SHARED if record.get("shared_title") else 0
            self.offices[number] |= PARTIAL if record.get("partial") else 0
            self._tell(layout.offices_key(place), id)
            if role:
                self._tell(layout.role_key(role), id)
        for name in keys.legislature_names(record):
            self.legislatures.setdefault(name, []).append(id)
        if subject := keys.counted_subject(record):
            self._tell(layout.counted_key(subject), id)
        if letters := keys.acronym_of(record):
            self._tell(layout.acronym_key(letters), id)
        for words in keys.body_names(record):
            self._tell(layout.body_key(" ".join(words)), id)
            for shape, word in keys.shapes_of(record, words):
                self._tell(layout.shape_key(shape), id, word)

    def _tell(self, key: str, id: str, word: str = "") -> None:
        if keys.is_text(key):
            self.table.setdefault(key, []).append((word, id))


class NameSpool:
    """Keys of names with what they stand for, put aside in a file when they are many."""

    def __init__(self) -> None:
        self.count = 0
        from tempfile import SpooledTemporaryFile

        self._file = SpooledTemporaryFile(_SPOOL)  # noqa: SIM115 -- lives as long as the spool

    def add(self, key: str, use: int) -> None:
        """Puts aside what a key stands for."""
        data = key.encode()
        head = use.to_bytes(4, "little") + len(data).to_bytes(2, "little")
        self._file.write(head + data)
        self.count += 1

    def close(self) -> None:
        """Throws everything away."""
        self._file.close()

    def __iter__(self) -> Iterator[tuple[str, int]]:
        self._file.seek(0)
        read = self._file.read
        while head := read(6):
            yield read(int.from_bytes(head[4:], "little")).decode(), int.from_bytes(head[:4], "little")


def _write_names(writer: SectionsWriter, name: str, spool: NameSpool) -> int:
    """Writes the trie of keys, what each stands for, and the words with which they begin.

    Returns:
        The length of the longest key.
    """
    words: set[str] = set()
    longest = 0

    def every() -> Iterator[str]:
        nonlocal longest
        for key, _ in spool:
            longest = max(longest, len(key))
            words.update(keys.first_words(key, lower=name == "free"))
            yield key

    trie = write_trie(writer, name, every())
    write_trie(writer, f"{name}-first", sorted(words))
    _write_uses(writer, f"{name}-uses", trie, spool)
    return longest


def _write_uses(writer: SectionsWriter, name: str, trie: Trie, spool: NameSpool) -> None:
    """Writes what each key of a trie stands for."""
    number_of = trie.__getitem__
    write_groups(writer, name, len(trie), ((number_of(key), use) for key, use in spool))


def _write_near(writer: SectionsWriter, spool: NameSpool) -> None:
    """Writes the keys of names to be compared, whose they are, and what finds the neighbours of a word."""
    words: set[str] = set()

    def every() -> Iterator[str]:
        for key, _ in spool:
            words.update(key.split())
            yield key

    trie = write_trie(writer, "near", every())
    _write_uses(writer, "near-people", trie, spool)
    lexicon = sorted(words)
    write_texts(writer, "near-words", lexicon)
    write_finder(writer, "near-words", lexicon)
    buckets = max(1, 4 * len(lexicon))

    def forms() -> Iterator[tuple[int, int]]:
        for number, word in enumerate(lexicon):
            filed = number | min(len(word), LONGEST) << WORD_BITS
            for form in filed_forms(word):
                yield form % buckets, filed

    write_groups(writer, "near-forms", buckets, forms())


def write_trie(writer: SectionsWriter, name: str, every: Iterable[str]) -> Trie:
    """Writes a trie of some texts, which has a number for each, from 0 without gaps."""
    from marisa_trie import Trie

    trie = Trie(every)
    writer.add(name, trie.tobytes())
    return trie


def _write_table(writer: SectionsWriter, table: dict[str, list[tuple[str, str]]]) -> None:
    trie = write_trie(writer, "table", sorted(table))
    blobs = [b""] * len(table)
    for key, found in table.items():
        blobs[trie[key]] = dumps([list(item) for item in found])
    write_blobs(writer, "table-values", blobs)
