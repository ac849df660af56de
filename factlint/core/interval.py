"""Closed intervals of exact numbers, unbounded where a text sets no bound."""

from __future__ import annotations

from decimal import Decimal

from factlint.core.classes import NamedTuple

INFINITY = Decimal("Infinity")


class Interval(NamedTuple):
    """Every number from `low` to `high`, both included; either may be infinite."""

    low: Decimal
    high: Decimal

    def plus(self, other: Interval) -> Interval:
        """Every sum of a number of this one and a number of the other."""
        return Interval(self.low + other.low, self.high + other.high)

    def minus(self, other: Interval) -> Interval:
        """Every difference of a number of this one and a number of the other."""
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, other: Interval) -> Interval:
        """Every product; both must hold positive numbers only.

        Raises:
            ValueError: one of them reaches zero or below.
        """
        if self.low <= 0 or other.low <= 0:
            raise ValueError("products are worked out for positive numbers")
        return Interval(self.low * other.low, self.high * other.high)

    def over(self, other: Interval) -> Interval:
        """Every quotient; this one may hold no negative number, the other positive ones only.

        Raises:
            ValueError: this one holds negative numbers, or the other reaches zero or below.
        """
        if self.low < 0 or other.low <= 0:
            raise ValueError("quotients are worked out for positive numbers")
        low = Decimal(0) if other.high == INFINITY else self.low / other.high
        high = INFINITY if self.high == INFINITY else self.high / other.low
        return Interval(low, high)

    def scaled(self, factor: Decimal) -> Interval:
        """Every number times a positive factor."""
        return Interval(self.low * factor, self.high * factor)

    def widened(self, slack: Decimal) -> Interval:
        """The interval with so much more on either side."""
        return Interval(self.low - slack, self.high + slack)

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return self.low <= other.high and other.low <= self.high


def exactly(value: Decimal | int) -> Interval:
    """The interval that holds one number."""
    number = Decimal(value)
    return Interval(number, number)
