"""Collects runs of source into blocks of clean text and keeps the map between the two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factlint.core.document import Block, BlockKind, Directive, Document, Metadata
from factlint.core.offsets import OffsetMap, Piece
from factlint.core.source import Source
from factlint.formats.metadata import complete_metadata

OBJECT = "\ufffc"
"""Stands for what must not be checked."""

_Run = tuple[str | None, int, int]
"""Text (None: the source itself), source start and source end."""


class DocumentBuilder:
    """Builds a document from front to back; the source may be skipped but never revisited.

    A block opens with its first text and ends with `end_block`. White space at either edge of a block
    is left out, and a block without any other text than U+FFFC leaves nothing behind.

    Args:
        source: the draft as read.
        start: offset in the source where the text to be read begins.
    """

    def __init__(self, source: Source, start: int = 0) -> None:
        self.source = source
        self._text = source.text
        self._runs: list[_Run] = []
        self._length = 0
        self._source_end = start
        self._block_start = -1
        self._before: tuple[int, _Run, int, int] = (0, (None, 0, 0), 0, start)
        self.blocks: list[Block] = []

    @property
    def is_open(self) -> bool:
        """Whether the current block has text."""
        return self._block_start >= 0

    @property
    def ends_with_space(self) -> bool:
        """Whether the current block is empty or ends with a space."""
        if self._block_start < 0:
            return True
        text, _, end = self._runs[-1]
        return (self._text[end - 1] if text is None else text[-1]) == " "

    def verbatim(self, start: int, end: int) -> None:
        """Appends a run of source as it stands; it may not hold a line end."""
        if self._block_start < 0:
            run = self._text[start:end]
            kept = run.lstrip()
            if not kept:
                return
            start += len(run) - len(kept)
            self._open(start)
        self._append_verbatim(start, end)

    def replaced(self, text: str, start: int, end: int) -> None:
        """Appends text that stands for a stretch of source as a whole; an empty stretch supplies text."""
        if self._block_start < 0:
            text = text.lstrip()
            if text:
                self._open(start)
        if text:
            self._runs.append((text, start, end))
            self._length += len(text)
            self._source_end = end

    def add_block(
        self, stretches: Sequence[tuple[int, int]], kind: BlockKind, level: int = 0, group: int = -1
    ) -> None:
        """Adds a whole block of stretches of source (start and end), joined with a space.

        Every stretch begins and ends with text.
        """
        if self.blocks:
            self._separate(stretches[0][0])
        block_start = self._length
        for start, end in stretches:
            if self._length > block_start:
                self._runs.append((" ", self._source_end, start))
                self._length += 1
            self._append_verbatim(start, end)
        self.blocks.append(Block(kind, block_start, self._length, level, group))

    def end_block(
        self,
        kind: BlockKind,
        *,
        level: int = 0,
        group: int = -1,
        row: int = -1,
        column: int = -1,
    ) -> None:
        """Ends the current block, if it has text."""
        if self._block_start < 0:
            return
        self._trim_end()
        if self._has_only_objects():
            self._drop_block()
            return
        block = Block(kind, self._block_start, self._length, level, group, row, column)
        self.blocks.append(block)
        self._block_start = -1

    def block_text(self) -> str:
        """The text of the current block so far."""
        if self._block_start < 0:
            return ""
        parts: list[str] = []
        missing = self._length - self._block_start
        for text, start, end in reversed(self._runs):
            part = self._text[start:end] if text is None else text
            parts.append(part[-missing:] if len(part) > missing else part)
            missing -= len(parts[-1])
            if not missing:
                break
        return "".join(reversed(parts))

    def finish(
        self,
        *,
        format: str,
        directives: Iterable[Directive] = (),
        metadata: Metadata | None = None,
        hard_wrapped: bool = False,
    ) -> Document:
        """The document, with a proven map and the best date that can be had.

        Args:
            format: name of the reader.
            directives: suppression comments, in any order.
            metadata: what the format states of the draft.
            hard_wrapped: line ends inside paragraphs were folded.

        Raises:
            PositionError: a reader broke a law of the map, which is a fault of the reader.
        """
        source = self._text
        parts: list[str] = []
        pieces: list[Piece] = []
        place = 0
        for text, start, end in self._runs:
            part = source[start:end] if text is None else text
            parts.append(part)
            pieces.append(Piece(place, len(part), start, end - start, text is None))
            place += len(part)
        clean = "".join(parts)
        stated = complete_metadata(metadata or Metadata(), self.source.path, clean, self.blocks)
        return Document(
            self.source,
            clean,
            OffsetMap(pieces, clean, source),
            tuple(self.blocks),
            tuple(sorted(directives, key=lambda directive: directive.start)),
            stated,
            format,
            hard_wrapped,
        )

    def _open(self, start: int) -> None:
        last_run = self._runs[-1] if self._runs else (None, 0, 0)
        self._before = (len(self._runs), last_run, self._length, self._source_end)
        if self.blocks:
            self._separate(start)
        self._block_start = self._length

    def _separate(self, start: int) -> None:
        end = self._source_end
        if start == end + 1 and self._text[end] == "\n":
            self._append_verbatim(end, start)
        else:
            self._runs.append(("\n", end, start))
            self._length += 1

    def _append_verbatim(self, start: int, end: int) -> None:
        if start >= end:
            return
        runs = self._runs
        if runs and runs[-1][2] == start and runs[-1][0] is None:
            runs[-1] = (None, runs[-1][1], end)
        else:
            runs.append((None, start, end))
        self._length += end - start
        self._source_end = end

    def _trim_end(self) -> None:
        """Drops white space from the end of the current block, which begins with other text."""
        runs = self._runs
        while True:
            text, start, end = runs[-1]
            part = self._text[start:end] if text is None else text
            kept = part.rstrip()
            self._length -= len(part) - len(kept)
            if kept:
                break
            runs.pop()
        if text is None:
            runs[-1] = (None, start, start + len(kept))
            self._source_end = start + len(kept)
        else:
            runs[-1] = (kept, start, end)
            self._source_end = end

    def _has_only_objects(self) -> bool:
        text, _, end = self._runs[-1]
        last = self._text[end - 1] if text is None else text[-1]
        return last == OBJECT and not self.block_text().replace(OBJECT, "").strip()

    def _drop_block(self) -> None:
        """Takes the current block back, as if it had never been opened."""
        count, last_run, self._length, self._source_end = self._before
        del self._runs[count:]
        if count:
            self._runs[-1] = last_run
        self._block_start = -1
