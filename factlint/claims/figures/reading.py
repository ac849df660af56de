"""Reads one figure in digits, with its scale, its range and its unit."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factlint.core.figure import Figure, FigureKind
from factlint.core.regex import lazy
from factlint.language.number_words import SCALES
from factlint.language.units import CURRENCIES, CURRENCY_WORDS, unit_words

_GROUPED = lazy(r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,12})(?:\.[0-9]{1,6})?")
_TOKEN_END = ".,"
_CURRENCY_BEFORE = lazy(
    r"(?:(?:(?<![A-Za-z])(?:US|A|AU|C|CA|HK|NZ|S|R))?\$|[€£¥₹₽₩₺]|\b(?:USD|EUR|GBP|JPY|INR|CHF|CNY|RMB|"
    r"Rs|RUB|KRW|TRY|"
    r"AUD|CAD|NOK|SEK|DKK|PLN|ZAR|UAH)[ \u00a0]?)[ \u00a0]?$"
)
_SIGNS = frozenset("$€£¥₹₽₩₺DRPYFKHNs")
_CODE_ENDS = frozenset("$€£¥₹₽₩₺DRPYFBWKNHs")
"""Last characters of currency signs and codes, behind which digits or a space may follow."""
_SCALE = lazy(
    r"(?P<half>[ \u00a0]and[ \u00a0]a[ \u00a0]half|½)?"
    r"(?:[ \u00a0-]?(?P<scale>hundred|thousand|million|billion|trillion)\b|[ \u00a0]?(?P<short>bn|tn|mn|"
    r"m|k|[MBK])"
    r"(?![\w²³]))?"
)
_RATE = lazy(
    r"(?:[ \u00a0]?(?P<percent>%)|[ \u00a0-](?P<word>per[ \u00a0]?cent|pct)\b)"
    r"(?P<after>[ \u00a0-]points?\b)?"
    r"|[ \u00a0-](?P<points>percentage[ \u00a0-]points?|(?P<basis>basis[ \u00a0-]points?))\b"
)
_UNIT = lazy(r"(?P<gap>[ \u00a0-]?)(?P<unit>°?[ ]?[^\W\d_]+[²³]?(?:/[a-z]+)?(?:(?:\. | )[^\W\d_]+){0,2})")
_RANGE = lazy(r"[ \u00a0]?[–-][ \u00a0]?(?=[0-9$£€])|[ \u00a0]to[ \u00a0](?=[0-9$£€])")
_LETTER = lazy(r"[^\W\d_]")
_SHORT = {"m": "million", "mn": "million", "M": "million", "bn": "billion", "B": "billion",
          "tn": "trillion", "k": "thousand", "K": "thousand"}  # fmt: skip
_TIMES = frozenset(
    "year years month months day days week weeks hour hours minute minutes second seconds am pm a.m p.m "
    "km/sec"
    " yr yrs decade decades century centuries night nights o GMT BST EST ET BC AD gun man strong".split()
)
"""Words after a figure that make it a time, or no figure that can be added."""


class Digits(NamedTuple):
    """The digits of a figure, before scale and unit are known."""

    value: Decimal
    step: Decimal
    end: int


def read_digits(text: str, start: int, end: int) -> Digits | None:
    """Reads digits as English groups them; None for `1,23,456`, `10,0000` and what else is no number."""
    token = text[start:end].rstrip(_TOKEN_END)
    if not _GROUPED.fullmatch(token):
        return None
    whole, _, decimals = token.partition(".")
    if len(decimals) == 3 and "," not in whole and whole[0] != "0" and len(whole) < 4:
        return None  # "2.210" is two thousand in half of Europe
    return Digits(Decimal(token.replace(",", "")), Decimal(1).scaleb(-len(decimals)), start + len(token))


def read_figure(text: str, start: int, end: int, limit: int) -> Figure | None:
    """The figure whose digits stand at `start` to `end`; None when they are none.

    Args:
        text: the clean text.
        start: the first digit.
        end: one past the digits and the commas and stops among and behind them.
        limit: end of the block.
    """
    digits = read_digits(text, start, end)
    if digits is None:
        return None
    currency = None
    if start and (text[start - 1] in _SIGNS or text[max(0, start - 2) : start - 1] in _CODE_ENDS):
        currency = _CURRENCY_BEFORE.search(text, max(0, start - 6), start)
    begin = currency.start() if currency else start
    unit = CURRENCIES[currency[0].strip(" \u00a0")] if currency else ""
    return _finished(text, begin, start, digits, unit, limit)


def _finished(text: str, begin: int, start: int, digits: Digits, currency: str, limit: int) -> Figure | None:
    """Adds scale, unit and the other end of a range to digits."""
    value, step, end = digits
    scale, end, step, value = _scaled(text, value, step, end, currency, limit)
    figure = Figure(
        begin, end, begin, FigureKind.MONEY if currency else FigureKind.COUNT,
        value * scale, value * scale, step * scale, currency, scale=scale,
        prefix=text[begin:start], suffix=text[digits.end : end],
    )  # fmt: skip
    upper = _upper(text, figure, limit)
    if upper is not None:
        if upper.low <= figure.low and upper.scale != figure.scale:
            return None
        factor = upper.scale if figure.scale == 1 and figure.low < upper.low / upper.scale else Decimal(1)
        low = figure.low * factor
        if not low < upper.high:
            return None
        return upper._replace(
            start=begin, outer=begin, low=low, kind=upper.kind if not currency else FigureKind.MONEY,
            unit=upper.unit or currency, prefix=figure.prefix,
        )  # fmt: skip
    return with_unit(text, figure, limit)


def _scaled(
    text: str, value: Decimal, step: Decimal, end: int, currency: str, limit: int
) -> tuple[Decimal, int, Decimal, Decimal]:
    match = _SCALE.match(text, end, limit)
    if match is None or match.end() == end:
        return Decimal(1), end, step, value
    word = match["scale"] or _SHORT.get(match["short"] or "", "")
    if match["short"] in ("m", "M", "B", "K") and not currency:
        return Decimal(1), end, step, value
    if match["half"]:
        value, step = value + Decimal("0.5"), Decimal("0.5")
    return Decimal(SCALES[word]), match.end(), step, value


def _upper(text: str, figure: Figure, limit: int) -> Figure | None:
    """The upper end of a range such as "10,000–12,000" or "$5-7 billion"."""
    gap = _RANGE.match(text, figure.end, limit)
    if gap is None or (gap[0].strip() == "to" and figure.low >= 1000 > figure.step):
        return None
    if gap[0].strip() == "to" and text[max(0, figure.start - 5) : figure.start].lower() == "from ":
        return None
    run = _GROUPED.match(text, gap.end() + (text[gap.end()] in "$£€"), limit)
    if run is None:
        return None
    upper = read_figure(text, run.start(), run.end(), limit)
    if upper is None or upper.is_range:
        return None
    if gap[0].strip() == "to" and not figure.low < upper.low <= figure.low * 20:
        return None
    return upper


def with_unit(text: str, figure: Figure, limit: int) -> Figure | None:
    """The figure with the percent sign, currency or unit behind it; None when it is a time or a name."""
    end = figure.end
    rate = _RATE.match(text, end, limit)
    if rate is not None:
        return _rate(text, figure, rate.end(), rate["basis"], rate["points"] or rate["after"])
    word = _FIRST_WORD.match(text, end, limit)
    if word is None or (word[1] and word[2] not in _first_words()):
        return None if word is not None and word[1] == "-" and figure.kind is FigureKind.COUNT else figure
    match = _UNIT.match(text, end, limit)
    words = match["unit"] if match else ""
    if not words or match is None:
        return figure
    gap = match["gap"]
    known = unit_words()
    for length in range(len(words), 0, -1):
        if length < len(words) and words[length] not in " ./":
            continue
        word = words[:length]
        if word in known and (gap or not figure.in_words) and not _is_word(word, gap, figure):
            name = known[word]
            if name == "pound" and (figure.scale != 1 or figure.kind is FigureKind.MONEY):
                break
            kind = FigureKind.TEMPERATURE if name in ("C", "F", "degree") else FigureKind.MEASURE
            stop = match.start("unit") + length
            if figure.kind is FigureKind.MONEY:
                return figure
            return figure._replace(kind=kind, unit=name, end=stop, suffix=figure.suffix + text[end:stop])
        if word in CURRENCY_WORDS and gap != "-" and figure.kind is not FigureKind.MONEY:
            stop = match.start("unit") + length
            return figure._replace(
                kind=FigureKind.MONEY, unit=CURRENCIES[word], end=stop, suffix=figure.suffix + text[end:stop]
            )
    first = words.split(" ")[0].rstrip(".")
    if not gap:
        # "12B", "4x4", "3rd", "1980s"
        return None
    if first in _TIMES and figure.kind is FigureKind.COUNT:
        return None
    if gap == "-":
        return None if figure.kind is FigureKind.COUNT else figure
    return figure


_FIRST_WORD = lazy(r"([ \u00a0-]?)(°|[^\W\d_]+)")


@cache
def _first_words() -> frozenset[str]:
    """The first words of everything that `with_unit` looks for behind a figure."""
    units = {word.split(" ")[0].split("/")[0].rstrip("²³23.") for word in unit_words()}
    return frozenset({*units, *CURRENCY_WORDS, *(word.split(".")[0] for word in _TIMES)})


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
