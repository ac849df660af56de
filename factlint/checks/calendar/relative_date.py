"""Compares words that count from the draft's day with the date beside them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.relative import RelativeClaim, month_words, relative_claims
from factlint.core.classes import dataclass
from factlint.core.finding import Evidence, Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_DAYS = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_TIME_ZONE = 2
"""So many days a draft's date may lie beside the writer's day: time zones, embargoes, an update."""
_ELSEWHEN = lazy(r"\b(?:wrote|diary|letter|read|archive\w*|posted|tweeted|on this day|in history)\b")


@dataclass(frozen=True)
class RelativeDate:
    """Finds `yesterday, March 4` in a draft of another week, `last year, in 2021` in one of 2024."""

    cases: ClassVar[tuple[str, ...]] = ("day", "weekday", "month", "year")
    values: ClassVar[tuple[str, ...]] = ("text", "words", "meant", "when")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each pair that the draft's date pulls apart."""
        own = context.date.when
        if own is None or not own.month:
            return
        for claim in relative_claims(context.text, context.analysis.lowered, context.claims.dates):
            start, end = context.analysis.sentence_around(claim.start)
            if context.analysis.is_quoted(TextSpan(claim.start, claim.end)) or _ELSEWHEN.search(
                context.text, start, end
            ):
                continue
            meant = _meant(claim, date(own.year, own.month, own.day or 15), bool(own.day))
            if meant:
                dated = f"the draft is dated {own.in_words()} ({context.date.origin})"
                yield Finding(
                    TextSpan(claim.start, claim.end),
                    {
                        "text": context.text[claim.start : claim.end],
                        "words": claim.words,
                        "meant": meant,
                        "when": own.in_words(),
                    },
                    case=claim.unit,
                    evidence=(Evidence(f"{dated}; “{claim.words}” is {meant}"),),
                )


def _meant(claim: RelativeClaim, own: date, to_the_day: bool) -> str:
    """What the words mean on the draft's day when the date is another; empty when they agree."""
    if claim.unit == "year":
        shift = {"last": -1, "next": 1}.get(claim.words.split()[0], 0)
        return (
            ""
            if claim.year == own.year + shift
            or (own.month in (1, 12) and abs(claim.year - own.year - shift) < 2)
            else str(own.year + shift)
        )
    assert claim.dated is not None
    days = [
        day
        for year in ((claim.dated.year,) if claim.dated.year else (own.year - 1, own.year, own.year + 1))
        if (day := claim.dated.in_year(year))
    ]
    if not days or not to_the_day:
        return ""
    day = min(days, key=lambda one: abs((one - own).days))
    gap = (day - own).days
    if claim.unit == "day":
        meant = date.fromordinal(own.toordinal() + _DAYS[claim.words])
        return "" if abs((day - meant).days) <= _TIME_ZONE else f"{meant.day} {month_words(meant.month)}"
    if claim.unit == "weekday":
        if claim.words.startswith("next"):
            return "" if -1 <= gap <= 15 else "a day of the coming two weeks"
        if claim.words == "last":
            return "" if -15 <= gap <= 1 else "a day of the past two weeks"
        return "" if abs(gap) <= 8 else "a day of this week"
    shift = {"last": -1, "next": 1}.get(claim.words.split()[0], 0)
    months = (day.year - own.year) * 12 + day.month - own.month
    if (
        months == shift
        or abs(gap) <= _TIME_ZONE
        or (own.day <= 2 and months == shift - 1)
        or (own.day >= 29 and months == shift + 1)
    ):
        return ""
    month = (own.month - 1 + shift) % 12 + 1
    return month_words(month)
