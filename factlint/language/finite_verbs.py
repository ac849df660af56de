"""Whether a word may be the finite verb of a sentence; unknown words never are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from factlint.core.classes import NamedTuple

_LIST = Path(__file__).with_name("data") / "verbs.txt"
_WORKED_OUT = ("ize", "ise", "ify", "ate")
_MARKS = "“”\"'‘’()[].,;:!?…—–"

COMMON = frozenset(
    "is are was were am be been has have had do does did will would can could may might must shall should"
    " cannot said says say told tells tell made makes make took takes take went goes go came comes come got"
    " gets get gave gives give saw sees see knew knows know thought thinks think found finds find left"
    " leaves leave felt feels feel became becomes become began begins begin kept keeps keep held holds hold"
    " won wins win lost loses lose led leads lead met meets meet paid pays pay put puts put ran runs run sat"
    " sits sit stood stands stand spoke speaks speak wrote writes write wants want needs need remains remain"
    " seems seem shows show fell falls fall rose rises rise grew grows grow set sets hit hits cost costs"
    " broke breaks brought brings bought built sent spent sold let lets read believe think hope know want"
    " it’s it's he’s he's she’s she's that’s that's there’s there's what’s what's who’s who's here’s here's"
    " where’s where's let’s let's".split()
)
"""Finite verbs that settle most sentences at a glance."""

_CONTRACTED = ("n’t", "n't", "’re", "'re", "’ve", "'ve", "’d", "'d", "’ll", "'ll", "’m", "'m", "’s", "'s")


class _Forms(NamedTuple):
    bases: frozenset[str]
    past: frozenset[str]
    participles: frozenset[str]


@cache
def _forms() -> _Forms:
    """The list of verbs, read at the first question.

    Source: WordNet 3.0; the file says how it was cut.
    """
    parts: dict[str, list[str]] = {"bases": [], "past": [], "participles": []}
    words = parts["bases"]
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if line in parts:
            words = parts[line]
        elif not line.startswith("#"):
            words += line.split()
    return _Forms(*map(frozenset, parts.values()))


def may_be_finite(word: str) -> bool:
    """Whether a word inside a sentence may be a finite verb.

    A capital makes it a name, and a possessive may be a short "is".
    """
    bare = word.strip(_MARKS)
    if not bare.islower():
        return bare.endswith(_CONTRACTED)
    return bare in COMMON or bare.endswith(("ed", *_CONTRACTED)) or _in_list(bare)


def has_finite(words: Iterable[str]) -> bool:
    """Whether any of some words may be a finite verb."""
    return any(may_be_finite(word) for word in words)


def is_base(word: str) -> bool:
    """Whether a small-letter word is the bare form of a verb."""
    return _is_base(word, _forms())


def is_past(word: str) -> bool:
    """Whether a small-letter word is an irregular past form."""
    return word in _forms().past


def is_participle_only(word: str) -> bool:
    """Whether a word is a participle that is never a finite verb ("written")."""
    return word in _forms().participles


@lru_cache(maxsize=4096)
def _in_list(word: str) -> bool:
    forms = _forms()
    if word in forms.participles:
        return False
    if word in forms.past or _is_base(word, forms):
        return True
    if not word.endswith("s") or word.endswith("ss"):
        return False
    stem = word[:-1]
    if _is_base(stem, forms):
        return True
    if word.endswith("ies") and word[:-3] + "y" in forms.bases:
        return True
    return word.endswith("es") and word[:-2] in forms.bases


def _is_base(word: str, forms: _Forms) -> bool:
    return word in forms.bases or (len(word) > 5 and word.endswith(_WORKED_OUT))
