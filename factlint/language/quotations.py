"""Quotations of a text, nested and over several paragraphs, and the marks that do not pair."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from functools import cache

from factlint.core.classes import NamedTuple
from factlint.core.document import Block, BlockKind
from factlint.core.regex import expression, lazy
from factlint.language.paired_marks import PairedMarks, pair_marks
from factlint.language.single_quotations import find_single_quotations
from factlint.language.transcripts import speeches

_FIRST_WORD = lazy(r"\s{0,3}\S{1,40}")


@cache
def _glued_pattern() -> re.Pattern[str]:
    return expression(r"[.!?…]\s?(?P<close>[”\"])[^\S\n]*(?P<open>“|(?<=\s)\")(?=\w)")


_GLUED_MARKS = ("”“", "” “", '" "', '” "', '" “', "”\u00a0“", "”  “")


@cache
def _words_from() -> re.Pattern[str]:
    return expression(r"\S{1,40}(?:[^\S\n]+[^\s.,;:!?”\"]{1,40})?")


_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM})
_MOST_PARAGRAPHS = 4
"""A quotation left open is looked for in this many paragraphs after its own."""


class Quotation(NamedTuple):
    """A stretch inside quotation marks, half-open, marks included.

    Args:
        start: the opening mark.
        end: one past the closing mark; the end of the block when nothing closes there.
        style: "curly", "straight", "single" or "block" (a block quotation, with or without marks, and what a
            transcript gives to a speaker).
        depth: 0 outermost.
        closed: it ends with a closing mark (or with its block, for style "block").
        continues: left open at the end of its paragraph because the quotation goes on in the next.
    """

    start: int
    end: int
    style: str
    depth: int = 0
    closed: bool = True
    continues: bool = False


class QuoteTrouble(NamedTuple):
    """A mark that does not pair.

    Args:
        start: where to look.
        end: one past it.
        kind: "unopened", "unclosed" or "adjacent".
        style: "curly" or "straight", the style of the mark.
        resumed: for "unclosed": a later paragraph closes the quotation, but no mark reopens it there.
        reopened: for "unclosed": the next sentence begins with a mark again, as a new paragraph would.
    """

    start: int
    end: int
    kind: str
    style: str
    resumed: bool = False
    reopened: bool = False


class Quotations:
    """All quotations of a text.

    Args:
        spans: quotations, ascending by start, the outer before the inner.
        troubles: marks that do not pair, ascending.
    """

    __slots__ = ("_ends", "_starts", "spans", "troubles")

    def __init__(self, spans: tuple[Quotation, ...], troubles: tuple[QuoteTrouble, ...]) -> None:
        self.spans = spans
        self.troubles = troubles
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in spans:
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a stretch lies wholly inside one outermost quotation or block quotation."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and end <= self._ends[index]


def find_quotations(text: str, blocks: Sequence[Block]) -> Quotations:
    """Finds quotations block by block; one may run on into the following paragraphs."""
    spans = [
        Quotation(block.start, block.end, "block") for block in blocks if block.kind is BlockKind.QUOTATION
    ]
    spans += [Quotation(block.start, block.end, "block") for block in speeches(text, blocks)]
    troubles: list[QuoteTrouble] = []
    paired = pair_marks(text, blocks)
    if paired:
        _read_marks(text, blocks, paired, spans, troubles)
        troubles += _glued(text) if any(gap in text for gap in _GLUED_MARKS) else []
    spans += [
        Quotation(single.start, single.end, "single", 0, not single.continues, single.continues)
        for single in find_single_quotations(text, blocks)
    ]
    spans.sort(key=lambda span: (span.start, -span.end))
    troubles.sort()
    return Quotations(tuple(_with_depth(spans)), tuple(troubles))


def _read_marks(
    text: str,
    blocks: Sequence[Block],
    paired: dict[int, PairedMarks],
    spans: list[Quotation],
    troubles: list[QuoteTrouble],
) -> None:
    """Turns paired marks into quotations and troubles, following quotations over paragraphs."""
    running = [block for block in blocks if block.kind in _RUNNING]
    number = -1
    resumed_in = -1
    for block in blocks:
        number += block.kind in _RUNNING
        marks = paired.get(block.start)
        if marks is None:
            continue
        spans += [Quotation(start, end + 1, _style(text[start])) for start, end in marks.pairs]
        unopened = marks.unopened[1:] if block.start == resumed_in else marks.unopened
        if unopened:
            troubles += _unopened(text, block, unopened, marks.certain, spans)
        if not marks.unclosed:
            continue
        following = running[number + 1 :] if block.kind in _RUNNING else []
        last = _resumed_by(following, paired)
        reopened = bool(following) and _reopens(text, following[0])
        continues = reopened or (last is not None and text[block.end - 1] not in ".!?…")
        spans += [
            Quotation(place, block.end, _style(text[place]), 0, False, continues) for place in marks.unclosed
        ]
        if last is not None and not reopened:
            resumed_in = last.start
            _add_resumed(text, following, last, paired, spans)
        # A paragraph that breaks off, and verse, go on without a mark; whole sentences must reopen.
        if marks.certain and not continues:
            closed = {start for start, _ in marks.pairs}
            for place in reversed(marks.unclosed):
                trouble = _unclosed(text, block, place, last is not None, closed)
                troubles.append(trouble)
                if trouble.reopened:
                    closed.add(place)


def _reopens(text: str, block: Block) -> bool:
    head = text[block.start : min(block.start + 5, block.end)].lstrip(" \u00a0\t([‘'…")
    return head[:1] in ("“", '"', "„")


def _resumed_by(following: list[Block], paired: dict[int, PairedMarks]) -> Block | None:
    """The paragraph whose first mark closes a quotation left open above it."""
    for block in following[:_MOST_PARAGRAPHS]:
        marks = paired.get(block.start)
        if marks is not None:
            return block if marks.opens_with_closing else None
    return None


def _add_resumed(
    text: str, following: list[Block], last: Block, paired: dict[int, PairedMarks], spans: list[Quotation]
) -> None:
    for block in following:
        if block is last:
            end = paired[block.start].unopened[0]
            spans.append(Quotation(block.start, end + 1, _style(text[end])))
            return
        spans.append(Quotation(block.start, block.end, "curly", 0, False, True))


def _unopened(
    text: str, block: Block, places: list[int], certain: bool, spans: list[Quotation]
) -> list[QuoteTrouble]:
    """Troubles of closing marks left over.

    Two in a row are one mistake: the first was meant to open and was turned the wrong way.
    """
    found = []
    for index in range(0, len(places), 2):
        place = places[index]
        if index + 1 < len(places):
            spans.append(Quotation(place, places[index + 1] + 1, _style(text[place])))
        if certain:
            found.append(
                QuoteTrouble(_word_before(text, block, place), place + 1, "unopened", _style(text[place]))
            )
    return found


_LONGEST_WORD = 40
"""A place is shown with at most so much of its word: some scripts write without spaces."""


def _word_before(text: str, block: Block, place: int) -> int:
    """Start of the last word before a mark."""
    end = place
    while end > block.start and text[end - 1].isspace():
        end -= 1
    first = max(block.start, end - _LONGEST_WORD)
    start = max(text.rfind(" ", first, end), text.rfind("\u00a0", first, end)) + 1
    return max(start, first)


def _unclosed(text: str, block: Block, place: int, resumed: bool, closed: Set[int]) -> QuoteTrouble:
    """The trouble of an opening mark left over.

    Args:
        text: the clean text.
        block: its paragraph.
        place: the mark.
        resumed: whether a later paragraph closes it.
        closed: opening marks behind it that lead to a closing one.
    """
    word = _FIRST_WORD.match(text, place + 1, block.end)
    end = word.end() if word else place + 1
    return QuoteTrouble(
        place, end, "unclosed", _style(text[place]), resumed, _goes_on(text, block, place, closed)
    )


def _goes_on(text: str, block: Block, place: int, closed: Set[int]) -> bool:
    """Whether whole sentences follow an opening mark, and then one that opens again and nobody who speaks."""
    following = min(
        (found for mark in ("“", '"') if (found := text.find(mark, place + 1, block.end)) >= 0), default=-1
    )
    if following not in closed or not text[following + 1 : following + 2].isalnum():
        return False
    before = text[place + 1 : following].rstrip()
    return before.endswith((".", "!", "?", "…")) and _SPEAKS.search(before) is None


_SPEAKS = lazy(
    r"\b(?:said|says|told|added|adds|asked|wrote|writes|warned|explained|replied|insisted|argued|noted|claimed)\b"
)


def _glued(text: str) -> list[QuoteTrouble]:
    """Two quotations with nothing but white space between them, the first a whole sentence."""
    found = []
    for match in _glued_pattern().finditer(text):
        opening = match.start("open")
        words = _words_from().match(text, opening)
        if words is not None:
            found.append(QuoteTrouble(match.start("close"), words.end(), "adjacent", _style(text[opening])))
    return found


def _with_depth(spans: list[Quotation]) -> list[Quotation]:
    """Counts single and double marks together: a quotation inside another is one deeper."""
    nested: list[Quotation] = []
    enclosing: list[int] = []
    for span in spans:
        if span.style == "block":
            nested.append(span)
            continue
        while enclosing and enclosing[-1] <= span.start:
            enclosing.pop()
        depth = len(enclosing)
        nested.append(span._replace(depth=depth) if depth else span)
        enclosing.append(span.end)
    return nested


def _style(mark: str) -> str:
    return "straight" if mark == '"' else "curly"
