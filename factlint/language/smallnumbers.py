"""Whole numbers below a thousand as one word, looked up rather than parsed."""

from __future__ import annotations

import re

from factlint.core.regex import lazy
from factlint.language.number_words import ORDINALS, VALUES

_ORDINAL_DIGITS = lazy(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)


def _compound(first: str, last: str, table: dict[str, int]) -> int | None:
    """The value of `twenty-six` or `twenty-sixth` from its two words."""
    tens, units = VALUES.get(first, 0), table.get(last, 0)
    return tens + units if 20 <= tens <= 90 and 0 < units < 10 else None


def cardinal(word: str) -> int | None:
    """The number below a thousand that a word or up to three digits mean; None when they mean none."""
    if word.isdigit():
        return int(word) if len(word) <= 3 else None
    first, hyphen, last = word.lower().partition("-")
    if hyphen:
        return _compound(first, last, VALUES)
    value = VALUES.get(first)
    return value if value is not None and value < 100 and first != "dozen" else None


def ordinal(word: str) -> int | None:
    """The number below a thousand that an ordinal means; None when it means none."""
    match = _ORDINAL_DIGITS.fullmatch(word)
    if match is not None:
        return int(match[1])
    first, hyphen, last = word.lower().partition("-")
    if hyphen:
        return _compound(first, last, ORDINALS)
    value = ORDINALS.get(first)
    return value if value is not None and value < 100 else None


def cardinal_words(number: int) -> str:
    """A number as news writes it: in words up to nine, in digits above."""
    return (
        next((word for word, value in VALUES.items() if value == number), "") if number < 10 else str(number)
    )


def ordinal_words(number: int) -> str:
    """An ordinal as news writes it: in words up to ninth, in digits above."""
    if number < 10:
        return next(word for word, value in ORDINALS.items() if value == number)
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
