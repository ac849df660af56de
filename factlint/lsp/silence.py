"""The comment that keeps one diagnostic silent, proved by checking the draft with it."""

from __future__ import annotations

from factlint.core.diagnostic import Diagnostic
from factlint.core.result import DraftResult
from factlint.lsp.reading import Reading

REASON = "REASON"
"""Stands where the writer says why."""

_UNUSED = "FLT003"


def comment_for(reading: Reading, diagnostic: Diagnostic) -> tuple[int, str] | None:
    """Where a comment goes and what it says; None when no place keeps exactly this diagnostic silent.

    Args:
        reading: the draft.
        diagnostic: what is to be silent.
    """
    source = reading.source
    line = source.line_starts[diagnostic.place.line - 1]
    directive = f"factlint: ignore[{diagnostic.code}] {REASON}"
    end_of_line = line + len(source.line(diagnostic.place.line))
    if reading.document.format == "plain":
        tries = [(line, f"{directive}{_line_end(source.text)}")]
    else:
        comment = f"<!-- {directive} -->"
        tries = [(end_of_line, f" {comment}"), (diagnostic.end, f" {comment}")]
    return next((one for one in tries if _works(reading, diagnostic, *one)), None)


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _works(reading: Reading, diagnostic: Diagnostic, offset: int, comment: str) -> bool:
    """Whether with the comment this diagnostic is gone, and nothing new is said."""
    text = reading.source.text
    data = (text[:offset] + comment + text[offset:]).encode("utf-8", "surrogatepass")
    result = reading.session.lint(reading.path, data)
    if not isinstance(result, DraftResult):
        return False
    before = [(one.code, one.message) for one in reading.diagnostics]
    after = [(one.code, one.message) for one in result.diagnostics]
    known_unused = sum(code == _UNUSED for code, _ in before)
    mine = (diagnostic.code, diagnostic.message)
    return (
        after.count(mine) < before.count(mine)
        and sum(code == _UNUSED for code, _ in after) <= known_unused
        and all(one in before for one in after)
    )
