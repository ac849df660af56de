"""Laws of the readers over random drafts."""

from __future__ import annotations

from collections.abc import Sequence

from formats_drafts import HTML_PARTS, MARKDOWN_PARTS, PLAIN_PARTS, assert_laws, drafts, listing, read_as
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factlint.formats.builder import OBJECT

FORMATS = ("plain", "markdown", "html")
MANY = settings(max_examples=400, deadline=None)


@MANY
@given(drafts(PLAIN_PARTS))
def test_plain_text_keeps_the_laws(text: str) -> None:
    assert_laws(read_as(text, "plain"))


@MANY
@given(drafts(MARKDOWN_PARTS))
def test_markdown_keeps_the_laws(text: str) -> None:
    assert_laws(read_as(text, "markdown"))


@MANY
@given(drafts(HTML_PARTS))
def test_html_keeps_the_laws(text: str) -> None:
    assert_laws(read_as(text, "html"))


@settings(max_examples=100, deadline=None)
@given(st.text(), st.sampled_from(FORMATS))
def test_any_text_can_be_read_in_any_format(text: str, format: str) -> None:
    assert_laws(read_as(text, format))


TEXT_MARKS = tuple(
    part
    for part in MARKDOWN_PARTS
    if not any(mark in part for mark in ("<", "{", "![", "[^", "title", "date"))
)


@MANY
@given(drafts(TEXT_MARKS))
def test_markdown_holds_the_text_that_the_stock_parser_finds(text: str) -> None:
    """Blocks of prose only: code spans and links by reference stand as they do in markdown-it-py."""
    body = text if not text.startswith(("---", "+++")) else "x" + text
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    expected = [flat(token.children or []) for token in parser.parse(body) if token.type == "inline"]
    document = read_as(body, "markdown")
    found = [squeeze(content) for _, content in listing(document)]
    assert found == [block for block in expected if block.replace(OBJECT, "").strip()]


def flat(tokens: Sequence[Token]) -> str:
    parts = {"softbreak": " ", "hardbreak": " ", "code_inline": OBJECT}
    return squeeze("".join(parts.get(token.type, token.content) for token in tokens))


def squeeze(text: str) -> str:
    return " ".join(text.replace("\x00", "\ufffd").split())
