"""Writes the inline tokens of one Markdown block into the document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Protocol

from markdown_it.token import Token

from factlint.core.document import BlockKind
from factlint.core.regex import lazy
from factlint.formats.builder import OBJECT, DocumentBuilder
from factlint.formats.html_tags import CODE, SKIPPED

_TAG = lazy(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_LINE_END = lazy(r"[\r\n]+")
_BREAKS = frozenset({"softbreak", "hardbreak"})
_SILENT = frozenset(
    {"link_open", "link_close", "attributes", "em_open", "em_close", "strong_open", "strong_close"}
)
_DROPPED = frozenset({"html_inline", "attributes", "footnote_reference"})
_MUTING = CODE | SKIPPED
_QUOTES = {"": "“", "/": "”"}


class EndBlock(Protocol):
    """Ends the current block, with the kind given or the one that its place calls for."""

    def __call__(self, kind: BlockKind | None = None) -> None:
        """Ends the block."""


class InlineWriter:
    """Writes the tokens of one block.

    Args:
        builder: where the text goes.
        content: the block's content as it was parsed.
        places: start in the content and place in the source of its verbatim stretches.
        end_block: ends the current block.
        comment: takes an HTML comment: its inside, and where it stands in the source.
        splits: images at an edge and footnotes may become blocks of their own.
    """

    def __init__(
        self,
        builder: DocumentBuilder,
        content: str,
        places: Sequence[tuple[int, int]],
        end_block: EndBlock,
        comment: Callable[[str, int, int], None],
        *,
        splits: bool,
    ) -> None:
        self._builder = builder
        self._content = content
        self._places = places
        self._starts = [at for at, _ in places]
        self._end_block = end_block
        self._comment = comment
        self._splits = splits
        self._muted = ""
        self._after_dropped = False

    def write(self, tokens: Sequence[Token], base: int = 0) -> None:
        """Writes tokens whose positions count from a place in the content."""
        for index, token in enumerate(tokens):
            start, end = base + token.meta["start"], base + token.meta["end"]
            self._after_dropped |= token.type in _DROPPED
            if token.type == "html_inline":
                self._html(token.content, start, end)
            elif self._muted:
                continue
            elif token.type == "text":
                self._text(token.content, start, end)
            elif token.type == "text_special":
                self._special(token.content, start, end)
            elif token.type in _BREAKS:
                self._space(start, end)
            elif token.type in ("code_inline", "object"):
                self._object(start, end)
            elif token.type == "footnote_definition":
                if self._splits:
                    self._end_block()
            elif token.type == "image":
                self._image(tokens, index, start, end)

    def _text(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        if self._content[start:end] != text:
            self._object(start, end)
            return
        if self._after_dropped and text[0] == " " and self._builder.ends_with_space:
            start += 1
            text = text[1:]
        self._after_dropped = False
        at = start
        for match in _LINE_END.finditer(text):
            self._stretch(at, start + match.start())
            self._space(start + match.start(), start + match.end())
            at = start + match.end()
        self._stretch(at, end)

    def _stretch(self, start: int, end: int) -> None:
        """Writes content as it stands, part by part where its stretches do not touch in the source."""
        while start < end:
            index = bisect_right(self._starts, start)
            stop = min(end, self._starts[index]) if index < len(self._starts) else end
            at, place = self._places[index - 1]
            source = place + start - at
            self._builder.verbatim(source, source + stop - start)
            start = stop

    def _special(self, text: str, start: int, end: int) -> None:
        """A character reference, or a backslash and what it escapes."""
        raw = self._content[start:end]
        if raw == text:
            self._stretch(start, end)
        elif raw[0] == "\\":
            self._stretch(start + 1, end)
        else:
            text = _LINE_END.sub(" ", text)
            self._builder.replaced(text, self._source(start), self._source_end(end))

    def _space(self, start: int, end: int) -> None:
        if not self._builder.ends_with_space:
            self._builder.replaced(" ", self._source(start), self._source_end(end))

    def _object(self, start: int, end: int) -> None:
        self._builder.replaced(OBJECT, self._source(start), self._source_end(end))

    def _html(self, markup: str, start: int, end: int) -> None:
        if markup.startswith("<!--"):
            self._comment(markup[4:].removesuffix("-->"), self._source(start), self._source_end(end))
            return
        tag = _TAG.match(markup)
        if tag is None:
            return
        closing, name = tag[1], tag[2].lower()
        if self._muted:
            if closing and name == self._muted:
                self._muted = ""
        elif name in _MUTING and not closing and not markup.endswith("/>"):
            self._muted = name
            self._object(start, end)
        elif name == "br":
            self._space(start, end)
        elif name == "q":
            place = self._source(start) if closing else self._source_end(end)
            self._builder.replaced(_QUOTES[closing], place, place)

    def _image(self, tokens: Sequence[Token], index: int, start: int, end: int) -> None:
        """Alternative text is a caption where the image has a line to itself, and text alone in a cell."""
        children = tokens[index].children or []
        begins = not self._builder.is_open or _ends_line(tokens[:index])
        if self._splits and begins and _ends_line(tokens[index + 1 :][::-1]):
            self._end_block()
            self.write(children, start + 2)
            self._end_block(BlockKind.CAPTION)
        elif not self._splits and all(_is_silent(token) for token in [*tokens[:index], *tokens[index + 1 :]]):
            self.write(children, start + 2)
        else:
            self._object(start, end)

    def _source(self, at: int) -> int:
        index = bisect_right(self._starts, at) - 1
        start, place = self._places[index]
        return place + at - start

    def _source_end(self, at: int) -> int:
        return self._source(at - 1) + 1 if at else self._source(0)


def _is_silent(token: Token) -> bool:
    if token.type == "text":
        return not token.content.strip()
    return token.type in _SILENT or token.type in _BREAKS


def _ends_line(tokens: Sequence[Token]) -> bool:
    """Whether, seen from their end, these tokens bring a line end or the block's edge before any text."""
    for token in reversed(tokens):
        if token.type in _BREAKS:
            return True
        if not _is_silent(token):
            return False
    return True
