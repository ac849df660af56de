"""Which days a claim may speak about, from its sentence, its neighbours and the draft's date."""

from __future__ import annotations

import re
from datetime import date

from factlint.core.claim import TimeOfClaim
from factlint.core.dates import DateWindow, DraftDate
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis

_YEAR = lazy(
    r"(?<![\d,.$£€#])(?<!\D-)(1[5-9]\d\d|20\d\d)(?:(s)|[-–/](\d\d)(?!\d))?"
    r"(?![\d,.]*\d|%| (?:people|troops|soldiers|men|women|km|miles))"
)
_ELSEWHEN = lazy(
    r"\b(?:then|at th(?:e|at) time|ago|earlier|previously|formerly|once|back (?:in|when)|when|"
    r"whenever|decades?|century|last (?:year|month|decade|spring|summer|autumn|fall|winter|term|"
    r"(?:Jan|Febr)uary|March|April|May|June|July|August|September|October|November|December)|"
    r"had|used to|history|historic|historical|memoirs?|legacy|first term|second term|predecessor|successor|"
    r"succeed\w*|replac\w+|anniversary|born|died|death)\b",
    re.IGNORECASE,
)
"""Words that point to another time whatever stands beside them."""
_PERHAPS_ELSEWHEN = lazy(
    r"\b(?:during|since|until|till|after|before|under|late|last week|would)\b", re.IGNORECASE
)
"""Words that point to another time unless the sentence names a day of the draft's own week."""
_DAY = lazy(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|currently|now|"
    r"this (?:week|month|morning|afternoon|evening|weekend))\b"
)
_PRESENT = lazy(r"\b(?:is|are|has|have|says|will)\b")


_PARAGRAPH = 3000
"""Characters before a sentence in which a year may set the time of what follows."""


def years_in(text: str, start: int, end: int) -> list[DateWindow]:
    """The years and decades that a stretch of text names, as windows of days.

    Generous on purpose: a number that is no year only adds a day that the claim may mean.
    """
    windows = []
    for match in _YEAR.finditer(text, start, end):
        year = int(match[1])
        last = year + 9 if match[2] else year
        if match[3]:  # "2019–20"
            last = max(year, year - year % 100 + int(match[3]))
        windows.append(DateWindow(date(year, 1, 1), date(last, 12, 31)))
    return windows


def time_of_claim(analysis: Analysis, place: int, draft: DraftDate) -> TimeOfClaim:
    """The days that a claim at a place of the text may speak about.

    A year in the sentence adds that year to the draft's own days. Words that point to another time
    in the sentence, or a year before it in the paragraph, leave the claim unanchored: it may then be
    about any day.
    """
    text = analysis.document.text
    start, end = analysis.sentence_around(place)
    stated = years_in(text, start, end)
    own = [draft.window] if draft.window else []
    if stated:
        return TimeOfClaim(windows=(*stated, *own), anchored=False, stated=True)
    if draft.window is None:
        return TimeOfClaim()
    block = analysis.document.block_at(place)
    first = max(block.start, start - _PARAGRAPH) if block is not None else start
    day = _DAY.search(text, start, end)
    elsewhere = bool(_ELSEWHEN.search(text, start, end) or years_in(text, first, start))
    if not elsewhere and day is None:
        elsewhere = _PERHAPS_ELSEWHEN.search(text, start, end) is not None
    present = not elsewhere and (day is not None or _PRESENT.search(text, start, end) is not None)
    return TimeOfClaim(windows=tuple(own), anchored=not elsewhere, present=present)
