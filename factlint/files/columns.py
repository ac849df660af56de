"""Columns of numbers and of texts in a file of sections, read one at a time."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import overload
from zlib import crc32

from factlint.files.sections import Sections, SectionsWriter


class Numbers(Sequence[int]):
    """A column of whole numbers.

    Args:
        sections: the file.
        name: the section.
        width: bytes of each number.
    """

    __slots__ = ("_length", "_name", "_sections", "_width")

    def __init__(self, sections: Sections, name: str, width: int = 4) -> None:
        self._sections = sections
        self._name = name
        self._width = width
        self._length = sections.size(name) // width

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...

    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        width = self._width
        if isinstance(place, slice):
            start, end, _ = place.indices(self._length)
            view = self._sections.read(self._name, start * width, max(start, end) * width)
            return from_bytes("I" if width == 4 else "Q", view)
        if not 0 <= place < self._length:
            raise IndexError(place)
        return int.from_bytes(self._sections.read(self._name, place * width, place * width + width), "little")


class Texts(Sequence[str]):
    """A column of texts.

    Args:
        sections: the file.
        name: of the column.
    """

    __slots__ = ("_at", "_name", "_sections")

    def __init__(self, sections: Sections, name: str) -> None:
        self._sections = sections
        self._name = name
        self._at = Numbers(sections, name + "@", 8)

    def __len__(self) -> int:
        return len(self._at) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        start, end = self._at[place : place + 2]
        return str(self._sections.read(self._name, start, end), "utf-8", "surrogatepass")


class Finder:
    """Finds the place of a text in a column of different texts.

    Args:
        sections: the file.
        name: of the column.
        texts: the column.
    """

    __slots__ = ("_at", "_places", "_texts")

    def __init__(self, sections: Sections, name: str, texts: Texts) -> None:
        self._texts = texts
        self._at = Numbers(sections, name + "#@")
        self._places = Numbers(sections, name + "#")

    def find(self, text: str) -> int:
        """The place of a text; -1 when it is not there."""
        bucket = _hash(text) % (len(self._at) - 1)
        start, end = self._at[bucket : bucket + 2]
        for place in self._places[start:end]:
            if self._texts[place] == text:
                return place
        return -1


class Blobs:
    """A column of bytes.

    Args:
        sections: the file.
        name: of the column.
    """

    __slots__ = ("_at", "_name", "_sections")

    def __init__(self, sections: Sections, name: str) -> None:
        self._sections = sections
        self._name = name
        self._at = Numbers(sections, name + "@", 8)

    def __len__(self) -> int:
        return len(self._at) - 1

    def __getitem__(self, place: int) -> memoryview:
        start, end = self._at[place : place + 2]
        return self._sections.read(self._name, start, end)


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


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


_IN_BUCKET = 2
"""So many texts share a bucket of a finder, on average."""


def write_finder(writer: SectionsWriter, name: str, texts: Sequence[str]) -> None:
    """Writes what finds a text's place in a column."""
    buckets = max(1, len(texts) // _IN_BUCKET)

    def pairs() -> Iterable[tuple[int, int]]:
        return (
            (crc32(text.encode("utf-8", "surrogatepass")) % buckets, place)
            for place, text in enumerate(texts)
        )

    write_groups(writer, name + "#", buckets, len(texts), pairs)


def write_groups(
    writer: SectionsWriter, name: str, groups: int, count: int, pairs: Callable[[], Iterable[tuple[int, int]]]
) -> None:
    """Writes a column of numbers group by group, and where each group begins.

    Args:
        writer: the file.
        name: of the column; the other one is called so with `@` behind it.
        groups: how many.
        count: how many numbers in all.
        pairs: gives each number with its group before it, the same each time it is called.
    """
    starts = array("I", bytes(4 * (groups + 1)))
    for group, _ in pairs():
        starts[group + 1] += 1
    starts = array("I", accumulate(starts))
    numbers = array("I", bytes(4 * count))
    free = starts[:]
    for group, number in pairs():
        numbers[free[group]] = number
        free[group] += 1
    write_numbers(writer, name + "@", starts)
    write_numbers(writer, name, numbers)
