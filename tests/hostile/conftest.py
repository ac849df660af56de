"""What the hostile suite shares: the shipped registry and the default rules, loaded once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from factlint.core.dates import DraftDate, PartialDate
from factlint.core.diagnostic import Diagnostic
from factlint.core.severity import Severity
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.registry.load import open_registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

Alarms = Callable[[str, str | None], Sequence[Diagnostic]]


@pytest.fixture(scope="session")
def everything() -> Alarms:
    """Lints a text at a date with everything that ships."""
    registry, registry_errors = open_registry()
    rules, sets, rule_errors = load_rules()
    assert not registry_errors
    assert not rule_errors
    active = select_rules(rules, sets)

    def run(text: str, date: str | None) -> Sequence[Diagnostic]:
        day = DraftDate(PartialDate.parse(date), "test") if date else DraftDate()
        result = lint(read(Source("draft.txt", text)), active, registry, day)
        assert not result.failures
        return result.diagnostics

    return run


@pytest.fixture(scope="session")
def alarms(everything: Alarms) -> Alarms:
    """The same, errors and warnings only."""

    def run(text: str, date: str | None) -> Sequence[Diagnostic]:
        found = everything(text, date)
        return [one for one in found if one.severity in (Severity.ERROR, Severity.WARNING)]

    return run
