"""Compares where a draft puts a place with where the registry knows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.claim import PlaceClaim, PlaceRelation
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix
from factlint.registry.fold import fold
from factlint.registry.model import DatedName, NameKind, Place

_DRAFTS_BEGIN = 1970
"""No draft is from before this year, even when it has no date."""


@dataclass(frozen=True)
class PlaceInCountry:
    """Finds places in a country where no place of that name lies, and cities that are no capital.

    Silent about places that more than one state claims, about countries with a namesake of the place,
    and about sentences that speak of another age.
    """

    cases: ClassVar[tuple[str, ...]] = ("inside", "capital", "capital-before")
    values: ClassVar[tuple[str, ...]] = ("place", "country", "right", "text", "until")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each contradicted claim."""
        for claim in context.claims.places:
            country, place = context.registry.place(claim.country), context.registry.place(claim.place)
            if country is None or place is None or claim.past or country.disputed or place.disputed:
                continue
            capital = claim.relation is PlaceRelation.CAPITAL
            judge = _not_capital if capital else _not_inside
            finding = judge(context, claim, country, place)
            if finding is not None:
                yield finding


def _not_inside(context: CheckContext, claim: PlaceClaim, country: Place, place: Place) -> Finding | None:
    home = _home(context, place)
    if home is None or home.disputed or country.id in (place.id, home.id, *place.namesakes):
        return None
    name = context.text[claim.place_span.start : claim.place_span.end]
    right = home.names_of(NameKind.ADJECTIVE)[:1] if claim.attributive else (home.name,)
    fixes = tuple(Fix(f"Write “{word}”", (Edit(claim.country_span, word),)) for word in right)
    return Finding(
        claim.span,
        _values(context, claim, name.title() if name.isupper() else name, country, home.name),
        case="inside",
        evidence=(_evidence(place, f"{place.name}: in {home.name}" if place is not home else _of(place)),),
        fixes=fixes if _is_free(context, claim, right) else (),
    )


def _is_free(context: CheckContext, claim: PlaceClaim, right: tuple[str, ...]) -> bool:
    """Whether the article before an adjective stays right ("a Polish", not "a Ukrainian" for "an")."""
    if not claim.attributive or not right:
        return True
    before = context.text[max(0, claim.country_span.start - 4) : claim.country_span.start].lower().split()
    return not before or before[-1] not in ("a", "an")


def _home(context: CheckContext, place: Place) -> Place | None:
    """The country in which a place lies: itself for a country known by its capital."""
    seen = place
    for _ in range(3):
        if seen.type == "country":
            return seen
        above = context.registry.place(seen.country) if seen.country else None
        if above is None:
            return None
        seen = above
    return None


def _not_capital(context: CheckContext, claim: PlaceClaim, country: Place, place: Place) -> Finding | None:
    name = context.text[claim.place_span.start : claim.place_span.end]
    folded = fold(name)
    if not country.capital or (claim.capital_name and place.id == country.id):
        return None
    if any(fold(known) == folded for known in country.names_of(NameKind.CAPITAL)):
        return None
    if country.id in place.namesakes and claim.capital_name:
        return None
    before = next((old for old in country.former_capitals if fold(old.text) == folded), None)
    if before is not None and not _is_over(context, claim, before):
        return None
    until = before.end.in_words() if before and before.end else ""
    return Finding(
        claim.span,
        {**_values(context, claim, name, country, country.capital), "until": until},
        case="capital-before" if before else "capital",
        evidence=(_evidence(country, _of(country)),),
        fixes=(Fix(f"Write “{country.capital}”", (Edit(claim.place_span, country.capital),)),),
    )


def _is_over(context: CheckContext, claim: PlaceClaim, before: DatedName) -> bool:
    """Whether a former capital was none any more when the draft was written."""
    window = context.date.window
    if before.end is None:
        return False
    if before.end.latest.year < _DRAFTS_BEGIN:
        return True
    return window is not None and claim.time.anchored and window.earliest > before.end.latest


def _of(country: Place) -> str:
    return f"{country.name}: the capital is {country.capital}"


def _values(
    context: CheckContext, claim: PlaceClaim, name: str, country: Place, right: str
) -> dict[str, str]:
    text = context.text[claim.span.start : claim.span.end]
    return {"place": name, "country": country.name, "right": right, "text": text, "until": ""}


def _evidence(place: Place, text: str) -> Evidence:
    return Evidence(text, place.source, place.url, str(place.as_of))
