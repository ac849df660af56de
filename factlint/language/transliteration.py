"""Romanisation systems compared: whether two spellings can stand for one name of another script.

Each tradition is a list of replacements that lead every usual spelling of a sound to one key. The keys are
coarse on purpose and serve only to compare a written name with one registered name that office and
context already point to. Sources: Revised Romanization and McCune-Reischauer (Korean) with the usage of
North Korean media, Hanyu Pinyin and Wade-Giles (Chinese), BGN/PCGN, ISO 9 and the Ukrainian national
system of 2010 (Cyrillic), BGN/PCGN and newspaper usage (Arabic and Persian), Hepburn and Kunrei (Japanese).
"""

from __future__ import annotations

import re
from functools import cache

from factlint.core.regex import expression

_TRADITIONS = {
    "korean": "kr kp",
    "chinese": "cn tw hk mo sg",
    "cyrillic": "ru ua by bg rs mk me kz kg tj mn uz tm az ge am",
    "arabic": "ae af bh dz eg iq ir jo kw lb ly ma mr om pk ps qa sa sd so sy tn ye",
    "japanese": "jp",
    "greek": "gr cy",
    "indic": "in bd lk np mm th la kh il my id ph vn",
}
_OF_COUNTRY = {country: name for name, listing in _TRADITIONS.items() for country in listing.split()}

