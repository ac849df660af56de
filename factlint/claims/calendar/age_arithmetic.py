"""How old somebody born on a partly known day is in a stretch of days."""

from __future__ import annotations

from datetime import date, timedelta

from factlint.core.dates import DateWindow, PartialDate

_SLACK = timedelta(days=8)
"""Drafts lie for some days, and a birthday in them is nobody's error."""


def age_on(born: date, day: date) -> int:
    """Whole years from a birth to a day; negative before the birth."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def ages_in(born: PartialDate, window: DateWindow, *, slack: bool = True) -> tuple[int, int]:
    """The lowest and the highest age in a stretch of days, some days more on both sides when `slack`."""
    around = window.widened(_SLACK) if slack else window
    return age_on(born.latest, around.earliest), age_on(born.earliest, around.latest)


def births_of(age: int, window: DateWindow) -> DateWindow:
    """The days on which somebody was born who is of an age in a stretch of days."""
    return DateWindow(
        _years_before(window.earliest, age + 1) + timedelta(days=1), _years_before(window.latest, age)
    )


def _years_before(day: date, years: int) -> date:
    year = max(1, day.year - years)
    return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)


def ages_words(born: PartialDate, window: DateWindow) -> str:
    """The ages of a stretch as a person says them: "63", "63 or 64", "60 to 64"."""
    low, high = ages_in(born, window, slack=False)
    if low == high:
        return str(low)
    return f"{low} or {high}" if high - low == 1 else f"{low} to {high}"
