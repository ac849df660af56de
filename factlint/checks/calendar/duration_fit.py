"""Finds lengths of time that the dates beside them do not make."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.durations import DurationClaim, days_between, duration_claims, fits_duration
from factlint.claims.calendar.lengths import in_words
from factlint.core.classes import dataclass
from factlint.core.dates import DateWindow
from factlint.core.finding import Evidence, Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_UNREAL = lazy(r"\b(?:if|would|wrong(?:ly)?|mistaken\w*|novel|fiction\w*|film|set in|BCE?)\b")
_SAYS = lazy(r",[ \u00a0](?:said|says|told|added|announced|promised|warned)\b")
_CLOSE = 0.08
"""A length that misses by less than this share, or by less than half its unit, is only close."""


@dataclass(frozen=True)
class DurationFit:
    """Computes the time between two dates that a length is said to lie between."""

    cases: ClassVar[tuple[str, ...]] = ("draft", "text", "close")
    values: ClassVar[tuple[str, ...]] = ("text", "length", "begin", "end", "actual")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each length that no time which the text may mean makes right."""
        for claim in duration_claims(context.analysis, context.date):
            if not claim.references or fits_duration(claim):
                continue
            start, end = context.analysis.sentence_around(claim.start)
            # What somebody "said" behind the length "would" happen leaves the length as it is.
            speech = _SAYS.search(context.text, claim.end, end)
            if _UNREAL.search(context.text, start, speech.start() if speech else end):
                continue
            finding = _finding(context, claim)
            if finding is not None:
                yield finding


def _finding(context: CheckContext, claim: DurationClaim) -> Finding | None:
    reference = claim.references[-1]
    begin, end = (reference, claim.begin) if claim.how == "before" else (claim.begin, reference)
    fewest, most = days_between(begin, end)
    if most < 0:
        return None  # a preview, or an order that another rule reports
    miss = claim.length.low - most if most < claim.length.low else fewest - claim.length.high
    unit = claim.length.days / claim.length.number
    own = context.date.window
    case = "draft" if reference == own else "text"
    if miss < unit * 0.4 and miss < claim.length.days * max(_CLOSE, 0.5 / claim.length.number):
        case = "close"
    actual = in_words(most) if _same(fewest, most) else f"{in_words(max(fewest, 0))} to {in_words(most)}"
    words = {
        "text": context.text[claim.start : claim.end],
        "length": context.text[claim.length.start : claim.length.end],
        "begin": claim.begin_words,
        "end": _window_words(context, reference),
        "actual": actual,
    }
    sentence = (
        f"From {words['end']} to {words['begin']}"
        if claim.how == "before"
        else f"From {words['begin']} to {words['end']}"
    )
    return Finding(
        TextSpan(claim.start, claim.end),
        {**words, "between": sentence},
        case=case,
        evidence=(Evidence(f"{sentence} is {actual}", claim.source),),
    )


def _same(fewest: int, most: int) -> bool:
    return most - fewest <= 31


def _window_words(context: CheckContext, window: DateWindow) -> str:
    first, last = window.earliest, window.latest
    if first == last:
        words = f"{first.day} {first:%B} {first.year}"
    elif (last - first).days <= 31:
        words = f"{first:%B} {first.year}"
    else:
        words = str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    own = context.date.window
    return f"{words} (the draft’s date)" if window == own else words
