"""Numbers in running text: digits and words, scales, ranges, ordinals and sums of money."""

from __future__ import annotations

import re
from functools import cache

from factlint.core.classes import NamedTuple
from factlint.core.regex import expression, lazy
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


@cache
def _range_tail() -> re.Pattern[str]:
    return expression(r"(?P<gap>\s?[–—-]\s?)(?:" + _DIGITS.replace("(?P<", "(?P<to_") + r")(?![\w:/]|[.,]\d)")


@cache
def _fraction_after() -> re.Pattern[str]:
    return expression(r"[\s-](?:half|halves|thirds?|quarters?|fifths|sixths|sevenths|eighths|tenths)\b", re.I)


_PART_BEFORE = lazy(r"\b(?:a|one|each|every)[\s-]$", re.IGNORECASE)
_BETWEEN = lazy(r"\bbetween\s$", re.IGNORECASE)
_FROM = lazy(r"\bfrom\s$", re.IGNORECASE)


class Reading(NamedTuple):
    """A number as it is read.

    Args:
        value: its value.
        ordinal: "seventh" rather than "seven".
    """

    value: int | float
    ordinal: bool


class NumberMention(NamedTuple):
    """A number, or a range of numbers, in a text.

    Args:
        start: where it begins, currency included.
        end: one past it, scale included.
        low: its value; the lower one of a range.
        high: its value; the upper one of a range.
        ordinal: "seventh" rather than "seven".
        currency: the sign before it, or "".
        scale: "million", "bn", ... as written, or "".
        as_words: written in words.
    """

    start: int
    end: int
    low: int | float
    high: int | float
    ordinal: bool = False
    currency: str = ""
    scale: str = ""
    as_words: bool = False


def find_numbers(text: str, start: int, end: int) -> list[NumberMention]:
    """Every number between two places, ascending.

    Years, days of a month and scores are numbers too: who must not confuse them asks `find_dates`.
    Fractions ("two-thirds"), codes ("F-16") and clock times are left out.
    """
    found: list[NumberMention] = []
    place = start
    while match := _number().search(text, place, end):
        mention = _from_words(text, match) if match.group("words") else _from_digits(text, match, end)
        place = mention.end if mention else max(match.end(), place + 1)
        if mention:
            found.append(mention)
    return _with_ranges(text, found)


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


def _from_digits(text: str, match: re.Match[str], end: int) -> NumberMention | None:
    if match.group("short") == "m" and not match.group("currency"):
        # "5m" is five metres as well as five million.
        return None
    scale = match.group("scale") or match.group("short") or ""
    digits, currency = match.group("digits"), match.group("currency") or ""
    half = bool(match.group("half"))
    low = high = _scaled(digits, half, scale)
    start = match.start("currency") if currency else match.start("digits")
    last = match.end()
    ordinal = bool(match.group("suffix"))
    tail = None if ordinal else _range_tail().match(text, last, end)
    if tail is not None and not tail.group("to_suffix"):
        to_scale = tail.group("to_scale") or tail.group("to_short") or scale
        upper = _scaled(tail.group("to_digits"), bool(tail.group("to_half")), to_scale)
        lower = low if scale else _scaled(digits, half, to_scale)
        # "$5–7 billion" shares its scale; "3-1" is a score.
        if lower < upper:
            low, high, last, scale = lower, upper, tail.end(), to_scale
    return NumberMention(start, last, low, high, ordinal, currency, scale)


def _from_words(text: str, match: re.Match[str]) -> NumberMention | None:
    words = match.group("words")
    reading = _read_words(words)
    if reading is None or _fraction_after().match(text, match.end()):
        return None
    is_part = reading.ordinal and text.startswith(" of ", match.end())
    if is_part and _PART_BEFORE.search(text, max(0, match.start() - 6), match.start()):
        return None
    last = re.split(r"[\s-]", words.lower())[-1]
    scale = last if last in SCALES else ""
    return NumberMention(
        match.start("words"),
        match.end("words"),
        reading.value,
        reading.value,
        reading.ordinal,
        "",
        scale,
        True,
    )


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


def _with_ranges(text: str, found: list[NumberMention]) -> list[NumberMention]:
    """Joins "between 5 and 7", "five to seven" and "two or three" into ranges."""
    joined: list[NumberMention] = []
    for mention in found:
        if joined and _is_range(text, joined[-1], mention):
            first = joined.pop()
            joined.append(
                mention._replace(
                    start=first.start, low=first.low, currency=first.currency or mention.currency
                )
            )
        else:
            joined.append(mention)
    return joined


def _is_range(text: str, first: NumberMention, second: NumberMention) -> bool:
    if first.ordinal or second.ordinal or first.low != first.high or not first.high < second.low:
        return False
    gap = text[first.end : second.start].strip(" \u00a0").lower()
    before = max(0, first.start - 9)
    if gap == "and":
        return _BETWEEN.search(text, before, first.start) is not None
    return gap in ("to", "or") and _FROM.search(text, before, first.start) is None
