"""Whether a draft is in English at all."""

from __future__ import annotations

from factlint.core.regex import lazy

_OTHER_SCRIPTS = lazy(r"[\u0370-\u1dff\u1f00-\u1fff\u3040-\ufdff]")
_LATIN = lazy(r"[A-Za-z]")
_ENGLISH = tuple(f" {word} " for word in "the and to that with by from was".split())
_OTHERS = lazy(
    r" (?:(?:der|die|und|das|dem|ein|eine|im|zu|mit|auf|nicht)(?= )|(?:de|la|le|les|et"
    r"|des|que|el|los|las|una|del|por|di|il|che|e"
    r"|per(?! (?:cent|head|day|week|year|hour|person|capita|annum)\b)|della"
    r"|em|não|uma|os|och|att|det|som|en|av|og|til|er|het|een|van|dat|niet|się|na|w|z|nie|je|se|v|ve|bir|bu|için|și"
    r"|în|din|si|cu|ja|ei|o|i)(?= (?!la |los |las |den |der |du )[^A-Z]))"
)
"""Frequent small words of German, the Romance and Scandinavian languages, Dutch, Polish, Czech, Turkish and
Finnish. Before a capital many of them may be part of a name."""

_LEAST_WORDS = 30
_ENOUGH = 0.02
_HARDLY_ANY = 0.05
"""English news has "the" in about sixteen words, and one of its eight small words in six."""
_FOREIGN = 0.06
_LEAST_FOREIGN = 3


def is_english(text: str) -> bool:
    """Whether a text is in English, or too short or too odd to tell (a table, a list of names)."""
    words = text.count(" ") + 1
    if words >= _LEAST_WORDS and text.count(" the ") >= words * _ENOUGH:
        return True
    if not text.isascii() and _is_in_other_script(text):
        return False
    if words < _LEAST_WORDS or sum(map(text.count, (*_ENGLISH, "The "))) >= words * _HARDLY_ANY:
        return True
    return len(_OTHERS.findall(text)) < max(_LEAST_FOREIGN, words * _FOREIGN)


def _is_in_other_script(text: str) -> bool:
    if _OTHER_SCRIPTS.search(text) is None:
        return False
    others = len(_OTHER_SCRIPTS.findall(text))
    return others >= _LEAST_WORDS and others > len(_LATIN.findall(text))
