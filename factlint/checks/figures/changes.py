"""Recomputes changes from what was before and after."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.figures.cases import prove_cases
from factlint.checks.figures.wording import like, number, written
from factlint.core.classes import dataclass
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import ChangeClaim, stretch
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.interval import Interval, exactly
from factlint.core.quantity import Approximator
from factlint.core.span import TextSpan

_HUNDRED = Decimal(100)
_FINE_POINTS = Decimal("0.15")
"""So many points a change may be off when one of two percentages is written with more digits."""
_PERCENTS = (FigureKind.PERCENT, FigureKind.SHARE)


@dataclass(frozen=True)
class FigureChange:
    """Finds changes that do not follow from the figures before and after.

    Args:
        report: which cases this rule reports; empty means all.
    """

    report: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = (
        "percent",
        "difference",
        "doubtful",
        "multiple",
        "points",
        "direction",
    )
    values: ClassVar[tuple[str, ...]] = ("before", "after", "stated", "computed", "relative", "word")

    def validate(self) -> None:
        """Proves that every case to report is one that this check knows."""
        prove_cases(self.report, self.cases)

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each change that does not come out."""
        for claim in context.claims.figures.changes:
            case = _case(claim)
            if case in ("percent", "difference") and not _is_certain(claim):
                case = "doubtful"
            if case and (not self.report or case in self.report):
                yield _finding(context.text, claim, case)


def _case(claim: ChangeClaim) -> str:
    """What is wrong with a change; empty when nothing is."""
    change = claim.change
    if change is None:
        return "direction" if _turned(claim) else ""
    if change.is_range:
        return ""
    if change.kind is FigureKind.MULTIPLE:
        return "" if _fits_multiple(claim, change) else "multiple"
    if change.kind in _PERCENTS:
        return _percent_case(claim, change)
    before, after = claim.before.loose, claim.after.loose
    if not _meets(after.minus(before), change.loose, claim.direction):
        return "difference"
    if change.kind is not FigureKind.POINTS:
        return ""
    # "From 3.25 to 4 per cent": a rate of 4 is 4.00 there.
    even = _evenly_rounded(claim)
    finer = even.after.loose.minus(even.before.loose)
    return "" if _meets(finer, change.loose.widened(_FINE_POINTS), claim.direction) else "doubtful"


def _is_certain(claim: ChangeClaim) -> bool:
    """Whether all three figures are exact and the text names before and after as such."""
    figures = (claim.before, claim.after, claim.change)
    return not claim.compared and all(figure is None or figure.is_exact for figure in figures)


def _turned(claim: ChangeClaim) -> bool:
    """Whether "up from 50 to 40" goes the wrong way."""
    low, high = (claim.before, claim.after) if claim.direction > 0 else (claim.after, claim.before)
    return low.strict.low > high.strict.high and low.loose.low > high.loose.high and _comparable(claim)


def _comparable(claim: ChangeClaim) -> bool:
    """Whether both figures are of one size, as two values of one thing mostly are."""
    small, large = sorted((abs(claim.before.low), abs(claim.after.low)))
    return small > 0 and large <= small * 20


def _meets(difference: Interval, stated: Interval, direction: int) -> bool:
    turned = Interval(-difference.high, -difference.low)
    ways = (difference,) if direction > 0 else (turned,) if direction < 0 else (difference, turned)
    return any(way.meets(stated) for way in ways)


def _relative(claim: ChangeClaim) -> Interval | None:
    """By how much per cent the figure changed."""
    if claim.before.loose.low <= 0 or claim.after.loose.low < 0:
        return None
    ratio = claim.after.loose.over(claim.before.loose)
    return ratio.minus(exactly(1)).scaled(_HUNDRED)


def _percent_case(claim: ChangeClaim, change: Figure) -> str:
    relative = _relative(claim)
    if relative is None:
        return ""
    stated = change.cut.scaled(_HUNDRED) if change.kind is FigureKind.SHARE else change.cut
    if _meets(relative, stated, claim.direction):
        finer = _relative(_evenly_rounded(claim))
        even = finer is None or _meets(finer, stated.widened(Decimal(1)), claim.direction)
        return "" if even else "doubtful"
    if claim.before.kind is FigureKind.PERCENT:
        difference = claim.after.loose.minus(claim.before.loose)
        if _meets(difference, stated, claim.direction):
            return "points" if change.kind is FigureKind.PERCENT and claim.direction else ""
    return "percent"


