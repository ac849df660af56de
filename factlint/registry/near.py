"""Names a few letters away from a written one: what that means, and how they are looked for.

Two names are so far apart as their words are, put side by side in the order that fits best: letters that
are wrong, missing, too many, or two that have changed places. A word may differ by two of these, a word
of three letters by one. A space too many or too few counts as one, and so does a letter on its wrong side
or in its place, and an initial too many.
Case, diacritics and apostrophes count for nothing; hyphens and full stops are spaces.

A word's neighbours are found as SymSpell does it (Wolf Garbe, 2012): two words that differ by two have a
form in common when two letters are left out of each; of long words only the beginning is compared so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from zlib import crc32

from factlint.core.classes import NamedTuple
from factlint.registry.fold import fold_with_gaps
from factlint.registry.model import EntityKind, NameKind, Record
from factlint.registry.protocol import NameUse, NameUses, NearName

MOST = 3
"""Farther apart two names are never called near."""

_WORD = re.compile(r"[^\W_]+")
_LEAST_WORDS, _MOST_WORDS = 2, 6
_SHORT = 3
_BEGINNING = 7
_IN_WORD = 2
_ANY = "\0"
"""No letter, so that any letter in its place differs by one."""
_KINDS = (NameKind.PRIMARY.value, NameKind.ALIAS.value, NameKind.FORMER.value)

Neighbours = Callable[[str, int], Sequence[tuple[str, int]]]
"""The registered words at most so far from a word, with their distance."""


def holder_words(record: Record) -> set[str]:
    """The words of all names of a person who has held an office; none for others."""
    if not record.get("tenures"):
        return set()
    names = [text for text, kind in record["names"] if kind in _KINDS]
    return {word for name in (*names, record.get("family_name", "")) for word in words_of(name)}


class NearWritten(NamedTuple):
    """A person's name as the registry writes it."""

    id: str
    kind: str
    text: str


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(_WORD.findall(fold_with_gaps(name)[0].lower().replace("'", "")))


def key_of(words: Iterable[str]) -> str:
    """The same text for the same words in any order."""
    return " ".join(sorted(words))


def near_keys(record: Record) -> Iterator[tuple[str, NearWritten]]:
    """The key of every name of a person that is compared, with the name."""
    if record["kind"] == EntityKind.PERSON:
        for text, kind in record["names"]:
            if kind in _KINDS and _LEAST_WORDS <= len(words := words_of(text)) <= _MOST_WORDS:
                yield key_of(words), NearWritten(record["id"], kind, text)


def filed_forms(word: str) -> Iterator[int]:
    """Under what a registered word is filed: a number for each form, those that lack two letters apart.

    Who looks for words that differ by one need not see the latter.
    """
    for count in range(_IN_WORD + 1):
        for form in _forms(word, count):
            yield crc32(_TWO, form) if count == _IN_WORD else form


def asked_forms(word: str, most: int) -> Iterator[int]:
    """Where the registered words that may differ by so much from a word are filed."""
    for count in range(most + 1):
        for form in _forms(word, count):
            yield form
            if most == _IN_WORD:
                yield crc32(_TWO, form)


_TWO = b"\1"


def _forms(word: str, count: int) -> set[int]:
    """A number for the beginning of a word with so many letters left out, in every way."""
    beginning = word[:_BEGINNING]
    left = len(beginning) - count
    if left < 0:
        return set()
    if beginning.isascii():
        return {crc32(bytes(kept)) for kept in combinations(beginning.encode(), left)}
    return {crc32("".join(kept).encode()) for kept in combinations(beginning, left)}


