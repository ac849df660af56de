"""Adds up the rows and columns of tables."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.figures.wording import like, written
from factlint.core.classes import dataclass
from factlint.core.figure import FigureKind
from factlint.core.figure_claim import TableTotal
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.interval import exactly
from factlint.core.span import TextSpan

_SHOWN = 6


@dataclass(frozen=True)
class TableSum:
    """Finds totals in tables that the cells do not come to."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("sum", "computed", "stated", "name")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each total that is off by more than rounding."""
        for total in context.claims.figures.totals:
            added = exactly(0)
            for part in total.parts:
                added = added.plus(part.strict)
            if not added.meets(total.whole.strict) and not _is_average(total):
                yield _finding(context.text, total)


def _is_average(total: TableTotal) -> bool:
    """Whether percentages and temperatures stand there, whose "total" is no sum."""
    if total.whole.kind in (FigureKind.PERCENT, FigureKind.TEMPERATURE):
        return total.whole.low != 100
    values = [part.low for part in total.parts]
    return min(values) <= total.whole.low <= max(values)


def _finding(text: str, total: TableTotal) -> Finding:
    computed = like(sum((part.low for part in total.parts), Decimal(0)), total.whole)
    shown = [like(part.low, part) for part in total.parts]
    if len(shown) > _SHOWN:
        shown = [*shown[:3], "…", *shown[-2:]]
    equation = f"{' + '.join(shown)} = {computed}"
    stated = written(text, total.whole)
    first = total.parts[0]
    return Finding(
        TextSpan(total.whole.start, total.whole.end),
        {"sum": equation, "computed": computed, "stated": stated, "name": total.name},
        evidence=(Evidence(f"{equation}; the table says {stated}"),),
        related=(Related(TextSpan(first.start, first.end), "The first of the cells that are added"),),
    )
