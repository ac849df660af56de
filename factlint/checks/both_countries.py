"""Countries in the plural where one of the two meant is none: Norway and the European Union."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import NamedTuple, dataclass
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind, Organisation
from factlint.registry.protocol import Registry

_PAIR = lazy(r"\b(?:[Bb]oth|[Tt]he two) (?:countries|nations)\b")
_WORDS = ("oth countries", "oth nations", "he two countries", "he two nations")
_AND = frozenset({" and ", " and the ", "\u00a0and "})
_BETWEEN = lazy(r"\bbetween (?:the )?$")
_NO_NAMES = frozenset({NameKind.ADJECTIVE, NameKind.DEMONYM, NameKind.DEMONYM_PLURAL, NameKind.CAPITAL})


_NEVER_COUNTRIES = frozenset(
    "alliance union forum agency bank court association federation charity movement party company"
    " think-tank university council museum".split()
)
"""Kinds of bodies; a government, a ministry or a parliament may stand for its country."""


class _Named(NamedTuple):
    """A country or a body that a mention can only mean."""

    mention: Mention
    is_country: bool
    id: str


class _Couple(NamedTuple):
    """Two names joined by "and"."""

    first: _Named
    second: _Named

    @property
    def body(self) -> _Named:
        """The one that is no country."""
        return self.first if self.second.is_country else self.second

    @property
    def is_mixed(self) -> bool:
        """Whether exactly one of the two is a country."""
        return self.first.is_country != self.second.is_country


@dataclass(frozen=True)
class BothCountries:
    """Reports "both countries" where the nearest two that "and" joins are a country and a body.

    They stand before it in the sentence or in the sentence before; the case "after" has them behind it
    ("between Norway and the European Union"). Two countries joined by "and", or a list of three, keep it
    silent.
    """

    cases: ClassVar[tuple[str, ...]] = ("after",)
    values: ClassVar[tuple[str, ...]] = ("match", "first", "second", "body", "kind")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every such pair."""
        if not any(word in context.text for word in _WORDS):
            return
        for match in _PAIR.finditer(context.text):
            start, end = context.analysis.sentence_around(match.start())
            number = context.analysis.sentence_index(match.start())
            before = context.analysis.sentences[number - 1][0] if number > 0 else start
            couples = _couples(context, max(before, start - 600), end)
            if not couples or not all(couple.is_mixed for couple in couples):
                continue
            earlier = [couple for couple in couples if couple.second.mention.end <= match.start()]
            couple = earlier[-1] if earlier else couples[0]
            if _others(context, couple, before, match.start()) > (0 if earlier else 1):
                continue
            if not earlier and not _follows_between(context.text, couple.first.mention.start):
                continue
            yield _finding(context, TextSpan(*match.span()), couple, "" if earlier else "after")


def _couples(context: CheckContext, start: int, end: int) -> list[_Couple]:
    """Names joined by "and" in a stretch; every neighbour in a list counts as a couple."""
    named = [
        one
        for mention in context.analysis.mentions_between(start, end)
        if mention.end <= end and (one := _named(mention, context.registry))
    ]
    return [
        _Couple(one, other)
        for one, other in pairwise(named)
        if one.id != other.id
        and (
            context.text[one.mention.end : other.mention.start] in _AND
            or context.text[one.mention.end : other.mention.start] == ", "
        )
    ]


def _follows_between(text: str, place: int) -> bool:
    return _BETWEEN.search(text, max(0, place - 14), place) is not None


def _others(context: CheckContext, couple: _Couple, start: int, end: int) -> int:
    """How many other countries are named in a stretch, so that they might be meant."""
    known = {couple.first.id, couple.second.id}
    named = (
        _named(mention, context.registry)
        for mention in context.analysis.mentions_between(start, end)
        if mention.end <= end
    )
    return len({one.id for one in named if one is not None and one.is_country} - known)


def _named(mention: Mention, registry: Registry) -> _Named | None:
    use = mention.uses[0]
    if len(mention.uses) != 1 or use.kind in _NO_NAMES:
        return None
    if use.entity is EntityKind.PLACE:
        place = registry.place(use.id)
        return _Named(mention, True, use.id) if place and place.type == "country" else None
    if use.entity is not EntityKind.ORGANISATION:
        return None
    body = registry.organisation(use.id)
    return _Named(mention, False, use.id) if body and body.type in _NEVER_COUNTRIES else None


def _finding(context: CheckContext, span: TextSpan, couple: _Couple, case: str) -> Finding:
    text, mentions = context.text, (couple.first.mention, couple.second.mention)
    first, second = (text[mention.start : mention.end] for mention in mentions)
    body = context.registry.organisation(couple.body.id)
    assert isinstance(body, Organisation)
    kind = body.type.replace("-", " ") or "body"
    values = {
        "match": text[span.start : span.end],
        "first": first,
        "second": second,
        "body": body.name,
        "kind": f"{'an' if kind[0] in 'aeio' else 'a'} {kind}",
    }
    evidence = Evidence(
        f"{body.name} is {values['kind']}, not a country.", body.source, body.url, str(body.as_of)
    )
    place = TextSpan(mentions[0].start, mentions[1].end)
    related = (Related(place, "These two are meant."),)
    return Finding(span, values, case, evidence=(evidence,), related=related)
