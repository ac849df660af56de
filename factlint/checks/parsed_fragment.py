"""A sentence that the parser reads as a noun with a participle, and no verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.sentence_fragment import fragments, stands_alone
from factlint.core.classes import dataclass
from factlint.core.document import BlockKind
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.finite_verbs import COMMON

_SHAPE = lazy(
    r"[A-Z][a-z]{2,}s (?:[a-z]+ed|built|bought|made|held|found|sold|sent|taught|kept|brought"
    r"|hit|cut|led|paid)"
    r" (?:in|at|by|from|with|without|for|during|under|on|to|into|through|after|before|as|near|along|outside"
    r"|inside) [a-zA-Z0-9 ’'-]+\."
)
_SHORTEST, _LONGEST = 20, 110


@dataclass(frozen=True)
class ParsedFragment:
    """Reports bare things with a participle behind them and no verb, between full sentences.

    "Samples stored at home." and "Samples arrived at noon." have one shape; only a parser tells them apart.
    """

    syntax: ClassVar[bool] = True
    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match",)

    def sentences(self, context: CheckContext) -> Iterable[tuple[int, int]]:
        """The sentences of that shape."""
        return list(_proposals(context))

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every such fragment.

        Raises:
            SyntaxUnavailable: no trained model is installed.
        """
        proposals = list(_proposals(context))
        for (start, end), tokens in zip(proposals, context.parse(proposals), strict=True):
            root = next((token for token in tokens if token.dep_ == "ROOT"), None)
            if root is None or root.tag_ != "NNS" or root.idx != 0:
                continue
            if any(child.dep_ == "acl" and child.tag_ == "VBN" for child in root.children):
                yield Finding(TextSpan(start, end), {"match": context.text[start:end]})


def _proposals(context: CheckContext) -> Iterator[tuple[int, int]]:
    text, sentences = context.text, context.analysis.sentences
    for number, (start, end) in enumerate(sentences):
        if not _SHORTEST <= end - start <= _LONGEST or _SHAPE.fullmatch(text, start, end) is None:
            continue
        words = text[start : end - 1].split()
        if not COMMON.isdisjoint(words[2:]):
            continue
        block = context.document.block_at(start)
        if block is None or block.kind is not BlockKind.PARAGRAPH or not stands_alone(context, number, block):
            continue
        if not any(start == known for known, _, _ in fragments(context)):
            yield start, end
