from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_run import Run

from factlint import __version__

PAGE = """\
code: HSE001
name: no-kitten
family: style
summary: A kitten stands in a draft.
severity: error
since: "0.1"
check: pattern
with: {pattern: kitten}
message: No kittens.
why: Readers write in.
help: Write cat.
examples:
  fail:
    - text: "A [[kitten]] sat."
      date: 2024-01-02
      fixed: A cat sat.
    - "東 [[kitten]]."
  pass:
    - A cat sat.
    - text: Hello Kitty.
      because: It is a brand.
"""


@pytest.fixture
def house(here: Path) -> Path:
    path = here / ".factlint" / "rules" / "HSE001-no-kitten.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.parametrize("word", ["HSE001", "hse001", "no-kitten"])
def test_explain_prints_the_page_of_a_rule(house: Path, word: str) -> None:
    run = Run("explain", word)
    assert (run.code, run.err) == (0, "")
    assert run.out == (
        "HSE001 no-kitten\n"
        "error, family style, since 0.1\n"
        "\n"
        "A kitten stands in a draft.\n"
        "\n"
        "Why\n"
        "  Readers write in.\n"
        "\n"
        "What to do\n"
        "  Write cat.\n"
        "\n"
        "Wrong\n"
        "  A kitten sat.\n"
        "    ^^^^^^\n"
        "  (dated 2024-01-02)\n"
        "  → A cat sat.\n"
        "\n"
        "  東 kitten.\n"
        "     ^^^^^^\n"
        "\n"
        "Right\n"
        "  A cat sat.\n"
        "\n"
        "  Hello Kitty.\n"
        "  (It is a brand.)\n"
    )


def test_explain_without_such_a_rule_names_the_nearest(house: Path) -> None:
    run = Run("explain", "no-kiten")
    assert (run.code, run.out) == (2, "")
    assert run.err == "factlint: no rule is called `no-kiten`; did you mean `no-kitten`?\n"
    assert "`factlint rules` lists them" in Run("explain", "qqqqqqq").err


def test_rules_lists_shipped_and_house_rules(house: Path) -> None:
    run = Run("rules")
    assert run.code == 0
    assert [line.split()[:3] for line in run.out.splitlines()] == [
        ["HSE001", "error", "no-kitten"],
        ["LNG901", "warning", "two-times"],
        ["TXT901", "info", "shout"],
    ]
    listed = json.loads(Run("rules", "--format", "json").out)["rules"]
    assert listed[0] == {
        "code": "HSE001",
        "name": "no-kitten",
        "family": "style",
        "severity": "error",
        "summary": "A kitten stands in a draft.",
        "status": "stable",
        "default": True,
    }


def test_a_broken_house_rule_is_told_and_the_others_are_listed(house: Path) -> None:
    house.write_text(PAGE.replace("check:", "chekc:"), encoding="utf-8")
    run = Run("rules")
    assert run.code == 2
    assert "LNG901" in run.out
    assert "HSE001-no-kitten.yaml:7: unknown key `chekc`" in run.err


def test_version_and_help() -> None:
    assert Run("--version").out == f"factlint, version {__version__}\n"
    shown = Run("--help").out
    assert all(f"  {name} " in shown for name in ("check", "explain", "rules"))
    assert "--stdin-filename" in Run("check", "--help").out
    assert Run().code == 2
    run = Run("chekc")
    assert run.code == 2
    assert "No such command" in run.err
