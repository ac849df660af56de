"""Adds up what a text adds up: parts and wholes, and differences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.figures.cases import prove_cases
from factlint.checks.figures.wording import like, number, written
from factlint.core.classes import dataclass
from factlint.core.figure import Figure
from factlint.core.figure_claim import Closed, DifferenceClaim, SumClaim, stretch
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.interval import Interval, exactly
from factlint.core.quantity import Approximator
from factlint.core.span import TextSpan

_COUNTED = 1000
"""Below this number a difference is worked out exactly, even of round figures."""
_HALF = Decimal("0.5")
_FAR = {Closed.APART: Decimal("1.6"), Closed.WITHIN: Decimal("1.25"), Closed.PERHAPS_APART: Decimal("1.25")}
"""How much more than the whole the parts may come to and still be a slip."""


@dataclass(frozen=True)
class FigureSum:
    """Finds parts that do not come to the whole that the text gives.

    Args:
        report: which cases this rule reports; empty means all.
    """

    report: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ("total", "list", "excess", "open", "rounded", "difference")
    values: ClassVar[tuple[str, ...]] = ("sum", "computed", "stated", "parts")

    def validate(self) -> None:
        """Proves that every case to report is one that this check knows."""
        prove_cases(self.report, self.cases)

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each sum and each difference that does not come out."""
        claims = context.claims.figures
        for claim in claims.sums:
            finding = _judged(context.text, claim)
            if finding is not None and (not self.report or finding.case in self.report):
                yield finding
        if not self.report or "difference" in self.report:
            for difference in claims.differences:
                finding = _judged_difference(context.text, difference)
                if finding is not None:
                    yield finding


def _judged(text: str, claim: SumClaim) -> Finding | None:
    whole = claim.whole
    if any(part.is_range for part in claim.parts):
        return None
    if claim.alternatives and _some_choice_fits(claim):
        return None
    total = _total(claim.parts, claim.extra)
    if total.meets(whole.strict) or (claim.closed is not Closed.WHOLE and not _plausible(claim, total)):
        return None
    if claim.closed in _FAR:
        if total.high < whole.strict.low:
            is_open = len(claim.parts) == 2 and claim.closed is not Closed.WITHIN
            return _finding(text, claim, "open") if is_open else None
        # Far too much is no slip: one thing is counted in two of the parts.
        far = total.low <= whole.loose.high or total.low > whole.high * _FAR[claim.closed]
        return None if far else _finding(text, claim, "excess")
    if _total(claim.parts, claim.extra, loose=True).meets(whole.loose):
        if whole.approximator is Approximator.AT_LEAST and total.low >= whole.low:
            return None  # "more than 300" is right of 305
        if "\n" in text[whole.end : max(whole.end, claim.parts[0].start)]:
            return None  # a headline rounds
        if whole.approximator is Approximator.NEARLY and total.high <= whole.high:
            return None
        return _finding(text, claim, "rounded")
    return _finding(text, claim, "total" if claim.closed is Closed.WHOLE else "list")


def _total(parts: Sequence[Figure], extra: int = 0, *, loose: bool = False) -> Interval:
    total = exactly(extra)
    for part in parts:
        total = total.plus(part.loose if loose else part.strict)
    return total


def _plausible(claim: SumClaim, total: Interval) -> bool:
    """Whether a list looks like the parts of the whole before it: none is larger, the sum is near."""
    whole = claim.whole
    if any(part.low > whole.high for part in claim.parts):
        return len(claim.parts) > 2 and total.low <= whole.high * 2
    return total.high >= whole.low * _HALF and total.low <= whole.high * 2


def _some_choice_fits(claim: SumClaim) -> bool:
    """Whether any two or more of the figures before a total come to it."""
    whole = claim.whole.loose if claim.whole.scale > 1 else claim.whole.strict
    return any(
        _total(chosen).meets(whole)
        for size in range(2, len(claim.parts) + 1)
        for chosen in combinations(claim.parts, size)
    ) or any(part.strict.meets(claim.whole.strict) for part in claim.parts)


def _without_their_number(claim: SumClaim) -> SumClaim:
    """The claim without a first figure that counts the others ("the three schools … 310, 275 and 415")."""
    first, *others = claim.parts
    if claim.alternatives and len(others) > 1 and first.low == len(others):
        return claim._replace(parts=tuple(others))
    return claim


def _finding(text: str, claim: SumClaim, case: str) -> Finding:
    claim = _without_their_number(claim)
    computed = sum((part.low for part in claim.parts), Decimal(claim.extra))
    shown = [_plain(part) for part in claim.parts] + ["1"] * claim.extra
    places = max(_places(figure) for figure in (*claim.parts, claim.whole))
    result = (
        like(computed, claim.whole, places=max(places, 0))
        if claim.whole.scale == 1
        else _scaled(computed, claim)
    )
    equation = f"{' + '.join(shown)} = {result}"
    span = stretch(claim.whole, *claim.parts)
    stated = written(text, claim.whole)
    return Finding(
        span,
        {"sum": equation, "computed": result, "stated": stated, "parts": str(len(claim.parts) + claim.extra)},
        case=case,
        evidence=(Evidence(f"{equation}; the text says {stated}"),),
        related=(Related(TextSpan(claim.whole.start, claim.whole.end), "The whole is stated here"),),
    )


def _scaled(computed: Decimal, claim: SumClaim) -> str:
    step = min(figure.step for figure in (*claim.parts, claim.whole))
    places = max(0, -int((step / claim.whole.scale).normalize().as_tuple().exponent))
    return like(computed, claim.whole, places=places)


def _plain(figure: Figure) -> str:
    """A figure as it goes into a sum: digits, with its scale and currency when it has them."""
    if figure.in_words and figure.scale == 1:
        return number(figure.low)
    return like(figure.low, figure)


def _places(figure: Figure) -> int:
    return max(0, -int((figure.step / figure.scale).normalize().as_tuple().exponent))


def _judged_difference(text: str, claim: DifferenceClaim) -> Finding | None:
    if any(figure.is_range for figure in (claim.more, claim.less, claim.difference)):
        return None
    figures = (claim.more, claim.less, claim.difference)
    if all(figure.high < _COUNTED for figure in figures):
        fits = claim.more.strict.minus(claim.less.strict).meets(claim.difference.strict)
    else:
        fits = claim.more.loose.minus(claim.less.loose).meets(claim.difference.loose)
    if fits:
        return None
    computed = like(claim.more.low - claim.less.low, claim.difference)
    equation = f"{_plain(claim.more)} − {_plain(claim.less)} = {computed}"
    stated = written(text, claim.difference)
    return Finding(
        stretch(claim.more, claim.less, claim.difference),
        {"sum": equation, "computed": computed, "stated": stated, "parts": "2"},
        case="difference",
        evidence=(Evidence(f"{equation}; the text says {stated}"),),
        related=(
            Related(TextSpan(claim.difference.start, claim.difference.end), "The difference is stated here"),
        ),
    )
