"""Rules whose model is not installed: a note, or an error when they are asked for by name."""

from __future__ import annotations

import pytest

from factlint.config.settings import Choice
from factlint.core.errors import UsageError
from factlint.language import syntax
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules
from factlint.runner.unavailable import leave_out

RULES, SETS, _ = load_rules()
ALL = select_rules(RULES, SETS, select=["all"])


def test_with_the_model_nothing_is_left_out(monkeypatch):
    monkeypatch.setattr(syntax, "available", lambda: True)
    assert leave_out(ALL, Choice(select=("all",))) == (ALL, [])


def test_without_it_the_others_run_and_one_note_says_so(monkeypatch):
    monkeypatch.setattr(syntax, "available", lambda: False)
    kept, notes = leave_out(ALL, Choice(select=("strict",)))
    assert {one.rule.code for one in ALL} - {one.rule.code for one in kept} == {"LNG023", "LNG087", "LNG088"}
    assert len(notes) == 1
    assert "LNG023" in notes[0]
    assert 'pip install "factlint[syntax]"' in notes[0]


@pytest.mark.parametrize("word", ["LNG023", "object-repeats-verb-plain"])
def test_selected_by_name_it_is_an_error(monkeypatch, word):
    monkeypatch.setattr(syntax, "available", lambda: False)
    with pytest.raises(UsageError, match="needs a trained English model"):
        leave_out(ALL, Choice(select=(word,)))
