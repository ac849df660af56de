"""Finds stretches of time that end before they begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.spans import DaySpan, YearSpan, day_spans, year_spans, yearly
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix, Safety
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_LINKED = 16
"""Characters from one year to the next of a stretch."""
_BACKWARDS = lazy(r"\b(?:back(?:wards?)?|reverse|countdown|BCE?|B\.C\.|bc)\b")


@dataclass(frozen=True)
class ReversedRange:
    """Finds `from 2015 to 2012`, `between March 10 and March 5` and `(1990–1920)`."""

    cases: ClassVar[tuple[str, ...]] = ("years", "life", "days")
    values: ClassVar[tuple[str, ...]] = ("text", "first", "last")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each stretch whose end lies before its beginning."""
        if context.analysis.years_within(_LINKED):
            for span in year_spans(context.text, context.analysis.lowered):
                if span.last < span.first and not _backwards(context, span.start):
                    yield _years(context, span)
        for days in day_spans(context.analysis, context.claims.dates):
            yield from _days(context, days)


def _backwards(context: CheckContext, place: int) -> bool:
    return _BACKWARDS.search(context.text, *context.analysis.sentence_around(place)) is not None


def _years(context: CheckContext, span: YearSpan) -> Finding:
    text = context.text
    first = text.index(str(span.first), span.start)
    swap = (
        Edit(TextSpan(first, first + 4), str(span.last)),
        Edit(TextSpan(span.last_start, span.last_start + 4), str(span.first)),
    )
    return Finding(
        TextSpan(span.start, span.end),
        {"text": text[span.start : span.end], "first": str(span.first), "last": str(span.last)},
        case="life" if span.bracketed else "years",
        evidence=(Evidence(f"{span.last} is {span.first - span.last} years before {span.first}"),),
        fixes=(Fix(f"Swap {span.first} and {span.last}", swap, Safety.DISPLAY),),
    )


def _days(context: CheckContext, days: DaySpan) -> Iterator[Finding]:
    first, last = days.first, days.last
    text = context.text
    year = last.year or first.year
    begin = (
        first.year or (last.year if first.month <= last.month or not last.year else 0),
        first.month,
        first.day,
    )
    end = (year, last.month, last.day)
    if not first.day or not last.day:
        begin, end = (*begin[:2], 0), (*end[:2], 0)
    if begin <= end or (not first.year and first.month != last.month):
        return
    if not (first.year and last.year):
        # "from April 6 to April 5" is a tax year.
        start, stop = context.analysis.sentence_around(days.start)
        if first.year or first.day - last.day == 1 or yearly(text, start, stop):
            return
    if _backwards(context, days.start):
        return
    words = text[first.start : first.end], text[last.start : last.end]
    yield Finding(
        TextSpan(days.start, days.end),
        {"text": text[days.start : days.end], "first": words[0], "last": words[1]},
        case="days",
        evidence=(Evidence(f"{words[1]} is before {words[0]}"),),
    )
