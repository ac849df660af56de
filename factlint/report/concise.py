"""The concise format: one line for each diagnostic and nothing else, for editors to parse."""

from __future__ import annotations

from factlint.core.diagnostic import Diagnostic
from factlint.core.result import RunResult
from factlint.report.printable import printable


def render(result: RunResult, *, color: bool = False) -> str:
    """`path:line:column: severity CODE message [rule-name]`, one line each, in total order."""
    return "".join(f"{concise_line(diagnostic)}\n" for diagnostic in result.diagnostics)


def concise_line(diagnostic: Diagnostic) -> str:
    """One diagnostic on one line, without its line end."""
    place = diagnostic.place
    return printable(
        f"{diagnostic.path}:{place.line}:{place.column}: {diagnostic.severity} {diagnostic.code} "
        f"{diagnostic.message} [{diagnostic.rule}]"
    )
