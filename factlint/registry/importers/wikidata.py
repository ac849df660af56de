"""Wikidata entities in JSON: Special:EntityData, wbgetentities, or several of them in one object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.registry.importers.dates import wikibase_date
from factlint.registry.importers.facts import OfficeFact, Origin, PersonFact, TenureFact
from factlint.registry.importers.inputs import file_name, json_file
from factlint.registry.importers.options import NO_DAY, NO_DAY_WAY, Options
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.values import item_address, item_of, mapping, name_text, sequence, text
from factlint.registry.model import TenureStatus

HUMAN, MALE, FEMALE, ACTING, CIRCA = "Q5", "Q6581097", "Q6581072", "Q4676846", "Q5727902"

ENGLISH = ("en", "mul", "en-gb", "en-us", "en-ca")
"""Languages whose labels an English text may use, the first found wins."""

_NARROWING = ("P642", "P2389", "P1001", "P1268", "P108")
"""Of, organisation directed, applies to, represents, employer: the post is only a part of the office."""

_DOUBTS = ("P5102", "P1480", "P1310")
"""Nature of statement, sourcing circumstances, disputed by."""


def read(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads people, and as offices what else they hold.

    Raises:
        RegistryError: a file is broken or holds no entities.
    """
    entities = [(path, entity) for path in paths for entity in _entities(path)]
    for path, entity in entities:
        spool.count("entities read")
        read_person(entity, f"{file_name(path)}: {_id(entity)}", options, spool)
    posts = set(spool.posts())
    for path, entity in entities:
        id = _id(entity)
        if id.lower() in posts and not is_human(entity):
            read_office(entity, f"{file_name(path)}: {id}", options, spool)


def _entities(path: Path) -> Iterator[dict[str, Any]]:
    value = mapping(json_file(path))
    found = mapping(value.get("entities")) if "entities" in value else {"": value}
    if "entities" not in value and not item_of(value.get("id")):
        raise RegistryError(
            str(path), 0, "holds no Wikidata entities: expected an object with `entities` or with an `id`"
        )
    yield from map(mapping, found.values())


def _id(entity: dict[str, Any]) -> str:
    return item_of(entity.get("id")) or text(entity.get("id"))[:40]


def _statements(entity: dict[str, Any], property_: str) -> list[dict[str, Any]]:
    """The statements of a property that are not deprecated."""
    found = map(mapping, sequence(mapping(entity.get("claims")).get(property_)))
    return [statement for statement in found if statement.get("rank") != "deprecated"]


def _best(entity: dict[str, Any], property_: str) -> list[dict[str, Any]]:
    """The preferred statements of a property, else the normal ones."""
    statements = _statements(entity, property_)
    return [one for one in statements if one.get("rank") == "preferred"] or statements


def _value(snak: Any) -> Any:
    return mapping(mapping(snak).get("datavalue")).get("value")


def _item(snak: Any) -> str:
    """The item of a snak; old dumps give its number only."""
    value = mapping(_value(snak))
    number = value.get("numeric-id")
    return item_of(value.get("id")) or item_of(f"Q{text(number)}")


def _items(entity: dict[str, Any], property_: str) -> list[str]:
    return [item for one in _best(entity, property_) if (item := _item(one.get("mainsnak")))]


def _qualifiers(statement: dict[str, Any], property_: str) -> list[dict[str, Any]]:
    return list(map(mapping, sequence(mapping(statement.get("qualifiers")).get(property_))))


def is_human(entity: dict[str, Any]) -> bool:
    """Whether an entity is a person."""
    return HUMAN in _items(entity, "P31")


def _english(table: Any) -> Iterator[str]:
    values = mapping(table)
    for language in ENGLISH:
        for value in sequence(values.get(language)):
            if name := name_text(mapping(value).get("value")):
                yield name


def _names(entity: dict[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*_english(entity.get("labels")), *_english(entity.get("aliases"))]))


def _one_date(entity: dict[str, Any], property_: str) -> PartialDate | None:
    """The date of a property, when its best statements give one only."""
    dates = {wikibase_date(_value(one.get("mainsnak"))) for one in _best(entity, property_)}
    return dates.pop() if len(dates) == 1 else None


