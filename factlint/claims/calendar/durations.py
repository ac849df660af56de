"""Lengths of time that a draft ties to dates: `three years since February 2022`, `ten years ago, in 2014`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factlint.claims.calendar.lengths import LENGTH, Length, read_length
from factlint.claims.calendar.near import matches_near
from factlint.core.classes import NamedTuple
from factlint.core.dates import DateWindow, DraftDate, PartialDate
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.language.dates import DateMention, find_dates
from factlint.registry.model import Event

_BEFORE_SINCE = lazy(
    LENGTH
    + r"(?:,? (?:(?:that|which) )?(?:have |has |had )?(?:now )?(?:passed|elapsed|gone by|on))?,?(?: ever)? $",
    re.IGNORECASE,
)
_BEFORE_AGO = lazy(LENGTH + r" $", re.IGNORECASE)
_CLAUSE_END = lazy(
    r"[;:—–()?!\n“”]|\.(?= |$)|,(?! (?:19|20)\d\d)| (?:and|but|when|while|as|who|which|with|has|"
    r"have|had|is|are|were|until|before|after)\b"
)
_ELSEWHEN = lazy(
    r"\b(?:had|by then|at the time|at that time|would|will|by the time|until|if|when|ended|lasted|"
    r"first|earlier|before|then|later|reached|until)\b",
    re.IGNORECASE,
)
_AHEAD = lazy(r"\b(?:will|would|until|if|by the time|when)\b")
_YEARS_AHEAD = lazy(r"[,(–—] ?(?:[\w-]+ ){1,4}(?:year|month|decade)s?[,.;)]")
_APPOSED = lazy(rf"(?:,| –| —| \() ?(?:(?:or|now|that is|which is) )?{LENGTH}(?=[,;)]|\.(?: |$)| [–—] )")
_HAS = lazy(
    r"\b(?:has|have|[’']s|[’']ve) (?:\w+ )*?(?:been|\w+ed|held|led|run|kept|stood|sat|sung|taught|won)\b"
)
_PRESENT = lazy(
    r"\b(?:is|are|has|have|remains?|continues?|still|now|today|says|say|keeps?|lives?|works?|stands?)\b"
)
_WHOLE = lazy(r"\b(?P<edge>end|start|beginning|outbreak|close|conclusion)\b")
_IN_DATE = lazy(
    r",? (?:back )?(?:in|on) (?:early |late |mid-|the (?:spring|summer|autumn|fall|winter) of )?$"
)
_IN_AHEAD = lazy(r",? (?:back )?(?:in|on) ")
_FIGURE = lazy(r"\d")
_REVERSED = lazy(r"(?:,| –| —|, or| \()? (?:just |only |now )?$")
_LASTING = (
    r"(?:war|reign|career|tenure|stint|rule|run|marriage|spell|presidency|dictatorship|conflict|"
    r"siege|drought|occupation|stay|exile"
    r"|premiership|papacy|ban|blockade|insurgency|uprising|leadership|chairmanship|captaincy|"
    r"membership|absence|hiatus|partnership)"
)
_RANGED = lazy(
    rf"(?:\b(?:[Aa]n?|[Tt]he|[Hh]is|her|its|their|my|our)\s(?P<adjective>(?P<n1>\d{{1,3}}|"
    r"[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|"
    rf"nine))?)-year(?:-long)?)\s(?:[a-z-]+\s){{0,2}}{_LASTING}"
    rf"|\b(?:for|spent|served|worked|after)\s(?P<plain>(?P<n2>\d{{1,3}}|[a-z]+(?:-(?:one|two|three|"
    r"four|five|six|seven|eight|"
    rf"nine))?)\syears))(?P<gap>[^.;:()0-9]{{0,40}}?)"
    r"(?:,?\s(?:from|between)\s|\s\()(?P<first>1[5-9]\d\d|20\d\d)(?:\sto\s|\sand\s|\suntil\s|"
    r"\s?[–-]\s?)(?P<last>1[5-9]\d\d|20\d\d)(?!\d|s\b)"
)


SENTENCED = lazy(r"\b(?:jailed|sentenced|imprisoned|condemned|banned|barred|suspended)\b")


class DurationClaim(NamedTuple):
    """The text says how long it is from one time to another.

    Args:
        start: first character of length and dates together.
        end: one past the last one.
        length: the length as it reads.
        begin: the days on which it may begin.
        begin_words: the beginning as the text or the registry names it.
        references: stretches of days at which it may end, any of which may be meant.
        how: "since", "ago", "after", "before", "later", "range".
        source: where the beginning is from when it is no date of the text, else empty.
    """

    start: int
    end: int
    length: Length
    begin: DateWindow
    begin_words: str
    references: tuple[DateWindow, ...]
    how: str
    source: str = ""


def window_of(mention: DateMention) -> DateWindow | None:
    """The days that a date of the text may mean; None without a year."""
    if mention.when is None:
        return None
    return DateWindow(mention.when.earliest, (mention.until or mention.when).latest)


def window_near(mention: DateMention, draft: DraftDate) -> DateWindow | None:
    """The days of a date; one without a year is the last such day before the draft's."""
    own = draft.when
    if mention.when is not None or not mention.month or not mention.day or own is None or not own.day:
        return window_of(mention)
    year = own.year if (mention.month, mention.day) <= (own.month, own.day) else own.year - 1
    try:
        return DateWindow.of(PartialDate(year, mention.month, mention.day))
    except ValueError:
        return None


