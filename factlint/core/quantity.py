"""A quantity as a text states it: bounds, how far it commits itself, and what is counted."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from factlint.core.classes import dataclass


class Approximator(StrEnum):
    """How a text loosens a figure."""

    EXACT = ""
    ABOUT = "about"
    """About, around, some: a little more or less."""
    NEARLY = "nearly"
    """Nearly, almost, just under: a little less."""
    AT_LEAST = "at least"
    """At least, more than, over: no upper bound is stated."""
    AT_MOST = "at most"
    """Up to, as many as, fewer than, under: no lower bound is stated."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A stated quantity.

    Args:
        low: the lower figure of a range, or the figure.
        high: the upper figure of a range, or the figure.
        approximator: how the text loosens it.
        unit: what is counted or measured, in the singular; empty when unknown.
    """

    low: Decimal
    high: Decimal
    approximator: Approximator = Approximator.EXACT
    unit: str = ""

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"lower figure above the upper one: {self.low} to {self.high}")

    @property
    def is_range(self) -> bool:
        """Whether two different figures are stated."""
        return self.low != self.high

    def may_equal(self, value: Decimal | int) -> bool:
        """Whether a value fits the statement; "about" allows a tenth more or less, "nearly" a tenth less."""
        if self.approximator is Approximator.AT_LEAST:
            return value >= self.low
        if self.approximator is Approximator.AT_MOST:
            return value <= self.high
        loosened = self.approximator in (Approximator.ABOUT, Approximator.NEARLY)
        slack = abs(self.high) / 10 if loosened else Decimal(0)
        more = slack if self.approximator is Approximator.ABOUT else Decimal(0)
        return self.low - slack <= value <= self.high + more