def _evenly_rounded(claim: ChangeClaim) -> ChangeClaim:
    """The claim with both figures rounded alike: "$5 million" beside "$5.4 million" is mostly 5.0."""
    before, after = claim.before, claim.after
    if before.scale != after.scale or not (before.is_exact and after.is_exact):
        return claim
    step = min(before.step, after.step)
    if before.kind is FigureKind.MONEY and step == 1:
        step = Decimal("0.1")  # a price of $25 is 25 dollars, not 24.60
    return claim._replace(before=before._replace(step=step), after=after._replace(step=step))


def _fits_multiple(claim: ChangeClaim, change: Figure) -> bool:
    if claim.before.loose.low <= 0 or claim.after.loose.low <= 0:
        return True
    ratio = claim.after.loose.over(claim.before.loose)
    if change.low < 1:
        return _fits_part(ratio, change)
    stated = change.loose
    if change.approximator is Approximator.EXACT:
        # "Doubled" is said of anything near twice; "three times more" of three and of four times.
        stated = stated.widened(change.low / 10)
    if stated.meets(ratio):
        return True
    if claim.direction and change.low >= 2:
        down = claim.before.loose.over(claim.after.loose)
        return stated.meets(ratio.minus(exactly(1))) or stated.meets(down)
    return False


def _fits_part(ratio: Interval, change: Figure) -> bool:
    """Whether less than a half is left where the text says “more than halved”."""
    stated = change.loose.widened(Decimal("0.05"))
    if change.approximator is Approximator.AT_LEAST:
        return ratio.low <= stated.low + Decimal("0.1")
    return stated.meets(ratio)


def _finding(text: str, claim: ChangeClaim, case: str) -> Finding:
    before, after = claim.before.low, claim.after.low
    relative = (after / before - 1) * _HUNDRED if before else Decimal(0)
    values = {
        "before": written(text, claim.before),
        "after": written(text, claim.after),
        "stated": written(text, claim.change) if claim.change else "",
        "relative": number(abs(relative)),
        "computed": _computed(claim, case, relative),
        "word": "rise" if after > before else "fall" if after < before else "change",
    }
    figures = [figure for figure in (claim.before, claim.after, claim.change) if figure is not None]
    told = f"From {values['before']} to {values['after']} is {values['computed']}"
    related: tuple[Related, ...] = ()
    if claim.change is not None:
        related = (Related(TextSpan(claim.change.start, claim.change.end), "The change is stated here"),)
    return Finding(stretch(*figures), values, case=case, evidence=(Evidence(told),), related=related)


def _computed(claim: ChangeClaim, case: str, relative: Decimal) -> str:
    word = "rise" if relative > 0 else "fall"
    if case == "direction":
        return f"a {word}"
    if case == "multiple":
        return f"{number(claim.after.low / claim.before.low)} times as much"
    difference = abs(claim.after.low - claim.before.low)
    if case == "points":
        return f"{number(difference, 2)} percentage points"
    if claim.change is not None and claim.change.kind not in _PERCENTS:
        if claim.change.kind is FigureKind.POINTS:
            return f"a {word} of {number(difference, 2)} points"
        return f"a {word} of {_difference(claim, difference)}"
    shown = f"a {word} of {number(abs(relative))} per cent"
    if claim.before.kind is FigureKind.PERCENT:
        shown += f", or {number(difference, 2)} percentage points"
    return shown


def _difference(claim: ChangeClaim, difference: Decimal) -> str:
    assert claim.change is not None
    finest = min(claim.before, claim.after, key=lambda figure: figure.step)
    places = max(0, -int((finest.step / claim.change.scale).normalize().as_tuple().exponent))
    return like(difference, claim.change, places=min(places, 6))
