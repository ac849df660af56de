"""Places in the draft and places of the protocol."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from factlint.core.diagnostic import Place
from factlint.core.source import Source
from factlint.lsp.positions import Positions

TEXTS = st.text(alphabet="ab \n\r“é🚀\u2028\x85", max_size=60)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


@pytest.mark.parametrize(("encoding", "units"), [("utf-8", 13), ("utf-16", 7), ("utf-32", 6)])
def test_emoji_and_curly_quotes_count_as_the_client_counts(encoding: str, units: int) -> None:
    text = "first\n“a” 🚀 Rome"
    positions = Positions(Source("a.txt", text), encoding)
    assert positions.range(Place(2, 7, 2, 11)) == Range(Position(1, units), Position(1, units + 4))
    assert positions.offset(Position(1, units)) == text.index("Rome")


@given(TEXTS, ENCODINGS, st.data())
def test_there_and_back(text: str, encoding: str, data: st.DataObject) -> None:
    positions = Positions(Source("a.txt", text), encoding)
    offset = data.draw(st.integers(0, len(text)))
    if 0 < offset < len(text) and text[offset - 1] == "\r" and text[offset] == "\n":
        return  # between CR and LF there is no place
    position = positions.position_at(offset)
    inside = text[:offset].rpartition("\n")[2]
    if not inside.endswith("\r"):
        assert positions.offset(position) == offset


@given(TEXTS, ENCODINGS, st.integers(0, 80), st.integers(0, 200))
def test_any_position_means_a_place_inside_the_text(
    text: str, encoding: str, line: int, character: int
) -> None:
    assert 0 <= Positions(Source("a.txt", text), encoding).offset(Position(line, character)) <= len(text)


def test_inside_a_surrogate_pair_means_the_character() -> None:
    assert Positions(Source("a.txt", "a🚀b"), "utf-16").offset(Position(0, 2)) == 1


def test_only_the_protocols_line_ends_end_lines() -> None:
    positions = Positions(Source("a.txt", "a\u2028b\x85c\rd"), "utf-16")
    assert positions.position_at(6) == Position(1, 0)
    assert positions.position_at(4) == Position(0, 4)


def test_a_byte_order_mark_counts_for_the_client() -> None:
    positions = Positions(Source.from_bytes("a.txt", "\ufeffRome\nBonn".encode()), "utf-16")
    assert positions.position(1, 1) == Position(0, 1)
    assert positions.offset(Position(0, 0)) == positions.offset(Position(0, 1)) == 0
    assert positions.position(2, 1) == Position(1, 0)


def test_an_encoding_nobody_knows_is_utf_16() -> None:
    assert Positions(Source("a.txt", "🚀b"), "utf-7").position(1, 2) == Position(0, 2)
