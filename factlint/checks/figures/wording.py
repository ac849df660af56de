"""Puts recomputed figures into words that match the figures of the text."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from factlint.core.figure import Figure


def written(text: str, figure: Figure) -> str:
    """A figure as the text writes it, without what loosens it."""
    words = text[figure.start : figure.end]
    return words[0].lower() + words[1:] if figure.in_words else words


def like(value: Decimal, figure: Figure, *, places: int | None = None) -> str:
    """A value as the text would have written it in place of a figure.

    Args:
        value: the value.
        figure: whose currency, scale and unit to use.
        places: decimals; by default those of the figure.
    """
    if figure.in_words and figure.scale == 1:
        return number(value)
    scaled = value / figure.scale
    if places is None:
        step = figure.step / figure.scale
        places = 0 if figure.in_words else max(0, -int(step.normalize().as_tuple().exponent))
    suffix = figure.suffix
    if figure.in_words:
        suffix = " " + _scale_word(figure)
    return f"{figure.prefix}{_grouped(_rounded(scaled, places))}{suffix}"


def number(value: Decimal, most_places: int = 1) -> str:
    """A value in digits, with at most so many decimals."""
    return _grouped(_rounded(value, most_places).normalize())


def _scale_word(figure: Figure) -> str:
    names = {10**2: "hundred", 10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}
    return names.get(int(figure.scale), "")


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _grouped(value: Decimal) -> str:
    return f"{value:,f}"
