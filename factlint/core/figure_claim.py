"""What a text says its figures have to do with each other: sums, changes, shares, conversions, rates."""

from __future__ import annotations

from enum import StrEnum

from factlint.core.classes import NamedTuple
from factlint.core.figure import Figure
from factlint.core.span import TextSpan


class Closed(StrEnum):
    """How surely the parts of a sum are all of them."""

    WHOLE = "whole"
    """The text says so: "in all", "a total of", "the other six"."""
    LISTED = "listed"
    """The text lists parts behind a colon or a dash, and closes the list with "and"."""
    APART = "apart"
    """The parts exclude one another, and there may be others: together they are no more than the whole."""
    WITHIN = "within"
    """Some of the parts are named: together they are no more than the whole."""
    PERHAPS_APART = "perhaps apart"
    """The same, unless one thing is counted in two of the parts."""


class SumClaim(NamedTuple):
    """Parts that make up a whole.

    Args:
        parts: the figures to be added.
        whole: what they come to.
        closed: how surely they are all of the parts.
        extra: things counted by an article ("two Belgians and an Albanian").
        alternatives: the parts may be any two or more of these: the text does not say which.
    """

    parts: tuple[Figure, ...]
    whole: Figure
    closed: Closed
    extra: int = 0
    alternatives: bool = False


class DifferenceClaim(NamedTuple):
    """One figure is so much more than another."""

    more: Figure
    less: Figure
    difference: Figure


class ChangeClaim(NamedTuple):
    """Something was so much before, is so much after, and changed by so much.

    Args:
        before: the earlier or other figure.
        after: the later figure.
        change: what the text calls the change; None when it names its direction only.
        direction: 1 for a rise, -1 for a fall, 0 when the text does not say.
        compared: the change stands in a comparison ("8 per cent more than the 5 million").
    """

    before: Figure
    after: Figure
    change: Figure | None
    direction: int
    compared: bool = False


class ShareClaim(NamedTuple):
    """A part is such a share of a whole.

    Args:
        part: how many.
        whole: of how many.
        share: which share the text calls it.
        others: further figures that may be the whole, when the text only says "of those".
    """

    part: Figure
    whole: Figure
    share: Figure
    others: tuple[Figure, ...] = ()


class SameShareClaim(NamedTuple):
    """One share in two forms: "one in five, or 20 per cent"."""

    part: Figure
    percent: Figure


class SplitClaim(NamedTuple):
    """Shares of one whole.

    Args:
        shares: the percentages.
        complete: the text names everybody, so that they come to a hundred.
    """

    shares: tuple[Figure, ...]
    complete: bool


class ConversionClaim(NamedTuple):
    """One measure in two units.

    Args:
        first: the measure as it stands first.
        second: the same in another unit.
        difference: for temperatures: the text may speak of so many degrees more or less.
    """

    first: Figure
    second: Figure
    difference: bool = False


class RateClaim(NamedTuple):
    """A total is so much for each of a number of things."""

    total: Figure
    number: Figure
    each: Figure


class VoteClaim(NamedTuple):
    """So many voted for and so many against.

    Args:
        ayes: the figure named first.
        noes: the figure named second.
        abstained: who abstained, when the text says so.
        voters: how many could vote or did, when the text says so.
        complete: all of the voters voted or abstained.
        margin: the majority that the text states.
        won: the text says that the first figure won.
    """

    ayes: Figure
    noes: Figure
    abstained: Figure | None = None
    voters: Figure | None = None
    complete: bool = False
    margin: Figure | None = None
    won: bool = False


class RestatedClaim(NamedTuple):
    """One quantity that the text states twice.

    Args:
        figure: the later statement, or the headline's.
        earlier: the other one.
        thing: what is counted.
    """

    figure: Figure
    earlier: Figure
    thing: str


class TableTotal(NamedTuple):
    """A row or column of a table with its total.

    Args:
        parts: the cells to be added.
        whole: the total.
        name: heading of the column or row.
    """

    parts: tuple[Figure, ...]
    whole: Figure
    name: str


def stretch(*figures: Figure) -> TextSpan:
    """From the first of some figures to the last."""
    return TextSpan(min(figure.start for figure in figures), max(figure.end for figure in figures))
