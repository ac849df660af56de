"""What a run gave, numbered through, as the parts of the page refer to it."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.diagnostic import Diagnostic
from factlint.core.draft_text import DraftText
from factlint.core.result import Failure, RunResult
from factlint.report.drafts import by_draft


class Entry(NamedTuple):
    """A diagnostic with its number.

    Args:
        number: from 1, in the order of drafts and places; also what its anchors are called by.
        draft: the number of its draft, from 0.
        rule: the number of its rule among those that found something, from 0.
        diagnostic: what was found.
    """

    number: int
    draft: int
    rule: int
    diagnostic: Diagnostic

    @property
    def classes(self) -> str:
        """The classes by which the filters know it."""
        return f"s-{self.diagnostic.severity.value} r{self.rule}"


class DraftEntry(NamedTuple):
    """A draft with what was found in it; `text` is None when it could not be read or was not kept."""

    number: int
    path: str
    text: DraftText | None
    entries: tuple[Entry, ...]
    failures: tuple[Failure, ...]


class Report(NamedTuple):
    """Everything that the page shows.

    Args:
        result: the run.
        drafts: every path, in order.
        entries: of all drafts, in order.
        rules: code and name of each rule that found something, by code.
    """

    result: RunResult
    drafts: tuple[DraftEntry, ...]
    entries: tuple[Entry, ...]
    rules: tuple[tuple[str, str], ...]


def numbered(result: RunResult) -> Report:
    """Numbers drafts, rules and diagnostics; the same numbers for the same result."""
    rules = sorted({(diagnostic.code, diagnostic.rule) for diagnostic in result.diagnostics})
    rule_number = {rule: number for number, rule in enumerate(rules)}
    texts = {text.path: text for text in result.texts}
    drafts: list[DraftEntry] = []
    entries: list[Entry] = []
    for draft in by_draft(result):
        first = len(entries)
        for diagnostic in draft.diagnostics:
            rule = rule_number[diagnostic.code, diagnostic.rule]
            entries.append(Entry(len(entries) + 1, len(drafts), rule, diagnostic))
        drafts.append(
            DraftEntry(
                len(drafts),
                draft.path,
                texts.get(draft.path),
                tuple(entries[first:]),
                tuple(draft.failures),
            )
        )
    return Report(result, tuple(drafts), tuple(entries), tuple(rules))
