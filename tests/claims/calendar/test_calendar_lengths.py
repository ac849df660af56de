"""Lengths of time and what an honest reader takes them for."""

import math
import re

import pytest

from factlint.claims.calendar.lengths import DAYS, LENGTH, in_words, read_length

YEAR, MONTH = DAYS["year"], DAYS["month"]

# (words, written, days of the figure, fits, does not fit; the last two in days)
LENGTHS = [
    ("three years", "three years", 3 * YEAR, [2.5 * YEAR, 3.9 * YEAR], [2 * YEAR, 4.3 * YEAR]),
    ("nearly three years", "nearly three years", 3 * YEAR, [2.3 * YEAR, 2.9 * YEAR], [1.5 * YEAR, 3.3 * YEAR]),
    ("almost 20 years", "almost 20 years", 20 * YEAR, [18 * YEAR, 19.9 * YEAR], [14 * YEAR, 21 * YEAR]),
    ("more than three years", "more than three years", 3 * YEAR, [3.1 * YEAR, 40 * YEAR], [2.5 * YEAR]),
    ("over a decade", "over a decade", 10 * YEAR, [10.5 * YEAR, 25 * YEAR], [9 * YEAR]),
    ("at least two years", "at least two years", 2 * YEAR, [2 * YEAR, 9 * YEAR], [1.5 * YEAR]),
    ("less than two years", "less than two years", 2 * YEAR, [0.2 * YEAR, 1.9 * YEAR], [2.5 * YEAR]),
    ("under five years", "under five years", 5 * YEAR, [3 * YEAR], [6 * YEAR]),
    ("just over three years", "just over three years", 3 * YEAR, [3.1 * YEAR, 3.5 * YEAR], [2.7 * YEAR, 4.2 * YEAR]),
    ("just under three years", "just under three years", 3 * YEAR, [2.8 * YEAR], [3.4 * YEAR, 1.5 * YEAR]),
    ("about ten years", "about ten years", 10 * YEAR, [8 * YEAR, 12 * YEAR], [6 * YEAR, 14 * YEAR]),
    ("some 30 years", "some 30 years", 30 * YEAR, [27 * YEAR, 33 * YEAR], [20 * YEAR, 40 * YEAR]),
    ("a year", "a year", YEAR, [0.8 * YEAR, 1.5 * YEAR], [0.2 * YEAR, 2.2 * YEAR]),
    ("a year and a half", "a year and a half", 1.5 * YEAR, [1.5 * YEAR], [1 * YEAR, 2.2 * YEAR]),
    ("two and a half years", "two and a half years", 2.5 * YEAR, [2.4 * YEAR], [1.8 * YEAR, 3.2 * YEAR]),
    ("two years and nine months", "two years and nine months", 2.75 * YEAR, [2.7 * YEAR], [2.4 * YEAR, 3.1 * YEAR]),
    ("a decade", "a decade", 10 * YEAR, [8 * YEAR, 13 * YEAR], [5 * YEAR, 16 * YEAR]),
    ("two decades", "two decades", 20 * YEAR, [18 * YEAR, 24 * YEAR], [15 * YEAR, 27 * YEAR]),
    ("nearly two decades", "nearly two decades", 20 * YEAR, [17 * YEAR], [22 * YEAR, 12 * YEAR]),
    ("half a century", "half a century", 50 * YEAR, [48 * YEAR, 54 * YEAR], [40 * YEAR, 60 * YEAR]),
    ("a quarter of a century", "a quarter of a century", 25 * YEAR, [24 * YEAR], [20 * YEAR, 30 * YEAR]),
    ("two centuries", "two centuries", 200 * YEAR, [190 * YEAR, 215 * YEAR], [150 * YEAR, 260 * YEAR]),
    ("six months", "six months", 6 * MONTH, [5.5 * MONTH, 6.9 * MONTH], [4 * MONTH, 8 * MONTH]),
    ("nearly six months", "nearly six months", 6 * MONTH, [5.2 * MONTH], [8 * MONTH]),
    ("three weeks", "three weeks", 21.0, [19.0, 25.0], [10.0, 40.0]),
    ("100 days", "100 days", 100.0, [99.0, 101.0], [90.0, 110.0]),
    ("1,000 days", "1,000 days", 1000.0, [999.0], [980.0]),
    ("25 years", "25 years", 25 * YEAR, [24.4 * YEAR, 26 * YEAR], [22 * YEAR, 28 * YEAR]),
    ("thirty years", "thirty years", 30 * YEAR, [29 * YEAR, 32 * YEAR], [26 * YEAR, 35 * YEAR]),
    ("the past four years", "the past four years", 4 * YEAR, [4.2 * YEAR], [6 * YEAR]),
    ("up to two years", "up to two years", 2 * YEAR, [1 * YEAR], [3 * YEAR]),
    ("exactly 100 years", "exactly 100 years", 100 * YEAR, [100 * YEAR], [80 * YEAR]),
]  # fmt: skip


def first_length(text):
    match = re.search(LENGTH, text, re.IGNORECASE)
    return read_length(match) if match else None


@pytest.mark.parametrize(("text", "written", "days", "fitting", "failing"), LENGTHS)
def test_lengths(text, written, days, fitting, failing):
    text = f"It took {text} to build."
    length = first_length(text)
    assert length is not None
    assert text[length.start : length.end] == written
    assert math.isclose(length.days, days, rel_tol=0.01)
    for gap in fitting:
        assert length.low <= gap <= length.high
    for gap in failing:
        assert not length.low <= gap <= length.high


@pytest.mark.parametrize(
    "text",
    ["several years", "a few months", "every ten years", "another two years", "the years", "many decades", "1e999 years", "0 years", "the first three years"],
)  # fmt: skip
def test_lengths_too_vague_to_compare(text):
    assert first_length(f"It took {text} to build.") is None


def test_a_length_of_many_digits_is_none():
    text = "9" * 5000 + " years"
    assert first_length(text) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "1 day"), (11, "11 days"), (59, "59 days"), (90, "3 months"), (365.25, "1 year"), (1003, "2 years 9 months"), (36525, "100 years")],
)  # fmt: skip
def test_days_in_words(days, words):
    assert in_words(days) == words
