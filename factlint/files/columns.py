"""Columns of numbers and of texts in a file of sections, read one at a time."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from struct import Struct
from zlib import crc32

from factlint.files.sections import Sections, SectionsWriter


class Numbers:
    """A column of whole numbers.

    Args:
        sections: the file.
        name: the section.
        width: bytes of each number, four or eight.
    """

    __slots__ = ("_end", "_pair", "_read", "_start", "_type", "_width")

    def __init__(self, sections: Sections, name: str, width: int = 4) -> None:
        self._read = sections.read
        self._start, self._end = sections.place(name)
        self._width = width
        self._type = "I" if width == 4 else "Q"
        self._pair = Struct(f"<{self._type * 2}").unpack

    def __len__(self) -> int:
        return (self._end - self._start) // self._width

    def __getitem__(self, place: int) -> int:
        start = self._place(place, 1)
        return int.from_bytes(self._read(start, start + self._width), "little")

    def pair(self, place: int) -> tuple[int, int]:
        """A number and the one behind it."""
        start = self._place(place, 2)
        pair: tuple[int, int] = self._pair(self._read(start, start + 2 * self._width))
        return pair

    def between(self, first: int, end: int) -> array[int]:
        """The numbers from a place to another one."""
        start = self._place(first, end - first)
        return from_bytes(self._type, self._read(start, start + (end - first) * self._width))

    def _place(self, place: int, count: int) -> int:
        start = self._start + place * self._width
        if place < 0 or start + count * self._width > self._end:
            raise IndexError(place)
        return start


class Blobs:
    """A column of bytes.

    Args:
        sections: the file.
        name: of the column.
    """

    __slots__ = ("_at", "_name", "_read", "_sections", "_start")

    def __init__(self, sections: Sections, name: str) -> None:
        self._sections, self._name = sections, name
        self._read = sections.read
        self._start, _ = sections.place(name)
        self._at = Numbers(sections, name + "@", 8)

    def __len__(self) -> int:
        return len(self._at) - 1

    def __getitem__(self, place: int) -> memoryview:
        start, end = self._at.pair(place)
        return self._read(self._start + start, self._start + end)

    def loaded(self) -> tuple[bytes, array[int]]:
        """All bytes, and where each piece begins."""
        at = from_bytes("Q", self._sections.whole(self._name + "@"))
        return bytes(self._sections.whole(self._name)), at


class Texts:
    """A column of texts.

    Args:
        sections: the file.
        name: of the column.
    """

    __slots__ = ("_blobs",)

    def __init__(self, sections: Sections, name: str) -> None:
        self._blobs = Blobs(sections, name)

    def __len__(self) -> int:
        return len(self._blobs)

    def __getitem__(self, place: int) -> str:
        return str(self._blobs[place], "utf-8", "surrogatepass")

    def loaded(self) -> tuple[bytes, array[int]]:
        """The column read into memory at once, for many looks: all bytes, and where each text begins."""
        return self._blobs.loaded()


class Finder:
    """Finds the place of a text in a column of different texts.

    Args:
        sections: the file.
        name: of the column.
        texts: the column.
    """

    __slots__ = ("_at", "_marks", "_places", "_texts")

    def __init__(self, sections: Sections, name: str, texts: Texts) -> None:
        self._texts = texts
        self._at = Numbers(sections, name + "#@")
        self._marks = Numbers(sections, name + "#")
        self._places = Numbers(sections, name + "##")

    def find(self, text: str) -> int:
        """The place of a text; -1 when it is not there."""
        mark = hashed(text)
        start, end = self._at.pair(mark % (len(self._at) - 1))
        # Texts are read only where the whole hash agrees: most that are looked for are not there.
        for number, other in enumerate(self._marks.between(start, end), start):
            if other == mark and self._texts[place := self._places[number]] == text:
                return place
        return -1


def to_bytes(numbers: array[int]) -> bytes:
    """Numbers as bytes in the order that the file has on every machine."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def from_bytes(type: str, data: bytes | memoryview) -> array[int]:
    """Numbers of a type of `array` from what `to_bytes` gave."""
    numbers = array(type)
    numbers.frombytes(bytes(data))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def write_numbers(writer: SectionsWriter, name: str, numbers: array[int]) -> None:
    """Writes a column of numbers, of type `I` (four bytes) or `Q` (eight)."""
    writer.add(name, to_bytes(numbers))


def write_blobs(writer: SectionsWriter, name: str, blobs: Iterable[bytes]) -> None:
    """Writes a column of bytes as they come."""
    at = array("Q", [0])
    place = 0
    with writer.section(name) as write:
        for blob in blobs:
            write(blob)
            place += len(blob)
            at.append(place)
    write_numbers(writer, name + "@", at)


def write_texts(writer: SectionsWriter, name: str, texts: Iterable[str]) -> None:
    """Writes a column of texts as they come."""
    write_blobs(writer, name, (text.encode("utf-8", "surrogatepass") for text in texts))


def hashed(text: str) -> int:
    """A number for a text, the same in every process."""
    return crc32(text.encode("utf-8", "surrogatepass"))


_IN_BUCKET = 2
"""So many texts share a bucket of a finder, on average."""


def write_finder(writer: SectionsWriter, name: str, texts: Sequence[str]) -> None:
    """Writes what finds a text's place in a column."""
    buckets = max(1, len(texts) // _IN_BUCKET)
    marks = array("I", map(hashed, texts))
    write_groups(writer, name + "##", buckets, ((mark % buckets, place) for place, mark in enumerate(marks)))
    write_groups(writer, name + "#", buckets, ((mark % buckets, mark) for mark in marks))


def write_groups(writer: SectionsWriter, name: str, groups: int, pairs: Iterable[tuple[int, int]]) -> None:
    """Writes a column of numbers group by group, and where each group begins.

    Args:
        writer: the file.
        name: of the column; the other one is called so with `@` behind it.
        groups: how many.
        pairs: each number with its group before it; within a group they stay in this order.
    """
    kept = array("Q", (group << 32 | number for group, number in pairs))
    starts = array("I", bytes(4 * (groups + 1)))
    for pair in kept:
        starts[(pair >> 32) + 1] += 1
    starts = array("I", accumulate(starts))
    numbers = array("I", bytes(4 * starts[-1]))
    free = starts[:]
    for pair in kept:
        group = pair >> 32
        numbers[free[group]] = pair & 0xFFFFFFFF
        free[group] += 1
    write_numbers(writer, name + "@", starts)
    write_numbers(writer, name, numbers)
