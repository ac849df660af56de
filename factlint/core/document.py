"""A draft as read: clean text, its map to the source, blocks, directives and metadata."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property

from factlint.core.classes import NamedTuple, dataclass
from factlint.core.dates import PartialDate
from factlint.core.offsets import OffsetMap
from factlint.core.source import Source
from factlint.core.span import TextSpan


class BlockKind(StrEnum):
    """What a block of clean text is; rules choose where they look by these names."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTATION = "quotation"
    BYLINE = "byline"


class Block(NamedTuple):
    """One block of the clean text.

    Args:
        kind: what it is.
        start: first character in the clean text.
        end: one past its last character; the line feed between two blocks belongs to neither.
        level: heading level, list depth or quotation depth; 0 when it has none.
        group: number shared by the blocks of one list, table or block quotation; -1 outside them.
        row: table row from 0; -1 outside tables.
        column: table column from 0; -1 outside tables.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    group: int = -1
    row: int = -1
    column: int = -1

    @property
    def span(self) -> TextSpan:
        """The block's stretch of clean text."""
        return TextSpan(self.start, self.end)


class DirectiveKind(StrEnum):
    """What a suppression comment asks for."""

    IGNORE = "ignore"
    IGNORE_NEXT_LINE = "ignore-next-line"
    IGNORE_FILE = "ignore-file"
    OFF = "off"
    ON = "on"


class Directive(NamedTuple):
    """A suppression comment.

    Args:
        kind: what it asks for.
        codes: codes or rule names it names; empty means every rule.
        reason: the writer's reason, possibly empty.
        line: line of the source where it stands, from 1.
        target: line it speaks about: its own, or the next one; for OFF and ON its own.
        start: offset in the source where the comment begins.
        end: offset in the source where it ends.
    """

    kind: DirectiveKind
    codes: tuple[str, ...]
    reason: str
    line: int
    target: int
    start: int
    end: int


class Metadata(NamedTuple):
    """What a draft says of itself.

    Args:
        date: the draft's date, when the draft itself states one.
        date_from: where that date stands, in plain words ("front matter", "dateline").
        title: the headline, when the format marks one.
        language: language tag, when the format states one.
    """

    date: PartialDate | None = None
    date_from: str = ""
    title: str = ""
    language: str = ""


NO_METADATA = Metadata()
"""A draft that says nothing of itself."""


@dataclass(frozen=True)
class Document:
    """A draft as read.

    The clean text holds the blocks in order, one line feed between two of them and none inside a
    block, so a pattern that does not cross line feeds never joins two blocks. What must not be
    checked (code, shortcodes, images inside a line) stands as U+FFFC, the object replacement
    character. Soft hyphens and zero-width characters stay as they are.

    Args:
        source: the draft as read from its file.
        text: the clean text.
        offsets: the map from clean text to source.
        blocks: the blocks, ascending.
        directives: suppression comments, ascending.
        metadata: date, title and language as the draft states them.
        format: name of the reader ("plain", "markdown", "html").
        hard_wrapped: line ends inside paragraphs were folded into spaces.
    """

    source: Source
    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    directives: tuple[Directive, ...] = ()
    metadata: Metadata = NO_METADATA
    format: str = "plain"
    hard_wrapped: bool = False

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, place: int) -> Block | None:
        """The block that holds a place of the clean text, if one does."""
        index = bisect_right(self._block_starts, place) - 1
        if index < 0:
            return None
        block = self.blocks[index]
        return block if place < block.end or place == block.start else None

    @cached_property
    def word_count(self) -> int:
        """Words in the clean text, separated by white space."""
        return len(self.text.split())