_REPLACEMENTS: dict[str, tuple[tuple[str, str], ...]] = {
    "korean": (
        (r"^(?:lee|li|ri|yi|rhee|rhie|i)$", "ri"),
        (r"^(?:ryu|yoo|yu|you|ryoo|yoo)$", "ru"),
        (r"^(?:lim|im|rim|yim|leem)$", "rim"),
        (r"^(?:no|ro|noh|roh)$", "ro"),
        (r"^(?:park|pak|bak|bark)$", "pak"),
        (r"(?:eoi|oe|oi|ae|ai|ay|eh|e(?![ou]))", "e"),
        (r"(?:eui|ee|ui|ey|i)", "i"),
        (r"(?:eo|eu|ou|oo|wo|u|o)h?", "o"),
        (r"(?:tch|ch|jj|j)", "c"),
        (r"(?:kk|g|k)", "k"),
        (r"(?:tt|d|t)", "t"),
        (r"(?:pp|b|p)", "p"),
        (r"(?:sh|ss|s)", "s"),
        (r"[lr]+", "r"),
        (r"h$", ""),
    ),
    "chinese": (
        (r"['’]", ""),
        (r"(?:zh|ch|ts|tz|q|j(?!en|ih|ui)|z|c)", "c"),
        (r"(?:hs|sh|x|s)", "s"),
        (r"(?:r|j)", "r"),
        (r"(?:b|p)", "p"),
        (r"(?:d|t)", "t"),
        (r"(?:g(?!$)|k)", "k"),
        (r"(?:ien|ian)", "ian"),
        (r"(?:ih|i)$", "i"),
        (r"(?:ung|ong)", "ong"),
        (r"(?:uei|ui)", "ui"),
        (r"(?:ieh|ie)", "ie"),
        (r"(?:ueh|ue)", "ue"),
        (r"(?:eh|e)$", "e"),
        (r"(?<=[cstpklnr])iu(?=$)", "iou"),
        (r"^yü|^yu", "u"),
    ),
    "cyrillic": (
        (r"['’]", ""),
        (r"(?:(?<=[aeiou])|^)ye", "e"),
        (r"(?:ey|ei|ej|ii|iy|ij|yi|yy|y|i)$", "i"),
        (r"(?:shch|sch|sh|s)", "s"),
        (r"(?:tsch|tch|ch)", "q"),
        (r"(?:zh|z)", "z"),
        (r"(?:kh|gh|g|h)", "h"),
        (r"(?:ts|tz|cz|c)", "c"),
        (r"(?:ks|x)", "x"),
        (r"(?:w|v|ff)", "v"),
        (r"(?:ck|k)", "k"),
        (r"(?:iy|yy|ij|yi|ji|ii|y|j|i)+", "i"),
        (r"(?:io|ie|e)", "e"),
        (r"(?:ou|u)", "u"),
        (r"ph", "v"),
    ),
    "arabic": (
        (r"^(?:al|el|ad|as|an|ar|ash|at|ul|us|ur)-", ""),
        (r"^m[aou]h?[ao]mm?[ae]d$", "muhamad"),
        (r"['’`-]", ""),
        (r"(?:dh|dj|d)", "d"),
        (r"(?:th|t)", "t"),
        (r"(?:kh|gh|q|g|k|c)", "k"),
        (r"(?:sh|ch|s)", "s"),
        (r"(?:ou|oo|u|o|w)+", "u"),
        (r"(?:ei|ee|ai|ay|ey|i|y|e)+", "i"),
        (r"aa+", "a"),
        (r"(?:v|f|ph)", "f"),
        (r"h", ""),
        (r"^ibn |^bin ", ""),
    ),
    "japanese": (
        (r"(?:oh|ou|oo|o)(?=[^aeiou]|$)", "o"),
        (r"uu|u", "u"),
        (r"(?:shi|si)", "si"),
        (r"(?:chi|ti)", "ti"),
        (r"(?:tsu|tu)", "tu"),
        (r"(?:fu|hu)", "hu"),
        (r"(?:ji|zi|di)", "zi"),
        (r"(?:sh|sy)", "sy"),
        (r"(?:ch|ty)", "ty"),
        (r"(?:j|zy)", "zy"),
        (r"m(?=[bmp])", "n"),
    ),
    "greek": (
        (r"(?:kh|ch|h)", "h"),
        (r"(?:gg|ng|g|gk)", "g"),
        (r"(?:ph|f|v|u(?=[a-z]))", "f"),
        (r"(?:oi|ei|i|y|ee)", "i"),
        (r"(?:ai|e|ae)", "e"),
        (r"(?:ks|x)", "x"),
        (r"(?:k|c)", "k"),
        (r"(?:th|t)", "t"),
        (r"(?:mp|b)", "b"),
        (r"(?:nt|d)", "d"),
    ),
    "indic": (
        (r"(?:sh|s)", "s"),
        (r"(?:ee|i|y)", "i"),
        (r"(?:oo|u)", "u"),
        (r"(?:w|v)", "v"),
        (r"aa", "a"),
        (r"(?<=[bcdgjkptn])h", ""),
        (r"(?:z|j)", "j"),
        (r"(?:q|ck|k)", "k"),
    ),
}
_EASTERN_ORDER = frozenset("kr kp cn tw hk mo sg jp hu vn kh mm".split())
_DOUBLED = expression(r"(.)\1+")


def tradition_of(country: str) -> str:
    """The tradition in which names of a country's people are romanised; empty where none is needed.

    Args:
        country: id of the place (ISO 3166 alpha-2 in lower case).
    """
    return _OF_COUNTRY.get(country, "")


def family_name_first(country: str) -> bool:
    """Whether people of a country are named with the family name first, at home or always."""
    return country in _EASTERN_ORDER


@cache
def _patterns(tradition: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((expression(old), new.upper()) for old, new in _REPLACEMENTS[tradition])


@cache
def sound_key(word: str, tradition: str) -> str:
    """The key to which every usual romanisation of a word leads.

    Args:
        word: one word of a name, folded.
        tradition: what `tradition_of` says; empty gives the word in small letters.
    """
    word = word.lower()
    if tradition not in _REPLACEMENTS:
        return word
    # Capitals keep a replaced piece from being replaced again by a later line.
    for pattern, new in _patterns(tradition):
        word = pattern.sub(new, word)
    return _DOUBLED.sub(r"\1", word.lower())


def sounds_alike(written: str, known: str, tradition: str) -> bool:
    """Whether two words can be romanisations of one name."""
    return bool(tradition) and sound_key(written, tradition) == sound_key(known, tradition)
