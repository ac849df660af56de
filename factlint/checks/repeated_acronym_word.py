"""An acronym followed by the word that its last letter stands for: "ICBM missiles"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.document import BlockKind
from factlint.core.finding import Edit, Evidence, Finding, Fix
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.registry.model import Acronym, EntityKind
from factlint.registry.protocol import Registry

_CANDIDATE = lazy(r"([A-Z]{2,8}+)(s?)[ \u00a0-]([A-Za-z]+)(?![\w-])")
_COMPANY = lazy(r" (?:Co|Corp|Inc|Ltd|LLC|PLC|plc|Group|Company)\b")
_NEXT_WORD = lazy(r" ([a-z]+)")


@dataclass(frozen=True)
class RepeatedAcronymWord:
    """Reports an acronym with its own last word after it, as the registry's acronyms say.

    The acronym stands in its capitals, alone or with a plural s, the noun in small letters, or with a
    capital in a heading.

    Args:
        compounds: words that make one thing of the noun before them ("PIN number pad"), so that the
            pair is left alone.
    """

    compounds: tuple[str, ...] = ("pad", "pads")

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match", "acronym", "word", "expansion", "right")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every acronym whose last word follows it."""
        text = context.text
        for match in _candidates(context):
            acronym = context.registry.acronym(match[1])
            if acronym is None or (match.start() and _joins(text[match.start() - 1])):
                continue
            noun = match[3]
            forms = _noun_forms(acronym.repeated)
            if noun.lower() in forms and self._counts(context, match):
                yield _finding(match, acronym, plural=forms[noun.lower()])

    def _counts(self, context: CheckContext, match: re.Match[str]) -> bool:
        following = _NEXT_WORD.match(context.text, match.end())
        if following is not None and following[1] in self.compounds:
            return False
        if match[3].islower():
            return True
        block = context.document.block_at(match.start())
        is_heading = block is not None and block.kind is BlockKind.HEADING
        return is_heading and match[3].istitle() and _COMPANY.match(context.text, match.end()) is None


def _forms(registry: Registry) -> frozenset[str]:
    """Acronyms in the singular and the plural."""
    entities = (registry.entity(id) for id in registry.ids(EntityKind.ACRONYM))
    letters = {name.text for entity in entities if entity is not None for name in entity.names}
    return frozenset(letters | {f"{word}s" for word in letters})


def _candidates(context: CheckContext) -> Iterator[re.Match[str]]:
    """Words of capitals with a word behind them."""
    for place, _ in context.analysis.words_of(context.registry.table(_forms)):
        match = _CANDIDATE.match(context.text, place)
        if match is not None:
            yield match


def _joins(character: str) -> bool:
    return character.isalnum() or character in "&.-_/"


@lru_cache(maxsize=256)
def _noun_forms(nouns: tuple[str, ...]) -> dict[str, bool]:
    """Every singular and plural of some nouns, with whether it is a plural."""
    forms = dict.fromkeys(nouns, False)
    for noun in nouns:
        forms[_plural(noun)] = True
    return forms


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _finding(match: re.Match[str], acronym: Acronym, *, plural: bool) -> Finding:
    right = match[1] + ("s" if plural or match[2] else "")
    span = TextSpan(match.start(), match.end())
    values = {
        "match": match[0],
        "acronym": match[1],
        "word": match[3].lower(),
        "expansion": acronym.expansion,
        "right": right,
    }
    evidence = Evidence(
        f"{match[1]} stands for {acronym.expansion}.", acronym.source, acronym.url, str(acronym.as_of)
    )
    fix = Fix(f"Write “{right}”", (Edit(span, right),))
    return Finding(span, values, evidence=(evidence,), fixes=(fix,))
