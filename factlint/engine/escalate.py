"""Weighs a document's own evidence: different kinds of one group raise the group's second tier."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factlint.core.diagnostic import Diagnostic
from factlint.core.finding import Finding, Related
from factlint.core.severity import Severity
from factlint.core.span import TextSpan
from factlint.engine.diagnose import Diagnoser
from factlint.ruleset.rule import ActiveRule, Escalation

_MOST_RELATED = 8


def escalate(
    diagnostics: Sequence[Diagnostic],
    rules: Sequence[ActiveRule],
    escalating: Sequence[ActiveRule],
    diagnoser: Diagnoser,
    is_hidden: Callable[[Diagnostic], bool],
) -> list[Diagnostic]:
    """The diagnostics, the second tier raised where the first gives cause, and one note for each group.

    A severity that the configuration sets for a second-tier rule stands. What a comment or the
    configuration keeps silent, and what a quotation lowered, is no evidence.

    Args:
        diagnostics: of one draft, each said once.
        rules: what runs.
        escalating: those among them that escalate a group.
        diagnoser: makes the note.
        is_hidden: whether a diagnostic will be suppressed or accepted.
    """
    found = list(diagnostics)
    by_code = {active.rule.code: active for active in rules}
    for active in escalating:
        escalation = active.rule.escalation
        assert escalation is not None
        evidence = [one for one in found if _is_evidence(one, escalation, by_code) and not is_hidden(one)]
        kinds = len({one.code for one in evidence})
        if kinds < escalation.kinds:
            continue
        found = [_raised(one, escalation, by_code) for one in found]
        note = diagnoser.diagnose(active, _finding(evidence, kinds))
        if note is not None:
            found.append(note)
    return found


def _is_evidence(diagnostic: Diagnostic, escalation: Escalation, by_code: Mapping[str, ActiveRule]) -> bool:
    active = by_code.get(diagnostic.code)
    if active is None or active.rule.group != escalation.group or active.rule.tier != 1:
        return False
    return active.severity is not None or diagnostic.severity.rank >= Severity.WARNING.rank


def _raised(diagnostic: Diagnostic, escalation: Escalation, by_code: Mapping[str, ActiveRule]) -> Diagnostic:
    active = by_code.get(diagnostic.code)
    if active is None or active.rule.group != escalation.group or active.rule.tier != 2:
        return diagnostic
    if active.severity is not None or diagnostic.severity.rank >= escalation.severity.rank:
        return diagnostic
    return diagnostic._replace(severity=escalation.severity)


def _finding(evidence: Sequence[Diagnostic], kinds: int) -> Finding:
    """The note's finding: at the first evidence, the others beside it."""
    first, *others = sorted(evidence, key=lambda one: (one.text_start, one.text_end, one.code))
    related = tuple(
        Related(TextSpan(one.text_start, one.text_end), one.message) for one in others[:_MOST_RELATED]
    )
    values = {"kinds": str(kinds), "places": str(len(evidence))}
    return Finding(TextSpan(first.text_start, first.text_end), values, related=related)
