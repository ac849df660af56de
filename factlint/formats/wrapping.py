"""Measures whether the lines of a plain text were broken at a fixed width."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlint.formats.lines import ends_sentence, starts_lower

_NARROWEST = 45
_WIDEST = 120
_SLACK = 3
_FEW = 4


def wrap_width(runs: Sequence[Sequence[str]]) -> int:
    """The width at which a text was wrapped, or 0 when it was not.

    A wrapped line is one that could not have taken the first word of the next line. In wrapped text
    nearly every line is such a line or the last of a paragraph, and few of the former happen to end a
    sentence; in text whose lines are paragraphs, list entries or verse neither holds.

    Args:
        runs: the text's runs of lines without an empty line between them, lines stripped.
    """
    pairs = [pair for run in runs if len(run) > 1 for pair in pairwise(run)]
    if not pairs or _has_long_lines(runs):
        return 0
    lengths = sorted(len(line) for run in runs if len(run) > 1 for line in run)
    width = lengths[(len(lengths) * 95 - 1) // 100]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = [pair for pair in pairs if len(pair[0]) + 1 + _first_word(pair[1]) > width - _SLACK]
    ends = [pair for pair in pairs if ends_sentence(pair[0]) and not starts_lower(pair[1])]
    if len(full) < 0.4 * len(pairs) or len(set(full) | set(ends)) < 0.75 * len(set(pairs)):
        return 0
    ended = sum(ends_sentence(line) and line[-1] not in ",—–" for line, _ in full)
    running = sum(starts_lower(line) for _, line in full)
    if len(full) <= _FEW:
        return width if running and ended * 2 <= len(full) else 0
    return width if ended <= 0.35 * len(full) and running >= 0.3 * len(full) else 0


def had_room(line: str, following: str, width: int, share: float) -> bool:
    """Whether a line ended before a share of the width although the next word had room there."""
    return len(line) + 1 + _first_word(following) <= share * width


def _first_word(line: str) -> int:
    end = line.find(" ")
    return len(line) if end < 0 else end


def _has_long_lines(runs: Sequence[Sequence[str]]) -> bool:
    total = overlong = 0
    for run in runs:
        for line in run:
            length = len(line)
            total += length
            if length > _WIDEST and " " in line:
                overlong += length
    return overlong > 0.05 * total
