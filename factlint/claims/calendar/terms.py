"""Lengths of time beside both of their ends, and lengths of terms that end about the draft's day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from factlint.claims.calendar.durations import SENTENCED, DurationClaim, window_of
from factlint.claims.calendar.lengths import LENGTH, read_length
from factlint.claims.calendar.near import matches_near
from factlint.core.classes import NamedTuple
from factlint.core.dates import DateWindow, PartialDate
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.language.dates import find_dates


class _End(NamedTuple):
    """A date at one end of a stretch, as days and as words."""

    window: DateWindow
    words: str


_DATED = r"(?:(?:[A-Z][a-z]{2,8}\.? )?(?:1[5-9]\d\d|20\d\d)(?!\d|s\b))"


_STRETCH = lazy(
    rf"\b(?:from|between) (?P<first>(?:[a-z]+ ){{0,5}}(?:in )?{_DATED})(?: to | until | till |,? and )"
    rf"(?P<last>(?:[a-z]+ ){{0,5}}(?:in )?{_DATED})"
)


_YEAR_NEAR = lazy(r"(?:1[5-9]|20)\d\d")
_FOR_BEFORE = lazy(LENGTH + r",? $", re.IGNORECASE)


_FOR_BEHIND = lazy(
    rf"(?:, | – | — | \()(?:or )?(?:for |a (?:total|period|span) of )?{LENGTH}(?=[,.;)]|$)", re.IGNORECASE
)


_OTHER_TIME = lazy(r"\b(?:ago|later|earlier|old|before|after|prison|jail|sentence|per)\b")


def _dated_stretches(text: str) -> Iterator[re.Match[str]]:
    """Every "from" or "between" with a year near behind it, and what it spans."""
    for word in ("from ", "between "):
        place = text.find(word)
        while place >= 0:
            if _YEAR_NEAR.search(text, place + 5, place + 70) is not None:
                match = _STRETCH.match(text, place)
                if match is not None:
                    yield match
            place = text.find(word, place + 5)


def stretches(analysis: Analysis) -> Iterator[DurationClaim]:
    """`19 months, from the raid in May 2021 to that in March 2023`; `from 1965 to 2001, for 36 years`."""
    text = analysis.document.text
    for match in _dated_stretches(text):
        first, last = _end_of_stretch(text, match.span("first")), _end_of_stretch(text, match.span("last"))
        if first is None or last is None:
            continue
        begin, end = first.window, last.window
        sentence = analysis.sentence_around(match.start())
        ahead = _FOR_BEFORE.search(text, max(sentence[0], match.start() - 60), match.start())
        behind = _FOR_BEHIND.match(text, match.end(), min(sentence[1], match.end() + 60))
        stated = ahead or behind
        length = read_length(stated) if stated else None
        if length is None or length.number < 2 or begin.latest > end.earliest:
            continue
        if _OTHER_TIME.search(text, max(sentence[0], length.start - 20), min(sentence[1], length.end + 12)):
            continue
        if SENTENCED.search(text, sentence[0], length.start):
            continue
        if length.unit in ("day", "week") and (begin.latest - begin.earliest).days > 0:
            continue
        if length.unit == "month" and (_is_year(begin) or _is_year(end)):
            continue
        counted = length._replace(
            low=min(length.low, length.days - 366 if length.unit == "year" else length.low)
        )
        start, stop = min(length.start, match.start()), max(length.end, match.end())
        yield DurationClaim(start, stop, counted, begin, first.words, (end,), "range")


_HOLDING = (
    r"(?:in charge|in office|in the (?:job|post|role|chair)|at the helm|at the top|of ownership|"
    r"of leadership)"
)


_TENURE = lazy(
    rf"\b(?P<since>since|bought|took over|became|was appointed|was "
    rf"elected)\b[^.;:“”\n]{{0,50}}?(?P<date>(?:in )?{_DATED})"
    rf"[^.;:“”\n]{{0,110}}?\b(?:after|in|during) {LENGTH} {_HOLDING}\b"
)


_LASTED = lazy(
    rf"\b(?:opened|founded|built|launched|established|introduced|began|started|created|formed)\b[^.;:“”\n]{{0,40}}?"
    rf"(?P<date>(?:in )?{_DATED}), (?:is to|will|is due to|are to) (?:close|shut|end|stop|cease|disappear|"
    rf"go|fold|vanish)\b"
    rf"[^.;:“”\n]{{0,60}}?\bafter {LENGTH}(?=[,.;]| the | it | he | she |$)"
)


def tenures(analysis: Analysis, own: DateWindow) -> Iterator[DurationClaim]:
    """`has been director since 2011 and will step down after 13 years in charge`."""
    text = analysis.document.text
    lowered = analysis.lowered
    found: list[re.Match[str]] = []
    if any(words in lowered for words in _POSTS):
        found += matches_near(_TENURE, text, lowered, _TENURE_WORDS, 0, 240)
    if " after " in lowered and any(words in lowered for words in _SOON):
        found += matches_near(_LASTED, text, lowered, _LASTED_WORDS, 0, 240)
    for match in found:
        begin, length = _end_of_stretch(text, match.span("date")), read_length(match)
        start, end = analysis.sentence_around(match.start())
        dates = [one for one in find_dates(text, *match.span()) if one.year]
        if begin is None or length is None or len(dates) > 1 or match.end() > end or length.number < 2:
            continue
        later = own.latest + timedelta(days=366 if _COMING.search(text, start, end) else 0)
        window = DateWindow(own.earliest, later)
        yield DurationClaim(match.start(), match.end(), length, begin.window, begin.words, (window,), "since")


_POSTS = (" in charge", " in office", "in the job", "in the post", "in the role", "in the chair",
          "at the helm", "at the top", "of ownership", "of leadership")  # fmt: skip
_SOON = (", will ", ", is to ", ", is due to ", ", are to ")
_LASTED_WORDS = tuple(
    "opened founded built launched established introduced began started created formed".split()
)


_TENURE_WORDS = ("since ", "bought ", "took over ", "became ", "was appointed ", "was elected ")


_COMING = lazy(r"\b(?:will|next|would|is to|plans|due|going to)\b")


def _end_of_stretch(text: str, span: tuple[int, int]) -> _End | None:
    """The one date at the end of some words, a bare year too."""
    dated = find_dates(text, *span)
    if len(dated) == 1 and dated[0].kind not in ("decade", "years") and (window := window_of(dated[0])):
        return _End(window, text[dated[0].start : dated[0].end])
    year = text[span[1] - 4 : span[1]]
    if dated or span[1] - span[0] != len(year) or not year.isdigit():
        return None
    return _End(DateWindow.of(PartialDate(int(year))), year)


def _is_year(window: DateWindow) -> bool:
    return (window.latest - window.earliest).days > 31
