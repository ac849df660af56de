"""A people's name where the adjective belongs ("Ukrainians strategists"), and demonyms that do not exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.people_nouns import is_person_noun
from factlint.core.classes import dataclass, field
from factlint.core.finding import Edit, Finding, Fix
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind

# One word that describes the noun may stand between ("Russians military officials").
_NOUN = lazy(
    r" (?:(?:army|business|defen[cs]e|foreign|government|intelligence|military|naval|navy|opposition"
    r"|political|security|senior|top) )?([a-z]+)(?![\w'’-])"
)
_NEXT_NOUN = lazy(r" ([a-z]+)(?![\w'’-])")
_DETERMINER = lazy(r"\b(?:[Aa]n?|[Tt]he)[ \u00a0]$")
_CAPITALISED = lazy(r"[A-Z][a-z]{4,}+")
_WORD_BEFORE = lazy(r"([A-Za-z]+)[ \u00a0](?:(?:the|many|most|some|these|those)[ \u00a0])?$")
_SHORTEST_SINGULAR = 5
"""Shorter ones are also other words and names: Pole, Dane, Scot, Finn."""

_TWO_OBJECTS = frozenset(
    "tell tells told telling show shows showed showing assure assures assured assuring remind reminds"
    " reminded reminding warn warns warned warning promise promises promised promising convince"
    " convinces convinced inform informs informed informing persuade persuaded give gives gave giving"
    " send sends sent sending offer offers offered offering teach teaches taught call calls called"
    " calling make makes made making consider considers considered name named lend lent".split()
)
"""After these a people's name may be one object and the noun after it another, or a clause's subject:
"told Americans lawmakers would act", "called Russians enemies"."""


@dataclass(frozen=True)
class DemonymForm:
    """Reports a people's name before a noun for people, or, with `forms`, demonyms that do not exist.

    The case "plural" is a plural ("Germans officials"), "singular" a noun for one person ("Frenchman
    officials"); both only for names that no entity uses as an adjective. The case "wrong-form" is a word
    of `forms`.

    Args:
        forms: single words, with a capital, that are no demonym, each with what to write; when given,
            only these are looked for.
        ignore: people's names that are left alone, such as those of sports clubs.
    """

    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ("plural", "singular", "wrong-form")
    values: ClassVar[tuple[str, ...]] = ("match", "demonym", "noun", "right")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields wrong demonyms, with what to write as a suggestion."""
        return self._wrong_forms(context.text) if self.forms else self._nouns(context)

    @cached_property
    def _all_forms(self) -> Mapping[str, tuple[str, ...]]:
        plurals = {f"{wrong}s": tuple(map(_plural, right)) for wrong, right in self.forms.items()}
        return plurals | dict(self.forms)

    def _nouns(self, context: CheckContext) -> Iterator[Finding]:
        text = context.text
        for mention in context.analysis.mentions:
            case = _case(mention)
            if not case:
                continue
            noun = _NOUN.match(text, mention.end)
            if noun is not None and not is_person_noun(noun[1]):
                noun = _NEXT_NOUN.match(text, mention.end)  # "the Russians government was"
            if noun is None or _has_two_objects(text, mention.start):
                continue
            one_person = _DETERMINER.search(text, max(0, mention.start - 6), mention.start)
            if not (is_person_noun(noun[1]) or (one_person and is_person_noun(f"{noun[1]}s"))):
                continue
            demonym = text[mention.start : mention.end]
            adjectives = _adjectives(mention, context)
            if adjectives and demonym not in self.ignore:
                place = TextSpan(mention.start, noun.end())
                yield _finding(text, place, demonym, noun[0].lstrip(), adjectives, case)

    def _wrong_forms(self, text: str) -> Iterator[Finding]:
        for match in _CAPITALISED.finditer(text):
            right = self._all_forms.get(match[0])
            if right is not None and not _is_joined(text, match.start(), match.end()):
                yield _finding(text, TextSpan(*match.span()), match[0], "", right, "wrong-form")


def _plural(demonym: str) -> str:
    return demonym if demonym.endswith(("s", "se", "sh", "ch")) else f"{demonym}s"


def _case(mention: Mention) -> str:
    kinds = mention.uses.kinds
    if NameKind.ADJECTIVE in kinds:
        return ""
    if kinds == {NameKind.DEMONYM_PLURAL}:
        return "plural"
    is_long = mention.end - mention.start >= _SHORTEST_SINGULAR
    return "singular" if kinds == {NameKind.DEMONYM} and is_long else ""


def _adjectives(mention: Mention, context: CheckContext) -> tuple[str, ...]:
    """What to write; empty unless every entity is a country, because clubs are named after cities."""
    found: list[str] = []
    for use in mention.uses:
        place = context.registry.place(use.id) if use.entity is EntityKind.PLACE else None
        if place is None or place.type != "country":
            return ()
        found.extend(place.names_of(NameKind.ADJECTIVE)[:1])
    return tuple(dict.fromkeys(found))


def _has_two_objects(text: str, place: int) -> bool:
    before = _WORD_BEFORE.search(text, max(0, place - 32), place)
    return before is not None and before[1].lower() in _TWO_OBJECTS


def _is_joined(text: str, start: int, end: int) -> bool:
    return (start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-_")) or (
        end < len(text) and (text[end].isalnum() or text[end] == "_")
    )


def _finding(
    text: str, span: TextSpan, demonym: str, noun: str, right: tuple[str, ...], case: str
) -> Finding:
    edited = TextSpan(span.start, span.start + len(demonym))
    fixes = tuple(Fix(f"Write “{f'{word} {noun}'.rstrip()}”", (Edit(edited, word),)) for word in right)
    values = {
        "match": text[span.start : span.end],
        "demonym": demonym,
        "noun": noun,
        "right": right[0] if right else "",
    }
    return Finding(span, values, case, fixes=fixes)
