"""Dates of other sources as partial dates, no more exact than the source."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import Any

from factlint.core.dates import PartialDate
from factlint.registry.importers.values import mapping, text

_WRITTEN = re.compile(r"\+?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(T[0-9:.]+(?:Z|[+-]\d\d:?\d\d)?)?")
_WIKIBASE = re.compile(r"\+0*(\d{1,4})-(\d\d)-(\d\d)T.*")

JULIAN = "Q1985786"
"""The item of the Julian calendar."""

YEAR, MONTH, DAY = 9, 10, 11
"""Precisions of Wikibase, see mediawiki.org/wiki/Wikibase/DataModel/JSON; what is less exact is no date."""


def read_date(value: Any, *, stamp_is_exact: bool = False) -> PartialDate | None:
    """The date of `2021`, `2021-01`, `2021-01-20` or a time stamp; None for an empty value.

    A query service writes a year as a stamp of its first day. Unless it is known to be exact, a stamp of
    the first day of a year is read as the year, and that of the first day of a month as the month.

    Raises:
        ValueError: anything else.
    """
    written = text(value)
    return _read(written, stamp_is_exact) if written else None


@lru_cache(maxsize=1 << 16)
def _read(written: str, stamp_is_exact: bool) -> PartialDate:
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError(f"not a date: `{written[:40]}`; write 2021, 2021-01 or 2021-01-20")
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if match[4] and not stamp_is_exact and day == 1:
        month, day = (0, 0) if month == 1 else (month, 0)
    if not month:
        day = 0
    try:
        return PartialDate(year, month, day)
    except ValueError as error:
        raise ValueError(f"no such date: `{written[:40]}`") from error


def wikibase_date(value: Any) -> PartialDate | None:
    """The date of a Wikibase time value as far as its precision goes; None for less than a year.

    A day of the Julian calendar is kept as about its year: it may lie thirteen days off.
    """
    time = mapping(value)
    match = _WIKIBASE.fullmatch(text(time.get("time")))
    precision = time.get("precision")
    if match is None or not isinstance(precision, int) or precision < YEAR:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    qualifier = ""
    if text(time.get("calendarmodel")).endswith(JULIAN):
        month, day, qualifier = 0, 0, "~"
    if precision < MONTH or not month:
        month = day = 0
    elif precision < DAY:
        day = 0
    try:
        return PartialDate(year, month, day, qualifier)
    except ValueError:
        return None


def agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates may mean the same day."""
    return one.earliest <= other.latest and other.earliest <= one.latest


def finer(one: PartialDate, other: PartialDate) -> PartialDate:
    """The more exact one of two dates that agree."""
    wide = [(date.latest - date.earliest, str(date)) for date in (one, other)]
    return one if wide[0] <= wide[1] else other


def common(one: PartialDate, other: PartialDate) -> PartialDate | None:
    """The month or year that holds two dates; None when there is none."""
    if one.qualifier or other.qualifier or one.year != other.year:
        return None
    return PartialDate(one.year, one.month if one.month == other.month else 0)


def follows(end: PartialDate, start: PartialDate) -> bool:
    """Whether a tenure that begins on one day goes on from one that ended on another."""
    if not (end.day and start.day) or end.qualifier or start.qualifier:
        return False
    return timedelta() <= start.earliest - end.earliest <= timedelta(days=1)
