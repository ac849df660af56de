"""A first-person statement of nobody's in a report that speaks of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.document import Block, BlockKind
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.literals import standing

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
_REPORTS = lazy(
    r"\b(?:said|says|told|added|announced|warned|declared|stated|insisted|explained|according to)\b"
)
_NUMERAL = lazy(
    r"(?:\b(?:War|Type|Phase|Part|Act|Class|Level|Category|Article|Chapter|Group|Division|Title"
    r"|Schedule|Stage|Volume)|[A-Z][a-z]+) $"
)
_SPEAKER = lazy(r"(?:Q|A|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?: \([^)]{1,40}\))?\s?[:.]\s")
_LEAST_REPORTS = 2
_WHOLE = 90
"""Sentences up to this length are shown whole."""
_MOST_OWN = {"I": 2, "We": 1, "You": 1}
"""So many words of the kind may stand outside quotations, the suspect's own among them."""
_ENDS = (".", "!", "?", "”", '"', "’", "'", ")", "]", "…", ":")


_MARKERS = (" I ", "\nI ", " I’", " I'", "\nI’", "\nI'", " We ", " You ")


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
        clause = self.report == "clause"
        expression = _STRAY if clause else _STATEMENT
        alone: dict[str, bool] = {}
        for start, end in _candidates(context):
            match = expression.match(text, start, end)
            if match is None or clause != (_STRAY.fullmatch(text, start, end) is not None):
                continue
            if not _stands_in_report(context, start):
                continue
            who = match["who"] if clause else "I"
            if who not in alone:
                alone[who] = _tells_of_others(text) and _is_alone(context, who)
            if alone[who]:
                stop = end if clause or end - start < _WHOLE else match.end()
                yield Finding(TextSpan(start, stop), {"match": text[start:stop]})


def _candidates(context: CheckContext) -> Iterator[tuple[int, int]]:
    """Sentences that begin as a first-person statement might."""
    text = context.text
    for place, _ in sorted(standing(_MARKERS, context.analysis)):
        before = text[place - 1 : place]
        if before in _ENDS or text.endswith(("And", "But", "So"), 0, place):
            start, end = context.analysis.sentence_at(place + 1)
            if start == place + 1 or text.startswith(("And ", "But ", "So "), start):
                yield start, end


def _is_alone(context: CheckContext, who: str) -> bool:
    """Whether the document hardly ever speaks so outside quotations."""
    own = 0
    last = -1
    for match in _OTHER[who].finditer(context.text):
        if _is_numeral(context.text, match) or context.analysis.is_quoted(TextSpan(*match.span())):
            continue
        own += 1
        # Marks may be lost around a stretch of sentences, not here and there.
        sentence = context.analysis.sentence_index(match.start())
        if own > _MOST_OWN[who] or (last >= 0 and sentence > last + 1):
            return False
        last = sentence
    return True


def _is_numeral(text: str, match: re.Match[str]) -> bool:
    """Whether the letter counts a king, a war or a part."""
    before = text[max(0, match.start() - 16) : match.start()]
    return match[0] == "I" and before[-2:-1].isalpha() and _NUMERAL.search(before) is not None


def _stands_in_report(context: CheckContext, start: int) -> bool:
    """Whether a sentence stands unquoted in a paragraph, no speaker is named, and nothing was asked."""
    text = context.text
    if text[max(0, start - 4) : start].rstrip()[-1:] in ("?", ":", ""):
        return False
    block = context.document.block_at(start)
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return False
    if context.analysis.is_quoted(TextSpan(start, start + 1)) or _SPEAKER.match(text, block.start):
        return False
    return not _has_quote_trouble(context, block)


def _tells_of_others(text: str) -> bool:
    """Whether the text reports what somebody says, more than once."""
    return len(list(islice(_REPORTS.finditer(text), _LEAST_REPORTS))) == _LEAST_REPORTS


def _has_quote_trouble(context: CheckContext, block: Block) -> bool:
    return any(
        block.start <= trouble.start < block.end and trouble.kind != "adjacent"
        for trouble in context.analysis.quotations.troubles
    )
