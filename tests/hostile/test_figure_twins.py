"""Drafts with figures: the right text is silent, and the same text with one wrong figure is reported there.

`{{right|wrong}}` is a figure and its wrong twin; `{{right|wrong|missed}}` one that nothing finds yet,
because it hangs together with a figure of another sentence or with what the reader knows.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DRAFTS = sorted((Path(__file__).parent / "figures").glob("*.txt"))
TWIN = re.compile(r"\{\{([^|{}]*)\|([^|{}]*)(\|missed)?\}\}")
PLANTS = [
    pytest.param(path, number, id=f"{path.stem}-{number}")
    for path in DRAFTS
    for number, match in enumerate(TWIN.finditer(path.read_text(encoding="utf-8")))
    if not match[3]
]


def with_error(raw: str, number: int) -> tuple[str, int]:
    """The draft with one wrong figure, and the line where it stands; -1 gives the right draft."""
    twins = list(TWIN.finditer(raw))
    pieces: list[str] = []
    last = line = 0
    for index, match in enumerate(twins):
        pieces += [raw[last : match.start()], match[2] if index == number else match[1]]
        if index == number:
            line = "".join(pieces).count("\n") + 1
        last = match.end()
    return "".join([*pieces, raw[last:]]), line


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in DRAFTS])
def test_the_right_draft_is_silent(path: Path, alarms):
    text, _ = with_error(path.read_text(encoding="utf-8"), -1)
    found = alarms(text, None)
    assert not found, "; ".join(f"{one.place.line}: {one.code} {one.message}" for one in found)


@pytest.mark.parametrize(("path", "number"), PLANTS)
def test_the_wrong_figure_is_reported(path: Path, number: int, alarms):
    text, line = with_error(path.read_text(encoding="utf-8"), number)
    found = [one for one in alarms(text, None) if one.code.startswith("FIG")]
    lines = {place.line for one in found for place in (one.place, *(other.place for other in one.related))}
    assert line in lines


def test_the_plants_are_many():
    assert len(DRAFTS) >= 15
    assert len(PLANTS) >= 85
