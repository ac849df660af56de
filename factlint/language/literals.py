"""Where literal pieces of text stand, told by the words of a draft and not by a search for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.core.classes import NamedTuple
from factlint.core.regex import expression, lazy
from factlint.language.analysis import Analysis
from factlint.registry.fold import fold

_WHOLE_WORD = lazy(r"(?<=[\W_])[^\W_]+(?=[\W_])")
_MARK = lazy(r"[^A-Za-z0-9 \n]")
_COMMON_MARKS = frozenset(".,;:'\"’“”-–—()$%?!")
_FEW = 4
"""Pieces with one beginning that are looked for one by one."""


class _Piece(NamedTuple):
    """A literal piece of text with what a text must hold for it to stand there.

    Args:
        text: the piece.
        words: the whole words in it, and those alone.
        marks: the marks in it.
        offsets: each of the words with its place in the piece.
    """

    text: str
    words: tuple[str, ...]
    marks: str
    offsets: tuple[tuple[str, int], ...]


class _Pieces(NamedTuple):
    """Literal pieces by the rarest thing that each needs.

    Args:
        by_word: those that hold a whole word.
        words: the keys of `by_word`.
        by_mark: the others that hold a mark which most drafts have not.
        marks: the keys of `by_mark`.
        alike: groups of pieces with one common beginning, each with an expression for any of them.
        others: what is left.
    """

    by_word: dict[str, list[_Piece]]
    words: frozenset[str]
    by_mark: dict[str, list[_Piece]]
    marks: frozenset[str]
    alike: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
    others: tuple[str, ...]


def standing(
    pieces: tuple[str, ...], analysis: Analysis, *, at_word: bool = False
) -> Iterator[tuple[int, str]]:
    """Where pieces stand in a text, and which, in no order.

    Args:
        pieces: literal pieces of text; those that begin and end with something else than a letter, or with
            a whole word, are the quick ones.
        analysis: the draft.
        at_word: a piece counts only where it does not begin in the middle of a word.
    """
    known = _sorted_pieces(pieces, at_word)
    text, starts = analysis.document.text, analysis.starts
    others = [*known.others]
    for piece, _, _, offsets in _present(known, analysis):
        if not offsets:
            others.append(piece)
            continue
        # From the rarest of its words the rest is soon told.
        word, offset = min(offsets, key=lambda pair: len(starts[pair[0]])) if offsets[1:] else offsets[0]
        for start in starts[word]:
            if text.startswith(piece, start - offset) and start >= offset:
                yield start - offset, piece
    for any_of_them, alike in known.alike:
        if any_of_them.search(text):
            others += alike
    for piece in others:
        place = text.find(piece)
        while place >= 0:
            if not (at_word and place and text[place - 1].isalpha() and piece[0].isalpha()):
                yield place, piece
            place = text.find(piece, place + 1)


def _present(known: _Pieces, analysis: Analysis) -> Iterator[_Piece]:
    """Pieces all of whose words and marks stand in a text."""
    words, marks = analysis.words, analysis.marks
    # Two frozen sets: their intersection costs a look at the smaller one only.
    for word in known.words & words:
        for piece in known.by_word[word]:
            if words.issuperset(piece.words) and marks.issuperset(piece.marks):
                yield piece
    for mark in known.marks & marks:
        for piece in known.by_mark[mark]:
            if marks.issuperset(piece.marks):
                yield piece


@cache
def _sorted_pieces(pieces: tuple[str, ...], at_word: bool) -> _Pieces:
    by_word: dict[str, list[_Piece]] = {}
    by_mark: dict[str, list[_Piece]] = {}
    by_beginning: dict[str, list[str]] = {}
    for text in dict.fromkeys(pieces):
        offsets = tuple(
            (match[0], match.start() - at_word)
            for match in _WHOLE_WORD.finditer(fold(f" {text}" if at_word else text))
        )
        words = tuple(word for word, _ in offsets)
        marks = "".join(_MARK.findall(text))
        piece = _Piece(text, words, marks, offsets)
        rare = [mark for mark in marks if mark not in _COMMON_MARKS]
        if words:
            by_word.setdefault(max(words, key=len), []).append(piece)
        elif rare:
            by_mark.setdefault(rare[0], []).append(piece)
        else:
            by_beginning.setdefault(text[:1], []).append(text)
    groups = by_beginning.values()
    return _Pieces(
        by_word,
        frozenset(by_word),
        by_mark,
        frozenset(by_mark),
        tuple(
            (expression("|".join(map(re.escape, group))), tuple(group))
            for group in groups
            if len(group) > _FEW
        ),
        tuple(text for group in groups if len(group) <= _FEW for text in group),
    )
