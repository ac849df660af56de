"""What is kept between versions of a draft changes nothing but the time it takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.language.kept import Kept
from factlint.registry.load import open_registry

REGISTRY, _ = open_registry()

PIECES = st.sampled_from(
    "Joe Biden|U.S. President|Dr. |North Korea|’s|. |? |.” |“|\n|\n\n| said|Élysée|Volodymyr Zelensky\u0301|"
    "Secretary of State|North\nKorea|e\u0301|🙂|Mr. Biden|\u00a0| in the U.S.|# Heading\n".split("|")
)
DRAFTS = st.lists(PIECES, max_size=25).map("".join)


@given(st.lists(DRAFTS, min_size=1, max_size=6), st.sampled_from(["plain", "markdown"]))
def test_the_analysis_is_the_same_with_and_without(versions: list[str], format: str) -> None:
    kept = Kept(size=8)
    for text in [*versions, *versions]:
        document = read(Source("draft.txt", text), format)
        with_memory = Analysis(document, REGISTRY, kept)
        without = Analysis(document, REGISTRY)
        assert with_memory.sentences == without.sentences
        assert with_memory.mentions == without.mentions


def test_a_block_is_worked_out_once_and_forgotten_when_it_is_long_gone() -> None:
    made: list[str] = []

    def make(text: str) -> list[str]:
        made.append(text)
        return [text]

    kept = Kept(size=2)
    for text in ["a", "a", "b", "a", "c", "a", "d", "a"]:
        assert kept.of("letters", text, make) == [text]
    assert made == ["a", "b", "c", "d"]
    for text in ["e", "f", "g", "h", "b"]:
        kept.of("letters", text, make)
    assert made[-5:] == ["e", "f", "g", "h", "b"]
    assert kept.of("words", "b", lambda text: [text, text]) == ["b", "b"]


def test_nothing_found_is_remembered_too() -> None:
    made: list[str] = []

    def make(text: str) -> list[str]:
        made.append(text)
        return []

    kept = Kept()
    kept.of("letters", "", make)
    kept.of("letters", "", make)
    assert made == [""]
