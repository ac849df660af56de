"""Correct articles and sentences, as a wire service would print them: nothing may be reported."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
DRAFTS = sorted((HERE / "clean").glob("*.txt"))
SENTENCES = yaml.safe_load((HERE / "right.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in DRAFTS])
def test_nothing_is_reported_in_a_correct_article(path: Path, alarms):
    found = alarms(path.read_text(encoding="utf-8"), path.name[:10])
    assert not found, "; ".join(f"{one.place.line}: {one.code} {one.message}" for one in found)


@pytest.mark.parametrize("entry", [pytest.param(entry, id=entry["text"][:60]) for entry in SENTENCES])
def test_nothing_is_reported_in_a_correct_sentence(entry: dict[str, str], alarms):
    found = alarms(entry["text"], entry.get("date"))
    assert not found, "; ".join(f"{one.code} {one.message}" for one in found)


def test_the_articles_are_many():
    assert len(DRAFTS) >= 25
    assert len(SENTENCES) >= 60