def duration_claims(analysis: Analysis, draft: DraftDate) -> list[DurationClaim]:
    """Every length that dates of the text, the registry or the draft make checkable, ascending."""
    from factlint.claims.calendar.terms import stretches, tenures

    text, lowered = analysis.document.text, analysis.lowered
    found: list[DurationClaim] = []
    for word, read in (
        (" since ", _since),
        (" ago", _ago),
        (" after ", _after),
        (" before ", _after),
        (" later", _later),
    ):
        place = lowered.find(word)
        while place >= 0:
            claim = read(analysis, draft, place, place + len(word), word.strip())
            if claim is not None:
                found.append(claim)
            place = lowered.find(word, place + 1)
    if "year" in lowered:
        found += _ranges(text, lowered)
    taken = {claim.end for claim in found}
    found += [claim for claim in stretches(analysis) if claim.end not in taken]
    if draft.window is not None:
        found += tenures(analysis, draft.window)
    return sorted(found, key=lambda claim: (claim.start, claim.end))


def _length_before(pattern: re.Pattern[str], text: str, floor: int, end: int) -> Length | None:
    # The unit must stand near: a cheap look before the long expression.
    first = max(floor, end - 80)
    piece = text[max(first, end - 40) : end]
    if not any(unit in piece for unit in ("year", "month", "week", "day", "decade", "centur")):
        return None
    match = pattern.search(text, first, end)
    return read_length(match) if match else None


def _others(analysis: Analysis, sentence: tuple[int, int], start: int, end: int) -> list[DateMention]:
    """The dates of a sentence that stand outside a stretch."""
    found = find_dates(analysis.document.text, *sentence)
    return [one for one in found if one.end <= start or one.start >= end]


def _references(draft: DraftDate, others: list[DateMention]) -> tuple[DateWindow, ...]:
    windows = [window for one in others if (window := window_of(one))]
    return tuple([*windows, draft.window] if draft.window else windows)


class _Begin(NamedTuple):
    window: DateWindow
    words: str
    end: int
    source: str = ""


def _anchor(analysis: Analysis, start: int, sentence_end: int) -> _Begin | None:
    """The one date or registered event that a clause names after "since" or "after"."""
    text = analysis.document.text
    # The clause begins with "since", "after" or "before" itself.
    close = _CLAUSE_END.search(text, start + 6, min(sentence_end, start + 110))
    end = close.start() if close else min(sentence_end, start + 110)
    dated = [(one, window) for one in find_dates(text, start, end) if (window := window_of(one))]
    if len(dated) == 1:
        one, window = dated[0]
        if one.kind not in ("decade", "years"):
            return _Begin(window, text[one.start : one.end], one.end)
        return None
    if dated:
        return None
    return _event_anchor(analysis, start, end)


def _event_anchor(analysis: Analysis, start: int, end: int) -> _Begin | None:
    hits = [one for one in analysis.events if start <= one.start <= start + 50 and one.end <= end]
    if len(hits) != 1:
        return None
    event = hits[0].event
    assert event.start is not None
    edge = _WHOLE.search(analysis.document.text, start, hits[0].start)
    last = event.end or event.start
    window = DateWindow(event.start.earliest, last.latest)
    if edge is not None:
        ends = edge["edge"] in ("end", "close", "conclusion")
        window = DateWindow.of(last if ends else event.start)
    return _Begin(window, f"{event.name} ({event_days(event)})", hits[0].end, event.source)


