"""Runs the proof that every rule file carries."""

from pathlib import Path

import pytest

from factlint.files.resources import rules_folder
from factlint.language import syntax
from factlint.registry.load import open_registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules
from factlint.testing import check_rule_file
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
    if getattr(ACTIVE[code].check, "syntax", False) and not syntax.available():
        pytest.skip("no trained English model is installed")
    examples = PROOF[code]
    example = (examples.failing if kind == "fail" else examples.passing)[number]
    problems = problems_of(ACTIVE[code], example, examples.registry or REGISTRY)
    assert not problems, f"{ACTIVE[code].rule.path}:{example.line}: " + "; ".join(problems)


# An `accept` entry stands in a configuration, which no example has; tests/engine proves this rule.
PROVED_ELSEWHERE = {"FLT004"}


@pytest.mark.parametrize("code", sorted(set(PROOF) - PROVED_ELSEWHERE))
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


def test_the_rule_in_the_documentation_is_a_rule(tmp_path: Path):
    page = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    rule = tmp_path / "DSK001-desk-says-people.yaml"
    rule.write_text(page.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    assert check_rule_file(rule) == []


def test_a_rule_that_breaks_its_word_is_told(tmp_path: Path):
    rule = tmp_path / "DSK002-no-cats.yaml"
    rule.write_text(
        "code: DSK002\nname: no-cats\nfamily: style\nsummary: s\nseverity: info\ncheck: pattern\n"
        "with: {pattern: cats}\nmessage: no cats\nexamples:\n  fail:\n    - a [[cat]]\n"
        "  pass:\n    - two cats\n",
        encoding="utf-8",
    )
    problems = check_rule_file(rule)
    assert len(problems) == 4
    assert "expected ['cat'], found []" in problems[2]
    assert "expected [], found [('cats', 'no cats')]" in problems[3]
