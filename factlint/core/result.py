"""What a run gives to a reporter."""

from __future__ import annotations

from collections import Counter

from factlint.core.classes import NamedTuple
from factlint.core.diagnostic import Diagnostic
from factlint.core.draft_text import DraftText
from factlint.core.rule_info import RuleInfo
from factlint.core.severity import Severity


class Failure(NamedTuple):
    """A draft that could not be read or a part that could not be run."""

    path: str
    message: str


class DraftResult(NamedTuple):
    """What linting one draft gave.

    Args:
        path: the draft.
        diagnostics: in total order.
        words: words of clean text.
        not_judged: claims that lie beyond what the registry knows.
        date: the draft's date in words and where it is from, for `--explain-date`.
        failures: checks that crashed on this draft.
        text: the draft as it reads, when the run was asked to keep it.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...]
    words: int = 0
    not_judged: int = 0
    date: str = ""
    failures: tuple[Failure, ...] = ()
    text: DraftText | None = None


class RunResult(NamedTuple):
    """What a whole run gave.

    Args:
        diagnostics: of all drafts, in total order.
        failures: what could not be read or run; any of them means exit code 2.
        files: drafts that were read.
        words: words in them.
        not_judged: claims that lie beyond what the registry knows.
        dates: path and date of each draft, for `--explain-date`.
        notes: remarks about the run itself, for standard error.
        rules: what ran, by code, for reports that list rules.
        texts: the drafts as they read, by path, when the run was asked to keep them.
    """

    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Failure, ...] = ()
    files: int = 0
    words: int = 0
    not_judged: int = 0
    dates: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    texts: tuple[DraftText, ...] = ()

    def counts(self) -> dict[str, int]:
        """Diagnostics by severity, every severity named."""
        found = Counter(diagnostic.severity for diagnostic in self.diagnostics)
        return {severity.value: found[severity] for severity in Severity}


def merge(results: list[DraftResult], failures: list[Failure], notes: list[str]) -> RunResult:
    """Joins the results of single drafts into one run, in total order."""
    return RunResult(
        diagnostics=tuple(
            sorted((d for result in results for d in result.diagnostics), key=lambda d: d.order)
        ),
        failures=tuple(
            sorted(
                [*failures, *(failure for result in results for failure in result.failures)],
                key=lambda failure: (failure.path, failure.message),
            )
        ),
        files=len(results),
        words=sum(result.words for result in results),
        not_judged=sum(result.not_judged for result in results),
        dates=tuple(sorted((result.path, result.date) for result in results)),
        notes=tuple(notes),
        texts=tuple(sorted((result.text for result in results if result.text), key=lambda text: text.path)),
    )
