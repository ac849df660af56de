"""Reads what stands behind a figure: per cent, points, a unit of measurement, a currency, or a time."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from factlint.core.figure import Figure, FigureKind
from factlint.core.regex import lazy
from factlint.language.units import CURRENCIES, CURRENCY_WORDS, unit_words

_RATE = lazy(
    r"(?:[ \u00a0]?(?P<percent>%)|[ \u00a0-](?P<word>per[ \u00a0]?cent|pct)\b)"
    r"(?P<after>[ \u00a0-]points?\b)?"
    r"|[ \u00a0-](?P<points>percentage[ \u00a0-]points?|(?P<basis>basis[ \u00a0-]points?))\b"
)
_UNIT = lazy(r"(?P<gap>[ \u00a0-]?)(?P<unit>°?[ ]?[^\W\d_]+[²³]?(?:/[a-z]+)?(?:(?:\. | )[^\W\d_]+){0,2})")
_TIMES = frozenset(
    "year years month months day days week weeks hour hours minute minutes second seconds am pm a.m p.m "
    "km/sec"
    " yr yrs decade decades century centuries night nights o GMT BST EST ET BC AD gun man strong".split()
)
"""Words after a figure that make it a time, or no figure that can be added."""


def with_unit(text: str, figure: Figure, limit: int) -> Figure | None:
    """The figure with the percent sign, currency or unit behind it; None when it is a time or a name."""
    end = figure.end
    rate = _RATE.match(text, end, limit)
    if rate is not None:
        return _rate(text, figure, rate.end(), rate["basis"], rate["points"] or rate["after"])
    first = _FIRST_WORD.match(text, end, limit)
    if first is None:
        return figure
    if first[1] and first[2] not in _first_words():
        return None if first[1] == "-" and figure.kind is FigureKind.COUNT else figure
    match = _UNIT.match(text, end, limit)
    if match is None:
        return figure
    measured = _measured(text, figure, match)
    if measured is not None:
        return measured
    if not match["gap"]:
        # "12B", "4x4", "3rd", "1980s"; but "184p" is money
        return (
            _extended(text, figure, FigureKind.MONEY, "p", figure.end + 1)
            if _is_pence(text, figure)
            else None
        )
    counts = figure.kind is FigureKind.COUNT
    return None if counts and (match["gap"] == "-" or first[2].rstrip(".") in _TIMES) else figure


def _measured(text: str, figure: Figure, match: re.Match[str]) -> Figure | None:
    """The figure with the longest unit or currency that its next words make; None when they make none."""
    words, gap, start = match["unit"], match["gap"], match.start("unit")
    known = unit_words()
    is_money = figure.kind is FigureKind.MONEY
    for length in range(len(words), 0, -1):
        if length < len(words) and words[length] not in " ./":
            continue
        word, stop = words[:length], start + length
        name = known.get(word, "")
        if name == "pound" and (figure.scale != 1 or is_money):
            name = ""
        if name == "foot" and _ON_FOOT.match(text, stop):
            name = ""
        if name and (gap or not figure.in_words) and not _is_word(word, gap, figure):
            if is_money:
                return figure
            kind = FigureKind.TEMPERATURE if name in ("C", "F", "degree") else FigureKind.MEASURE
            return _extended(text, figure, kind, name, stop)
        if word in CURRENCY_WORDS and gap != "-" and not is_money:
            return _extended(text, figure, FigureKind.MONEY, CURRENCIES[word], stop)
    return None


_LINES = frozenset((240, 360, 480, 576, 720, 1080, 1440, 2160, 4320))
"""Heights of pictures: "1080p" is no price."""
_PENCE = lazy(r"p(?![\w’'-])(?!\.m)")


def _is_pence(text: str, figure: Figure) -> bool:
    return (
        figure.kind is FigureKind.COUNT
        and figure.scale == 1
        and not figure.in_words
        and figure.low not in _LINES
        and _PENCE.match(text, figure.end) is not None
    )


def _extended(text: str, figure: Figure, kind: FigureKind, unit: str, stop: int) -> Figure:
    suffix = figure.suffix + text[figure.end : stop]
    return figure._replace(kind=kind, unit=unit, end=stop, suffix=suffix)


_ON_FOOT = lazy(r" (?:passengers?|soldiers?|patrols?|traffic|police|guards?|troops)\b")
_FIRST_WORD = lazy(r"([ \u00a0-]?)(°|[^\W\d_]+)")


@cache
def _first_words() -> frozenset[str]:
    """The first words of everything that `with_unit` looks for behind a figure."""
    units = {word.split(" ")[0].split("/")[0].rstrip("²³23.") for word in unit_words()}
    return frozenset({*units, *CURRENCY_WORDS, *(word.split(".")[0] for word in _TIMES), "p"})


def _is_word(word: str, gap: str, figure: Figure) -> bool:
    """Whether a unit's letter or word is a word here ("5 in", "12 m", "a 3 F grade", "two stone walls")."""
    if len(word) == 1:
        return bool(gap) and word not in ("m", "C", "F")
    return word in ("stone", "foot") and figure.in_words and gap != "-"


def _rate(text: str, figure: Figure, end: int, basis: str | None, points: str | None) -> Figure:
    kind = FigureKind.POINTS if points else FigureKind.PERCENT
    factor = Decimal("0.01") if basis else Decimal(1)
    return figure._replace(
        kind=kind, unit="%", end=end, low=figure.low * factor, high=figure.high * factor,
        step=figure.step * factor, scale=figure.scale * factor, suffix=figure.suffix + text[figure.end : end],
    )  # fmt: skip
