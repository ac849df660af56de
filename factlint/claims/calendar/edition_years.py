"""Years that a draft gives to events of some years only: Olympics, World Cups, American elections."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.claims.calendar.near import matches_near
from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy

_Y = r"(?P<year>(?:19|20)\d\d)"
_GAMES = lazy(
    rf"(?<![\w–/-]){_Y}[ \u00a0](?:(?P<sort>[Ss]ummer|[Ww]inter)[ \u00a0](?:Olympic Games|Olympics|Games)|"
    r"Olympic Games|Olympics)(?![\w-]|[ \u00a0](?:bid|host|vote|decision|plan|campaign|qualif|trial|team|"
    r"film|book|legacy))"
)
_GAMES_OF = lazy(rf"(?:(?P<sort>[Ss]ummer|[Ww]inter)[ \u00a0])?(?:Olympic Games|Olympics) of {_Y}(?![\w–/-])")
_CUP = lazy(
    rf"(?<![\w–/-]){_Y}[ \u00a0](?P<sort>FIFA|[Rr]ugby)[ \u00a0]World Cup(?![\w-]|[ \u00a0](?:bid|qualif|"
    rf"host|vote|Sevens))"
)
_OTHER_GAMES = lazy(
    r"\b(?:[Yy]outh|Special|Para\w*|Mind|Winter X|Deaf\w*|Senior|Junior|Science|Math\w*|Cultural|European "
    r"Games|"
    r"[Ww]om[ae]n\w*|girls|Lionesses|U-?\d\d|[Uu]nder-\d\d|Sevens|novel|film|fiction\w*|simulat\w*|cancelled|canceled|never)\b"
)
_AMERICAN = r"(?:US|U\.S\.|United States|American)"
_VOTE = lazy(
    rf"(?<![\w–/-]){_Y}[ \u00a0]{_AMERICAN}[ \u00a0](?P<kind>presidential|midterm)[ \u00a0]elections?\b"
    rf"|\b{_AMERICAN}[ \u00a0](?P<kind2>presidential|midterm)[ \u00a0]elections? (?:of|in) "
    rf"(?P<year2>(?:19|20)\d\d)(?![\w–/-])"
)
_PRIMARY = lazy(r"[ \u00a0](?:campaign\w*|race|bid|season|primar\w+|hopefuls?|candidates?|cycle|polls?)\b")
_UNREAL = lazy(r"\b(?:novel|film|movie|fiction\w*|no such)\b")


class EditionYearClaim(NamedTuple):
    """A year and an event that comes back in some years only.

    Args:
        start: first character of year and event together.
        end: one past the last one.
        year: the year.
        series: the registry's series that may be meant, or "us-presidential" and "us-midterm".
    """

    start: int
    end: int
    year: int
    series: tuple[str, ...]


def edition_year_claims(text: str, lowered: str) -> Iterator[EditionYearClaim]:
    """Every such year, by kind of event."""
    if "Olympic" in text or "er Games" in text:
        for pattern, words in ((_GAMES, (" olympic", " games")), (_GAMES_OF, ("olympic",))):
            for match in matches_near(pattern, text, lowered, words, 14, 40):
                sort = (match["sort"] or "").lower()
                series = (f"{sort}-olympics",) if sort else ("summer-olympics", "winter-olympics")
                if not _OTHER_GAMES.search(text, max(0, match.start() - 60), match.end() + 40):
                    yield EditionYearClaim(*match.span(), int(match["year"]), series)
    if "World Cup" in text:
        for match in matches_near(_CUP, text, lowered, (" world cup",), 12, 40):
            series = ("football-world-cup",) if match["sort"] == "FIFA" else ("rugby-world-cup",)
            # The women's tournaments have years of their own.
            if not _OTHER_GAMES.search(text):
                yield EditionYearClaim(*match.span(), int(match["year"]), series)
    if "presidential election" in lowered or "midterm election" in lowered:
        for match in matches_near(
            _VOTE, text, lowered, ("presidential election", "midterm election"), 24, 50
        ):
            kind = match["kind"] or match["kind2"]
            near = text[max(0, match.start() - 80) : match.end() + 80]
            if _PRIMARY.match(text, match.end()) is None and _UNREAL.search(near) is None:
                year = int(match["year"] or match["year2"])
                yield EditionYearClaim(*match.span(), year, (f"us-{kind}",))
