"""A summary in Markdown for the page of a CI job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factlint.core.diagnostic import Diagnostic
from factlint.core.finding import Evidence
from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.drafts import DraftReport, by_draft
from factlint.report.human import summary
from factlint.report.marked import link, plain
from factlint.report.wording import evidence_origin, evidence_text, titled

SHOWN = 200
"""Diagnostics in detail; a job page takes one megabyte, and nobody reads on."""


def render(result: RunResult, *, color: bool = False) -> str:
    """A sentence, what could not be done, a table by severity and rule, then every draft's diagnostics."""
    parts = [f"## factlint\n\n{plain(summary(result))}", *_failures(result), *_table(result)]
    room = SHOWN
    for draft in by_draft(result):
        if draft.diagnostics and room > 0:
            parts.append("\n".join(_details(draft, room)))
        room -= len(draft.diagnostics)
    if room < 0:
        parts.append(f"And {-room:,} more, which the other reports name.")
    return "\n\n".join(parts) + "\n"


def _failures(result: RunResult) -> Iterator[str]:
    if result.failures:
        lines = [f"- {plain(failure.path)}: {plain(failure.message)}" for failure in result.failures]
        yield "### Not done\n\n" + "\n".join(lines)


def _table(result: RunResult) -> Iterator[str]:
    counts = Counter((one.severity, one.code, one.rule) for one in result.diagnostics)
    if not counts:
        return
    rows = sorted(counts.items(), key=lambda item: (-item[0][0].rank, -item[1], item[0][1:]))
    lines = ["| severity | rule | found |", "|---|---|---:|"]
    lines += [f"| {severity} | {plain(f'{code} {rule}')} | {n:,} |" for (severity, code, rule), n in rows]
    yield "\n".join(lines)


def _details(draft: DraftReport, room: int) -> Iterator[str]:
    yield f"### {plain(draft.path)}"
    yield ""
    for diagnostic in draft.diagnostics[:room]:
        yield from _diagnostic(diagnostic)


def _diagnostic(diagnostic: Diagnostic) -> Iterator[str]:
    place = diagnostic.place
    severity = f"**{diagnostic.severity}**" if diagnostic.severity is Severity.ERROR else diagnostic.severity
    where = f"{place.line}:{place.column}"
    yield f"- {where} {severity} {plain(diagnostic.message)} ({plain(titled(diagnostic))})"
    yield from (f"  - evidence: {evidence_marked(evidence)}" for evidence in diagnostic.evidence)
    for related in diagnostic.related:
        there = f"{related.path}:{related.place.line}:{related.place.column}"
        yield f"  - see: {plain(f'{there}: {related.message}')}"
    yield from (f"  - fix: {plain(fix.title)}" for fix in diagnostic.fixes)


def evidence_marked(evidence: Evidence) -> str:
    """One piece of evidence in Markdown, its source a link where it has an address."""
    address = link(evidence_origin(evidence) or "source", evidence.url)
    return f"{plain(evidence.text)} ({address})" if address else plain(evidence_text(evidence))
