"""Makes the form in memory of a registry: records, ids, holders and the index of names, as plain data."""

from __future__ import annotations

from typing import Any

from factlint.registry import keys
from factlint.registry.model import EntityKind, Record

Candidate = tuple[str, bool, list[tuple[str, str, str]]]
"""A key, whether its case is free, and its uses: id, kind of entity, kind of name."""


def build(records: dict[str, Record]) -> dict[str, Any]:
    """The form of a registry: records by id, ids by kind, holders by office, and the index of names."""
    ids: dict[str, list[str]] = {}
    holders: dict[str, list[tuple[str, int]]] = {}
    counted: dict[str, list[str]] = {}
    acronyms: dict[str, str] = {}
    legislatures: list[str] = []
    offices: dict[str, list[str]] = {}
    roles: dict[str, list[str]] = {}
    for id in sorted(records):
        record = records[id]
        ids.setdefault(record["kind"], []).append(id)
        for number, tenure in enumerate(record.get("tenures", [])):
            holders.setdefault(tenure["office"], []).append((id, number))
        if subject := keys.counted_subject(record):
            counted.setdefault(subject, []).append(id)
        if letters := keys.acronym_of(record):
            acronyms[letters] = id
        legislatures.extend(keys.legislature_names(record))
        if record["kind"] == EntityKind.OFFICE:
            offices.setdefault(record.get("jurisdiction", ""), []).append(id)
            if record.get("role"):
                roles.setdefault(record["role"], []).append(id)
    return {
        "records": records,
        "ids": ids,
        "holders": holders,
        "names": _index(records),
        "legislatures": keys.by_first_word(legislatures),
        "counted": counted,
        "offices": offices,
        "roles": roles,
        "acronyms": acronyms,
        "bodies": _bodies(records),
    }


def _bodies(records: dict[str, Record]) -> tuple[frozenset[str], dict[Any, list[tuple[str, str]]]]:
    """Folded names of bodies, and the shapes of those of three words or more."""
    every: set[str] = set()
    shapes: dict[Any, list[tuple[str, str]]] = {}
    for id in sorted(records):
        for words in keys.body_names(records[id]):
            every.add(" ".join(words))
            for shape, word in keys.shapes_of(records[id], words):
                shapes.setdefault(shape, []).append((word, id))
    return frozenset(every), shapes


def _index(records: dict[str, Record]) -> dict[str, Any]:
    """Folded first word → candidates, longest first, each with its key, case rule and uses."""
    found: dict[tuple[str, bool], list[tuple[str, str, str]]] = {}
    for id in sorted(records):
        record = records[id]
        for key, lower, kind in keys.name_keys(record):
            found.setdefault((key, lower), []).append((id, record["kind"], kind))
    first_words: dict[str, list[Candidate]] = {}
    for (key, lower), uses in sorted(found.items(), key=lambda entry: (-len(entry[0][0]), *entry[0][::-1])):
        for word in keys.first_words(key, lower=lower):
            first_words.setdefault(word, []).append((key, lower, uses))
    return {word: _by_second(entries) for word, entries in sorted(first_words.items())}


_MANY = 6
"""More candidates than this under one first word are told apart by their second."""


def _by_second(entries: list[Candidate]) -> list[Candidate] | dict[str, list[Candidate]]:
    """The candidates of a first word: a list, or lists by second word in small letters when they are many.

    Names of one word stand at the end of every list, for they are the shortest.
    """
    if len(entries) <= _MANY:
        return entries
    short = [entry for entry in entries if len(keys.WORD.findall(entry[0])) < 2]
    found: dict[str, list[Candidate]] = {}
    for entry in entries:
        words = keys.WORD.findall(entry[0])
        if len(words) > 1:
            found.setdefault(words[1].lower(), []).append(entry)
    return {"": short, **{word: rest + short for word, rest in found.items()}}
