"""Quotations in single marks, kept only where no apostrophe can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.core.classes import NamedTuple
from factlint.core.document import Block
from factlint.core.regex import lazy

_NOT_ELIDED = (
    r"(?!\d{0,2}\d0s|\d\ds?\b|(?:[Ee]m|[Tt]il|[Tt]is|[Tt]was|twere|[Cc]ause|[Bb]out|round|n|neath|[Ee]llo)\b)"
)
# The literal mark in front lets the expression engine skip to marks by itself.
_CURLY_OPEN = lazy(r"‘" + _NOT_ELIDED + r"(?=\S)")
_STRAIGHT_OPEN = lazy(r"'" + _NOT_ELIDED + r"(?=[^\W_]|[\[(“\"…])")
_CURLY_CLOSE = lazy(r"’(?<=[^\s‘(\[]’)(?![^\W_])")
_STRAIGHT_CLOSE = lazy(r"'(?<=[^\s'(\[]')(?![^\W_])")
_BEFORE_OPENING = frozenset(' \n\t\u00a0([{“"—–…/-')
_SENTENCE_STOP = ',.!?;…”"'


class SingleQuotation(NamedTuple):
    """A stretch in single marks, marks included."""

    start: int
    end: int
    continues: bool


def find_single_quotations(text: str, blocks: Sequence[Block]) -> list[SingleQuotation]:
    """Clear single-quoted stretches, ascending; whatever may be an apostrophe is left out."""
    found: list[SingleQuotation] = []
    if "‘" in text:
        found += _scan(text, blocks, _CURLY_OPEN, _CURLY_CLOSE)
    if " '" in text or "\n'" in text or text.startswith("'") or "('" in text:
        found += _scan(text, blocks, _STRAIGHT_OPEN, _STRAIGHT_CLOSE)
    return sorted(found)


def _scan(
    text: str, blocks: Sequence[Block], opening: re.Pattern[str], closing: re.Pattern[str]
) -> list[SingleQuotation]:
    """Pairs the opening marks of one style with their closing marks, block by block."""
    found: list[SingleQuotation] = []
    openings = [
        place
        for match in opening.finditer(text)
        if (place := match.start()) == 0 or text[place - 1] in _BEFORE_OPENING
    ]
    index = 0
    for number, block in enumerate(blocks):
        while index < len(openings) and openings[index] < block.end:
            start = openings[index]
            index += 1
            if start < block.start:
                continue
            limit = openings[index] if index < len(openings) else block.end
            limit = min(limit, block.end)
            candidates = [match.start() for match in closing.finditer(text, start + 2, limit)]
            end = _closing(text, candidates)
            if end is not None:
                found.append(SingleQuotation(start, end + 1, False))
            elif not candidates and start == block.start and _reopens(text, blocks, number):
                found.append(SingleQuotation(start, block.end, True))
    return found


def _closing(text: str, candidates: list[int]) -> int | None:
    """The mark that surely closes, or None when each may be a plural possessive."""
    if len(candidates) == 1:
        return candidates[0]
    for place in candidates:
        if text[place - 1] in _SENTENCE_STOP:
            return place
    for place in candidates:
        if text[place - 1] not in "sSn":
            return place
    return None


def _reopens(text: str, blocks: Sequence[Block], number: int) -> bool:
    if number + 1 >= len(blocks):
        return False
    following = blocks[number + 1]
    return following.kind is blocks[number].kind and text.startswith(("‘", "'"), following.start)
