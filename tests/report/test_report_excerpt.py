from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factlint.report.excerpt import columns, excerpt


def width(text: str) -> int:
    return sum(columns(character) for character in text)


def test_carets_stand_below_the_place() -> None:
    assert excerpt("The Mayor said no.", 4, 9) == ("The Mayor said no.", "    ^^^^^")


def test_an_empty_place_gets_one_caret() -> None:
    assert excerpt("ab", 2, 2).under == "  ^"


@pytest.mark.parametrize(
    ("line", "word", "under"),
    [
        ("東京の Mayor", "Mayor", "       ^^^^^"),
        ("cafe\u0301 Mayor", "Mayor", "     ^^^^^"),
        ("\tMayor", "Mayor", "    ^^^^^"),
        ("ok 東京", "東京", "   ^^^^"),
        ("“x” Mayor", "Mayor", "    ^^^^^"),
        ("a\u200bb Mayor", "Mayor", "   ^^^^^"),
    ],
)
def test_wide_narrow_and_combining_characters(line: str, word: str, under: str) -> None:
    start = line.index(word)
    assert excerpt(line, start, start + len(word)).under == under


def test_a_long_line_is_windowed_around_the_place() -> None:
    line = "word " * 400 + "MAYOR" + " more" * 400
    start = line.index("MAYOR")
    shown = excerpt(line, start, start + 5)
    assert len(shown.line) <= 100
    assert shown.line.startswith("…word ")
    assert shown.line.endswith(" more…")
    at = shown.under.index("^")
    assert shown.line[at : at + shown.under.count("^")] == "MAYOR"


def test_a_place_longer_than_the_window_is_cut_and_underlined_to_the_cut() -> None:
    shown = excerpt("x" * 500, 10, 490, width=40)
    assert len(shown.line) <= 40
    assert shown.line.endswith("x…")
    assert len(shown.under) == len(shown.line) - 1


def test_a_terminal_sees_no_control_character_of_the_draft() -> None:
    shown = excerpt("a\x1b[31mb\x00\u202ec\x9bd", 8, 9)
    assert not any(unicodedata.category(c) == "Cc" for c in shown.line)
    assert "\u202e" not in shown.line
    assert shown.line[shown.under.index("^")] == "c" or shown.line[shown.under.index("^")] == "\ufffd"


@given(
    st.text(alphabet=st.sampled_from("ab é東\u0301😀\t“\x07\u200d"), max_size=400),
    st.data(),
    st.integers(12, 100),
)
def test_the_carets_always_stand_below_the_place(line: str, data: st.DataObject, limit: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    # A place that begins with a mark on the letter before it has no column of its own.
    assume(start == len(line) or columns(line[start]) or line[start] in "\t\x07")
    shown = excerpt(line, start, end, limit)
    before = len(shown.under) - shown.under.count("^")
    marked = shown.under.count("^")
    assert shown.under == " " * before + "^" * marked
    assert width(shown.line) <= limit or width(line) <= limit
    inside = line[start:end].replace("\t", "    ").replace("\x07", "␇")
    # Cut the shown line at the columns of the carets: what lies above them is the place or its beginning.
    at = next((i for i in range(len(shown.line) + 1) if width(shown.line[:i]) == before), None)
    assert at is not None
    while at < len(shown.line) and not columns(shown.line[at]) and not inside.startswith(shown.line[at]):
        at += 1
    above = shown.line[at:]
    whole = above.startswith(inside)
    assert whole or inside.startswith(above.removesuffix("…"))
    if whole and width(inside):
        assert marked == width(inside)
