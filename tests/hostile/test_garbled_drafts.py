"""Drafts written as careless machines translate and rewrite: what is found in them must stay found."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
LISTED = yaml.safe_load((HERE / "garbled.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("draft", LISTED)
def test_what_was_found_in_a_garbled_draft_stays_found(draft, alarms):
    text = (HERE / "garbled" / draft).read_text(encoding="utf-8")
    found = {(one.code, text[one.start : one.end]) for one in alarms(text, None)}
    lost = [(code, at) for code, places in LISTED[draft].items() for at in places if (code, at) not in found]
    assert lost == []


def test_every_garbled_draft_is_listed():
    assert sorted(LISTED) == sorted(path.name for path in (HERE / "garbled").iterdir())
