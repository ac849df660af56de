from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from nasty_runs import runs
from report_values import diagnostic

from factlint.core.diagnostic import Diagnostic, Place, PlacedEdit, PlacedFix
from factlint.core.finding import Safety
from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.rdjson import render

LINE = "“é” 😀 the Mayor said"


def read(result: RunResult) -> list[dict[str, Any]]:
    found = json.loads(render(result))
    assert set(found) == {"source", "diagnostics"}
    assert found["source"] == {"name": "factlint"}
    return list(found["diagnostics"])


def mayor(**more: object) -> Diagnostic:
    start = LINE.index("Mayor") + 1
    return diagnostic("a.txt", 3, start, start + 5, excerpt=(LINE,), **more)


def cut(lines: tuple[str, ...], first: int, where: dict[str, Any]) -> str:
    """The bytes that a range means, as reviewdog counts them."""
    start, end = where["start"], where["end"]
    chosen = [line.encode() for line in lines[start["line"] - first : end["line"] - first + 1]]
    chosen[-1] = chosen[-1][: end["column"] - 1]
    chosen[0] = chosen[0][start["column"] - 1 :]
    return b"\n".join(chosen).decode()


def meant(lines: tuple[str, ...], first: int, place: Place) -> str:
    chosen = list(lines[place.line - first : place.end_line - first + 1])
    chosen[-1] = chosen[-1][: place.end_column - 1]
    chosen[0] = chosen[0][place.column - 1 :]
    return "\n".join(chosen)


def test_columns_are_bytes() -> None:
    (found,) = read(RunResult((mayor(),)))
    assert found["location"]["path"] == "a.txt"
    where = found["location"]["range"]
    assert where["start"] == {"line": 3, "column": len("“é” 😀 the ".encode()) + 1}
    assert cut((LINE,), 3, where) == "Mayor"
    assert found["code"] == {"value": "ENT001"}


def test_what_was_not_read_and_what_it_rests_on(full: RunResult) -> None:
    failure, first, second = read(full)
    assert failure["location"] == {"path": "drafts/ü.txt", "range": {"start": {"line": 3}}}
    assert failure["severity"] == "ERROR"
    assert first["message"].startswith("Ada Berg was Minister of Finance, not Mayor.\nEvidence: ")
    assert second["severity"] == "INFO"


def test_severities_are_those_of_the_protocol() -> None:
    found = read(RunResult(tuple(diagnostic(severity=severity) for severity in Severity)))
    assert [one["severity"] for one in found] == ["ERROR", "WARNING", "INFO", "INFO"]


def test_a_fix_of_one_change_is_a_suggestion() -> None:
    place = mayor().place
    edit = PlacedEdit(place, "Minister")
    fixes = (
        PlacedFix("One", Safety.SUGGESTED, (edit,)),
        PlacedFix("Two places", Safety.SAFE, (edit, edit)),
        PlacedFix("Only shown", Safety.DISPLAY, (edit,)),
        PlacedFix("Elsewhere", Safety.SAFE, (PlacedEdit(Place(9, 4, 9, 5), ""),)),
    )
    (found,) = read(RunResult((mayor(fixes=fixes),)))
    (suggestion,) = found["suggestions"]
    assert suggestion == {"range": found["location"]["range"], "text": "Minister"}


@pytest.mark.parametrize(
    ("place", "excerpt", "expected"),
    [
        (
            Place(3, 2, 5, 1),
            ("éa", "b"),
            {"start": {"line": 3, "column": 3}, "end": {"line": 5, "column": 1}},
        ),
        (
            Place(3, 2, 9, 4),
            ("éa", "bü"),
            {"start": {"line": 3, "column": 3}, "end": {"line": 4, "column": 4}},
        ),
        (Place(3, 2, 3, 4), (), {"start": {"line": 3}, "end": {"line": 3}}),
    ],
)
def test_lines_that_are_not_known(place: Place, excerpt: tuple[str, ...], expected: dict[str, Any]) -> None:
    (found,) = read(RunResult((diagnostic(excerpt=excerpt)._replace(place=place),)))
    assert found["location"]["range"] == expected


@settings(max_examples=50, deadline=None)
@given(runs())
def test_every_range_means_the_same_text(result: RunResult) -> None:
    found = read(result)[len(result.failures) :]
    for written, one in zip(found, result.diagnostics, strict=True):
        first = one.place.line
        assert cut(one.excerpt, first, written["location"]["range"]) == meant(one.excerpt, first, one.place)
        edits = [f.edits[0] for f in one.fixes if len(f.edits) == 1 and f.safety is not Safety.DISPLAY]
        for suggestion, edit in zip(written.get("suggestions", []), edits, strict=True):
            assert cut(one.excerpt, first, suggestion["range"]) == meant(one.excerpt, first, edit.place)
            assert suggestion["text"] == edit.text