def event_days(event: Event) -> str:
    """When an event was, as a reader writes it."""
    if event.start is None:
        return "on an unknown day"
    if event.end is None or event.end == event.start:
        return event.start.in_words()
    return f"{event.start.in_words()} to {event.end.in_words()}"


def _since(analysis: Analysis, draft: DraftDate, place: int, end: int, _: str) -> DurationClaim | None:
    text = analysis.document.text
    sentence = analysis.sentence_around(place)
    length = _length_before(_BEFORE_SINCE, text, sentence[0], place + 1)
    if length is None:
        return _since_apposed(analysis, draft, place, sentence)
    begin = _anchor(analysis, place + 1, sentence[1])
    if begin is None:
        return None
    if _ELSEWHEN.search(text, sentence[0], length.start):
        # "She had led it for 60 years, since 1983": the end is unknown, but not later than the draft.
        window = draft.window
        if window is None or length.low <= (window.latest - begin.window.earliest).days or begin.source:
            return None
        if _AHEAD.search(text, sentence[0], length.start):
            return None
        return DurationClaim(
            length.start, begin.end, length, begin.window, begin.words, (window,), "since", begin.source
        )
    others = _others(analysis, sentence, length.start, begin.end)
    if others and draft.window is None and len(others) != 1:
        return None
    references = _references(draft, others)
    return DurationClaim(
        length.start, begin.end, length, begin.window, begin.words, references, "since", begin.source
    )


def _since_apposed(
    analysis: Analysis, draft: DraftDate, place: int, sentence: tuple[int, int]
) -> DurationClaim | None:
    """`has led the union since 2017, nearly ten years, …`."""
    text = analysis.document.text
    last = min(sentence[1], place + 100)
    if draft.window is None or not _YEARS_AHEAD.search(text, place, last):
        return None
    dated = find_dates(text, place, last)
    begin = dated[0] if dated else None
    window = window_of(begin) if begin else None
    if begin is None or window is None or begin.start > place + 16 or begin.kind in ("decade", "years"):
        return None
    apposed = _APPOSED.match(text, begin.end, last)
    length = read_length(apposed) if apposed else None
    if length is None or not _HAS.search(text, sentence[0], place):
        return None
    if _ELSEWHEN.search(text, sentence[0], place) or _others(analysis, sentence, begin.start, length.end):
        return None
    words = text[begin.start : begin.end]
    return DurationClaim(place + 1, length.end, length, window, words, (draft.window,), "since")


def _ago(analysis: Analysis, draft: DraftDate, place: int, end: int, _: str) -> DurationClaim | None:
    """`ten years ago, in 2014` and `in 2014, ten years ago`."""
    text = analysis.document.text
    if text[end : end + 1].isalpha() or not (
        _IN_AHEAD.match(text, end) or _FIGURE.search(text, max(0, place - 60), place)
    ):
        return None
    sentence = analysis.sentence_around(place)
    length = _length_before(_BEFORE_AGO, text, sentence[0], place + 1)
    if length is None:
        return None
    around = find_dates(text, sentence[0], sentence[1])
    years = any(one.year for one in around)
    for one in around:
        window = window_of(one) if years else window_near(one, draft)
        if window is None or one.kind in ("decade", "years"):
            continue
        ahead = one.start > end and _IN_DATE.fullmatch(text, end, one.start) is not None
        behind = one.end <= length.start and _REVERSED.fullmatch(text, one.end, length.start) is not None
        if ahead or behind:
            others = [other for other in around if other is not one]
            references = _references(draft, others)
            first, last = min(length.start, one.start), max(end, one.end)
            return DurationClaim(first, last, length, window, text[one.start : one.end], references, "ago")
    return None


