"""The same word twice in a row: "the the"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Finding, Fix
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

# The leading space lets the expression engine skip to word beginnings by itself.
_PAIR = lazy(r" ([A-Za-z]++) (?i:\1)(?![\w'’-])")
_PAIR_AT_START = lazy(r"([A-Za-z]++) (?i:\1)(?![\w'’-])")

_FUNCTION_WORDS = frozenset(
    "the a an of and or but with for from by at as to their his its our your this these those we he she"
    " they i it than into onto which who whose because while would could should might is are was were be"
    " been has have".split()
)
"""Words that English hardly ever doubles. Left out: her ("gave her her coat"), in, on, up, out ("checked
in in May"), that, had, do, can and will ("the trash can can wait"), there, my, you."""

_VERBS = frozenset("is are was were be been has have".split())
"""Doubled rightly when the first one ends a clause: "what it is is a mistake"."""

_CLAUSE = lazy(
    r"\b(?:[Ww]hat(?:ever)?|[Hh]ow|[Ww]here|[Ww]ho(?:ever)?|which|that|[Aa]ll|you|it|we|they|this|those|"
    r"these)\b"
    r"[^.!?;:]*$"
)
"""What may open a clause that ends with its verb; "He is is here" has nothing of the kind."""

_CLAUSE_WINDOW = 80

_SURE = lazy(
    r"[a-z]{3,}(?:(?<!ne)(?<!de)(?<!ee)ed|[st]ions?|ments?|ity|ities|ness|ances?|ences?|ships?|isms?|ists?)"
)
"""Shapes of words that nobody doubles for emphasis, not even in speech."""

_NO = lazy(r" (?:is|are|was|were|be|been|has|have|had|makes?|made|takes?|took) (no) no [a-z]+")
"""What a verb of this kind leads to is "no cuts"; "no no" elsewhere is speech."""

_NO_PARTICLE = {
    "on": lazy(
        r"\b(?:said|says|told|added|announced|died|killed|opened|reopened|began|begins|ended|arrested|published|"
        r"scheduled|due|met|arrived|released|charged|reporters|statement|interview|news|vote|meeting|talks|"
        r"election|attack|report|based|focused|depends|relies|spent|impact|war|ban) $"
    ),
    "in": lazy(
        r"\b(?:said|says|born|died|killed|opened|reopened|began|begins|ended|arrested|published|founded|built|"
        r"held|located|happened|interested|resulted|lives|lived|worked|works|people|war|office|role|increase|"
        r"rise|fall|decline|change|interest|elections?|presidency|schools|hospitals|protests) $"
    ),
}
"""Before "on on" and "in in": words that take neither as a particle, as "carried on" and "checked in" do."""

_SINGLE_LETTERS = {("a", "a"), ("I", "I")}


@dataclass(frozen=True)
class RepeatedWord:
    """Reports a word that stands twice in a row.

    Words that are never doubled make the case "function-word"; every other small-letter word of four
    letters or more makes the case "other". Names, refrains of three and more, and words with a hyphen
    or an apostrophe are left alone.

    In quotations, where speech doubles words, function words and words that may be doubled for
    emphasis make the case "spoken".

    Args:
        allow: words that may be doubled.
    """

    allow: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ("function-word", "other", "spoken")
    values: ClassVar[tuple[str, ...]] = ("match", "word")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields doubled words, with the second one's removal as a suggestion."""
        text = context.text
        allowed = frozenset(self.allow)
        for match in _pairs(text, context):
            case = _case(match, text)
            if case and match[1].lower() not in allowed:
                spoken = case != "no" and _SURE.fullmatch(match[1]) is None
                if spoken and context.analysis.is_quoted(TextSpan(match.start(1), match.end())):
                    case = "spoken"
                yield _finding(match, text, "function-word" if case == "no" else case)


def _pairs(text: str, context: CheckContext) -> Iterator[re.Match[str]]:
    for block in context.document.blocks:
        match = _PAIR_AT_START.match(text, block.start, block.end)
        if match is not None:
            yield match
    yield from _PAIR.finditer(text)


def _case(match: re.Match[str], text: str) -> str:
    """The case of a pair, empty when it may be meant."""
    first = match[1]
    second = text[match.end() - len(first) : match.end()]
    if len(first) == 1:
        return "function-word" if (first, second) in _SINGLE_LETTERS else ""
    if not second.islower() or not (first.islower() or first.istitle()):
        return ""
    if second == "no":
        return "no" if _NO.match(text, max(0, text.rfind(" ", 0, match.start(1) - 1))) else ""
    if second in ("on", "in"):
        return (
            "function-word"
            if _NO_PARTICLE[second].search(text, max(0, match.start(1) - 20), match.start(1))
            else ""
        )
    if second in _FUNCTION_WORDS:
        return "" if second in _VERBS and _ends_clause(text, match.start(1)) else "function-word"
    return "other" if len(first) >= 4 and first.islower() and not _is_refrain(match, text) else ""


def _ends_clause(text: str, place: int) -> bool:
    return _CLAUSE.search(text, max(0, place - _CLAUSE_WINDOW), place) is not None


def _is_refrain(match: re.Match[str], text: str) -> bool:
    """Whether the word stands a third time before or after."""
    word = match[1]
    before = text[max(0, match.start(1) - len(word) - 2) : match.start(1)].rstrip(" ,")
    after = text[match.end() : match.end() + len(word) + 2].lstrip(" ,")
    return before.endswith(word) or after.startswith(word)


def _finding(match: re.Match[str], text: str, case: str) -> Finding:
    start, end = match.start(1), match.end()
    word = match[1].lower() if match[1] != "I" else "I"
    second = TextSpan(match.end(1), end)
    fix = Fix(f"Delete the second “{word}”", (Edit(second, ""),))
    return Finding(TextSpan(start, end), {"match": text[start:end], "word": word}, case, fixes=(fix,))
