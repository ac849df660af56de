from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.finding import Period
from factlint.report.html.timeline import timeline

AUSTIN = Period("Ada Berg", "Minister", "2021-01-22", "2025-01-20")


def test_nothing_to_draw_draws_nothing() -> None:
    assert timeline((), "2024") == ""
    assert timeline((Period("Ada Berg", "Minister", "", ""),), "2024") == ""


@pytest.mark.parametrize("start", ["soon", "2021-02-30", "<b>", "0000"])
def test_a_broken_date_is_left_out(start: str) -> None:
    assert timeline((Period("Ada Berg", "Minister", start, ""),), "") == ""


def test_the_picture_is_said_in_words_too() -> None:
    svg = timeline((AUSTIN,), "2024-11-01")
    assert 'role="img"' in svg
    assert "Ada Berg: Minister, Jan 2021 – Jan 2025. The draft is dated 1 November 2024." in svg


def test_the_period_of_the_draft_stands_out() -> None:
    earlier = Period("Ada Berg", "Mayor", "2018", "2020")
    svg = timeline((earlier, AUSTIN), "2024-11-01")
    assert re.findall(r'<g class="(bar[^"]*)"><text[^>]*>([A-Z][a-z]+)', svg) == [
        ("bar", "Mayor"),
        ("bar at", "Minister"),
    ]


def test_bars_lie_in_the_order_of_time() -> None:
    svg = timeline((Period("r", "a", "2018", "2019"), Period("r", "b", "2020", "")), "2021")
    first, second = (float(x) for x in re.findall(r'<rect x="([\d.]+)"', svg))
    line = float(re.findall(r'class="now" d="M([\d.]+)', svg)[0])
    assert first < second < line


def test_an_open_end_has_an_arrow_and_no_year() -> None:
    svg = timeline((Period("r", "a", "2018", ""),), "2021")
    assert "a, since 2018" in svg
    assert re.search(r"<rect[^>]*/><path", svg)


def test_one_day_is_drawn_and_undated_drafts_have_no_line() -> None:
    svg = timeline((Period("r", "a", "2018-05-05", "2018-05-05"),), "")
    assert "<rect" in svg and "now" not in svg


def test_what_lies_far_from_the_draft_is_left_out() -> None:
    svg = timeline((Period("r", "old", "1901", "1910"), Period("r", "new", "2020", "2022")), "2021")
    assert "old" not in svg and "new" in svg


DATES = st.one_of(st.just(""), st.dates().map(str), st.integers(1, 9999).map(lambda year: f"{year:04d}"))


@given(st.lists(st.builds(Period, st.sampled_from("ab"), st.text(max_size=80), DATES, DATES)), DATES)
def test_any_periods_stay_inside_the_picture(periods: list[Period], draft_date: str) -> None:
    svg = timeline(periods, draft_date)
    for x, width in re.findall(r'<rect x="([-\d.]+)" y="\d+" width="([-\d.]+)"', svg):
        assert float(x) >= 0 and float(x) + float(width) <= 288.1 and float(width) >= 3
