from types import SimpleNamespace
from typing import Any, cast

import pytest

from factlint.checks.broken_paragraph import BrokenParagraph
from factlint.checks.context import CheckContext
from factlint.core.document import Block, BlockKind
from factlint.core.finding import Finding

PROSE = "The company has three ships. Its owner, once a docker, noted that "


def findings_of(
    *lines: str, kinds: tuple[BlockKind, ...] = (), hard_wrapped: bool = False
) -> tuple[str, list[Finding]]:
    blocks, place = [], 0
    for number, line in enumerate(lines):
        kind = kinds[number] if kinds else BlockKind.PARAGRAPH
        blocks.append(Block(kind, place, place + len(line)))
        place += len(line) + 1
    text = "\n".join(lines)
    document = SimpleNamespace(blocks=tuple(blocks), hard_wrapped=hard_wrapped)
    context: Any = SimpleNamespace(text=text, document=document)
    return text, list(BrokenParagraph().run(cast("CheckContext", context)))


@pytest.mark.parametrize(
    ("first", "second", "place", "case"),
    [
        (PROSE + "the port's", "decision would hardly help him.", "that the port's", "continued"),
        (PROSE + "the “big port”", "would hardly help him.", "the “big port”", "continued"),
        (PROSE + "it helps,", "though not very much.", "that it helps,", "continued"),
        (PROSE + "much of", PROSE + "it.", "that much of", "cut-off"),
    ],
)
def test_found(first: str, second: str, place: str, case: str):
    text, (finding,) = findings_of(first, second)
    assert (text[finding.span.start : finding.span.end], finding.case) == (place, case)
    (edit,) = finding.fixes[0].edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == f"{first} {second}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PROSE + "it helps.", "decision would hardly help him."),
        (PROSE + "it helps:", "decision would hardly help him."),
        (PROSE + "it helps —", "decision would hardly help him."),
        (PROSE + "it helps;", "decision would hardly help him."),
        (PROSE + "it helps", "Today it does not help."),
        (PROSE + "it helps", "iPhone prices are rising."),
        (PROSE + "it helps", "www.example.org has more on this."),
        (PROSE + "it helps", "more"),
        (PROSE + "it helps", "a heading without any end"),
        ("The night came down upon the hill,", "and all the boats were still."),
        (
            "higher pay for the night shift of the mill and of all the other mills of the whole town,",
            "and two weeks of leave.",
        ),
        ("Three Demands of the", "workers have been made."),
        (PROSE + "in 1999", "it was all the same."),
    ],
)
def test_left_alone(first: str, second: str):
    assert findings_of(first, second)[1] == []


def test_only_paragraphs():
    lines = (PROSE + "the port's", "decision would hardly help him.")
    for kind in (BlockKind.HEADING, BlockKind.CAPTION, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
        assert findings_of(*lines, kinds=(kind, BlockKind.PARAGRAPH))[1] == []
        assert findings_of(*lines, kinds=(BlockKind.PARAGRAPH, kind))[1] == []


def test_not_in_hard_wrapped_text():
    assert findings_of(PROSE + "the port's", "decision would help.", hard_wrapped=True)[1] == []
