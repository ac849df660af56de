"""Finds a year beside a decade or century that it does not lie in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.near import matches_near
from factlint.core.classes import dataclass
from factlint.core.finding import Evidence, Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.smallnumbers import ordinal, ordinal_words

_YEAR = r"(?P<year>[3-9]\d\d|1\d{3}|20\d\d)(?!\d|s\b|[-–/]\d|,\d|\.\d)"
_WORDS = (
    "fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    "sixteenth|seventeenth|eighteenth|"
    "nineteenth|twentieth|twenty-first"
)
_CENTURY = rf"(?P<century>[4-9]th|1\d(?:th)|20th|21st|{_WORDS})"
_IN_CENTURY = lazy(
    rf"\b(?:[Ii]n|[Dd]uring) the (?:early |late |mid-?)?{_CENTURY}[ -]century(?:, (?:in|on|around|"
    rf"about) (?:[A-Z][a-z]+ (?:\d{{1,2}}, )?)?| \((?:in )?){_YEAR}",
    re.IGNORECASE,
)
_YEAR_IN_CENTURY = lazy(
    rf"\b(?:[Ii]n|[Oo]n) (?:[A-Z][a-z]+ (?:\d{{1,2}}, )?)?{_YEAR}, (?:in|during|at the (?:end|"
    rf"start|beginning|turn) of) the (?:early |late |mid-?)?{_CENTURY} century"
)
_MADE = lazy(
    rf"\b{_CENTURY}-century (?:[a-z-]+ ){{0,3}}[a-z-]+,? (?:(?:which|that) )?(?:(?:was|were) "
    r")?(?:first |originally )?(?:built|painted|composed|founded|erected|constructed|written|"
    rf"published|opened|completed|born) in {_YEAR}",
    re.IGNORECASE,
)
_IN_DECADE = lazy(
    r"\b(?:[Ii]n|[Dd]uring) the (?P<part>early |late |mid-?)?(?P<decade>1[5-9]\d0|20\d0)s(?:, "
    rf"(?:in|on) (?:[A-Z][a-z]+ (?:\d{{1,2}}, )?)?| \((?:in )?){_YEAR}"
)
_YEAR_IN_DECADE = lazy(
    rf"\b[Ii]n {_YEAR}, (?:in|during|at the (?:end|start|beginning|height) of) the (?P<part>early |"
    r"late |mid-?)?(?P<decade>1[5-9]\d0|20\d0)s\b"
)
_BC = lazy(r" ?(?:BC|B\.C)")


@dataclass(frozen=True)
class DecadeOrCentury:
    """Finds `in the 18th century, in 1850` and `in the 1980s, in 1992`."""

    cases: ClassVar[tuple[str, ...]] = ("century", "decade")
    values: ClassVar[tuple[str, ...]] = ("text", "year", "stated", "actual")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each year outside the decade or century that the text puts it in."""
        text, lowered = context.text, context.analysis.lowered
        if "century" in lowered:
            for pattern in (_IN_CENTURY, _YEAR_IN_CENTURY, _MADE):
                yield from _centuries(matches_near(pattern, text, lowered, ("century",), 110, 90))
        if "0s" in text:
            for pattern in (_IN_DECADE, _YEAR_IN_DECADE):
                yield from _decades(matches_near(pattern, text, lowered, ("0s",), 60, 60))


def _centuries(matches: Iterable[re.Match[str]]) -> Iterator[Finding]:
    for match in matches:
        number, year = ordinal(match["century"]), int(match["year"])
        # 1900 is the last year of the 19th century, and few papers count it so; a turn has two sides.
        around = {(year - 1) // 100 + 1, year // 100 + 1}
        if "turn of" in match.group() or year % 100 in (98, 99):
            around |= {year // 100 + 2, year // 100}
        if number is None or number in around or _BC.match(match.string, match.end()):
            continue
        actual = f"the {ordinal_words((year - 1) // 100 + 1)} century"
        stated = f"the {ordinal_words(number)} century"
        yield _finding(match, year, stated, actual, "century")


def _decades(matches: Iterable[re.Match[str]]) -> Iterator[Finding]:
    for match in matches:
        decade, year = int(match["decade"]), int(match["year"])
        last = decade + (99 if decade % 100 == 0 else 9)
        if decade <= year <= last + 1 or year == decade - 1 or _BC.match(match.string, match.end()):
            continue
        yield _finding(match, year, f"the {decade}s", f"the {year // 10 * 10}s", "decade")


def _finding(match: re.Match[str], year: int, stated: str, actual: str, case: str) -> Finding:
    return Finding(
        TextSpan(*match.span()),
        {"text": match.group(), "year": str(year), "stated": stated, "actual": actual},
        case=case,
        evidence=(Evidence(f"{year} lies in {actual}"),),
    )
