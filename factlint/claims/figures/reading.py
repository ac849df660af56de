"""Reads one figure in digits, with its scale, its range and its unit."""

from __future__ import annotations

from decimal import Decimal

from factlint.claims.figures.measured import with_unit
from factlint.core.classes import NamedTuple
from factlint.core.figure import Figure, FigureKind
from factlint.core.regex import lazy
from factlint.language.number_words import SCALES
from factlint.language.units import CURRENCIES

_GROUPED = lazy(r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,12})(?:\.[0-9]{1,6})?")
_YEAR = lazy(r"(?:1[5-9]|20)[0-9]{2}")
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
_RANGE = lazy(r"[ \u00a0]?[–-][ \u00a0]?(?=[0-9$£€])|[ \u00a0]to[ \u00a0](?=[0-9$£€])")
_SHORT = {"m": "million", "mn": "million", "M": "million", "bn": "billion", "B": "billion",
          "tn": "trillion", "k": "thousand", "K": "thousand"}  # fmt: skip


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
    if whole[0] == "0" and len(whole) > 1:
        return None  # part of a telephone number or a code
    if len(decimals) == 3 and "," not in whole and whole[0] != "0" and len(whole) < 4:
        return None  # "2.210" is two thousand in half of Europe
    return Digits(Decimal(token.replace(",", "")), Decimal(1).scaleb(-len(decimals)), start + len(token))


def read_figure(text: str, start: int, end: int, limit: int, *, upper: bool = False) -> Figure | None:
    """The figure whose digits stand at `start` to `end`; None when they are none.

    Args:
        text: the clean text.
        start: the first digit.
        end: one past the digits and the commas and stops among and behind them.
        limit: end of the block.
        upper: it is the upper end of a range, which no other range may follow.
    """
    digits = read_digits(text, start, end)
    if digits is None:
        return None
    currency = None
    if start and (text[start - 1] in _SIGNS or text[max(0, start - 2) : start - 1] in _CODE_ENDS):
        currency = _CURRENCY_BEFORE.search(text, max(0, start - 6), start)
    begin = currency.start() if currency else start
    unit = CURRENCIES[currency[0].strip(" \u00a0")] if currency else ""
    return _finished(text, begin, start, digits, unit, limit, alone=upper)


def _finished(
    text: str, begin: int, start: int, digits: Digits, currency: str, limit: int, *, alone: bool
) -> Figure | None:
    """Adds scale, unit and the other end of a range to digits."""
    value, step, end = digits
    scale, end, step, value = _scaled(text, value, step, end, currency, limit)
    figure = Figure(
        begin, end, begin, FigureKind.MONEY if currency else FigureKind.COUNT,
        value * scale, value * scale, step * scale, currency, scale=scale,
        prefix=text[begin:start], suffix=text[digits.end : end],
    )  # fmt: skip
    if alone:
        # "1-2-3" is no range but a code.
        return None if _RANGE.match(text, end, limit) else with_unit(text, figure, limit)
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
    if gap is None or (gap[0].strip() == "to" and _YEAR.fullmatch(text, figure.start, figure.end)):
        return None
    if gap[0].strip() == "to" and text[max(0, figure.start - 5) : figure.start].lower() == "from ":
        return None
    run = _GROUPED.match(text, gap.end() + (text[gap.end()] in "$£€"), limit)
    if run is None:
        return None
    upper = read_figure(text, run.start(), run.end(), limit, upper=True)
    if upper is None or upper.is_range:
        return None
    if gap[0].strip() == "to" and not figure.low < upper.low <= figure.low * 20:
        return None
    return upper
