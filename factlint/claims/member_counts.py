"""Extracts counts of members away from their body: `the 27-nation bloc`, `the 20 that use the euro`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from factlint.claims.hedges import hedges_around
from factlint.claims.when import time_of_claim
from factlint.core.claim import CountClaim, Hedge
from factlint.core.dates import DateWindow, DraftDate
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.smallnumbers import cardinal
from factlint.registry.counting import Countable
from factlint.registry.model import EntityKind
from factlint.registry.protocol import Registry

_KINDS: dict[str, frozenset[str]] = {
    "alliance": frozenset({"alliance"}),
    "bloc": frozenset({"union"}),
    "union": frozenset({"union"}),
    "grouping": frozenset({"forum", "union"}),
    "cartel": frozenset({"cartel"}),
}
"""The word that stands for a body, and the kinds of bodies that it may mean."""
_NUMBER = r"(?P<number>\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)"
_STANDS_FOR = lazy(
    rf"\b[Tt]he[ \u00a0]{_NUMBER}-(?P<noun>member|nation|country|state)[ \u00a0](?:\w+[ \u00a0])?$"
)
_CURRENCY = ("the euro", "the single currency", "the common currency")
_USERS = lazy(
    rf"\b(?P<all>[Tt]he|[Aa]ll|[Aa]ll the)[ \u00a0]{_NUMBER}[ \u00a0](?:EU |European |member )?"
    r"(?P<noun>countries|nations|states|members)[ \u00a0](?:(?:of the EU|in the EU)[ \u00a0])?"
    r"(?:(?:that|which)[ \u00a0](?:now |currently )?(?:use|share|have adopted)|using|sharing)[ \u00a0]$"
)
_APART = lazy(
    r"\b(?:plans?|future|enlarg\w+|expan\w+|would|join\w*|apply|applied|candidates?|other|others|remaining|"
    r"rest|without|except|then|once|proposed|new)\b",
    re.IGNORECASE,
)
_NEARLY_ALL = 0.85
_FEW = 10
_LAG = timedelta(days=45)
"""So long after a member joined or left the count before is no slip worth a word."""
_EURO = "eurozone"


def member_count_claims(analysis: Analysis, registry: Registry, draft: DraftDate) -> list[CountClaim]:
    """Every count of all the members of a body that a word or what they share stands for, ascending."""
    lowered = analysis.lowered
    found: list[CountClaim] = []
    if "member " in lowered or "nation " in lowered or "country " in lowered or "state " in lowered:
        found += _standing_for(analysis, registry, draft)
    if any(name in lowered for name in _CURRENCY):
        found += _users(analysis, registry, draft)
    return sorted(found, key=lambda claim: claim.span)


def _standing_for(analysis: Analysis, registry: Registry, draft: DraftDate) -> Iterator[CountClaim]:
    """`Sweden told NATO that the 31-member alliance …`."""
    text = analysis.document.text
    for word, kinds in _KINDS.items():
        if word not in analysis.words:
            continue
        for place in _places(text, word):
            match = _STANDS_FOR.search(text, max(0, place - 50), place)
            number = cardinal(match["number"]) if match else None
            if match is None or number is None:
                continue
            body = _only_body(analysis, registry, match.start())
            if body is None or not _is_kind(registry, body, kinds):
                continue
            for countable in registry.countables(body):
                if match["noun"] in countable.nouns and not countable.cumulative:
                    end = place + len(word)
                    yield _claim(analysis, draft, match, number, countable, end)


def _users(analysis: Analysis, registry: Registry, draft: DraftDate) -> Iterator[CountClaim]:
    """`the 20 countries that use the euro`."""
    text = analysis.document.text
    for countable in registry.countables(_EURO):
        for name in _CURRENCY:
            for place in _places(text, name):
                match = _USERS.search(text, max(0, place - 90), place)
                number = cardinal(match["number"]) if match else None
                if match is not None and number is not None and match["noun"] in countable.nouns:
                    yield _claim(analysis, draft, match, number, countable, place + len(name))


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        if not text[place + len(word) : place + len(word) + 1].isalpha():
            yield place
        place = text.find(word, place + 1)


def _only_body(analysis: Analysis, registry: Registry, place: int) -> str | None:
    """The one body with counted members that the sentence up to a place names, or the sentence before."""
    start, _ = analysis.sentence_around(place)
    block = analysis.document.block_at(place)
    before, _ = analysis.sentence_around(max(0, start - 2))
    for first in (start, max(before, block.start) if block else start):
        sure, perhaps = set[str](), set[str]()
        for mention in analysis.mentions_between(first, place):
            # "Brussels" is a place before it is the Union.
            found = perhaps if EntityKind.PLACE in mention.uses.entities else sure
            found.update(
                use.id
                for use in mention.uses
                if use.entity is EntityKind.ORGANISATION and registry.countables(use.id)
            )
        bodies = sure or perhaps
        if bodies:
            return bodies.pop() if len(bodies) == 1 else None
    return None


def _is_kind(registry: Registry, body: str, kinds: frozenset[str]) -> bool:
    organisation = registry.organisation(body)
    return organisation is not None and organisation.type in kinds


def _claim(
    analysis: Analysis,
    draft: DraftDate,
    match: re.Match[str],
    number: int,
    countable: Countable,
    end: int,
) -> CountClaim:
    text = analysis.document.text
    place = match.start("number")
    sentence = analysis.sentence_around(place)
    hedges = set(hedges_around(text, sentence, match.start(), end)) & {Hedge.QUESTION}
    if _APART.search(text, *sentence) or _is_part(number, countable) or _is_late(number, countable, draft):
        hedges.add(Hedge.CONDITION)
    return CountClaim(
        span=TextSpan(match.start(), end),
        number=number,
        number_span=TextSpan(place, match.end("number")),
        ordinal=False,
        subject=countable.subject,
        thing=match["noun"],
        quantity=countable.id,
        exhaustive=True,
        time=time_of_claim(analysis, place, draft),
        hedges=frozenset(hedges),
    )


def _is_part(number: int, countable: Countable) -> bool:
    """Whether a number lies so far below every count that it may mean some of the members."""
    known = countable.ever()
    return number <= max(known, default=0) and not any(
        value >= _FEW and number >= _NEARLY_ALL * value for value in known
    )


def _is_late(number: int, countable: Countable, draft: DraftDate) -> bool:
    """Whether the count was right until a few weeks before the draft."""
    if draft.window is None:
        return False
    return number in countable.counts_in(DateWindow(draft.window.earliest - _LAG, draft.window.latest))
