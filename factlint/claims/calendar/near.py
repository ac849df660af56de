"""Runs a long expression only around the literal words without which it cannot match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence


def matches_near(
    pattern: re.Pattern[str],
    text: str,
    lowered: str,
    words: Sequence[str],
    before: int = 0,
    after: int = 260,
    marks: re.Pattern[str] | None = None,
) -> Iterator[re.Match[str]]:
    """Every match that begins at most `before` characters before one of some words, by place.

    Args:
        pattern: the expression.
        text: where it is looked for.
        lowered: the same text in small letters.
        words: literal pieces in small letters, one of which every match holds.
        before: how far before its word a match may begin.
        after: how far behind the beginning of its word a match may reach.
        marks: a short expression that stands for further words.
    """
    if len(lowered) != len(text):  # a letter that grows when it is made small
        yield from pattern.finditer(text)
        return
    places = [match.start() for match in marks.finditer(text)] if marks is not None else []
    for word in words:
        place = lowered.find(word)
        while place >= 0:
            places.append(place)
            place = lowered.find(word, place + len(word))
    reached = 0
    for place in sorted(places):
        start = max(reached, place - before)
        if place < reached:
            continue
        found = (
            pattern.search(text, start, min(len(text), place + after))
            if before
            else pattern.match(text, place)
        )
        # The piece may have cut the match short.
        match = pattern.match(text, found.start()) if found is not None else None
        if match is not None:
            reached = max(match.end(), place + 1)
            yield match
