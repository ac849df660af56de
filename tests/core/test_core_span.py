import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.span import Span, TextSpan

places = st.integers(0, 30)
spans = st.builds(lambda one, two: TextSpan(min(one, two), max(one, two)), places, places)


@pytest.mark.parametrize("kind", [Span, TextSpan])
@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_lies_forward_in_the_text(kind, start, end):
    with pytest.raises(ValueError, match="not a span"):
        kind(start, end)


def test_source_and_clean_text_do_not_mix():
    assert Span(1, 2) != TextSpan(1, 2)


@given(spans, spans)
def test_overlap_is_a_shared_character(one, two):
    shared = set(range(one.start, one.end)) & set(range(two.start, two.end))
    if one.start < one.end and two.start < two.end:
        assert one.overlaps(two) == bool(shared)
    assert one.overlaps(two) == two.overlaps(one)


@given(spans, spans)
def test_covering_is_holding_every_character(one, two):
    if one.covers(two):
        assert set(range(two.start, two.end)) <= set(range(one.start, one.end))
    if one.covers(two) and two.covers(one):
        assert one == two


def test_an_empty_span_shares_no_character_with_its_neighbours():
    assert not TextSpan(3, 3).overlaps(TextSpan(3, 5))
    assert TextSpan(3, 5).covers(TextSpan(3, 3))
