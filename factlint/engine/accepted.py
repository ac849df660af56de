"""Drops findings that the configuration accepts."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.accept import Accept
from factlint.core.dates import DraftDate
from factlint.core.diagnostic import Diagnostic, Place
from factlint.core.document import Document
from factlint.core.severity import Severity


def drop_accepted(
    document: Document, diagnostics: Sequence[Diagnostic], accepts: Sequence[Accept], date: DraftDate
) -> list[Diagnostic]:
    """The diagnostics that no entry accepts, and one info for each entry that accepts nothing."""
    text = document.source.text
    used: set[Accept] = set()
    kept = []
    for diagnostic in diagnostics:
        matched = next((accept for accept in accepts if fits(accept, diagnostic, text, date)), None)
        if matched is None:
            kept.append(diagnostic)
        else:
            used.add(matched)
    unused = (accept for accept in accepts if accept not in used and _in_force(accept, date))
    return kept + [_unused(document, accept) for accept in unused]


def _in_force(accept: Accept, date: DraftDate) -> bool:
    return accept.until is None or date.when is None or date.when.earliest <= accept.until.latest


def fits(accept: Accept, diagnostic: Diagnostic, text: str, date: DraftDate) -> bool:
    """Whether an entry accepts a diagnostic of a source text with a date."""
    if accept.code not in (diagnostic.code, diagnostic.rule) or not _in_force(accept, date):
        return False
    return not accept.text or " ".join(text[diagnostic.start : diagnostic.end].split()) == " ".join(
        accept.text.split()
    )


def _unused(document: Document, accept: Accept) -> Diagnostic:
    where = f" ({accept.place})" if accept.place else ""
    return Diagnostic(
        path=document.source.path,
        place=Place(1, 1, 1, 1),
        code="FLT004",
        rule="unused-acceptance",
        family="internal",
        severity=Severity.INFO,
        message=f"The accepted finding {accept.code} “{accept.text}” is not there any more{where}.",
        fingerprint=f"FLT004-{accept.code}-{accept.text}",
        excerpt=(document.source.line(1),),
    )
