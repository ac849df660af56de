"""Finds the pronouns of a text that may tell of one person, and how each stands in its sentence."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from factlint.core.regex import lazy

SPEECH = (
    r"(?:said|says|told|tells|added|adds|explained|warned|continued|noted|wrote|writes|recalled|argued|"
    r"insisted|asked|replied|concluded|joked|believes|believed|thinks|thought|expects|expected|hopes|hoped|"
    r"fears|agrees|agreed|disagreed|stressed|declared|predicted|tweeted|remarked|acknowledged|admitted)"
)
"""Verbs of speech and of opinion, as an expression."""

_SAYS_NEXT = lazy(rf"(?:\w+ly )?{SPEECH}\b")
_RELATIVE_NEXT = lazy(r"(?:wife|husband|spouse|partner|family|children|team|cabinet|aides?)\b")

MALE = frozenset({"he", "his", "him", "himself"})
"""Forms of "he", in small letters."""


class Standing(StrEnum):
    """How a pronoun stands in its sentence."""

    SPEAKER = "speaker"
    """Behind a closing quotation mark and before a verb of speech."""
    FIRST = "first"
    """With a capital: the first word of a sentence, or behind a few that lead up to it."""
    LED = "led"
    """Behind a comma."""
    OWN = "own"
    """Bound to the subject of its own clause: "her own", "herself"."""
    BESIDE = "beside"
    """Bound to the name before it: "Merkel and her husband"."""
    PLAIN = "plain"


class Pronoun(NamedTuple):
    """A form of "he" or "she", half-open."""

    start: int
    end: int
    standing: Standing


def find_pronouns(folded: str) -> list[Pronoun]:
    """Every such pronoun of a text, ascending.

    Args:
        folded: the text as `fold` gives it, so that quotation marks are straight and spaces plain.
    """
    found: list[Pronoun] = []
    for word in ("he", "she"):
        _nominative(folded, f" {word} ", found)
        _capital(folded, f"{word.capitalize()} ", found)
    for word in ("his", "her"):
        _possessive(folded, f" {word} ", found)
    for word in ("himself", "herself"):
        places = _places(folded, word)
        found += [Pronoun(start, start + len(word), Standing.OWN) for start in places]
    found.sort()
    return found


def _places(text: str, literal: str) -> list[int]:
    places = []
    start = text.find(literal)
    while start >= 0:
        places.append(start)
        start = text.find(literal, start + 1)
    return places


def _nominative(folded: str, literal: str, found: list[Pronoun]) -> None:
    for start in _places(folded, literal):
        before = folded[start - 1 : start]
        end = start + len(literal) - 1
        standing = Standing.PLAIN
        if before == '"':
            if _SAYS_NEXT.match(folded, end + 1) is None:
                continue
            standing = Standing.SPEAKER
        elif before == ",":
            standing = Standing.LED
        found.append(Pronoun(start + 1, end, standing))


def _capital(folded: str, literal: str, found: list[Pronoun]) -> None:
    found += [
        Pronoun(start, start + len(literal) - 1, Standing.FIRST)
        for start in _places(folded, literal)
        if not folded[start - 1 : start].isalnum()
    ]


def _possessive(folded: str, literal: str, found: list[Pronoun]) -> None:
    for start in _places(folded, literal):
        end = start + len(literal) - 1
        standing = Standing.PLAIN
        if folded.startswith("own ", end + 1):
            standing = Standing.OWN
        elif folded.endswith(" and", 0, start):
            if _RELATIVE_NEXT.match(folded, end + 1) is None:
                continue
            standing = Standing.BESIDE
        found.append(Pronoun(start + 1, end, standing))
