"""Shows figures and claims as short texts, so that expected values read like what they mean."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.claims.figures.extract import FigureClaims
from factlint.core.figure import Figure
from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.compile import build
from factlint.registry.memory import MemoryRegistry

EMPTY = MemoryRegistry(build({}))


def claims_of(text: str, format: str = "plain") -> FigureClaims:
    """The figures of a text and what it says of them."""
    return FigureClaims(Analysis(read(Source("draft", text), format), EMPTY))


def value(figure: Figure | None) -> str:
    """A figure's value and what loosens it: "45", "5-7 km", "at least 300", "£1500"."""
    if figure is None:
        return "none"
    low, high = (f"{number.normalize():f}" for number in (figure.low, figure.high))
    low, high = (text[:6] if "." in text else text for text in (low, high))
    number = low if low == high else f"{low} to {high}"
    unit = "" if figure.kind.value in ("count", "share") else figure.unit or figure.kind.value
    words = (figure.approximator.value, number, "points" if figure.kind.value == "points" else unit)
    return " ".join(word for word in words if word)


def values(figures: Iterable[Figure]) -> str:
    """Several figures, joined by commas."""
    return ", ".join(value(figure) for figure in figures)
