"""Wikidata dumps: one entity a line between `[` and `]`, read in two passes with little memory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from factlint.core.errors import RegistryError
from factlint.registry.importers import inputs
from factlint.registry.importers.options import Options
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.values import item_of, json_value, mapping
from factlint.registry.importers.wikidata import is_human, read_office, read_person

_POSITION_HELD = b'"P39"'
_ITEM = re.compile(rb'"id"\s*:\s*"Q(\d{1,12})"')


def read(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads the people who held a position, then the positions that they held.

    A line without a position held is not taken apart, only looked at.

    Raises:
        RegistryError: a file is broken, cut off or no dump.
    """
    for path in paths:
        _read_people(path, options, spool)
    posts = {id[1:].encode() for id in spool.posts()}
    for path in paths:
        for number, line in _entity_lines(path):
            match = _ITEM.search(line)
            if match is None or match[1] not in posts:
                continue
            try:
                entity = mapping(json_value(line))
            except ValueError:
                continue  # the first pass has said so, or it is no position
            if item_of(entity.get("id")) == f"Q{match[1].decode()}" and not is_human(entity):
                read_office(entity, f"{inputs.file_name(path)}:{number}", options, spool)


def _read_people(path: Path, options: Options, spool: Spool) -> None:
    for number, line in _entity_lines(path):
        spool.count("entities read")
        place = f"{inputs.file_name(path)}:{number}"
        if not (line.startswith(b"{") and line.endswith(b"}")):
            spool.leave_out("line that is no entity", place, "does not hold one whole JSON object; left out")
            continue
        if _POSITION_HELD not in line:
            continue
        try:
            value = json_value(line)
        except ValueError as problem:
            spool.leave_out("line that is no entity", place, f"{problem}; left out")
            continue
        entity = mapping(value)
        if "P39" in mapping(entity.get("claims")):
            read_person(entity, place, options, spool)


def _entity_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a dump without their commas; a bare list of JSON lines is a dump, too."""
    opened = closed = False
    number = 0
    last = b""
    for number, raw in inputs.lines(path):
        line = raw.strip()
        if not line:
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
            opened = line.startswith(b"[")
            if not opened and not line.startswith(b"{"):
                message = "is no dump: expected `[` and then one entity a line"
                raise RegistryError(str(path), 1, message)
            if line == b"[":
                continue
            if opened or line == b"{":
                message = (
                    "is no dump: an entity must stand on one line; for one file of entities use `wikidata`"
                )
                raise RegistryError(str(path), 1, message)
        if line in (b"]", b"],"):
            closed = True
            continue
        last = raw
        yield number, line.removesuffix(b",").rstrip()
    if opened and not closed:
        raise RegistryError(str(path), number, "is cut off: `]` is missing at its end; get the file again")
    if not number:
        raise RegistryError(str(path), 0, "is empty")
    if not opened and last and not last.endswith(b"\n") and not last.rstrip().endswith(b"}"):
        raise RegistryError(str(path), number, "is cut off in its last line; get the file again")
