"""Finds the pronouns of a text that may tell of one person, and how each stands in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.registry.protocol import Starts

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


def find_pronouns(folded: str, starts: Starts) -> list[Pronoun]:
    """Every such pronoun of a text, ascending.

    Args:
        folded: the text as `fold` gives it, so that quotation marks are straight and spaces plain.
        starts: where its words begin.
    """
    found: list[Pronoun] = []
    for word in ("he", "she"):
        _nominative(folded, word, starts, found)
        _capital(folded, word.capitalize(), starts, found)
    for word in ("his", "her"):
        _possessive(folded, word, starts, found)
    for word in ("himself", "herself"):
        found += [Pronoun(start, start + len(word), Standing.OWN) for start in starts.get(word, ())]
    found.sort()
    return found


def _between_spaces(folded: str, word: str, starts: Starts) -> Iterator[int]:
    """Where the space before a word stands that has one on each side."""
    for start in starts.get(word, ()):
        if folded.startswith(" ", start + len(word)) and folded[start - 1 : start] == " ":
            yield start - 1


def _nominative(folded: str, word: str, starts: Starts, found: list[Pronoun]) -> None:
    for start in _between_spaces(folded, word, starts):
        before = folded[start - 1 : start]
        end = start + 1 + len(word)
        standing = Standing.PLAIN
        if before == '"':
            if _SAYS_NEXT.match(folded, end + 1) is None:
                continue
            standing = Standing.SPEAKER
        elif before == ",":
            standing = Standing.LED
        found.append(Pronoun(start + 1, end, standing))


def _capital(folded: str, word: str, starts: Starts, found: list[Pronoun]) -> None:
    found += [
        Pronoun(start, start + len(word), Standing.FIRST)
        for start in starts.get(word, ())
        if folded.startswith(" ", start + len(word))
    ]


def _possessive(folded: str, word: str, starts: Starts, found: list[Pronoun]) -> None:
    for start in _between_spaces(folded, word, starts):
        end = start + 1 + len(word)
        standing = Standing.PLAIN
        if folded.startswith("own ", end + 1):
            standing = Standing.OWN
        elif folded.endswith(" and", 0, start):
            if _RELATIVE_NEXT.match(folded, end + 1) is None:
                continue
            standing = Standing.BESIDE
        found.append(Pronoun(start + 1, end, standing))
