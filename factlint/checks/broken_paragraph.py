"""A paragraph that breaks off in mid-sentence and goes on in the next one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.document import Block, BlockKind
from factlint.core.finding import Edit, Finding, Fix
from factlint.core.regex import expression
from factlint.core.span import TextSpan

_CLOSERS = "\"'”’)]"
_OPENERS = "\"'“‘(["
_SPAN_WORDS = 3
_SHORTEST_PROSE = 50
"""Shorter blocks may be verse, lists or labels unless a sentence ends inside them."""

_OPEN_ENDED = frozenset(
    {"a", "an", "and", "at", "because", "by", "for", "from", "into", "my", "of", "or", "our", "than"}
)
_LEADS_ON = _OPEN_ENDED | {"the", "their", "to", "which", "whose", "with", "your"}
"""Words that no sentence ends with, or only a stranded preposition, which a full stop then follows."""


@dataclass(frozen=True)
class BrokenParagraph:
    """Reports a paragraph that ends in mid-sentence.

    The case is "continued" when the next paragraph begins with a small letter, and "cut-off" when it
    does not but the last word leads on to something ("of", "and", "the"). Verse, lists, headings,
    captions, tables and hard-wrapped text are left alone.
    """

    cases: ClassVar[tuple[str, ...]] = ("continued", "cut-off")
    values: ClassVar[tuple[str, ...]] = ("match", "next")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields the last words of broken paragraphs, with joining as a suggestion."""
        document = context.document
        if document.hard_wrapped:
            return
        text, blocks = context.text, document.blocks
        for block, following in pairwise(blocks):
            if block.kind is following.kind is BlockKind.PARAGRAPH:
                case = _case(text, block, following)
                if case:
                    yield _finding(text, block, following, case)


@cache
def _sentence_inside() -> re.Pattern[str]:
    return expression(r"[^\W\d_]{2}[.!?][”\"’')\]]*\s+[“\"‘'(\[]*[^\W\d_a-z]")


@cache
def _goes_on() -> re.Pattern[str]:
    """Three words of running text, the first in small letters: no "iPhone", no web address."""
    return expression(r"[“\"‘'(\[]*[a-z][a-z'’-]*,?\s+[^\s:]+\s+[^\s:]+")


def _case(text: str, block: Block, following: Block) -> str:
    """The case of two paragraphs, empty when the first one is whole."""
    end = block.end
    while end > block.start and text[end - 1] in _CLOSERS:
        end -= 1
    last = text[end - 1]
    if not (last.isalpha() or last == ",") or not _is_prose(text, block):
        return ""
    if _goes_on().match(text, following.start, following.end) and _ends_whole(text, following):
        return "continued"
    word = text[text.rfind(" ", block.start, end) + 1 : end]
    if end == block.end and word in _LEADS_ON and _is_prose(text, following):
        return "cut-off"
    return ""


def _is_prose(text: str, block: Block) -> bool:
    first = text[block.start : block.start + 4].lstrip(_OPENERS)[:1]
    if _sentence_inside().search(text, block.start, block.end):
        return True
    return block.end - block.start >= _SHORTEST_PROSE and not first.islower()


def _ends_whole(text: str, block: Block) -> bool:
    return text[block.start : block.end].rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…", ":")


def _finding(text: str, block: Block, following: Block, case: str) -> Finding:
    start = block.end
    for _ in range(_SPAN_WORDS):
        start = max(text.rfind(" ", block.start, start), block.start - 1)
        if start < block.start:
            break
    span = TextSpan(start + 1, block.end)
    ahead = text[following.start : following.end].split(maxsplit=_SPAN_WORDS)[:_SPAN_WORDS]
    fix = Fix("Join the two paragraphs", (Edit(TextSpan(block.end, following.start), " "),))
    return Finding(span, {"match": text[span.start : span.end], "next": " ".join(ahead)}, case, fixes=(fix,))
