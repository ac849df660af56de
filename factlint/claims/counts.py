"""Extracts counts and ordinals of things that the registry can count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.claims.hedges import hedges_around
from factlint.claims.when import time_of_claim
from factlint.core.claim import CountClaim, Hedge
from factlint.core.dates import DraftDate
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.language.smallnumbers import CARDINAL, ORDINAL, cardinal, ordinal
from factlint.registry.counting import Countable
from factlint.registry.model import EntityKind
from factlint.registry.protocol import Registry

_SUBJECTS = (EntityKind.PLACE, EntityKind.ORGANISATION)
_ANY_NUMBER = re.compile(rf"\b(?:{CARDINAL}|{ORDINAL})\b", re.IGNORECASE)
_APPROXIMATE = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|over|under|more than|fewer than|less than|at least|at most|up to|"
    r"as many as|only|other|another|most|many)[ \u00a0]+(?:the[ \u00a0]+)?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[ \u00a0](?:that|which|who|whose|in|with|using|where|on|from|outside|inside|without|within|taking|having|"
    r"not|bordering|near|to have|most|least|by|under|per|other|involved|concerned|participating|attending|present|"
    r"represented|surveyed|affected|listed|named|mentioned|visited|studied|since|during)\b"
)


@dataclass(frozen=True, slots=True)
class _Forms:
    """How English counts one thing of one subject, as compiled patterns."""

    counted_after: re.Pattern[str]
    """After the subject: `’s 27 members`, ` has 27 members`, `’ seven nuclear tests`."""
    counted_around: re.Pattern[str]
    """Before the subject, which the thing follows: `the 27 ` … ` countries`."""
    thing_after: re.Pattern[str]
    counted_before: re.Pattern[str]
    """Before the subject: `the 27 members of the `."""
    ordinal_after: re.Pattern[str]
    """After the subject: `’s seventh nuclear test`."""
    ordinal_alone: re.Pattern[str]
    """Anywhere: `its seventh nuclear test`."""


@cache
def _forms(nouns: tuple[str, ...]) -> _Forms:
    thing = r"(?P<thing>" + "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True)) + r")\b(?!-)"
    number = rf"(?P<number>{CARDINAL})"
    the_th = rf"(?P<number>{ORDINAL})"
    own = r"(?:(?:current|full|present|existing|underground|successful|known|declared|confirmed)[ \u00a0])?"
    flags = re.IGNORECASE
    return _Forms(
        re.compile(rf"(?:['’]s?|[ \u00a0](?:now |currently )?(?P<verb>has|have|had|comprises|consists of)(?P<done> (?:conducted|carried out|held|staged|performed))?(?: a total of)?)[ \u00a0]{number}[ \u00a0]{own}{thing}", flags),
        re.compile(rf"\b(?P<definite>the|all|all the|its|their|these|those)[ \u00a0]{number}[ \u00a0]$", flags),
        re.compile(rf"[ \u00a0]{own}{thing}", flags),
        re.compile(rf"\b(?P<definite>the|all|all the)[ \u00a0]{number}(?:[ \u00a0]|-){own}{thing}[ \u00a0]?(?:of[ \u00a0])?(?:the[ \u00a0])?$", flags),
        re.compile(rf"['’]s?[ \u00a0]{the_th}[ \u00a0]{own}{thing}", flags),
        re.compile(rf"\b(?P<possessive>its|their|the country[’']s|a|the)[ \u00a0]{the_th}[ \u00a0]{own}{thing}", flags),
    )


def count_claims(analysis: Analysis, registry: Registry, draft: DraftDate) -> list[CountClaim]:
    """Every count and ordinal of something the registry can count, ascending."""
    text = analysis.document.text
    if not _ANY_NUMBER.search(text):
        return []
    claims: dict[tuple[int, int], CountClaim] = {}
    for number, mention in enumerate(analysis.mentions):
        if any(use.entity not in _SUBJECTS for use in mention.uses):
            continue
        subjects = {use.id for use in mention.uses}
        if len(subjects) != 1:
            continue
        for countable in registry.countables(mention.uses[0].id):
            for claim in _claims_of(analysis, draft, number, mention, countable):
                claims.setdefault((claim.span.start, claim.span.end), claim)
    return [claims[key] for key in sorted(claims)]


def _claims_of(
    analysis: Analysis, draft: DraftDate, number: int, mention: Mention, countable: Countable
) -> Iterator[CountClaim]:
    text = analysis.document.text
    forms = _forms(countable.nouns)
    if countable.cumulative:
        match = forms.ordinal_after.match(text, mention.end)
        if match is not None:
            yield _claim(analysis, draft, match, countable, mention.start, ordinal_form=True)
        yield from _pronoun_ordinals(analysis, draft, number, mention, countable, forms)
    match = forms.counted_after.match(text, mention.end)
    if match is not None and (not countable.cumulative or match["done"] or match["verb"] is None):
        yield _claim(analysis, draft, match, countable, mention.start)
    window = max(0, mention.start - 60)
    around = _last(forms.counted_around, text, window, mention.start)
    if around is not None:
        thing = forms.thing_after.match(text, mention.end)
        if thing is not None:
            yield _claim(analysis, draft, around, countable, around.start(), end=thing.end())
    before = _last(forms.counted_before, text, window, mention.start)
    if before is not None:
        yield _claim(analysis, draft, before, countable, before.start(), end=mention.end)


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return pattern.search(text, start, end)


def _pronoun_ordinals(
    analysis: Analysis, draft: DraftDate, number: int, mention: Mention, countable: Countable, forms: _Forms
) -> Iterator[CountClaim]:
    """`its seventh nuclear test` later in the sentence, or in the next one, when one subject fits."""
    text = analysis.document.text
    index = analysis.sentence_index(mention.start)
    for step, (start, end) in enumerate(analysis.sentences[index : index + 2]):
        for match in forms.ordinal_alone.finditer(text, max(start, mention.end) if step == 0 else start, end):
            if _only_subject(analysis, index, match.start(), number, countable):
                yield _claim(analysis, draft, match, countable, match.start(), ordinal_form=True)


def _only_subject(
    analysis: Analysis, index: int, place: int, number: int, countable: Countable
) -> bool:
    """Whether no other country or body that has such things stands between the subject and a pronoun."""
    subject = countable.subject
    first = analysis.sentences[index][0]
    rivals = set()
    for other in analysis.mentions:
        if not first <= other.start < place:
            continue
        for use in other.uses:
            if use.entity in _SUBJECTS and use.id != subject:
                rivals.add(use.id)
    if not rivals:
        return True
    return not any(
        set(rival.nouns) & set(countable.nouns)
        for id in rivals
        for rival in analysis.registry.countables(id)
    )


def _claim(
    analysis: Analysis,
    draft: DraftDate,
    match: re.Match[str],
    countable: Countable,
    start: int,
    *,
    end: int = 0,
    ordinal_form: bool = False,
) -> CountClaim:
    text = analysis.document.text
    end = end or match.end()
    begin = match.start("number") if start < match.start() else match.start()
    if ordinal_form and text[begin] in "'’":
        begin = match.start("number")
    words = match["number"]
    sentence = analysis.sentence_at(match.start("number"))
    hedges = set(hedges_around(text, sentence, match.start() if start >= match.start() else start, end))
    groups = match.groupdict()
    exhaustive = not ordinal_form
    if exhaustive:
        hedges.discard(Hedge.PLAN)  # "for the 27 members" presupposes them
        if _APPROXIMATE.search(text, max(0, match.start("number") - 30), match.start("number")):
            hedges.add(Hedge.MODAL)
        # What goes on ("that use the euro") makes a part of the whole, but no part exceeds it.
        if not countable.cumulative and _GOES_ON.match(text, end):
            hedges.add(Hedge.CONDITION)
    return CountClaim(
        span=TextSpan(begin, end),
        number=ordinal(words) if ordinal_form else cardinal(words),
        number_span=TextSpan(match.start("number"), match.end("number")),
        ordinal=ordinal_form,
        subject=countable.subject,
        thing=groups.get("thing") or countable.nouns[0],
        quantity=countable.id,
        exhaustive=exhaustive,
        time=time_of_claim(analysis, match.start("number"), draft),
        hedges=frozenset(hedges),
    )
