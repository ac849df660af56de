"""Double quotation marks of one block, paired as a writer's eye pairs them."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.classes import NamedTuple
from factlint.core.document import Block
from factlint.core.regex import lazy

_MARKS = lazy('[“”„"]')
_FEET_AND_INCHES = lazy(r"\d\s?['’′]\s?\d{1,2}(?:\.\d+)?$")
_SHORT_FIGURE = lazy(r"(?<![\d.,])\d{1,2}(?:\.\d)?$")
_BEFORE_OPENING = frozenset("([{<‘'’/\ufffc…")
_DASHES = frozenset("—–-")
_AFTER_CLOSING = frozenset(".,;:!?)]}>’'—–-/…\ufffc")


class PairedMarks(NamedTuple):
    """The double marks of one block after pairing.

    Args:
        pairs: opening and closing mark of each pair.
        unclosed: opening marks left over, ascending.
        unopened: closing marks left over, ascending.
        certain: the count of marks agrees that some are left over; only straight marks, whose
            direction is a guess, can make it uncertain.
    """

    pairs: list[tuple[int, int]]
    unclosed: list[int]
    unopened: list[int]
    certain: bool

    @property
    def opens_with_closing(self) -> bool:
        """Whether a mark that closes something from before stands first."""
        return bool(self.unopened) and (not self.pairs or self.unopened[0] < min(self.pairs)[0])


def pair_marks(text: str, blocks: Sequence[Block]) -> dict[int, PairedMarks]:
    """The paired marks of every block that has some, by the block's start."""
    paired: dict[int, PairedMarks] = {}
    places = [match.start() for match in _MARKS.finditer(text)]
    index = 0
    for block in blocks:
        first = index
        while index < len(places) and places[index] < block.end:
            index += 1
        if index > first:
            paired[block.start] = _pair(text, block, places[first:index])
    return paired


def _pair(text: str, block: Block, places: list[int]) -> PairedMarks:
    pairs: list[tuple[int, int]] = []
    unopened: list[int] = []
    stack: list[int] = []
    inches = 0
    straight = False
    for number, place in enumerate(places):
        mark = text[place]
        straight = straight or mark == '"'
        if text[place - 1].isdigit() and _is_measure(text, place, bool(stack), len(places) - number - 1):
            inches += 1
        elif _opens(text, block, place, mark, bool(stack)):
            stack.append(place)
        elif stack:
            pairs.append((stack.pop(), place))
        else:
            unopened.append(place)
    certain = not straight or (len(places) - inches) % 2 == 1
    return PairedMarks(pairs, stack, unopened, certain)


def _is_measure(text: str, place: int, inside: bool, later: int) -> bool:
    """Whether a mark after a figure means inches or seconds rather than the end of a quotation."""
    if text[place] not in '"”' or place == 0:
        return False
    if _FEET_AND_INCHES.search(text, max(0, place - 9), place):
        return True
    if not inside:
        return True
    return later % 2 == 1 and _SHORT_FIGURE.search(text, max(0, place - 6), place) is not None


def _opens(text: str, block: Block, place: int, mark: str, inside: bool) -> bool:
    """Whether a mark opens, by its form and by what stands on both sides of it."""
    if mark == "„":
        return True
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    before_free = before.isspace() or before in _BEFORE_OPENING
    after_word = not after.isspace() and after not in _AFTER_CLOSING
    if mark == "“":
        # After a word and before a space it stands where a closing mark belongs.
        return not inside or before_free or after_word or before in _DASHES
    if mark == "”":
        return not inside and before.isspace() and after_word
    if before_free == after_word and before not in _DASHES:
        return before_free
    return not inside
