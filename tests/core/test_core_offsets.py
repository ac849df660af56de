import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.errors import PositionError
from factlint.core.offsets import OffsetMap, Piece
from factlint.core.span import Span, TextSpan

letters = st.text(alphabet="abcé😀 ", min_size=1, max_size=6)
# What a reader meets: text, markup that it leaves out, an entity, and text that it supplies itself.
parts = st.lists(
    st.one_of(
        st.tuples(st.just("verbatim"), letters),
        st.tuples(st.just("markup"), letters),
        st.tuples(st.just("entity"), st.sampled_from(["&amp;", "&nbsp;", "\r\n"])),
        st.tuples(st.just("supplied"), st.just("\n")),
    ),
    max_size=12,
)


def draft(parts):
    text = source = ""
    pieces = []
    for kind, value in parts:
        if kind == "verbatim":
            pieces.append(Piece(len(text), len(value), len(source), len(value), True))
            text, source = text + value, source + value
        elif kind == "markup":
            source += value
        elif kind == "entity":
            pieces.append(Piece(len(text), 1, len(source), len(value), False))
            text, source = text + "&", source + value
        else:
            pieces.append(Piece(len(text), 1, len(source), 0, False))
            text += value
    return OffsetMap(pieces, text, source), text, source


def spans_of(text):
    return [TextSpan(a, b) for a in range(len(text) + 1) for b in range(a, len(text) + 1)]


@given(parts)
def test_verbatim_text_equals_its_source(parts):
    offsets, text, source = draft(parts)
    for span in spans_of(text):
        if offsets.is_verbatim(span):
            found = offsets.to_source(span)
            assert source[found.start : found.end] == text[span.start : span.end]


@given(parts)
def test_a_span_maps_forward_and_inside_the_source(parts):
    offsets, text, source = draft(parts)
    for span in spans_of(text):
        found = offsets.to_source(span)
        assert 0 <= found.start <= found.end <= len(source)
        if span.start == span.end:
            assert found.start == found.end


@given(parts)
def test_a_wider_span_has_a_wider_source(parts):
    offsets, text, _ = draft(parts)
    everything = offsets.to_source(TextSpan(0, len(text)))
    for span in spans_of(text):
        found = offsets.to_source(span)
        assert everything.start <= found.start
        assert found.end <= everything.end


def test_an_edge_inside_an_entity_moves_outwards():
    offsets = OffsetMap([Piece(0, 2, 0, 5, False), Piece(2, 3, 5, 3, True)], "x&abc", "&foo;abc")
    assert offsets.to_source(TextSpan(1, 3)) == Span(0, 6)
    assert offsets.to_source(TextSpan(0, 1)) == Span(0, 5)


def test_markup_between_breaks_a_verbatim_stretch():
    offsets = OffsetMap([Piece(0, 2, 0, 2, True), Piece(2, 2, 4, 2, True)], "abcd", "ab**cd")
    assert not offsets.is_verbatim(TextSpan(1, 3))
    assert offsets.is_verbatim(TextSpan(0, 2))
    assert offsets.to_source(TextSpan(1, 3)) == Span(1, 5)


def test_an_empty_document_has_one_place():
    assert OffsetMap([], "", "<!-- nothing -->").to_source(TextSpan(0, 0)) == Span(0, 0)


@pytest.mark.parametrize(
    ("pieces", "text", "source", "why"),
    [
        ([Piece(0, 2, 0, 2, True)], "ab", "ax", "not verbatim"),
        ([Piece(0, 2, 0, 3, True)], "ab", "abc", "not verbatim"),
        ([Piece(1, 2, 0, 2, True)], "abc", "bc", "end to end"),
        ([Piece(0, 1, 1, 1, True), Piece(1, 1, 0, 1, True)], "ba", "ab", "ascend"),
        ([Piece(0, 1, 0, 1, True)], "ab", "ab", "cover 1 of 2"),
        ([Piece(0, 0, 0, 0, True)], "", "", "needs text"),
        ([Piece(0, 1, 0, -1, False)], "a", "", "needs text"),
        ([Piece(0, 1, 0, 5, False)], "a", "&a", "past the source"),
    ],
)
def test_a_wrong_map_is_refused(pieces, text, source, why):
    with pytest.raises(PositionError, match=why):
        OffsetMap(pieces, text, source)


def test_a_place_outside_the_text_is_refused():
    offsets = OffsetMap([Piece(0, 2, 0, 2, True)], "ab", "ab")
    with pytest.raises(PositionError, match="outside"):
        offsets.to_source(TextSpan(1, 3))
