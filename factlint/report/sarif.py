"""SARIF 2.1.0, with errata 01: for GitHub's code scanning and every viewer of static analysis.

Source: OASIS Standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; sections are its.
"""

from __future__ import annotations

from typing import Any

from factlint import __version__
from factlint.core.diagnostic import Diagnostic, Place, PlacedFix, PlacedRelated
from factlint.core.finding import Safety
from factlint.core.result import Failure, RunResult
from factlint.core.rule_info import RuleInfo
from factlint.core.severity import Severity
from factlint.report.addresses import relative_or_file_uri
from factlint.report.jsontext import json_text
from factlint.report.machine import evidence_object
from factlint.report.markdown import evidence_marked
from factlint.report.marked import plain
from factlint.report.wording import failure_parts

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

FINGERPRINT = "factlint/v1"
"""Section 3.27.17: the number grows when fingerprints are computed in another way."""

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.HINT: "note",
}


def render(result: RunResult, *, color: bool = False) -> str:
    """One log with one run: the rules that ran, a result for each diagnostic, failures as notifications."""
    rules = _rules(result)
    indexes = {rule.code: index for index, rule in enumerate(rules)}
    results = [_result(diagnostic, indexes[diagnostic.code]) for diagnostic in result.diagnostics]
    return (
        f'{{"$schema": {json_text(SCHEMA)}, "version": "2.1.0", "runs": [{{\n'
        f'"tool": {{"driver": {{"name": "factlint", "version": {json_text(__version__)},\n'
        f'"rules": {_lines([_rule(rule) for rule in rules])}}}}},\n'
        f'"columnKind": "unicodeCodePoints",\n"invocations": {_lines([_invocation(result)])},\n'
        f'"results": {_lines(results)}}}]}}\n'
    )


def _lines(values: list[dict[str, Any]]) -> str:
    return "[\n" + ",\n".join(map(json_text, values)) + "\n]" if values else "[]"


def _rules(result: RunResult) -> list[RuleInfo]:
    """The rules that ran, and those that only diagnostics name, such as the engine's own."""
    rules = {rule.code: rule for rule in result.rules}
    for one in result.diagnostics:
        if one.code not in rules:
            rules[one.code] = RuleInfo(one.code, one.rule, one.family, one.severity, help=one.help)
    return [rules[code] for code in sorted(rules)]


def _rule(rule: RuleInfo) -> dict[str, Any]:
    summary = rule.summary or f"{rule.name.replace('-', ' ').capitalize()}."
    advice = [text for text in (rule.help, rule.why) if text] or [summary]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": _words(summary),
        "fullDescription": _words(f"{summary} {rule.why}".strip()),
        "help": {"text": "\n\n".join(advice), "markdown": _help(rule, summary)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _help(rule: RuleInfo, summary: str) -> str:
    parts = [f"**{plain(summary)}**", plain(rule.why), plain(rule.help)]
    return "\n\n".join(part for part in parts if part)


def _words(text: str) -> dict[str, Any]:
    return {"text": text}


def _message(text: str) -> dict[str, Any]:
    return {"text": _literal(text)}


def _literal(text: str) -> str:
    """A message in which no `{0}` is read as a placeholder (section 3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")


def _result(diagnostic: Diagnostic, rule_index: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[diagnostic.severity],
        "message": _message(diagnostic.message),
        "locations": [{"physicalLocation": _physical(diagnostic.path, diagnostic.place)}],
    }
    if diagnostic.evidence:
        found["message"]["markdown"] = _literal(_with_evidence(diagnostic))
    if diagnostic.fingerprint:
        found["partialFingerprints"] = {FINGERPRINT: diagnostic.fingerprint}
    if diagnostic.related:
        found["relatedLocations"] = [_related(*pair) for pair in enumerate(diagnostic.related)]
    # The schema forbids that one fix stands twice.
    fixes = [_fix(fix, diagnostic.path) for fix in dict.fromkeys(diagnostic.fixes) if _applies(fix)]
    if fixes:
        found["fixes"] = fixes
    found["properties"] = {
        "severity": diagnostic.severity.value,
        "evidence": [evidence_object(evidence) for evidence in diagnostic.evidence],
    }
    return found


def _with_evidence(diagnostic: Diagnostic) -> str:
    lines = [f"- {evidence_marked(evidence)}" for evidence in diagnostic.evidence]
    return f"{plain(diagnostic.message)}\n\n" + "\n".join(lines)


def _physical(path: str, place: Place | None = None) -> dict[str, Any]:
    found: dict[str, Any] = {"artifactLocation": {"uri": relative_or_file_uri(path)}}
    if place is not None:
        found["region"] = _region(place)
    return found


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _related(number: int, related: PlacedRelated) -> dict[str, Any]:
    return {
        "id": number,
        "physicalLocation": _physical(related.path, related.place),
        "message": _message(related.message),
    }


def _applies(fix: PlacedFix) -> bool:
    """Whether a viewer may offer to apply it."""
    return bool(fix.edits) and fix.safety is not Safety.DISPLAY


def _fix(fix: PlacedFix, path: str) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": relative_or_file_uri(path)}, "replacements": replacements}
    return {
        "description": _message(fix.title),
        "artifactChanges": [change],
        "properties": {"safety": fix.safety.value},
    }


def _invocation(result: RunResult) -> dict[str, Any]:
    notifications = [_notification(failure) for failure in result.failures]
    notifications += [{"level": "note", "message": _message(note)} for note in result.notes]
    return {
        "executionSuccessful": not result.failures,
        "toolExecutionNotifications": notifications,
    }


def _notification(failure: Failure) -> dict[str, Any]:
    line, words = failure_parts(failure)
    where = _physical(failure.path)
    if line:
        where["region"] = {"startLine": line}
    return {"level": "error", "message": _message(words), "locations": [{"physicalLocation": where}]}
