"""Opens what is imported, compressed or not, and says when a file is broken."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from factlint.core.errors import RegistryError
from factlint.registry.importers.values import json_value, text

_MAGIC = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\x00", lzma.open))

LONGEST_LINE = 1 << 26
"""No entity takes 64 MB; a longer line means that the file has another format."""


def file_name(path: Path) -> str:
    """The name of a file without its folder, as it may stand in a source or a report."""
    return text(path.name)


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """A file as bytes, decompressed when it begins like gzip, bzip2 or xz.

    Raises:
        RegistryError: it cannot be read, or is damaged or cut off.
    """
    try:
        with path.open("rb") as start:
            head = start.read(6)
        opener = next((opener for magic, opener in _MAGIC if head.startswith(magic)), None)
        with cast("IO[bytes]", opener(path, "rb") if opener else path.open("rb")) as file:
            yield file
    except EOFError as problem:
        raise RegistryError(
            str(path), 0, "is cut off: the compressed data end too early; get the file again"
        ) from problem
    except (gzip.BadGzipFile, zlib.error, lzma.LZMAError) as problem:
        raise RegistryError(str(path), 0, f"is damaged ({problem}); get the file again") from problem
    except OSError as problem:
        raise RegistryError(str(path), 0, f"cannot be read: {problem.strerror or problem}") from problem


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file with their numbers, one at a time."""
    with opened(path) as file:
        number = 0
        while line := file.readline(LONGEST_LINE):
            number += 1
            if len(line) == LONGEST_LINE:
                raise RegistryError(str(path), number, "is no line of this format: longer than 64 MB")
            yield number, line


def json_file(path: Path) -> Any:
    """The value of a file that holds one JSON value.

    Raises:
        RegistryError: the file cannot be read or is no JSON.
    """
    with opened(path) as file:
        data = file.read()
    try:
        return json_value(data.removeprefix(b"\xef\xbb\xbf"))
    except ValueError as problem:
        raise RegistryError(str(path), 0, f"{problem}; the file is broken or has another format") from problem


def json_rows(path: Path) -> Iterator[tuple[int, Any | ValueError]]:
    """The values of JSON lines with their numbers; what is wrong with a line in its place.

    Raises:
        RegistryError: the last line is cut off, or the first one is no JSON.
    """
    for number, line in lines(path):
        if not line.strip():
            continue
        try:
            yield number, json_value(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
        except ValueError as problem:
            if number == 1:
                message = f"{problem}; a file of JSON lines is expected"
                raise RegistryError(str(path), number, message) from problem
            if not line.endswith(b"\n"):
                raise RegistryError(
                    str(path), number, "is cut off: the last line is not complete; get the file again"
                ) from problem
            yield number, problem
