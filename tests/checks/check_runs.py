"""Runs one check over a text."""

from functools import cache

from factlint.checks.context import Check, CheckContext
from factlint.claims.extract import Claims
from factlint.core.dates import DraftDate, PartialDate
from factlint.core.finding import Finding
from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.load import open_registry


@cache
def _registry():
    return open_registry()[0]


def findings(
    check: Check, text: str, format: str = "plain", style: str = "", when: str = ""
) -> tuple[str, list[Finding]]:
    """The clean text and what the check says of it."""
    document = read(Source("draft", text), format)
    registry = _registry()
    analysis = Analysis(document, registry)
    date = DraftDate(PartialDate.parse(when), "the test") if when else DraftDate()
    context = CheckContext(document, analysis, Claims(analysis, registry, date), registry, date, {}, style)
    return document.text, list(check.run(context))


def marked(check: Check, text: str, format: str = "plain") -> list[str]:
    """The stretches of text that the check reports."""
    clean, found = findings(check, text, format)
    return [clean[finding.span.start : finding.span.end] for finding in found]


def mended(check: Check, text: str) -> str:
    """The clean text after the first fix of every finding."""
    clean, found = findings(check, text)
    edits = [edit for finding in found for edit in finding.fixes[0].edits]
    for edit in sorted(edits, key=lambda edit: edit.span.start, reverse=True):
        clean = clean[: edit.span.start] + edit.text + clean[edit.span.end :]
    return clean
