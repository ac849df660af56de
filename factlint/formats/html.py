"""Reads HTML: the article's text with an exact place for every character of it."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from factlint.core.document import BlockKind, Directive, Document
from factlint.core.regex import lazy
from factlint.core.source import Source
from factlint.formats.builder import OBJECT, DocumentBuilder
from factlint.formats.directives import MARK, parse_directive
from factlint.formats.html_metadata import HtmlMetadata
from factlint.formats.html_nesting import Nesting
from factlint.formats.html_tags import BLOCKS, CODE, SCOPES, SKIPPED, SKIPPED_BLOCKS
from factlint.formats.lines import set_line_kind

_SPACES = lazy(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
_FOLD = lazy(r"[ \t\n\r\f]+")
_HAS_SCOPE = {tag: re.compile(rf"<{tag}[\s>]", re.IGNORECASE) for tag in SCOPES}
_HAS_H1 = lazy(r"<h1[\s>]", re.IGNORECASE)
_QUOTES = (("“", "”"), ("‘", "’"))


def read_html(source: Source) -> Document:
    """Reads an HTML draft.

    Only the article's text counts where `<article>` or `<main>` marks it. Menus, forms, asides, scripts
    and code are left out.
    """
    text = source.text
    scopes = [tag for tag in SCOPES if _HAS_SCOPE[tag].search(text)]
    attempts: list[tuple[str, frozenset[str]]] = [(scope, SKIPPED) for scope in scopes]
    attempts += [("", SKIPPED), ("", SKIPPED - {"form"})]
    for scope, skipped in attempts:
        builder = DocumentBuilder(source)
        reader = HtmlReader(builder, 0, len(text), scope=scope, skipped=skipped)
        reader.read()
        if reader.found_text:
            break
    return builder.finish(format="html", directives=reader.directives, metadata=reader.metadata.stated())


class HtmlReader(HTMLParser):
    """Reads a stretch of HTML into a document builder.

    Args:
        builder: where the text goes.
        start: offset in the source where the stretch begins.
        end: offset where it ends.
        scope: tag of the only element whose text counts, besides `h1`; "" for all.
        skipped: elements whose text never counts.
    """

    def __init__(
        self,
        builder: DocumentBuilder,
        start: int,
        end: int,
        *,
        scope: str = "",
        skipped: frozenset[str] = SKIPPED,
    ) -> None:
        super().__init__(convert_charrefs=False)
        self.directives: list[Directive] = []
        self.metadata = HtmlMetadata()
        self.nesting = Nesting()
        self.found_text = False
        self._builder = builder
        self._source = builder.source
        self._text = builder.source.text
        self._start = start
        self._no_comment_ends_after = -1
        self._end = end
        self._scope = scope
        self._skipped = skipped
        self._scope_depth = 0
        self._header_depth = 0
        self._muted: list[str] = []
        self._code_start = -1
        self._quotes: list[bool] = []
        self._break_end = -1
        self._in_title = False
        self._show_title = not _HAS_H1.search(self._text, start, end)
        self._line_starts = [start]

    def read(self) -> None:
        """Reads the stretch and ends the last block."""
        part = self._text[self._start : self._end]
        self._line_starts += [self._start + match.end() for match in re.finditer("\n", part)]
        self.feed(part)
        self.close()
        self._flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enters an element."""
        place = self._place()
        self.metadata.see(tag, attrs, len(self._builder.blocks))
        if tag in self._skipped:
            if tag in SKIPPED_BLOCKS:
                self._flush()
            self._muted.append(tag)
        if self._muted:
            return
        if tag == "title":
            self._flush()
            self._in_title = True
        elif tag == "br":
            self._break(place)
        elif tag in CODE:
            if self._code_start < 0 and self._is_read():
                self._code_start = place
        elif tag == "q":
            self._open_quote(place)
        elif tag in BLOCKS:
            self._flush()
            self.nesting.start(tag)
            self._enter(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leaves an element."""
        if self._muted:
            if tag in self._muted:
                while self._muted.pop() != tag:
                    pass
            return
        if tag == "title":
            self._end_title()
        elif tag in CODE:
            self._end_code(self._tag_end())
        elif tag == "q":
            self._close_quote(self._place())
        elif tag in BLOCKS:
            self._flush()
            self.nesting.end(tag)
            self._leave(tag)

    def parse_comment(self, i: int, report: bool = True) -> int:
        """The end of the comment at a place, or -1; that none ends is looked for once, not at each `<!--`."""
        if 0 <= self._no_comment_ends_after <= i:
            return -1
        end = super().parse_comment(i, report)
        if end < 0:
            self._no_comment_ends_after = i
        return end

    def handle_data(self, data: str) -> None:
        """Takes text as it stands, runs of white space as one space."""
        start = self._place()
        if self._in_title:
            self.metadata.title_parts.append(data)
        if not self._is_read() or self._text[start : start + len(data)] != data:
            return
        at = start
        for match in _SPACES.finditer(self._text, start, start + len(data)):
            self._run(at, match.start())
            self._space(match.start(), match.end())
            at = match.end()
        self._run(at, start + len(data))

    def handle_entityref(self, name: str) -> None:
        """Takes a named character reference."""
        self._reference(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        """Takes a numeric character reference."""
        self._reference(len(name) + 2)

    def handle_comment(self, data: str) -> None:
        """Takes a suppression comment."""
        if MARK in data:
            start = self._place()
            end = self._text.find("-->", start, self._end)
            end = end + 3 if end >= 0 else min(start + 4 + len(data), self._end)
            directive = parse_directive(self._source, data, start, end)
            if directive:
                self.directives.append(directive)

    def unknown_decl(self, data: str) -> None:
        """Passes over `<![...]>`."""

    def _place(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column

    def _tag_end(self) -> int:
        place = self._place()
        end = self._text.find(">", place, self._end)
        return end + 1 if end >= 0 else self._end

    def _is_read(self) -> bool:
        if self._muted or self._code_start >= 0:
            return False
        if self._in_title:
            return self._show_title
        if self.nesting.heading == 1:
            return True
        return bool(self._scope_depth) or not (self._scope or self._header_depth)

    def _enter(self, tag: str) -> None:
        if tag == self._scope or (not self._scope and tag in SCOPES):
            self._scope_depth += 1
        elif tag == "header" and not self._scope_depth:
            self._header_depth += 1

    def _leave(self, tag: str) -> None:
        if tag == self._scope or (not self._scope and tag in SCOPES):
            self._scope_depth = max(0, self._scope_depth - 1)
        elif tag == "header":
            self._header_depth = max(0, self._header_depth - 1)

    def _run(self, start: int, end: int) -> None:
        if start < end and self._text[start] == " " and self._builder.ends_with_space:
            start += 1
        if start < end:
            self._builder.verbatim(start, end)

    def _space(self, start: int, end: int) -> None:
        if not self._builder.ends_with_space:
            self._builder.replaced(" ", start, end)

    def _break(self, place: int) -> None:
        """A line break is a space; two of them are the end of a paragraph."""
        between = self._text[self._break_end : place] if self._break_end >= 0 else "x"
        end = self._tag_end()
        if not between.strip():
            self._flush()
        elif self._is_read():
            self._space(place, end)
        self._break_end = end

    def _reference(self, length: int) -> None:
        start = self._place()
        end = start + length
        if self._text.startswith(";", end):
            end += 1
        raw = self._text[start : min(end, self._end)]
        value = _FOLD.sub(" ", unescape(raw))
        if self._in_title:
            self.metadata.title_parts.append(value)
        if not self._is_read():
            return
        if value == raw:
            self._builder.verbatim(start, start + len(raw))
        elif value == " ":
            self._space(start, start + len(raw))
        elif value:
            self._builder.replaced(value, start, start + len(raw))

    def _open_quote(self, place: int) -> None:
        """Supplies the quotation mark that a browser shows, unless the text has one of its own."""
        supplied = self._is_read() and self._text[self._tag_end() :][:1] not in ("“", "‘", '"')
        if supplied:
            self._builder.replaced(_QUOTES[len(self._quotes) % 2][0], place, place)
        self._quotes.append(supplied)

    def _close_quote(self, place: int) -> None:
        self._end_code(place)
        if self._quotes and self._quotes.pop() and self._builder.is_open:
            self._builder.replaced(_QUOTES[len(self._quotes) % 2][1], place, place)

    def _end_code(self, end: int) -> None:
        if self._code_start >= 0:
            start, self._code_start = self._code_start, -1
            if self._is_read():
                self._builder.replaced(OBJECT, start, end)

    def _end_title(self) -> None:
        if self._in_title:
            if self._show_title:
                self._builder.end_block(BlockKind.HEADING, level=1)
            self._in_title = False

    def _flush(self) -> None:
        """Ends the current block."""
        self._end_title()
        builder = self._builder
        self._end_code(self._place())
        while self._quotes:
            self._close_quote(self._place())
        self._break_end = -1
        if not builder.is_open:
            return
        self.found_text = True
        kind, level, group, row, column = self.nesting.block()
        if kind is BlockKind.PARAGRAPH:
            kind = set_line_kind(builder.block_text().strip()) or kind
        elif level == 1 and kind is BlockKind.HEADING and not self.metadata.headline:
            self.metadata.headline = builder.block_text().strip()
        builder.end_block(kind, level=level, group=group, row=row, column=column)
