"""Stems of verbs and of the nouns made from them, for finding one word said twice."""

from __future__ import annotations

from functools import lru_cache

_SHORTEST = 3
_SHORTEST_BEFORE_Y = 5
"""So that a discovery is found, and a party is not taken for a part."""

_NOUN_ENDINGS = ("", "ing", "ment", "ee", "ion", "ation", "al", "ance", "ence", "y")
"""Endings of nouns for the act, its result or its object; -er and -or name the one who does it."""


@lru_cache(maxsize=1024)
def verb_stems(word: str) -> frozenset[str]:
    """The stems that a form of a verb may have: base, -s, -ed and -ing forms are not told apart."""
    endings = (
        ending
        for ending in ("s", "es", "ed", "d", "ing")
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST
    )
    return frozenset({_normal(word), *(_normal(word[: -len(ending)]) for ending in endings)})


def is_noun_of(noun: str, verb: str) -> bool:
    """Whether a noun, singular or plural, is made from a verb and names not the one who does it."""
    stems = verb_stems(verb)
    for form in _singulars(noun):
        for ending in _NOUN_ENDINGS:
            shortest = _SHORTEST_BEFORE_Y if ending == "y" else _SHORTEST
            if form.endswith(ending) and len(form) - len(ending) >= shortest:
                root = form[: -len(ending)] if ending else form
                if _normal(root) in stems:
                    return True
    return False


def _singulars(noun: str) -> list[str]:
    forms = [noun]
    if noun.endswith("ies"):
        forms.append(noun[:-3] + "y")
    elif noun.endswith("s") and not noun.endswith("ss"):
        forms.append(noun[:-1])
        if noun.endswith("es"):
            forms.append(noun[:-2])
    return forms


def _normal(form: str) -> str:
    """One spelling for the forms of a stem: silent e, y for i, and doubled consonants fall away."""
    if form.endswith("e"):
        form = form[:-1]
    if form.endswith("y"):
        form = form[:-1] + "i"
    if len(form) > _SHORTEST and form[-1] == form[-2] and form[-1] not in "aeiou":
        form = form[:-1]
    return form
