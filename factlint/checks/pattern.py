"""A regular expression as a rule: the way in which a desk adds a rule of its own."""

from __future__ import annotations

import re
import string
import warnings
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.document import Block
from factlint.core.finding import Edit, Finding, Fix
from factlint.core.regex import expression as compiled
from factlint.core.span import TextSpan
from factlint.language.literals import standing


@dataclass(frozen=True)
class Pattern:
    """Reports every match of a regular expression.

    The expression is Python's. It is tried on one block at a time, so that a match never joins two
    blocks; `^` and `$` are the beginning and the end of a block, and lines inside one do not exist.

    Args:
        pattern: the expression; its named groups fill the rule's message.
        ignore_case: capitals and small letters are the same, in `triggers` too.
        triggers: literal pieces of text; the expression is tried only on blocks that hold one of them.
            Without them, and without `at_start`, a rule costs time on every draft.
        exceptions: expressions; a finding that lies wholly inside a match of one of them is dropped.
        anchors: literal pieces of text, each from the beginning of a word or with a mark or space before
            it; the expression is tried only where one of them stands, so every match begins with one. Many
            times faster than `triggers` for an expression of many words.
        group: the named group that is the place of the finding; empty means the whole match.
        fix: what to write in that place, with `{group}` names and `{match}`; empty means no fix.
        within: expressions; when given, a finding counts only inside a match of one of them.
        at_start: the expression must match where a block begins, which is quick to try.
        unless: literal pieces of text; a draft that holds one of them is left alone.
        fix_title: what the fix does, as an order; empty means “Write …” with the new text.
    """

    pattern: str
    ignore_case: bool = False
    triggers: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    group: str = ""
    fix: str = ""
    within: tuple[str, ...] = ()
    at_start: bool = False
    fix_title: str = ""
    anchors: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match",)

    def placeholders(self) -> tuple[str, ...]:
        """What a message may name: `match` and the expression's named groups.

        Raises:
            ValueError: the expression is not valid.
        """
        return (*self.values, *_proved(self.pattern, "pattern").groupindex)

    def validate(self) -> None:
        """Proves the options, which is left to those who load rules because compiling takes time.

        Raises:
            ValueError: an expression is not valid, or `group` or `fix` names a group that is not there.
        """
        known = self.placeholders()
        for option in ("exceptions", "within"):
            for expression in getattr(self, option):
                _proved(expression, option)
        if self.group and self.group not in known[1:]:
            raise ValueError(f"group: the pattern has no group {self.group!r}; {_named(known[1:])}")
        if self.anchors and (self.ignore_case or self.triggers or self.at_start):
            raise ValueError("anchors: they go with none of `ignore_case`, `triggers` and `at_start`")
        for name in _template_names(self.fix):
            if name not in known:
                raise ValueError(f"fix: the pattern has no group {name!r}; {_named(known)}")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every match that no exception covers."""
        text = context.text
        if self.anchors:
            yield from self._anchored(context)
            return
        blocks = self._blocks(context)
        if not blocks:
            return
        expression = _compiled(self.pattern, self.ignore_case)
        for block in blocks:
            covers: _Covers | None = None
            for match in self._matches(expression, text, block):
                start, end = match.span(self.group or 0)
                if start >= end or any(piece in text for piece in self.unless):
                    continue
                span = TextSpan(start, end)
                covers = covers or _Covers(self, text, block)
                if covers.counts(span):
                    yield self._finding(match, span)

    def _anchored(self, context: CheckContext) -> Iterator[Finding]:
        """Findings whose matches begin with an anchor, from left to right, none inside another."""
        text = context.text
        expression = _compiled(self.pattern, False)
        begin = expression.match
        places = sorted(
            place
            for place in {place for place, _ in standing(self.anchors, context.analysis, at_word=True)}
            if begin(text, place)
        )
        end = 0
        covers: tuple[int, _Covers] | None = None
        for place in places:
            block = context.document.block_at(place)
            match = expression.match(text, place, block.end) if block and place >= end else None
            if match is None or block is None or match.start(self.group or 0) < 0:
                continue
            end = match.end()
            if any(piece in text for piece in self.unless):
                return
            span = TextSpan(*match.span(self.group or 0))
            if covers is None or covers[0] != block.start:
                covers = block.start, _Covers(self, text, block)
            if span.start < span.end and covers[1].counts(span):
                yield self._finding(match, span)

    def _blocks(self, context: CheckContext) -> Sequence[Block]:
        """The blocks that hold a trigger; all of them when there are no triggers."""
        if not self.triggers:
            return context.document.blocks
        if not self.ignore_case:
            return _holders(context, self.triggers)
        folded = _folded(context.text)
        present = [trigger for trigger in _folded_triggers(self.triggers) if trigger in folded]
        # Folding may change lengths, so that places in the folded text are not places in the text.
        return context.document.blocks if present else ()

    def _matches(self, expression: re.Pattern[str], text: str, block: Block) -> Iterable[re.Match[str]]:
        if not self.at_start:
            return expression.finditer(text, block.start, block.end)
        match = expression.match(text, block.start, block.end)
        return () if match is None else (match,)

    def _finding(self, match: re.Match[str], span: TextSpan) -> Finding:
        values = {name: value or "" for name, value in match.groupdict().items()}
        values["match"] = match.group()
        return Finding(span, values, fixes=tuple(self._fixes(values, span)))

    def _fixes(self, values: dict[str, str], span: TextSpan) -> Iterator[Fix]:
        if self.fix:
            text = self.fix.format_map(values)
            title = self.fix_title or (f"Write “{text}”" if text else "Delete it")
            yield Fix(title, (Edit(span, text),))


class _Covers:
    """Where a block's exceptions and `within` expressions match, found once for all findings.

    Args:
        pattern: the check with its options.
        text: the clean text.
        block: where to look.
    """

    def __init__(self, pattern: Pattern, text: str, block: Block) -> None:
        self._exceptions = _reaches(pattern.exceptions, pattern.ignore_case, text, block)
        self._within = _reaches(pattern.within, pattern.ignore_case, text, block) if pattern.within else None

    def counts(self, span: TextSpan) -> bool:
        """Whether a finding lies inside what must hold it and outside every exception."""
        if self._within is not None and not _covered(self._within, span):
            return False
        return not _covered(self._exceptions, span)


_Reaches = tuple[list[int], list[int]]
"""Starts of matches, ascending, and the furthest end of each and all before it."""


def _reaches(expressions: tuple[str, ...], ignore_case: bool, text: str, block: Block) -> _Reaches:
    spans = sorted(
        match.span()
        for expression in expressions
        for match in _compiled(expression, ignore_case).finditer(text, block.start, block.end)
    )
    ends: list[int] = []
    for _, end in spans:
        ends.append(max(end, ends[-1]) if ends else end)
    return [start for start, _ in spans], ends


def _covered(reaches: _Reaches, span: TextSpan) -> bool:
    """Whether a match begins at or before a span and one of those reaches over its end."""
    starts, ends = reaches
    index = bisect_right(starts, span.start) - 1
    return index >= 0 and ends[index] >= span.end


@cache
def _compiled(expression: str, ignore_case: bool) -> re.Pattern[str]:
    return compiled(expression, re.MULTILINE | (re.IGNORECASE if ignore_case else 0))


def _proved(expression: str, option: str) -> re.Pattern[str]:
    """The compiled expression.

    Raises:
        ValueError: it is not valid, or Python warns that it will soon mean something else.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            # Not from an earlier run, which would give no warning again.
            return re.compile(expression, re.MULTILINE)
    except (re.error, Warning) as error:
        raise ValueError(f"{option}: not a regular expression: {expression!r} ({error})") from error


def _template_names(template: str) -> Iterator[str]:
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        raise ValueError(f"fix: {error}; write {{{{ and }}}} for braces that are text") from error
    return (name for _, name, _, _ in parts if name is not None)


def _named(names: tuple[str, ...]) -> str:
    return f"it has {', '.join(names)}" if names else "it has no named group"


def _holders(context: CheckContext, triggers: tuple[str, ...]) -> list[Block]:
    """The blocks in which one of some triggers stands, ascending."""
    found = []
    end = 0
    for place in sorted(place for place, _ in standing(triggers, context.analysis)):
        block = context.document.block_at(place) if place >= end else None
        if block is not None:
            found.append(block)
            end = block.end
    return found


@lru_cache(maxsize=1)
def _folded(text: str) -> str:
    return text.casefold()


@cache
def _folded_triggers(triggers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(trigger.casefold() for trigger in triggers)
