"""A figure of a text: its value, its unit, how many digits it commits to and how the text loosens it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from factlint.core.classes import NamedTuple
from factlint.core.interval import INFINITY, Interval
from factlint.core.quantity import Approximator

_TENTH = Decimal("0.1")
_TWENTIETH = Decimal("0.05")
_ROUNDING = {1: _TWENTIETH, 2: Decimal("0.02")}
"""How far a round figure may stand from the true one, by the digits before its zeros."""
_FINE = Decimal("0.005")
_ALWAYS_COUNTED = 100
"""Things below this number are counted one by one; a larger round number may be rounded."""


class FigureKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "money"
    MEASURE = "measure"
    """A length, an area, a weight, a volume, a speed."""
    TEMPERATURE = "temperature"
    PERCENT = "percent"
    POINTS = "points"
    """Percentage points; basis points are hundredths of them."""
    SHARE = "share"
    """A part of one: "two-thirds", "one in six"."""
    MULTIPLE = "multiple"
    """So many times: "twice", "tenfold"."""


class Figure(NamedTuple):
    """A figure as a text states it.

    Args:
        start: its first character, currency sign included, words such as "about" not.
        end: one past its last character, scale and unit included.
        outer: where the words begin that loosen it; `start` when there are none.
        kind: what it measures.
        low: its value; of a range the lower one. Scales are multiplied out, percentages are not.
        high: its value; of a range the upper one.
        step: value of the last place written: 1 for "2,210", 100,000 for "5.4 million".
        unit: currency, unit of measurement or empty.
        approximator: how the text loosens it.
        scale: what the digits were multiplied by: 1,000,000 for "5.4 million".
        prefix: what stands before the digits ("£").
        suffix: what stands behind them (" million", "km", " per cent").
        in_words: written in words.
    """

    start: int
    end: int
    outer: int
    kind: FigureKind
    low: Decimal
    high: Decimal
    step: Decimal = Decimal(1)
    unit: str = ""
    approximator: Approximator = Approximator.EXACT
    scale: Decimal = Decimal(1)
    prefix: str = ""
    suffix: str = ""
    in_words: bool = False

    @property
    def is_range(self) -> bool:
        """Whether two different figures are stated."""
        return self.low != self.high

    @property
    def is_exact(self) -> bool:
        """Whether it is one figure that no word loosens."""
        return self.approximator is Approximator.EXACT and self.low == self.high

    @property
    def strict(self) -> Interval:
        """The values that its digits allow when every digit counts."""
        return self._around(Decimal(0) if self._is_counted else self.step / 2)

    @property
    def loose(self) -> Interval:
        """The values that it allows when the zeros at its end are no digits."""
        slack = Decimal(0) if self._is_counted else self.step / 2
        if self.high >= _ALWAYS_COUNTED and self.scale == 1:
            zeros = _trailing(self.high)
            if zeros == 1:
                return self._around(slack)
            digits = len(str(int(self.high / zeros)))
            slack = max(slack, min(zeros / 2, self.high * _ROUNDING.get(digits, _FINE)))
        return self._around(slack)

    @property
    def cut(self) -> Interval:
        """The values that it allows when it may have been cut off instead of rounded."""
        return self._around(self.step)

    @property
    def _is_counted(self) -> bool:
        return self.kind is FigureKind.COUNT and self.step == 1

    def _around(self, slack: Decimal) -> Interval:
        low, high = self.low - slack, self.high + slack
        match self.approximator:
            case Approximator.ABOUT:
                return Interval(low - abs(self.low) * _TENTH, high + abs(self.high) * _TENTH)
            case Approximator.NEARLY:
                return Interval(low - abs(self.low) * (_TENTH + _TWENTIETH), high)
            case Approximator.AT_LEAST:
                return Interval(min(low, self.low), INFINITY)
            case Approximator.AT_MOST:
                return Interval(-INFINITY if low < 0 else Decimal(0), high)
            case Approximator.EXACT:
                return Interval(low, high)


def _trailing(value: Decimal) -> Decimal:
    """The place value of the last digit that is not zero, at least one."""
    whole = str(int(value))
    return Decimal(10) ** (len(whole) - len(whole.rstrip("0"))) if int(value) else Decimal(1)
