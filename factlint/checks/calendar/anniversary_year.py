"""Finds anniversaries that are counted wrongly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.anniversaries import AnniversaryClaim, anniversary_claims
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix, Safety
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.smallnumbers import ordinal_words

_NOW = lazy(r"\b(?:today|yesterday|tomorrow|this (?:year|week|month|morning|weekend)|[A-Z][a-z]+day)\b")
_UNREAL = lazy(r"\b(?:would have|novel|film|fiction\w*|wrong(?:ly)?|mistaken\w*|back then|ago)\b")
_AHEAD = lazy(
    r"\b(?:will|plans?|planned|ahead of|upcoming|approach\w*|coming|next|before|prepar\w+|looks? "
    r"forward|due|set to)\b"
)
_LAST = lazy(r"\blast (?:year|month|week|autumn|fall|winter|summer|spring)\b")


@dataclass(frozen=True)
class AnniversaryYear:
    """Counts from the year of an event to the year of its anniversary; there is no year zero."""

    cases: ClassVar[tuple[str, ...]] = ("off", "close")
    values: ClassVar[tuple[str, ...]] = ("text", "number", "year", "actual", "when")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each anniversary that no year which the text may mean allows."""
        for claim in anniversary_claims(context.analysis, context.date):
            finding = _judge(context, claim)
            if finding is not None:
                yield finding


def _judge(context: CheckContext, claim: AnniversaryClaim) -> Finding | None:
    text = context.text
    sentence = context.analysis.sentence_around(claim.start)
    if _UNREAL.search(text, *sentence):
        return None
    own = context.date.window
    mentioned = [year for year in claim.years if year > claim.year]
    if own is None and not mentioned:
        return None
    years = {*mentioned, *((own.earliest.year, own.latest.year) if own else ())}
    counts = {year - claim.year for year in years}
    if claim.number in counts:
        return None
    miss = min(abs(claim.number - count) for count in counts)
    if miss == 1:
        # Previews and looks back lie a year off; only a draft that speaks of this very year is wrong.
        if (
            mentioned
            or own is None
            or _AHEAD.search(text, *sentence)
            or _LAST.search(text, *sentence)
            or not _NOW.search(text, *sentence)
        ):
            return None
        if own.earliest.month in (1, 12):
            return None
    year = mentioned[0] if mentioned else max(years)
    actual = year - claim.year
    if actual <= 0 or actual > 3000:
        return None
    words = text[claim.start : claim.end]
    new = (
        f"{actual}{_ending(actual)}"
        if text[claim.start : claim.start + 1].isdigit() or actual > 9
        else ordinal_words(actual)
    )
    fixes: tuple[Fix, ...] = ()
    if claim.number_end < claim.end:
        fixes = (
            Fix(f"Write “{new}”", (Edit(TextSpan(claim.start, claim.number_end), new),), Safety.SUGGESTED),
        )
    since = f"{claim.year_words} to {year} is {actual} years"
    return Finding(
        TextSpan(claim.start, claim.end),
        {
            "text": words,
            "number": str(claim.number),
            "year": claim.year_words,
            "actual": str(actual),
            "when": str(year),
        },
        case="off" if miss > 1 else "close",
        evidence=(Evidence(since, claim.source),),
        fixes=fixes,
    )


def _ending(number: int) -> str:
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
