"""Finds names in a spelling that the style guide of the house does not use."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import NamedTuple, dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix
from factlint.core.regex import expression, lazy
from factlint.core.span import TextSpan
from factlint.language.mentions import Mention
from factlint.registry.fold import fold
from factlint.registry.model import EntityKind, Person, Place, Spelling
from factlint.registry.protocol import Registry

_GUIDES = {"ap": "AP", "bbc": "BBC", "guardian": "Guardian", "reuters": "Reuters"}

_DAYS = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
)
# A name beside another capital is part of a longer one: Dynamo Kiev, Kiev Star, Bombay High Court.
_LONGER_AFTER = lazy(rf"(?:[ \u00a0]|-)(?!(?:{_DAYS}|Mayor|Gov\.)(?!\w))[A-Z]")
_LONGER_BEFORE = lazy(
    rf"(?<![\w’'])(?!(?:{_DAYS}|A[st]|And|After|Around|Before|Both|But|By|For|From|If|In|Inside|Into|Near|On|Once|"
    r"Only|Outside|Since|That|The|Then|To|Until|When|Where|While|With|Why|Will|Yet)[ \u00a0-])"
    r"(?:[A-Z][\w.’'&]*|\d+[ \u00a0]FC)(?:[ \u00a0]|-)$"
)
_OF_BEFORE = lazy(
    r"(?<![\w’'])(?!(?:Citizens|Half|Inhabitants|Most|Much|Outside|Parts|People|Residents|Some|Streets|Two)\b)"
    r"[A-Z][\w’'-]*[ \u00a0](?:of|de|von)[ \u00a0](?:the[ \u00a0])?$"
)
_THING_BEFORE = lazy(
    r"\b(?:then|an?|two|three|some|chickens?|lamb|beef|prawns?|pork|turkey|fish|tofu|mushroom|vegetable|veggie|steak|"
    r"carrier|cruiser|destroyer|frigate|warship|ship|steamer|ferry|submarine|yacht|film|movie|novel|album|song|"
    r"hotel|restaurant|café|cafe|bar|band|brand|camera|horse|asteroid)[ \u00a0-]$"
)
_THING_AFTER = lazy(
    r"[ \u00a0-](?:cakes?|cutlets?|duck|mix|potato(?:es)?|curry|curries|sauce|paste|powder|shirts?|cotton|"
    r"checks?|plaid|fabric|jackets?|toastie|toast|aloo|gin|blood|cats?|cameras?|lenses|mode)\b"
)
_OTHER_TIMES = lazy(
    r"\b(?:1\d{3}s?|formerly|colonial|spell(?:s|ed|ing|ings)?|spelt|renam(?:ed?|es|ing)|transliterat\w+|"
    r"romani[sz]\w+|pronounc\w+|old name|former name|"
    r"(?:then|once|now|was|previously|also|better|still|long)[ \u00a0-](?:called|known|named))\b",
    re.IGNORECASE,
)
_NEXT_PLACE = lazy(r",[ \u00a0](?=[A-Z])")
_SEEN_BEFORE = 40


class _Wanted(NamedTuple):
    """The spelling that one guide asks for; `entity` is what it names, when the registry knows that."""

    record: Spelling
    right: str
    entity: Person | Place | None


class _Guide(NamedTuple):
    """The wrong spellings of one guide, folded, and the expression that finds them as whole words."""

    wrong: Mapping[str, _Wanted]
    pattern: re.Pattern[str]


class _Hit(NamedTuple):
    span: TextSpan
    wanted: _Wanted
    capitals: bool


class _Scene(NamedTuple):
    """Worked out once for all hits: the ids that the draft names, and where it speaks of other times."""

    seen: set[str]
    other_times: Sequence[int]


@dataclass(frozen=True)
class HouseSpelling:
    """Reports each name whose spelling another guide uses; without a style in the configuration, nothing."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("text", "right", "guide")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each."""
        guide = context.registry.derived(_guides).get(context.style) if context.style else None
        if guide is None:
            return
        folded = context.analysis.folded
        hits = list(_hits(folded, guide)) if any(word in folded for word in guide.wrong) else []
        if not hits:
            return
        elsewhere = {hit.wanted.record.id for hit in hits if _lies_elsewhere(context, hit)}
        scene = _Scene(
            {id for uses in {mention.uses for mention in context.analysis.mentions} for id in uses.ids},
            [match.start() for match in _OTHER_TIMES.finditer(context.text)],
        )
        for hit in hits:
            if hit.wanted.record.id not in elsewhere and _is_meant(context, hit, scene):
                yield _finding(context, hit)


