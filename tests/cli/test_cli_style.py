"""The style guide that a configuration sets reaches the rule that spells names."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_run import Run

RULE = """\
code: DSK001
name: desk-spelling
family: variant
summary: Spelled otherwise.
severity: warning
check: house-spelling
message: "“{text}” is written “{right}” in {guide} style."
"""

RECORD = """\
- id: spelling-kyiv
  kind: spelling
  name: Kyiv
  sets: {ap: Kyiv}
  variants: [Kiev]
  source: the desk
  as_of: 2024-01-01
"""


@pytest.fixture
def draft(here: Path) -> Path:
    for name, text in {"rules/DSK001.yaml": RULE, "registry/spellings.yaml": RECORD}.items():
        path = here / ".factlint" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    draft = here / "a.txt"
    draft.write_text("Snow fell in Kiev.\n", encoding="utf-8")
    return draft


def test_silent_without_a_style(draft: Path) -> None:
    run = Run("check", "a.txt", "--format", "concise")
    assert (run.out, run.err, run.code) == ("", "", 0)


def test_a_style_in_the_configuration(draft: Path) -> None:
    Path(".factlint.yaml").write_text("style: ap\n")
    run = Run("check", "a.txt", "--format", "concise")
    assert run.out == "a.txt:1:14: warning DSK001 “Kiev” is written “Kyiv” in AP style. [desk-spelling]\n"
    assert run.code == 1


def test_the_nearest_configuration_sets_the_style(draft: Path) -> None:
    Path(".factlint.yaml").write_text("style: ap\n")
    desk = draft.parent / "desk"
    desk.mkdir()
    (desk / ".factlint.yaml").write_text("style: bbc\n")
    (desk / "b.txt").write_bytes(draft.read_bytes())
    assert "b.txt" not in Run("check", ".", "--format", "concise").out


def test_a_style_that_nobody_knows(draft: Path) -> None:
    Path(".factlint.yaml").write_text("style: reuter\n")
    run = Run("check", "a.txt")
    assert run.code == 2
    assert run.err.startswith(
        ".factlint.yaml:1: `style` needs one of ap, bbc, guardian, reuters, not `reuter`"
    )
    assert "did you mean `reuters`" in run.err
