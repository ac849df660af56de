"""Capitalised runs that may be names, and what cuts them."""

from __future__ import annotations

import pytest

from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.load import open_registry

REGISTRY = open_registry()[0]


def runs(text: str) -> list[str]:
    analysis = Analysis(read(Source("draft.txt", text), "plain"), REGISTRY)
    return [analysis.document.text[run.start : run.end] for run in analysis.name_runs]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Defence Minister Jon Healy told MPs.", ["Jon Healy"]),
        ("But Mark Miley, the general, left.", ["Mark Miley"]),
        ("Gen. Mark Miley left. It rained.", ["Mark Miley"]),
        ("It came from Erik Lindqvist. It was late.", ["Erik Lindqvist"]),
        ("The baker Adam Kowalczyk’s mill burned.", ["Adam Kowalczyk"]),
        ("Ludwig van der Berg sang with Maria al-Hadid.", ["Ludwig van der Berg", "Maria al-Hadid"]),
        ("Emmanuel Macron and Joe Biden met in Paris.", []),
        ("Italian Prime Minister Georgia Melony spoke.", ["Georgia Melony"]),
        ("U.S. Treasury Secretary Janet Yelen spoke.", ["Janet Yelen"]),
        ("it was quiet in the north.", []),
        ("ALL CAPITALS HERE", []),
    ],
)
def test_runs(text: str, found: list[str]) -> None:
    assert runs(text) == found


def test_ranks_are_noted() -> None:
    analysis = Analysis(read(Source("draft.txt", "Colonel General Lee Tong Ho left."), "plain"), REGISTRY)
    assert [(run.words, run.ranked) for run in analysis.name_runs] == [(("Lee", "Tong", "Ho"), True)]


@pytest.mark.parametrize("text", ["A" * 200_000, "A " * 100_000, "Ab " * 60_000, "He said " * 30_000])
def test_a_hostile_text_is_read_to_its_end(text: str) -> None:
    assert len(runs(text)) <= 1
