"""Imports small files and reads what came of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from factlint.core.dates import PartialDate
from factlint.registry.importers.options import Options
from factlint.registry.importers.report import Summary, short_lines
from factlint.registry.importers.run import Request, import_files
from factlint.registry.importers.table import FORMATS
from factlint.registry.load import open_registry
from factlint.registry.memory import MemoryRegistry

SAMPLES = Path(__file__).parent / "samples"


class Imported(NamedTuple):
    """What an import gave."""

    summary: Summary
    records: dict[str, dict[str, Any]]
    registry: MemoryRegistry

    @property
    def said(self) -> str:
        return "\n".join(short_lines(self.summary))

    def tenures(self, person: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.records[person].get("tenures", [])
        return found


def import_all(
    format_: str, folder: Path, files: dict[str, str | bytes] | list[Path], **asked: Any
) -> Imported:
    """Imports files, loads the records over the stock, and fails when the registry has anything to say."""
    if isinstance(files, dict):
        paths = []
        for name, content in files.items():
            path = folder / name
            path.write_bytes(content.encode() if isinstance(content, str) else content)
            paths.append(path)
    else:
        paths = files
    everyone = asked.pop("everyone", None)
    link = asked.pop("link", True)
    if isinstance(day := asked.get("as_of"), str):
        asked["as_of"] = PartialDate.parse(day)
    options = Options(**{"prefix": FORMATS[format_].prefix, **asked})
    output = folder / "out.jsonl"
    output.unlink(missing_ok=True)
    summary = import_files(Request(format_, paths, output, options, everyone, link))
    if not summary.written:
        assert not output.exists()
        return Imported(summary, {}, open_registry()[0])
    lines = output.read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["id"] for record in records] == sorted(record["id"] for record in records)
    registry, errors = open_registry([output])
    assert not errors, [str(error) for error in errors]
    return Imported(summary, {record["id"]: record for record in records}, registry)
