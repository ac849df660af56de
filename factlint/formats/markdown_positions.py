"""A Markdown parser whose inline tokens know where they stand in the text that was parsed.

markdown-it-py gives no positions inside a line. Here every inline token gets, in `meta`, the `start` and
`end` of its markup in the content of its block, and every block's content comes with the places of its
lines or cell parts in the parsed text (`places`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.heading import heading
from markdown_it.rules_block.lheading import lheading
from markdown_it.rules_block.paragraph import paragraph
from markdown_it.rules_block.reference import reference
from markdown_it.rules_block.table import table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factlint.core.regex import lazy

Places = list[tuple[int, int]]
"""Start in a block's content and the place in the parsed text of each of its verbatim stretches."""

_FOOTNOTE = lazy(r"\[\^[^\]\s\[]+\]")
_OBJECT = lazy(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ATTRIBUTES = lazy(r"\{[:#.][^{}\n]*\}")


def build_parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough, footnotes and shortcodes, all tokens placed."""
    parser = MarkdownIt("commonmark", {"html": True, "typographer": False})
    rules = parser.inline.ruler
    parser.inline = _PlacedInline()
    parser.inline.ruler = rules
    parser.enable(["table", "strikethrough"])
    parser.disable(["text_join", "fragments_join"], ignoreInvalid=True)
    block = parser.block.ruler
    block.at("paragraph", _placed_paragraph)
    block.at("heading", _placed_heading, {"alt": ["paragraph", "reference", "blockquote"]})
    block.at("lheading", _placed_lheading)
    block.at("table", _placed_table, {"alt": ["paragraph", "reference"]})
    block.at("reference", _reference_but_footnote)
    parser.inline.ruler.before("link", "footnote", _footnote)
    parser.inline.ruler.before("link", "object", _object)
    return parser


class _PlacedState(StateInline):
    """Remembers where the text begins that was read but not yet made a token."""

    run_start = 0

    def pushPending(self) -> Token:
        """Makes the remembered text a token, as the parent does, and places it."""
        token = super().pushPending()
        token.meta["start"] = self.run_start
        token.meta["end"] = self.run_start + len(token.content)
        return token


class _PlacedInline(ParserInline):
    def tokenize(self, state: StateInline) -> None:
        """The loop of the parent class, which also places what each rule adds."""
        rules = self.ruler.getRules("")
        end = state.posMax
        may_nest = state.md.options["maxNesting"]
        while state.pos < end:
            place = state.pos
            count = len(state.tokens)
            if not state.pending and isinstance(state, _PlacedState):
                state.run_start = place
            done = False
            if state.level < may_nest:
                for rule in rules:
                    done = rule(state, False)
                    if done:
                        break
            if not done:
                state.pending += state.src[place]
                state.pos = place + 1
            elif len(state.tokens) > count:
                _place_tokens(state.tokens, count, place, state.pos)
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """The parent's work with the state that remembers."""
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _place_tokens(tokens: list[Token], first: int, start: int, end: int) -> None:
    at = start
    for token in tokens[first:]:
        if "start" in token.meta:
            continue
        token.meta["start"] = at
        if token.type == "text":
            at += len(token.content)
            token.meta["end"] = at
        else:
            token.meta["end"] = end


def _footnote(state: StateInline, silent: bool) -> bool:
    """`[^1]`, and `[^1]:` at the beginning of a line."""
    if not state.src.startswith("[^", state.pos):
        return False
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    end = match.end()
    line_start = state.src.rfind("\n", 0, state.pos) + 1
    defines = state.src.startswith(":", end) and not state.src[line_start : state.pos].strip()
    if not silent:
        state.push("footnote_definition" if defines else "footnote_reference", "", 0)
    state.pos = end + defines
    return True


def _object(state: StateInline, silent: bool) -> bool:
    """Shortcodes and templating, which are not text, and attribute lists, which stand for nothing."""
    if state.src[state.pos] != "{":
        return False
    if state.src.find("}", state.pos, state.posMax) < 0:
        return False
    kind = "object"
    match = _OBJECT.match(state.src, state.pos, state.posMax)
    if match is None:
        kind = "attributes"
        match = _ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push(kind, "", 0)
    state.pos = match.end()
    return True


_BlockRule = Callable[[StateBlock, int, int, bool], bool]


def _placed_paragraph(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    done = paragraph(state, first, last, silent)
    if done and not silent:
        _place_lines(state, first, state.line)
    return done


def _placed_lheading(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    done = lheading(state, first, last, silent)
    if done and not silent:
        _place_lines(state, first, state.line - 1)
    return done


def _place_lines(state: StateBlock, first: int, last: int) -> None:
    """Gives the block just read its lines without indentation, so that each stands in the parsed text."""
    token = state.tokens[-2]
    parts: list[str] = []
    places: Places = []
    at = 0
    for line in range(first, last):
        start = state.bMarks[line] + state.tShift[line]
        part = state.src[start : state.eMarks[line]]
        parts.append(part)
        places.append((at, start))
        at += len(part) + 1
    token.content = "\n".join(parts).rstrip(" \t\n")
    token.meta["places"] = places


def _placed_heading(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    done = heading(state, first, last, silent)
    if done and not silent:
        token = state.tokens[-2]
        place = state.bMarks[first] + state.tShift[first] + len(state.tokens[-1].markup)
        token.meta["places"] = [(0, state.src.find(token.content, place))]
    return done


def _reference_but_footnote(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    start = state.bMarks[first] + state.tShift[first]
    return not state.src.startswith("[^", start) and reference(state, first, last, silent)


def _placed_table(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    count = len(state.tokens)
    done = table(state, first, last, silent)
    if done and not silent:
        cells: list[Places] = []
        for token in state.tokens[count:]:
            if token.type == "tr_open" and token.map:
                line = token.map[0]
                cells = split_cells(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
            elif token.type == "inline":
                places = _trim_cell(state.src, cells.pop(0), token.content) if cells else None
                token.meta["places"] = places or []
                if not places:
                    token.content = ""
    return done


def split_cells(text: str, start: int, end: int) -> list[Places]:
    """The cells of a table row as stretches (start and end) of the text; an escaped pipe splits a stretch.

    The rules are those of GitHub's tables as markdown-it-py reads them: a pipe after a backslash is text,
    that backslash is not, and an empty cell at either end of the row is none.
    """
    end = start + len(text[start:end].rstrip())
    cells: list[Places] = [[]]
    at = start
    place = text.find("|", start, end)
    while place >= 0:
        if place > start and text[place - 1] == "\\":
            cells[-1].append((at, place - 1))
            at = place
        else:
            cells[-1].append((at, place))
            cells.append([])
            at = place + 1
        place = text.find("|", place + 1, end)
    cells[-1].append((at, end))
    if _is_empty(cells[0]):
        cells.pop(0)
    if cells and _is_empty(cells[-1]):
        cells.pop()
    return cells


def _is_empty(stretches: Places) -> bool:
    return all(start == end for start, end in stretches)


def _trim_cell(text: str, stretches: Places, content: str) -> Places | None:
    """The places of a cell's trimmed content; None when it is not the text of these stretches."""
    lead = "".join(text[start:end] for start, end in stretches).find(content)
    if lead < 0 or not content:
        return None
    places: Places = []
    at = -lead
    for start, end in stretches:
        length = end - start
        if length and at + length > 0:
            places.append((max(at, 0), start + max(-at, 0)))
        at += length
    return places
