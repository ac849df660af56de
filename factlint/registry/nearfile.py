"""The part of a compiled registry that finds names near a written one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from factlint.files.columns import Finder, Numbers, Texts
from factlint.files.sections import Sections
from factlint.registry.layout import LONGEST, WORD_BITS
from factlint.registry.mappedtrie import MappedTrie
from factlint.registry.near import among, asked_forms

_WORD = (1 << WORD_BITS) - 1


class NearIndex:
    """Looks up words, and names by their words.

    Args:
        sections: the file.
    """

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._keys = MappedTrie(sections, "near")
        self._people_at = Numbers(sections, "near-people@")
        self._people = Numbers(sections, "near-people")
        self._finder = Finder(sections, "near-words", Texts(sections, "near-words"))
        self._forms_at = Numbers(sections, "near-forms@")
        self._forms = Numbers(sections, "near-forms")

    @cached_property
    def _words(self) -> tuple[bytes, Sequence[int]]:
        return Texts(self._sections, "near-words").loaded()

    def known(self, key: str) -> bool:
        """Whether a name has a key."""
        return key in self._keys.trie

    def people(self, key: str) -> Sequence[int]:
        """Numbers of the people whose name has a key."""
        number = self._keys.trie.get(key)
        return () if number is None else self._people.between(*self._people_at.pair(number))

    def neighbours(self, word: str, most: int) -> Sequence[tuple[str, int]]:
        """The registered words at most so far from a word, with their distance."""
        if not most:
            return [(word, 0)] if self._finder.find(word) >= 0 else []
        buckets = len(self._forms_at) - 1
        filed: set[int] = set()
        for form in asked_forms(word, most):
            filed.update(self._forms.between(*self._forms_at.pair(form % buckets)))
        first = min(max(0, len(word) - most), LONGEST) << WORD_BITS
        end = min(len(word) + most, LONGEST) + 1 << WORD_BITS
        numbers = [one & _WORD for one in filed if first <= one < end]
        data, at = self._words
        return among(word, [data[at[number] : at[number + 1]].decode() for number in sorted(numbers)], most)
