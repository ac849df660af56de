"""A source line cut to the width of a terminal, and the carets exactly below what is meant."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from factlint.core.classes import NamedTuple
from factlint.report.printable import printable

TAB = 4
CUT = "…"


class Excerpt(NamedTuple):
    """Two lines of the same indent.

    Args:
        line: the source line, or a window of it between `…`.
        under: spaces and carets below it, as wide as a terminal shows the characters above.
    """

    line: str
    under: str


def excerpt(line: str, start: int, end: int, width: int = 100) -> Excerpt:
    """The part of a source line around a place, underlined.

    Args:
        line: the source line without its line end.
        start: first character of the place, from 0.
        end: one past its last character; an empty place gets one caret.
        width: how many columns may be used.
    """
    start = min(start, len(line))
    end = min(max(end, start), len(line))
    # Paragraphs are often one long line: only the neighbourhood of the place is ever looked at.
    base, top = max(0, start - 3 * width), min(len(line), start + 3 * width)
    cut = base > 0, top < len(line)
    line, start, end = line[base:top], start - base, min(end, top) - base
    widths = [columns(character) for character in line]
    first, last = _window(line, widths, start, end, width, cut)
    head = CUT if first or cut[0] else ""
    tail = CUT if last < len(line) or cut[1] else ""
    shown = head + _show(line[first:start]) + _show(line[start:end]) + _show(line[end:last]) + tail
    if last < end:
        shown = head + _show(line[first:last]) + tail
    before = len(head) + sum(widths[first:start])
    under = " " * before + "^" * max(1, sum(widths[start : min(end, last)]))
    return Excerpt(shown, under)


@lru_cache(maxsize=1024)
def columns(character: str) -> int:
    """How many columns a terminal gives a character: 0, 1 or 2, and `TAB` for a tab.

    Source: Unicode Standard Annex 11, East Asian Width; characters of ambiguous width take one column.
    """
    if character == "\t":
        return TAB
    if printable(character) != character:
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf") and character != "\u00ad":
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _show(text: str) -> str:
    return printable(text.replace("\t", " " * TAB)) if "\t" in text else printable(text)


def _window(
    line: str, widths: list[int], start: int, end: int, width: int, cut: tuple[bool, bool]
) -> tuple[int, int]:
    """First and last character to show: as much before the place as after it, cut between words."""
    if not any(cut) and sum(widths) <= width:
        return 0, len(line)
    room = width - 2 * len(CUT)
    spare = max(0, room - sum(widths[start:end]))
    first = _reach_left(widths, start, spare // 2)
    last = _reach_right(widths, start, room - sum(widths[first:start]))
    first = _reach_left(widths, start, room - sum(widths[start:last])) if last == len(line) else first
    return _at_word(line, widths, first, start), _at_word_end(line, widths, last, end)


def _reach_left(widths: list[int], place: int, budget: int) -> int:
    while place > 0 and widths[place - 1] <= budget:
        budget -= widths[place - 1]
        place -= 1
    return place


def _reach_right(widths: list[int], place: int, budget: int) -> int:
    while place < len(widths) and widths[place] <= budget:
        budget -= widths[place]
        place += 1
    return place


def _at_word(line: str, widths: list[int], first: int, start: int) -> int:
    """A window that begins inside a word begins after it, and never with a combining mark."""
    if not first:
        return 0
    space = line.find(" ", first, min(start, first + 20))
    if space >= 0:
        return space + 1
    while first < start and not widths[first]:
        first += 1
    return first


def _at_word_end(line: str, widths: list[int], last: int, end: int) -> int:
    if last == len(line) or last <= end:
        return last
    space = line.rfind(" ", max(end, last - 20), last)
    return space if space > 0 else last
