"""Differences: so many more than so many, a majority, a net gain."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.template import AMOUNT, ANY, COUNT, LEVEL, Template
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import DifferenceClaim
from factlint.core.regex import lazy

_LEAVING = lazy(
    rf"(?P<one>{AMOUNT})[^{ANY};.]{{0,70}}(?P<two>{AMOUNT})[^{ANY};.]{{0,70}}?, (?:leaving|which leaves|"
    rf"which left|so)"
    rf"[^{ANY};.]{{0,25}}(?P<difference>{AMOUNT})(?! of| people| families| persons| dead| injured|"
    rf" children| homeless| others)"
)
_MARGIN = lazy(
    rf"(?P<one>{COUNT}) (?:votes? |seats? )?(?:to|"
    rf"against) (?:[\w.’'-]+ ){{0,4}}?(?P<two>{COUNT})[^{ANY};.]{{0,30}}?(?:majority|margin|lead|"
    rf"difference) of (?:just |only )?(?P<difference>{COUNT})"
    rf"|by (?:just |only )?(?P<difference2>{COUNT}) votes?,? (?:[—–(] ?)?(?P<one2>{COUNT}) to "
    rf"(?P<two2>{COUNT})"
    rf"|(?:majority|margin|lead) of (?P<difference3>{COUNT})[^{ANY};.]{{0,40}}?[,:(—–] ?(?:with |"
    rf"by )?(?P<one3>{COUNT})"
    rf"[^{ANY};.]{{0,12}} (?:to|against) (?P<two3>{COUNT})"
    rf"|(?P<one4>{COUNT}) (?:votes? )?(?:for|in favou?r)(?: and|,| to)? (?P<two4>{COUNT}) (?:votes? )?against"
    rf"[^{ANY};.]{{0,30}}?(?:majority|margin|lead|difference) of (?:just |only )?(?P<difference4>{COUNT})"
)
_NET = lazy(
    rf"(?P<one>{AMOUNT})[^{ANY};.]{{0,60}}\band (?:[a-z]+ "
    rf"){{0,3}}?(?P<two>{AMOUNT})[^{ANY};.]{{0,40}}?[,—–:] ?(?:or |"
    rf"giving |leaving )?a net [a-z]+ of "
    rf"(?P<difference>{AMOUNT})"
    rf"|\boutnumber(?:s|ed|ing)?\b[^{ANY};.]{{0,40}}\bby "
    rf"(?P<difference2>{AMOUNT})[^{ANY};.]{{0,40}}(?P<one2>{AMOUNT})"
    rf"[^{ANY};.]{{0,40}}(?: and| to| against)[^{ANY};.]{{0,15}} (?P<two2>{AMOUNT})"
)
_OVER_ALL = lazy(
    r"\b(?:overall|working|absolute|outright|parliamentary|Commons|landslide) "
    r"majority|\bseats?\b[^.]*\bmajority\b|\bmajority\b[^.]*\bseats?\b"
)
"""A majority in a parliament is counted over all others, not over the next party."""
_BEATING = lazy(
    rf"(?P<one>{LEVEL})(?:[^{ANY};.(]|\([^()]*\)){{0,80}}?\b(?:beating|breaking|topping|surpassing|eclipsing|"
    rf"bettering|exceeding|smashing|overtaking|beat|broke|topped|surpassed|eclipsed|exceeded) "
    rf"(?:[a-z’-]+ ){{1,6}}?(?P<two>{LEVEL})(?:[^{ANY};.,(]|\([^()]*\)){{0,60}}? by (?:just |only )?"
    rf"(?P<difference>{LEVEL})"
)
_HARM = lazy(r"\b(?:kill\w*|wound\w*|injur\w*|dead|died|hurt)\b")
_DIFFERENCES = (_LEAVING, _MARGIN, _NET, _BEATING)
_NEEDS = ("leav", "left ", "so ", "majority", "margin", "lead", "net ", "outnumber", " by ")


def differences(text: str, template: Template) -> Iterator[DifferenceClaim]:
    """The differences that a sentence states ("27 votes to 19, a majority of eight")."""
    if len(template.places) < 3 or not any(word in template.text for word in _NEEDS):
        return
    for expression in _DIFFERENCES:
        for match in expression.finditer(template.text):
            number = next(
                n for n in ("", "2", "3", "4") if f"one{n}" in match.groupdict() and match[f"one{n}"]
            )
            one, two, difference = (
                template.figure(match, f"{name}{number}") for name in ("one", "two", "difference")
            )
            if not (_alike(text, one, two) and _alike(text, one, difference)):
                continue
            if expression is _LEAVING and _HARM.search(template.text):
                continue  # "killed four and wounded nine, leaving two in hospital"
            if expression is _MARGIN and _OVER_ALL.search(template.text):
                continue
            more, less = (one, two) if one.high >= two.high else (two, one)
            if expression is _LEAVING and difference.high >= more.high:
                continue
            yield DifferenceClaim(more, less, difference)


def _alike(text: str, one: Figure, other: Figure) -> bool:
    """Whether two figures can be subtracted; "3.4 degrees" are those of the Celsius before them."""
    if one.kind is other.kind is FigureKind.TEMPERATURE and "degree" in (one.unit, other.unit):
        return True
    return alike(text, one, other)
