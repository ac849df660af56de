"""One measure in two units: "80 kilometres (50 miles)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.claims.figures.template import ANY, MEASURE, TEMPERATURE, Template
from factlint.core.figure import Figure
from factlint.core.figure_claim import ConversionClaim
from factlint.core.regex import lazy
from factlint.language.units import UNITS

_GROUP = f"[{MEASURE}{TEMPERATURE}]"
_CONVERTED = lazy(
    f"(?P<first>{_GROUP})(?P<between>[^{ANY}()\\[\\]]{{0,25}}?)"
    rf"(?: ?[(\[](?:or |i\.e\. |that is )?(?P<second>{_GROUP})(?P<inside>[^{ANY})\]]{{0,20}})[)\]]"
    rf"|,? or (?P<other>{_GROUP})(?=[,.;:) ]|$))"
)
_RATE = lazy(r" ?(?:per|an?|each|every) |/")
_DIFFERENCE = lazy(
    r"\b(?:by|ris\w+|rose|warm\w*|increas\w*|drop\w*|fall\w*|fell|above|below|cool\w*|colder|hott\w*|"
    r"higher|lower|jump\w*|"
    r"anomal\w*|heat\w*|limit\w*|target|threshold|within|up|down|change\w*|difference|goal|"
    r"pre-industrial|than|gain\w*)\b",
    2,
)

_LARGER_UNIT = lazy(
    rf"(?:[{ANY}]|\d)[ \u00a0]?(?:st|stones?|ft|feet|foot|lbs?|pounds?|miles?),?[ \u00a0](?:and )?$"
)
"""Before a smaller unit: "8st 7lb" is one measure."""
_UNIT_NEXT = lazy(
    r"[ \u00a0](?:km|kilomet\w+|miles?|tonnes?|tons?|lit(?:re|er)s?|gallons?|barrels?|acres?|hectares?|sq"
    r"|square|cubic|kg|lbs?|pounds|met(?:re|er)s|feet|US|imperial)\b"
)
_SMALL_RISE = 6
_NINE_FIFTHS = Decimal("1.8")
_TENTH = Decimal("0.1")


def conversions(template: Template) -> Iterator[ConversionClaim]:
    """The conversions of a sentence."""
    text = template.text
    if "(" not in text and "[" not in text and " or " not in text:
        return
    for match in _CONVERTED.finditer(text):
        first = template.figure(match, "first")
        second = template.figure(match, "second" if match["second"] else "other")
        if first.unit == second.unit or _is_compound(template, match):
            continue
        one, two = UNITS[first.unit], UNITS[second.unit]
        if one.dimension != two.dimension or "degree" in (first.unit, second.unit):
            continue
        if _is_millions(first, match["between"]) or _is_millions(second, match["inside"] or ""):
            continue
        if _RATE.match(match["between"]) or (match["inside"] and _RATE.match(match["inside"])):
            continue
        near = text[max(0, match.start() - 60) : match.end() + 40]
        difference = _DIFFERENCE.search(near) is not None or _is_small_rise(first, second)
        yield ConversionClaim(first, second, difference=difference)


def _is_compound(template: Template, match: object) -> bool:
    """Whether a measure is made of two figures ("6 feet 2 inches")."""
    from re import Match

    assert isinstance(match, Match)
    before = template.text[max(0, match.start() - 5) : match.start()]
    if any(MEASURE <= letter <= MEASURE for letter in before):
        return True
    return _LARGER_UNIT.search(template.text, max(0, match.start() - 12), match.start()) is not None


def _is_millions(figure: Figure, behind: str) -> bool:
    """Whether "m" is no metre but stands for millions of the unit behind it ("150m km")."""
    return figure.unit == "m" and _UNIT_NEXT.match(behind) is not None


def _is_small_rise(first: Figure, second: Figure) -> bool:
    """Whether two small temperatures are one difference in two units, as in "1.5C (2.7F)"."""
    degrees = {first.unit: first.low, second.unit: second.low}
    if degrees.keys() != {"C", "F"}:
        return False
    return 0 < degrees["C"] <= _SMALL_RISE and abs(degrees["C"] * _NINE_FIFTHS - degrees["F"]) <= _TENTH
