"""Finds names of institutions that do not exist: a country's legislature, an international body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.mentions import Mention
from factlint.registry.fold import fold
from factlint.registry.model import EntityKind, NameKind, Organisation, Place
from factlint.registry.protocol import BodyShapes, Registry

_POSSESSIVE = lazy(r"(?:['’]s?)?[ \u00a0]")
_MAYBE_AFTER = lazy(r"(?:['’]s?)?[ \u00a0][A-Z]")
_MAYBE_BEFORE = ("of ", "of the ", "in ", "in the ")
"""A cheap look before a country is looked up: a capital behind it, or "of" before it."""
_OF_PLACE = lazy(r"[ \u00a0](?:of|in)[ \u00a0](?:the[ \u00a0])?$")
_CAPITAL_AFTER = lazy(r"(?:[ \u00a0](?:(?:of|for)[ \u00a0](?:the[ \u00a0])?)?|-)[A-Z]")
_CAPITAL_BEFORE = lazy(
    r"(?<![\w’'-])(?!(?:The|A|An|This|That|In|At|On|By|From|With|As|But|And|When|While|For|To)\b)"
    r"[A-Z][\w’'-]*[ \u00a0](?:(?:of|and|for)[ \u00a0](?:the[ \u00a0])?)?$"
)
_HISTORY = lazy(
    r"\b(?:former|old|historical?|interim|transitional|colonial|provisional|proposed|then|first|"
    r"in 1[78]\d\d|in 19[0-8]\d)\b",
    re.IGNORECASE,
)

_NOT_THE_COUNTRY = frozenset({NameKind.CAPITAL, NameKind.WEAK, NameKind.DEMONYM_PLURAL})

_BODY_WORDS = (
    "Organization Organisation Association Agency Authority Foundation Federation Institution".split()
)
"""Words for a body that writers mistake for each other; each name of four words or more has just one."""
_WORD = lazy(r"[^\W_]+")
_WRONG = frozenset((NameKind.WRONG,))
_BODIES = frozenset((EntityKind.ORGANISATION,))
_HEADS = frozenset(
    "Organisation Organisations Organization Organizations Association Associations Agency Authority"
    " Bank Council Counsel Court Commission Committee Federation Foundation Fund Institute Institution"
    " Union".split()
)
_RUN_BEFORE = lazy(r"(?<![\w.])(?:[A-Z][\w’'-]*[ \u00a0](?:(?:of|for|the|on|and|to|in)[ \u00a0]){0,2}){2,8}$")
_RUN_AFTER = lazy(r"(?:[ \u00a0](?:of|for|on|and|in|to)(?:[ \u00a0]the)?(?:[ \u00a0][A-Z][\w’'-]*)+)")
_INNER_START = lazy(r"[ \u00a0](?:of|for|on|and|to|in)[ \u00a0](?:the[ \u00a0])?(?=[A-Z])")
"""Where a shorter name may begin inside a run: "Inspectors of the International …"."""
_LEAST_WORDS = 3
_LEAST_WORDS_FOR_HEADS = 4
_SIMILAR = 60.0


@dataclass(frozen=True)
class InstitutionName:
    """Finds wrong names of legislatures and bodies.

    Args:
        report: "legislature" for a country beside the name of another country’s legislature,
            "body" for a name close to a registered body that nobody has.
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("text", "right", "place")

    def validate(self) -> None:
        """Proves the option."""
        if self.report not in ("legislature", "body"):
            raise ValueError(f"`report` is legislature or body, not `{self.report}`")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each wrong name."""
        if self.report == "body":
            yield from _bodies(context)
            return
        yield from _legislatures(context)
        yield from _explained(context)


# Legislatures ----------------------------------------------------------------------------------------


def _legislatures(context: CheckContext) -> Iterator[Finding]:
    folded = context.analysis.folded
    names = context.registry.legislature_names()
    mentions = context.analysis.mentions
    for number, mention in enumerate(mentions):
        if not (_MAYBE_AFTER.match(folded, mention.end) or folded.endswith(_MAYBE_BEFORE, 0, mention.start)):
            continue
        place = _country(context.registry, mention)
        if place is None or not place.legislature_complete:
            continue
        link = _POSSESSIVE.match(folded, mention.end)
        found = _name_at(names, folded, link.end()) if link else None
        start = mention.start
        if found is None:
            found = _name_before(names, folded, mention)
            if found is None:
                continue
            start = found.start
        end = max(found.end, mention.end)
        if _has(place, folded[found.start : found.end]) or _CAPITAL_AFTER.match(folded, end):
            continue
        if _CAPITAL_BEFORE.search(folded, max(0, start - 60), start):
            continue
        if number and mentions[number - 1].end > start - 2:
            continue
        first, last = context.analysis.sentence_at(start)
        if _HISTORY.search(context.text, first, last):
            continue
        yield Finding(
            TextSpan(start, end),
            {"text": context.text[start:end], "right": place.legislature, "place": place.name},
            evidence=(_evidence(place, f"{place.name}: the legislature is the {place.legislature}"),),
            fixes=(Fix(f"Write “{place.legislature}”", (Edit(found, place.legislature),)),),
        )


_EXPLAINED = lazy(
    r"(?:(?P<its>\b[Ii]ts)|['’]s?)[ \u00a0](?:[a-z-]+[ \u00a0])?"
    r"(?:parliament|legislature|(?:lower|upper)[ \u00a0](?:house|chamber)(?:[ \u00a0]of[ \u00a0]parliament)?)"
    r",[ \u00a0](?:the[ \u00a0])?(?=[A-Z])"
)
_HOUSES = frozenset(("parliament", "legislature", "house", "chamber"))
_EXPLAINING = ("parliament, ", "legislature, ", " house, ", " chamber, ")
_PARAGRAPH = 1500


def _explained(context: CheckContext) -> Iterator[Finding]:
    """`Its parliament, the Knesset, …` where the paragraph names one country, and a wrong one for it."""
    if not context.analysis.words & _HOUSES:
        return
    folded, names = context.analysis.folded, context.registry.legislature_names()
    near = (
        _EXPLAINED.search(folded, max(0, place - 45), place + 22)
        for word in _EXPLAINING
        for place in _places(folded, word)
    )
    for match in filter(None, near):
        found = _name_at(names, folded, match.end())
        if found is None or _CAPITAL_AFTER.match(folded, found.end):
            continue
        place = _explained_country(context, match)
        if place is None or not place.legislature_complete or _has(place, folded[found.start : found.end]):
            continue
        if _HISTORY.search(context.text, *context.analysis.sentence_at(found.start)):
            continue
        yield Finding(
            found,
            {"text": context.text[found.start : found.end], "right": place.legislature, "place": place.name},
            evidence=(_evidence(place, f"{place.name}: the legislature is the {place.legislature}"),),
        )


def _places(folded: str, word: str) -> Iterator[int]:
    place = folded.find(word)
    while place >= 0:
        yield place
        place = folded.find(word, place + 1)


def _explained_country(context: CheckContext, match: re.Match[str]) -> Place | None:
    """The country right before a possessive, or for "its" the only place and state of the paragraph."""
    block = context.document.block_at(match.start())
    if block is None or match.start() - block.start > _PARAGRAPH:
        return None
    mentions = context.analysis.mentions_between(block.start, match.start())
    if match["its"] is None:
        near = mentions[-1] if mentions and mentions[-1].end == match.start() else None
        return _country(context.registry, near) if near else None
    countries: dict[str, Place] = {}
    for mention in mentions:
        for use in mention.uses:
            place = context.registry.place(use.id) if use.entity is EntityKind.PLACE else None
            if place is not None and place.type == "country":
                countries[place.id] = place
    return next(iter(countries.values())) if len(countries) == 1 else None


def _has(place: Place, name: str) -> bool:
    """Whether a place has a legislature or chamber of a folded name."""
    return any(fold(own) == name for own in (place.legislature, *place.legislature_also))


def _name_at(names: Mapping[str, Sequence[str]], folded: str, place: int) -> TextSpan | None:
    """The longest name of a legislature that begins at a place."""
    word = _WORD.match(folded, place)
    for name in names.get(word[0], ()) if word else ():
        end = place + len(name)
        if folded.startswith(name, place) and not _WORD.match(folded, end) and folded[end : end + 1] != "-":
            return TextSpan(place, end)
    return None


def _name_before(names: Mapping[str, Sequence[str]], folded: str, mention: Mention) -> TextSpan | None:
    """`Legislative Assembly of South Korea`: the name that ends right before "of"."""
    link = _OF_PLACE.search(folded, max(0, mention.start - 10), mention.start)
    if link is None:
        return None
    for word in _WORD.finditer(folded, max(0, link.start() - 60), link.start()):
        found = _name_at(names, folded, word.start())
        if found is not None and found.end == link.start():
            return found
    return None


def _country(registry: Registry, mention: Mention) -> Place | None:
    if len(mention.uses.ids) != 1 or mention.uses[0].entity is not EntityKind.PLACE:
        return None
    if mention.uses.kinds & _NOT_THE_COUNTRY:
        return None
    place = registry.place(mention.uses[0].id)
    return place if place is not None and place.type == "country" else None


# Bodies ----------------------------------------------------------------------------------------------


def _bodies(context: CheckContext) -> Iterator[Finding]:
    for mention in context.analysis.mentions:
        if mention.uses.kinds == _WRONG and mention.uses.entities == _BODIES:
            body = context.registry.organisation(mention.uses[0].id)
            if body is not None:
                yield _body(context, mention.start, mention.end, body)
    bodies = context.registry.body_shapes()
    folded = context.analysis.folded
    seen = -1
    for head, word in context.analysis.words_of(_HEADS):
        run = _RUN_BEFORE.search(folded, max(0, head - 90), head) if head >= seen else None
        if run is None:
            continue
        head_end = head + len(word)
        after = _RUN_AFTER.match(folded, head_end)
        ends = dict.fromkeys((after.end() if after else head_end, head_end))
        starts = [run.start(), *(match.end() for match in _INNER_START.finditer(folded, *run.span()))]
        for start, end in ((start, end) for start in starts for end in ends):
            found = _near(folded[start:end], bodies, context.registry)
            body = context.registry.organisation(found) if found else None
            if body is not None and not _is_registered(context, start, end):
                yield _body(context, start + _article(folded, start), end, body)
                seen = end
                break


def _article(folded: str, start: int) -> int:
    return 4 if folded.startswith("The ", start) else 0


def _is_registered(context: CheckContext, start: int, end: int) -> bool:
    """Whether a registered name reaches over the end of a run, as a longer proper name."""
    return any(mention.start <= start and end <= mention.end for mention in context.analysis.mentions)


def _near(name: str, bodies: BodyShapes, registry: Registry) -> str | None:
    """The id of the one body whose name differs from this one in one similar word."""
    words = tuple(name.split())
    if words[0] in ("The", "A", "An"):
        words = words[1:]
    if len(words) < _LEAST_WORDS or " ".join(words) in bodies.every:
        return None
    found: set[str] = set()
    for place, word in enumerate(words):
        for known, id in bodies.shapes.get((place, words[:place] + words[place + 1 :]), ()):
            if _is_slip(word, known, len(words)) and not _is_place(registry, word):
                found.add(id)
    if len(found) != 1 or any(" ".join(words[:end]) in bodies.every for end in range(2, len(words))):
        return None
    return found.pop()


def _is_place(registry: Registry, word: str) -> bool:
    """Whether a word names a place: the Austrian Federal Police is no slip for the Australian one."""
    return any(use.entity is EntityKind.PLACE for hit in registry.find_names(word) for use in hit.uses)


def _is_slip(word: str, known: str, length: int) -> bool:
    """Whether a word was probably written for another one, and is not merely its other spelling."""
    if word in _BODY_WORDS and known in _BODY_WORDS:
        return length >= _LEAST_WORDS_FOR_HEADS and {word, known} not in _TWINS
    if word.lower() == known.lower() or word[:3] != known[:3] or {word, known} in _TWINS:
        return False
    if word.rstrip("s") == known.rstrip("s"):
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(word, known) >= _SIMILAR


_TWINS: list[set[str]] = [
    {"Organization", "Organisation"},
    {"Center", "Centre"},
    {"Defense", "Defence"},
    {"Labor", "Labour"},
]


def _body(context: CheckContext, start: int, end: int, body: Organisation) -> Finding:
    return Finding(
        TextSpan(start, end),
        {"text": context.text[start:end], "right": body.name, "place": body.name},
        evidence=(_evidence(body, f"the name is {body.name}"),),
        fixes=(Fix(f"Write “{body.name}”", (Edit(TextSpan(start, end), body.name),)),),
    )


def _evidence(entity: Place | Organisation, text: str) -> Evidence:
    return Evidence(text, entity.source, entity.url, str(entity.as_of))
