"""Rules with checks that find what a test tells them to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import ClassVar

import pytest

from factlint.core.accept import Accept
from factlint.core.dates import DraftDate, PartialDate
from factlint.core.finding import Finding
from factlint.core.result import DraftResult
from factlint.core.severity import Severity
from factlint.core.source import Source
from factlint.core.span import TextSpan
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.ruleset.rule import ActiveRule, Rule


@dataclass(frozen=True)
class Finds:
    """Finds every occurrence of some words in the clean text."""

    words: tuple[str, ...]
    more: dict = field(default_factory=dict)
    crash_after: int = -1

    cases: ClassVar[tuple[str, ...]] = ("bad",)
    values: ClassVar[tuple[str, ...]] = ("word",)

    def run(self, context) -> Iterable[Finding]:
        found = 0
        for word in self.words:
            place = context.text.find(word)
            while place >= 0:
                if found == self.crash_after:
                    raise RuntimeError("out of order")
                found += 1
                span = TextSpan(place, place + len(word))
                more = {key: value(span) if callable(value) else value for key, value in self.more.items()}
                yield Finding(span, {"word": word}, **more)
                place = context.text.find(word, place + 1)
        if found == self.crash_after:
            raise RuntimeError("out of order")


def rule(
    *words: str,
    code: str = "HSE001",
    severity: Severity = Severity.ERROR,
    crash_after: int = -1,
    more=None,
    **fields,
):
    """An active rule that finds some words."""
    fields = {"name": "rule-" + code.lower(), "family": "layout", "message": "“{word}” is wrong.", **fields}
    check = Finds(words, more or {}, crash_after)
    return ActiveRule(Rule(code, summary="S.", severity=severity, check_name="none", **fields), check)


@pytest.fixture(scope="session")
def rule_for() -> Callable[..., ActiveRule]:
    """Makes an active rule that finds some words."""
    return rule


@pytest.fixture(scope="session")
def run(registry_of) -> Callable[..., DraftResult]:
    """Lints a text with some rules."""
    registry = registry_of("- {id: xx, kind: place, name: Exland}")

    def run_on(
        text: str,
        *rules: ActiveRule,
        format: str = "plain",
        date: str = "",
        accepts: Iterable[Accept] = (),
        known=frozenset(),
    ) -> DraftResult:
        draft = DraftDate(PartialDate.parse(date), "a test") if date else DraftDate()
        return lint(
            read(Source("draft.md", text), format),
            rules,
            registry,
            draft,
            accepts=tuple(accepts),
            known_codes=frozenset(known),
        )

    return run_on
