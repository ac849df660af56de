"""FollowTheMoney entities in JSON lines: people, positions and occupancies, flat or nested."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.registry.importers.dates import read_date
from factlint.registry.importers.facts import OfficeFact, Origin, PersonFact, TenureFact
from factlint.registry.importers.inputs import file_name, json_rows
from factlint.registry.importers.options import NO_DAY, NO_DAY_WAY, Options
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.values import (
    item_address,
    item_of,
    mapping,
    record_id,
    sequence,
    text,
    texts,
)

_DEEPEST = 6


def read(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads people, positions and occupancies.

    Raises:
        RegistryError: a file is broken or holds no entities.
    """
    for path in paths:
        entities = 0
        for number, value in json_rows(path):
            place = f"{file_name(path)}:{number}"
            if isinstance(value, ValueError):
                spool.leave_out("line that is no entity", place, f"{value}; left out")
                continue
            if not text(mapping(value).get("schema")):
                spool.leave_out("line that is no entity", place, "has no `schema`; left out")
                continue
            entities += 1
            spool.count("entities read")
            _Reader(options, spool, place).entity(mapping(value))
        if not entities:
            raise RegistryError(
                str(path), 0, "holds no FollowTheMoney entities: expected JSON lines with `schema`"
            )


class _Reader:
    """Reads one line with everything nested in it."""

    def __init__(self, options: Options, spool: Spool, place: str) -> None:
        self.options = options
        self.spool = spool
        self.place = place

    def entity(
        self, entity: dict[str, Any], parent: str = "", parent_schema: str = "", depth: int = 0
    ) -> None:
        """Reads an entity; `parent` is the raw id of the one it is nested in."""
        schema, id = text(entity.get("schema")), text(entity.get("id"))
        properties = mapping(entity.get("properties"))
        if schema == "Occupancy":
            holder = parent if parent_schema == "Person" else ""
            post = parent if parent_schema == "Position" else ""
            self._occupancy(entity, properties, holder, post)
        elif schema in ("Person", "Position") and properties:
            if not id:
                self.spool.leave_out("entity without an id", self.place, f"a {schema} needs an `id`")
            elif schema == "Person":
                self._person(entity, id, properties)
            else:
                self._position(entity, id, properties)
        if depth < _DEEPEST:
            for values in properties.values():
                for value in sequence(values):
                    if isinstance(value, dict) and "schema" in value:
                        self.entity(value, id, schema, depth + 1)

    def _origin(self, entity: dict[str, Any]) -> Origin | None:
        datasets = ", ".join(texts(entity.get("datasets"))[:6])
        source = f"FollowTheMoney data ({datasets})" if datasets else "FollowTheMoney data"
        stamps = (entity.get("last_seen"), entity.get("last_change"))
        origin = self.options.origin(source, self.place, *stamps)
        if origin is None:
            message = f"{text(entity.get('id'))}: `last_seen` is missing: {NO_DAY_WAY}"
            self.spool.leave_out(NO_DAY, self.place, message)
        return origin

    def _known_as(self, entity: dict[str, Any], id: str, properties: dict[str, Any]) -> tuple[str, str]:
        """Id of the record and its item; every id that was merged into this one means the same."""
        items = {item for value in (id, *texts(properties.get("wikidataId"))) if (item := item_of(value))}
        item = items.pop() if len(items) == 1 else ""
        record = record_id(self.options.prefix, item, id)
        for old in (id, *texts(entity.get("referents"))):
            if old != record:
                self.spool.same(old, record)
        return record, item

    def _person(self, entity: dict[str, Any], id: str, properties: dict[str, Any]) -> None:
        names = [text(entity.get("caption")), *texts(properties.get("name")), *texts(properties.get("alias"))]
        origin = self._origin(entity)
        if origin is None:
            return
        record, item = self._known_as(entity, id, properties)
        genders = set(texts(properties.get("gender")))
        family = texts(properties.get("lastName"))
        countries = set(texts(properties.get("citizenship")) or texts(properties.get("nationality")))
        countries = countries or set(texts(properties.get("country")))
        self.spool.add_person(
            PersonFact(
                record,
                tuple(name for name in names if name),
                origin,
                item_address(item) or next(iter(texts(properties.get("sourceUrl"))), ""),
                self._one_date(properties, "birthDate"),
                self._one_date(properties, "deathDate"),
                {"male": "he", "female": "she"}.get(genders.pop(), "") if len(genders) == 1 else "",
                countries.pop() if len(countries) == 1 else "",
                family[0] if len(family) == 1 else "",
            )
        )

    def _position(self, entity: dict[str, Any], id: str, properties: dict[str, Any]) -> None:
        origin = self._origin(entity)
        if origin is None:
            return
        record, item = self._known_as(entity, id, properties)
        countries = texts(properties.get("country"))
        self.spool.add_office(
            OfficeFact(
                record,
                (text(entity.get("caption")), *texts(properties.get("name"))),
                origin,
                item_address(item),
                countries[0] if len(countries) == 1 else self.options.country if not countries else "",
            )
        )

    def _occupancy(self, entity: dict[str, Any], properties: dict[str, Any], holder: str, post: str) -> None:
        holders = _references(properties.get("holder")) or [holder]
        posts = _references(properties.get("post")) or [post]
        for what, found in (("holder", holders), ("post", posts)):
            if not found[0]:
                message = f"{text(entity.get('id'))} has no `{what}`; the crawler that made it has a fault"
                self.spool.leave_out(f"occupancy without a {what}", self.place, message)
                return
            if len(found) > 1:
                message = (
                    f"{text(entity.get('id'))} has {len(found)} values for `{what}`: {', '.join(found[:4])}"
                )
                self.spool.leave_out(f"occupancy with several values for {what}", self.place, message)
                return
        origin = self._origin(entity)
        if origin is None:
            return
        start, end = self._one_date(properties, "startDate"), self._one_date(properties, "endDate")
        status = set(texts(properties.get("status")))
        unknown = end is None and bool(status & {"ended", "unknown"} or texts(properties.get("endDate")))
        self.spool.add_tenure(TenureFact(holders[0], posts[0], start, end, unknown, origin))

    def _one_date(self, properties: dict[str, Any], key: str) -> PartialDate | None:
        """The one date of a property; several that differ are none, and said."""
        found = set()
        for written in texts(properties.get(key)):
            try:
                found.add(read_date(written, stamp_is_exact=True))
            except ValueError as problem:
                self.spool.leave_out("date that is none", self.place, f"`{key}`: {problem}")
        found.discard(None)
        # A source that gives the year and another that gives the day agree.
        days = sorted(str(date) for date in found)
        if len(days) > 1 and all(days[-1].startswith(day) for day in days):
            return PartialDate.parse(days[-1])
        if len(days) > 1:
            years = {day[:4] for day in days}
            both = PartialDate(int(days[0][:4])) if len(years) == 1 else None
            message = f"`{key}`: {' or '.join(days)}; taken as {both or 'unknown'}"
            self.spool.remark("conflict", "several dates for one thing", self.place, message)
            return both
        return PartialDate.parse(days[0]) if days else None


def _references(values: Any) -> list[str]:
    """Ids that a property points to, whether as text or as a nested entity."""
    found = [
        text(mapping(value).get("id")) if isinstance(value, dict) else text(value)
        for value in sequence(values)
    ]
    return list(dict.fromkeys(id for id in found if id))
