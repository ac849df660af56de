"""Drops diagnostics that say again what another one says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factlint.core.diagnostic import Diagnostic


def drop_covered(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Keeps one of several diagnostics of the same rule, or of the same family and place.

    Two findings of one rule that overlap are one thing said twice: the graver stays, then the
    narrower, so that a wide message never hides a narrow one. Two rules of one family on exactly the
    same characters are the same thing seen twice: the graver stays, then the one with the lower code.
    """
    by_rule: dict[str, list[Diagnostic]] = {}
    for diagnostic in sorted(diagnostics, key=lambda diagnostic: (diagnostic.start, diagnostic.end)):
        by_rule.setdefault(diagnostic.code, []).append(diagnostic)
    kept = [diagnostic for found in by_rule.values() for diagnostic in _without_overlaps(found)]
    best: dict[tuple[str, int, int], Diagnostic] = {}
    for diagnostic in sorted(kept, key=_preference):
        best.setdefault((diagnostic.family, diagnostic.start, diagnostic.end), diagnostic)
    return list(best.values())


def _without_overlaps(ascending: Sequence[Diagnostic]) -> list[Diagnostic]:
    """One rule's diagnostics, the preferred one of each run of overlapping ones and what it leaves free."""
    kept: list[Diagnostic] = []
    run: list[Diagnostic] = []
    end = -1
    for diagnostic in ascending:
        if diagnostic.start >= end and run:
            kept += _preferred(run)
            run = []
        run.append(diagnostic)
        end = max(end, diagnostic.end)
    return kept + _preferred(run)


_NEAR = 4


def _preferred(run: Sequence[Diagnostic]) -> list[Diagnostic]:
    kept: list[Diagnostic] = []
    starts: list[int] = []
    for diagnostic in sorted(run, key=_preference):
        # What is kept does not overlap, so only the nearest on both sides can; a few, for empty places.
        place = bisect_left(starts, diagnostic.start)
        near = kept[max(0, place - _NEAR) : place + _NEAR]
        if not any(diagnostic.start < other.end and other.start < diagnostic.end for other in near):
            starts.insert(place, diagnostic.start)
            kept.insert(place, diagnostic)
    return kept


def _preference(diagnostic: Diagnostic) -> tuple[int, int, int, str, str]:
    return (
        -diagnostic.severity.rank,
        diagnostic.end - diagnostic.start,
        diagnostic.start,
        diagnostic.code,
        diagnostic.message,
    )
