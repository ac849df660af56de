"""Extracts office claims: a title before, after or beside a registered person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from factlint.claims import links
from factlint.claims.titles import Title, read_title
from factlint.claims.when import time_of_claim
from factlint.core.claim import Hedge, OfficeClaim, Tense, TimeOfClaim
from factlint.core.classes import NamedTuple
from factlint.core.dates import DateWindow, DraftDate
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.protocol import NameUse, NameUses, Registry

_START = attrgetter("start")
NOBODY = NameUses([NameUse("", EntityKind.PERSON, NameKind.PRIMARY)])
"""What the name of somebody stands for whom the registry does not know."""


class _Scene(NamedTuple):
    """What the extractor looks at, gathered once."""

    text: str
    mentions: Sequence[Mention]
    analysis: Analysis
    registry: Registry
    draft: DraftDate
    titles: dict[int, Title | None]

    def sentence(self, place: int) -> tuple[int, int]:
        """Start and end of the sentence that holds a place."""
        return self.analysis.sentence_around(place)


def office_claims(
    analysis: Analysis, registry: Registry, draft: DraftDate, names: Sequence[Mention] = ()
) -> list[OfficeClaim]:
    """Every claim that somebody holds an office, ascending.

    Args:
        analysis: what the language layer knows of the document.
        registry: the reference registry.
        draft: when the draft speaks.
        names: names of people whom the registry does not know; the `person` of a claim about one is empty.
    """
    mentions = _among(analysis.mentions, names) if names else analysis.mentions
    scene = _Scene(analysis.document.text, mentions, analysis, registry, draft, {})
    claims: list[OfficeClaim] = []
    for number, mention in enumerate(mentions):
        if not mention.person and mention.uses is not NOBODY:
            continue
        found = _before_name(scene, number)
        if found is None:
            found = _after_name(scene, number)
        if found is not None:
            claims.append(found)
    return claims


def _among(mentions: Sequence[Mention], names: Sequence[Mention]) -> list[Mention]:
    """Mentions and other names in order; a mention that a name covers ("Georgia" in a name) is left out."""
    merged: list[Mention] = []
    for mention in sorted((*mentions, *names), key=_START):
        if merged and mention.start < merged[-1].end:
            if mention.uses is NOBODY:
                merged[-1] = mention
            continue
        merged.append(mention)
    return merged


def _is_office(mention: Mention) -> bool:
    return EntityKind.OFFICE in mention.uses.entities


def _title(scene: _Scene, place: int) -> Title | None:
    """The title at a mention, read once for the names on both sides of it."""
    if place not in scene.titles:
        first, _ = scene.sentence(scene.mentions[place].start)
        scene.titles[place] = read_title(scene.text, scene.mentions, place, scene.registry, first)
    return scene.titles[place]


def _before_name(scene: _Scene, number: int) -> OfficeClaim | None:
    """`Secretary of State Lloyd Austin`, `Ukraine’s president, Volodymyr Zelenskyy,`."""
    text, mentions, person = scene.text, scene.mentions, scene.mentions[number]
    place = next((step for step in (number - 1, number - 2) if step >= 0 and _is_office(mentions[step])), -1)
    if place < 0:
        return None
    title = _title(scene, place)
    if title is None or title.end != mentions[number - 1].end:
        return None
    gap = text[title.end : person.start]
    if links.DIRECT.fullmatch(gap) and place == number - 1:
        return _direct(scene, title, person)
    if links.ELECT.match(gap) or not title.definite:
        return None
    sentence, _ = scene.sentence(person.start)
    if links.INVERSE.fullmatch(gap) and links.NAME_CLOSES.match(text, person.end):
        return _claim(scene, title, person, _whole(title, person), title.tense, stated=True)
    if not links.COMMA.fullmatch(gap) or not links.NAME_CLOSES.match(text, person.end):
        return None
    if links.follows_as(text, title.lead_start):
        return None
    if links.opens_with_preposition(text, sentence, title.start) or links.follows_name(
        text, title.lead_start
    ):
        return None
    return _claim(scene, title, person, _whole(title, person), title.tense, before_name=True)


def _whole(title: Title, person: Mention) -> TextSpan:
    return TextSpan(title.start, person.end)


def _direct(scene: _Scene, title: Title, person: Mention) -> OfficeClaim:
    span = _whole(title, person)
    sentence, _ = scene.sentence(person.start)
    year = links.year_first(scene.text, sentence)
    return _claim(scene, title, person, span, title.tense, before_name=True, year=year)


def _after_name(scene: _Scene, number: int) -> OfficeClaim | None:
    """`Lloyd Austin, the U.S. secretary of state,` and `Lloyd Austin is the secretary of state`."""
    text, mentions, person = scene.text, scene.mentions, scene.mentions[number]
    following = range(number + 1, min(number + 3, len(mentions)))
    place = next((step for step in following if _is_office(mentions[step])), -1)
    if place < 0:
        return None
    title = _title(scene, place)
    if title is None or (place > number + 1 and title.lead_start > mentions[number + 1].start):
        return None
    gap = text[person.end : title.lead_start]
    copula = links.COPULA.fullmatch(gap)
    if copula is not None:
        return _copula(scene, title, person, copula["verb"])
    apposition = links.APPOSITION.fullmatch(gap)
    bracket = None if apposition else links.BRACKET.fullmatch(gap)
    if apposition is None and (bracket is None or text[title.end : title.end + 1] != ")"):
        return None
    if _names_another(scene, title, place) or not links.CLOSES.match(text, title.end):
        return None
    if apposition is not None and apposition["verb"]:
        return _copula(scene, title, person, apposition["verb"])
    sentence, _ = scene.sentence(person.start)
    if apposition is not None and links.opens_with_preposition(text, sentence, person.start):
        return None
    return _claim(scene, title, person, TextSpan(title.start, title.end), title.tense)


def _names_another(scene: _Scene, title: Title, place: int) -> bool:
    """Whether the title goes with the next name (`Lloyd Austin, Secretary of State Antony Blinken and …`)."""
    rest = [mention for mention in scene.mentions[place + 1 : place + 3] if mention.start >= title.end]
    gap = scene.text[title.end : rest[0].start] if rest else "?"
    return (
        bool(links.DIRECT.fullmatch(gap))
        or bool(links.COMMA.fullmatch(gap))
        or bool(links.ELECT.match(scene.text, title.end))
    )


def _copula(scene: _Scene, title: Title, person: Mention, verb: str) -> OfficeClaim | None:
    if links.ELECT.match(scene.text, title.end) or not links.PREDICATE_CLOSES.match(scene.text, title.end):
        return None
    tense = links.tense_of(verb) if title.tense is Tense.NOW else title.tense
    year = None
    if tense in (Tense.BEGAN, Tense.CHOSEN):
        sentence, _ = scene.sentence(person.start)
        year = links.year_of_beginning(scene.text, sentence, title.end)
        if year is None:
            tense = Tense.THEN
    span = TextSpan(title.start, title.end)
    return _claim(scene, title, person, span, tense, stated=True, year=year)


def _claim(
    scene: _Scene,
    title: Title,
    person: Mention,
    span: TextSpan,
    tense: Tense,
    *,
    before_name: bool = False,
    stated: bool = False,
    year: int | None = None,
) -> OfficeClaim:
    sentence = scene.sentence(person.start)
    hedges = set(title.hedges)
    found = links.conditions(scene.text, sentence, max(person.start, title.start))
    # A title before a name is presupposed even where the sentence is a condition or a denial, unless it
    # says outright that the title is wrong; what a verb ascribes is not.
    hedges |= found if stated else found - {Hedge.CONDITION, Hedge.NEGATION}
    if not stated and links.says_untrue(scene.text, sentence[0], title.start):
        hedges.add(Hedge.NEGATION)
    time = time_of_claim(scene.analysis, person.start, scene.draft)
    if year is not None:
        window = DateWindow(date(year, 1, 1), date(year, 12, 31))
        own = (scene.draft.window,) if scene.draft.window and tense not in (Tense.BEGAN, Tense.CHOSEN) else ()
        time = TimeOfClaim((window, *own), stated=True, governed=True)
    return OfficeClaim(
        span=span,
        person=person.person,
        person_span=TextSpan(person.start, person.end),
        title_span=TextSpan(title.start, title.end),
        offices=title.offices,
        jurisdiction=title.jurisdiction,
        tense=tense,
        time=time,
        hedges=frozenset(hedges),
        before_name=before_name,
        short=person.short,
    )
