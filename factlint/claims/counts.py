"""Extracts counts and ordinals of things that the registry can count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.claims.hedges import hedges_around
from factlint.claims.when import time_of_claim
from factlint.core.claim import CountClaim, Hedge
from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.language.smallnumbers import cardinal, ordinal
from factlint.registry.counting import Countable
from factlint.registry.model import EntityKind
from factlint.registry.protocol import Registry

_SUBJECTS = frozenset({EntityKind.PLACE, EntityKind.ORGANISATION})
_APPROXIMATE = lazy(
    r"\b(?:about|around|some|nearly|almost|roughly|over|under|more than|fewer than|less than|"
    r"at least|at most|up to|"
    r"as many as|only|other|another|most|many)[ \u00a0]+(?:the[ \u00a0]+)?$",
    re.IGNORECASE,
)
_GOES_ON = lazy(
    r"[ \u00a0](?:that|which|who|whose|in|with|using|where|on|from|outside|inside|without|within|"
    r"taking|having|"
    r"not|bordering|near|to have|most|least|by|under|per|other|involved|concerned|participating|"
    r"attending|present|"
    r"represented|surveyed|affected|listed|named|mentioned|visited|studied|since|during|apart|plus|"
    r"besides|except|excluding|including|minus|led|together)\b|"
    # "13 provinces and territories" is one count; a list of names says which ones are meant.
    r"[ \u00a0]and[ \u00a0](?:the |a |an )?[a-z]|,[ \u00a0][A-Z]|:"
)

# Numbers and things are read as plain words and looked up: an alternation of every number word and
# every thing costs more to compile than a whole draft costs to check.
_PART_NEARBY = lazy(
    r"\b(?:other|others|remaining|rest|alone|without|except|veto\w*|block\w*|oppos\w*|holdouts?|"
    r"abstain\w*)\b",
    re.IGNORECASE,
)
"""Near a count: words that make it a part of the members."""
_OTHER_DAY = lazy(
    r"\b(?:plans?|future|one day|enlarg\w+|expan\w+|by 20\d\d|proposal|vision|candidates?|join\w*|grow\w*|"
    r"appl(?:y|ied|ies)|admi(?:t|ts|tted|ssion)|accession|would have)\b",
    re.IGNORECASE,
)
"""Near a count: words that make it a count of another day."""
_BACKWARD = re.compile(r"(?:its|their|these|those)\b", re.IGNORECASE)
"""Determiners that point back to some members named before."""
_NUMBER = r"(?P<number>\d{1,3}(?:st|nd|rd|th)?|[A-Za-z]+(?:-[A-Za-z]+)?)"
_OWN = r"(?:(?:current|full|present|existing|underground|successful|known|declared|confirmed)[ \u00a0])?"
_THING = rf"{_OWN}(?P<thing>[a-z]+(?: [a-z]+){{0,2}})"
_AFTER_SUBJECT = lazy(
    r"(?:['’]s?|[ \u00a0](?:now |currently )?(?P<verb>has|have|had|(?P<all>comprises|consists of|"
    r"groups|unites|brings together|is made up of))"
    r"(?P<done> (?:conducted|carried out|held|staged|performed))?(?: a total of)?)"
    rf"[ \u00a0]{_NUMBER}[ \u00a0]{_THING}"
)
"""After the subject: `’s 27 members`, ` has 27 members`, `’s seventh nuclear test`."""
_BEFORE_SUBJECT = lazy(
    rf"\b(?P<definite>[Tt]he|[Aa]ll|[Aa]ll the|[Ii]ts|[Tt]heir|[Tt]hese|[Tt]hose)[ \u00a0]{_NUMBER}[ \u00a0]$"
)
"""Before the subject, which the thing follows: `the 27 ` … ` countries`."""
_THING_AFTER = lazy(rf"[ \u00a0]{_THING}")
_WITH_OF = lazy(
    rf"\b(?P<definite>[Tt]he|[Aa]ll|[Aa]ll the)[ \u00a0]{_NUMBER}(?:[ \u00a0]|-){_THING}"
    r"[ \u00a0](?:of[ \u00a0])?(?:the[ \u00a0])?$"
)
"""Before the subject: `the 27 members of the `, `the 27-nation `."""
_ALONE = lazy(
    r"\b(?P<possessive>[Ii]ts|[Tt]heir|the country[’']s|[Aa]|[Tt]he)[ \u00a0]"
    rf"(?P<number>\d{{1,3}}(?:st|nd|rd|th)|[A-Za-z-]*(?:first|second|third|th))[ \u00a0](?={_THING})"
)
"""Anywhere: `its seventh nuclear test`."""


_FEW = 10
_NEARLY_ALL = 0.85


def count_claims(analysis: Analysis, registry: Registry, draft: DraftDate) -> list[CountClaim]:
    """Every count and ordinal of something the registry can count, ascending."""
    text, lowered = analysis.document.text, analysis.lowered
    ordinals: list[re.Match[str]] | None = None
    nouns: dict[str, bool] = {}
    claims: dict[tuple[int, int], CountClaim] = {}
    for mention in analysis.mentions:
        uses = mention.uses
        if len(uses.ids) > 1 or not uses.entities <= _SUBJECTS:
            continue
        subject = uses[0].id
        countables = registry.countables(subject)
        if not countables:
            continue
        around = _around(text, mention)
        counted = around.after or around.before or around.with_of
        for countable in countables:
            if not (counted or countable.cumulative) or not _occurs(countable.nouns, lowered, nouns):
                continue
            for claim in _claims_of(analysis, draft, around, countable):
                claims.setdefault((claim.span.start, claim.span.end), claim)
            if countable.cumulative:
                if ordinals is None:
                    ordinals = [match for match in _ALONE.finditer(text) if ordinal(match["number"])]
                for claim in _pronoun_ordinals(analysis, draft, mention, countable, ordinals):
                    claims.setdefault((claim.span.start, claim.span.end), claim)
    return [claims[key] for key in sorted(claims)]


def _occurs(nouns: Sequence[str], lowered: str, known: dict[str, bool]) -> bool:
    """Whether one of some nouns stands in the text; each noun is looked for once."""
    for noun in nouns:
        if noun not in known:
            known[noun] = noun in lowered
        if known[noun]:
            return True
    return False


class _Around(NamedTuple):
    """What stands around a subject and holds a number, whatever it counts."""

    mention: Mention
    after: re.Match[str] | None
    before: re.Match[str] | None
    thing: re.Match[str] | None
    with_of: re.Match[str] | None


def _around(text: str, mention: Mention) -> _Around:
    window = max(0, mention.start - 60)
    before = thing = with_of = None
    previous = text[max(window, text.rfind(" ", window, max(window, mention.start - 1)) + 1) : mention.start]
    if _number(previous.rstrip()) is not None:
        before = _numbered(_BEFORE_SUBJECT.search(text, window, mention.start))
        thing = _THING_AFTER.match(text, mention.end) if before else None
    elif previous in _LINKS or "-" in previous:
        with_of = _numbered(_WITH_OF.search(text, window, mention.start))
    return _Around(mention, _numbered(_AFTER_SUBJECT.match(text, mention.end)), before, thing, with_of)


_LINKS = ("of ", "the ")


def _numbered(match: re.Match[str] | None) -> re.Match[str] | None:
    """A match whose word for a number is one."""
    return match if match is not None and _number(match["number"]) is not None else None


class _Count(NamedTuple):
    """A number and a thing as read from the text."""

    match: re.Match[str]
    number: int
    ordinal: bool
    thing: str
    thing_end: int


def _read(
    match: re.Match[str] | None, countable: Countable, thing: re.Match[str] | None = None
) -> _Count | None:
    """What a match counts, when its words are a number and the thing."""
    if match is None:
        return None
    found = _number(match["number"])
    noun = _noun(countable, thing or match)
    if found is None or noun is None:
        return None
    place = (thing or match).start("thing")
    return _Count(match, found[0], found[1], noun, place + len(noun))


def _number(word: str) -> tuple[int, bool] | None:
    """A number in words or digits, and whether it is an ordinal."""
    value = cardinal(word)
    if value is not None:
        return value, False
    value = ordinal(word)
    return None if value is None else (value, True)


def _noun(countable: Countable, match: re.Match[str]) -> str | None:
    """The longest noun of a thing with which the words of a match begin."""
    words = match["thing"]
    text = match.string
    for noun in sorted(countable.nouns, key=len, reverse=True):
        if words.startswith(noun):
            end = match.start("thing") + len(noun)
            after = text[end : end + 1]
            if not after.isalnum() and not (after == "-" and text[end + 1 : end + 2].isalpha()):
                return noun
    return None


def _claims_of(
    analysis: Analysis, draft: DraftDate, around: _Around, countable: Countable
) -> Iterator[CountClaim]:
    mention = around.mention
    after = _read(around.after, countable)
    if after is not None:
        match = after.match
        if after.ordinal:
            if countable.cumulative and match["verb"] is None:
                yield _claim(analysis, draft, after, countable, mention.start)
        elif not countable.cumulative or match["done"] or match["verb"] is None:
            yield _claim(analysis, draft, after, countable, mention.start)
    if around.before is not None and around.thing is not None:
        before = _read(around.before, countable, around.thing)
        if before is not None and not before.ordinal:
            yield _claim(analysis, draft, before, countable, before.match.start(), end=before.thing_end)
    with_of = _read(around.with_of, countable)
    if (
        with_of is not None
        and not with_of.ordinal
        and _is_linked(analysis.document.text, with_of, mention.start)
    ):
        yield _claim(analysis, draft, with_of, countable, with_of.match.start(), end=mention.end)


def _is_linked(text: str, count: _Count, subject: int) -> bool:
    """Whether nothing but "of the" stands between the thing and its subject."""
    return text[count.thing_end : subject].split() in ([], ["of"], ["of", "the"], ["the"])


def _pronoun_ordinals(
    analysis: Analysis,
    draft: DraftDate,
    mention: Mention,
    countable: Countable,
    ordinals: Sequence[re.Match[str]],
) -> Iterator[CountClaim]:
    """`its seventh nuclear test` later in the sentence, or in the next one, when one subject fits."""
    if not ordinals:
        return
    index = analysis.sentence_index(mention.start)
    end = analysis.sentences[min(index + 1, len(analysis.sentences) - 1)][1]
    for match in ordinals:
        if mention.end <= match.start() < end:
            count = _read(match, countable)
            if count is not None and _only_subject(analysis, index, match.start(), countable):
                yield _claim(analysis, draft, count, countable, match.start())


def _only_subject(analysis: Analysis, index: int, place: int, countable: Countable) -> bool:
    """Whether no other country or body that has such things stands between the subject and a pronoun."""
    subject = countable.subject
    first = analysis.sentences[index][0]
    rivals: set[str] = set()
    for other in analysis.mentions:
        if not first <= other.start < place:
            continue
        if other.uses.entities & _SUBJECTS:
            rivals.update(use.id for use in other.uses if use.entity in _SUBJECTS and use.id != subject)
    if not rivals:
        return True
    return not any(
        set(rival.nouns) & set(countable.nouns) for id in rivals for rival in analysis.registry.countables(id)
    )


def _is_part(
    analysis: Analysis, count: _Count, countable: Countable, sentence: tuple[int, int], end: int
) -> bool:
    """Whether a count may mean some of the members and not all.

    "The five EU countries" are those named before; only a number near the whole, or above it, can
    be meant for the whole.
    """
    text = analysis.document.text
    index = analysis.sentence_index(sentence[0])
    first = analysis.sentences[max(0, index - 1)][0]
    if _OTHER_DAY.search(text, first, sentence[1]):
        return True
    known = countable.ever()
    whole = count.match.groupdict().get("all")
    if count.number <= max(known, default=0) and not whole:
        low = [value for value in known if value >= _FEW and count.number >= _NEARLY_ALL * value]
        if not low or _BACKWARD.match(count.match[0]):
            return True
    goes_on = _GOES_ON.match(text, end) is not None
    return goes_on or _PART_NEARBY.search(text, first, sentence[1]) is not None


def _claim(
    analysis: Analysis, draft: DraftDate, count: _Count, countable: Countable, start: int, *, end: int = 0
) -> CountClaim:
    text, match = analysis.document.text, count.match
    end = end or count.thing_end
    place = match.start("number")
    # A possessive or a verb before the number belongs to the subject, "its" and "the" to the count.
    begin = place if start < match.start() else match.start()
    sentence = analysis.sentence_around(place)
    hedges = set(hedges_around(text, sentence, start, end))
    if not count.ordinal:
        # "for the 27 members" presupposes them, and so does "the 27 members will vote".
        hedges &= {Hedge.QUESTION}
        if _APPROXIMATE.search(text, max(0, place - 30), place):
            hedges.add(Hedge.MODAL)
        # What goes on ("that use the euro") makes a part of the whole, but no part exceeds it.
        if not countable.cumulative and _is_part(analysis, count, countable, sentence, end):
            hedges.add(Hedge.CONDITION)
    return CountClaim(
        span=TextSpan(begin, end),
        number=count.number,
        number_span=TextSpan(place, match.end("number")),
        ordinal=count.ordinal,
        subject=countable.subject,
        thing=count.thing,
        quantity=countable.id,
        exhaustive=not count.ordinal,
        time=time_of_claim(analysis, place, draft),
        hedges=frozenset(hedges),
    )
