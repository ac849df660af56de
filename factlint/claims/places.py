"""Extracts what a draft says of places: in which country a city lies, and what a country's capital is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.claims import place_forms as forms
from factlint.claims.when import time_of_claim, years_in
from factlint.core.claim import PlaceClaim, PlaceRelation
from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.protocol import Registry

_NAMES = frozenset((NameKind.PRIMARY, NameKind.ALIAS, NameKind.ACRONYM, NameKind.FORMER))
_PLACE_NAMES = frozenset((*_NAMES, NameKind.CAPITAL))
_FARTHEST = 60
"""Characters between two names beyond which no form of words joins them."""


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
        if mention.uses[0].entity is not EntityKind.PLACE:
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
    place = _city(scene.registry, city, read.relation)
    if not place:
        return None
    return _claim(scene, TextSpan(min(city.start, other.start), read.end), place, city, other, read.relation)


def _kinds(mention: Mention) -> frozenset[NameKind]:
    return frozenset(use.kind for use in mention.uses)


def is_state(registry: Registry, mention: Mention) -> bool:
    """Whether a mention can only be a state of today, by name or adjective."""
    place = registry.place(mention.uses[0].id)
    if place is None or place.type != "country" or not place.iso2:
        return False
    return all(use.id == place.id and use.kind is not NameKind.CAPITAL for use in mention.uses)


def _city(registry: Registry, mention: Mention, relation: PlaceRelation) -> str:
    """Id of the one place that a mention names, when it is a city or, for where it lies, a region.

    A weak name of the region around a city ("Kursk") does not make the city ambiguous.
    """
    uses = [use for use in mention.uses if use.kind is not NameKind.WEAK]
    if not uses or any(use.id != uses[0].id or use.kind not in _PLACE_NAMES for use in uses):
        return ""
    place = registry.place(uses[0].id)
    if place is None:
        return ""
    if uses[0].kind is NameKind.CAPITAL or place.type == "city":
        return place.id
    return place.id if place.type == "region" and relation is PlaceRelation.INSIDE else ""


def _before(scene: _Scene, country: Mention, city: Mention) -> _Read | None:
    """`the Polish city of Lodz`, `the Polish capital, Warsaw,`, `Poland’s capital Warsaw`."""
    text, kinds = scene.text, _kinds(country)
    lead = text[max(0, country.start - 40) : country.start]
    if not (NameKind.ADJECTIVE in kinds or kinds <= _NAMES):
        return None
    if forms.INSIDE_BEFORE.fullmatch(text, country.end, city.start):
        joined = forms.DETERMINER.search(lead) and forms.NOT_JOINED.match(text, city.end)
        return _Read(PlaceRelation.INSIDE, city.end) if joined else None
    link = forms.OF_ADJECTIVE.fullmatch(text, country.end, city.start) if forms.THE.search(lead) else None
    if link is None and kinds <= _NAMES:
        link = forms.OF_OWNER.fullmatch(text, country.end, city.start)
        if link is None and forms.CAPITAL_OF.search(lead):
            link = forms.OF_COUNTRY.fullmatch(text, country.end, city.start)
    if link is None:
        return None
    if not forms.NOT_JOINED.match(text, city.end):
        return None
    if link["link"] == ",":
        closed = forms.CLOSED.match(text, city.end) or forms.APPOSITION_CLOSED.match(text, city.end)
        if not closed or (text[city.end : city.end + 1] == "," and _introduces(scene, country.start)):
            return None
    return _Read(PlaceRelation.CAPITAL, city.end)


def _after(scene: _Scene, city: Mention, country: Mention) -> _Read | None:
    """`Lodz, Poland`, `Lodz in Poland`, `Warsaw, the capital of Poland,`, `Warsaw, the Polish capital`."""
    text, kinds = scene.text, _kinds(country)
    capital = forms.IS_COUNTRYS.fullmatch(text, city.end, country.start)
    if capital is not None:
        after = forms.CAPITAL_NEXT.match(text, country.end)
        if after is not None and (kinds <= _NAMES or after["owner"] is None):
            closed = forms.CLOSED.match(text, after.end()) or forms.APPOSITION_CLOSED.match(text, after.end())
            return _Read(PlaceRelation.CAPITAL, after.end()) if closed else None
    if not kinds <= _NAMES or not forms.NOT_JOINED.match(text, country.end):
        return None
    if forms.IS_CAPITAL_OF.fullmatch(text, city.end, country.start):
        closed = forms.CLOSED.match(text, country.end) or forms.APPOSITION_CLOSED.match(text, country.end)
        return _Read(PlaceRelation.CAPITAL, country.end) if closed else None
    inside = forms.INSIDE_AFTER.fullmatch(text, city.end, country.start)
    if inside is None or not (
        forms.CLOSED.match(text, country.end) or forms.COMMA_CLOSED.match(text, country.end)
    ):
        return None
    if inside["comma"] and text[country.end : country.end + 1] == "," and _introduces(scene, city.start):
        return None
    lead = text[max(0, city.start - 12) : city.start]
    named = forms.PLACED.search(lead) or (NameKind.CAPITAL not in _kinds(city) and forms.MOVING.search(lead))
    return _Read(PlaceRelation.INSIDE, country.end) if inside["explained"] is not None or named else None


def _introduces(scene: _Scene, place: int) -> bool:
    """Whether a place lies in a phrase that opens its sentence, behind which the subject may stand.

    "After months of fighting in Kursk, Ukraine, by its own account, has lost little."
    """
    first, _ = scene.analysis.sentence_around(place)
    return forms.OPENER.match(scene.text, first) is not None and "," not in scene.text[first:place]


def _claim(
    scene: _Scene, span: TextSpan, place: str, city: Mention, country: Mention, relation: PlaceRelation
) -> PlaceClaim:
    first, last = scene.analysis.sentence_around(span.start)
    years = years_in(scene.text, first, last)
    return PlaceClaim(
        span=span,
        place=place,
        place_span=TextSpan(city.start, city.end),
        capital_name=NameKind.CAPITAL in _kinds(city),
        country=country.uses[0].id,
        country_span=TextSpan(country.start, country.end),
        attributive=country.start < city.start and relation is PlaceRelation.INSIDE,
        relation=relation,
        time=time_of_claim(scene.analysis, span.start, scene.draft),
        past=any(year.earliest.year < forms.NOW for year in years)
        or forms.PAST.search(scene.text, first, last) is not None,
    )


def dateline_claims(analysis: Analysis, registry: Registry, draft: DraftDate) -> Iterator[PlaceClaim]:
    """`KHARKIV, Ukraine (AP) —`: where a story is filed from, in capitals at the head of a block."""
    scene = _Scene(analysis, registry, draft, analysis.document.text, ())
    for match in forms.DATELINE.finditer(scene.text):
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
        place = _city(registry, city, PlaceRelation.INSIDE)
        if place and _kinds(country) <= _NAMES and is_state(registry, country):
            span = TextSpan(city.start, country.end)
            yield _claim(scene, span, place, city, country, PlaceRelation.INSIDE)