def among(word: str, words: Collection[str], most: int) -> list[tuple[str, int]]:
    """Those of some words that are at most so far from a word, with their distance."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(word, words, scorer=OSA.distance, processor=None, score_cutoff=most, limit=None)
    return [(found, int(far)) for found, far, _ in near]


def search(name: str, distance: int, neighbours: Neighbours, known: Callable[[str], bool]) -> dict[str, int]:
    """The keys of all names near a written one, and how far they are.

    Args:
        name: as written.
        distance: how far they may be at most.
        neighbours: of a word.
        known: whether a key is registered.
    """
    words = words_of(name)
    distance = min(distance, MOST)
    found: dict[str, int] = {}
    if not 1 <= len(words) <= _MOST_WORDS + 1:
        return found
    kept: dict[tuple[str, int], dict[int, list[str]]] = {}

    def near(word: str, most: int) -> dict[int, list[str]]:
        most = min(most, _IN_WORD if len(word) > _SHORT else 1)
        if (word, most) not in kept:
            by_distance: dict[int, list[str]] = {}
            for other, far in neighbours(word, most):
                by_distance.setdefault(far, []).append(other)
            kept[word, most] = by_distance
        return kept[word, most]

    for variant, cost in _spaced(words, distance, lambda word: bool(near(word, 0))):
        # A word that nobody has is a letter away from any other at least, so that the others may be less far.
        absent = [not near(word, 0) for word in variant]
        left = distance - cost - sum(absent)
        if left >= 0:
            choices = [near(word, left + own) for word, own in zip(variant, absent, strict=True)]
            _combine(choices, distance, cost, found, known)
    return found


def _combine(
    choices: list[dict[int, list[str]]],
    distance: int,
    cost: int,
    found: dict[str, int],
    known: Callable[[str], bool],
) -> None:
    """Notes every registered name that takes one word of each choice without getting too far away.

    Args:
        choices: for each word its neighbours by distance.
        distance: how far a name may be at most.
        cost: how far it is already.
        found: the keys of names and how far they are.
        known: whether a key is registered.
    """
    if not all(choices):
        return
    # Words with few neighbours first: what cannot come to an end is then seen early.
    choices = sorted(choices, key=lambda choice: sum(map(len, choice.values())))
    least = [sum(min(choice) for choice in choices[number:]) for number in range(len(choices) + 1)]

    def go_on(number: int, cost: int, chosen: list[str]) -> None:
        if number == len(choices):
            key = key_of(chosen)
            if found.get(key, MOST + 1) > cost and known(key):
                found[key] = cost
            return
        for far, others in choices[number].items():
            if cost + far + least[number + 1] <= distance:
                for other in others:
                    go_on(number + 1, cost + far, [*chosen, other])

    go_on(0, cost, [])


def _spaced(
    words: tuple[str, ...], distance: int, exists: Callable[[str], bool]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """The words as they are, and with one space more, less or elsewhere; of two halves one must be a word."""
    if _LEAST_WORDS <= len(words) <= _MOST_WORDS:
        yield words, 0
    if not distance:
        return
    for place, word in enumerate(words if len(words) > _LEAST_WORDS else ()):
        if len(word) == 1:  # an initial too many
            yield (*words[:place], *words[place + 1 :]), 1
    for place, (first, second) in enumerate(pairwise(words)):
        for other in ((first + second,), (first + second[0], second[1:]), (first[:-1], first[-1] + second)):
            variant = *words[:place], *other, *words[place + 2 :]
            if all(other) and _LEAST_WORDS <= len(variant) <= _MOST_WORDS:
                yield variant, 1
        if len(words) > _LEAST_WORDS:  # a space instead of a letter, whichever it was
            yield (*words[:place], f"{first}{_ANY}{second}", *words[place + 2 :]), 0
    for place, word in enumerate(words if len(words) < _MOST_WORDS else ()):
        for cut in range(1, len(word)):
            first = word[:cut]
            begins = exists(first)
            for second in (word[cut:], word[cut + 1 :]):  # no space, or a letter instead of it
                if second and (begins or exists(second)):
                    yield (*words[:place], first, second, *words[place + 1 :]), 1


def nearest(
    found: dict[str, int], written: Callable[[str], Iterable[NearWritten]], limit: int
) -> list[NearName]:
    """The nearest names of some keys, by distance, key and spelling.

    Args:
        found: keys and how far they are.
        written: the names of a key.
        limit: so many at most.
    """
    near: list[NearName] = []
    for far, key in sorted((far, key) for key, far in found.items()):
        if len(near) >= limit:
            break
        spellings: dict[str, set[NameUse]] = {}
        for one in written(key):
            use = NameUse(one.id, EntityKind.PERSON, NameKind(one.kind))
            spellings.setdefault(one.text, set()).add(use)
        near += [NearName(text, far, NameUses(sorted(uses))) for text, uses in sorted(spellings.items())]
    return near[:limit]