def _after(analysis: Analysis, draft: DraftDate, place: int, end: int, word: str) -> DurationClaim | None:
    """`in 2010, 20 years after the 1990 fire`; the other date of the sentence is where it ends."""
    text = analysis.document.text
    sentence = analysis.sentence_around(place)
    length = _length_before(_BEFORE_AGO, text, sentence[0], place + 1)
    if length is None or length.high == float("inf"):
        return None
    begin = _anchor(analysis, place + 1, sentence[1])
    if begin is None:
        return None
    others = [one for one in _others(analysis, sentence, length.start, begin.end) if window_of(one)]
    references = _references(DraftDate(), others)
    if not others and word == "after" and length.start <= sentence[0] + 5 and draft.window:
        # "Ten years after the 2014 annexation, the port is …"
        rest = text[begin.end : sentence[1]]
        if _PRESENT.search(rest) and not re.search(r"\b(?:was|were|had|did|[a-z]+ed)\b", rest[:60]):
            references = (draft.window,)
    beside = [one for one in others if abs(one.end - length.start) <= 4 or 0 <= one.start - begin.end <= 8]
    if len(others) > 1 or (others and not beside) or not references:
        return None
    how = "before" if word == "before" else "after"
    return DurationClaim(
        length.start, begin.end, length, begin.window, begin.words, references, how, begin.source
    )


def _later(analysis: Analysis, draft: DraftDate, place: int, end: int, _: str) -> DurationClaim | None:
    """Reads `She joined in 2010. Five years later, in 2016, …`."""
    text = analysis.document.text
    if not _IN_AHEAD.match(text, end):
        return None
    sentence = analysis.sentence_around(place)
    length = _length_before(_BEFORE_AGO, text, sentence[0], place + 1)
    if length is None:
        return None
    target = next(
        (
            one
            for one in find_dates(text, end, min(sentence[1], end + 45))
            if _IN_DATE.fullmatch(text, end, one.start) and window_of(one)
        ),
        None,
    )
    block = analysis.document.block_at(place)
    if target is None or block is None:
        return None
    before = find_dates(text, max(block.start, length.start - 700), length.start)
    if before:
        floor = analysis.sentence_around(before[-1].start)[0]
        before = [one for one in before if one.start >= floor]
    begins = [window for one in before if one.kind != "decade" and (window := window_of(one))]
    window = window_of(target)
    if not begins or window is None:
        return None
    if any(_spans(length, begin, window) for begin in begins):
        return None
    last = before[-1]
    return DurationClaim(
        length.start, target.end, length, begins[-1], text[last.start : last.end], (window,), "later"
    )


def _ranges(text: str, lowered: str) -> Iterator[DurationClaim]:
    """`for 12 years, from 2002 to 2010` and `the eight-year war (1980–1988)`."""
    for match in matches_near(_RANGED, text, lowered, ("-year", " years"), 24, 120):
        number = match["n1"] or match["n2"]
        piece = re.match(LENGTH, f"{number} years", re.IGNORECASE)
        length = read_length(piece) if piece else None
        if length is None or length.number < 2:
            continue
        if SENTENCED.search(text, max(0, match.start() - 40), match.start()):
            continue
        group = "adjective" if match["adjective"] else "plain"
        first, last = int(match["first"]), int(match["last"])
        if last < first or re.search(r"\b(?:of|and|but|term|prison|jail|sentence)\b", match["gap"]):
            continue
        moved = length._replace(start=match.start(group), end=match.end(group))
        begin = DateWindow.of(PartialDate(first))
        yield DurationClaim(
            match.start(group),
            match.end("last"),
            moved._replace(low=min(moved.low, moved.days - 366)),
            begin,
            str(first),
            (DateWindow.of(PartialDate(last)),),
            "range",
        )


def days_between(begin: DateWindow, reference: DateWindow) -> tuple[int, int]:
    """The fewest and the most days from one stretch to another."""
    return (reference.earliest - begin.latest).days, (reference.latest - begin.earliest).days


def _spans(length: Length, begin: DateWindow, reference: DateWindow) -> bool:
    fewest, most = days_between(begin, reference)
    return fewest <= length.high and length.low <= most


def fits_duration(claim: DurationClaim) -> bool:
    """Whether some reference that the text may mean makes the length right."""
    for reference in claim.references:
        begin = claim.begin
        if claim.how == "before":
            begin, reference = reference, begin
        if _spans(claim.length, begin, reference):
            return True
    return False


def middle(window: DateWindow) -> date:
    """A day halfway through a stretch."""
    return window.earliest + (window.latest - window.earliest) / 2
