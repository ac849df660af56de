"""Words that count from the draft's day beside a date: `yesterday, March 4`, `last year, in 2022`."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.claims.calendar.dates_in_text import MONTH_NAMES, WrittenDate
from factlint.claims.calendar.near import matches_near
from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy

_DAY = lazy(
    r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night)(?: (?:morning|"
    r"afternoon|evening|night))?(?:, | \(|, on | on )$"
)
_WEEKDAY = lazy(r"\b(?P<word>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his (?:past|coming))[ \u00a0]$")
_MONTH = lazy(
    r"\b(?P<word>[Ll]ast month|[Nn]ext month|(?:[Ee]arlier |[Ll]ater )?this month)(?:, on | on |, | \(| — )$"
)
_YEAR = lazy(
    r"\b(?P<word>[Ll]ast year|[Nn]ext year|(?:[Ee]arlier |[Ll]ater )?[Tt]his year)(?: \(|, in |, "
    r")(?P<year>19\d\d|20\d\d)(?=\)|, |\.|;)(?!, \d)"
)


class RelativeClaim(NamedTuple):
    """The text names a date in two ways.

    Args:
        start: first character of the words.
        end: one past the date.
        words: the words that count from the draft's day, lower case.
        unit: "day", "weekday", "month" or "year".
        dated: the date with a month, or None for a year.
        year: the year for the unit "year", else 0.
    """

    start: int
    end: int
    words: str
    unit: str
    dated: WrittenDate | None
    year: int = 0


def relative_claims(text: str, lowered: str, dates: Sequence[WrittenDate]) -> list[RelativeClaim]:
    """Every such pair, ascending."""
    found = []
    for dated in dates:
        if not dated.day or dated.several or dated.last:
            continue
        start = dated.whole[0]
        for pattern, unit in ((_DAY, "day"), (_MONTH, "month")):
            match = pattern.search(text, max(0, start - 40), start)
            if match is not None:
                found.append(RelativeClaim(match.start(), dated.whole[1], match["word"].lower(), unit, dated))
                break
        else:
            match = (
                _WEEKDAY.search(text, max(0, start - 20), start)
                if 0 <= dated.weekday_start == start
                else None
            )
            if match is not None:
                found.append(
                    RelativeClaim(match.start(), dated.whole[1], match["word"].lower(), "weekday", dated)
                )
    if " year" in lowered:
        found += [
            RelativeClaim(*match.span(), match["word"].lower(), "year", None, int(match["year"]))
            for match in matches_near(_YEAR, text, lowered, ("last year", "next year", "this year"), 14, 30)
        ]
    return sorted(found, key=lambda claim: claim.start)


def month_words(month: int) -> str:
    """The name of a month."""
    return MONTH_NAMES[month]
