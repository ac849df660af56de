"""Groups what a run gave by draft, for formats that list drafts."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.diagnostic import Diagnostic
from factlint.core.result import Failure, RunResult


class DraftReport(NamedTuple):
    """What is to be said of one path; both lists are empty for a draft without a fault."""

    path: str
    diagnostics: list[Diagnostic]
    failures: list[Failure]


def by_draft(result: RunResult) -> list[DraftReport]:
    """Every draft that was read and everything else that something was found in, by path."""
    found: dict[str, DraftReport] = {}

    def of(path: str) -> DraftReport:
        if path not in found:
            found[path] = DraftReport(path, [], [])
        return found[path]

    for path, _ in result.dates:
        of(path)
    for diagnostic in result.diagnostics:
        of(diagnostic.path).diagnostics.append(diagnostic)
    for failure in result.failures:
        of(failure.path).failures.append(failure)
    return [found[path] for path in sorted(found)]
