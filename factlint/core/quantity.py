"""How far a text commits itself to a figure."""

from __future__ import annotations

from enum import StrEnum


class Approximator(StrEnum):
    """How a text loosens a figure."""

    EXACT = ""
    ABOUT = "about"
    """About, around, some: a little more or less."""
    NEARLY = "nearly"
    """Nearly, almost, just under: a little less."""
    AT_LEAST = "at least"
    """At least, more than, over: no upper bound is stated."""
    AT_MOST = "at most"
    """Up to, as many as, fewer than, under: no lower bound is stated."""
