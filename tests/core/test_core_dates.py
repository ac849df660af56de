from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.dates import DateWindow, DraftDate, PartialDate

days = st.dates()
partial = st.builds(
    lambda day, parts, qualifier: PartialDate(
        day.year, day.month if parts else 0, day.day if parts > 1 else 0, qualifier
    ),
    days,
    st.integers(0, 2),
    st.sampled_from(["", "~", "?", "%"]),
)


@given(partial)
def test_what_is_written_reads_as_the_same_date(when):
    assert PartialDate.parse(str(when)) == when


@given(partial)
def test_bounds_hold_the_date(when):
    assert when.earliest <= date(when.year, when.month or 1, when.day or 1) <= when.latest


@given(days)
def test_a_full_day_is_one_day(day):
    when = PartialDate.of(day)
    assert when.earliest == when.latest == day


@given(partial)
def test_a_qualifier_only_widens(when):
    plain = PartialDate(when.year, when.month, when.day)
    assert when.earliest <= plain.earliest
    assert plain.latest <= when.latest
    if not when.qualifier:
        assert DateWindow.of(when) == DateWindow.of(plain)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2021-01-20", "2021-01-20", "2021-01-20"),
        (" 2021 ", "2021-01-01", "2021-12-31"),
        ("2021~", "2020-01-01", "2022-12-31"),
        ("2021-06?", "2020-06-01", "2022-06-30"),
        ("2024-02-29%", "2023-02-28", "2025-02-28"),
        ("0001~", "0001-01-01", "0002-12-31"),
        ("9999?", "9998-01-01", "9999-12-31"),
    ],
)
def test_bounds(text, earliest, latest):
    when = PartialDate.parse(text)
    assert (when.earliest.isoformat(), when.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "21",
        "2021-1",
        "2021-13",
        "2021-00-01",
        "2021-02-30",
        "0000",
        "2021/01",
        "20 Jan 2021",
        "2021-01-20T10",
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"not a date|no such date"):
        PartialDate.parse(text)


def test_a_day_needs_a_month():
    with pytest.raises(ValueError, match="needs a month"):
        PartialDate(2021, 0, 3)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2021", "2021"),
        ("2021-01", "January 2021"),
        ("2021-01-20", "20 January 2021"),
        ("2021-01~", "about January 2021"),
    ],
)
def test_in_words(text, words):
    assert PartialDate.parse(text).in_words() == words


@given(days, days, days, days)
def test_windows_overlap_when_they_share_a_day(a, b, c, d):
    (a, b), (c, d) = sorted((a, b)), sorted((c, d))
    assert DateWindow(a, b).overlaps(c, d) == (max(a, c) <= min(b, d)) == DateWindow(c, d).overlaps(a, b)


def test_a_window_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="ends before"):
        DateWindow(date(2021, 1, 2), date(2021, 1, 2) - timedelta(days=1))


def test_an_undated_draft_has_no_window():
    assert DraftDate().window is None
    assert DraftDate(PartialDate(2021), "x").window == DateWindow(date(2021, 1, 1), date(2021, 12, 31))


@given(days, days, st.timedeltas(timedelta(0), timedelta(days=4_000_000)))
def test_a_window_widens_as_far_as_the_calendar_goes(a, b, slack):
    a, b = sorted((a, b))
    wide = DateWindow(a, b).widened(timedelta(days=slack.days))
    assert wide.earliest == date.fromordinal(max(1, a.toordinal() - slack.days))
    assert wide.latest == date.fromordinal(min(date.max.toordinal(), b.toordinal() + slack.days))
