"""Joins the layers of a registry record by record, and proves what they point to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.records import Record

_APPENDED = ("names", "tenures", "members", "dates", "values")

_SPEAK_UP_TO = ("complete", "complete_from", "members", "members_complete", "dates", "values")
"""Fields that say something of every day up to `as_of`."""


def join(layers: Iterable[Record], errors: list[RegistryError]) -> dict[str, Record]:
    """Joins records by id, later ones over earlier ones, as the house rules for data say.

    Name lists, tenures, memberships and values append; every other field is replaced; `replace`
    drops what came before; `end_tenure` closes the last open tenure of an office. A record that
    neither has a name nor an earlier one is an error, and so is a change of kind.
    """
    joined: dict[str, Record] = {}
    for record in layers:
        id = record["id"]
        before = joined.get(id)
        if before is None or record["replace"]:
            if not any(kind == NameKind.PRIMARY for _, kind in record["names"]):
                errors.append(_error(record, f"record `{id}` needs a `name`"))
                continue
            new = {**record, "layers": [record["file"]]}
            new.pop("end_tenure", None)
            joined[id] = new
            _end(new, record, errors)
        elif before["kind"] != record["kind"]:
            errors.append(_error(record, f"`{id}` is a {before['kind']} in {before['file']}"))
        elif before["file"] == record["file"]:
            errors.append(_error(record, f"id `{id}` stands twice (first on line {before['line']})"))
        else:
            joined[id] = _merge(before, record)
            _end(joined[id], record, errors)
    return joined


def _error(record: Record, message: str) -> RegistryError:
    return RegistryError(record["file"], record["line"], message)


def _merge(before: Record, record: Record) -> Record:
    after = dict(before)
    for key, value in record.items():
        if key == "tenures":
            continue
        if key in _APPENDED:
            after[key] = _append(key, before.get(key, []), value)
        elif key == "url" and not value:
            continue
        elif key not in ("end_tenure", "replace"):
            after[key] = value
    after["layers"] = [*before["layers"], record["file"]]
    # A layer that only adds a spelling does not vouch for all tenures up to its own day.
    if any(field in before for field in _SPEAK_UP_TO) and not any(field in record for field in _SPEAK_UP_TO):
        after["as_of"] = before["as_of"]
    if "tenures" in before or "tenures" in record:
        after["tenures"] = [*_of_layer(before), *_of_layer(record)]
    return after


def _append(key: str, kept: list[Any], added: list[Any]) -> list[Any]:
    if key == "names" and any(kind == NameKind.PRIMARY for _, kind in added):
        alias = NameKind.ALIAS.value
        kept = [(text, alias if kind == NameKind.PRIMARY else kind) for text, kind in kept]
        return [*added, *(name for name in kept if name not in added)]
    known = [_without_line(item) for item in kept]
    joined = kept + [item for item in added if _without_line(item) not in known]
    return sorted(joined) if key == "dates" else joined


def _without_line(item: Any) -> Any:
    return {key: value for key, value in item.items() if key != "line"} if isinstance(item, dict) else item


def _of_layer(record: Record) -> list[Record]:
    """The tenures of a layer, each with the day, source and file of the layer that brought it."""
    return [
        {
            "as_of": record["as_of"],
            "file": record["file"],
            **tenure,
            "source": tenure["source"] or record["source"],
        }
        for tenure in record.get("tenures", [])
    ]


def _end(target: Record, record: Record, errors: list[RegistryError]) -> None:
    for end in record.get("end_tenure", []):
        open_ones = [
            tenure
            for tenure in target.get("tenures", [])
            if tenure["office"] == end["office"] and tenure["to"] is None
        ]
        if not open_ones:
            message = f"`end_tenure`: `{record['id']}` has no open tenure of `{end['office']}`"
            errors.append(_error(record, message))
            continue
        last = max(open_ones, key=lambda tenure: tenure["from"] or "")
        start = last["from"]
        if start and PartialDate.parse(end["to"]).latest < PartialDate.parse(start).earliest:
            message = f"`end_tenure`: ends before it begins: from {start} to {end['to']}"
            errors.append(_error(record, message))
            continue
        place = target["tenures"].index(last)
        sources = dict.fromkeys(source for source in (last["source"], record["source"]) if source)
        ended = {**last, "to": end["to"], "unknown": False, "source": "; ".join(sources)}
        target["tenures"] = [*target["tenures"]]
        target["tenures"][place] = ended


def check_links(records: dict[str, Record], errors: list[RegistryError]) -> None:
    """Every id that a record points to must be there, as the right kind."""

    def known(id: str, *kinds: EntityKind) -> bool:
        return id in records and records[id]["kind"] in kinds

    for record in records.values():
        for tenure in record.get("tenures", []):
            if not known(tenure["office"], EntityKind.OFFICE):
                file = tenure.get("file", record["file"])
                message = (
                    f"`{record['id']}`: no office `{tenure['office']}`{_nearest_office(records, tenure)}"
                )
                errors.append(RegistryError(file, tenure["line"], message))
        errors.extend(
            RegistryError(record["file"], member["line"], f"`{record['id']}`: no place `{member['place']}`")
            for member in record.get("members", [])
            if not known(member["place"], EntityKind.PLACE, EntityKind.ORGANISATION)
        )
        errors.extend(
            _error(record, f"`{record['id']}`: no place `{place}`")
            for place in record.get("places", [])
            if not known(place, EntityKind.PLACE)
        )
        errors.extend(
            _error(record, f"`{record['id']}`: no place or organisation `{record[field]}`")
            for field in ("jurisdiction", "country", "subject")
            if record.get(field) and not known(record[field], EntityKind.PLACE, EntityKind.ORGANISATION)
        )


def _nearest_office(records: dict[str, Record], tenure: Record) -> str:
    """The way out for a tenure of an office that nobody has recorded."""
    from factlint.files.yamlfile import nearest

    hint = nearest(tenure["office"], [id for id, one in records.items() if one["kind"] == EntityKind.OFFICE])
    return hint if "did you mean" in hint else "; add a record of kind office"
