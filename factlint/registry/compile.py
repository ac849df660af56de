"""Joins the layers of a registry and builds its index of names, all as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.registry.fold import fold
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.records import Record

_WORD = re.compile(r"[^\W_]+")

_LOWER_KINDS = {EntityKind.OFFICE.value, EntityKind.QUANTITY.value}
"""Kinds whose names are common nouns and match in any case."""

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
            _error(record, f"`{record['id']}`: no place or organisation `{record[field]}`")
            for field in ("jurisdiction", "country", "subject")
            if record.get(field) and not known(record[field], EntityKind.PLACE, EntityKind.ORGANISATION)
        )


def _nearest_office(records: dict[str, Record], tenure: Record) -> str:
    """The way out for a tenure of an office that nobody has recorded."""
    from factlint.files.yamlfile import nearest

    hint = nearest(tenure["office"], [id for id, one in records.items() if one["kind"] == EntityKind.OFFICE])
    return hint if "did you mean" in hint else "; add a record of kind office"


def build(records: dict[str, Record]) -> dict[str, Any]:
    """The compiled form: records by id, ids by kind, holders by office, and the index of names."""
    ids: dict[str, list[str]] = {}
    holders: dict[str, list[tuple[str, int]]] = {}
    for id in sorted(records):
        record = records[id]
        ids.setdefault(record["kind"], []).append(id)
        for number, tenure in enumerate(record.get("tenures", [])):
            holders.setdefault(tenure["office"], []).append((id, number))
    return {
        "records": records,
        "ids": ids,
        "holders": holders,
        "names": _index(records),
        "legislatures": _legislatures(records),
        "counted": _counted(records),
        "acronyms": _acronyms(records),
        "bodies": _bodies(records),
    }


def _acronyms(records: dict[str, Record]) -> dict[str, str]:
    """Letters of an acronym to its id."""
    return {
        record["names"][0][0]: id for id, record in records.items() if record["kind"] == EntityKind.ACRONYM
    }


_BODY_NAMES = (NameKind.PRIMARY, NameKind.ALIAS, NameKind.FORMER)
_LEAST_WORDS = 3


def _bodies(records: dict[str, Record]) -> tuple[frozenset[str], dict[Any, list[tuple[str, str]]]]:
    """Folded names of bodies, and the shapes of those of three words or more."""
    every: set[str] = set()
    shapes: dict[Any, list[tuple[str, str]]] = {}
    for id in sorted(records):
        if records[id]["kind"] != EntityKind.ORGANISATION:
            continue
        for name, kind in records[id]["names"]:
            if kind not in _BODY_NAMES:
                continue
            words = tuple(fold(name).split())
            every.add(" ".join(words))
            for place, word in enumerate(words if len(words) >= _LEAST_WORDS else ()):
                shapes.setdefault((place, words[:place] + words[place + 1 :]), []).append((word, id))
    return frozenset(every), shapes


def _counted(records: dict[str, Record]) -> dict[str, list[str]]:
    """What can be counted, by subject: quantities, and bodies whose members are all listed."""
    found: dict[str, list[str]] = {}
    for id in sorted(records):
        record = records[id]
        if record["kind"] == EntityKind.QUANTITY and record.get("subject"):
            found.setdefault(record["subject"], []).append(id)
        elif record.get("members_complete"):
            found.setdefault(id, []).append(id)
    return found


def _legislatures(records: dict[str, Record]) -> dict[str, list[str]]:
    """Folded names of legislatures of two words or more, by their first word, the longest first."""
    names: set[str] = set()
    for record in records.values():
        legislature = record.get("legislature", {})
        names.update(fold(name) for name in (legislature.get("name", ""), *legislature.get("also", ())))
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if " " in name and (word := _WORD.match(name)):
            found.setdefault(word[0], []).append(name)
    return found


def _index(records: dict[str, Record]) -> dict[str, Any]:
    """Folded first word → candidates, longest first, each with its key, case rule and uses."""
    keys: dict[tuple[str, bool], list[tuple[str, str, str]]] = {}
    for id in sorted(records):
        record = records[id]
        for text, kind in _scanned_names(record):
            lower = record["kind"] in _LOWER_KINDS and kind != NameKind.ACRONYM
            key = fold(text.lower() if lower else text)
            uses = keys.setdefault((key, lower), [])
            use = (id, record["kind"], str(kind))
            if use not in uses:
                uses.append(use)
    first_words: dict[str, dict[tuple[str, bool], list[tuple[str, str, str]]]] = {}
    for (key, lower), uses in keys.items():
        word = _WORD.match(key)
        if word is None:
            continue
        forms = {word[0], word[0].capitalize(), word[0].upper()} if lower else {word[0]}
        for form in forms:
            first_words.setdefault(form, {})[key, lower] = uses
    return {
        word: _candidates(
            [
                (key, lower, uses)
                for (key, lower), uses in sorted(
                    entries.items(), key=lambda entry: (-len(entry[0][0]), entry[0])
                )
            ]
        )
        for word, entries in sorted(first_words.items())
    }


_MANY = 6
"""More candidates than this under one first word are told apart by their second."""


def _candidates(entries: list[Any]) -> Any:
    """The candidates of a first word: a list, or lists by second word when they are many.

    Names of one word stand at the end of every list, for they are the shortest.
    """
    if len(entries) <= _MANY:
        return entries
    short = [entry for entry in entries if len(_WORD.findall(entry[0])) < 2]
    found: dict[str, list[Any]] = {"": short}
    for entry in entries:
        words = _WORD.findall(entry[0])
        if len(words) < 2:
            continue
        second = words[1]
        forms = {second, second.capitalize(), second.upper()} if entry[1] else {second}
        for form in sorted(forms):
            found.setdefault(form, []).append(entry)
    return {word: rest + short if word else rest for word, rest in found.items()}


def _scanned_names(record: Record) -> Iterable[tuple[str, str]]:
    if record["kind"] in (EntityKind.EVENT, EntityKind.ACRONYM):
        return
    yield from record["names"]
    demonym = record.get("demonym", {})
    for field, kind in (
        ("adjective", NameKind.ADJECTIVE),
        ("singular", NameKind.DEMONYM),
        ("plural", NameKind.DEMONYM_PLURAL),
    ):
        for text in demonym.get(field, []):
            yield text, kind.value
    for text in record.get("capital", []):
        yield text, NameKind.CAPITAL.value
