"""Where words begin: one answer, however the text is read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.registry.keys import WORD, word_starts

LETTERS = st.one_of(st.characters(), st.sampled_from("aäÄß_²1٣ é–\n-\x85\xa0Ж\ud800"))


@given(st.text(alphabet=LETTERS))
def test_words_begin_where_the_expression_says(text):
    expected: dict[str, list[int]] = {}
    for match in WORD.finditer(text):
        expected.setdefault(match[0], []).append(match.start())
    assert word_starts(text) == expected
