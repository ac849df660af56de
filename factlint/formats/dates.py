"""Full dates as drafts write them: `Friday, July 21, 2017`, `21 July 2017`, `2017-07-21`."""

from __future__ import annotations

import re
from functools import cache

from factlint.core.dates import PartialDate
from factlint.core.regex import expression, lazy

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_TIME = r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,5}\)?)?"
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_FIRST = lazy(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


@cache
def _full_date() -> re.Pattern[str]:
    return expression(
        rf"(?<![\w-])(?:(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y1>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m2>{_MONTH}),? (?P<y2>(?:19|20)\d\d)(?!\d)"
        r"|(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?![\d-]))",
        re.IGNORECASE,
    )


@cache
def _only_date() -> re.Pattern[str]:
    return expression(
        rf"(?:{_WEEKDAY},? )?{_full_date().pattern}(?:T\S*|,? (?:at )?{_TIME})?\.?", re.IGNORECASE
    )


@cache
def _dateline() -> re.Pattern[str]:
    return expression(
        r"[A-Z][A-Z .,’'/-]{2,40}(?:, [A-Z][A-Za-z. ]{1,30})?(?: \([A-Za-z/ ]{2,30}\))?,? (?:[—–-]{1,2} )?"
        rf"{_full_date().pattern}(?: \([A-Za-z/ ]{{2,30}}\))?,? ?[—–:-]"
    )


def to_date(match: re.Match[str]) -> PartialDate | None:
    """The date that a match of the full-date pattern names; None for days no calendar has."""
    for number in "123":
        year = match["y" + number]
        if year:
            month = match["m" + number]
            known = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
            try:
                return PartialDate(int(year), known, int(match["d" + number]))
            except ValueError:
                return None
    return None


def find_full_date(text: str) -> PartialDate | None:
    """The first full date in a text."""
    if not _YEAR.search(text):
        return None
    match = _full_date().search(text)
    return to_date(match) if match else None


def date_line(text: str) -> PartialDate | None:
    """The date of a line that is only a full date, with or without weekday and time."""
    if len(text) > 60 or not _YEAR.search(text):
        return None
    match = _only_date().fullmatch(text)
    return to_date(match) if match else None


def is_date_line(text: str, *, stamped: bool = False) -> bool:
    """Whether a line is only a full date or, when stamped, holds one."""
    return (find_full_date(text) if stamped else date_line(text)) is not None


def dateline_date(text: str) -> PartialDate | None:
    """The full date in a dateline such as `LONDON, March 3, 2021 (AP) —`."""
    head = text[:110]
    if not head[:1].isupper() or not head[1:2].isupper() or not _YEAR.search(head):
        return None
    match = _dateline().match(head)
    return to_date(match) if match else None


def first_iso_date(text: str) -> PartialDate | None:
    """The first `2017-07-21` in a text that names a day of the calendar."""
    for match in _YEAR_FIRST.finditer(text):
        try:
            return PartialDate(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
    return None
