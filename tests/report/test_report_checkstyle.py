from __future__ import annotations

import unicodedata
import xml.etree.ElementTree as ET

from hypothesis import given, settings
from nasty_runs import runs
from report_values import diagnostic

from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.checkstyle import render


def read(result: RunResult) -> list[ET.Element]:
    root = ET.fromstring(render(result).encode("utf-8"))
    assert root.tag == "checkstyle"
    assert all(file.tag == "file" for file in root)
    return list(root)


def test_files_and_errors(full: RunResult) -> None:
    a, b, broken = read(full)
    (error,) = a
    assert a.get("name") == "drafts/a.txt"
    assert error.attrib == {
        "line": "2",
        "column": "5",
        "severity": "error",
        "message": "Ada Berg was Minister of Finance, not Mayor. [wrong-title]",
        "source": "factlint.title.ENT001",
    }
    assert b[0].get("severity") == "info"
    assert (broken[0].get("line"), broken[0].get("message")) == ("3", "not valid UTF-8")


def test_a_draft_without_fault_is_an_empty_file() -> None:
    (file,) = read(RunResult((), dates=(("clean.txt", "undated"),)))
    assert (file.get("name"), len(file)) == ("clean.txt", 0)


def test_severities() -> None:
    (file,) = read(RunResult(tuple(diagnostic(severity=severity) for severity in Severity)))
    assert [error.get("severity") for error in file] == ["error", "warning", "info", "info"]


@settings(max_examples=50, deadline=None)
@given(runs())
def test_messages_come_out_as_they_went_in(result: RunResult) -> None:
    found = {file.get("name"): [error for error in file if error.get("column")] for file in read(result)}
    for path, errors in found.items():
        ours = [one for one in result.diagnostics if one.path == path]
        for error, one in zip(errors, ours, strict=True):
            assert error.get("message") == f"{legal(one.message)} [{one.rule}]"
            assert (error.get("line"), error.get("column")) == (str(one.place.line), str(one.place.column))


def legal(text: str) -> str:
    """The text as XML 1.0 can hold it."""
    kept = [c for c in text if c in "\t\n\r" or unicodedata.category(c) != "Cc" or ord(c) >= 0x7F]
    return "".join("\ufffd" if c in "\ufffe\uffff" else c for c in kept)
