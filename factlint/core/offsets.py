"""The exact map from a document's clean text back to its source, which refuses to be wrong."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from factlint.core.classes import NamedTuple
from factlint.core.errors import PositionError
from factlint.core.span import Span, TextSpan


class Piece(NamedTuple):
    """One run of clean text and the stretch of source that it stands for.

    Args:
        text_start: where the run begins in the clean text.
        text_length: how long it is there.
        source_start: where its source begins.
        source_length: how long its source is; 0 for text that the reader supplied.
        verbatim: the run stands letter for letter in the source, so lengths are equal and places map
            one to one. Any other piece (an entity, a folded line end) maps as a whole.
    """

    text_start: int
    text_length: int
    source_start: int
    source_length: int
    verbatim: bool


class OffsetMap:
    """Maps places in clean text to places in the source.

    Built once by a reader. The pieces must lie end to end in the clean text and ascend in the source;
    every verbatim piece must equal its slice of the source.

    Raises:
        PositionError: when the pieces break one of these laws.
    """

    def __init__(self, pieces: Iterable[Piece], text: str, source: str) -> None:
        self.pieces = tuple(pieces)
        self._text_starts = [piece.text_start for piece in self.pieces]
        self._text_length = len(text)
        self._source_length = len(source)
        self._prove(text, source)

    def _prove(self, text: str, source: str) -> None:
        text_at = source_at = 0
        for piece in self.pieces:
            if piece.text_length < 1 or piece.source_length < 0:
                raise PositionError(f"a piece needs text: {piece}")
            if piece.text_start != text_at:
                raise PositionError(f"pieces must lie end to end: {piece} after {text_at}")
            if piece.source_start < source_at:
                raise PositionError(f"pieces must ascend in the source: {piece} after {source_at}")
            text_at += piece.text_length
            source_at = piece.source_start + piece.source_length
            if piece.verbatim and (
                piece.text_length != piece.source_length
                or text[piece.text_start : text_at] != source[piece.source_start : source_at]
            ):
                raise PositionError(f"not verbatim: {piece}")
        if text_at != len(text):
            raise PositionError(f"pieces cover {text_at} of {len(text)} characters")
        if source_at > len(source):
            raise PositionError(f"pieces reach past the source: {source_at} of {len(source)}")

    def to_source(self, span: TextSpan) -> Span:
        """The stretch of source that a stretch of clean text stands for.

        An edge inside a piece that is not verbatim moves outwards to that piece's edge. An empty span
        maps to an empty span.

        Raises:
            PositionError: the span lies outside the clean text.
        """
        if span.end > self._text_length:
            raise PositionError(f"{span} lies outside the clean text of {self._text_length} characters")
        if not self.pieces:
            return Span(0, 0)
        if span.start == span.end:
            place = self._start(span.start) if span.start < self._text_length else self._end(span.end)
            return Span(place, place)
        start, end = self._start(span.start), self._end(span.end)
        return Span(start, max(start, end))

    def is_verbatim(self, span: TextSpan) -> bool:
        """Whether every character of the span stands in the source as it is, without a gap between."""
        if span.start == span.end:
            return True
        first = bisect_right(self._text_starts, span.start) - 1
        last = bisect_right(self._text_starts, span.end - 1) - 1
        pieces = self.pieces[first : last + 1]
        return all(piece.verbatim for piece in pieces) and all(
            one.source_start + one.source_length == two.source_start for one, two in pairwise(pieces)
        )

    def _start(self, place: int) -> int:
        piece = self.pieces[bisect_right(self._text_starts, place) - 1]
        return piece.source_start + (place - piece.text_start if piece.verbatim else 0)

    def _end(self, place: int) -> int:
        """Source end for a text end: looks at the character before it."""
        piece = self.pieces[bisect_right(self._text_starts, place - 1) - 1]
        if piece.verbatim:
            return piece.source_start + (place - piece.text_start)
        return piece.source_start + piece.source_length
