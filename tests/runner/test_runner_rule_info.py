from __future__ import annotations

from dataclasses import dataclass

from factlint.core.severity import Severity
from factlint.ruleset.rule import ActiveRule, Rule
from factlint.runner.rule_info import rule_infos


@dataclass
class Check:
    """Stands for any check."""


def active(code: str, severity: Severity | None = None, **words: str) -> ActiveRule:
    rule = Rule(code, f"name-{code.lower()}", "title", "Summary.", Severity.WARNING, "pattern", **words)
    return ActiveRule(rule, Check(), severity)  # type: ignore[arg-type]


def test_rules_are_described_once_by_code_and_graded_as_configured() -> None:
    found = rule_infos([active("B"), active("A", Severity.HINT, why="Why."), active("B", Severity.ERROR)])
    assert [(info.code, info.severity, info.why) for info in found] == [
        ("A", Severity.HINT, "Why."),
        ("B", Severity.WARNING, ""),
    ]


def test_values_that_only_a_finding_has_become_dots() -> None:
    (info,) = rule_infos([active("A", help="Write “{right} {noun}” and {{TK}}.")])
    assert info.help == "Write “… …” and {TK}."
