"""Number words of English and their values."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_ONES = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_LARGE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

VALUES: dict[str, int] = {
    **{word: value for value, word in enumerate(f"{_ONES} seventeen eighteen nineteen".split())},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), start=2)},
    **_LARGE,
    "dozen": 12,
}
"""Cardinal words."""

ORDINALS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ORDINAL_ONES.split())},
    **{f"{word[:-1]}ieth": 10 * value for value, word in enumerate(_TENS.split(), start=2)},
    **{f"{word}th": value for word, value in _LARGE.items()},
}
"""Ordinal words."""

SCALES: dict[str, int] = {
    "": 1,
    **_LARGE,
    "dozen": 12,
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}
"""What a word or letter after a figure multiplies it by."""

UNITS = frozenset({*_LARGE.values(), 12})
"""Values that multiply what stands before them."""
