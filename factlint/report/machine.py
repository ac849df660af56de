"""The JSON format, version 1: one object, one line for each diagnostic, so that outputs compare well."""

from __future__ import annotations

from typing import Any

from factlint.core.diagnostic import Diagnostic, Place, PlacedFix, PlacedRelated
from factlint.core.finding import Evidence
from factlint.core.result import RunResult
from factlint.report.jsontext import json_text

VERSION = 1
"""Grows when a key changes its meaning or goes away; new keys do not change it."""


def render(result: RunResult, *, color: bool = False) -> str:
    """The whole run as one JSON object, keys and values in a fixed order."""
    diagnostics = [diagnostic_object(diagnostic) for diagnostic in result.diagnostics]
    errors = [{"path": failure.path, "message": failure.message} for failure in result.failures]
    summary = {
        "files": result.files,
        "words": result.words,
        "diagnostics": result.counts(),
        "not_judged": result.not_judged,
    }
    return (
        f'{{"version": {VERSION},\n"diagnostics": {_lines(diagnostics)},\n'
        f'"errors": {_lines(errors)},\n"summary": {json_text(summary)}}}\n'
    )


def _lines(values: list[dict[str, Any]]) -> str:
    if not values:
        return "[]"
    return "[\n" + ",\n".join(json_text(value) for value in values) + "\n]"


def diagnostic_object(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain data, keys in a fixed order."""
    return {
        "path": diagnostic.path,
        **_place(diagnostic.place),
        "rule": diagnostic.rule,
        "code": diagnostic.code,
        "family": diagnostic.family,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "evidence": [evidence_object(evidence) for evidence in diagnostic.evidence],
        "related": [_related(related) for related in diagnostic.related],
        "fixes": [_fix(fix) for fix in diagnostic.fixes],
        "fingerprint": diagnostic.fingerprint,
    }


def _place(place: Place) -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def evidence_object(evidence: Evidence) -> dict[str, str]:
    """Evidence as plain data; what is not known is left out."""
    found = {"text": evidence.text, "source": evidence.source}
    if evidence.url:
        found["url"] = evidence.url
    if evidence.as_of:
        found["as_of"] = evidence.as_of
    return found


def _related(related: PlacedRelated) -> dict[str, Any]:
    return {"path": related.path, **_place(related.place), "message": related.message}


def _fix(fix: PlacedFix) -> dict[str, Any]:
    edits = [{**_place(edit.place), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}
