"""A hyphen that stands for a dash: "the plan-which nobody liked"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Finding, Fix
from factlint.core.regex import expression
from factlint.core.span import TextSpan

_LONGEST_PARENTHESIS = 60
_LONGEST_WORD = 30
_SHORTEST_LEFT = 4
_DASH = " — "

_CLAUSE_WORDS = (
    "a an the this that these those which who whose he she we they it there but although though because"
    " despite especially including namely it's that's he's she's there's they're we're we've they've"
    " i'm who's"
)
"""Right sides that begin a clause or phrase and hardly ever end a compound."""

_LINKING_WORDS = "and or if perhaps possibly even not"
"""Right sides that begin a parenthesis; they also stand in compounds, so a second hyphen must close it."""

_AFTER_PARENTHESIS = (
    "was is are were has have had will would could can may might should did does but of for from with"
)
"""Words after the second hyphen of a parenthesis that began with a clause word."""

_COMPOUND_LEFT = (
    "above across after against around because before behind below between beyond cover down from give have"
    " inside into know like made make more multi near once outside over past pick post pseudo quasi round"
    " semi sing stand step super take tell through turn under upon wait walk well what where with work would"
)
"""Left sides that make compounds even with a function word ("know-it-all", "over-the-counter")."""


@dataclass(frozen=True)
class HyphenForDash:
    """Reports a hyphen between two words where the right one begins a clause or a parenthesis.

    The case is "pair" for two hyphens around a parenthesis, else "single". In compounds a further
    hyphen follows a function word ("mother-in-law"), so white space must follow it here.

    Args:
        allow: pairs of words with a hyphen that may stand, in lower case.
    """

    allow: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ("single", "pair")
    values: ClassVar[tuple[str, ...]] = ("match", "left", "right")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields hyphens that stand for dashes."""
        text = context.text
        if "-" not in text:
            return
        reported = -1
        for match in _joined().finditer(text):
            start = _left_start(text, match.start())
            if start is None or start < reported:
                continue
            finding = _judge(text, start, match)
            if finding is not None and text[start : match.end()].lower() not in self.allow:
                reported = finding.span.end
                yield finding


@cache
def _joined() -> re.Pattern[str]:
    # The literal hyphen in front lets the expression engine skip to hyphens by itself.
    clause = _CLAUSE_WORDS.replace("'", "['’]").replace(" ", "|")
    return expression(
        rf"-(?:(?P<clause>{clause})|(?P<linking>{_LINKING_WORDS.replace(' ', '|')}))(?=,?[ \u00a0][^\W_])"
    )


@cache
def _closing() -> re.Pattern[str]:
    """The rest of a parenthesis, two words or more, up to its second hyphen."""
    return expression(r"(?:,?[ \u00a0][^\W\d_][\w'’]*){2,7}(?P<second>-)(?P<after>[^\W\d_]+)(?![\w-])")


def _left_start(text: str, hyphen: int) -> int | None:
    """Where the plain word before a hyphen begins, or None when no such word stands there."""
    start = hyphen
    first = max(0, hyphen - _LONGEST_WORD)
    while start > first and (text[start - 1].isalpha() or text[start - 1] in "'’"):
        start -= 1
    if start and text[start - 1] in "-–_@/.&0123456789":
        return None
    while start < hyphen and not text[start].isalpha():
        start += 1
    left = text[start:hyphen]
    stem = left[:-2] if left.endswith(("'s", "’s")) else left
    return start if stem.isalpha() and len(stem) >= _SHORTEST_LEFT else None


def _judge(text: str, start: int, match: re.Match[str]) -> Finding | None:
    """The finding of two joined words, or None when they may be a compound."""
    left = text[start : match.start()].lower()
    clause = match.group("clause")
    if left in _COMPOUND_LEFT.split():
        return None
    closing = _closing().match(text, match.end())
    if closing is not None and (not clause or closing.group("after") in _AFTER_PARENTHESIS.split()):
        return _pair(text, start, match, closing)
    if not clause or (clause == "it" and not _has_verb(text, match.end())):
        return None
    return _finding(text, TextSpan(start, match.end()), [match.start()], "single")


def _has_verb(text: str, place: int) -> bool:
    """Whether "it" is a subject here and not the end of a compound such as "post-it"."""
    return text.startswith(
        (" is ", " was ", " has ", " had ", " will ", " would ", " could ", " may "), place
    )


def _pair(text: str, start: int, match: re.Match[str], closing: re.Match[str]) -> Finding:
    long = closing.end() - start > _LONGEST_PARENTHESIS
    span = TextSpan(start, match.end() if long else closing.end())
    return _finding(text, span, [match.start(), closing.start("second")], "pair")


def _finding(text: str, span: TextSpan, hyphens: list[int], case: str) -> Finding:
    edits = tuple(Edit(TextSpan(place, place + 1), _DASH) for place in hyphens)
    left, right = text[span.start : hyphens[0]], text[hyphens[0] + 1 : span.end].split()[0]
    title = "Write dashes instead of the hyphens" if len(edits) > 1 else "Write a dash instead of the hyphen"
    values = {"match": text[span.start : span.end], "left": left, "right": right}
    return Finding(span, values, case, fixes=(Fix(title, edits),))
