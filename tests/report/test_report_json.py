from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from factlint.core.diagnostic import Diagnostic
from factlint.core.errors import UsageError
from factlint.core.result import Failure, RunResult
from factlint.report.machine import render
from factlint.report.table import FORMATS, renderer


def test_the_whole_object(full: RunResult) -> None:
    place = {"line": 2, "column": 5, "end_line": 2, "end_column": 10}
    message = "Ada Berg was Minister of Finance, not Mayor."
    assert json.loads(render(full)) == {
        "version": 1,
        "diagnostics": [
            {
                "path": "drafts/a.txt",
                **place,
                "rule": "wrong-title",
                "code": "ENT001",
                "family": "title",
                "severity": "error",
                "message": message,
                "evidence": [
                    {
                        "text": "Ada Berg was Minister of Finance from 2019.",
                        "source": "Gazette",
                        "url": "https://g.example/1",
                        "as_of": "2025-12",
                    },
                    {"text": "The draft is dated 3 May 2020.", "source": ""},
                ],
                "related": [
                    {
                        "path": "drafts/b.txt",
                        "line": 1,
                        "column": 1,
                        "end_line": 1,
                        "end_column": 4,
                        "message": "the other figure",
                    }
                ],
                "fixes": [
                    {
                        "title": "Write “Minister”",
                        "safety": "suggested",
                        "edits": [{**place, "text": "Minister"}],
                    }
                ],
                "fingerprint": "abc123",
            },
            {
                "path": "drafts/b.txt",
                "line": 1,
                "column": 1,
                "end_line": 1,
                "end_column": 2,
                "rule": "mixed-usage",
                "code": "TXT020",
                "family": "title",
                "severity": "info",
                "message": message,
                "evidence": [],
                "related": [],
                "fixes": [],
                "fingerprint": "",
            },
        ],
        "errors": [{"path": "drafts/ü.txt", "message": "line 3: not valid UTF-8"}],
        "summary": {
            "files": 2,
            "words": 4677,
            "diagnostics": {"error": 1, "warning": 0, "info": 1, "hint": 0},
            "not_judged": 1,
        },
    }


def test_letters_stay_readable_and_strange_file_names_survive(make: Callable[..., Diagnostic]) -> None:
    text = render(RunResult((make("ü\udcff.txt"),), (Failure("\udc80", "x"),)))
    assert "ü" in text
    text.encode("utf-8")
    read = json.loads(text)
    assert read["diagnostics"][0]["path"] == "ü\udcff.txt"
    assert read["errors"][0]["path"] == "\udc80"


def test_an_empty_run_is_an_object_too() -> None:
    assert json.loads(render(RunResult(())))["diagnostics"] == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_the_table_gives_the_same_text_twice(name: str, full: RunResult) -> None:
    assert renderer(name)(full) == renderer(name)(full, color=False)
    assert renderer(name)(full).endswith("\n")


def test_an_unknown_format_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="xml"):
        renderer("xml")
