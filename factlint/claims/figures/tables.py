"""Tables with totals: the cells above or beside a total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.core.document import Block, BlockKind, Document
from factlint.core.figure import Figure
from factlint.core.figure_claim import TableTotal

_TOTALS = frozenset(("total", "totals", "sum", "all", "altogether", "overall", "in all", "grand total"))
_MOST_CELLS = 20_000

Grid = dict[tuple[int, int], Block]


def table_totals(document: Document, figures: Sequence[Figure]) -> Iterator[TableTotal]:
    """The totals of every table, column by column and row by row."""
    cells = [block for block in document.blocks if block.kind is BlockKind.TABLE_CELL and block.row >= 0]
    if not cells:
        return
    tables: dict[int, Grid] = {}
    for cell in cells:
        tables.setdefault(cell.group, {})[cell.row, cell.column] = cell
    by_start = {figure.start: figure for figure in figures}
    for grid in tables.values():
        if len(grid) <= _MOST_CELLS:
            yield from _of_table(document.text, grid, by_start)


def _of_table(text: str, grid: Grid, figures: dict[int, Figure]) -> Iterator[TableTotal]:
    last_row = max(row for row, _ in grid)
    last_column = max(column for _, column in grid)
    for row in range(1, last_row + 1):
        if _is_total(text, grid.get((row, 0))) and row == last_row:
            for column in range(1, last_column + 1):
                places = [(above, column) for above in range(1, row)]
                yield from _total(text, grid, figures, places, (row, column), (0, column))
    if _is_total(text, grid.get((0, last_column))):
        for row in range(1, last_row + 1):
            places = [(row, column) for column in range(1, last_column)]
            yield from _total(text, grid, figures, places, (row, last_column), (row, 0))


def _is_total(text: str, cell: Block | None) -> bool:
    return cell is not None and text[cell.start : cell.end].strip(" :*").lower() in _TOTALS


def _total(
    text: str,
    grid: Grid,
    figures: dict[int, Figure],
    places: Sequence[tuple[int, int]],
    total: tuple[int, int],
    heading: tuple[int, int],
) -> Iterator[TableTotal]:
    """A total whose cells all hold one figure of its kind and nothing else."""
    whole = _only(text, grid.get(total), figures)
    parts = [_only(text, grid.get(place), figures) for place in places]
    found = [part for part in parts if part is not None]
    if whole is None or len(found) < 2 or len(found) != len(parts):
        return
    if any(part.kind is not whole.kind or part.unit != whole.unit or part.is_range for part in found):
        return
    name = grid.get(heading)
    yield TableTotal(tuple(found), whole, text[name.start : name.end] if name else "")


def _only(text: str, cell: Block | None, figures: dict[int, Figure]) -> Figure | None:
    """The figure that fills a cell."""
    if cell is None:
        return None
    figure = figures.get(cell.start)
    return figure if figure is not None and not text[figure.end : cell.end].strip(" *%") else None
