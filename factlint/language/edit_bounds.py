"""How far apart two words are at least, told without the library that counts it exactly."""

from __future__ import annotations


def least_edits(a: str, b: str) -> int:
    """A number of edits below which two words cannot become equal: the letters that only one of them has.

    Letters that change places count for nothing. Most pairs are thrown out here, so that few drafts need
    rapidfuzz, which takes longer to import than a draft to check.
    """
    common = sum(min(a.count(letter), b.count(letter)) for letter in set(a))
    return max(len(a), len(b)) - common
