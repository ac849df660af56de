"""Reads Markdown: CommonMark with tables, footnotes, front matter and HTML inside."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factlint.core.document import BlockKind, Directive, Document
from factlint.core.regex import lazy
from factlint.core.source import Source
from factlint.formats.builder import DocumentBuilder
from factlint.formats.directives import MARK, parse_directive
from factlint.formats.front_matter import read_front_matter
from factlint.formats.html import HtmlReader
from factlint.formats.lines import looks_like_heading, set_line_kind
from factlint.formats.markdown_inline import InlineWriter
from factlint.formats.markdown_positions import build_parser

_CRLF = lazy(r"\r\n")
_COMMENT = lazy(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_CONTAINERS = frozenset({"blockquote", "bullet_list", "ordered_list", "table"})


@cache
def _parser() -> MarkdownIt:
    return build_parser()


def read_markdown(source: Source) -> Document:
    """Reads a Markdown draft."""
    builder = DocumentBuilder(source)
    start, metadata = read_front_matter(source.text, builder)
    reader = _MarkdownReader(builder, start)
    reader.read()
    return builder.finish(format="markdown", directives=reader.directives, metadata=metadata)


class _MarkdownReader:
    """Walks over the block tokens of a draft."""

    def __init__(self, builder: DocumentBuilder, start: int) -> None:
        self.directives: list[Directive] = []
        self._builder = builder
        self._source = builder.source
        self._start = start
        self._body = builder.source.text[start:]
        self._two_character_ends = [
            match.start() - index for index, match in enumerate(_CRLF.finditer(self._body))
        ]
        self._first_line = self._source.position(start)[0] - 1
        self._containers: list[tuple[str, int]] = []
        self._groups = 0
        self._heading = 0
        self._row = self._column = -1

    def read(self) -> None:
        """Reads the draft from where its front matter ends."""
        for token in _parser().parse(self._body):
            self._take(token)

    def _take(self, token: Token) -> None:
        if token.type == "inline":
            self._write(token)
        elif token.type == "html_block":
            self._read_html(token)
        elif token.type == "heading_open":
            self._heading = int(token.tag[1:])
        elif token.type == "heading_close":
            self._heading = 0
        elif token.type == "tr_open":
            self._row += 1
            self._column = -1
        elif token.type in ("th_open", "td_open"):
            self._column += 1
        else:
            self._enter_or_leave(token)

    def _enter_or_leave(self, token: Token) -> None:
        name, _, side = token.type.rpartition("_")
        if name not in _CONTAINERS:
            return
        if side == "open":
            self._containers.append((name, self._groups))
            self._groups += 1
        else:
            self._containers.pop()
        self._row = -1

    def _write(self, token: Token) -> None:
        places = token.meta.get("places")
        if not places:
            return
        writer = InlineWriter(
            self._builder,
            token.content,
            [(at, self._origin(place)) for at, place in places],
            self._end_block,
            self._comment,
            splits=not (self._heading or self._row >= 0),
        )
        writer.write(token.children or [])
        self._end_block(is_strong=_is_strong(token.children or []))

    def _end_block(self, kind: BlockKind | None = None, *, is_strong: bool = False) -> None:
        builder = self._builder
        if not builder.is_open:
            return
        if kind:
            builder.end_block(kind)
        elif self._heading:
            builder.end_block(BlockKind.HEADING, level=self._heading)
        elif not self._containers:
            text = builder.block_text().strip()
            kind = set_line_kind(text) or BlockKind.PARAGRAPH
            if is_strong and kind is BlockKind.PARAGRAPH and looks_like_heading(text):
                kind = BlockKind.HEADING
            builder.end_block(kind)
        else:
            self._end_contained()

    def _end_contained(self) -> None:
        name, group = self._containers[-1]
        if name == "table":
            self._builder.end_block(BlockKind.TABLE_CELL, group=group, row=self._row, column=self._column)
            return
        is_quotation = name == "blockquote"
        depth = sum((other == "blockquote") is is_quotation for other, _ in self._containers)
        kind = BlockKind.QUOTATION if is_quotation else BlockKind.LIST_ITEM
        self._builder.end_block(kind, level=depth, group=group)

    def _read_html(self, token: Token) -> None:
        """Reads a block of HTML; inside lists and quotations only its directives."""
        if not token.map:
            return
        start, end = self._line_start(token.map[0]), self._line_start(token.map[1])
        if token.level:
            for match in _COMMENT.finditer(self._source.text, start, end):
                self._comment(match[1], match.start(), match.end())
            return
        reader = HtmlReader(self._builder, start, end)
        reader.read()
        self.directives += reader.directives

    def _comment(self, content: str, start: int, end: int) -> None:
        if MARK in content:
            directive = parse_directive(self._source, content, start, end)
            if directive:
                self.directives.append(directive)

    def _origin(self, place: int) -> int:
        """The place in the source of a place in the text that was parsed, whose line ends are single."""
        return self._start + place + bisect_left(self._two_character_ends, place)

    def _line_start(self, line: int) -> int:
        starts = self._source.line_starts
        line += self._first_line
        return starts[line] if line < len(starts) else len(self._source.text)


def _is_strong(tokens: Sequence[Token]) -> bool:
    """Whether all text of a block stands in one pair of strong emphasis marks, as headings often do."""
    kinds = [token.type for token in tokens if token.type != "text" or token.content]
    return kinds[:1] == ["strong_open"] and kinds[-1:] == ["strong_close"] and kinds.count("strong_open") == 1
