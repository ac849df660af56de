"""Reviewdog's diagnostic format, whose columns count UTF-8 bytes.

Source: `reviewdog/reviewdog`, proto/rdf/reviewdog.proto.
"""

from __future__ import annotations

from typing import Any

from factlint.core.diagnostic import Diagnostic, Place, PlacedFix
from factlint.core.finding import Safety
from factlint.core.result import Failure, RunResult
from factlint.core.severity import Severity
from factlint.report.jsontext import json_text
from factlint.report.wording import detailed, failure_parts

_SEVERITIES = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.INFO: "INFO",
    Severity.HINT: "INFO",
}


def render(result: RunResult, *, color: bool = False) -> str:
    """One `DiagnosticResult`, a line for each diagnostic."""
    found = [_failure(failure) for failure in result.failures]
    found += [_diagnostic(diagnostic) for diagnostic in result.diagnostics]
    lines = ",".join(f"\n{json_text(one)}" for one in found)
    return f'{{"source": {{"name": "factlint"}},\n"diagnostics": [{lines}\n]}}\n'


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    found = {
        "message": detailed(diagnostic),
        "location": {"path": diagnostic.path, "range": _range(diagnostic)},
        "severity": _SEVERITIES[diagnostic.severity],
        "code": {"value": diagnostic.code},
    }
    suggestions = [s for s in (_suggestion(fix, diagnostic) for fix in diagnostic.fixes) if s is not None]
    return found | {"suggestions": suggestions} if suggestions else found


def _failure(failure: Failure) -> dict[str, Any]:
    line, words = failure_parts(failure)
    where: dict[str, Any] = {"path": failure.path}
    if line:
        where["range"] = {"start": {"line": line}}
    return {"message": words, "location": where, "severity": "ERROR"}


def _range(diagnostic: Diagnostic) -> dict[str, Any]:
    """The place as far as its lines are known: up to the last of them, or whole lines without any."""
    place = diagnostic.place
    exact = _exact_range(place, diagnostic)
    if exact is not None:
        return exact
    if not diagnostic.excerpt:
        return {"start": {"line": place.line}, "end": {"line": place.end_line}}
    known, last = len(diagnostic.excerpt), diagnostic.excerpt[-1]
    cut = Place(place.line, place.column, place.line + known - 1, len(last) + 1)
    return _exact_range(cut, diagnostic) or {"start": {"line": place.line}}


def _suggestion(fix: PlacedFix, diagnostic: Diagnostic) -> dict[str, Any] | None:
    """The fix as one change of text; None for one that changes several places or lines that are not known."""
    if fix.safety is Safety.DISPLAY or len(fix.edits) != 1:
        return None
    edit = fix.edits[0]
    place = _exact_range(edit.place, diagnostic)
    return None if place is None else {"range": place, "text": edit.text}


def _exact_range(place: Place, diagnostic: Diagnostic) -> dict[str, Any] | None:
    start = _byte_column(place.line, place.column, diagnostic)
    end = _byte_column(place.end_line, place.end_column, diagnostic)
    if start is None or end is None:
        return None
    return {
        "start": {"line": place.line, "column": start},
        "end": {"line": place.end_line, "column": end},
    }


def _byte_column(line: int, column: int, diagnostic: Diagnostic) -> int | None:
    """A column in code points as one in UTF-8 bytes; None when the line's text is not known."""
    if column == 1:
        return 1
    number = line - diagnostic.place.line
    if not 0 <= number < len(diagnostic.excerpt):
        return None
    return len(diagnostic.excerpt[number][: column - 1].encode("utf-8", "surrogatepass")) + 1
