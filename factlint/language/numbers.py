"""One number in digits or words: scales, halves, ordinals and a currency before it."""

from __future__ import annotations

import re
from functools import cache

from factlint.core.classes import NamedTuple
from factlint.core.regex import expression
from factlint.language.number_words import ORDINALS, SCALES, UNITS, VALUES

_SCALE = r"hundred|thousand|million|billion|trillion|dozen"
_SHORT_SCALE = r"mn|bn|tn|[mk](?![\w²³])"
_WORD = "|".join(sorted((*VALUES, *ORDINALS), key=len, reverse=True))
_DIGITS = (
    r"(?P<currency>(?:US|A|AU|C|CA|HK|NZ|S)?\$|[€£¥₩₹])?\s?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:(?P<suffix>st|nd|rd|th)\b|(?P<half>\sand\sa\shalf|½)?(?:[\s\u00a0-]?(?P<scale>(?:"
    + _SCALE
    + r")\b)|(?P<short>"
    + _SHORT_SCALE
    + r")\b)?)"
)
_WORDS = (
    rf"\b(?P<words>half\sa\s(?:million|billion|dozen)\b|a\s(?:{_SCALE})\b|(?:{_WORD})\b"
    rf"(?:(?:[\s\u00a0-]|\s?-\s?|(?<=hundred)\sand\s|(?<=thousand)\sand\s|(?<=million)\sand\s)(?:{_WORD})\b)*"
    rf"(?:\sand\sa\shalf(?:\s(?:{_SCALE}))?\b)?)"
)
_ATTACHED = r"(?:km|kg|cm|mm|mph|kph|ft|lbs?|GW|MW)\b"
"""Units written without a space."""


@cache
def _number() -> re.Pattern[str]:
    return expression(
        # Not inside a word, a code ("F-16", "G7"), a clock time, a decimal or a version.
        rf"(?<![\w.,:/-])(?<![A-Za-z]-)(?:{_DIGITS})(?:(?={_ATTACHED})|(?![\w:/]|[.,]\d))|"
        rf"(?<![\w-])(?:{_WORDS})(?!\w)",
        re.IGNORECASE,
    )


class Reading(NamedTuple):
    """A number as it is read.

    Args:
        value: its value.
        ordinal: "seventh" rather than "seven".
    """

    value: int | float
    ordinal: bool


def read_number(words: str) -> Reading | None:
    """Reads one number in digits or words ("2,210", "3.5 million", "7th"); None when it is not one."""
    text = words.strip()
    match = _number().fullmatch(text)
    if match is None:
        return None
    if match.group("words"):
        return _read_words(text)
    digits, suffix, half = match.group("digits", "suffix", "half")
    return Reading(_scaled(digits, bool(half), match.group("scale") or match.group("short")), bool(suffix))


def _scaled(digits: str, half: bool, scale: str | None) -> int | float:
    """Exact value of digits and a scale word; an int whenever it is whole."""
    whole, _, decimals = digits.replace(",", "").partition(".")
    if half:
        decimals = decimals or "5"
    numerator = int(whole + decimals) * SCALES[scale.lower() if scale else ""]
    denominator: int = 10 ** len(decimals)
    return numerator // denominator if numerator % denominator == 0 else numerator / denominator


def _read_words(words: str) -> Reading | None:
    """Reads number words; None when they do not make one number ("nine eleven")."""
    half = "half" in words.lower()
    parts = [part for part in re.split(r"[\s-]+", words.lower()) if part not in ("and", "a", "half")]
    if half and words.lower().startswith("half"):
        return Reading(SCALES[parts[0]] // 2, False)
    if half and parts and parts[-1] in SCALES:
        inner = _read_words(" ".join(parts[:-1]))
        return Reading(int(inner.value * 2 + 1) * SCALES[parts[-1]] // 2, False) if inner else None
    total = 0
    group = 0
    limit = 10**18
    smallest = 10**18
    ordinal = False
    for index, part in enumerate(parts):
        if ordinal:
            return None
        value = VALUES.get(part)
        if value is None:
            value, ordinal = ORDINALS[part], True
        if part in SCALES or (ordinal and value in UNITS):
            if value == 100 or value == 12:
                if index and not 0 < group < 100:
                    return None
                group, smallest = (group or 1) * value, value
                continue
            if value >= limit:
                return None
            total, group, limit, smallest = total + (group or 1) * value, 0, value, 10**18
        elif (value < smallest and (smallest >= 100 or (smallest >= 20 and value < 10))) or group == 0:
            group, smallest = group + value, value
        else:
            return None
    value = total + group
    return Reading(value + 0.5 if half else value, ordinal)
