"""GitLab's code quality report: what a merge request shows beside its changes."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from factlint.core.diagnostic import Diagnostic
from factlint.core.result import Failure, RunResult
from factlint.core.severity import Severity
from factlint.report.jsontext import json_text
from factlint.report.wording import failure_parts

_SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.WARNING: "major",
    Severity.INFO: "minor",
    Severity.HINT: "info",
}


def render(result: RunResult, *, color: bool = False) -> str:
    """One list; what could not be done comes first and blocks."""
    seen: Counter[str] = Counter()
    issues = [_failure(failure, seen) for failure in result.failures]
    issues += [_diagnostic(diagnostic, seen) for diagnostic in result.diagnostics]
    return "[" + ",".join(f"\n{json_text(issue)}" for issue in issues) + "\n]\n"


def _diagnostic(diagnostic: Diagnostic, seen: Counter[str]) -> dict[str, Any]:
    key = diagnostic.fingerprint or f"{diagnostic.code} {diagnostic.message}"
    return {
        "description": diagnostic.message,
        "check_name": diagnostic.rule,
        "fingerprint": _fingerprint(diagnostic.path, key, seen),
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": diagnostic.path.removeprefix("./"),
            "lines": {"begin": diagnostic.place.line, "end": diagnostic.place.end_line},
        },
    }


def _failure(failure: Failure, seen: Counter[str]) -> dict[str, Any]:
    line, words = failure_parts(failure)
    return {
        "description": f"factlint could not do its work: {words}",
        "check_name": "failure",
        "fingerprint": _fingerprint(failure.path, words, seen),
        "severity": "blocker",
        "location": {"path": failure.path.removeprefix("./"), "lines": {"begin": line or 1}},
    }


def _fingerprint(path: str, key: str, seen: Counter[str]) -> str:
    """Unlike a diagnostic's own, different in each draft and for each repetition, as GitLab asks."""
    text = f"{path}\x1f{key}"
    seen[text] += 1
    return hashlib.sha256(f"{text}\x1f{seen[text]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
