"""Extracts where a draft says that a World Cup or Olympic Games of some year were held."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from factlint.core.claim import EditionClaim
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind

_NAMES = frozenset((NameKind.PRIMARY, NameKind.ALIAS, NameKind.ACRONYM, NameKind.FORMER, NameKind.CAPITAL))
_FOOTBALL, _RUGBY = "football-world-cup", "rugby-world-cup"
_SUMMER, _WINTER = "summer-olympics", "winter-olympics"
_TRIGGERS = ("World Cup", "Olympic", "er Games")
_EVENT = lazy(r"(?:World Cup|Olympic Games|Olympics|(?<=(?:Summer|Winter) )Games)(?![\w-])")
_SORT_BEFORE = lazy(
    r"(?<![\w-])(?P<sort>FIFA|[Rr]ugby|[Ff]ootball|[Ss]occer|[Mm]en[’']s|[Ss]ummer|[Ww]inter)[ \u00a0]$"
)
_YEAR_BEFORE = lazy(r"(?<![\w–-])(?P<year>(?:19|20)\d\d)[ \u00a0]$")
_YEAR_AFTER = lazy(r",?[ \u00a0]in[ \u00a0](?P<year>(?:19|20)\d\d)(?![\d–-]|s\b)")
_IN = lazy(r",?[ \u00a0](?:(?:held|staged|played|hosted)[ \u00a0])?(?:in|by)[ \u00a0](?:the[ \u00a0])?")
_HOSTED = lazy(
    r"[ \u00a0](?:(?:has|had)[ \u00a0])?(?:hosted|hosts|staged|was host to)[ \u00a0](?:the[ \u00a0])?"
    r"(?:(?:19|20)\d\d[ \u00a0])?"
)
_JOINED = lazy(r"['’]|-|[ \u00a0](?:and|or)\b|,[ \u00a0][A-Z]")
_SPORTS = lazy(
    r"\b(?:rugby|cricket\w*|hockey|ski\w*|biathlon|swimm\w+|netball|wom[ae]n|athletics|basketball|handball|chess|"
    r"futsal|under-\d\d|U-?\d\d|archery|T20|Twenty20|shooting|luge|bobsle\w+|rowing|volleyball|cycling|judo|"
    r"gymnast\w+|youth|Paralympic\w*|esports?|dart\w*|boxing|wrestling|sailing|snowboard\w*)\b",
    re.IGNORECASE,
)
_ELSEWHERE = lazy(
    r"\b(?:watch\w*|celebrat\w+|screen\w*|follow\w*|broadcast\w*|television|TV|aired|pubs?|fan zones?|bid\w*|"
    r"campaign\w*|announc\w+|draw|viewers|audience|boycott\w*|instead|rather|would|if|qualif\w+|lost|rival|"
    r"candidate|proposed|wanted|hoped|planned|ahead|before|after|return\w*|training|camps?|not|never|film\w*)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which the place may be another than where the event was held."""


_MOST = 200
"""Events that are looked at; what names more of them is a table of results and no draft."""


def edition_claims(analysis: Analysis) -> list[EditionClaim]:
    """Every claim that an event of some year was held in a registered place, ascending."""
    text = analysis.document.text
    if not any(trigger in text for trigger in _TRIGGERS):
        return []
    claims = []
    starts = [mention.start for mention in analysis.mentions]
    mixed = _SPORTS.search(text) is not None
    for event in islice(_EVENT.finditer(text), _MOST):
        claim = _read(analysis, event, starts, mixed)
        if claim is not None and not _ELSEWHERE.search(text, *analysis.sentence_around(event.start())):
            claims.append(claim)
    return claims


def _read(analysis: Analysis, event: re.Match[str], starts: list[int], mixed: bool) -> EditionClaim | None:
    text = event.string
    sort = _SORT_BEFORE.search(text, max(0, event.start() - 10), event.start())
    series = _series(event[0], sort["sort"].lower() if sort else "", mixed)
    if not series:
        return None
    start = sort.start() if sort else event.start()
    at = bisect_left(starts, start)
    before = analysis.mentions[at - 1] if at and starts[at - 1] > start - 60 else None
    at = bisect_left(starts, event.end())
    after = analysis.mentions[at] if at < len(starts) else None
    year = _YEAR_BEFORE.search(text, max(0, start - 6), start)
    if year is not None:
        place = _place_after(text, event.end(), after)
        if place is not None:
            return _claim(series, year, place, year.start(), place.end, hosting=False)
        if before is not None and _HOSTED.fullmatch(text, before.end, start) and _is_place(before):
            return _claim(series, year, before, before.start, event.end(), hosting=True)
    if before is not None and before.end == start - 1 and _is_place(before):
        # "the 2016 London Olympics", "the London Olympics in 2016"
        year = _YEAR_BEFORE.search(text, max(0, before.start - 6), before.start)
        year = year or _YEAR_AFTER.match(text, event.end())
        if year is not None:
            first, last = min(year.start(), before.start), max(year.end("year"), event.end())
            return _claim(series, year, before, first, last, hosting=True)
    return None


def _series(kind: str, sort: str, mixed: bool) -> tuple[str, ...]:
    """What an event may be an edition of; nothing when it may belong to a sport that is not registered.

    `mixed` says that the text speaks of other sports than football.
    """
    if kind == "World Cup":
        if sort == "rugby":
            return (_RUGBY,)
        named = sort in ("fifa", "football", "soccer")
        return (_FOOTBALL,) if named or not mixed else ()
    if sort == "winter":
        return (_WINTER,)
    return (_SUMMER,) if sort == "summer" else (_SUMMER, _WINTER)


def _place_after(text: str, end: int, place: Mention | None) -> Mention | None:
    """The place behind "in" that follows an event at once."""
    if place is None or not _is_place(place) or _IN.fullmatch(text, end, place.start) is None:
        return None
    return None if _JOINED.match(text, place.end) else place


def _is_place(mention: Mention) -> bool:
    first = mention.uses[0].id
    return all(
        use.entity is EntityKind.PLACE and use.kind in _NAMES and use.id == first for use in mention.uses
    )


def _claim(
    series: tuple[str, ...], year: re.Match[str], place: Mention, start: int, end: int, *, hosting: bool
) -> EditionClaim:
    span = TextSpan(start, end)
    where = TextSpan(place.start, place.end)
    return EditionClaim(span, series, int(year["year"]), place.uses[0].id, where, hosting)
