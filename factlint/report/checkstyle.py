"""Checkstyle's XML, which most CI systems and review tools read."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.drafts import DraftReport, by_draft
from factlint.report.wording import failure_parts
from factlint.report.xmltext import attributes

_SEVERITIES = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
    Severity.HINT: "info",
}


def render(result: RunResult, *, color: bool = False) -> str:
    """Every draft as a file, one without a fault as an empty one."""
    lines = [line for draft in by_draft(result) for line in _file(draft)]
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', *lines, "</checkstyle>\n"]
    )


def _file(draft: DraftReport) -> Iterator[str]:
    yield f"<file{attributes(name=draft.path)}>"
    for failure in draft.failures:
        line, words = failure_parts(failure)
        found = attributes(line=line or 1, severity="error", message=words, source="factlint.failure")
        yield f"<error{found}/>"
    for diagnostic in draft.diagnostics:
        found = attributes(
            line=diagnostic.place.line,
            column=diagnostic.place.column,
            severity=_SEVERITIES[diagnostic.severity],
            message=f"{diagnostic.message} [{diagnostic.rule}]",
            source=f"factlint.{diagnostic.family}.{diagnostic.code}",
        )
        yield f"<error{found}/>"
    yield "</file>"
