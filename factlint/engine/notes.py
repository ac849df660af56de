"""Grades what the engine itself reports by the rules that stand for it."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.diagnostic import Diagnostic
from factlint.ruleset.rule import ActiveRule

INTERNAL = "internal"


def grade_notes(
    diagnostics: Sequence[Diagnostic], rules: Sequence[ActiveRule], known: frozenset[str]
) -> list[Diagnostic]:
    """The diagnostics, those of the engine dropped or graded as the configuration wants it.

    Args:
        diagnostics: of one draft.
        rules: what runs.
        known: codes of every rule there is; a note whose rule is known and does not run is dropped.
    """
    active = {rule.rule.code: rule for rule in rules if rule.rule.family == INTERNAL}
    kept = []
    for diagnostic in diagnostics:
        rule = active.get(diagnostic.code)
        if diagnostic.family == INTERNAL and rule is None and diagnostic.code in known:
            continue
        if rule is not None and rule.severity is not None:
            diagnostic = diagnostic._replace(severity=rule.severity)
        kept.append(diagnostic)
    return kept
