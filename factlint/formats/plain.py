"""Reads plain text: a paragraph a line, paragraphs between empty lines, or hard-wrapped lines."""

from __future__ import annotations

from factlint.core.classes import dataclass
from factlint.core.document import BlockKind, Directive, Document
from factlint.core.regex import lazy
from factlint.core.source import Source
from factlint.formats.builder import DocumentBuilder
from factlint.formats.directives import MARK, parse_directive
from factlint.formats.lines import (
    ends_sentence,
    is_credit,
    looks_like_heading,
    may_be_captioned,
    set_line_kind,
    starts_lower,
)
from factlint.formats.wrapping import had_room, wrap_width

_LINE_END = lazy(r"\r\n|\n|\r")
_LIST_MARKER = lazy(r"(?:[-*•‣▪◦]|\d{1,3}[.)])[ \t\u00a0]+(?=\S)")
_MARKER_STARTS = frozenset("-*•‣▪◦0123456789")
_RULE_LINE = lazy(r"(?:[-*_=~#·•+][ \t]*)+")
_RULE_STARTS = frozenset("-*_=~#·•+")
_CAPTION_LINES = 4
_ENDED_SHARE = 0.9
_HEADING_SHARE = 0.75
_LISTED = 4
"""So many heading-like lines in a row are a list or verse and no headings."""


@dataclass(slots=True)
class _Line:
    start: int
    text: str


@dataclass(slots=True)
class _Block:
    lines: list[_Line]
    kind: BlockKind = BlockKind.PARAGRAPH
    after_gap: bool = False
    level: int = 0
    group: int = -1

    @property
    def first(self) -> str:
        return self.lines[0].text

    @property
    def last(self) -> str:
        return self.lines[-1].text


def read_plain(source: Source) -> Document:
    """Reads plain text.

    Every line end ends a block, except in hard-wrapped text, where line ends inside a paragraph become
    spaces.
    """
    directives: list[Directive] = []
    runs = _split_runs(source, directives)
    width = wrap_width([[line.text for line in run] for run in runs])
    blocks = [block for run in runs for block in _split_blocks(run, width)]
    _mark_by_wording(blocks)
    _mark_headings(blocks)
    builder = DocumentBuilder(source)
    for block in blocks:
        stretches = [(line.start, line.start + len(line.text)) for line in block.lines]
        builder.add_block(stretches, block.kind, block.level, block.group)
    return builder.finish(format="plain", directives=directives, hard_wrapped=width > 0)


def _split_runs(source: Source, directives: list[Directive]) -> list[list[_Line]]:
    """Runs of lines without an empty line between them; directive lines and rules are taken out."""
    text = source.text
    may_direct = MARK in text
    runs: list[list[_Line]] = []
    run: list[_Line] = []
    for start, line in zip(source.line_starts, _lines(text), strict=True):
        stripped = line.strip()
        if not stripped or (stripped[0] in _RULE_STARTS and _RULE_LINE.fullmatch(stripped)):
            if run:
                runs.append(run)
                run = []
            continue
        if stripped[0] != line[0]:
            start += len(line) - len(line.lstrip())
        if may_direct and stripped.startswith(MARK):
            directive = parse_directive(source, stripped, start, start + len(stripped), own_line=False)
            if directive:
                directives.append(directive)
                continue
        run.append(_Line(start, stripped))
    if run:
        runs.append(run)
    return runs


def _lines(text: str) -> list[str]:
    return _LINE_END.split(text) if "\r" in text else text.split("\n")


def _split_blocks(run: list[_Line], width: int) -> list[_Block]:
    """The blocks of a run: one a line or, in wrapped text, one a paragraph or list item."""
    blocks: list[_Block] = []
    for line in run:
        text = line.text
        marker = _LIST_MARKER.match(text) if text[0] in _MARKER_STARTS else None
        if marker and _may_list(blocks, text, width):
            item = _Line(line.start + marker.end(), text[marker.end() :])
            blocks.append(_Block([item], BlockKind.LIST_ITEM, not blocks))
        elif width and blocks and not _starts_block(blocks[-1].last, text, width):
            blocks[-1].lines.append(line)
        else:
            blocks.append(_Block([line], after_gap=not blocks))
    return blocks


def _starts_block(before: str, line: str, width: int) -> bool:
    """Whether a line of wrapped text begins a block although no empty line stands before it."""
    if starts_lower(line):
        return False
    if ends_sentence(before):
        return had_room(before, line, width, _ENDED_SHARE)
    return had_room(before, line, width, _HEADING_SHARE) and looks_like_heading(before)


def _may_list(blocks: list[_Block], text: str, width: int) -> bool:
    """Whether a line with a list marker begins an item: in wrapped text a number may begin any line."""
    if not width or not blocks or blocks[-1].kind is BlockKind.LIST_ITEM:
        return True
    before = blocks[-1].last
    return before.endswith(":") or had_room(before, text, width, _ENDED_SHARE)


def _mark_by_wording(blocks: list[_Block]) -> None:
    """Marks captions, bylines and lists; a line above a credit line is a caption too."""
    group = -1
    before: _Block | None = None
    for block in blocks:
        if block.kind is BlockKind.LIST_ITEM:
            if before is None or before.kind is not BlockKind.LIST_ITEM:
                group += 1
            block.group, block.level = group, 1
        elif len(block.lines) == 1:
            kind = set_line_kind(block.first)
            if kind:
                block.kind = kind
            if (
                kind is BlockKind.CAPTION
                and before is not None
                and before.kind is BlockKind.PARAGRAPH
                and is_credit(block.first)
                and may_be_captioned(before.first)
                and len(before.lines) <= _CAPTION_LINES
            ):
                before.kind = BlockKind.CAPTION
        before = block


def _mark_headings(blocks: list[_Block]) -> None:
    """Marks heading-like lines that are set apart; many in a row are a list or verse instead."""
    row: list[_Block] = []
    group = max((block.group for block in blocks), default=-1)
    for index, block in enumerate(blocks):
        if _is_set_apart(blocks, index):
            row.append(block)
            continue
        group = _close_row(row, group)
        row = []
    _close_row(row, group)


def _close_row(row: list[_Block], group: int) -> int:
    if len(row) >= _LISTED:
        group += 1
        for block in row:
            block.kind, block.level, block.group = BlockKind.LIST_ITEM, 1, group
    else:
        for block in row:
            block.kind = BlockKind.HEADING
    return group


def _is_set_apart(blocks: list[_Block], index: int) -> bool:
    block = blocks[index]
    if block.kind is not BlockKind.PARAGRAPH or len(block.lines) != 1 or index + 1 == len(blocks):
        return False
    if not looks_like_heading(block.first) or starts_lower(blocks[index + 1].first):
        return False
    return block.after_gap or index == 0 or _is_ended(blocks[index - 1])


def _is_ended(block: _Block) -> bool:
    return (
        block.kind is not BlockKind.PARAGRAPH or ends_sentence(block.last) or looks_like_heading(block.last)
    )
