"""Extracts office claims: a title before, after or beside a registered person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factlint.claims.titles import Title, read_title
from factlint.claims.when import time_of_claim
from factlint.core.claim import Hedge, OfficeClaim, Tense
from factlint.core.dates import DraftDate
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind
from factlint.registry.protocol import Registry

_RANKS = r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Adm|Sir|Dame|Lord|Sen|Rep|Gov|Prof|General|Admiral)\.?[ \u00a0])*"
_DIRECT = lazy(rf"[ \u00a0]{_RANKS}")
_ELECT = lazy(
    r"-(?:elect|designate|in-waiting|nominee|designee)\b|[ \u00a0](?:nominee|candidate|hopeful|"
    r"aide|contender)\b"
)
_DETERMINER = r"(?:the|a|an|its|their|his|her|our|my)"
_APPOSITION = lazy(
    rf",[ \u00a0](?:who (?P<verb>is|was|became|has been|remains|serves as|served as|"
    rf"has served as)[ \u00a0])?(?:as )?(?:{_DETERMINER}[ \u00a0])?"
)
_COPULA = lazy(
    rf"[ \u00a0](?P<verb>is|was|became|remains|serves as|served as|has served as|has been|"
    rf"(?:was|been|is) (?:appointed|named|elected|sworn in|reappointed|re-elected)(?: as)?|"
    rf"took (?:office|over) as|took over as|succeeded \S+ \S+ as)[ \u00a0](?:also |still |"
    rf"currently |now |again )?(?:{_DETERMINER}[ \u00a0])?"
)
_TITLE_COMMA = lazy(r",[ \u00a0]")
_CLOSES = lazy(
    r"[.;:)]|,(?![ \u00a0](?:and|or|as well as)\b)|$|[ \u00a0](?:who|since|from|until|in (?:19|20)\d\d)\b",
    re.MULTILINE,
)
_NAME_ENDS = lazy(
    r",(?![ \u00a0](?:and|or)\b)|[.;)”\"]|[ \u00a0](?:said|says|told|has|is|was|will|on)\b|$", re.MULTILINE
)

_BEGAN = ("became", "appointed", "named", "elected", "sworn", "took", "succeeded")


class _Scene(NamedTuple):
    """What the extractor looks at, gathered once."""

    text: str
    mentions: Sequence[Mention]
    analysis: Analysis
    registry: Registry
    draft: DraftDate


def office_claims(analysis: Analysis, registry: Registry, draft: DraftDate) -> list[OfficeClaim]:
    """Every claim that a resolved person holds an office, ascending."""
    scene = _Scene(analysis.document.text, analysis.mentions, analysis, registry, draft)
    claims: list[OfficeClaim] = []
    for number, mention in enumerate(scene.mentions):
        if not mention.person:
            continue
        found = _before_name(scene, number)
        if found is None:
            found = _after_name(scene, number)
        if found is not None:
            claims.append(found)
    return claims


def _is_office(mention: Mention) -> bool:
    return any(use.entity is EntityKind.OFFICE for use in mention.uses)


def _before_name(scene: _Scene, number: int) -> OfficeClaim | None:
    """`Secretary of State Lloyd Austin`, `Ukraine’s president, Volodymyr Zelenskyy,`."""
    if number == 0:
        return None
    person, office = scene.mentions[number], scene.mentions[number - 1]
    if not _is_office(office):
        # `the president of Ukraine, Volodymyr Zelenskyy,`
        if number < 2 or not _is_office(scene.mentions[number - 2]):
            return None
        title = read_title(scene.text, scene.mentions, number - 2, scene.registry)
        if title is None or title.end != office.end:
            return None
        return _title_comma(scene, title, person)
    gap = scene.text[office.end : person.start]
    title = read_title(scene.text, scene.mentions, number - 1, scene.registry)
    if title is None:
        return None
    if _DIRECT.fullmatch(gap):
        span = TextSpan(office.start, person.end)
        return _claim(scene, title, person, span, title.tense, before_name=True)
    elect = _ELECT.match(gap)
    if elect is not None:
        return None
    return _title_comma(scene, title, person)


def _title_comma(scene: _Scene, title: Title, person: Mention) -> OfficeClaim | None:
    gap = scene.text[title.end : person.start]
    if not _TITLE_COMMA.fullmatch(gap) or not title.definite:
        return None
    if not _NAME_ENDS.match(scene.text, person.end):
        return None
    span = TextSpan(title.start, person.end)
    return _claim(scene, title, person, span, title.tense, before_name=True)


def _after_name(scene: _Scene, number: int) -> OfficeClaim | None:
    """`Lloyd Austin, the U.S. secretary of state,` and `Lloyd Austin is the secretary of state`."""
    text, mentions, person = scene.text, scene.mentions, scene.mentions[number]
    for place in range(number + 1, min(number + 3, len(mentions))):
        if _is_office(mentions[place]):
            break
    else:
        return None
    title = read_title(text, mentions, place, scene.registry)
    if title is None:
        return None
    if place > number + 1 and title.lead_start > mentions[number + 1].start:
        return None
    gap = text[person.end : title.lead_start]
    apposition = _APPOSITION.fullmatch(gap)
    copula = None if apposition else _COPULA.fullmatch(gap)
    link = apposition or copula
    if link is None:
        return None
    if place + 1 < len(mentions) and _DIRECT.fullmatch(text[title.end : mentions[place + 1].start] or "x"):
        return None  # `Lloyd Austin, Secretary of State Antony Blinken and …` is a list
    if _ELECT.match(text, title.end) or not (copula or _CLOSES.match(text, title.end)):
        return None
    tense = _tense(title, link.groupdict().get("verb") or "")
    span = TextSpan(title.start, title.end)
    return _claim(scene, title, person, span, tense)


def _tense(title: Title, verb: str) -> Tense:
    if title.tense is not Tense.NOW:
        return title.tense
    if any(word in verb for word in _BEGAN):
        return Tense.BEGAN
    return Tense.THEN if verb.startswith(("was", "served", "has served", "has been")) else Tense.NOW


def _claim(
    scene: _Scene, title: Title, person: Mention, span: TextSpan, tense: Tense, *, before_name: bool = False
) -> OfficeClaim:
    hedges = set(title.hedges)
    start, end = scene.analysis.sentence_at(person.start)
    if scene.text[start:end].rstrip("”\"'’)").endswith("?"):
        hedges.add(Hedge.QUESTION)
    return OfficeClaim(
        span=span,
        person=person.person,
        person_span=TextSpan(person.start, person.end),
        title_span=TextSpan(title.start, title.end),
        offices=title.offices,
        jurisdiction=title.jurisdiction,
        tense=tense,
        time=time_of_claim(scene.analysis, person.start, scene.draft),
        hedges=frozenset(hedges),
        before_name=before_name,
    )
