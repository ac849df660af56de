"""Folds text for looking names up: one character to one character, so that offsets stay."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

_INVISIBLE = re.compile("[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe0f]")

_MARKS = {
    "‘": "'",
    "’": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "“": '"',
    "”": '"',
    "‐": "-",
    "‑": "-",
    "\u00a0": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u202f": " ",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
    "ð": "d",
    "ə": "e",
}


@cache
def _table() -> dict[int, str]:
    table = {ord(mark): plain for mark, plain in _MARKS.items()}
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        if code in table:
            continue
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) > 1 and all(unicodedata.combining(mark) for mark in parts[1:]):
            table[code] = parts[0]
    return table


def fold(text: str) -> str:
    """The text without diacritics and typographic marks, of the same length; case is kept."""
    if text.isascii():
        return text
    # A draft has few kinds of letters beyond ASCII: replacing each is far quicker than a look at every one.
    table = _table()
    for character in set(text):
        if character > "\x7f" and (plain := table.get(ord(character))) is not None:
            text = text.replace(character, plain)
    return text


def fold_with_gaps(text: str, folded: str | None = None) -> tuple[str, list[int] | None]:
    """The folded text without combining marks and invisible characters.

    Returns:
        The folded text, and for each of its places (and its end) the place in `text`; None in the
        ordinary case that nothing was left out and the places are equal.
    """
    if text.isascii() or _INVISIBLE.search(text) is None:
        return folded if folded is not None else fold(text), None
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if not _INVISIBLE.match(character):
            kept.append(character)
            places.append(place)
    places.append(len(text))
    return fold("".join(kept)), places


def end_in_text(text: str, places: Sequence[int], end: int) -> int:
    """The end in a text of what ends at a place of its folded form: combining marks belong to their letter.

    Args:
        text: the text.
        places: as `fold_with_gaps` gives them.
        end: in the folded text without gaps.
    """
    place = places[end - 1] + 1
    while place < places[end] and "\u0300" <= text[place] <= "\u036f":
        place += 1
    return place
