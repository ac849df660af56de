from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.language.number_words import VALUES
from factlint.language.numbers import read_number


@pytest.mark.parametrize(
    ("words", "value", "ordinal"),
    [
        ("0", 0, False),
        ("2,210", 2210, False),
        ("3.5 million", 3_500_000, False),
        ("3.5", 3.5, False),
        ("1½ million", 1_500_000, False),
        ("$22 billion", 22_000_000_000, False),
        ("twenty-six", 26, False),
        ("twenty six", 26, False),
        ("three hundred thousand", 300_000, False),
        ("one hundred and five", 105, False),
        ("two and a half million", 2_500_000, False),
        ("half a million", 500_000, False),
        ("half a dozen", 6, False),
        ("two dozen", 24, False),
        ("a dozen", 12, False),
        ("seventh", 7, True),
        ("7th", 7, True),
        ("twenty-first", 21, True),
        ("two hundredth", 200, True),
    ],
)
def test_reading(words: str, value: float, ordinal: bool):
    assert read_number(words) == (value, ordinal)


@pytest.mark.parametrize(
    "words", ["", "nine eleven", "twenty twenty", "seven tests", "first second", "F-16", "a"]
)
def test_no_number(words: str):
    assert read_number(words) is None


BY_VALUE = {value: word for word, value in VALUES.items() if value < 100 and word != "dozen"}


def spell(number: int) -> str:
    """An independent speller, so that reading can be proved against it."""
    for value, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= value:
            head, rest = divmod(number, value)
            joint = " and " if value == 100 else " "
            return f"{spell(head)} {word}" + (joint + spell(rest) if rest else "")
    if number in BY_VALUE:
        return BY_VALUE[number]
    return f"{BY_VALUE[number - number % 10]}-{BY_VALUE[number % 10]}"


@given(st.integers(0, 10**12 - 1))
def test_words_read_back(number: int):
    assert read_number(spell(number)) == (number, False)


@given(st.integers(0, 10**12 - 1))
def test_digits_read_back(number: int):
    assert read_number(f"{number:,}") == (number, False)


@given(st.decimals(min_value=0, max_value=10**6, places=3), st.sampled_from(["million", "billion"]))
def test_scaled_decimals_are_exact(number: Decimal, scale: str):
    exact = number * {"million": 10**6, "billion": 10**9}[scale]
    reading = read_number(f"{number} {scale}")
    assert reading is not None
    assert reading.value == exact
    assert isinstance(reading.value, int)
