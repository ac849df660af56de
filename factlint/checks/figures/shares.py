"""Recomputes shares, shares of one whole, and rates."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.figures.wording import like, number, written
from factlint.core.classes import dataclass
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import RateClaim, SameShareClaim, ShareClaim, SplitClaim, stretch
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.interval import Interval
from factlint.core.quantity import Approximator
from factlint.core.span import TextSpan

_HUNDRED = Decimal(100)
_SLACK = Decimal("0.05")


@dataclass(frozen=True)
class FigureShare:
    """Finds shares that do not follow from part and whole, and fractions beside other percentages."""

    cases: ClassVar[tuple[str, ...]] = ("same",)
    values: ClassVar[tuple[str, ...]] = ("part", "whole", "stated", "computed")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each share that does not come out."""
        for claim in context.claims.figures.shares:
            if not _share_fits(claim):
                yield _share_finding(context.text, claim)
        for same in context.claims.figures.same_shares:
            if not same.part.cut.scaled(_HUNDRED).meets(same.percent.cut):
                yield _same_finding(context.text, same)


def _share_fits(claim: ShareClaim) -> bool:
    part, whole = claim.part, claim.whole
    if part.is_range or whole.is_range or whole.loose.low <= 0 or part.loose.low < 0:
        return True
    if part.low > whole.high and not claim.others:
        return True  # the part is no part: something else is meant
    stated = _stated(claim.share)
    return any(
        part.loose.over(one.loose).meets(stated) for one in (whole, *claim.others) if one.loose.low > 0
    )


def _same_finding(text: str, claim: SameShareClaim) -> Finding:
    computed = f"{number(claim.part.low * _HUNDRED)} per cent"
    part, stated = written(text, claim.part), written(text, claim.percent)
    return Finding(
        stretch(*claim),
        {"part": part, "whole": "", "stated": stated, "computed": computed},
        case="same",
        evidence=(Evidence(f"{part} is {computed}; the text says {stated}"),),
    )


def _near(claim: ShareClaim) -> tuple[Figure, ...]:
    """The figures that stand in the sentence of the share."""
    return (claim.part, claim.share) if claim.others else (claim.part, claim.whole, claim.share)


def _stated(share: Figure) -> Interval:
    stated = share.cut.scaled(1 / _HUNDRED) if share.kind is FigureKind.PERCENT else share.cut
    if share.kind is FigureKind.PERCENT and share.low % 5 == 0 and share.step == 1:
        stated = stated.widened(Decimal("0.01"))
    if share.approximator is not Approximator.EXACT:
        stated = stated.widened(_SLACK / 2)
    return stated


def _share_finding(text: str, claim: ShareClaim) -> Finding:
    percent = claim.part.low / claim.whole.low * _HUNDRED
    computed = f"{number(percent)} per cent"
    part, whole, stated = (written(text, figure) for figure in claim[:3])
    told = f"{part} of {whole} is {computed}; the text says {stated}"
    return Finding(
        stretch(*_near(claim)),
        {"part": part, "whole": whole, "stated": stated, "computed": computed},
        evidence=(Evidence(told),),
        related=(Related(TextSpan(claim.share.start, claim.share.end), "The share is stated here"),),
    )


@dataclass(frozen=True)
class FigureSplit:
    """Finds percentages of one whole that come to more than a hundred, or to less when nobody is left out."""

    cases: ClassVar[tuple[str, ...]] = ("over", "short")
    values: ClassVar[tuple[str, ...]] = ("sum", "total")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each set of percentages that cannot be."""
        for claim in context.claims.figures.splits:
            case = _split_case(claim)
            if case:
                yield _split_finding(context.text, claim, case)


def _split_case(claim: SplitClaim) -> str:
    low = sum((share.loose.low for share in claim.shares), Decimal(0))
    high = sum((share.loose.high for share in claim.shares), Decimal(0))
    if low > _HUNDRED:
        return "over"
    return "short" if claim.complete and high < _HUNDRED else ""


def _split_finding(text: str, claim: SplitClaim, case: str) -> Finding:
    total = number(sum((share.low for share in claim.shares), Decimal(0)))
    equation = f"{' + '.join(number(share.low, 2) for share in claim.shares)} = {total}"
    return Finding(
        stretch(*claim.shares),
        {"sum": equation, "total": total},
        case=case,
        evidence=(Evidence(f"{equation} per cent"),),
    )


@dataclass(frozen=True)
class FigureRate:
    """Finds averages that do not follow from the total and the number of things."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("total", "number", "stated", "computed")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each average that does not come out."""
        for claim in context.claims.figures.rates:
            if not _rate_fits(claim):
                yield _rate_finding(context.text, claim)


def _rate_fits(claim: RateClaim) -> bool:
    if claim.number.loose.low <= 0 or claim.total.loose.low <= 0 or claim.number.low < 2:
        return True
    rate = claim.total.loose.over(claim.number.loose)
    slack = claim.each.low * _SLACK
    return rate.meets(claim.each.loose.widened(slack))


def _rate_finding(text: str, claim: RateClaim) -> Finding:
    computed = like(claim.total.low / claim.number.low, claim.each)
    total, things, stated = (written(text, figure) for figure in claim)
    return Finding(
        stretch(*claim),
        {"total": total, "number": things, "stated": stated, "computed": computed},
        evidence=(Evidence(f"{total} divided by {things} is {computed}; the text says {stated}"),),
        related=(Related(TextSpan(claim.each.start, claim.each.end), "The average is stated here"),),
    )
