"""Broken data: a report or an error in words, never a traceback."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from importing import SAMPLES, import_all
from test_import_documents import DIGGER, OLENA, POPOLO, REVIEW, ftm, lines
from test_import_tables import HOLDERS, row, sparql
from wikidata_made import dump, item, person, post, time

from factlint.core.errors import FactlintError

ODD: list[Any] = [
    None, True, 0, -1, 1e400, 10**30, "", "x", "Q", "Q0", "Q1", "2021-02-30", "\ud800", "\x00\n\t", "а" * 500, "P" * 9000,
    [], {}, [None], [[]], {"value": {}}, [{"snaktype": "value"}], {"en": []}, {"id": 5, "time": 7},
]  # fmt: skip

HELD = item("P39", "Q900", P580=[time("P580", "2001-02-03")], P582=[time("P582", "2004-01-01", 9)])
SAMPLE = json.loads((SAMPLES / "Q7747.json").read_text(encoding="utf-8"))
MADE: dict[str, tuple[str, Any]] = {
    "wikidata": ("json", SAMPLE),
    "wikidata-dump": ("dump", [person("Q1001", "Olena Made", HELD), post("Q900", "Chief Digger of Ukraine")]),
    "followthemoney": (
        "lines",
        [OLENA, DIGGER, ftm("Occupancy", "o", holder="NK-1", post="Q900", startDate="2019")],
    ),
    "popolo": ("json", POPOLO),
    "sparql-json": ("json", json.loads(sparql(row(1001), row(1002, end="2019-01-01T00:00:00Z")))),
    "claimreview": ("json", [REVIEW]),
}


def damaged(value: Any, chance: random.Random, share: float) -> Any:
    """A value with some of its parts dropped or changed for something odd."""
    if chance.random() < share:
        return chance.choice(ODD)
    if isinstance(value, dict):
        kept = {key: damaged(part, chance, share) for key, part in value.items() if chance.random() > share}
        return kept | ({"odd": chance.choice(ODD)} if chance.random() < share else {})
    if isinstance(value, list):
        parts = [damaged(part, chance, share) for part in value if chance.random() > share]
        return parts * 2 if chance.random() < share else parts
    return value


def written(form: str, value: Any) -> str:
    if form == "json" or not isinstance(value, list):
        return json.dumps(value)
    if form == "lines":
        return lines(*value)
    return dump(*value)


def attempt(format_: str, folder: Path, content: str | bytes, **more: Any) -> None:
    """Imports; what comes of it loads without errors, or the user is told in words."""
    try:
        import_all(format_, folder, {"x": content}, as_of="2024-12-31", **more)
    except FactlintError as told:
        assert str(told)
        assert not (folder / "out.jsonl").exists()


quickly = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("format_", sorted(MADE))
@quickly
@given(seed=st.integers(0, 10**9), share=st.sampled_from([0.01, 0.05, 0.3]))
def test_dropped_keys_and_wrong_types(tmp_path: Path, format_: str, seed: int, share: float) -> None:
    form, value = MADE[format_]
    attempt(format_, tmp_path, written(form, damaged(value, random.Random(seed), share)), everyone=True)


TEXTS = {
    **{format_: written(form, value).encode() for format_, (form, value) in MADE.items()},
    "everypolitician": HOLDERS.encode(),
    "sparql-csv": HOLDERS.encode(),
    "congress-legislators": (SAMPLES / "executive.yaml").read_bytes(),
}


@pytest.mark.parametrize("format_", sorted(TEXTS))
@quickly
@given(data=st.data())
def test_cut_and_changed_bytes(tmp_path: Path, format_: str, data: st.DataObject) -> None:
    content = bytearray(TEXTS[format_][: data.draw(st.integers(0, len(TEXTS[format_])))])
    for _ in range(data.draw(st.integers(0, 3))):
        if content:
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    attempt(format_, tmp_path, bytes(content), everyone=True)


@pytest.mark.parametrize("format_", sorted(TEXTS))
@quickly
@given(
    content=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_anything_at_all(tmp_path: Path, format_: str, content: bytes) -> None:
    attempt(format_, tmp_path, content)
