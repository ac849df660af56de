"""What the hand-kept files of the registry hold: they win over everything that is generated."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from factlint.core.classes import NamedTuple
from factlint.core.errors import RegistryError, UsageError
from factlint.files.compiled import files_below
from factlint.registry.fold import fold
from factlint.registry.model import Record
from factlint.registry.records import read_records

GENERATED = "generated"
"""Name of the folder below the registry whose files this program writes."""

_STRONG = ("primary", "alias", "former")


class HandKept(NamedTuple):
    """The hand-kept records.

    Args:
        records: by id, as the files have them, joined shallowly.
        offices: place and folded title (or `role:` and the role) to the id of the office.
        tenures: office to the hand-kept tenures of it, each with the id of its person.
        names: folded name to the ids of the people who have it.
        taken: folded names of everything that is no person.
    """

    records: dict[str, Record]
    offices: dict[tuple[str, str], str]
    tenures: dict[str, list[tuple[str, Record]]]
    names: dict[str, list[str]]
    taken: frozenset[str]


def read_hand_kept(registry: Path) -> HandKept:
    """Reads every file of the registry that is not generated.

    Raises:
        UsageError: a file is broken.
    """
    errors: list[RegistryError] = []
    records: dict[str, Record] = {}
    for file in files_below([registry]):
        if Path(file).is_relative_to(registry / GENERATED):
            continue
        for record in read_records(Path(file), errors):
            records[record["id"]] = _over(records.get(record["id"]), record)
    if errors:
        raise UsageError(str(errors[0]))
    return _indexed(records)


def _over(before: Record | None, record: Record) -> Record:
    if before is None:
        return record
    return {
        **before,
        **record,
        "names": [*record["names"], *before["names"]],
        "tenures": [*before.get("tenures", []), *record.get("tenures", [])],
    }


def _indexed(records: dict[str, Record]) -> HandKept:
    offices: dict[tuple[str, str], str] = {}
    tenures: dict[str, list[tuple[str, Record]]] = defaultdict(list)
    names: dict[str, list[str]] = defaultdict(list)
    taken: set[str] = set()
    for id, record in records.items():
        if record["kind"] == "person":
            for name in dict.fromkeys(fold(text) for text, _ in record["names"]):
                names[name].append(id)
            for tenure in record.get("tenures", []):
                tenures[tenure["office"]].append((id, tenure))
            continue
        taken.update(_words_of(record))
        if record["kind"] == "office":
            place = record.get("jurisdiction", "")
            if record.get("role"):
                offices.setdefault((place, f"role:{record['role']}"), id)
            for text, kind in record["names"]:
                if kind in _STRONG:
                    offices.setdefault((place, fold(text).lower()), id)
    return HandKept(records, offices, dict(tenures), dict(names), frozenset(taken))


def _words_of(record: Record) -> list[str]:
    texts = [text for text, _ in record["names"]] + list(record.get("capital", []))
    demonyms: dict[str, Any] = record.get("demonym", {})
    for forms in demonyms.values():
        texts += forms
    return [fold(text) for text in texts]
