"""Anniversaries that a draft counts: `the 20th anniversary of the 2001 attacks`, `its centenary`."""

from __future__ import annotations

import re

from factlint.claims.calendar.durations import event_days
from factlint.claims.calendar.near import matches_near
from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate
from factlint.core.regex import expression, lazy
from factlint.language.analysis import Analysis
from factlint.language.number_words import ORDINALS
from factlint.language.smallnumbers import ordinal

_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|\d,\d{3}(?:st|nd|rd|th)|\d{4}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:"
    + "|".join(ORDINALS)
    + r"))"
)
_COUNTED = lazy(
    rf"(?<![\w.,-])(?P<number>{_ORDINAL})(?:[ -]year)? (?:[a-z]+ ){{0,1}}(?P<word>anniversary|"
    r"birthday|jubilee)\b",
    re.IGNORECASE,
)
_NAMED = lazy(
    r"\b(?P<name>bicentenary|bicentennial|sesquicentennial|tricentennial|tercentenary|centenary|"
    r"centennial|(?:golden|silver|diamond|platinum) (?:jubilee|anniversary))\b",
    re.IGNORECASE,
)
_NUMBERS = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "sesquicentennial": 150,
    "tricentennial": 300, "tercentenary": 300, "silver": 25, "golden": 50, "diamond": 60, "platinum": 70,
}  # fmt: skip
_YEAR = lazy(r"(?<![\d,.$£€#/–-])(?P<year>1\d{3}|20\d\d)(?![\d%]|,\d|\.\d|[-–/]\d|s\b)")
_BC = lazy(r"(?<![\d,.])(?P<year>\d{1,4}) (?:BCE?|B\.C\.)")
_FOUNDED = lazy(
    r"\b(?i:founded|born|opened|established|launched|formed|created|built|began|started|"
    r"incorporated|married|signed|released|published|premiered|died|killed|crowned|completed|"
    r"inaugurated|discovered|set up)\b"
    r"[^.;:“”]{0,50}?\b(?:in|on) (?:[A-Z][a-z]+\.? (?:\d{1,2}, )?|\d{1,2} [A-Z][a-z]+ "
    r")?(?P<year>1\d{3}|20\d\d)(?!\d|s\b|[-–/]\d)"
)


_AD = lazy(r"\bA\.?D\.? (?P<year>\d{1,4})\b(?![-–])|(?<![\d,.])(?P<year2>\d{1,3}) (?:AD|CE)\b")
_ITS = lazy(r"\b[Ii]ts (?:\S+ ){1,2}(?:anniversary|jubilee)$|\b[Ii]ts (?:centenary|bicentenary|centennial)$")
_FOUNDING = lazy(
    r"\b(?:was |were |[Ff]irst |is )?(?:[Ff]ounded|[Ee]stablished|set up)(?: [a-z]+){0,4} in "
    r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d|s\b|[-–/]\d)"
)
_BEGAN = lazy(
    r", (?:which|that) (?:was )?(?:first )?[a-z]+ (?:[a-z]+ ){0,3}?(?:in|on) (?:[A-Z][a-z]+day,? "
    r")?(?:[A-Z][a-z]+\.? (?:\d{1,2}, )?|\d{1,2} [A-Z][a-z]+ )?(?P<year>1\d{3}|20\d\d)(?!\d|s\b|"
    r"[-–/]\d)"
)


class AnniversaryClaim(NamedTuple):
    """The text says the how-manieth return of a year it is.

    Args:
        start: where the count begins.
        end: one past "anniversary".
        number: years counted.
        number_end: one past the count itself.
        year: the year counted from; 44 BC is -43, since there is no year zero.
        year_words: that year or event in words.
        years: the years in which the anniversary may fall, as the sentence names them; empty when none.
        source: where the year is from when it is no year of the text.
    """

    start: int
    end: int
    number: int
    number_end: int
    year: int
    year_words: str
    years: tuple[int, ...]
    source: str = ""


def anniversary_claims(analysis: Analysis, draft: DraftDate) -> list[AnniversaryClaim]:
    """Every counted anniversary whose first year the text or the registry gives, ascending."""
    text, lowered = analysis.document.text, analysis.lowered
    found: list[AnniversaryClaim] = []
    for match in matches_near(_COUNTED, text, lowered, ("anniversary", "birthday", "jubilee"), 45, 20):
        number = _ordinal(match["number"])
        if number:
            found += _claims(
                analysis, match.start(), match.end(), number, match.end("number"), match["word"].lower()
            )
    for match in matches_near(
        _NAMED,
        text,
        lowered,
        ("centen", "jubilee", "en anniversary", "er anniversary", "nd anniversary", "um anniversary"),
        12,
        30,
    ):
        word = match["name"].lower().split()[0]
        found += _claims(analysis, match.start(), match.end(), _NUMBERS[word], match.end(), "anniversary")
    return sorted(found)


