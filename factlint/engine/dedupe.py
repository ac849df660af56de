"""Drops diagnostics that say again what another one says."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.diagnostic import Diagnostic


def drop_covered(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Keeps one of several diagnostics of the same rule, or of the same family and place.

    Two findings of one rule that overlap are one thing said twice: the graver stays, then the
    narrower, so that a wide message never hides a narrow one. Two rules of one family on exactly the
    same characters are the same thing seen twice: the graver stays, then the one with the lower code.
    """
    kept: list[Diagnostic] = []
    for diagnostic in sorted(diagnostics, key=_preference):
        if not any(_repeats(diagnostic, other) for other in kept):
            kept.append(diagnostic)
    return kept


def _preference(diagnostic: Diagnostic) -> tuple[int, int, int, str, str]:
    return (
        -diagnostic.severity.rank,
        diagnostic.end - diagnostic.start,
        diagnostic.start,
        diagnostic.code,
        diagnostic.message,
    )


def _repeats(one: Diagnostic, other: Diagnostic) -> bool:
    if one.code == other.code:
        return one.start < other.end and other.start < one.end
    return one.family == other.family and (one.start, one.end) == (other.start, other.end)
