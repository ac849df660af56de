"""Converts measures again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.figures.wording import like, written
from factlint.core.classes import dataclass
from factlint.core.figure import Figure
from factlint.core.figure_claim import ConversionClaim, stretch
from factlint.core.finding import Edit, Evidence, Finding, Fix, Related, Safety
from factlint.core.interval import Interval
from factlint.core.span import TextSpan
from factlint.language.units import UNITS

_SLACK = Decimal("0.04")
_ROUND_SLACK = Decimal("0.08")
_DEGREES = Decimal("1.5")
_FREEZING = Decimal(32)
_NINE_FIFTHS = Decimal("1.8")


@dataclass(frozen=True)
class FigureConversion:
    """Finds measures whose conversion is off by more than rounding explains."""

    cases: ClassVar[tuple[str, ...]] = ("far", "near")
    values: ClassVar[tuple[str, ...]] = ("first", "second", "computed")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each conversion that does not come out."""
        for claim in context.claims.figures.conversions:
            ways = list(_ways(claim))
            if not any(_fits(claim, way) for way in ways):
                yield _finding(context.text, claim, ways[0])


def _ways(claim: ConversionClaim) -> Iterator[tuple[Decimal, Decimal]]:
    """Factor and offset of every reading: tons and gallons have several, degrees may be differences."""
    one, two = claim.first.unit, claim.second.unit
    if UNITS[one].dimension == "temperature":
        if one == "C":
            yield _NINE_FIFTHS, _FREEZING
        else:
            yield 1 / _NINE_FIFTHS, -_FREEZING / _NINE_FIFTHS
        if claim.difference:
            yield (_NINE_FIFTHS if one == "C" else 1 / _NINE_FIFTHS), Decimal(0)
        return
    for factor in UNITS[one].factors:
        for other in UNITS[two].factors:
            yield factor / other, Decimal(0)


def _fits(claim: ConversionClaim, way: tuple[Decimal, Decimal]) -> bool:
    factor, offset = way
    first, second = claim.first, claim.second
    if first.is_range != second.is_range:
        return True
    for low, high in ((first.low, second.low), (first.high, second.high)):
        exact = low * factor + offset
        one = _end(first, low)
        converted = Interval(one.low * factor + offset, one.high * factor + offset)
        slack = _DEGREES if UNITS[first.unit].dimension == "temperature" else abs(exact) * _slack(second)
        if not converted.widened(slack).meets(_end(second, high)):
            return False
    return True


def _slack(figure: Figure) -> Decimal:
    """What rounding may change of a converted figure: round tens are cut, others are converted closely."""
    return _ROUND_SLACK if figure.low % 10 == 0 else _SLACK


def _end(figure: Figure, value: Decimal) -> Interval:
    """What one end of a figure commits to."""
    return figure._replace(low=value, high=value).loose


def _finding(text: str, claim: ConversionClaim, way: tuple[Decimal, Decimal]) -> Finding:
    factor, offset = way
    first, second = written(text, claim.first), written(text, claim.second)
    exact = claim.first.low * factor + offset
    computed = like(exact, claim.second, places=_places(claim, exact))
    is_temperature = UNITS[claim.first.unit].dimension == "temperature"
    far = abs(exact - claim.second.low) > (_DEGREES * 2 if is_temperature else abs(exact) / 10)
    span = TextSpan(claim.second.start, claim.second.end)
    fixes: tuple[Fix, ...] = ()
    if not claim.second.is_range and not claim.second.in_words:
        fixes = (Fix(f"Write “{computed}”", (Edit(span, computed),), Safety.SUGGESTED),)
    return Finding(
        stretch(claim.first, claim.second),
        {"first": first, "second": second, "computed": computed},
        case="far" if far else "near",
        evidence=(Evidence(f"{first} = {computed}"),),
        related=(Related(span, "The conversion stands here"),),
        fixes=fixes,
    )


def _places(claim: ConversionClaim, exact: Decimal) -> int:
    written_places = max(0, -int((claim.second.step / claim.second.scale).normalize().as_tuple().exponent))
    return (
        max(written_places, 1)
        if abs(exact / claim.second.scale) < 10 and UNITS[claim.first.unit].dimension != "temperature"
        else written_places
    )
