"""Finds a weekday beside a date that fell on another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.dates_in_text import MONTH_NAMES, WEEKDAY_NAMES, WrittenDate
from factlint.claims.calendar.years import GREGORIAN_SINCE, PossibleYears, fits, possible_years
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix, Safety
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_OTHER_CALENDAR = lazy(r"\b(?:Julian|[Oo]ld [Ss]tyle|O\.S\.|lunar|Hijri|Hebrew|Coptic|Ethiopian|Orthodox)\b")
_SUBJECT = lazy(
    r" (?:is|was|has been|had been|will be|would be|being|marks|marked|became|remains|riots?|"
    r"protests?|movement|attacks?)\b"
)
_UNTRUE = lazy(
    r"\b(?:wrong(?:ly)?|mistake\w*|typo|error|incorrect\w*|actually|correct(?:ed|ion)|novel|"
    r"fiction\w*|film|in the play)\b"
)
_DENIED = lazy(r"\bnot (?:on )?$")
_NO_YEAR_BEYOND = 2200


@dataclass(frozen=True)
class WeekdayDate:
    """Compares each weekday with the date beside it.

    Source of the calendar: the proleptic Gregorian calendar of Python's `datetime`; dates before 1753
    stay silent, since English-speaking countries counted otherwise.
    """

    cases: ClassVar[tuple[str, ...]] = ("stated", "no-year", "nearest", "together")
    values: ClassVar[tuple[str, ...]] = ("text", "weekday", "date", "actual", "years", "other")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each weekday that no year which the text may mean gives the date."""
        dated = [one for one in context.claims.dates if one.weekday >= 0 and not one.several]
        if not dated:
            return
        unsure: list[WrittenDate] = []
        for one in dated:
            if _silent(context, one):
                continue
            years = possible_years(context.analysis, one, context.date)
            finding = _judge(context, one, years)
            if finding is not None:
                yield finding
            elif not years.years:
                unsure.append(one)
        yield from _together(context, unsure)


def _silent(context: CheckContext, one: WrittenDate) -> bool:
    text = context.text
    start, end = context.analysis.sentence_around(one.start)
    return bool(
        (one.year and not GREGORIAN_SINCE <= one.year <= _NO_YEAR_BEYOND)
        or (one.weekday_end <= one.start and _SUBJECT.match(text, one.end))
        or _OTHER_CALENDAR.search(text, start, end)
        or _UNTRUE.search(text, start, end)
        or _DENIED.search(text, max(start, one.whole[0] - 10), one.whole[0])
    )


def _judge(context: CheckContext, one: WrittenDate, years: PossibleYears) -> Finding | None:
    days = [day for year in years.years if (day := one.in_year(year))]
    if not days or fits_range(one, years.years):
        if not years.nearest or fits_range(one, (years.nearest,)):
            return None
        return _finding(context, one, years.nearest, "nearest", years)
    if years.sure:
        return _finding(context, one, years.years[0], "stated", years)
    own = context.date.when
    year = years.nearest or (own.year if own else years.years[0])
    return _finding(context, one, year, "no-year", years)


def fits_range(one: WrittenDate, years: tuple[int, ...]) -> bool:
    """Whether the weekday fits the date, or any day of a range that the date begins."""
    if fits(one, years):
        return True
    return one.last > 0 and fits(one._replace(day=one.last), years)


def _finding(
    context: CheckContext, one: WrittenDate, year: int, case: str, years: PossibleYears
) -> Finding | None:
    day = one.in_year(year)
    if day is None:
        return None
    actual = WEEKDAY_NAMES[day.weekday()]
    words = f"{day.day} {MONTH_NAMES[day.month]} {day.year}"
    start, end = one.whole
    near = [other for other in years.years if abs(other - year) <= 1]
    return Finding(
        TextSpan(start, end),
        {
            "text": context.text[start:end],
            "weekday": WEEKDAY_NAMES[one.weekday],
            "date": words,
            "actual": actual,
            "years": f"{near[0]} to {near[-1]}" if len(near) > 1 else str(year),
            "other": "",
        },
        case=case,
        evidence=(Evidence(f"{words} is a {actual}", "Gregorian calendar"),),
        fixes=(_weekday_fix(context, one, actual), *_day_fixes(context, one, day)),
    )


def _weekday_fix(context: CheckContext, one: WrittenDate, actual: str) -> Fix:
    written = context.text[one.weekday_start : one.weekday_end]
    new = actual if written.endswith("day") else actual[:3] + ("." if written.endswith(".") else "")
    return Fix(f"Write “{new}”", (Edit(TextSpan(one.weekday_start, one.weekday_end), new),), Safety.SUGGESTED)


def _day_fixes(context: CheckContext, one: WrittenDate, day: date) -> Iterator[Fix]:
    """The nearest day of the same month that falls on the weekday as written."""
    ahead = (one.weekday - day.weekday()) % 7
    shift = ahead if ahead <= 3 else ahead - 7
    for days in (shift, shift - 7 if shift > 0 else shift + 7):
        new = day + timedelta(days=days)
        if new.month == day.month and not one.last:
            end = one.day_end
            while context.text[end : end + 1].isalpha():  # "4th"
                end += 1
            written = str(new.day) + (_ending(new.day) if end > one.day_end else "")
            yield Fix(
                f"Write the date “{written}”",
                (Edit(TextSpan(one.day_start, end), written),),
                Safety.SUGGESTED,
            )
            return


def _ending(day: int) -> str:
    return "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _together(context: CheckContext, dated: list[WrittenDate]) -> Iterator[Finding]:
    """Two dates of one undated draft that no single year gives their weekdays, days apart in one story.

    Only when they stand in one paragraph or the next and lie within a month, so that one year is meant.
    """
    for first, second in pairwise(dated):
        if second.start - first.end > 1500 or abs(_ordinal(second) - _ordinal(first)) > 31:
            continue
        both = [
            year for year in range(1960, 2100) if fits_range(first, (year,)) and fits_range(second, (year,))
        ]
        if both:
            continue
        start, end = second.whole
        other = context.text[slice(*first.whole)]
        yield Finding(
            TextSpan(start, end),
            {
                "text": context.text[start:end],
                "weekday": WEEKDAY_NAMES[second.weekday],
                "date": f"{second.day} {MONTH_NAMES[second.month]}",
                "actual": "",
                "years": "",
                "other": other,
            },
            case="together",
            evidence=(
                Evidence(f"no year has both “{other}” and “{context.text[start:end]}”", "Gregorian calendar"),
            ),
        )


def _ordinal(one: WrittenDate) -> int:
    return one.month * 31 + one.day
