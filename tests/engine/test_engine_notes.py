"""What the engine reports can be graded and switched off like any rule."""

from __future__ import annotations

import pytest

from factlint.core.dates import DraftDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.registry.load import open_registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

RULES, SETS, _ = load_rules()
KNOWN = frozenset(rule.code for rule in RULES)
DRAFT = "factlint: ignore-file\n\nNothing is wrong in this draft.\n"


@pytest.mark.parametrize(
    ("ignore", "severity", "expected"),
    [
        ((), {}, ["info"]),
        (("FLT003",), {}, []),
        ((), {"FLT003": "error"}, ["error"]),
        ((), {"FLT": "off"}, []),
    ],
)
def test_an_unused_suppression_is_graded(ignore, severity, expected):
    registry, _ = open_registry()
    active = select_rules(RULES, SETS, ignore=ignore, severity=severity)
    result = lint(read(Source("a.txt", DRAFT)), active, registry, DraftDate(), known_codes=KNOWN)
    assert [d.severity for d in result.diagnostics if d.code == "FLT003"] == expected
