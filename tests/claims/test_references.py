"""Whom a pronoun means, and where nobody can tell."""

from __future__ import annotations

import pytest

from factlint.claims.extract import Claims
from factlint.core.dates import DraftDate, PartialDate
from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.load import open_registry

REGISTRY = open_registry()[0]
DATE = DraftDate(PartialDate.parse("2023-03-01"), "the test")


def references(text: str) -> list[tuple[str, str, str]]:
    document = read(Source("draft.txt", text), "plain")
    claims = Claims(Analysis(document, REGISTRY), REGISTRY, DATE)
    return [(one.word, one.person.key, str(one.how)) for one in claims.references]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "“Yes,” said Ursula von der Leyen, president of the European Commission. “Now,” she added.",
            [("she", "ursula-von-der-leyen", "speaker")],
        ),
        ("Adam Kowalczyk owns the mill. He sold it.", [("he", ":Kowalczyk", "subject")]),
        ("Adam Kowalczyk owns the mill. In May, he sold it.", [("he", ":Kowalczyk", "subject")]),
        ("Adam Kowalczyk blamed himself.", [("he", ":Kowalczyk", "clause")]),
        ("Emmanuel Macron and his wife came.", [("he", "emmanuel-macron", "clause")]),
        ("Adam Kowalczyk said he would pay.", [("he", ":Kowalczyk", "alone")]),
        (
            "“Yes,” said Giorgia Meloni.\n“Now,” she added.",
            [("she", "giorgia-meloni", "speaker")],
        ),
        ("Italian Prime Minister Georgia Melony spoke. She left.", [("she", "giorgia-meloni", "subject")]),
        ("Adam Kowalczyk met Paul Brown. He left.", []),
        ("Adam Kowalczyk met the driver. He left.", []),
        ("Adam Kowalczyk’s brother came. He left.", []),
        ("Adam Kowalczyk spoke. “He lied,” was the answer.", []),
        ("He left. Adam Kowalczyk stayed.", []),
        ("A man and Adam Kowalczyk came. He left.", []),
    ],
)
def test_references(text: str, found: list[tuple[str, str, str]]) -> None:
    assert references(text) == found


@pytest.mark.parametrize(
    "text", ["he said " * 40_000, "Anna Berg said. She " * 10_000, "“” he said " * 20_000]
)
def test_a_hostile_text_is_read_to_its_end(text: str) -> None:
    assert isinstance(references(text), list)
