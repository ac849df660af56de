"""Compares where a draft puts a World Cup or Olympic Games with where they were held."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.claim import EditionClaim
from factlint.core.classes import dataclass
from factlint.core.finding import Evidence, Finding
from factlint.registry.editions import editions
from factlint.registry.fold import fold
from factlint.registry.model import Event
from factlint.registry.protocol import Registry


@dataclass(frozen=True)
class EditionHost:
    """Finds editions of great events that were held in another country or city."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("text", "event", "place", "right")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each claim that no edition of its year fits."""
        for claim in context.claims.editions:
            table = context.registry.table(editions)
            ids = [id for series in claim.series if (id := table.get((series, claim.year)))]
            known = [event for id in ids if isinstance(event := context.registry.entity(id), Event)]
            if not known or any(_fits(context, claim, event) for event in known):
                continue
            yield _finding(context, claim, known)


def _fits(context: CheckContext, claim: EditionClaim, event: Event) -> bool:
    """Whether the place hosted an edition, or lies in a country that did."""
    name = fold(context.text[claim.place_span.start : claim.place_span.end])
    if any(fold(city) == name for city in event.cities):
        return True
    home = _countries(context.registry, claim.place)
    if not home:
        return True
    place = context.registry.place(claim.place)
    is_country = place is not None and fold(place.name) == name
    if claim.hosting and event.cities and not is_country and place is not None and place.type == "city":
        return False
    return bool(home & set(event.hosts))


def _countries(registry: Registry, id: str) -> set[str]:
    """A place and the territories and countries in which it lies; empty for continents and seas."""
    found: set[str] = set()
    place = registry.place(id)
    while place is not None and place.id not in found:
        found.add(place.id)
        place = registry.place(place.country) if place.country else None
    last = [registry.place(other) for other in found]
    return found if any(place is not None and place.type == "country" for place in last) else set()


def _finding(context: CheckContext, claim: EditionClaim, known: list[Event]) -> Finding:
    rights = [_where(context.registry, event) for event in known]
    return Finding(
        claim.span,
        {
            "text": context.text[claim.span.start : claim.span.end],
            "event": " or ".join(event.name for event in known),
            "place": context.text[claim.place_span.start : claim.place_span.end],
            "right": " or ".join(rights),
        },
        evidence=tuple(
            Evidence(f"{event.name}: {right}", event.source, event.url, str(event.as_of))
            for event, right in zip(known, rights, strict=True)
        ),
    )


def _where(registry: Registry, event: Event) -> str:
    """The host city or, without one, the host countries."""
    if event.cities:
        return event.cities[0]
    places = [registry.place(host) for host in event.hosts]
    return ", ".join(place.name for place in places if place is not None)
