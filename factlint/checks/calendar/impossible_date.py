"""Finds days that the calendar does not have."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.dates_in_text import MONTH_NAMES, WrittenDate
from factlint.claims.calendar.numeric_dates import may_be_numeric, numeric_dates
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix, Safety
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRM_LEAD = lazy(
    r"\b(?:[Oo]n|[Uu]ntil|[Tt]ill?|[Bb]y|[Ff]rom|[Tt]hrough|[Bb]efore|[Aa]fter|[Dd]ated|[Ss]ince|"
    r"[Bb]etween|[Aa]nd|[Tt]o|[Oo]f|[Tt]he|[Dd]ue|"
    r"[Bb]eginning|[Ss]tarting|[Ee]nding|[Ee]arly|[Ll]ate)[ \u00a0]$|[,(–—-][ \u00a0]?$|day,?[ \u00a0]$"
)
_CLOSES = lazy(
    r"(?:st|nd|rd|th)?(?:[.,;:)”\"’?!–—]|$|[ \u00a0](?:and|or|at|to|for|when|after|before|with|by|"
    r"as|from|the|that|which|"
    r"but|until|through|because|while|during|on|is|was|has|had|will|would|deadline|meeting|vote|"
    r"hearing|election|[–—-])\b)",
)
_COUNTS = lazy(r",? \d|(?:st|nd|rd|th)?,? (?:of|were|was|are|is|have|had|has|more|other|people|per)\b")
_SAYS_SO = lazy(
    r"\b(?:no such|n[o’']t exist|never existed|(?:is|was|has|have|had) no|isn[’']t|not (?:on "
    r")?(?:Feb|[A-Z])|impossible|"
    r"non-?existent|imaginary|fictional|fictitious|invalid|typo\w*|mistake\w*|wrong(?:ly)?|glitch|"
    r"bug|joke|calendars?|leap|"
    r"Sweden|Swedish|software|computers?|novel|poem|song)\b"
)


@dataclass(frozen=True)
class ImpossibleDate:
    """Finds `February 30`, `June 31`, `February 29, 2023`, `31/04/2024` and the like."""

    cases: ClassVar[tuple[str, ...]] = ("no-day", "no-leap", "figures")
    values: ClassVar[tuple[str, ...]] = ("text", "month", "days", "year")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each day that no reading of the text puts into the calendar."""
        for one in context.claims.dates:
            if one.day > 28 and one.day > _longest(one) and not _silent(context, one):
                yield _finding(context, one)
        if may_be_numeric(context.text):
            yield from _in_figures(context)


def _longest(one: WrittenDate) -> int:
    """The length of the month, of a leap year where the year is unknown."""
    if one.month == 2 and one.year and not calendar.isleap(one.year):
        return 28
    return _LONGEST[one.month]


def _silent(context: CheckContext, one: WrittenDate) -> bool:
    """Whether the figure may count something, or the text speaks of the impossible day as such."""
    text = context.text
    start, end = context.analysis.sentence_around(one.start)
    if _SAYS_SO.search(text, start, end) or (one.year and not 1583 <= one.year <= 2200):
        return True
    if one.day_first:
        # "killed 31 June", "the 31 April arrests": before the month a figure is a day, unless it is long.
        return one.day > 31 and one.weekday < 0
    if one.year or one.weekday >= 0:
        return one.day > 39 and one.weekday < 0
    lead = _FIRM_LEAD.search(text, max(start, one.start - 14), one.start) is not None
    firm = lead or one.start == start
    after = one.day_end
    return (
        not firm or one.day > 39 or not _CLOSES.match(text, after) or _COUNTS.match(text, after) is not None
    )


def _finding(context: CheckContext, one: WrittenDate) -> Finding:
    month = MONTH_NAMES[one.month]
    longest = _longest(one)
    leap = one.month == 2 and one.day == 29
    days = (
        f"{month} {one.year} has {longest} days"
        if leap
        else f"{month} has {'at most ' if one.month == 2 else ''}{longest} days"
    )
    return Finding(
        TextSpan(one.start, one.end),
        {
            "text": context.text[one.start : one.end],
            "month": month,
            "days": days,
            "year": str(one.year or ""),
        },
        case="no-leap" if leap else "no-day",
        evidence=(Evidence(days, "Gregorian calendar"),),
        fixes=(
            Fix(
                f"Write “{longest}”, the last day of the month",
                (Edit(TextSpan(one.day_start, one.day_end), str(longest)),),
                Safety.DISPLAY,
            ),
        ),
    )


def _in_figures(context: CheckContext) -> Iterator[Finding]:
    for one in numeric_dates(context.text):
        if one.readings or context.analysis.document.text[one.start - 1 : one.start].isdigit():
            continue
        start, end = context.analysis.sentence_around(one.start)
        if _SAYS_SO.search(context.text, start, end):
            continue
        text = context.text[one.start : one.end]
        if one.month > 12 and one.day <= 12:
            continue  # year, day, month: an order that some countries write
        days = (
            f"no order of “{text}” is a day of the calendar"
            if not one.month
            else f"the calendar has no {text}"
        )
        yield Finding(
            TextSpan(one.start, one.end),
            {"text": text, "month": "", "days": days, "year": str(one.year)},
            case="figures",
            evidence=(Evidence(days, "Gregorian calendar"),),
        )
