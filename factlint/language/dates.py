"""Dates in running text, and the words that move a sentence away from the draft's own day."""

from __future__ import annotations

import re
from functools import cache

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.core.regex import expression

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![^\W\d_])"
)
_YEAR = r"(?:1\d{3}|20\d{2})"
_NO_FIGURE = r"(?![\d%°]|[.,:]\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DASH = r"\s?[–—-]\s?"


@cache
def _month_pattern() -> re.Pattern[str]:
    return expression(
        rf"""\b(?:
        (?P<month1>{_MONTH})\s(?:the\s)?(?P<day1>{_DAY}){_ORDINAL}{_NO_FIGURE}(?!\w)
            (?:(?:,\s?|\s)(?P<year1>{_YEAR}){_NO_FIGURE}\b)?
        |(?<![\d,.:])(?P<day2>{_DAY}){_ORDINAL}\s(?:of\s)?(?P<month2>{_MONTH})(?:(?:,\s?|\s)(?P<year2>{_YEAR}){_NO_FIGURE}\b)?
        |(?P<month3>{_MONTH})(?:,\s|\sof\s|\s)(?P<year3>{_YEAR}){_NO_FIGURE}\b
        |(?<![\d/-])(?P<year4>{_YEAR})-(?P<month4>0[1-9]|1[0-2])-(?P<day4>{_DAY})(?![\d-])
        )""",
        re.VERBOSE,
    )


@cache
def _decade_pattern() -> re.Pattern[str]:
    return expression(r"(?<![\w$£€.,])(?:(?P<full>(?:1\d|20)\d0)|['’‘](?P<short>\d0))s\b")


@cache
def _span_pattern() -> re.Pattern[str]:
    return expression(
        rf"(?<![\w$£€.,/–—-])(?:(?P<link>between|from)\s)?(?P<first>{_YEAR})"
        rf"(?:{_DASH}|(?P<word>\s(?:and|to|until|through)\s))(?P<last>\d{{4}}|"
        rf"\d{{2}}){_NO_FIGURE}(?![\w–—-])",
        re.IGNORECASE,
    )


_EVENT = (
    r"(?:election|elections|vote|war|invasion|referendum|coup|summit|agreement|accord|accords|treaty|"
    r"deal|revolution"
    r"|uprising|census|budget|championship|championships|olympics|games|world\scup|season|film|book|"
    r"novel|album|report"
    r"|study|survey|poll|speech|interview|attack|attacks|massacre|crisis|recession|crash|earthquake|"
    r"tsunami|hurricane"
    r"|pandemic|constitution|law|act|resolution|campaign|race|primary|primaries|convention|protests|"
    r"annexation)\b"
)
_LEAD = (
    r"(?:in|since|of|by|until|till|from|before|after|between|during|early|late|mid|to|around|circa|"
    r"through|throughout"
    r"|year|spring|summer|autumn|fall|winter|mid-|early-|late-|back\sin|as\sof|prior\sto)"
)
_ONE_THING = (
    r"(?!(?:year|metre|meter|mile|kilomet|km|foot|feet|ton|seat|page|word|man|men|wom|dollar|euro|pound|"
    r"degree|calorie"
    r"|strong|hp|cc|acre|hour|day|mph|watt|volt|member|people|person|square|or|and|of|to|more|other|odd|"
    r"plus|per)[a-z]*\b)"
    r"[^\W\d_]*[^\W\d_s]\b"
)
"""A word that a year, but no count, may stand before: "the 1994 flood", not "the 1994 floods"."""
_SURE_LEADS = frozenset({"early", "late", "mid", "circa", "year", "spring", "summer", "autumn", "winter"})
"""Leads after which a figure is a year whatever follows."""


@cache
def _year_pattern() -> re.Pattern[str]:
    return expression(
        rf"(?:(?<![\w-])(?P<lead>{_LEAD})(?:\s|(?<=-))(?P<led>{_YEAR}){_NO_FIGURE}"
        rf"|\((?:(?:b|c|born|died|d)\.?\s)?(?P<bracketed>{_YEAR})(?=[);,])"
        rf"|(?<![\w$£€.,/–—-])(?P<before>{_YEAR})(?=\s(?:[A-Za-z]+\s)?{_EVENT}|['’]s\b)"
        rf"|\b(?:the|a|an|his|her|its|their|our|original)\s(?P<attributive>{_YEAR})(?=\s{_ONE_THING})"
        rf"|(?<=\b{_YEAR}\sand\s)(?P<second>{_YEAR}))(?![\w/–—-]|\s?%)",
        re.IGNORECASE,
    )


