"""A first-person statement of nobody's in a report that speaks of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.document import Block, BlockKind
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_AUXILIARY = (
    r"(?:will|would|can|could|do|did|have|had|am|was|may|might|must|should|shall|are|were|won[’']t"
    r"|can[’']t|don[’']t"
    r"|didn[’']t|couldn[’']t|wouldn[’']t)"
)
_STRAY = lazy(rf"(?:And |But |So )?(?P<who>I|We|You) {_AUXILIARY}(?: not| too| also)?[.!]")
_STATEMENT = lazy(
    r"I(?:[’'](?:m|ve|ll|d)(?! (?:asked|met|been|spoken|seen|visited|come|heard))| (?:also |really "
    r"|just |never |always |still |do not |don[’']t |can[’']t |cannot )?"
    r"(?:am|was|have|had|will|would|can|could|think|believe|hope|know|want|feel|felt|like|love|hate|see"
    r"|got|need|wish|trust|expect|understand|agree|support|remember|thought|decided|started|wanted|knew"
    r"|rely"
    r"|work|live|made|did|do))\b"
)
_FIRST = lazy(r"(?<![\w.’'&-])(?:I|I[’'](?:m|ve|ll|d)|[Mm]y|[Mm]yself|me)(?![\w-])(?!\.[A-Z])")
_OTHER = {
    "I": _FIRST,
    "We": lazy(r"(?<![\w.’'&-])(?:[Ww]e|[Oo]ur|us)(?![\w.-])"),
    "You": lazy(r"(?<![\w.’'&-])(?:[Yy]ou|[Yy]our)(?![\w-])"),
}
_REPORTS = lazy(r"\b(?:said|says|told|added|announced|according to)\b")
_NUMERAL = lazy(
    r"(?:\b(?:War|Type|Phase|Part|Act|Class|Level|Category|Article|Chapter|Group|Division|Title"
    r"|Schedule|Stage|Volume)|[A-Z][a-z]+) $"
)
_SPEAKER = lazy(r"(?:Q|A|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?: \([^)]{1,40}\))?\s?[:.]\s")
_LEAST_REPORTS = 2
_MOST_OWN = 2


@dataclass(frozen=True)
class FirstPerson:
    """Reports a sentence in the first person outside quotation marks, in a report.

    A document with many such words is a column, a letter or an interview, and says nothing.

    Args:
        report: "clause" (a pronoun and its auxiliary alone: "I will.") or "statement".
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match",)

    def validate(self) -> None:
        """Proves the option.

        Raises:
            ValueError: `report` is none of its words.
        """
        if self.report not in ("clause", "statement"):
            raise ValueError(f"report: {self.report!r} is none of clause, statement")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields statements of the chosen kind."""
        text = context.text
        expression = _STRAY if self.report == "clause" else _STATEMENT
        for start, end in _candidates(context):
            match = expression.match(text, start, end)
            if match is None or (self.report == "clause") != (_STRAY.fullmatch(text, start, end) is not None):
                continue
            who = match["who"] if self.report == "clause" else "I"
            if _is_alone(context, who) and _stands_in_report(context, start, end):
                stop = end if self.report == "clause" or end - start < 90 else match.end()
                yield Finding(TextSpan(start, stop), {"match": text[start:stop]})


def _candidates(context: CheckContext) -> Iterator[tuple[int, int]]:
    """Sentences that begin as a first-person statement might."""
    text = context.text
    for marker in (" I ", "\nI ", " I’", " I'", "\nI’", "\nI'", " We ", " You "):
        place = text.find(marker)
        while place >= 0:
            start, end = context.analysis.sentence_at(place + 1)
            if start == place + 1 or text.startswith(("And ", "But ", "So "), start):
                yield start, end
            place = text.find(marker, place + 1)


def _is_alone(context: CheckContext, who: str) -> bool:
    """Whether the document hardly ever speaks so outside quotations."""
    own = 0
    for match in _OTHER[who].finditer(context.text):
        if _is_numeral(context.text, match) or context.analysis.is_quoted(TextSpan(*match.span())):
            continue
        own += 1
        if own > _MOST_OWN:
            return False
    return True


def _is_numeral(text: str, match: re.Match[str]) -> bool:
    """Whether the letter counts a king, a war or a part."""
    before = text[max(0, match.start() - 16) : match.start()]
    return match[0] == "I" and before[-2:-1].isalpha() and _NUMERAL.search(before) is not None


def _stands_in_report(context: CheckContext, start: int, end: int) -> bool:
    text = context.text
    block = context.document.block_at(start)
    if (
        block is None
        or block.kind is not BlockKind.PARAGRAPH
        or context.analysis.is_quoted(TextSpan(start, start + 1))
    ):
        return False
    if _SPEAKER.match(text, block.start) or _has_quote_trouble(context, block):
        return False
    before = text[:start].rstrip()[-1:]
    if before in ("?", ":", ""):
        return False
    reports = 0
    for match in _REPORTS.finditer(text):
        reports += not start <= match.start() < end
        if reports >= _LEAST_REPORTS:
            return True
    return False


def _has_quote_trouble(context: CheckContext, block: Block) -> bool:
    return any(
        block.start <= trouble.start < block.end and trouble.kind != "adjacent"
        for trouble in context.analysis.quotations.troubles
    )
