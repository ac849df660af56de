"""Dates as a draft writes them, the impossible ones too, each with the weekday that stands beside it."""

from __future__ import annotations

import calendar
import re
from datetime import date

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy

MONTH_NAMES = calendar.month_name
WEEKDAY_NAMES = calendar.day_name

_MONTH = lazy(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![^\W_]|[’'-][^\W\d_])"
)
_NUMBERS = {
    name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)
}
_COUNTED = r"(?! (?:people|men|women|children|troops|soldiers|homes|houses|troops|dollars|euros|miles|km)\b)"
_YEAR = rf"(?P<year>\d{{4}})(?![\w%°:/]|[.,]\d|-\d){_COUNTED}"
_AFTER = lazy(
    r"\.?[ \u00a0](?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w%°]|[.,:/]\d)"
    r"(?:(?P<link> ?[–—-] ?| to | and | or | & |(?:, \d\d?)+,? and )(?P<last>\d{1,2})(?:st|nd|rd|"
    r"th)?(?![\w%°]|[.,:/]\d))?"
    rf"(?:(?P<comma>, ?| |\u00a0){_YEAR})?"
)
_YEAR_AFTER = lazy(rf"\.?(?P<comma>, ?| of | |\u00a0){_YEAR}")
_BEFORE = lazy(
    r"(?:(?<![\w,.:/$£€-])(?P<first>\d{1,2})(?:st|nd|rd|th)?(?P<link> ?[–—-] ?| to | and | or | & ))?"
    r"(?<![\d.:/$£€-])(?<!\d,)(?P<day>\d{1,2})(?:st|nd|rd|th)?[ \u00a0](?:of[ \u00a0])?$"
)
_WEEKDAY = (
    r"(?:Mon(?:day|\.)?|Tue(?:sday|s\.|\.)?|Wed(?:nesday|\.)?|Thu(?:rsday|rs\.|r\.|\.)?|Fri(?:day|"
    r"\.)?|Sat(?:urday|\.)?|Sun(?:day|\.)?)"
)
_DAY_BEFORE = lazy(
    rf"(?P<joined>{_WEEKDAY}s?(?: ?[–—/-] ?|,? (?:and|or|to|through|thru|until|till) (?:on |the )?))?"
    rf"(?<![^\W_])(?P<weekday>{_WEEKDAY})(?: (?:morning|afternoon|evening|night))?,?[ \u00a0]\(?(?:the )?$"
)
_DAY_AFTER = lazy(
    r"(?:,? (?:which (?:is|was|fell on|falls on) |(?:fell|falls|was|is) on )?a "
    rf"(?P<weekday>{_WEEKDAY})(?=[,.;:)—–]|$| (?:in|this) )"
    rf"| \((?:an? )?(?P<bracketed>{_WEEKDAY})\))",
    re.MULTILINE,
)
_SHORT_LEAD = lazy(r"(?:^|[\n(:]|\b[Oo]n |\b[Bb]y |, )$")
_DAY_INDEX = {name: number for number, name in enumerate("Mon Tue Wed Thu Fri Sat Sun".split())}
_REACH = 48
"""Characters before a month in which its day and weekday stand."""


DATE_AHEAD = (
    r"(?=(?:the |a )?(?:[A-Z][a-z]+day,? )?(?:the )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|"
    r"Nov|Dec)[a-z.]*[ \u00a0]\d|"
    r"\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|"
    r"(?:early |late |mid-|(?:spring|summer|autumn|fall|winter) (?:of )?)?(?:1[5-9]|20)\d\d))"
)
"""Part of an expression: a date or year stands ahead."""


