"""The same results as the command line, for every sample draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lsp_editor import Editor, capabilities
from lsprotocol import types

from factlint.core.source import Source
from factlint.report.table import renderer
from factlint.runner.request import Request
from factlint.runner.run import run

DRAFTS = Path(__file__).parents[2] / "seeds" / "drafts"
SAMPLES = sorted(path for path in DRAFTS.iterdir() if path.suffix in (".txt", ".md", ".html"))
SAMPLES = [path for path in SAMPLES if path.name != "README.md"]
NUMBERS = {"error": 1, "warning": 2, "info": 3, "hint": 4}


def by_command_line(path: Path) -> list[dict[str, Any]]:
    outcome = run(Request((str(path),)))
    return json.loads(renderer("json")(outcome.result))["diagnostics"]


def units(source: Source, line: int, column: int, encoding: str) -> tuple[int, int]:
    before = source.line(line)[: column - 1]
    width = {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}[encoding]
    return line - 1, len(before.encode(encoding)) // width


def expected(path: Path, encoding: str = "utf-16-le") -> list[tuple[object, ...]]:
    source = Source.from_bytes(str(path), path.read_bytes())
    return [
        (
            *units(source, one["line"], one["column"], encoding),
            *units(source, one["end_line"], one["end_column"], encoding),
            one["code"],
            NUMBERS[one["severity"]],
            one["message"],
            one["fingerprint"],
            tuple(
                (*units(source, other["line"], other["column"], encoding), other["message"])
                for other in one["related"]
            ),
        )
        for one in by_command_line(path)
    ]


def shown(diagnostics: list[types.Diagnostic]) -> list[tuple[object, ...]]:
    return [
        (
            one.range.start.line,
            one.range.start.character,
            one.range.end.line,
            one.range.end.character,
            one.code,
            one.severity.value if one.severity else None,
            one.message,
            one.data["fingerprint"],
            tuple(
                (other.location.range.start.line, other.location.range.start.character, other.message)
                for other in one.related_information or ()
            ),
        )
        for one in diagnostics
    ]


def test_there_are_samples_with_diagnostics() -> None:
    assert len(SAMPLES) >= 5
    assert any(by_command_line(path) for path in SAMPLES)


@pytest.mark.asyncio
async def test_every_sample_draft_shows_what_the_command_line_reports(editor: Editor) -> None:
    await editor.start(DRAFTS)
    for path in SAMPLES:
        found = await editor.open(path.as_uri(), path.read_bytes().decode())
        assert shown(found) == expected(path), path.name


@pytest.mark.asyncio
@pytest.mark.parametrize(("encoding", "codec"), [("utf-8", "utf-8"), ("utf-32", "utf-32-le")])
async def test_other_units_are_used_when_they_are_negotiated(
    editor: Editor, encoding: str, codec: str
) -> None:
    result = await editor.start(DRAFTS, can=capabilities(encodings=(encoding,)))
    assert result.capabilities.position_encoding == encoding
    for path in SAMPLES:
        found = await editor.open(path.as_uri(), path.read_bytes().decode())
        assert shown(found) == expected(path, codec), path.name


@pytest.mark.asyncio
async def test_a_house_with_settings_of_its_own(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / ".factlint.yaml").write_text(
        "ignore: [style]\nseverity: {TXT010: error}\n"
        "accept:\n  - {path: one.txt, code: LNG021, text: the the}\n",
        encoding="utf-8",
    )
    draft = tmp_path / "one.txt"
    draft.write_text(
        "He saw the the dog. 🚀 “It” broke-the dog said-and that was that that.\n", encoding="utf-8"
    )
    assert by_command_line(draft)
    await editor.start(tmp_path)
    assert shown(await editor.open(draft.as_uri(), draft.read_text(encoding="utf-8"))) == expected(draft)
