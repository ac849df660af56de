"""Whole numbers below a thousand as patterns: the cheap look before a sentence is read for numbers."""

from __future__ import annotations

from factlint.language.number_words import ORDINALS, VALUES

_SMALL = {word: value for word, value in VALUES.items() if 0 < value < 100 and word != "dozen"}
_SMALL_ORDINALS = {word: value for word, value in ORDINALS.items() if 0 < value < 100}
_TENS = "|".join(word for word, value in _SMALL.items() if value >= 20)


def _any(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_UNITS = _any([word for word, value in _SMALL.items() if value < 10])
_UNIT_ORDINALS = _any([word for word, value in _SMALL_ORDINALS.items() if value < 10])

CARDINAL = rf"(?:\d{{1,3}}(?![\d,.]*\d)|(?:{_TENS})-(?:{_UNITS})|{_any(list(_SMALL))})"
"""Pattern of a cardinal below a thousand, to be used without regard to case."""
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:{_TENS})-(?:{_UNIT_ORDINALS})|{_any(list(_SMALL_ORDINALS))})"
"""Pattern of an ordinal below a thousand, to be used without regard to case."""


def cardinal(words: str) -> int:
    """The number of a text that matches `CARDINAL`."""
    if words.isdigit():
        return int(words)
    return sum(_SMALL[part] for part in words.lower().split("-"))


def ordinal(words: str) -> int:
    """The number of a text that matches `ORDINAL`."""
    if words[0].isdigit():
        return int(words[:-2])
    first, _, last = words.lower().rpartition("-")
    return _SMALL.get(first, 0) + _SMALL_ORDINALS[last]


def cardinal_words(number: int) -> str:
    """A number as news writes it: in words up to nine, in digits above."""
    return next((word for word, value in VALUES.items() if value == number), "") if number < 10 else str(number)


def ordinal_words(number: int) -> str:
    """An ordinal as news writes it: in words up to ninth, in digits above."""
    if number < 10:
        return next(word for word, value in ORDINALS.items() if value == number)
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