def _guides(registry: Registry) -> Mapping[str, _Guide]:
    tables: dict[str, dict[str, _Wanted]] = {}
    for id in registry.ids(EntityKind.SPELLING):
        record = registry.entity(id)
        if not isinstance(record, Spelling):
            continue
        named = registry.entity(record.name)
        entity = named if isinstance(named, Person | Place) else None
        used = (*(name for _, name in record.sets), *record.variants)
        for style, right in record.sets:
            table = tables.setdefault(style, {})
            for name in used:
                if fold(name) != fold(right):
                    wanted = _Wanted(record, right, entity)
                    table.setdefault(fold(name), wanted)
                    table.setdefault(fold(name.upper()), wanted)
    return {style: _Guide(table, _pattern(table)) for style, table in tables.items() if table}


def _pattern(wrong: Iterable[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(wrong, key=lambda name: (-len(name), name)))
    return expression(rf"(?<![\w@#/&])(?<!\w[.'])(?:{names})(?![\w@/&]|[.]\w)")


def _hits(folded: str, guide: _Guide) -> Iterator[_Hit]:
    for match in guide.pattern.finditer(folded):
        yield _Hit(TextSpan(*match.span()), guide.wrong[match[0]], match[0].isupper())


def _mention_from(context: CheckContext, place: int) -> Mention | None:
    """The mention that holds a place or begins there."""
    mentions = context.analysis.mentions
    number = context.analysis.mention_index(place + 1) - 1
    return mentions[number] if number >= 0 and mentions[number].end > place else None


def _lies_elsewhere(context: CheckContext, hit: _Hit) -> bool:
    """Whether the draft says that a place of the name lies in another country ("Odessa, Texas")."""
    place = hit.wanted.entity
    comma = _NEXT_PLACE.match(context.text, hit.span.end)
    if comma is None or not isinstance(place, Place) or not place.country:
        return False
    mention = _mention_from(context, comma.end())
    for use in mention.uses if mention else ():
        other = context.registry.place(use.id) if use.entity is EntityKind.PLACE else None
        if other is not None and place.country not in (other.id, other.country):
            return True
    return False


def _is_meant(context: CheckContext, hit: _Hit, scene: _Scene) -> bool:
    """Whether a name stands for what the record speaks of, and the writer is free to spell it."""
    entity = hit.wanted.entity
    if isinstance(entity, Person):
        if not _is_person(context, hit, entity, scene.seen):
            return False
    elif _is_other_name(context, hit, entity):
        return False
    elif entity is not None and entity.country and not _says_country(context, hit, entity, scene.seen):
        return False  # towns elsewhere have the name, too; the draft must say which country it is about
    start, end = context.analysis.sentence_around(hit.span.start)
    number = bisect_left(scene.other_times, start)
    if number < len(scene.other_times) and scene.other_times[number] < end:
        return False
    if context.text.find(hit.wanted.right, start, end) >= 0:
        return False
    # "Eswatini" for "eSwatini": a sentence begins with a capital.
    same = context.text[hit.span.start : hit.span.end].lower() == hit.wanted.right.lower()
    return not (same and (hit.capitals or start == hit.span.start))


def _says_country(context: CheckContext, hit: _Hit, place: Place, seen: set[str]) -> bool:
    """Whether the draft names the country of a place, be it in the registered "Odessa, Ukraine"."""
    mention = _mention_from(context, hit.span.start)
    with_country = mention is not None and mention.end > hit.span.end and place.id in mention.uses.ids
    return with_country or place.country in seen


def _is_person(context: CheckContext, hit: _Hit, person: Person, seen: set[str]) -> bool:
    mention = _mention_from(context, hit.span.start)
    if mention is not None:
        return mention.person == person.id
    before = _mention_from(context, hit.span.start - 2)
    titled = before is not None and before.end + 1 == hit.span.start
    tenures = {tenure.office for tenure in person.tenures}
    return titled and before is not None and person.country in seen and bool(tenures & set(before.uses.ids))


def _is_other_name(context: CheckContext, hit: _Hit, place: Place | None) -> bool:
    """Whether the name is part of a longer one or of a dish, a ship, a work."""
    start, end = hit.span.start, hit.span.end
    mention = _mention_from(context, start)
    longer = mention is not None and mention.end - mention.start > end - start
    if longer and mention is not None and (place is None or place.id not in mention.uses.ids):
        return True
    text, first = context.text, max(0, start - _SEEN_BEFORE)
    if _THING_AFTER.match(text, end) or _THING_BEFORE.search(text, first, start):
        return True
    if hit.capitals:
        return False
    return bool(
        _LONGER_AFTER.match(context.analysis.folded, end)
        or _LONGER_BEFORE.search(context.analysis.folded, first, start)
        or _OF_BEFORE.search(text, first, start)
    )


def _finding(context: CheckContext, hit: _Hit) -> Finding:
    record, right = hit.wanted.record, hit.wanted.right
    guide = _GUIDES.get(context.style, context.style)
    written = right.upper() if hit.capitals else right
    return Finding(
        hit.span,
        {"text": context.text[hit.span.start : hit.span.end], "right": written, "guide": guide},
        evidence=(Evidence(f"{guide} style: {right}", record.source, record.url, str(record.as_of)),),
        fixes=(Fix(f"Write “{written}”", (Edit(hit.span, written),)),),
    )
