"""Extracts who is called the how-manieth holder of an office ("the 44th president, Barack Obama")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.core.claim import HolderClaim
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.smallnumbers import ordinal
from factlint.registry.editions import lines
from factlint.registry.protocol import Registry

_NUMBER = lazy(
    r"(?<![\w-])(?P<number>\d{1,3}(?:st|nd|rd|th)|(?:[Tt]went|[Tt]hirt|[Ff]ort|[Ff]ift)y-[a-z]+)[ \u00a0]"
    r"(?:(?:US|U\.S\.|American|Roman Catholic|Catholic)[ \u00a0])?(?=[A-Za-z])"
)
_OF = lazy(
    r"[ \u00a0]of[ \u00a0](?:the[ \u00a0])?(?P<whole>United States|U\.S\.|US\b|USA\b|America|country|nation)"
)
_WORD = r"(?:[A-Z]\.(?:[ \u00a0]?[A-Z]\.)*|[A-ZÀ-Þ][\w’'-]+)"
"""Initials or a name; a stop behind a name ends the sentence."""
_NAME_AFTER = lazy(
    rf"(?P<comma>,)?[ \u00a0](?:(?:President|Pope|Chief Justice|Vice President)[ \u00a0])?"
    rf"(?P<name>{_WORD}(?:[ \u00a0]{_WORD}){{0,3}})"
)
_NAME_BEFORE = lazy(
    rf"(?P<name>{_WORD}(?:[ \u00a0]{_WORD}){{0,3}})"
    r"(?:,[ \u00a0](?:who[ \u00a0](?:is|was|became)[ \u00a0])?|"
    r"[ \u00a0](?:is|was|became|(?:took office|was sworn in|was inaugurated|served) as)[ \u00a0])"
    r"(?:the|America[’']s)[ \u00a0]$"
)
_CLOSED = lazy(
    r"[.;:)”\"]|,(?![ \u00a0](?:[A-Z]|and\b|or\b))|$|[ \u00a0](?:and|on|in|at|from|until)\b", re.MULTILINE
)
_APPOSITION_CLOSED = lazy(r"[.;:)]|,(?![ \u00a0](?:[A-Z]|and\b|or\b))|$", re.MULTILINE)
_TITLES = (
    "President ",
    "Pope ",
    "Chief Justice ",
    "Vice ",
    "Former ",
    "When ",
    "While ",
    "But ",
    "And ",
    "Republican ",
)
_REACH = 80


def holder_claims(analysis: Analysis, registry: Registry) -> list[HolderClaim]:
    """Every claim that somebody is the how-manieth of a line that the registry counts, ascending."""
    known = registry.table(lines)
    if not known or not any(noun.lower() in analysis.lowered for _, nouns in known for noun in nouns):
        return []
    nouns = sorted(((noun, id) for id, nouns in known for noun in nouns), key=lambda pair: -len(pair[0]))
    text = analysis.document.text
    claims: list[HolderClaim] = []
    for match in _NUMBER.finditer(text):
        number = ordinal(match["number"])
        start = match.end()
        found = next(
            ((noun, id) for noun, id in nouns if text[start : start + len(noun)].lower() == noun.lower()),
            None,
        )
        if (
            number is not None
            and found is not None
            and not text[start + len(found[0]) : start + len(found[0]) + 1].isalnum()
        ):
            claims.extend(_named(text, match, number, *found))
    return claims


def _named(text: str, match: re.Match[str], number: int, noun: str, line: str) -> Iterator[HolderClaim]:
    end = match.end() + len(noun)
    of = _OF.match(text, end)
    end = of.end() if of else end
    place = TextSpan(match.start("number"), match.end("number"))
    after = _NAME_AFTER.match(text, end)
    if after is not None:
        closed = _APPOSITION_CLOSED.match(text, after.end()) if after["comma"] else True
        if closed and not text.startswith(("’", "'", "-"), after.end()):
            span = TextSpan(match.start(), after.end("name"))
            yield HolderClaim(span, number, place, after["name"].rstrip("."), line, noun)
        return
    before = _NAME_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    whole = of is not None or " of " in noun
    closed = text[end : end + 1] not in ("’", "'", "-") if whole else _CLOSED.match(text, end)
    if before is not None and closed:
        name = before["name"]
        for title in _TITLES:
            name = name.removeprefix(title)
        yield HolderClaim(TextSpan(before.start("name"), end), number, place, name, line, noun)
