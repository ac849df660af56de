"""Makes the compiled form of a registry: records, ids, holders and the index of names, as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from factlint.registry.fold import fold
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.records import Record

_WORD = re.compile(r"[^\W_]+")

_LOWER_KINDS = {EntityKind.OFFICE.value, EntityKind.QUANTITY.value}
"""Kinds whose names are common nouns and match in any case."""


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
    if record["kind"] in (EntityKind.EVENT, EntityKind.ACRONYM, EntityKind.CONFUSABLE):
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
