"""Diagnostics of which only some fields matter."""

from __future__ import annotations

from factlint.core.diagnostic import Diagnostic, Place
from factlint.core.severity import Severity


def diagnostic(
    path: str = "drafts/a.txt",
    line: int = 2,
    column: int = 5,
    end_column: int = 9,
    *,
    severity: Severity = Severity.ERROR,
    rule: str = "wrong-title",
    code: str = "ENT001",
    message: str = "Ada Berg was Minister of Finance, not Mayor.",
    **more: object,
) -> Diagnostic:
    place = Place(line, column, line, end_column)
    return Diagnostic(path, place, code, rule, "title", severity, message, **more)  # type: ignore[arg-type]
