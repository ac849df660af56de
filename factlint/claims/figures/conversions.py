"""One measure in two units: "80 kilometres (50 miles)"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.claims.figures.template import ANY, MEASURE, TEMPERATURE, Template
from factlint.core.figure_claim import ConversionClaim
from factlint.core.regex import lazy
from factlint.language.units import UNITS

_GROUP = f"[{MEASURE}{TEMPERATURE}]"
_CONVERTED = lazy(
    f"(?P<first>{_GROUP})(?P<between>[^{ANY}(\\[]{{0,25}}?)"
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
        if _RATE.match(match["between"]) or (match["inside"] and _RATE.match(match["inside"])):
            continue
        near = text[max(0, match.start() - 60) : match.end() + 40]
        yield ConversionClaim(first, second, difference=_DIFFERENCE.search(near) is not None)


def _is_compound(template: Template, match: object) -> bool:
    """Whether a measure is made of two figures ("6 feet 2 inches")."""
    from re import Match

    assert isinstance(match, Match)
    before = template.text[max(0, match.start() - 5) : match.start()]
    return any(MEASURE <= letter <= MEASURE for letter in before)
