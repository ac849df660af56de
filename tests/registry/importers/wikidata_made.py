"""Makes Wikidata entities for tests."""

from __future__ import annotations

import json
from typing import Any


def item(property_: str, id: str, rank: str = "normal", **qualifiers: list[dict[str, Any]]) -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": int(id[1:]), "id": id}
    snak = {
        "snaktype": "value",
        "property": property_,
        "datavalue": {"value": value, "type": "wikibase-entityid"},
    }
    return {"mainsnak": snak, "type": "statement", "rank": rank, "qualifiers": qualifiers}


def time(property_: str, day: str, precision: int = 11, calendar: str = "Q1985727") -> dict[str, Any]:
    value = {
        "time": f"+{day}T00:00:00Z",
        "precision": precision,
        "calendarmodel": f"http://www.wikidata.org/entity/{calendar}",
    }
    return {"snaktype": "value", "property": property_, "datavalue": {"value": value, "type": "time"}}


def bare(property_: str, snaktype: str) -> dict[str, Any]:
    return {"snaktype": snaktype, "property": property_}


def when(property_: str, *times: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"mainsnak": one, "type": "statement", "rank": "normal"} for one in times]


def entity(id: str, label: str, claims: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "item",
        "id": id,
        "labels": {"en": {"language": "en", "value": label}},
        "aliases": {},
        "claims": claims,
        "modified": "2025-03-04T05:06:07Z",
        **more,
    }


def person(id: str, label: str, *held: dict[str, Any], **claims: Any) -> dict[str, Any]:
    return entity(id, label, {"P31": [item("P31", "Q5")], "P39": list(held), **claims})


def post(id: str, label: str, country: str = "Q212") -> dict[str, Any]:
    return entity(id, label, {"P31": [item("P31", "Q4164871")], "P1001": [item("P1001", country)]})


def answer(*entities: dict[str, Any]) -> str:
    """As Special:EntityData and wbgetentities wrap them."""
    return json.dumps({"entities": {one["id"]: one for one in entities}})


def dump(*entities: dict[str, Any]) -> str:
    """As a dump lays them out."""
    return "[\n" + ",\n".join(map(json.dumps, entities)) + "\n]\n"
