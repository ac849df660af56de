"""Tells an acceptance that is idle in the whole run from one that is idle in some of its drafts."""

from __future__ import annotations

from collections import Counter

from factlint.core.diagnostic import Diagnostic
from factlint.core.result import DraftResult

UNUSED_CODE = "FLT004"
"""The engine's code for an entry that accepts nothing."""


def told_once(results: list[DraftResult], drafts: Counter[str]) -> list[DraftResult]:
    """The results in which an entry for several drafts is called idle once, and only if it is in all.

    The engine sees one draft at a time and reports an entry in each draft that has no use for it.

    Args:
        results: of single drafts, in order.
        drafts: place of each entry in its configuration to the number of drafts that it is for.
    """
    if not drafts:
        return results
    idle = Counter(
        place for result in results for one in result.diagnostics if (place := _place(one, drafts))
    )
    wholly = {place for place, number in idle.items() if number == drafts[place]}
    told: set[str] = set()
    kept = []
    for result in results:
        diagnostics = []
        for diagnostic in result.diagnostics:
            place = _place(diagnostic, drafts)
            if not place or (place in wholly and place not in told):
                diagnostics.append(diagnostic)
                told.add(place)
        kept.append(result._replace(diagnostics=tuple(diagnostics)))
    return kept


def _place(diagnostic: Diagnostic, drafts: Counter[str]) -> str:
    """The place of the entry that a diagnostic speaks about; empty for any other diagnostic."""
    if diagnostic.code != UNUSED_CODE:
        return ""
    return next((place for place in drafts if f"({place})" in diagnostic.message), "")
