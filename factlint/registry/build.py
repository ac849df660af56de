"""Builds a compiled registry from files of records, layer by layer, without holding them all in memory."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Protocol

from factlint.core.classes import NamedTuple
from factlint.core.errors import RegistryError
from factlint.registry.layers import TARGETS, lay, link_errors, links_of, office_hint
from factlint.registry.model import EntityKind, Record
from factlint.registry.records import read_records
from factlint.registry.writer import write_registry


class Below(Protocol):
    """What lies below the files that are built: records that they add to, ids that they may point to."""

    def record(self, id: str) -> Record | None:
        """The record of an id as plain data."""
        ...

    def kind_of(self, id: str) -> str:
        """The kind of an id, empty when nobody has it."""
        ...

    def ids(self, kind: EntityKind) -> Sequence[str]:
        """All ids of a kind."""
        ...


class Built(NamedTuple):
    """What was built.

    Args:
        counts: records of each kind, and `names`.
        errors: what is wrong in the files, in their order; broken records are left out.
    """

    counts: dict[str, int]
    errors: list[RegistryError]


def build_file(sources: Sequence[str], file: BinaryIO, below: Below | None = None) -> Built:
    """Writes a compiled registry of some source files.

    Args:
        sources: YAML and JSON lines, later ones over earlier ones.
        file: where to, empty and seekable.
        below: over what the result will lie; records with its ids contain all that it says of them.
    """
    errors: list[RegistryError] = []
    with closing(_Layers()) as layers:
        for path in sources:
            for record in read_records(Path(path), errors):
                layers.add(record)
        joined = _Joined(layers, below)
        counts = write_registry(file, joined.records())
        return Built(counts, [*errors, *joined.errors(), *joined.link_errors()])


class _Layers:
    """Records of all layers, put aside until those of one id can be taken together."""

    def __init__(self) -> None:
        import sqlite3

        # An unnamed database: a private one, written to a file only as far as memory does not hold it.
        self._store = sqlite3.connect("", isolation_level=None)
        self._store.execute("PRAGMA cache_size = -65536")
        self._store.execute("PRAGMA journal_mode = OFF")
        self._store.execute("CREATE TABLE layer (id BLOB, body BLOB)")
        self._store.execute("BEGIN")

    def add(self, record: Record) -> None:
        """Puts a record aside."""
        id = record["id"].encode("utf-8", "surrogatepass")
        self._store.execute("INSERT INTO layer VALUES (?, ?)", (id, marshal.dumps(record)))

    def by_id(self) -> Iterator[list[tuple[int, Record]]]:
        """The layers of each id, ascending by id; each layer with its number in the order of reading."""
        rows = self._store.execute("SELECT id, rowid, body FROM layer ORDER BY id, rowid")
        for _, layers in groupby(rows, key=lambda row: row[0]):
            yield [(number, marshal.loads(body)) for _, number, body in layers]

    def close(self) -> None:
        """Throws everything away."""
        self._store.close()


class _Joined:
    """Joins the layers of each record, and keeps in mind what is wrong.

    Args:
        layers: all of them.
        below: what lies below them.
    """

    def __init__(self, layers: _Layers, below: Below | None) -> None:
        self._layers = layers
        self._below = below
        self._errors: list[tuple[int, RegistryError]] = []
        self._kinds: dict[str, str] = {}
        self._links: set[tuple[str, tuple[str, ...]]] = set()

    def records(self) -> Iterator[Record]:
        """The joined records, ascending by id."""
        self._errors.clear()
        for _, record in self._joined():
            if record["kind"] in TARGETS:
                self._kinds[record["id"]] = record["kind"]
            self._links.update((link.id, link.kinds) for link in links_of(record))
            yield record

    def _joined(self) -> Iterator[tuple[int, Record]]:
        for layers in self._layers.by_id():
            below = self._below.record(layers[0][1]["id"]) if self._below else None
            record, first = below, 0
            for number, layer in layers:
                errors: list[RegistryError] = []
                after = lay(record, layer, errors)
                self._errors += [(number, error) for error in errors]
                if record is below and after is not below:
                    first = number
                record = after
            if record is not None and record is not below:
                yield first, record

    def errors(self) -> list[RegistryError]:
        """What is wrong in joining, in the order of reading."""
        return [error for _, error in sorted(self._errors, key=lambda item: item[0])]

    def link_errors(self) -> list[RegistryError]:
        """What is wrong with ids that records point to, in the order of reading.

        Nothing is read again when all of them are there.
        """
        if all(self._kind_of(id) in kinds for id, kinds in self._links):
            return []
        own = [id for id, kind in self._kinds.items() if kind == EntityKind.OFFICE]
        hint = office_hint([*own, *(self._below.ids(EntityKind.OFFICE) if self._below else ())])
        found = [
            (number, error)
            for number, record in self._joined()
            for error in link_errors(record, self._kind_of, hint)
        ]
        return [error for _, error in sorted(found, key=lambda item: item[0])]

    def _kind_of(self, id: str) -> str:
        return self._kinds.get(id) or (self._below.kind_of(id) if self._below else "")
