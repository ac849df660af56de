"""Records in their compact form: names of fields and frequent texts are numbers in tables of the file.

A mapping becomes a tuple whose first item is the number of its list of fields; a list stays a list;
a text of a shared field is its number when the file has a table entry for it.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Sequence
from typing import Any

from factlint.files.sections import dumps
from factlint.registry.model import Record

_SHARED = frozenset({"file", "source", "url", "layers", "status", "as_of"})
"""Fields of texts that many records have in common."""
_MOST = 1 << 16
"""So many different texts are kept in the table; those that come later stand in their records."""


class Packer:
    """Packs records, and gathers the tables that unpacking needs."""

    def __init__(self) -> None:
        self.shapes: dict[tuple[str, ...], int] = {}
        self.texts: dict[str, int] = {}

    def pack(self, record: Record) -> bytes:
        """A record as bytes, without its id and kind, which the file has in columns."""
        return dumps(
            self._mapping({key: value for key, value in record.items() if key not in ("id", "kind")})
        )

    def _mapping(self, fields: Record) -> tuple[Any, ...]:
        shape = tuple(fields)
        number = self.shapes.setdefault(shape, len(self.shapes))
        return number, *(
            self._shared(value) if key in _SHARED else self._value(value) for key, value in fields.items()
        )

    def _shared(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._shared(item) for item in value]
        if not isinstance(value, str):
            return value
        number = self.texts.get(value)
        if number is None:
            if len(self.texts) >= _MOST:
                return value
            number = self.texts[value] = len(self.texts)
        return number

    def _value(self, value: Any) -> Any:
        if isinstance(value, dict):
            return self._mapping(value)
        if isinstance(value, list | tuple):
            return [self._value(item) for item in value]
        return value


def unpack(
    data: bytes | memoryview, id: str, kind: str, shapes: Sequence[Sequence[str]], text: Callable[[int], str]
) -> Record:
    """A record as it was before packing.

    Args:
        data: what `Packer.pack` gave.
        id: of the record.
        kind: of the record.
        shapes: lists of fields by number.
        text: a shared text by its number.
    """

    def mapping(packed: tuple[Any, ...]) -> Record:
        return {
            key: shared(value) if key in _SHARED else plain(value)
            for key, value in zip(shapes[packed[0]], packed[1:], strict=True)
        }

    def shared(value: Any) -> Any:
        if isinstance(value, int):
            return text(value)
        return [shared(item) for item in value] if isinstance(value, list) else value

    def plain(value: Any) -> Any:
        if isinstance(value, tuple):
            return mapping(value)
        return [plain(item) for item in value] if isinstance(value, list) else value

    record = {"id": id, "kind": kind, **mapping(marshal.loads(data))}
    record["names"] = [(name, use) for name, use in record["names"]]
    return record
