"""Wrong sentences in many shapes: each is reported by its rule, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

WRONG = yaml.safe_load((Path(__file__).parent / "wrong.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", [pytest.param(entry, id=entry["text"][:70]) for entry in WRONG])
def test_the_error_is_reported(entry: dict[str, str], alarms):
    text = entry["text"]
    found = [(one.code, text[one.start : one.end]) for one in alarms(text, entry.get("date"))]
    assert found == [(entry["code"], entry["at"])]
