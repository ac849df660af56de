"""Under which keys a record is found: the same for every store."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, count
from operator import add

from factlint.core.regex import lazy
from factlint.registry.fold import fold, fold_with_gaps
from factlint.registry.model import EntityKind, NameKind, Record

WORD = re.compile(r"[^\W_]+")
"""Names are looked up where a word begins, and a word is letters and digits."""


def word_starts(folded: str) -> dict[str, list[int]]:
    """Where every word of a folded text begins, ascending, by the word."""
    if any(character > "\xff" and character.isalnum() for character in set(folded)):
        starts: dict[str, list[int]] = {}
        for match in WORD.finditer(folded):
            starts.setdefault(match[0], []).append(match.start())
        return starts
    # The same for a text of one byte a letter, in half the time: words and gaps of nothing, between spaces.
    words = folded.encode("latin-1", "replace").translate(_spaced()).decode("latin-1").split(" ")
    starts = {}
    for word, start in zip(words, map(add, accumulate(map(len, words), initial=0), count()), strict=False):
        if word in starts:
            starts[word].append(start)
        else:
            starts[word] = [start]
    starts.pop("", None)
    return starts


@cache
def _spaced() -> bytes:
    """Every letter and digit of Latin-1 as it is, and a space for everything else."""
    return bytes(code if WORD.match(chr(code)) else 32 for code in range(256))


HALF = lazy("[\ud800-\udfff]")
"""Half a character, which belongs to no name."""

LONGEST = 200
"""Characters; nothing longer is looked up as a name."""

_LOWER_KINDS = {EntityKind.OFFICE.value}
"""Kinds whose names are common nouns and match in any case."""
_BODY_NAMES = (NameKind.PRIMARY, NameKind.ALIAS, NameKind.FORMER)
_LEAST_WORDS = 3

_OWN_WORDS = frozenset(
    "Knesset Bundestag Bundesrat Nationalrat Folketing Storting Althing Althingi Sejm Duma Rada Riksdag "
    "Riigikogu Eduskunta Oireachtas Dail Seanad Saeima Seimas Sabor Senedd Majilis Hluttaw Khural".split()
)
"""Legislatures that English knows by one word of their own language; "Diet" or "Senate" are too common."""
_MADE_ALIKE = "central-bank"
"""A type of body whose names differ by nothing but the country, so that one is no slip for another."""
_NOT_SCANNED = (
    EntityKind.EVENT,
    EntityKind.ACRONYM,
    EntityKind.QUANTITY,
    EntityKind.SPELLING,
    EntityKind.CONFUSABLE,
    EntityKind.CLAIM_REVIEW,
)
"""Kinds whose names are looked for by their checks, where they need them, and not in every text."""


def name_keys(record: Record) -> Iterator[tuple[str, bool, str]]:
    """Every folded name of a record that texts are scanned for, whether its case is free, and its use.

    A name whose case is free stands in small letters; one that begins with no letter or digit is left
    out, for scanning looks at words.
    """
    seen = set()
    for text, kind in _scanned(record):
        lower = record["kind"] in _LOWER_KINDS and kind != NameKind.ACRONYM
        key = fold_with_gaps(text.lower() if lower else text)[0], lower, str(kind)
        if key not in seen and len(key[0]) <= LONGEST and WORD.match(key[0]) and is_text(key[0]):
            seen.add(key)
            yield key


def is_text(key: str) -> bool:
    """Whether a text has no halves of characters, as JSON and editors can bring them in."""
    return key.isascii() or not HALF.search(key)


def _scanned(record: Record) -> Iterable[tuple[str, str]]:
    if record["kind"] in _NOT_SCANNED:
        return
    yield from record["names"]
    demonym = record.get("demonym", {})
    for field, kind in (
        ("adjective", NameKind.ADJECTIVE),
        ("singular", NameKind.DEMONYM),
        ("plural", NameKind.DEMONYM_PLURAL),
    ):
        for text in demonym.get(field, []):
            yield text, kind.value
    for text in record.get("capital", []):
        yield text, NameKind.CAPITAL.value


def first_word(key: str) -> str:
    """The word with which a key begins."""
    match = WORD.match(key)
    return match[0] if match else ""


def first_words(key: str, *, lower: bool) -> set[str]:
    """The words of a text at which a key may begin; of a name whose case is free: small, Capital, ALL."""
    word = first_word(key)
    return {word, word.capitalize(), word.upper()} if lower else {word}


def acronym_of(record: Record) -> str:
    """The letters of an acronym; empty for other kinds."""
    return record["names"][0][0] if record["kind"] == EntityKind.ACRONYM else ""


def counted_subject(record: Record) -> str:
    """The id of what a record counts something of: a quantity's subject, a body with all its members."""
    counts = record.get("dates") or record.get("values")
    if record["kind"] == EntityKind.QUANTITY and record.get("subject") and counts:
        return str(record["subject"])
    return str(record["id"]) if record.get("members_complete") else ""


def body_names(record: Record) -> Iterator[tuple[str, ...]]:
    """The words of each folded name of a body."""
    if record["kind"] == EntityKind.ORGANISATION:
        for name, kind in record["names"]:
            if kind in _BODY_NAMES:
                yield tuple(fold(name).split())


def shapes_of(record: Record, words: tuple[str, ...]) -> Iterator[tuple[tuple[int, tuple[str, ...]], str]]:
    """A body's name of three words or more with one word taken out: its place, the others, the word."""
    shaped = len(words) >= _LEAST_WORDS and record.get("type") != _MADE_ALIKE
    for place, word in enumerate(words if shaped else ()):
        yield (place, words[:place] + words[place + 1 :]), word


def legislature_names(record: Record) -> Iterator[str]:
    """Folded names of a place's legislature: those of two words or more, and words that mean nothing else."""
    legislature = record.get("legislature")
    for name in (legislature.get("name", ""), *legislature.get("also", ())) if legislature else ():
        folded = fold(name)
        if (" " in folded or folded in _OWN_WORDS) and WORD.match(folded):
            yield folded


def by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        found.setdefault(first_word(name), []).append(name)
    return found
