"""Applies suppression comments, and reports those that suppress nothing."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.diagnostic import Diagnostic, Place
from factlint.core.document import Directive, DirectiveKind, Document
from factlint.core.severity import Severity

UNUSED_CODE = "FLT003"
UNUSED_NAME = "unused-suppression"


def suppress(
    document: Document,
    diagnostics: Sequence[Diagnostic],
    selected: frozenset[str],
    known: frozenset[str],
) -> list[Diagnostic]:
    """The diagnostics that no directive keeps silent, and one note for each directive without work.

    Args:
        document: the draft with its directives.
        diagnostics: what was found.
        selected: codes and names of the rules that ran.
        known: codes and names of all rules; a directive for a rule that did not run is left alone.
    """
    used: set[int] = set()
    kept = []
    for diagnostic in diagnostics:
        number = silencer(document.directives, diagnostic)
        if number is None:
            kept.append(diagnostic)
        else:
            used.add(number)
    for number, directive in enumerate(document.directives):
        if number in used or directive.kind is DirectiveKind.ON:
            continue
        unknown = [code for code in directive.codes if code not in known and code not in selected]
        idle = [code for code in directive.codes if code in known and code not in selected]
        if unknown and known:
            kept.append(_report(document, directive, f"no rule is called {', '.join(unknown)}"))
        elif not idle:
            kept.append(_report(document, directive, "it suppresses nothing; remove it"))
    return kept


def _names(directive: Directive, diagnostic: Diagnostic) -> bool:
    codes = directive.codes
    return not codes or diagnostic.code in codes or diagnostic.rule in codes


def silencer(directives: Sequence[Directive], diagnostic: Diagnostic) -> int | None:
    """Number of the directive that keeps a diagnostic silent."""
    off: int | None = None
    for number, directive in enumerate(directives):
        if directive.kind is DirectiveKind.IGNORE_FILE and _names(directive, diagnostic):
            return number
        if directive.kind in (DirectiveKind.IGNORE, DirectiveKind.IGNORE_NEXT_LINE):
            place = diagnostic.place
            if place.line <= directive.target <= place.end_line and _names(directive, diagnostic):
                return number
        elif directive.start <= diagnostic.start:
            if directive.kind is DirectiveKind.OFF and _names(directive, diagnostic):
                off = number
            elif directive.kind is DirectiveKind.ON and _names(directive, diagnostic):
                off = None
    return off


def _report(document: Document, directive: Directive, what: str) -> Diagnostic:
    source = document.source
    place = Place(*source.position(directive.start), *source.position(directive.end))
    return Diagnostic(
        path=source.path,
        place=place,
        code=UNUSED_CODE,
        rule=UNUSED_NAME,
        family="internal",
        severity=Severity.WARNING if "called" in what else Severity.INFO,
        message=f"This suppression has no effect: {what}.",
        fingerprint=f"{UNUSED_CODE}-{directive.kind}-{'-'.join(directive.codes)}",
        excerpt=(source.line(place.line),),
        start=directive.start,
        end=directive.end,
    )
