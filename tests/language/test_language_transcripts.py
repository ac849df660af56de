"""Labelled speakers of a transcript."""

import pytest

from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.quotations import find_quotations
from factlint.language.transcripts import speeches


def spoken(text: str) -> list[str]:
    document = read(Source("draft", text))
    return [document.text[block.start : block.end] for block in speeches(document.text, document.blocks)]


def test_questions_and_answers():
    text = "Q: Who was there?\n\nA: Nobody. It was late.\n\nQ: And then?\n\nA: Then we went home."
    assert spoken(text) == text.split("\n\n")


def test_what_a_speaker_says_counts_as_quoted():
    text = "DOYLE: Who?\n\nPAREDES: Nobody.\n\nDOYLE: When?\n\nPAREDES: At ten.\n\nThe hearing went on."
    document = read(Source("draft", text))
    quotations = find_quotations(document.text, document.blocks)
    assert quotations.is_quoted(0, 10)
    start = document.text.index("The hearing")
    assert not quotations.is_quoted(start, start + 5)


@pytest.mark.parametrize(
    "text",
    [
        "When: Monday.\n\nWhere: The hall.\n\nPrice: Ten euros.\n\nWhen: Tuesday.\n\nWhere: The yard.",
        "LONDON: Rain fell all day.\n\nThe river rose.\n\nNobody was hurt.",
        "One thing is clear: it rained.\n\nThe mayor said: nothing.",
        "Anna: yes.\n\nBela: no.\n\nCarl: yes.\n\nDora: no.",
    ],
)
def test_no_transcript(text):
    assert spoken(text) == []
