"""Reads registry files into plain records, and says with file and line what is wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from factlint.core.errors import DataError, RegistryError
from factlint.files.yamlfile import Node, read_yaml
from factlint.registry.dated import bounds, currencies, dated_names, ordinals, spelling_sets
from factlint.registry.model import EntityKind, NameKind, Record, TenureStatus

_NAME_FIELDS = {
    "name": NameKind.PRIMARY,
    "aliases": NameKind.ALIAS,
    "acronyms": NameKind.ACRONYM,
    "weak": NameKind.WEAK,
    "former": NameKind.FORMER,
    "wrong": NameKind.WRONG,
}
_SHARED = {"id", "kind", "source", "url", "as_of", "replace", "note", *_NAME_FIELDS}
_PRONOUNS = {"he", "she", "they"}


def _text(node: Node, what: str) -> str:
    return node.text(what)


def _flag(node: Node, what: str) -> bool:
    return node.flag(what)


def _number(node: Node, what: str) -> int:
    return node.number(what)


def _date(node: Node, what: str) -> str:
    return str(node.date(what))


def _pronouns(node: Node, what: str) -> str:
    word = node.text(what)
    if word not in _PRONOUNS:
        raise node.fail("`pronouns` needs he, she or they")
    return word


def _tenure(node: Node) -> Record:
    fields = node.only(["office", "from", "to", "status", "source", "as_of", "note"], "a tenure")
    if "office" not in fields:
        raise node.fail("a tenure needs `office`")
    start, end, unknown = bounds(node, fields)
    status = fields["status"].text("status") if "status" in fields else "full"
    if status not in list(TenureStatus):
        raise fields["status"].fail(f"`status` needs one of: {', '.join(TenureStatus)}")
    record: Record = {"office": fields["office"].text("office"), "from": start, "to": end, "unknown": unknown}
    record["status"] = status
    record["source"] = fields["source"].text("source") if "source" in fields else ""
    record["line"] = node.line
    if "as_of" in fields:
        record["as_of"] = str(fields["as_of"].date("as_of"))
    return record


def _tenures(node: Node, what: str) -> list[Record]:
    return [_tenure(item) for item in node.items(what)]


def _end_tenure(node: Node, what: str) -> list[Record]:
    items = node.items(what) if isinstance(node.value, list) else [node]
    ends = []
    for item in items:
        fields = item.only(["office", "to"], "`end_tenure`")
        if set(fields) != {"office", "to"}:
            raise item.fail("`end_tenure` needs `office` and `to`")
        ends.append({"office": fields["office"].text("office"), "to": str(fields["to"].date("to"))})
    return ends


def _members(node: Node, what: str) -> list[Record]:
    members = []
    for item in node.items(what):
        fields = item.only(["place", "from", "to", "note"], "a membership")
        if "place" not in fields:
            raise item.fail("a membership needs `place`")
        start, end, _ = bounds(item, fields)
        members.append({"place": fields["place"].text("place"), "from": start, "to": end, "line": item.line})
    return members


def _dates(node: Node, what: str) -> list[str]:
    return sorted(_date(item, what) for item in node.items(what))


def _values(node: Node, what: str) -> list[Record]:
    values = []
    for item in node.items(what):
        fields = item.only(["value", "from", "to", "note"], "a value")
        if "value" not in fields:
            raise item.fail("each of `values` needs `value`")
        start, end, _ = bounds(item, fields)
        values.append({"value": fields["value"].number("value"), "from": start, "to": end})
    return values


def _demonym(node: Node, what: str) -> Record:
    fields = node.only(["adjective", "singular", "plural"], "`demonym`")
    return {key: list(value.texts(key)) for key, value in fields.items()}


def _legislature(node: Node, what: str) -> Record:
    fields = node.only(["name", "also", "complete"], "`legislature`")
    return {
        "name": fields["name"].text("name") if "name" in fields else "",
        "also": list(fields["also"].texts("also")) if "also" in fields else [],
        "complete": fields["complete"].flag("complete") if "complete" in fields else False,
    }


def _texts(node: Node, what: str) -> list[str]:
    return list(node.texts(what))


Reader = Callable[[Node, str], Any]

_FIELDS: dict[EntityKind, dict[str, Reader]] = {
    EntityKind.PERSON: {
        "family_name": _text,
        "pronouns": _pronouns,
        "born": _date,
        "died": _date,
        "country": _text,
        "complete": _flag,
        "tenures": _tenures,
        "end_tenure": _end_tenure,
    },
    EntityKind.OFFICE: {
        "jurisdiction": _text,
        "role": _text,
        "seats": _number,
        "exclusive": _flag,
        "shared_title": _flag,
        "courtesy": _flag,
        "partial": _flag,
        "complete_from": _date,
    },
    EntityKind.ORGANISATION: {
        "type": _text,
        "country": _text,
        "members": _members,
        "members_complete": _flag,
    },
    EntityKind.PLACE: {
        "type": _text,
        "country": _text,
        "demonym": _demonym,
        "capital": _texts,
        "former_capitals": dated_names,
        "legislature": _legislature,
        "iso2": _text,
        "iso3": _text,
        "names": dated_names,
        "currency": currencies,
        "central_bank": _text,
        "disputed": _flag,
        "namesakes": _texts,
    },
    EntityKind.QUANTITY: {"subject": _text, "dates": _dates, "values": _values, "ordinals": ordinals},
    EntityKind.EVENT: {
        "from": _date,
        "to": _date,
        "country": _text,
        "series": _text,
        "hosts": _texts,
        "cities": _texts,
    },
    EntityKind.ACRONYM: {"expansion": _text, "repeated": _texts},
    EntityKind.CLAIM_REVIEW: {
        "claimant": _text,
        "claimed": _date,
        "rating": _text,
        "reviewer": _text,
        "reviewed": _date,
    },
    EntityKind.SPELLING: {"sets": spelling_sets, "variants": _texts},
    EntityKind.CONFUSABLE: {"places": _texts},
}

_KEPT_AS = {"names": "dated_names"}
"""Fields that a record keeps under another key, because `names` are all of its names."""


def read_records(path: Path, errors: list[RegistryError]) -> Iterator[Record]:
    """Yields the good records of one file, and adds an error for each bad one.

    A `.jsonl` file holds one record a line; a first line `{"defaults": {...}}` gives what all of them share.
    """
    if path.suffix == ".jsonl":
        yield from _read_lines(path, errors)
        return
    try:
        root = read_yaml(path, RegistryError)
        items, defaults = _split(root)
    except RegistryError as error:
        errors.append(error)
        return
    yield from _good(items, defaults, errors)


def _read_lines(path: Path, errors: list[RegistryError]) -> Iterator[Record]:
    from factlint.files.jsonlines import read_json_lines

    defaults: dict[str, Node] = {}
    bad: list[DataError] = []
    try:
        for item in read_json_lines(path, RegistryError, bad):
            if isinstance(item.value, dict) and set(item.value) == {"defaults"}:
                defaults = item.value["defaults"].mapping("defaults")
            else:
                yield from _good([item], defaults, errors)
    except RegistryError as error:
        errors.append(error)
    errors.extend(error for error in bad if isinstance(error, RegistryError))


def _good(items: Iterable[Node], defaults: dict[str, Node], errors: list[RegistryError]) -> Iterator[Record]:
    for item in items:
        try:
            yield _record(item, defaults)
        except RegistryError as error:
            errors.append(error)


def records_of(root: Node) -> list[Record]:
    """The records of a YAML value, as rule files carry them for their examples.

    Raises:
        RegistryError: the first thing that is wrong.
    """
    items, defaults = _split(root)
    return [_record(item, defaults) for item in items]


def _split(root: Node) -> tuple[list[Node], dict[str, Node]]:
    if isinstance(root.value, dict):
        fields = root.only(["defaults", "records"], "a registry file")
        defaults = fields["defaults"].mapping("defaults") if "defaults" in fields else {}
        return (fields["records"].items("records") if "records" in fields else []), defaults
    return root.items("a registry file"), {}


def _record(node: Node, defaults: dict[str, Node]) -> Record:
    fields = node.mapping("a record")
    if "id" not in fields:
        raise node.fail("a record needs an `id`")
    id = fields["id"].text("id")
    for key in ("kind", "source", "as_of"):
        if key not in fields and key not in defaults:
            what = {
                "kind": f"one of: {', '.join(EntityKind)}",
                "source": "where it is from",
                "as_of": "a date",
            }
            raise node.fail(f"record `{id}` needs `{key}` ({what[key]})")
    kind_node = fields.get("kind") or defaults["kind"]
    kind_text = kind_node.text("kind")
    if kind_text not in list(EntityKind):
        raise kind_node.fail(f"unknown kind `{kind_text}`; known are: {', '.join(EntityKind)}")
    kind = EntityKind(kind_text)
    readers = _FIELDS[kind]
    node.only([*_SHARED, *readers], f"a record of kind {kind}")
    merged = {**{key: value for key, value in defaults.items() if key not in fields}, **fields}
    record: Record = {"id": id, "kind": kind.value, "file": node.path, "line": node.line}
    sources = merged["source"].texts("source")
    record["source"] = "; ".join(sources)
    record["url"] = merged["url"].text("url") if "url" in merged else ""
    record["as_of"] = str(merged["as_of"].date("as_of"))
    record["replace"] = merged["replace"].flag("replace") if "replace" in merged else False
    record["names"] = _names(merged)
    for key, reader in readers.items():
        if key in merged and merged[key].value is not None:
            record[_KEPT_AS.get(key, key)] = reader(merged[key], key)
    _add_dated_names(record)
    if "from" in record and "to" in record:
        bounds(node, merged)
    return record


def _add_dated_names(record: Record) -> None:
    """A name with an end is a former one, any other an alias; the record may have said otherwise."""
    known = {text for text, _ in record["names"]}
    for part in record.get("dated_names", ()):
        if part["name"] not in known:
            kind = NameKind.FORMER if part["to"] else NameKind.ALIAS
            record["names"].append((part["name"], kind.value))


def _names(fields: dict[str, Node]) -> list[tuple[str, str]]:
    names: list[tuple[str, str]] = []
    for key, kind in _NAME_FIELDS.items():
        if key in fields and fields[key].value is not None:
            texts = (fields[key].text(key),) if key == "name" else fields[key].texts(key)
            names.extend((text, kind.value) for text in texts)
    return names
