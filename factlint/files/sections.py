"""One file of named sections that is mapped into memory, each part proved sound when it is first touched.

A small head with the place of everything stands behind the sections. Every block of 4 KiB has its
checksum there, and every section for those that are read at once, so that opening costs the same for any
size and damage is noticed all the same.
"""

from __future__ import annotations

import marshal
import sys
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO
from zlib import crc32

from factlint.core.errors import DataError

_MAGIC = b"factlint sections 3\n"
_HEAD = 64
_BLOCK = 12
"""Two to this power is the size of a block."""
_SIZE = 1 << _BLOCK
_FORMAT = 2
"""Of `marshal`: the last one whose bytes depend on nothing but the data, the same for all Pythons."""


class Damaged(Exception):
    """A file that is not what was written."""


class Sections:
    """Reads a file of sections.

    Args:
        data: the file in memory, or mapped into it.
        path: how the user knows the file; empty for what lies in memory only.
        mend: makes the same file again after damage; None when only the user can.

    Raises:
        Damaged: head and length do not fit.
    """

    def __init__(self, data: Any, path: str = "", mend: Callable[[], Any] | None = None) -> None:
        self._path = path
        self._mend = mend
        self._take(data)
        try:
            form: tuple[dict[str, Any], dict[str, tuple[int, int, int]], bytes] = marshal.loads(
                self._directory
            )
            self.facts, self._places, sums = form
        except (ValueError, EOFError, TypeError) as error:
            raise Damaged(path) from error
        self._sums = _numbers(sums)
        self._seen = bytearray(len(self._sums))
        self._sound: set[str] = set()

    def _take(self, data: Any) -> None:
        view = memoryview(data)
        start, length = (int.from_bytes(view[at : at + 8], "little") for at in (24, 32))
        if bytes(view[: len(_MAGIC)]) != _MAGIC or len(view) != start + length:
            raise Damaged(self._path)
        self._directory = view[start : start + length]
        if crc32(self._directory) != int.from_bytes(view[40:48], "little"):
            raise Damaged(self._path)
        self._view = view

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def place(self, name: str) -> tuple[int, int]:
        """Where in the file a section begins and ends."""
        first, length, _ = self._places[name]
        return first, first + length

    def read(self, start: int, end: int) -> memoryview:
        """The bytes of the file from a place to another one.

        Raises:
            DataError: they are damaged and cannot be mended.
        """
        if start == end:
            return self._view[:0]
        first, last = (start - _HEAD) >> _BLOCK, (end - 1 - _HEAD) >> _BLOCK
        if not 0 <= first <= last < len(self._seen):
            raise self._fail()
        if not (self._seen[first] and (first == last or all(self._seen[first : last + 1]))):
            for block in range(first, last + 1):
                if not self._seen[block]:
                    self._prove(block)
        return self._view[start:end]

    def whole(self, name: str) -> memoryview:
        """All bytes of a section."""
        start, end = self.place(name)
        if name not in self._sound and crc32(self._view[start:end]) != self._places[name][2]:
            return self.read(start, end)
        self._sound.add(name)
        return self._view[start:end]

    def value(self, name: str) -> Any:
        """A section of plain data."""
        return marshal.loads(self.whole(name))

    def _prove(self, block: int) -> None:
        if self._is_sound(block):
            return
        if self._mend is None:
            raise self._fail()
        known = bytes(self._directory)
        try:
            self._take(self._mend())
        except Damaged as error:
            raise self._fail() from error
        if bytes(self._directory) != known or not self._is_sound(block):
            raise self._fail()

    def _is_sound(self, block: int) -> bool:
        start = _HEAD + block * _SIZE
        end = min(start + _SIZE, len(self._view) - len(self._directory))
        sound = crc32(self._view[start:end]) == self._sums[block]
        self._seen[block] = sound
        return sound

    def _fail(self) -> DataError:
        return DataError(self._path, 0, "the file is damaged; build it again")


def map_file(path: Path) -> Any:
    """A file mapped into memory, read-only and shared by all processes that map it.

    Raises:
        OSError: it cannot be read.
        Damaged: it is empty.
    """
    import mmap

    with path.open("rb") as file:
        try:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:
            raise Damaged(str(path)) from error


class SectionsWriter:
    """Writes a file of sections; the bytes depend on nothing but what is written.

    Args:
        file: where to, empty and seekable.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._places: dict[str, tuple[int, int, int]] = {}
        self._at = _HEAD
        self._sums = array("I")
        self._sum = self._sum_of_section = 0
        self._left = _SIZE
        file.write(bytes(_HEAD))

    @contextmanager
    def section(self, name: str) -> Iterator[Callable[[bytes], None]]:
        """Gives a function that writes the next piece of a section; one section after the other."""
        self._write(bytes(-self._at % 8))
        start = self._at
        self._sum_of_section = 0
        yield self._write
        self._places[name] = start, self._at - start, self._sum_of_section

    def add(self, name: str, data: Any) -> None:
        """A section of bytes, or of anything that has some."""
        with self.section(name) as write:
            write(data)

    def add_value(self, name: str, value: Any) -> None:
        """A section of plain data."""
        self.add(name, dumps(value))

    def _write(self, data: bytes) -> None:
        view = memoryview(data).cast("B")
        self._file.write(view)
        self._at += len(view)
        self._sum_of_section = crc32(view, self._sum_of_section)
        while len(view) >= self._left:
            self._sums.append(crc32(view[: self._left], self._sum))
            view = view[self._left :]
            self._sum, self._left = 0, _SIZE
        self._sum = crc32(view, self._sum)
        self._left -= len(view)

    def finish(self, facts: Mapping[str, Any]) -> None:
        """Writes where everything is.

        Args:
            facts: plain data about the whole file.
        """
        if self._left < _SIZE:
            self._sums.append(self._sum)
        directory = dumps((dict(facts), self._places, _numbers(self._sums.tobytes()).tobytes()))
        self._file.write(directory)
        self._file.seek(0)
        numbers = (self._at, len(directory), crc32(directory))
        self._file.write(_MAGIC.ljust(24) + b"".join(number.to_bytes(8, "little") for number in numbers))


def _numbers(data: bytes) -> array[int]:
    """Checksums in the order of bytes that the file has on every machine."""
    numbers = array("I", data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def dumps(value: Any) -> bytes:
    """Plain data as bytes that are the same in every process."""
    return marshal.dumps(value, _FORMAT)
