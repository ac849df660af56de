"""Lints one document."""

from __future__ import annotations

import traceback
from collections.abc import Sequence

from factlint.checks.context import CheckContext
from factlint.checks.parses import Parses
from factlint.claims.extract import Claims
from factlint.core.accept import Accept
from factlint.core.dates import DraftDate
from factlint.core.diagnostic import Diagnostic
from factlint.core.document import Document
from factlint.core.finding import Finding
from factlint.core.result import DraftResult, Failure
from factlint.engine.accepted import drop_accepted, fits
from factlint.engine.dedupe import drop_covered
from factlint.engine.diagnose import Diagnoser
from factlint.engine.escalate import escalate
from factlint.engine.notes import grade_notes
from factlint.engine.suppress import silencer, suppress
from factlint.language.analysis import Analysis
from factlint.language.kept import Kept
from factlint.registry.protocol import Registry
from factlint.ruleset.rule import ENGLISH_FAMILIES, ActiveRule


def lint(
    document: Document,
    rules: Sequence[ActiveRule],
    registry: Registry,
    date: DraftDate,
    *,
    accepts: Sequence[Accept] = (),
    known_codes: frozenset[str] = frozenset(),
    kept: Kept | None = None,
    style: str = "",
) -> DraftResult:
    """Runs rules over one document and finishes what they found.

    A check that crashes loses its own findings, never those of the others; the failure says which
    rule it was and asks for a report.

    Args:
        document: the draft as read.
        rules: what runs.
        registry: the reference registry.
        date: when the draft speaks.
        accepts: findings that the configuration accepts in this draft.
        known_codes: codes and names of every rule there is, selected or not, so that a directive for
            a rule that does not run is not called unused.
        kept: what the blocks of earlier versions gave; see `factlint.language.kept`.
        style: short name of the style guide whose spelling of names holds; empty for none.
    """
    analysis = Analysis(document, registry, kept)
    claims = Claims(analysis, registry, date)
    parses = Parses([active.check for active in rules])
    context = CheckContext(document, analysis, claims, registry, date, {}, style, parses)
    diagnoser = Diagnoser(context)
    failures: list[Failure] = []
    found: list[tuple[ActiveRule, Finding]] = []
    english = analysis.is_english
    for active in rules:
        if not english and active.rule.family in ENGLISH_FAMILIES:
            continue
        try:
            # A list first: what a check found before it crashed is lost with it.
            found += [(active, finding) for finding in active.check.run(context)]
        except Exception as error:
            failures.append(_crash(document, active, error))
    diagnostics: list[Diagnostic] = []
    for active, finding in found:
        diagnostic = diagnoser.diagnose(active, finding)
        if diagnostic is not None:
            diagnostics.append(diagnostic)
    diagnostics = drop_covered(diagnostics)
    escalating = [active for active in rules if active.rule.escalation]
    if diagnostics and escalating:
        source = document.source.text

        def is_hidden(diagnostic: Diagnostic) -> bool:
            return silencer(document.directives, diagnostic) is not None or any(
                fits(accept, diagnostic, source, date) for accept in accepts
            )

        diagnostics = escalate(diagnostics, rules, escalating, diagnoser, is_hidden)
    if document.directives:
        selected = frozenset(word for active in rules for word in (active.rule.code, active.rule.name))
        diagnostics = suppress(document, diagnostics, selected, known_codes)
    if accepts:
        diagnostics = drop_accepted(document, diagnostics, accepts, date)
    if document.directives or accepts:
        diagnostics = grade_notes(diagnostics, rules, known_codes)
    diagnostics.sort(key=lambda diagnostic: diagnostic.order)
    words = f"{date.when} ({date.origin})" if date.when else "undated"
    return DraftResult(
        path=document.source.path,
        diagnostics=tuple(diagnostics),
        words=document.word_count,
        not_judged=claims.not_judged,
        date=words,
        failures=tuple(failures),
    )


def _crash(document: Document, active: ActiveRule, error: Exception) -> Failure:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return Failure(
        document.source.path,
        f"rule {active.rule.code} [{active.rule.name}] crashed: {type(error).__name__}: {error} "
        f"({last.name}, line {last.lineno}); the other rules ran. Please report it with the draft.",
    )
