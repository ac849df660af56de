"""The one place where places in a draft become places of the protocol, and back."""

from __future__ import annotations

from lsprotocol.types import Position, PositionEncodingKind, Range

from factlint.core.diagnostic import Place
from factlint.core.source import Source

_CODECS: dict[str, tuple[str, int]] = {
    PositionEncodingKind.Utf8.value: ("utf-8", 1),
    PositionEncodingKind.Utf16.value: ("utf-16-le", 2),
    PositionEncodingKind.Utf32.value: ("utf-32-le", 4),
}
"""Python's name of an encoding and the bytes of one of its units."""


class Positions:
    """Converts for one text and one encoding.

    Lines end at CR LF, LF or a lone CR, in a `Source` as in the protocol. A byte order mark that the
    client counts on the first line is not part of a `Source`.

    Args:
        source: the draft.
        encoding: in which units the client counts, as negotiated.
    """

    def __init__(self, source: Source, encoding: str = PositionEncodingKind.Utf16.value) -> None:
        self.source = source
        self._codec, self._width = _CODECS.get(encoding, _CODECS[PositionEncodingKind.Utf16.value])
        self._mark = "\ufeff" if source.had_bom else ""

    def position(self, line: int, column: int) -> Position:
        """The protocol's position of a line and a column, both from 1, the column in code points."""
        start = self.source.line_starts[line - 1]
        before = self.source.text[start : start + column - 1]
        return Position(line - 1, self._units(self._mark + before if line == 1 else before))

    def range(self, place: Place) -> Range:
        """The protocol's range of a place."""
        return Range(self.position(place.line, place.column), self.position(place.end_line, place.end_column))

    def position_at(self, offset: int) -> Position:
        """The protocol's position of an offset in the source."""
        return self.position(*self.source.position(offset))

    def offset(self, position: Position) -> int:
        """The offset in the source; a position behind the end of its line or draft means that end.

        A position inside a character means the character's start.
        """
        starts = self.source.line_starts
        if position.line >= len(starts):
            return len(self.source.text)
        line = self.source.line(position.line + 1)
        mark = self._mark if position.line == 0 else ""
        return starts[position.line] + max(0, self._points(mark + line, position.character) - len(mark))

    def _units(self, text: str) -> int:
        if text.isascii():
            return len(text)
        return len(text.encode(self._codec, "surrogatepass")) // self._width

    def _points(self, line: str, units: int) -> int:
        if line.isascii():
            return min(units, len(line))
        data = line.encode(self._codec, "surrogatepass")[: units * self._width]
        return len(data.decode(self._codec, "ignore"))
