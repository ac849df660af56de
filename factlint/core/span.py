"""Half-open stretches of text, one type for each coordinate system."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Self


class _Stretch(tuple[int, int]):
    """Where something begins and one past its last code point; there are thousands, so it is a tuple.

    Args:
        start: its first code point, from 0.
        end: one past its last one, not below `start`.

    Raises:
        ValueError: it would begin before 0 or behind its end.
    """

    __slots__ = ()
    __match_args__ = ("start", "end")

    def __new__(cls, start: int, end: int) -> Self:
        """Proves the bounds."""
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        return tuple.__new__(cls, (start, end))

    if TYPE_CHECKING:

        @property
        def start(self) -> int:
            """The first code point."""

        @property
        def end(self) -> int:
            """One past the last code point."""
    else:
        start = property(itemgetter(0), doc="The first code point.")
        end = property(itemgetter(1), doc="One past the last code point.")

    # Places in the source and in the clean text never equal each other.

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and tuple.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = tuple.__hash__

    def __getnewargs__(self) -> tuple[int, int]:
        return self.start, self.end

    def __repr__(self) -> str:
        return f"{type(self).__name__}(start={self.start}, end={self.end})"


class Span(_Stretch):
    """A stretch of the source as the user wrote it, half-open, in code points."""

    __slots__ = ()


class TextSpan(_Stretch):
    """A stretch of a document's clean text, half-open, in code points."""

    __slots__ = ()

    def overlaps(self, other: TextSpan) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: TextSpan) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
