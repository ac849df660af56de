"""Extracts what a draft says of places: in which country a city lies, and what a country's capital is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.claims.when import time_of_claim, years_in
from factlint.core.claim import PlaceClaim, PlaceRelation
from factlint.core.dates import DraftDate
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.protocol import Registry

_NAMES = frozenset((NameKind.PRIMARY, NameKind.ALIAS, NameKind.ACRONYM, NameKind.FORMER))
_PLACE_NAMES = frozenset((*_NAMES, NameKind.CAPITAL))
_FARTHEST = 60
"""Characters between two names beyond which no form of words joins them."""

_SIDE = (
    r"(?:(?:far |deep |extreme )?(?:north|south|east|west|central|cent(?:er|re)|mid|up)"
    r"(?:[ -]?(?:east|west))?(?:ern)?(?:most)?[ \u00a0])?"
)
_SIZE = (
    r"(?:(?:port|coastal|border|frontline|resort|industrial|mining|capital|seaside|mountain|small|tiny|large|big|"
    r"main|major|key|remote|frontier|provincial|Mediterranean|Baltic|Black Sea|Alpine|tourist|university|"
    r"(?:second|third|fourth|fifth)[ -](?:largest|biggest)|largest|biggest|northern|southern|eastern|western|"
    r"north-?eastern|north-?western|south-?eastern|south-?western|central)[ \u00a0])*"
)
_KIND = r"(?:city|town|village|port|resort|seaport|metropolis|suburb|hamlet)"
_INSIDE_BEFORE = lazy(rf"[ \u00a0]{_SIZE}{_KIND}[ \u00a0](?:of[ \u00a0])?")
"""Between an adjective and a city: ` port city of `."""
_INSIDE_AFTER = lazy(
    rf"(?P<comma>,)[ \u00a0]|[ \u00a0]in[ \u00a0](?:the[ \u00a0])?{_SIDE}|"
    rf",[ \u00a0](?:an?|the)[ \u00a0]{_SIZE}{_KIND}[ \u00a0]in[ \u00a0](?:the[ \u00a0])?{_SIDE}"
    r"(?P<explained>)"
)
"""Between a city and a country: `, `, ` in western `, `, a town in `."""
_OF_ADJECTIVE = lazy(r"[ \u00a0]capital(?:[ \u00a0]city)?(?P<link>,|[ \u00a0]of)?[ \u00a0]")
_OF_OWNER = lazy(
    r"['’]s?[ \u00a0]capital(?:[ \u00a0]city)?(?P<link>,|[ \u00a0]of|[ \u00a0]is(?:[ \u00a0]in)?)?[ \u00a0]"
)
_OF_COUNTRY = lazy(r"(?P<link>,|[ \u00a0]is)[ \u00a0]")
_CAPITAL_OF = lazy(r"\b[Cc]apital(?:[ \u00a0]city)? of (?:the )?$")
_IS_CAPITAL_OF = lazy(
    r"(?:,|,?[ \u00a0]which[ \u00a0]is|[ \u00a0]is)[ \u00a0]the[ \u00a0]capital(?:[ \u00a0]city)? of "
    r"(?:the )?"
)
_IS_COUNTRYS = lazy(r"(?P<comma>,)[ \u00a0](?:the[ \u00a0])?|[ \u00a0]is[ \u00a0](?:the[ \u00a0])?")
_CAPITAL_NEXT = lazy(
    r"(?P<owner>['’]s?)?[ \u00a0]capital(?:[ \u00a0]city)?(?![\w’'-]|[ \u00a0](?!and\b)[a-z])"
)
_THE = lazy(r"\b[Tt]he[ \u00a0]$")
_DETERMINER = lazy(rf"\b(?:the|The|a|A|an|An|this|This)[ \u00a0]{_SIDE}$")
_PLACED = lazy(r"(?<!^)\b(?:in|near|outside|around|at)[ \u00a0]$")
_MOVING = lazy(r"(?<!^)\b(?:from|to|into|across|towards?|of)[ \u00a0]$")
"""Prepositions that a capital may also follow when it stands for its government."""

_CLOSED = lazy(r"[.;:)”\"—–]|$|[ \u00a0][—–(]", re.MULTILINE)
_COMMA_CLOSED = lazy(
    r",[ \u00a0](?!(?:and|or|but|nor|which|who|whose|while|as|too|also|however|meanwhile|for (?:its|his|her)|"
    r"has|have|had)\b)[a-z]"
)
"""A comma behind which neither a list nor a clause about the country goes on."""
_APPOSITION_CLOSED = lazy(r",[ \u00a0](?!and\b|or\b|as well\b)[a-z]")
_NOT_JOINED = lazy(r"(?![\w-]|['’]s?\b)")

_PAST = lazy(
    r"\b(?:born|birthplace|former(?:ly)?|once|ancient|medieval|Roman|Ottoman|Soviet|USSR|empire|imperial|"
    r"colon\w+|century|centuries|Nazi|World War|wartime|histor\w+|at the time|until|used to|moved?|moving|"
    r"relocat\w+|new capital|future|proposed|twin\w*|sister|occupied|annexed|claimed|was the capital|"
    r"imaginary|fiction\w*|novel|film)\b",
    re.IGNORECASE,
)
_NOW = 1995
"""Years before this one may speak of other borders."""


class _Scene(NamedTuple):
    analysis: Analysis
    registry: Registry
    draft: DraftDate
    text: str
    mentions: Sequence[Mention]


class _Read(NamedTuple):
    """What two names say together, and where that ends."""

    relation: PlaceRelation
    end: int


def place_claims(analysis: Analysis, registry: Registry, draft: DraftDate) -> list[PlaceClaim]:
    """Every claim of where a registered place lies, ascending."""
    scene = _Scene(analysis, registry, draft, analysis.document.text, analysis.mentions)
    claims: list[PlaceClaim] = []
    for number, mention in enumerate(scene.mentions):
        if mention.uses[0].entity is not EntityKind.PLACE or mention.uses[0].kind not in _PLACE_NAMES:
            continue
        for other in (number - 1, number + 1):
            if not 0 <= other < len(scene.mentions):
                continue
            found = _read(scene, mention, scene.mentions[other])
            if found is not None:
                claims.append(found)
                break
    return claims


def _read(scene: _Scene, city: Mention, other: Mention) -> PlaceClaim | None:
    gap = other.start - city.end if other.start > city.start else city.start - other.end
    if not 0 < gap <= _FARTHEST or other.uses[0].entity is not EntityKind.PLACE:
        return None
    before = other.start < city.start
    read = _before(scene, other, city) if before else _after(scene, city, other)
    if read is None or not is_state(scene.registry, other):
        return None
    if not _city(scene.registry, city, read.relation):
        return None
    return _claim(scene, TextSpan(min(city.start, other.start), read.end), city, other, read.relation)


def _kinds(mention: Mention) -> frozenset[NameKind]:
    return frozenset(use.kind for use in mention.uses)


def is_state(registry: Registry, mention: Mention) -> bool:
    """Whether a mention can only be a state of today, by name or adjective."""
    place = registry.place(mention.uses[0].id)
    if place is None or place.type != "country" or not place.iso2:
        return False
    return all(use.id == place.id and use.kind is not NameKind.CAPITAL for use in mention.uses)


def _city(registry: Registry, mention: Mention, relation: PlaceRelation) -> str:
    """Id of the one place that a mention names, when it is a city or, for where it lies, a region."""
    use = mention.uses[0]
    place = registry.place(use.id)
    if place is None or any(other.id != use.id or other.kind not in _PLACE_NAMES for other in mention.uses):
        return ""
    if use.kind is NameKind.CAPITAL or place.type == "city":
        return place.id
    return place.id if place.type == "region" and relation is PlaceRelation.INSIDE else ""


def _before(scene: _Scene, country: Mention, city: Mention) -> _Read | None:
    """`the Polish city of Lodz`, `the Polish capital, Warsaw,`, `Poland’s capital Warsaw`."""
    text, kinds = scene.text, _kinds(country)
    lead = text[max(0, country.start - 40) : country.start]
    if NameKind.ADJECTIVE in kinds and _INSIDE_BEFORE.fullmatch(text, country.end, city.start):
        joined = _DETERMINER.search(lead) and _NOT_JOINED.match(text, city.end)
        return _Read(PlaceRelation.INSIDE, city.end) if joined else None
    link = _OF_ADJECTIVE.fullmatch(text, country.end, city.start) if _THE.search(lead) else None
    if link is None and kinds <= _NAMES:
        link = _OF_OWNER.fullmatch(text, country.end, city.start)
        if link is None and _CAPITAL_OF.search(lead):
            link = _OF_COUNTRY.fullmatch(text, country.end, city.start)
    if link is None or not (NameKind.ADJECTIVE in kinds or kinds <= _NAMES):
        return None
    if not _NOT_JOINED.match(text, city.end):
        return None
    closed = _CLOSED.match(text, city.end) or _APPOSITION_CLOSED.match(text, city.end)
    return _Read(PlaceRelation.CAPITAL, city.end) if link["link"] != "," or closed else None


def _after(scene: _Scene, city: Mention, country: Mention) -> _Read | None:
    """`Lodz, Poland`, `Lodz in Poland`, `Warsaw, the capital of Poland,`, `Warsaw, the Polish capital`."""
    text, kinds = scene.text, _kinds(country)
    capital = _IS_COUNTRYS.fullmatch(text, city.end, country.start)
    if capital is not None:
        after = _CAPITAL_NEXT.match(text, country.end)
        if after is not None and (kinds <= _NAMES or after["owner"] is None):
            closed = _CLOSED.match(text, after.end()) or _APPOSITION_CLOSED.match(text, after.end())
            return _Read(PlaceRelation.CAPITAL, after.end()) if closed and not _opens(scene, city) else None
    if not kinds <= _NAMES or not _NOT_JOINED.match(text, country.end):
        return None
    if _IS_CAPITAL_OF.fullmatch(text, city.end, country.start):
        closed = _CLOSED.match(text, country.end) or _APPOSITION_CLOSED.match(text, country.end)
        return _Read(PlaceRelation.CAPITAL, country.end) if closed else None
    inside = _INSIDE_AFTER.fullmatch(text, city.end, country.start)
    if inside is None or not (_CLOSED.match(text, country.end) or _COMMA_CLOSED.match(text, country.end)):
        return None
    lead = text[max(0, city.start - 12) : city.start]
    named = _PLACED.search(lead) or (NameKind.CAPITAL not in _kinds(city) and _MOVING.search(lead))
    return _Read(PlaceRelation.INSIDE, country.end) if inside["explained"] is not None or named else None


def _opens(scene: _Scene, city: Mention) -> bool:
    """Whether a city ends a phrase with which its sentence begins ("In Istanbul, Turkey’s capital …")."""
    first, _ = scene.analysis.sentence_around(city.start)
    return len(scene.text[first : city.start].split()) < 2 and first < city.start


def _claim(
    scene: _Scene, span: TextSpan, city: Mention, country: Mention, relation: PlaceRelation
) -> PlaceClaim:
    first, last = scene.analysis.sentence_around(span.start)
    years = years_in(scene.text, first, last)
    return PlaceClaim(
        span=span,
        place=city.uses[0].id,
        place_span=TextSpan(city.start, city.end),
        capital_name=city.uses[0].kind is NameKind.CAPITAL,
        country=country.uses[0].id,
        country_span=TextSpan(country.start, country.end),
        adjective=NameKind.ADJECTIVE in _kinds(country),
        relation=relation,
        time=time_of_claim(scene.analysis, span.start, scene.draft),
        past=any(year.earliest.year < _NOW for year in years)
        or _PAST.search(scene.text, first, last) is not None,
    )


_DATELINE = lazy(
    r"^(?P<city>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,2}), (?P<country>[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2})"
    r"(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:, \d{4})?)?(?: \([A-Za-z ./]{2,30}\))?"
    r" ?(?:[—–]|--?) ?",
    re.MULTILINE,
)


def dateline_claims(analysis: Analysis, registry: Registry, draft: DraftDate) -> Iterator[PlaceClaim]:
    """`KHARKIV, Ukraine (AP) —`: where a story is filed from, in capitals at the head of a block."""
    scene = _Scene(analysis, registry, draft, analysis.document.text, ())
    for match in _DATELINE.finditer(scene.text):
        written = match["city"].title().replace("’S", "’s").replace("'S", "'s")
        cities = registry.find_names(written)
        countries = registry.find_names(match["country"])
        if len(cities) != 1 or len(countries) != 1:
            continue
        hit, other = cities[0], countries[0]
        if (hit.start, hit.end) != (0, len(written)) or other.end != len(match["country"]):
            continue
        city = Mention(match.start("city"), match.end("city"), hit.uses)
        country = Mention(match.start("country"), match.end("country"), other.uses)
        is_named = _kinds(country) <= _NAMES and is_state(registry, country)
        if is_named and _city(registry, city, PlaceRelation.INSIDE):
            span = TextSpan(city.start, country.end)
            yield _claim(scene, span, city, country, PlaceRelation.INSIDE)
