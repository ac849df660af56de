"""Finds names in texts, and names near a written one, in compiled files that lie one over the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from factlint.core.classes import NamedTuple
from factlint.registry.fold import end_in_text, fold_with_gaps
from factlint.registry.keys import HALF, word_starts
from factlint.registry.model import EntityKind
from factlint.registry.protocol import NameHit, NameUse, NameUses, NearName, Starts
from factlint.registry.registryfile import MOST_KEPT, NameIndex
from factlint.registry.stack import Stack

if TYPE_CHECKING:
    from factlint.registry.near import NearWritten

if TYPE_CHECKING:
    pass


class _Index(NamedTuple):
    """Names that may begin with a word.

    Args:
        free: whether their case is free.
        longest: length of the longest name.
        keys_at: every key with which a text begins, the longest last; of a trie that `names` holds.
        kept: the uses of keys that have been met.
    """

    free: bool
    longest: int
    keys_at: Callable[[str], list[str]]
    kept: dict[str, NameUses]
    names: NameIndex


class CompiledNames:
    """The names of a registry.

    Args:
        stack: its files.
    """

    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self._files = stack.files
        self._barren: set[str] = set()
        self._begins: dict[str, tuple[_Index, ...]] = {}
        self._uses: tuple[dict[str, NameUses], dict[str, NameUses]] = ({}, {})

    def find_names(self, text: str, folded: str | None = None, starts: Starts | None = None) -> list[NameHit]:
        """Every registered name in a text: whole words, longest match, from left to right."""
        folded, places = fold_with_gaps(text, folded)
        if starts is None or places is not None:
            starts = word_starts(folded)
        try:
            hits = self._scan(folded, starts)
        except UnicodeEncodeError:
            hits = self._scan(HALF.sub("\ufffd", folded), starts)
        if places is None:
            return hits
        return [NameHit(places[hit.start], end_in_text(text, places, hit.end), hit.uses) for hit in hits]

    def _scan(self, folded: str, starts: Starts) -> list[NameHit]:
        lowered = folded.lower()
        barren, begins = self._barren, self._begins
        hits: list[NameHit] = []
        after = 0
        # Nine words of ten begin no name, and each is asked for once.
        words = [(start, word) for word in starts if word not in barren for start in starts[word]]
        words.sort()
        for start, word in words:
            if start < after:
                continue
            indexes = begins.get(word)
            if indexes is None:
                indexes = self._look_up(word)
            best = None
            for index in indexes:
                text = lowered if index.free else folded
                keys = index.keys_at(text[start : start + index.longest])
                if keys and (hit := self._longest(folded, start, keys, index)):
                    # Of two of one length the one whose case counts comes first.
                    best = hit if best is None or hit.end > best.end else best
            if best is not None:
                hits.append(best)
                after = best.end
        return hits

    def _look_up(self, word: str) -> tuple[_Index, ...]:
        """Which indexes have a name that begins with a word; each word is looked up once."""
        found = tuple(
            _Index(free, names.longest, names.keys_at, self._uses[free], names)
            for free in (False, True)
            for file in self._files
            if (names := file.free if free else file.exact).begins(word)
        )
        if len(self._barren) + len(self._begins) >= MOST_KEPT:
            self._barren.clear()
            self._begins.clear()
        if found:
            self._begins[word] = found
        else:
            self._barren.add(word)
        return found

    def _longest(self, folded: str, start: int, keys: list[str], index: _Index) -> NameHit | None:
        """The longest of the keys that stand at a place and end with a word."""
        for key in reversed(keys):
            end = start + len(key)
            if end < len(folded) and folded[end].isalnum() and key[-1].isalnum():
                continue
            uses = index.kept.get(key)
            if uses is None:
                uses = self._make_uses(index.kept, key, free=index.free)
            if uses:
                return NameHit(start, end, uses)
        return None

    def _make_uses(self, kept: dict[str, NameUses], key: str, *, free: bool) -> NameUses:
        """The uses of a key; none when higher files have taken all its ids."""
        made = [
            NameUse(id, EntityKind(entity), kind)
            for level, file in enumerate(self._files)
            for id, entity, kind in file.named(key, free=free)
            if not (level and self._stack.covers(id, level))
        ]
        if len(self._files) > 1:
            made.sort(key=lambda use: use.id)
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[key] = NameUses(made)
        return kept[key]

    def near_names(self, name: str, *, distance: int, limit: int = 10) -> list[NearName]:
        """Names of people that are near a written one, the nearest first."""
        from factlint.registry.near import nearest, search

        def neighbours(word: str, most: int) -> list[tuple[str, int]]:
            return list({pair: None for file in self._files for pair in file.near.neighbours(word, most)})

        def known(key: str) -> bool:
            return any(file.near.known(key) for file in self._files)

        return nearest(search(name, distance, neighbours, known), self._written, limit)

    def _written(self, key: str) -> Iterator[NearWritten]:
        """The names of a key, from the highest file that has the person."""
        from factlint.registry.near import near_keys

        for level, file in enumerate(self._files):
            for number in file.near.people(key):
                if not (level and self._stack.covers(file.id_of(number), level)):
                    yield from (name for own, name in near_keys(file.record(number)) if own == key)
