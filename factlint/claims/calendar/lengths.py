"""Lengths of time in words, and the shortest and longest that an honest reader takes them for.

The bounds follow what newspapers print: "three years" is anything that rounds to three or has not
reached four, "nearly" lies below and near, "more than" only below the truth, "about" on both sides.
"""

from __future__ import annotations

import re
from math import inf

from factlint.core.classes import NamedTuple
from factlint.language.number_words import VALUES
from factlint.language.smallnumbers import cardinal

DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525.0}
"""Days in a unit, on average."""

_SMALL = "|".join(word for word, value in VALUES.items() if value < 100)
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})?|(?:{_SMALL})(?:-(?:{_SMALL}))?|a hundred|a thousand|half a|a "
    r"quarter[ -]of a|an?|the)"
)
_HEDGE = (
    r"(?:(?:just|well|only|a little|slightly|little|barely|a bit|somewhat|not much|no|not) "
    r")?(?:nearly|almost|close to|not quite|just shy of|shy of|about|around|"
    r"roughly|approximately|some|more than|over|at least|less than|under|fewer than|up to|within|upwards of|"
    r"exactly|precisely|maybe|perhaps|an estimated|the (?:past|last|first|next)|every|another|a "
    r"further|longer than)"
)
LENGTH = (
    rf"(?P<length>(?:(?P<hedge>{_HEDGE}) )?(?<![\w.,$£€-])(?P<number>{_NUMBER})(?P<half> and a "
    r"half|½)?[ \u00a0-]"
    r"(?P<unit>year|month|week|day|decade|century|centurie)s?(?P<more> and a half)?"
    rf"(?:(?: and|,) (?P<number2>\d{{1,3}}|{_SMALL}) (?P<unit2>month|week|day)s?)?)"
)
"""A length in running text; the names of its groups are those that `read_length` reads."""

_BELOW = frozenset({"nearly", "almost", "close to", "not quite", "just shy of", "shy of", "just under"})
_ABOUT = frozenset(
    {"about", "around", "roughly", "approximately", "some", "maybe", "perhaps", "an estimated"}
)
_AT_LEAST = frozenset(
    {"more than", "over", "at least", "upwards of", "longer than", "no less than", "not less than"}
)
_AT_MOST = frozenset({"less than", "under", "fewer than", "up to", "within", "no more than", "not more than"})
_JUST = frozenset({"just", "a little", "slightly", "little", "barely", "a bit", "not much"})
_VAGUE = frozenset({"every", "another", "a further", "the first", "the next"})


class Length(NamedTuple):
    """A length of time.

    Args:
        start: first character, its approximator included.
        end: one past its last one.
        low: the fewest days it may mean.
        high: the most days; infinite for "more than".
        days: the days of the figure itself.
        unit: "day" to "century", the coarser one.
        number: the figure in its unit.
    """

    start: int
    end: int
    low: float
    high: float
    days: float
    unit: str
    number: float


def read_length(match: re.Match[str]) -> Length | None:
    """The length of a match of `LENGTH`; None when it is too vague to compare."""
    hedge = " ".join((match["hedge"] or "").lower().split())
    unit = match["unit"].lower().replace("centurie", "century")
    number = _value(match["number"].lower(), unit)
    if number is None or hedge in _VAGUE or (match["number"].lower() == "the" and not hedge):
        return None
    if hedge.startswith("the "):
        hedge = ""
    if match["half"] or match["more"]:
        number += 0.5
    exact = bool(match["number2"])
    if exact:
        second = cardinal(match["number2"])
        if second is None or DAYS[match["unit2"].lower()] >= DAYS[unit]:
            return None
        number += second * DAYS[match["unit2"].lower()] / DAYS[unit]
    if not 0 < number <= 5000:
        return None
    low, high = bounds(number, unit, hedge, exact=exact)
    size = DAYS[unit]
    return Length(
        match.start("length"), match.end("length"), low * size, high * size, number * size, unit, number
    )


def _value(word: str, unit: str) -> float | None:
    if word == "half a":
        return 0.5
    if word.startswith("a quarter"):
        return 0.25
    if word in ("a", "an", "the"):
        return 1.0
    if word in ("a hundred", "a thousand"):
        return 100.0 if word.endswith("hundred") else 1000.0
    figures = word.replace(",", "")
    return float(figures) if figures.isascii() and figures.isdigit() else cardinal(word)


def bounds(number: float, unit: str, hedge: str, *, exact: bool = False) -> tuple[float, float]:
    """The least and the most that a number of units may mean behind an approximator."""
    first, _, rest = hedge.partition(" ")
    just = hedge if hedge in _JUST else next((word for word in _JUST if hedge.startswith(f"{word} ")), "")
    kind = hedge[len(just) + 1 :] if just and hedge != just else hedge
    if first in ("well", "only", "somewhat") and rest:
        kind = rest
    low, high = _plain(number, unit, exact=exact)
    if kind in _AT_LEAST:
        return number - _grain(unit), (number + max(0.7, number * 0.15) if just else inf)
    if kind in _AT_MOST and not just:
        return 0.0, number + _grain(unit)
    if kind in _BELOW or kind in _AT_MOST:
        return min(
            low, number - max(0.6 if unit in ("decade", "century") else 1.0, number * 0.15)
        ), number + _grain(unit)
    if kind in _ABOUT:
        return min(low, number * 0.8 - 0.5), max(high, number * 1.2 + 0.5)
    return low, high


def _grain(unit: str) -> float:
    """What nobody counts: some days of a year, a day of a week."""
    return {"day": 2.0, "week": 0.3, "month": 0.35, "year": 0.08, "decade": 0.05, "century": 0.01}[unit]


def _plain(number: float, unit: str, *, exact: bool) -> tuple[float, float]:
    """A bare number: what rounds to it, or has not reached the next one."""
    if exact:
        return number - 0.12, number + 0.12
    if number % 1 and unit != "century":
        return number - 0.35, number + 0.4
    if unit == "day":
        return number - 2.0, number + 2.0
    if unit == "century":
        return number * 0.93, number * 1.12
    if unit == "decade":
        return number - 0.3, number + 0.5
    if number >= 20 and number % 10 == 0:
        return number - max(1.5, number * 0.05), number + max(2.0, number * 0.08)
    if number >= 10:
        return number - 1.0, number + 1.2
    return number - 0.65, number + 1.0


def in_words(days: float) -> str:
    """A number of days as a person says it: "2 years 9 months", "11 days"."""
    count = round(days)
    if count < 60:
        return f"{count} day{'s' if count != 1 else ''}"
    months = round(days / DAYS["month"])
    if months < 24 and count < 700:
        return f"{months} months" if months < 12 else _years(months)
    return _years(months)


def _years(months: int) -> str:
    years, rest = divmod(months, 12)
    words = f"{years} year{'s' if years != 1 else ''}"
    return words + (f" {rest} month{'s' if rest != 1 else ''}" if rest else "")