@cache
def _counted() -> re.Pattern[str]:
    return expression(
        r"\s(?:people|troops|men|women|children|police|km|kg|feet|percent|per|tons?|or|more|other|"
        r"(?!was\b|is\b|has\b|does\b"
        rf"|its\b|his\b|this\b|as\b|us\b|unless\b|across\b|perhaps\b|always\b|towards\b|thus\b|plus\b|"
        rf"{_EVENT})[a-z]+s)\b"
    )


class DateMention(NamedTuple):
    """A date in a text.

    Args:
        start: where it begins.
        end: one past it.
        when: the date as far as the text gives it; None when the year is missing or no such day exists.
        year: year, or 0 when the text gives none.
        month: 1 to 12, or 0 when the text gives none.
        day: 1 to 31, or 0 when the text gives none.
        kind: "day", "month", "year", "years" (a range), "decade".
        until: the last year of a range or decade; None for one date.
    """

    start: int
    end: int
    when: PartialDate | None
    year: int
    month: int
    day: int
    kind: str
    until: PartialDate | None = None


def find_dates(text: str, start: int, end: int) -> list[DateMention]:
    """Every date between two places, ascending; a bare figure counts only where it must be a year."""
    found: list[DateMention] = [_with_month(match) for match in _month_pattern().finditer(text, start, end)]
    found += [mention for match in _span_pattern().finditer(text, start, end) if (mention := _years(match))]
    found += [
        mention for match in _decade_pattern().finditer(text, start, end) if (mention := _decade(match))
    ]
    found += [
        mention for match in _year_pattern().finditer(text, start, end) if (mention := _year(text, match))
    ]
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _with_month(match: re.Match[str]) -> DateMention:
    groups = match.groupdict()
    name = next(groups[f"month{form}"] for form in "1234" if groups[f"month{form}"])
    year = int(next((groups[f"year{form}"] for form in "1234" if groups[f"year{form}"]), 0))
    day = int(next((groups[f"day{form}"] for form in "124" if groups[f"day{form}"]), 0))
    month = int(name) if name.isdigit() else _MONTHS[name.rstrip(".").lower()]
    return DateMention(*match.span(), _partial(year, month, day), year, month, day, "day" if day else "month")


def _years(match: re.Match[str]) -> DateMention | None:
    first, last = match.group("first", "last")
    word = (match.group("word") or "").strip().lower()
    if word and (match.group("link") is None or len(last) == 2):
        return None
    until = int(last) if len(last) == 4 else int(first[:2] + last)
    if not int(first) < until <= 2099:
        return None
    start = match.start("first")
    return DateMention(
        start, match.end(), PartialDate(int(first)), int(first), 0, 0, "years", PartialDate(until)
    )


def _decade(match: re.Match[str]) -> DateMention | None:
    full, short = match.group("full", "short")
    year = int(full) if full else int(short) + (2000 if int(short) < 30 else 1900)
    if year % 10:
        return None
    return DateMention(*match.span(), PartialDate(year), year, 0, 0, "decade", PartialDate(year + 9))


def _year(text: str, match: re.Match[str]) -> DateMention | None:
    group = next(
        name for name in ("led", "bracketed", "before", "attributive", "second") if match.group(name)
    )
    start, end = match.span(group)
    year = int(match.group(group))
    if group == "attributive" and year % 100 == 0:
        return None
    lead = (match.group("lead") or "").lower().rstrip("-")
    if group == "bracketed" or lead in _SURE_LEADS:
        return DateMention(start, end, PartialDate(year), year, 0, 0, "year")
    if _counted().match(text, end) or (lead not in ("", "in", "since") and year < 1400):
        return None
    return DateMention(start, end, PartialDate(year), year, 0, 0, "year")


def _partial(year: int, month: int, day: int) -> PartialDate | None:
    """The date, or None when it has no year or no calendar has it."""
    if not year:
        return None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None
