"""Reads again what each file says about one record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factlint.core.classes import NamedTuple
from factlint.core.errors import RegistryError
from factlint.registry.model import Record
from factlint.registry.protocol import Registry
from factlint.registry.records import read_records


class Layer(NamedTuple):
    """What one file says about a record.

    Args:
        file: the file.
        line: where the record stands in it; 0 when it cannot be read any more.
        fields: what it says, in the record's own words.
    """

    file: str
    line: int
    fields: tuple[tuple[str, str], ...]


def layers_of(id: str, registry: Registry) -> Iterator[Layer]:
    """What each file says about a record, the deciding one last."""
    for file in registry.layers(id):
        ignored: list[RegistryError] = []
        found = next((one for one in read_records(Path(file), ignored) if one["id"] == id), None)
        if found is None:
            yield Layer(file, 0, ())
        else:
            yield Layer(file, found["line"], tuple(_fields(found)))


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    names: dict[str, list[str]] = {}
    for text, kind in record["names"]:
        names.setdefault(kind, []).append(text)
    yield from ((f"names ({kind})", ", ".join(texts)) for kind, texts in names.items())
    for key, value in record.items():
        if key in ("id", "kind", "file", "line", "names") or value in ("", False, None, []):
            continue
        if isinstance(value, list):
            yield from ((key, _one(item)) for item in value)
        else:
            yield key, _one(value)


def _one(value: Any) -> str:
    if isinstance(value, dict):
        told = (
            (key, one) for key, one in value.items() if key != "line" and one not in ("", None, False, [])
        )
        return ", ".join(f"{key} {_one(one)}" for key, one in told)
    if isinstance(value, list | tuple):
        return ", ".join(map(_one, value))
    return "yes" if value is True else str(value)
