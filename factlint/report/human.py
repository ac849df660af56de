"""The text format, for people: each diagnostic with its source line, evidence and ways to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factlint.core.diagnostic import Diagnostic
from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.excerpt import excerpt
from factlint.report.printable import printable
from factlint.report.wording import evidence_text

SHOWN_INFOS = 3
"""How many infos of one rule in one draft are shown before the rest is only counted."""

_INDENT = "    "
_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_DIM = "\x1b[2m"
_COLORS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.INFO: "\x1b[1;34m",
    Severity.HINT: "\x1b[1;36m",
}


def render(result: RunResult, *, color: bool = False) -> str:
    """Every diagnostic, then one line of summary, then one note on what could not be judged."""
    parts = ["\n".join(lines) for lines in _blocks(result.diagnostics, color)]
    parts.append(_painted(_BOLD, summary(result), color))
    text = "\n\n".join(parts)
    note = _not_judged(result.not_judged)
    return f"{text}\n{note}\n" if note else f"{text}\n"


def summary(result: RunResult) -> str:
    """`5 drafts, 4,677 words: 12 errors, 3 warnings, 2 infos`."""
    found = [_count(number, severity) for severity, number in result.counts().items() if number]
    read = f"{_count(result.files, 'draft')}, {_count(result.words, 'word')}"
    failed = f"; {_count(len(result.failures), 'problem')} on standard error" if result.failures else ""
    return f"{read}: {', '.join(found) or 'nothing found'}{failed}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _not_judged(number: int) -> str:
    if not number:
        return ""
    verb = "lies" if number == 1 else "lie"
    return f"note: {_count(number, 'claim')} {verb} beyond what the registry knows and could not be judged"


def _blocks(diagnostics: tuple[Diagnostic, ...], color: bool) -> Iterator[list[str]]:
    """One block of lines for each diagnostic that is shown, and one for the folded infos of a draft."""
    path, infos = "", Counter[str]()
    for diagnostic in diagnostics:
        if diagnostic.path != path:
            yield from _folded(path, infos)
            path, infos = diagnostic.path, Counter()
        if diagnostic.severity is Severity.INFO:
            infos[diagnostic.rule] += 1
            if infos[diagnostic.rule] > SHOWN_INFOS:
                continue
        yield list(_lines(diagnostic, color))
    yield from _folded(path, infos)


def _folded(path: str, infos: Counter[str]) -> Iterator[list[str]]:
    lines = [
        f"{printable(path)}: and {number - SHOWN_INFOS:,} more info [{rule}]"
        for rule, number in sorted(infos.items())
        if number > SHOWN_INFOS
    ]
    if lines:
        yield lines


def _lines(diagnostic: Diagnostic, color: bool) -> Iterator[str]:
    place = diagnostic.place
    where = printable(f"{diagnostic.path}:{place.line}:{place.column}:")
    severity = _painted(_COLORS[diagnostic.severity], diagnostic.severity, color)
    rule = _painted(_DIM, f"[{diagnostic.rule}]", color)
    message = printable(diagnostic.message)
    yield f"{_painted(_BOLD, where, color)} {severity} {diagnostic.code} {message} {rule}"
    yield from _source(diagnostic, color)
    for evidence in diagnostic.evidence:
        yield f"{_INDENT}evidence: {printable(evidence_text(evidence))}"
    for related in diagnostic.related:
        there = f"{related.path}:{related.place.line}:{related.place.column}"
        yield f"{_INDENT}see: {printable(f'{there}: {related.message}')}"
    for fix in diagnostic.fixes:
        yield f"{_INDENT}fix: {printable(fix.title)}"


def _source(diagnostic: Diagnostic, color: bool) -> Iterator[str]:
    if not diagnostic.excerpt:
        return
    place, line = diagnostic.place, diagnostic.excerpt[0]
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    shown = excerpt(line, place.column - 1, end)
    yield f"{_INDENT}{shown.line}"
    yield f"{_INDENT}{_painted(_COLORS[diagnostic.severity], shown.under, color)}"


def _painted(code: str, text: str, color: bool) -> str:
    return f"{code}{text}{_RESET}" if color else text