class WrittenDate(NamedTuple):
    """A date with the name of a month, as written; the calendar may not have it.

    Args:
        start: first character of the date, without weekday.
        end: one past its last one.
        year: the year, 0 when the text gives none.
        month: 1 to 12.
        day: the day of the month as written, 0 when the text gives none; 31 in February is kept.
        day_start: where the figure of the day begins; -1 without one.
        day_end: one past the figure, without "st" or "th".
        last: last day of a range inside one month ("4–6 March"), else 0.
        several: more than one day is meant ("March 4 and 5", "Saturday and Sunday, …").
        weekday: 0 for Monday to 6, -1 when none stands beside the date.
        weekday_start: where the name of the weekday begins; -1 without one.
        weekday_end: one past it.
        day_first: "4 March" rather than "March 4".
    """

    start: int
    end: int
    year: int
    month: int
    day: int = 0
    day_start: int = -1
    day_end: int = -1
    last: int = 0
    several: bool = False
    weekday: int = -1
    weekday_start: int = -1
    weekday_end: int = -1
    day_first: bool = False

    @property
    def whole(self) -> tuple[int, int]:
        """The stretch that date and weekday take together."""
        if self.weekday < 0:
            return self.start, self.end
        return min(self.start, self.weekday_start), max(self.end, self.weekday_end)

    def in_year(self, year: int) -> date | None:
        """The day in a year; None when that year's calendar does not have it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def written_dates(text: str) -> list[WrittenDate]:
    """Every date of a text that names a month, ascending."""
    found: list[WrittenDate] = []
    for match in _MONTH.finditer(text):
        start = match.start()
        if start and (text[start - 1].isalnum() or text[start - 1] in "-’'_"):
            continue
        dated = _dated(text, match)
        if dated is not None:
            found.append(_with_weekday(text, dated))
    return found


def _dated(text: str, match: re.Match[str]) -> WrittenDate | None:
    start, end = match.span()
    month = _NUMBERS[match.group()[:3]]
    head = max(0, start - _REACH)
    before = _BEFORE.search(text[head:start])
    if before is not None:
        tail = _YEAR_AFTER.match(text, end)
        year = int(tail["year"]) if tail and "of" not in tail["comma"] else 0
        first, link = before["first"], before["link"]
        spaced = bool(link and link.strip() in ("and", "or", "&"))
        day = int(first) if first and not spaced else int(before["day"])
        group = "first" if first and not spaced else "day"
        return WrittenDate(
            head + before.start(group),
            tail.end() if tail and year else end,
            year,
            month,
            day,
            head + before.start(group),
            head + before.end(group),
            last=int(before["day"]) if first and not spaced else 0,
            several=spaced,
            day_first=True,
        )
    after = _AFTER.match(text, end)
    if after is not None:
        link = after["link"]
        ranged = bool(link and link.strip() in ("–", "—", "-", "to"))
        return WrittenDate(
            start,
            after.end(),
            int(after["year"] or 0),
            month,
            int(after["day"]),
            after.start("day"),
            after.end("day"),
            last=int(after["last"]) if ranged else 0,
            several=bool(link) and not ranged,
        )
    tail = _YEAR_AFTER.match(text, end)
    if tail is not None:
        return WrittenDate(start, tail.end(), int(tail["year"]), month)
    return None


def _stands_for_day(text: str, word: str, start: int) -> bool:
    """Whether a short form is a weekday: "on Sun, May 4", and not "Edmonton Sun, May 4"."""
    if word.endswith(("day", ".")):
        return True
    return _SHORT_LEAD.search(text, max(0, start - 6), start) is not None


def _with_weekday(text: str, dated: WrittenDate) -> WrittenDate:
    if not dated.day:
        return dated
    head = max(0, dated.start - _REACH)
    before = _DAY_BEFORE.search(text[head : dated.start])
    if before is not None and _stands_for_day(text, before["weekday"], head + before.start("weekday")):
        start = head + before.start("weekday")
        return dated._replace(
            weekday=_DAY_INDEX[before["weekday"][:3]],
            weekday_start=start,
            weekday_end=start + len(before["weekday"]),
            several=dated.several or bool(before["joined"]),
        )
    after = _DAY_AFTER.match(text, dated.end)
    if after is None:
        return dated
    group = "weekday" if after["weekday"] else "bracketed"
    return dated._replace(
        weekday=_DAY_INDEX[after[group][:3]], weekday_start=after.start(group), weekday_end=after.end(group)
    )
