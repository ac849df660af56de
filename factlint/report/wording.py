"""Words that several formats share: evidence, a diagnostic with what it rests on, a failure's line."""

from __future__ import annotations

from factlint.core.diagnostic import Diagnostic
from factlint.core.finding import Evidence
from factlint.core.regex import lazy
from factlint.core.result import Failure

_LINE = lazy(r"line (\d+): ")


def evidence_text(evidence: Evidence) -> str:
    """The evidence in one sentence, with its source and its day."""
    origin = evidence_origin(evidence)
    return f"{evidence.text} ({origin})" if origin else evidence.text


def evidence_origin(evidence: Evidence) -> str:
    """Where evidence is from and up to which day it speaks, possibly empty."""
    as_of = f"as of {evidence.as_of}" if evidence.as_of else ""
    return ", ".join(part for part in (evidence.source, as_of) if part)


def detailed(diagnostic: Diagnostic) -> str:
    """The message, then one line for each piece of evidence, each related place and each fix."""
    lines = [diagnostic.message]
    lines += [f"Evidence: {evidence_text(evidence)}" for evidence in diagnostic.evidence]
    lines += [
        f"See {related.path}:{related.place.line}:{related.place.column}: {related.message}"
        for related in diagnostic.related
    ]
    lines += [f"Fix: {fix.title}" for fix in diagnostic.fixes]
    return "\n".join(lines)


def titled(diagnostic: Diagnostic) -> str:
    """`CODE rule-name`."""
    return f"{diagnostic.code} {diagnostic.rule}"


def failure_parts(failure: Failure) -> tuple[int, str]:
    """The line that a failure speaks of, 0 where none is known, and its words without it."""
    line = _LINE.match(failure.message)
    return (int(line[1]), failure.message[line.end() :]) if line else (0, failure.message)
