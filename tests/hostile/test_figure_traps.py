"""What looks like a slip of figures, dates or ages and is none: silent in drafts with and without a date."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

TRAPS = yaml.safe_load((Path(__file__).parent / "figure_traps.yaml").read_text(encoding="utf-8"))
TEXTS = [(trap, text) for trap, texts in TRAPS.items() for text in texts]


@pytest.mark.parametrize("date", [None, "2024-11-01"])
@pytest.mark.parametrize(("trap", "text"), TEXTS, ids=[text[:60] for _, text in TEXTS])
def test_a_trap_is_silent(trap, text, date, everything):
    found = [(one.code, one.message) for one in everything(text, date)]
    assert [one for one in found if one[0].startswith(("FIG", "DAT"))] == [], trap


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_has_five_texts(trap):
    assert len(TRAPS[trap]) >= 5
