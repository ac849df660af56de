"""Partial dates with a lower and an upper bound (EDTF level 0, `~`, `?`, and open ends as `..`).

Source: Extended Date/Time Format, Library of Congress, ISO 8601-2:2019.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from factlint.core.classes import dataclass
from factlint.core.regex import lazy

_EDTF = lazy(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?")

_DAYS_OF_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

EARLIEST = date.min
LATEST = date.max


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day.

    Args:
        year: 1 to 9999.
        month: 1 to 12, or 0 when unknown.
        day: 1 to 31, or 0 when unknown.
        qualifier: "" certain, "~" approximate, "?" uncertain, "%" both.
    """

    year: int
    month: int = 0
    day: int = 0
    qualifier: str = ""

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Reads `2021`, `2021-01` or `2021-01-20`, each with an optional `~`, `?` or `%`.

        Raises:
            ValueError: anything else, and days that no calendar has.
        """
        match = _EDTF.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a date: {text!r}; write 2021, 2021-01 or 2021-01-20")
        year, month, day, qualifier = match.groups()
        try:
            return cls(int(year), int(month or 0), int(day or 0), qualifier or "")
        except ValueError as error:
            raise ValueError(f"no such date: {text!r} ({error})") from error

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The partial date of a full one."""
        return cls(day.year, day.month, day.day)

    @property
    def earliest(self) -> date:
        """The first day it may mean; a year earlier when it is approximate or uncertain."""
        year = self.year - 1 if self.qualifier and self.year > 1 else self.year
        if self.qualifier and self.month == 2 and self.day == 29:
            return date(year, 2, 28)
        return date(year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it may mean; a year later when it is approximate or uncertain."""
        year = self.year + 1 if self.qualifier and self.year < 9999 else self.year
        month = self.month or 12
        last = 29 if month == 2 and calendar.isleap(year) else _DAYS_OF_MONTH[month]
        return date(year, month, min(self.day, last) if self.day else last)

    def __str__(self) -> str:
        parts = f"{self.year:04d}"
        if self.month:
            parts += f"-{self.month:02d}"
        if self.day:
            parts += f"-{self.day:02d}"
        return parts + self.qualifier

    def in_words(self) -> str:
        """As a reader writes it: `20 January 2021`, `January 2021`, `about 2021`."""
        words = str(self.year)
        if self.month:
            words = f"{calendar.month_name[self.month]} {words}"
        if self.day:
            words = f"{self.day} {words}"
        return f"about {words}" if self.qualifier else words


@dataclass(frozen=True, slots=True)
class DateWindow:
    """All days that a draft or a claim may speak about, both ends included."""

    earliest: date
    latest: date

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise ValueError(f"ends before it begins: {self.earliest} to {self.latest}")

    @classmethod
    def of(cls, when: PartialDate) -> DateWindow:
        """The window of a partial date."""
        return cls(when.earliest, when.latest)

    def widened(self, slack: timedelta) -> DateWindow:
        """The window with some days more on both sides, as far as the calendar goes."""
        earliest = self.earliest - slack if self.earliest - EARLIEST > slack else EARLIEST
        latest = self.latest + slack if LATEST - self.latest > slack else LATEST
        return DateWindow(earliest, latest)

    def overlaps(self, earliest: date, latest: date) -> bool:
        """Whether a day of the window lies between two days, both included."""
        return self.earliest <= latest and earliest <= self.latest


@dataclass(frozen=True, slots=True)
class DraftDate:
    """When a draft speaks, and how factlint knows.

    Args:
        when: the draft's date, or None for an undated draft, which may lie at any date up to a
            record's `as_of`.
        origin: where the date is from, in plain words ("--date", "front matter", "file name").
    """

    when: PartialDate | None = None
    origin: str = "no date found"

    @property
    def window(self) -> DateWindow | None:
        """The days the draft may be dated; None when it is undated."""
        return DateWindow.of(self.when) if self.when else None
