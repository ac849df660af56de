"""Keeps track of where in the tree of an HTML draft the reader stands, however badly tags are closed."""

from __future__ import annotations

from factlint.core.classes import dataclass, field
from factlint.core.document import BlockKind

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTAINERS = frozenset({"blockquote", "ul", "ol", "dl", "menu", "table", "figcaption", "caption", "address"})
_LISTS = frozenset({"ul", "ol", "dl", "menu"})


@dataclass(slots=True)
class _Container:
    tag: str
    group: int
    row: int = -1
    column: int = -1


@dataclass(slots=True)
class Nesting:
    """The open containers around the place of reading.

    Args:
        groups: how many lists, tables and block quotations have begun.
        heading: level of the open heading, or 0.
    """

    groups: int = 0
    heading: int = 0
    _open: list[_Container] = field(default_factory=list)

    def start(self, tag: str) -> None:
        """Enters an element that is a block."""
        self.heading = _HEADINGS.get(tag, 0)
        if tag in _CONTAINERS:
            self._open.append(_Container(tag, self.groups))
            self.groups += 1
        elif tag in ("tr", "td", "th"):
            self._count_cell(tag)

    def end(self, tag: str) -> None:
        """Leaves an element that is a block, with everything left open inside it."""
        if tag in _HEADINGS:
            self.heading = 0
        if tag in _CONTAINERS and any(container.tag == tag for container in self._open):
            while self._open.pop().tag != tag:
                pass

    def block(self) -> tuple[BlockKind, int, int, int, int]:
        """Kind, level, group, row and column of a block that stands here."""
        if self.heading:
            return BlockKind.HEADING, self.heading, -1, -1, -1
        if not self._open:
            return BlockKind.PARAGRAPH, 0, -1, -1, -1
        inner = self._open[-1]
        if inner.tag in ("figcaption", "caption"):
            return BlockKind.CAPTION, 0, -1, -1, -1
        if inner.tag == "address":
            return BlockKind.BYLINE, 0, -1, -1, -1
        if inner.tag == "table":
            return BlockKind.TABLE_CELL, 0, inner.group, max(inner.row, 0), max(inner.column, 0)
        if inner.tag == "blockquote":
            depth = sum(container.tag == "blockquote" for container in self._open)
            return BlockKind.QUOTATION, depth, inner.group, -1, -1
        depth = sum(container.tag in _LISTS for container in self._open)
        return BlockKind.LIST_ITEM, depth, inner.group, -1, -1

    def _count_cell(self, tag: str) -> None:
        for container in reversed(self._open):
            if container.tag == "table":
                if tag == "tr":
                    container.row += 1
                    container.column = -1
                else:
                    container.column += 1
                return
