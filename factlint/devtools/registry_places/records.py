"""The generated records of places: one for each hand-kept place of which open data knows more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factlint.core.classes import NamedTuple
from factlint.devtools.registry_places.sources import Sources, folded

AS_OF = "2025-12-31"
"""The day up to which all of the sources speak."""
_SINCE = "1990-01-01"
"""Currencies that ended before are left out: CLDR's list thins out there."""
_STATES = ("country", "territory")

Record = dict[str, Any]


class Made(NamedTuple):
    """What was made, and what was left out and why."""

    records: list[Record]
    dropped: list[str]


def make_records(places: Iterable[Mapping[str, Any]], sources: Sources) -> Made:
    """Makes the records.

    Args:
        places: compiled records of the hand-kept places, which win over what is made here.
        sources: the open data.
    """
    records: list[Record] = []
    dropped: list[str] = []
    by_id = sorted(places, key=lambda place: str(place["id"]))
    ids = {place["id"] for place in by_id}
    for place in by_id:
        fields = dict(_state(place, sources)) | dict(_namesakes(place, sources, ids, dropped))
        if fields:
            name = place["names"][0][0]
            source = _source(fields)
            head = {"id": place["id"], "kind": "place", "name": name, "type": place.get("type", "")}
            records.append(head | fields | {"source": source, "as_of": AS_OF})
    return Made(records, dropped)


def _source(fields: Mapping[str, Any]) -> str:
    parts = []
    if "iso2" in fields:
        parts.append("CIA World Factbook, last edition")
    if "currency" in fields:
        parts.append("CLDR 48 (Unicode-3.0)")
    if "namesakes" in fields:
        parts.append("GeoNames (geonames.org, CC BY 4.0)")
    return "; ".join(parts)


def _state(place: Mapping[str, Any], sources: Sources) -> Iterator[tuple[str, Any]]:
    row = sources.countries.get(place["id"])
    if row is None or place.get("type") not in _STATES:
        return
    yield "iso2", row["iso2"]
    yield "iso3", row["iso3"]
    official = row["official_name"]
    known = {text for text, _ in place["names"]}
    if official and "(" not in official and ";" not in official and official not in known:
        yield "names", [{"name": official}]
    tender = [part for entry in sources.tender.get(place["id"], []) for part in _tender(entry, sources)]
    if tender:
        yield "currency", tender


def _tender(entry: Mapping[str, Mapping[str, str]], sources: Sources) -> Iterator[Record]:
    for code, days in entry.items():
        if days.get("_tender") == "false" or days.get("_to", AS_OF) < _SINCE:
            continue
        part = {"code": code, "name": sources.currency_names[code]}
        part |= {key[1:]: days[key] for key in ("_from", "_to") if key in days}
        yield part


def _namesakes(
    place: Mapping[str, Any], sources: Sources, ids: set[str], dropped: list[str]
) -> Iterator[tuple[str, list[str]]]:
    """Countries with another place of one of the names of a place, or of a state's capitals."""
    capitals = place.get("capital", [])
    own = place["id"] if place.get("type") in _STATES else place.get("country", "")
    texts = capitals or [text for text, kind in place["names"] if kind != "wrong"]
    if place.get("type") in _STATES and not capitals:
        return
    found = [sources.settlements[name] for name in map(folded, texts) if name in sources.settlements]
    if place.get("type") == "city":
        if not found:
            dropped.append(f"{place['id']}: GeoNames has no settlement of this name")
        elif own not in {settlement.largest for settlement in found} and not place.get("disputed"):
            dropped.append(f"{place['id']}: the largest place of this name lies in {found[0].largest}")
    codes = frozenset().union(*(settlement.countries for settlement in found)) - {own}
    if codes:
        yield "namesakes", sorted(codes & ids)