def _origin(entity: dict[str, Any], place: str, options: Options, spool: Spool) -> Origin | None:
    origin = options.origin(f"Wikidata {_id(entity)}", place, entity.get("modified"))
    if origin is None:
        spool.leave_out(NO_DAY, place, f"`modified` is missing: {NO_DAY_WAY}")
    return origin


def read_person(entity: dict[str, Any], place: str, options: Options, spool: Spool) -> bool:
    """Reads a person with the positions held; False when the entity is none."""
    if "missing" in entity:
        spool.leave_out("entity that does not exist", place, "Wikidata has no such item; it may be deleted")
        return False
    if not is_human(entity):
        return False
    id = _id(entity)
    names = _names(entity)
    if not item_of(id) or not names:
        spool.leave_out("person without an English label", place, "has no label in English to be found by")
        return False
    origin = _origin(entity, place, options, spool)
    if origin is None:
        return False
    genders = set(_items(entity, "P21"))
    pronouns = {MALE: "he", FEMALE: "she"}.get(genders.pop(), "") if len(genders) == 1 else ""
    died = _one_date(entity, "P570")
    spool.add_person(
        PersonFact(
            id.lower(),
            names,
            origin,
            item_address(id),
            _one_date(entity, "P569"),
            died,
            pronouns,
            _citizenship(entity) or options.country,
        )
    )
    for statement in _statements(entity, "P39"):
        _read_tenure(id.lower(), statement, origin, spool)
    return True


def _citizenship(entity: dict[str, Any]) -> str:
    """The one country a person belongs to now; empty for none or several."""
    running = [one for one in _best(entity, "P27") if not _qualifiers(one, "P582")]
    found = {_item(one.get("mainsnak")) for one in running}
    return found.pop() if len(found) == 1 else ""


def _read_tenure(person: str, statement: dict[str, Any], origin: Origin, spool: Spool) -> None:
    post = _item(statement.get("mainsnak"))
    if not post:
        spool.count("positions without a value, left out")
        return
    if any(_qualifiers(statement, property_) for property_ in _NARROWING):
        message = (
            f"{person} as {post.lower()}: a qualifier says of what, and the name of the post alone "
            "would say too much"
        )
        spool.leave_out("tenure of a post that a qualifier narrows", origin.place, message)
        return
    start, start_ok = _bound(_qualifiers(statement, "P580"))
    end, end_ok = _bound(_qualifiers(statement, "P582"))
    ended = any(one.get("snaktype") != "novalue" for one in _qualifiers(statement, "P582"))
    replaced = any(one.get("snaktype") != "novalue" for one in _qualifiers(statement, "P1366"))
    at_a_time = bool(_qualifiers(statement, "P585")) and start is None
    unknown = end is None and (ended or replaced or at_a_time)
    if not (start_ok and end_ok):
        message = f"{person} as {post.lower()}: two different dates in one statement; taken as unknown"
        spool.remark("conflict", "two dates in one statement", origin.place, message)
    spool.add_tenure(TenureFact(person, post.lower(), start, end, unknown, origin, _status(statement)))


def _bound(qualifiers: list[dict[str, Any]]) -> tuple[PartialDate | None, bool]:
    """The date of a qualifier, and whether it stands there once only; `somevalue` is no date."""
    dates = {wikibase_date(_value(one)) for one in qualifiers if one.get("snaktype", "value") == "value"}
    if len(dates) > 1:
        return None, False
    return (dates.pop() if dates else None), True


def _status(statement: dict[str, Any]) -> TenureStatus:
    for property_ in ("P5102", "P794", "P3831", "P2868"):
        if any(_item(one) == ACTING for one in _qualifiers(statement, property_)):
            return TenureStatus.ACTING
    doubts = [one for property_ in _DOUBTS for one in _qualifiers(statement, property_)]
    return TenureStatus.DISPUTED if doubts else TenureStatus.FULL


def read_office(entity: dict[str, Any], place: str, options: Options, spool: Spool) -> None:
    """Reads an item that somebody holds as an office."""
    names = _names(entity)
    id = _id(entity)
    if not names:
        spool.leave_out("office without an English label", place, "has no label in English to be found by")
        return
    origin = _origin(entity, place, options, spool)
    if origin is None:
        return
    places = _items(entity, "P1001") or _items(entity, "P17")
    jurisdiction = places[0] if len(places) == 1 else ""
    spool.add_office(OfficeFact(id.lower(), names, origin, item_address(id), jurisdiction))
