"""JSON lines: one diagnostic a line, each the same object as under `diagnostics` of the JSON format."""

from __future__ import annotations

from factlint.core.result import RunResult
from factlint.report.jsontext import json_text
from factlint.report.machine import diagnostic_object


def render(result: RunResult, *, color: bool = False) -> str:
    """One line for each diagnostic, in total order."""
    return "".join(f"{json_text(diagnostic_object(diagnostic))}\n" for diagnostic in result.diagnostics)
