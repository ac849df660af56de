"""Headlines that give a loss, a profit or a rate of change otherwise than the lead does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.core.document import Block, Document
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import RestatedClaim
from factlint.core.interval import Interval
from factlint.core.regex import lazy

_TENTH = Decimal("0.1")
_RESULTS = {
    "loss": "loss losses lost lose loses losing",
    "profit": "profit profits",
    "deficit": "deficit deficits",
    "surplus": "surplus",
    "fine": "fine fined fines",
    "debt": "debt debts",
    "dividend": "dividend",
    "bonus": "bonus bonuses",
    "ransom": "ransom",
}


_RESULT = {word: name for name, words in _RESULTS.items() for word in words.split()}


_WORD_OF_RESULT = lazy(rf"\b(?:{'|'.join(sorted(_RESULT))})\b", re.IGNORECASE)


_RESULT_BEHIND = lazy(
    rf"(?:[ \u00a0-](?!(?:after|before|despite|to|for|from|on|in|and|over|as|of|with|amid)\b)[a-z-]+)?[ "
    rf"\u00a0](?:{'|'.join(sorted(_RESULT))})\b"
)


_TO_FIGURE = lazy(
    r"(?: (?!(?:from|to|by|after|against|than|for|on|with|and|or|but|in)\b)[\w’-]+){0,3} (?:of )?$"
)


def results(
    document: Document, headline: Block, figure: Figure, body: Sequence[Figure], end: int
) -> Iterator[RestatedClaim]:
    """A loss, a profit, a fine of the headline that the lead gives another figure."""
    text = document.text
    named = {
        _RESULT[match[0].lower()] for match in _WORD_OF_RESULT.finditer(text, headline.start, headline.end)
    }
    behind = _RESULT_BEHIND.match(text, figure.end, headline.end)
    if not behind and not _result_at(text, figure):
        return
    alike = [other for other in body if other.unit == figure.unit]
    if len(named) != 1 or not figure.is_exact or any(other.loose.meets(figure.loose) for other in alike):
        return
    (name,) = named
    told = [
        other for other in alike if other.start < end and other.is_exact and _result_at(text, other) == name
    ]
    if told and len({other.low for other in told}) == 1:
        yield RestatedClaim(figure, told[0], name)


_LEVELS = lazy(
    r"\b(profits?|sales|revenues?|turnover|losses|loss|prices?|rents?|wages|pay|exports?|imports?|inflation|output|"
    r"unemployment|turnout|visitors|passengers|complaints|crime|deaths|births|fares|taxes|tax|bills?|shares)\b",
    re.IGNORECASE,
)


def moves(
    document: Document, headline: Block, figure: Figure, body: Sequence[Figure], end: int
) -> Iterator[RestatedClaim]:
    """A percentage of the headline that the lead's only percentage for the same thing contradicts."""
    text = document.text
    words = {match[1].lower().rstrip("s") for match in _LEVELS.finditer(text, headline.start, headline.end)}
    rates = [other for other in body if other.kind in (FigureKind.PERCENT, FigureKind.SHARE)]
    if len(words) != 1 or not figure.is_exact or any(other.loose.meets(_rounded(figure)) for other in rates):
        return
    first = min((block.start for block in document.blocks if block.start >= headline.end), default=end)
    block = document.block_at(first)
    told = [other for other in rates if block is not None and block.start <= other.start < block.end]
    if block is None or len(told) != 1 or not told[0].is_exact or told[0].kind is not FigureKind.PERCENT:
        return
    named = {match[1].lower().rstrip("s") for match in _LEVELS.finditer(text, block.start, told[0].end)}
    if named == words and told[0].end < end:
        yield RestatedClaim(figure, told[0], next(iter(words)))


def _rounded(figure: Figure) -> Interval:
    """What a headline's percentage may mean: it is rounded more freely than the text's."""
    return figure.loose.widened(max(Decimal("0.6"), figure.low * _TENTH))


def _result_at(text: str, figure: Figure) -> str:
    """What a sum of money is, by the word before it: "a pre-tax loss of £12m" is a loss."""
    near = max(text.rfind("\n", 0, figure.start) + 1, figure.start - 45)
    found = ""
    for match in _WORD_OF_RESULT.finditer(text, near, figure.start):
        if _TO_FIGURE.fullmatch(text, match.end(), figure.start):
            found = _RESULT[match[0].lower()]
    return found
