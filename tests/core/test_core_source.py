import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.errors import DraftError
from factlint.core.source import Source

texts = st.text(alphabet="ab é\U0001f600\r\n\u2028\x0b", max_size=40)


@given(texts)
def test_position_and_line_starts_agree(text):
    source = Source("x", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert source.line_starts[line - 1] + column - 1 == offset


@given(texts)
def test_only_cr_lf_and_their_pair_end_a_line(text):
    source = Source("x", text)
    assert [source.line(n) for n in range(1, len(source.line_starts) + 1)] == re.split(r"\r\n|\n|\r", text)


def test_columns_count_code_points():
    assert Source("x", "😀é\nx").position(1) == (1, 2)


def test_an_empty_draft_has_one_empty_line():
    source = Source("x", "")
    assert source.line_starts == [0]
    assert source.line(1) == ""
    assert source.position(0) == (1, 1)


@pytest.mark.parametrize("offset", [-1, 4])
def test_a_place_outside_the_draft_is_refused(offset):
    with pytest.raises(ValueError, match="outside the draft"):
        Source("x", "abc").position(offset)


def test_the_byte_order_mark_is_not_text():
    source = Source.from_bytes("x", b"\xef\xbb\xbfabc")
    assert (source.text, source.had_bom) == ("abc", True)
    assert not Source.from_bytes("x", b"abc").had_bom


def test_a_mark_inside_the_text_stays():
    assert Source.from_bytes("x", "a\ufeffb".encode()).text == "a\ufeffb"


def test_a_wrong_byte_is_named_with_its_line():
    with pytest.raises(
        DraftError, match=r"d\.txt: line 3: not valid UTF-8 \(byte 0xe9 at offset 6\)"
    ) as caught:
        Source.from_bytes("d.txt", b"a\nb\ncd\xe9f")
    assert caught.value.path == "d.txt"


def test_a_wrong_byte_after_a_byte_order_mark_has_the_right_line():
    with pytest.raises(DraftError, match="line 2"):
        Source.from_bytes("d.txt", b"\xef\xbb\xbfa\n\xff")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding):
    mark = "\ufeff".encode(encoding)
    with pytest.raises(DraftError, match="UTF-16"):
        Source.from_bytes("d.txt", mark + "abc".encode(encoding))


def test_cut_short_character_at_the_end():
    with pytest.raises(DraftError, match="line 1"):
        Source.from_bytes("d.txt", "é".encode()[:1])
