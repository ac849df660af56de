"""Correct articles and sentences, as a wire service would print them: nothing may be reported."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
DRAFTS = sorted((HERE / "clean").glob("*.txt"))
SENTENCES = yaml.safe_load((HERE / "right.yaml").read_text(encoding="utf-8"))

COMMA = "after a comma, a title and a name of two different people are read as one"
COUNT = "a definite count of a few (“the five EU countries”) is read as a count of all"
KNOWN = {
    "2020-07-24-hagia-sophia": f"{COUNT}; {COMMA}",
    "2022-11-30-jiang-zemin": "the election of somebody already in office is read as the beginning",
    "2023-05-05-grain-row": COUNT,
    "2023-05-22-colorado-river": COUNT,
    "2024-05-25-weimar-call": COMMA,
    "2024-07-17-premiers-halifax": "“13 provinces and territories” is read as a count of provinces",
    "2024-08-07-harris-walz": "“if … is elected president” is read as a statement",
}
"""Alarms that should not be, each with its cause; a mended one makes its test fail until its line goes."""


def _draft(path: Path) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=KNOWN[path.stem])] if path.stem in KNOWN else []
    return pytest.param(path, id=path.stem, marks=marks)


def _sentence(entry: dict[str, str]) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=entry["alarm"])] if "alarm" in entry else []
    return pytest.param(entry, id=entry["text"][:60], marks=marks)


@pytest.mark.parametrize("path", [_draft(path) for path in DRAFTS])
def test_nothing_is_reported_in_a_correct_article(path: Path, alarms):
    found = alarms(path.read_text(encoding="utf-8"), path.name[:10])
    assert not found, "; ".join(f"{one.place.line}: {one.code} {one.message}" for one in found)


@pytest.mark.parametrize("entry", [_sentence(entry) for entry in SENTENCES])
def test_nothing_is_reported_in_a_correct_sentence(entry: dict[str, str], alarms):
    found = alarms(entry["text"], entry.get("date"))
    assert not found, "; ".join(f"{one.code} {one.message}" for one in found)


def test_the_articles_are_many_and_every_known_alarm_names_one():
    assert len(DRAFTS) >= 25
    assert set(KNOWN) <= {path.stem for path in DRAFTS}
