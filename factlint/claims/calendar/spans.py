"""Stretches of time from a first to a last year or day: `from 2015 to 2019`, `(1920–1990)`, `March 4–9`."""

from __future__ import annotations

import re
from itertools import pairwise

from factlint.claims.calendar.dates_in_text import WrittenDate
from factlint.claims.calendar.near import matches_near
from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis

_FROM = lazy(
    r"(?P<lead>[Ff]rom|[Bb]etween|[Dd]uring|[Ii]n office|[Rr]eigned|[Rr]uled)[ \u00a0](?:the )?(?:years )?"
    r"(?P<first>1[0-9]\d\d|20\d\d)(?P<link> to | and | until | through | till | ?[–—-] "
    r"?)(?P<last>1[0-9]\d\d|20\d\d)(?![\d%°]|[.,]\d|s\b|[-–/]\d)"
)
_BRACKET = lazy(
    r"\((?P<lead>(?:[a-z]{1,12}\.? ){0,2})(?P<first>1[0-9]\d\d|20\d\d)(?P<link> ?[–—-] "
    r"?)(?P<last>1[0-9]\d\d|20\d\d)(?=[);,])"
)
_AMOUNT_BEFORE = lazy(
    r"\b(?:rose|ris\w+|fell|fall\w*|drop\w*|cut|cuts|cutting|reduc\w+|increas\w+|decreas\w+|grew|"
    r"grow\w*|climb\w*|declin\w+|shr[aiu]nk\w*|jump\w*|"
    r"went|go(?:es|ing)?|number\w*|rais\w+|mov\w+|chang\w+|expand\w*|lower\w*|slid\w*|plung\w*|"
    r"dip\w*|capacity|prices?|cost\w*|index|seats|points|page\w*|"
    r"votes|margin|rang\w+|vary|varies|varied|backwards?|reverse\w*|calories|watts|megapixels|"
    r"rank\w*|rating\w*|chapters?|verses?|room\w*|model\w*|route\w*|lots?|homes?|people)\b"
)
_AMOUNT_AFTER = lazy(
    r"[ \u00a0]?(?:BC|B\.C|bc|people|troops|men|women|km|metres|meters|feet|ft|miles|tonnes|tons|"
    r"calories|jobs|seats|points|votes|votes|square|kg|MW|per|euros|dollars|homes|[Bb]efore)"
)
_WORD_LINK = lazy(r",? (?:to|until|through|till|and) $| ?[–—-] ?$")
_LEADS = lazy(r"\b(?P<lead>[Ff]rom|[Bb]etween)[ \u00a0](?:\w+day,? )?(?:the )?$")
_YEARLY = lazy(r"\b(?:year|annual\w*|yearly|fiscal|season|next|following|financial|tax|term|each|every)\b")
_SINCE = 6


class YearSpan(NamedTuple):
    """A stretch of whole years.

    Args:
        start: first character, the lead word included.
        end: one past its last one, without the closing bracket.
        first: the year it begins in.
        last: the year it ends in.
        bracketed: it stands in brackets and may be somebody's life.
        last_start: where the last year begins.
    """

    start: int
    end: int
    first: int
    last: int
    bracketed: bool
    last_start: int


class DaySpan(NamedTuple):
    """A stretch from one date with a month to another."""

    start: int
    end: int
    first: WrittenDate
    last: WrittenDate


_LEAD_WORDS = tuple(
    f"{lead} {more}"
    for lead in ("from", "between", "during", "in office", "reigned", "ruled")
    for more in ("1", "2", "the years ", "years ", "the 1", "the 2")
)


def year_spans(text: str, lowered: str) -> list[YearSpan]:
    """Every stretch of years with a lead word or in brackets, ascending."""
    found = []
    for match in matches_near(_FROM, text, lowered, _LEAD_WORDS):
        word = match["link"].strip()
        if (word == "and") != (match["lead"].lower() == "between"):
            continue
        if not _is_amount(text, match):
            found.append(_span(match, bracketed=False))
    if "(" in text:
        found += [
            _span(match, bracketed=True) for match in _BRACKET.finditer(text) if not _is_amount(text, match)
        ]
    places = {span.last_start: span for span in found}
    return sorted(places.values())


def _span(match: re.Match[str], *, bracketed: bool) -> YearSpan:
    start = match.start("first") if bracketed else match.start()
    return YearSpan(
        start, match.end("last"), int(match["first"]), int(match["last"]), bracketed, match.start("last")
    )


def _is_amount(text: str, match: re.Match[str]) -> bool:
    """Whether the figures may count something: "fell from 2015 to 1950"."""
    if _AMOUNT_AFTER.match(text, match.end()):
        return True
    return _AMOUNT_BEFORE.search(text, max(0, match.start() - 45), match.start()) is not None


def day_spans(analysis: Analysis, dates: list[WrittenDate]) -> list[DaySpan]:
    """Every stretch between two neighbouring dates joined by "from … to", "between … and" or a dash."""
    text = analysis.document.text
    found = []
    for first, last in pairwise(dates):
        gap = text[first.end : last.whole[0]] if first.end <= last.whole[0] else ""
        if not 0 < len(gap) <= 10:
            continue
        start = first.whole[0]
        lead = _LEADS.search(text, max(0, start - 20), start)
        word = gap.strip(" \u00a0,").removesuffix(" the")
        joined = (
            (lead is not None and lead["lead"].lower() == "between" and word == "and")
            or (
                lead is not None
                and lead["lead"].lower() == "from"
                and word in ("to", "until", "through", "till", "–", "—", "-")
            )
            or (lead is None and word in ("–", "—") and bool(first.day) == bool(last.day))
        )
        if joined:
            found.append(DaySpan(lead.start() if lead else start, last.end, first, last))
    return found


def yearly(text: str, start: int, end: int) -> bool:
    """Whether a sentence speaks of something that comes back every year, or runs into the next one."""
    return _YEARLY.search(text, start, end) is not None
