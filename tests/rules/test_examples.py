"""Runs the proof that every rule file carries."""

from pathlib import Path

import pytest

from factlint.files.resources import rules_folder
from factlint.registry.load import open_registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules
from factlint.testing.examples import problems_of, read_examples

RULES, SETS, ERRORS = load_rules()
ACTIVE = {active.rule.code: active for active in select_rules(RULES, SETS, select=["all"])}
REGISTRY, _ = open_registry()
PROOF = {code: read_examples(Path(active.rule.path)) for code, active in ACTIVE.items()}
CASES = [
    pytest.param(code, kind, number, id=f"{code}-{kind}-{number + 1}")
    for code, examples in PROOF.items()
    for kind in ("fail", "pass")
    for number in range(len(examples.failing if kind == "fail" else examples.passing))
]


def test_no_rule_file_is_broken():
    assert ERRORS == []
    assert len(RULES) >= 25


@pytest.mark.parametrize(("code", "kind", "number"), CASES)
def test_example(code: str, kind: str, number: int):
    examples = PROOF[code]
    example = (examples.failing if kind == "fail" else examples.passing)[number]
    problems = problems_of(ACTIVE[code], example, examples.registry or REGISTRY)
    assert not problems, f"{ACTIVE[code].rule.path}:{example.line}: " + "; ".join(problems)


@pytest.mark.parametrize("code", sorted(PROOF))
def test_every_rule_carries_its_proof(code: str):
    examples = PROOF[code]
    assert len(examples.failing) >= 2
    assert len(examples.passing) >= 2
    assert any(example.because for example in examples.passing), "a near miss needs its reason"


@pytest.mark.parametrize("code", sorted(ACTIVE))
def test_file_and_folder_are_named_after_the_rule(code: str):
    rule = ACTIVE[code].rule
    path = Path(rule.path)
    assert path.name == f"{rule.code}-{rule.name}.yaml"
    assert path.parent.name == rule.family
    assert path.is_relative_to(rules_folder())