def _ordinal(word: str) -> int | None:
    digits = re.fullmatch(r"([\d,]+)(?:st|nd|rd|th)", word, re.IGNORECASE | re.ASCII)
    if digits:
        return int(digits[1].replace(",", ""))
    return ordinal(word)


def _claims(
    analysis: Analysis, start: int, end: int, number: int, number_end: int, word: str
) -> list[AnniversaryClaim]:
    text = analysis.document.text
    sentence = analysis.sentence_around(start)
    clause = min(sentence[1], end + 140)
    of = text[end : end + 4] in (" of ", " sin")
    begin = _begin(analysis, sentence, end, clause, of=of, birthday=word == "birthday")
    if begin is None:
        return []
    year, words, span, source = begin
    others = [
        int(match["year"])
        for match in _YEAR.finditer(text, *sentence)
        if not span[0] <= match.start() < span[1] and int(match["year"]) != year
    ]
    if len(set(others)) > 1 and text[end : end + 4] != " of ":
        return []  # with three years in a sentence the count may run between any two
    return [AnniversaryClaim(start, end, number, number_end, year, words, tuple(others), source)]


def _begin(
    analysis: Analysis, sentence: tuple[int, int], end: int, clause: int, *, of: bool, birthday: bool = False
) -> tuple[int, str, tuple[int, int], str] | None:
    """The year counted from, in words, where it stands, and its source when that is the registry."""
    text = analysis.document.text
    if of:
        stop = expression(
            r"[;:—–()!?“”\n]|, (?!(?:19|20)\d\d)| (?:and|but|when|while|as|with|by|fell|falls|was|is|"
            r"comes|came) "
        ).search(text, end + 3, clause)
        last = stop.start() if stop else clause
        bc = _BC.search(text, end, last)
        if bc:
            return 1 - int(bc["year"]), bc.group(), bc.span(), ""
        years = list(_YEAR.finditer(text, end, last))
        if len(years) == 1:
            return int(years[0]["year"]), years[0]["year"], years[0].span(), ""
        if years:
            return None
        event = _event(analysis, end, last)
        if event is not None:
            return event
        began = _BEGAN.match(text, last, min(sentence[1], last + 90)) if stop else None
        if began is not None:
            return int(began["year"]), began["year"], began.span("year"), ""
    founded = list(_FOUNDED.finditer(text, *sentence))
    if birthday:
        founded = [one for one in founded if one[0].startswith(("born", "Born"))]
    if len(founded) == 1 and not of:
        return int(founded[0]["year"]), founded[0]["year"], founded[0].span(), ""
    if not of and not founded:
        ad = list(_AD.finditer(text, *sentence))
        if len(ad) == 1:
            return int(ad[0]["year"] or ad[0]["year2"]), ad[0].group(), ad[0].span(), ""
        return _founded_elsewhere(analysis, sentence, end)
    bc = _BC.search(text, *sentence)
    return (1 - int(bc["year"]), bc.group(), bc.span(), "") if bc and of else None


def _founded_elsewhere(
    analysis: Analysis, sentence: tuple[int, int], end: int
) -> tuple[int, str, tuple[int, int], str] | None:
    """The one founding of a draft, for "its 90th anniversary" in a sentence near it."""
    text = analysis.document.text
    if not _ITS.search(text, sentence[0], end):
        return None
    near = (max(0, sentence[0] - 500), min(len(text), sentence[1] + 500))
    found = list(_FOUNDING.finditer(text, *near))
    if len(found) != 1:
        return None
    return int(found[0]["year"]), f"founded in {found[0]['year']}", found[0].span(), ""


def _event(analysis: Analysis, start: int, end: int) -> tuple[int, str, tuple[int, int], str] | None:
    hits = [one for one in analysis.events if start <= one.start <= start + 40 and one.end <= end]
    if len(hits) != 1:
        return None
    event = hits[0].event
    assert event.start is not None
    year = event.start.year
    lead = analysis.document.text[start : hits[0].start].lower()
    if event.end is not None and event.end.year != year:
        if not any(word in lead for word in ("start", "beginning", "outbreak", "end")):
            return None
        year = event.end.year if "end" in lead else year
    return year, f"{event.name}, {event_days(event)}", (hits[0].start, hits[0].end), event.source
