"""How long something has run at the draft's date: `in its third year`, `the 90-year-old company`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.claims.calendar.dates_in_text import DATE_AHEAD
from factlint.claims.calendar.durations import event_days, window_near
from factlint.claims.calendar.near import matches_near
from factlint.core.classes import NamedTuple
from factlint.core.dates import DateWindow, DraftDate, PartialDate
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.language.dates import find_dates
from factlint.language.number_words import ORDINALS
from factlint.language.smallnumbers import cardinal, ordinal

_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:" + "|".join(ORDINALS) + "))"
_NTH = lazy(
    r"\b(?:in|into|enter(?:s|ed|ing)|began|begins|beginning|start(?:s|ed|ing)) (?:its|the|their|"
    rf"a) (?P<number>{_ORDINAL}) (?P<unit>year|month|week|day|decade)\b(?P<of>(?: of "
    rf"(?P<whose>[^,.;]{{3,80}}))?)"
)
_OLD = lazy(
    r"(?<![\w.,-])(?P<number>\d{1,3}|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|"
    r"nine))?)-year-old (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+)\b"
)
_NOUNS = (
    "war conflict invasion strike siege drought occupation festival company firm school hospital "
    "museum theatre theater bridge church building "
    "agreement treaty programme program project newspaper magazine club bank tunnel dam pier pub "
    "restaurant hotel shop store factory mill mine airline "
    "ferry ship railway station airport law ban policy dispute feud charity foundation "
    "organisation organization alliance union stadium library "
    "lighthouse plant reactor tower market orchestra band brewery college university house pact "
    "insurgency blockade truce ceasefire network boycott campaign observatory "
    "cinema aquarium zoo bakery distillery vessel submarine aircraft satellite telescope pool "
    "monument mosque temple cathedral chapel"
).split()
_START = lazy(
    rf"\b(?P<noun>(?i:{'|'.join(_NOUNS)}))\b,? (?:(?:which|that) )?(?:was |were |had been |first |"
    r"originally |has been )*(?P<verb>began|started|erupted|broke out|founded|built|opened|"
    r"established|launched|created|formed|"
    r"completed|constructed|signed|inaugurated|enacted|set up|incorporated|commissioned|entered "
    r"service|went into service|declared|imposed|introduced|opened its "
    r"doors)\b[^.;:“”\n]{0,50}?\b(?P<link>in|on|since) " + DATE_AHEAD
)
_PARTICIPLE = lazy(
    r"[\w’”], (?:which was |which were |first |originally )?(?:built|opened|founded|established|"
    r"launched|created|formed|completed|commissioned|constructed)\b[^.;:“”\n]{0,40}?\b(?P<link>in|"
    r"on) " + DATE_AHEAD
)
_CLAUSE = lazy(
    r"[a-z’”], (?:which|that) (?:first )?(?:began|started|opened|broke out|erupted|was (?:founded|"
    r"launched|built|created|set up))"
    r"\b[^.;:“”\n]{0,30}?\b(?P<link>in|on) " + DATE_AHEAD
)
_YEARS_OLD = lazy(
    r"(?:is|are|be|turns|turned) (?:now |just |only |almost |nearly )?(?P<number>\d{1,3}|"
    r"[a-z]+(?:-[a-z]+)?) (?:years old|this year|next year)\b"
)
_STARTED = lazy(
    r"(?:Founded|Built|Opened|Established|Launched|Created|Commissioned|Incorporated) (?:by "
    rf"[^,.]{{2,40}} )?in (?P<year>1[5-9]\d\d|20\d\d)(?!\d|s\b|[-–/]\d)(?:, | and |\)? "
    rf")[^.;:]{{0,60}}?\b(?P<noun>{'|'.join(_NOUNS)})\b"
)


class RunningClaim(NamedTuple):
    """The text says how long something has run.

    Args:
        start: first character of the count.
        end: one past its unit.
        number: the count.
        unit: "year", "month", "week", "day" or "decade".
        nth: "in its third year" rather than "the three-year-old".
        begin: the days on which it may have begun.
        begin_words: the beginning in words.
        begin_span: where the beginning stands in the text; equal numbers when it is the registry's.
        source: where the beginning is from when it is not the text.
    """

    start: int
    end: int
    number: int
    unit: str
    nth: bool
    begin: DateWindow
    begin_words: str
    begin_span: tuple[int, int]
    source: str = ""


_VERBS = tuple(
    (
        "began,started,erupted,founded,built,opened,established,launched,created,formed,completed,"
        "constructed,signed,inaugurated,enacted,incorporated,commissioned,declared,imposed,introduced,"
        "broke out,set up,entered service,went into service"
    ).split(",")
)
_SAME = {
    "invasion": "war", "conflict": "war", "ferry": "ship", "vessel": "ship", "company": "firm",
    "theater": "theatre", "airline": "firm", "store": "shop", "organization": "organisation",
}  # fmt: skip
"""Other words for the same thing, as a draft varies them."""


def _noun(word: str) -> str:
    lowered = word.lower()
    return _SAME.get(lowered, lowered)


class _Start(NamedTuple):
    noun: str
    place: int
    window: DateWindow
    words: str
    span: tuple[int, int]
    source: str = ""


def running_claims(analysis: Analysis, draft: DraftDate) -> list[RunningClaim]:
    """Every count of a running time whose beginning the draft or the registry gives, ascending."""
    text, lowered = analysis.document.text, analysis.lowered
    nths = list(matches_near(_NTH, text, lowered, (" year", " month", " week", " day", " decade"), 40))
    olds = [
        match for match in matches_near(_OLD, text, lowered, ("-year-old",), 20) if match["noun"] in _NOUNS
    ]
    aged = list(matches_near(_YEARS_OLD, text, lowered, (" years old", " this year", " next year"), 40))
    if not nths and not olds and not aged:
        return []
    starts = _starts(analysis, draft)
    found = []
    for match in nths:
        number = ordinal(match["number"])
        begin = _of_sentence(analysis, match.start(), match.end(), starts) or _of_clause(
            analysis, draft, match.start()
        )
        if number and begin is not None:
            found.append(_claim(match.start(), match.end("unit"), number, match["unit"], True, begin))
    for match in olds:
        number = cardinal(match["number"])
        begins = [start for start in starts if start.noun == _noun(match["noun"])]
        if number and len({start.window for start in begins}) == 1:
            found.append(_claim(match.start(), match.end(), number, "year", False, begins[0]))
    for match in aged:
        number = cardinal(match["number"])
        floor = max(analysis.sentence_around(match.start())[0], match.start() - 110)
        own = [
            start
            for start in (*starts, *_participles(analysis, draft, floor, match.start()))
            if floor <= start.span[0] < start.span[1] <= match.start()
        ]
        if (
            number
            and own
            and len({start.window for start in own}) == 1
            and "born" not in text[floor : match.start()].lower()
        ):
            found.append(_claim(match.start("number"), match.end(), number, "year", False, own[0]))
    return sorted(found, key=lambda claim: claim.start)


def _participles(analysis: Analysis, draft: DraftDate, start: int, end: int) -> list[_Start]:
    """The beginnings in `Hubble, launched in 1990, …`."""
    return [
        begin
        for match in _PARTICIPLE.finditer(analysis.document.text, start, end)
        if (begin := _begun(analysis, draft, match, "")) is not None
    ]


def _begun(analysis: Analysis, draft: DraftDate, match: re.Match[str], noun: str) -> _Start | None:
    text = analysis.document.text
    dates = find_dates(text, match.end() - len(match["link"]) - 1, min(len(text), match.end() + 40))
    if not dates or dates[0].start > match.end() + 16 or dates[0].kind in ("decade", "years"):
        return None
    window = window_near(dates[0], draft)
    if window is None:
        return None
    one = dates[0]
    return _Start(noun, match.start(), window, text[one.start : one.end], (match.start(), one.end))


def _claim(start: int, end: int, number: int, unit: str, nth: bool, begin: _Start) -> RunningClaim:
    return RunningClaim(start, end, number, unit, nth, begin.window, begin.words, begin.span, begin.source)


def _starts(analysis: Analysis, draft: DraftDate) -> list[_Start]:
    """What the draft says of the beginnings of things."""
    text = analysis.document.text
    found = []
    for match in matches_near(_START, text, analysis.lowered, _VERBS, 90):
        begin = _begun(analysis, draft, match, _noun(match["noun"]))
        if begin is not None:
            found.append(begin)
    for match in _STARTED.finditer(text):
        year = PartialDate(int(match["year"]))
        found.append(
            _Start(
                _noun(match["noun"]), match.start("noun"), DateWindow.of(year), match["year"], match.span()
            )
        )
    return found


def _of_sentence(analysis: Analysis, place: int, end: int, starts: Sequence[_Start]) -> _Start | None:
    """The beginning that a sentence gives, by a date, a registered event or a thing that began elsewhere."""
    text = analysis.document.text
    sentence = analysis.sentence_around(place)
    inside = [start for start in starts if sentence[0] <= start.place < sentence[1]]
    if len(inside) == 1:
        begun = inside[0].span[1]
        return None if begun < place and find_dates(text, begun, place) else inside[0]
    if inside:
        return None
    events = [one for one in analysis.events if sentence[0] <= one.start < sentence[1]]
    if len(events) == 1 and (end - 5 <= events[0].start <= end + 60 or 0 <= place - events[0].end <= 25):
        event = events[0].event
        assert event.start is not None
        words = f"{event.name} ({event_days(event)})"
        return _Start("", place, DateWindow.of(event.start), words, (place, place), event.source)
    nouns = {start.noun for start in starts}
    named = [
        noun
        for noun in nouns
        if any(_stands(text, form, *sentence) for form in _NOUNS if _noun(form) == noun)
    ]
    if len(named) != 1:
        return None
    begins = [start for start in starts if start.noun == named[0]]
    return begins[0] if len({start.window for start in begins}) == 1 else None


def _of_clause(analysis: Analysis, draft: DraftDate, place: int) -> _Start | None:
    """The beginning in `The heat wave, which began on June 14, is now in its …`."""
    floor = analysis.sentence_around(place)[0]
    match = _CLAUSE.search(analysis.document.text, floor, place)
    return _begun(analysis, draft, match, "") if match is not None and place - match.end() < 60 else None


def _stands(text: str, noun: str, start: int, end: int) -> bool:
    place = text.find(noun, start, end)
    return place >= 0 and not text[place + len(noun) : place + len(noun) + 1].isalpha()
