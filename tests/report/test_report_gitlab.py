from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator
from nasty_runs import runs
from report_values import diagnostic

from factlint.core.result import Failure, RunResult
from factlint.core.severity import Severity
from factlint.report.gitlab import render

ISSUE = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "minLength": 1},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "properties": {
                "path": {"type": "string", "not": {"pattern": r"^\./"}},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "properties": {"begin": {"type": "integer", "minimum": 1}},
                },
            },
        },
    },
}
"""What GitLab's documentation asks of a code quality report."""


def read(result: RunResult) -> list[dict[str, Any]]:
    issues = json.loads(render(result))
    Draft202012Validator({"type": "array", "items": ISSUE}).validate(issues)
    assert isinstance(issues, list)
    return issues


def test_issues(full: RunResult) -> None:
    failure, first, second = read(full)
    assert first["description"] == full.diagnostics[0].message
    assert (first["check_name"], first["severity"], second["severity"]) == (
        "wrong-title",
        "critical",
        "minor",
    )
    assert first["location"] == {"path": "drafts/a.txt", "lines": {"begin": 2, "end": 2}}
    assert (failure["severity"], failure["location"]["lines"]["begin"]) == ("blocker", 3)
    assert read(RunResult(())) == []


def test_severities() -> None:
    found = read(RunResult(tuple(diagnostic(severity=severity) for severity in Severity)))
    assert [issue["severity"] for issue in found] == ["critical", "major", "minor", "info"]


def test_a_fingerprint_hangs_on_the_draft_and_not_on_the_line() -> None:
    def of(path: str, line: int) -> str:
        return str(read(RunResult((diagnostic(path, line, fingerprint="abc"),)))[0]["fingerprint"])

    assert of("a.txt", 3) == of("a.txt", 30)
    assert of("a.txt", 3) != of("b.txt", 3)


@settings(max_examples=50, deadline=None)
@given(runs())
def test_every_fingerprint_is_there_once(result: RunResult) -> None:
    doubled = result._replace(
        diagnostics=result.diagnostics * 2, failures=(*result.failures, Failure("a", "b"))
    )
    issues = read(doubled)
    assert len(issues) == len(doubled.diagnostics) + len(doubled.failures)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
