"""A trie that lies in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.files.sections import Sections

if TYPE_CHECKING:
    from marisa_trie import Trie


class MappedTrie:
    """A trie in a file, with the memory that it lies in: a trie itself does not hold on to that.

    Args:
        sections: the file.
        name: the section.
    """

    def __init__(self, sections: Sections, name: str) -> None:
        from marisa_trie import Trie

        self._memory = sections.whole(name)
        self.trie: Trie = Trie()
        self.trie.map(self._memory)
