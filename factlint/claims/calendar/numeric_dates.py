"""Dates written in figures: `2024-02-30`, `31/04/2024`, `02/30/2024`."""

from __future__ import annotations

import re
from datetime import date

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy

_ISO = lazy(r"(?:1[89]|20)\d\d-\d\d-\d\d(?![\w-]|[.,:/]\d)")
_SLASHED = lazy(r"[/.](?:19|20)\d\d(?![\w/-]|[.,:]\d)")
_BEFORE_SLASHED = lazy(r"(?<![\w/.,:$£€-])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})$")
_ADDRESS = lazy(r"(?:https?:|www\.|[/\\@=_])\S*$")


class NumericDate(NamedTuple):
    """A date in figures.

    Args:
        start: its first character.
        end: one past its last one.
        readings: the days it may mean; empty when no order of its figures is in the calendar.
        month: the month as written when the order leaves no doubt, else 0.
        day: the day as written likewise, else 0.
        year: the year.
    """

    start: int
    end: int
    readings: tuple[date, ...]
    year: int
    month: int = 0
    day: int = 0


def numeric_dates(text: str) -> list[NumericDate]:
    """Every date in figures with a year of four digits, ascending."""
    found = []
    for match in _ISO.finditer(text):
        start, end = match.span()
        if (start and (text[start - 1].isalnum() or text[start - 1] in "-/.,:_")) or _in_address(text, start):
            continue
        year, month, day = (int(part) for part in match.group().split("-"))
        found.append(NumericDate(start, end, _days((year, month, day)), year, month, day))
    for match in _SLASHED.finditer(text):
        before = _BEFORE_SLASHED.search(text, max(0, match.start() - 8), match.start())
        if before is None or before["mark"] != match.group()[0] or _in_address(text, before.start()):
            continue
        first, second, year = int(before["first"]), int(before["second"]), int(match.group()[1:])
        found.append(
            NumericDate(
                before.start(), match.end(), _days((year, second, first), (year, first, second)), year
            )
        )
    return sorted(found)


def _in_address(text: str, place: int) -> bool:
    return _ADDRESS.search(text, max(0, place - 80), place) is not None


def _days(*orders: tuple[int, int, int]) -> tuple[date, ...]:
    """The days that the calendar has of some orders of the same figures."""
    days = []
    for year, month, day in orders:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(days)


def may_be_numeric(text: str) -> bool:
    """Whether a text can hold such a date at all."""
    return _FIGURES.search(text) is not None


_FIGURES: re.Pattern[str] = lazy(r"\d[-/.]\d\d?[-/.]\d")
