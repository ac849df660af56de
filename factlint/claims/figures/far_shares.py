"""Shares whose whole stands in another sentence, and one share in two forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.shares import COMPARATIVE, DIRECTED
from factlint.claims.figures.template import AMOUNT, ANY, COUNT, MONEY, PERCENT, SHARE, Template
from factlint.core.figure import Figure
from factlint.core.figure_claim import SameShareClaim, ShareClaim
from factlint.core.regex import lazy

_RATIO = f"[{PERCENT}{SHARE}]"
_GAP = f"[^{ANY};.]"
_OF_THOSE = lazy(
    rf"\bOf (?:those|these|them|that)(?: [a-z]+(?= ?,))?,? (?:[a-z]+ "
    rf")?(?P<part>{AMOUNT}){_GAP}{{0,25}}?(?:, (?:or |"
    rf"which is )?| \(| [—–] | or )(?P<share>{_RATIO})"
    rf"(?! (?:more|less|fewer|higher|lower|up|down|point|of))"
    rf"|(?P<part2>{AMOUNT}) of (?:that|those|these|them)(?:, (?:or |which is )?| \(|"
    rf" [—–] )(?P<share2>{_RATIO})(?! (?:more|less|fewer|higher|lower|up|down|point|of))"
)


def shares_of_those(text: str, template: Template, before: Sequence[Figure]) -> Iterator[ShareClaim]:
    """The shares of a sentence whose whole stands in the one before ("Of those, 28,910, or 70 per cent").

    Args:
        text: the clean text.
        template: the sentence.
        before: the figures of the sentence before it.
    """
    for match in _OF_THOSE.finditer(template.text):
        number = "" if match["part"] else "2"
        part, share = template.figure(match, f"part{number}"), template.figure(match, f"share{number}")
        if number and template.text.count("\ue001", 0, match.start("part2")):
            continue
        wholes = [figure for figure in before if alike(text, figure, part) and figure.high >= part.low]
        if (
            wholes
            and not share.is_range
            and not DIRECTED.search(template.text, 0, match.start("share" + number))
        ):
            yield ShareClaim(part, wholes[0], share, tuple(wholes))


_SAME = lazy(
    rf"(?P<one>{SHARE})(?:,? or (?:about |some )?| — | – | \((?=.\)))(?P<two>{PERCENT})(?=[,.;)—–]|$| of |"
    rf" —| –)"
    rf"|(?P<two2>{PERCENT})(?:, or (?:about |some )?| — | – | \((?=.\)))(?P<one2>{SHARE})(?=[,.;)—–]|$| "
    rf"of | —| –)"
)


def same_shares(template: Template) -> Iterator[SameShareClaim]:
    """One share in two forms: "three out of four, or 75 per cent"."""
    text = template.text
    if PERCENT not in text or SHARE not in text:
        return
    for match in _SAME.finditer(text):
        number = "" if match["one"] else "2"
        part, percent = template.figure(match, f"one{number}"), template.figure(match, f"two{number}")
        if not percent.is_range and not COMPARATIVE.match(text, match.end()):
            ahead = DIRECTED.search(text, 0, match.start()) or _CHOICE.search(text, 0, match.start())
            if ahead is None:
                yield SameShareClaim(part, percent)


_CHOICE = lazy(
    r"\b(?:either|whether|between|by|pay|pays|paying|charges?|fee|fine|cut|raise[ds]?|reduced?|tax|levy)\b[^,;]*$"
)
"""Before two shares: a choice between them, or a change."""


_NAMED = r"(?:turnover|revenues?|sales|income|spending|expenditure|budget|output|exports|imports)"


_OF_NAMED = lazy(
    rf"(?P<part>[{MONEY}])(?:, or (?:about |some )?| \(| — | – |, )(?P<share>{_RATIO}) of (?:its |the |"
    rf"their |all |total )?"
    rf"(?P<name>{_NAMED})\b(?! (?:in|for|of|from|last|growth|tax)\b)"
)


_NAME_BESIDE = lazy(rf"\b(?P<name>{_NAMED})\b", re.IGNORECASE)


def shares_of_named(
    text: str, template: Template, figures: Sequence[Figure], sentences: Sequence[tuple[int, int]]
) -> Iterator[ShareClaim]:
    """Reads `Turnover rose to £19.4 million. Wages came to £9.7 million, or 50 per cent of turnover`.

    Every sum of money in a sentence that speaks of turnover may be the whole.

    Args:
        text: the clean text.
        template: the sentence of the share.
        figures: every figure of the document.
        sentences: its sentences.
    """
    for match in _OF_NAMED.finditer(template.text):
        part, share = template.figure(match, "part"), template.figure(match, "share")
        name = match["name"].lower().rstrip("s")
        wholes: list[Figure] = []
        for start, end in sentences:
            if start == template.start or not _speaks_of(text, name, start, end):
                continue
            wholes += [one for one in figures if start <= one.start < end and one.unit == part.unit]
        wholes = [one for one in wholes if one.kind is part.kind and not one.is_range and one.high > 0]
        if 0 < len(wholes) < 6 and not share.is_range:
            yield ShareClaim(part, wholes[0], share, tuple(wholes))


def _speaks_of(text: str, name: str, start: int, end: int) -> bool:
    return any(found["name"].lower().rstrip("s") == name for found in _NAME_BESIDE.finditer(text, start, end))


_FURTHER = lazy(
    rf"^[“]?(?:A further |Another |Some |About |Only |Just )?(?P<part>{COUNT}) (?P<noun>[a-z]{{3,}}s)(?:, "
    rf"or|,| —| –) "
    rf"(?:about |nearly |almost )?(?P<share>{_RATIO})(?=,| —| –)"
)


def shares_of_before(text: str, template: Template, before: Sequence[Figure]) -> Iterator[ShareClaim]:
    """Reads `Of the 1,240 sailings 31 were cancelled. A further 124 sailings, one in ten, left late`.

    Args:
        text: the clean text.
        template: the sentence of the share.
        before: the figures of the sentence before it.
    """
    match = _FURTHER.match(template.text)
    if match is None:
        return
    part, share, noun = template.figure(match, "part"), template.figure(match, "share"), match["noun"]
    wholes = [
        one
        for one in before
        if one.kind is part.kind
        and text.startswith(noun, one.end + 1)
        and text[max(0, one.outer - 7) : one.outer].lower() == "of the "
    ]
    if len(wholes) == 1 and not share.is_range and wholes[0].high > part.high:
        yield ShareClaim(part, wholes[0], share, tuple(wholes))
