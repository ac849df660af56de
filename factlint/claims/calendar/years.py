"""Which year a date without one may mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factlint.claims.calendar.dates_in_text import WrittenDate
from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate, PartialDate
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis

GREGORIAN_SINCE = 1753
"""The first whole year in which English-speaking countries used today's calendar."""

_YEAR = lazy(r"(?<![\d,.$£€#])(?:1[4-9]\d\d|20\d\d)(?!\d|,\d|\.\d|%)")
_RELATIVE = lazy(r",? (?:of )?(?P<which>last|this|next|the same|that|the following|the previous) year\b")
_ELSEWHEN = lazy(
    r"\b(?:ago|earlier that|that year|the same year|the following year|the next year|years later|"
    r"years earlier|back then"
    r"|anniversary|in history|history|historic|decades?|century|last year|next year|born|each "
    r"year|every year|annually)\b"
)
_ORIGIN = lazy(
    r"\b(?:[Bb]orn|[Ff]ounded|[Ee]stablished|[Bb]uilt|[Ss]ince|[Ll]aunched|[Jj]oined|[Oo]pened|"
    r"set up|created)\b[^.;]{0,30}$"
)
_SOON = lazy(
    r"\b(?:will|is to|are to|is on|are on|is set|is due|are due|plans? to|next|starts?|opens?|"
    r"begins?|ends?|said|told|"
    r"yesterday|today)\b"
)
_PAST = lazy(
    r"\b(?:(?:was|were)(?! (?:born|founded))|had|did|(?!named\b|aged\b|called\b|founded\b|"
    r"launched\b|needed\b)[a-z]{2,}ed|went|"
    r"came|took|fell|began|met|left|won|lost|made|gave|held|ran|stood)\b"
)
_NEAR = 75
"""So many days around a draft a date without a year is its next one."""
_BEFORE = 600
"""Characters before a date in which a year may set its time."""
_FRAME = 300
"""The first characters of a draft, whose years set the time of all that follows."""
_WHOLE = 20_000
"""Characters before a date in which a year that fits its weekday keeps it silent."""


class PossibleYears(NamedTuple):
    """The years that a date may mean.

    Args:
        years: ascending; empty when any year may be meant.
        sure: the text itself states the year.
        nearest: the year that puts the date next to the draft's own day; 0 when the draft has no day
            or the date lies too far from it or another year stands near.
    """

    years: tuple[int, ...] = ()
    sure: bool = False
    nearest: int = 0


def years_stated(text: str, start: int, end: int) -> set[int]:
    """Every figure between two places that may be a year."""
    return {int(match.group()) for match in _YEAR.finditer(text, start, end)}


def possible_years(analysis: Analysis, dated: WrittenDate, draft: DraftDate) -> PossibleYears:
    """The years that a date may mean, from its own words, its neighbours and the draft's date.

    A date without a year means the draft's year, the one before or the one after, or any year that
    the text names before it or in its sentence: previews and looks back are written that way.
    """
    if dated.year:
        return PossibleYears((dated.year,), sure=True)
    own = draft.when
    if own is None:
        return PossibleYears()
    text = analysis.document.text
    relative = _RELATIVE.match(text, dated.whole[1])
    if relative is not None and relative["which"] in ("last", "this", "next"):
        shift = {"last": -1, "this": 0, "next": 1}[relative["which"]]
        return PossibleYears((own.year + shift,), sure=bool(own.month))
    start, end = analysis.sentence_around(dated.start)
    named = years_stated(text, max(0, end - _WHOLE), end)
    years = {own.year - 1, own.year, own.year + 1, *named}
    # "in December 2019 … on January 4" goes on into the next year.
    years |= {year + 1 for year in years_stated(text, max(0, start - _BEFORE), end)}
    nearest = 0
    if own.day:
        nearest = _nearest(dated, date(own.year, own.month, own.day))
        beside, framed = _framing(analysis, dated, (start, end))
        soon = _SOON.search(text, start, end) is not None or _ahead(dated, nearest, own, text[start:end])
        moved = beside - {own.year} and not soon
        framing = beside if soon else beside | framed
        if moved or _ELSEWHEN.search(text, start, end) or fits(dated, tuple(framing - {own.year})):
            nearest = 0
    return PossibleYears(tuple(sorted(years)), nearest=nearest)


def _ahead(dated: WrittenDate, year: int, own: PartialDate, sentence: str) -> bool:
    """Whether the date lies ahead of the draft and its sentence tells nothing past."""
    return (
        bool(year)
        and (year, dated.month, dated.day) > (own.year, own.month, own.day)
        and not _PAST.search(sentence)
    )


def _framing(analysis: Analysis, dated: WrittenDate, sentence: tuple[int, int]) -> tuple[set[int], set[int]]:
    """The years that may set the time of a sentence: its paragraph's up to its end, and the headline's.

    Years in which somebody was born or something founded set no time.
    """
    text = analysis.document.text
    block = analysis.document.block_at(dated.start)
    first = max(block.start if block else 0, sentence[0] - _BEFORE)
    beside = _moving_years(text, first, sentence[1])
    return beside, _moving_years(text, max(0, first - 150), first) | _moving_years(
        text, 0, min(_FRAME, first)
    )


def _moving_years(text: str, start: int, end: int) -> set[int]:
    return {
        int(match.group())
        for match in _YEAR.finditer(text, start, end)
        if not _ORIGIN.search(text, max(0, match.start() - 45), match.start())
    }


def _nearest(dated: WrittenDate, own: date) -> int:
    """The year in which a date lies next to a day, when that is near."""
    candidates = [day for year in (own.year - 1, own.year, own.year + 1) if (day := dated.in_year(year))]
    if not candidates:
        return 0
    best = min(candidates, key=lambda day: abs((day - own).days))
    return best.year if abs((best - own).days) <= _NEAR else 0


def fits(dated: WrittenDate, years: Sequence[int]) -> bool:
    """Whether the date falls on its weekday in one of some years."""
    days = (dated.in_year(year) for year in years)
    return any(day is not None and day.weekday() == dated.weekday for day in days)
