"""Writes the generated records as JSON lines, and proves that the written files are what was generated."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from factlint.core.classes import NamedTuple
from factlint.core.digest import digest
from factlint.devtools.registry_facts.compose import Made

Json = dict[str, Any]

OFFICES, PEOPLE, CONGRESS, MANIFEST = "offices.jsonl", "people.jsonl", "congress.jsonl", "manifest.json"
"""The written files; hand-kept ones lie over them because their folders sort behind `generated`."""


class Manifest(NamedTuple):
    """What the written files were made from, and their digests.

    Args:
        facts: name of each file of the facts folder to the digest of its content.
        written: name of each written file to the digest of its content.
    """

    facts: Mapping[str, str]
    written: Mapping[str, str]

    def to_json(self) -> str:
        """As the manifest is written."""
        return (
            json.dumps({"facts": dict(self.facts), "written": dict(self.written)}, indent=2, sort_keys=True)
            + "\n"
        )


def files(made: Made, report: str, facts: Mapping[str, str]) -> dict[str, str]:
    """Name of each file to write to its text."""
    texts = {
        OFFICES: _lines("office", made.offices),
        PEOPLE: _lines("person", made.people),
        CONGRESS: _lines("person", made.legislators),
        "REPORT.md": report,
    }
    return {
        **texts,
        MANIFEST: Manifest(facts, {name: digest_of(text) for name, text in texts.items()}).to_json(),
    }


def _lines(kind: str, records: Sequence[Json]) -> str:
    return "".join(f"{_line(record)}\n" for record in [{"defaults": {"kind": kind}}, *records])


def _line(record: Json) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(text: str) -> str:
    """A digest of a text, short enough to read."""
    return digest(text.encode("utf-8")).hex()[:16]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder of written files.

    Raises:
        OSError: there is none.
        ValueError: it is no JSON.
    """
    data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return Manifest(data["facts"], data["written"])


def stale(folder: Path, texts: Mapping[str, str]) -> list[str]:
    """Names of the files of a folder that do not have the given texts."""
    return [name for name in sorted(texts) if not _has(folder / name, texts[name])]


def changed(folder: Path, manifest: Manifest) -> list[str]:
    """Names of written files that are missing or were changed after they had been written."""
    return [name for name in sorted(manifest.written) if not _digested(folder / name, manifest.written[name])]


def _has(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode("utf-8")


def _digested(path: Path, expected: str) -> bool:
    return path.exists() and digest(path.read_bytes()).hex()[:16] == expected


def write(folder: Path, texts: Mapping[str, str]) -> None:
    """Writes every file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode("utf-8"))


def sizes(texts: Mapping[str, str]) -> Iterable[tuple[str, int]]:
    """Name and size in bytes of each file."""
    return [(name, len(text.encode("utf-8"))) for name, text in sorted(texts.items())]
