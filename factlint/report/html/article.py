"""A draft as it reads: its blocks with the marks, and the cards behind the block where a finding begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from factlint.core.document import Block, BlockKind
from factlint.core.draft_text import DraftText
from factlint.report.html.cards import card
from factlint.report.html.marking import marked
from factlint.report.html.numbered import DraftEntry, Entry

_DEEPEST = 6


def article(draft: DraftEntry, text: DraftText) -> str:
    """The whole article of a draft."""
    touching, beginning = _by_block(text, placed(draft))
    told: set[int] = set()
    parts = []
    numbered_blocks = list(enumerate(text.blocks))
    for _, group in groupby(numbered_blocks, key=_key):
        blocks = list(group)
        inside = [
            (block, marked(text.text, block.start, block.end, touching.get(number, []), told))
            for number, block in blocks
        ]
        parts.append(_group(inside))
        cards = [card(entry, text.date) for number, _ in blocks for entry in beginning.get(number, [])]
        if cards:
            parts.append(f'<div class="notes">{"".join(cards)}</div>')
    return "\n".join(parts)


def placed(draft: DraftEntry) -> list[Entry]:
    """Findings that stand in the running text, in order of their start there."""
    if draft.text is None or not draft.text.blocks:
        return []
    inside = [entry for entry in draft.entries if 0 <= entry.diagnostic.text_start <= len(draft.text.text)]
    return sorted(inside, key=lambda entry: (entry.diagnostic.text_start, entry.number))


def _key(numbered: tuple[int, Block]) -> tuple[int, BlockKind | None, int]:
    """Blocks of one list, table or quotation belong together; any other stands alone."""
    number, block = numbered
    if block.group < 0:
        return -1, None, number
    return block.group, block.kind, -1


def _by_block(text: DraftText, entries: list[Entry]) -> tuple[dict[int, list[Entry]], dict[int, list[Entry]]]:
    """Number of a block to the findings that touch it, and to those that begin in it."""
    starts = [block.start for block in text.blocks]
    touching: dict[int, list[Entry]] = {}
    beginning: dict[int, list[Entry]] = {}
    for entry in entries:
        start, end = entry.diagnostic.text_start, entry.diagnostic.text_end
        first = max(0, bisect_right(starts, start) - 1)
        last = max(first, bisect_right(starts, max(start, end - 1)) - 1)
        beginning.setdefault(first, []).append(entry)
        for number in range(first, last + 1):
            touching.setdefault(number, []).append(entry)
    return touching, beginning


def _group(inside: list[tuple[Block, str]]) -> str:
    kind = inside[0][0].kind
    if kind is BlockKind.TABLE_CELL:
        rows = "".join(_rows(inside))
        return (
            '<div class="wide" tabindex="0" role="group" aria-label="Table of the draft">'
            f"<table><tbody>{rows}</tbody></table></div>"
        )
    if kind is BlockKind.LIST_ITEM:
        items = (f'<li class="depth{min(block.level, 4)}" dir="auto">{html}</li>' for block, html in inside)
        return f"<ul>{''.join(items)}</ul>"
    if kind is BlockKind.QUOTATION:
        paragraphs = (f'<p dir="auto">{html}</p>' for _, html in inside)
        return f"<blockquote>{''.join(paragraphs)}</blockquote>"
    return "".join(_block(block, html) for block, html in inside)


def _rows(cells: list[tuple[Block, str]]) -> Iterator[str]:
    for _, row in groupby(cells, key=lambda cell: cell[0].row):
        yield "<tr>" + "".join(f'<td dir="auto">{html}</td>' for _, html in row) + "</tr>"


def _block(block: Block, html: str) -> str:
    if block.kind is BlockKind.HEADING:
        # The page itself has one heading of the first level, and each draft one of the second.
        level = min(max(block.level, 1) + 2, _DEEPEST)
        return f'<h{level} dir="auto">{html}</h{level}>'
    return f'<p class="{block.kind.value}" dir="auto">{html}</p>'
