"""Everything the language layer knows of one document, each part worked out once and on first use."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import filterfalse, pairwise

from factlint.core.document import Block, BlockKind, Document
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.english import is_english
from factlint.language.event_names import EventMention, find_events
from factlint.language.kept import Kept
from factlint.language.mentions import Mention, mentions_of
from factlint.language.name_runs import NameRun, find_name_runs
from factlint.language.quotations import Quotations, find_quotations
from factlint.language.sentences import split_sentences
from factlint.registry.fold import fold
from factlint.registry.keys import word_starts
from factlint.registry.model import EntityKind
from factlint.registry.protocol import NameHit, Registry

_DIGITS = lazy(r"[0-9]+")
_RUNS = lazy(r"[a-z]+|[0-9]+")
_PLAIN = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 \n"
_SIGHT = 800
"""Characters on each side of a place beyond which a sentence says nothing of it."""


class Analysis:
    """What the language layer says of one document.

    Args:
        document: the draft as read.
        registry: where names are looked up.
        kept: what blocks gave in earlier versions of the draft; an editor has one, a single run none.
    """

    def __init__(self, document: Document, registry: Registry, kept: Kept | None = None) -> None:
        self.document = document
        self.registry = registry
        self._kept = kept

    @cached_property
    def folded(self) -> str:
        """The clean text without diacritics and typographic marks, of the same length."""
        return fold(self.document.text)

    @cached_property
    def lowered(self) -> str:
        """The clean text in small letters, of the same length only where no letter grows; for triggers."""
        return self.document.text.lower()

    @cached_property
    def starts(self) -> dict[str, list[int]]:
        """Where every run of letters and digits begins in the folded text, ascending, by the run."""
        return word_starts(self.folded)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every run of letters and digits in the folded text, to know soon what does not stand there."""
        return frozenset(self.starts)

    @cached_property
    def _mixed(self) -> list[str]:
        """Every run that is not plain letters alone ("2020", "5m", "G20", "наш")."""
        if "".join(self.starts).isascii():
            return [*filterfalse(str.isalpha, self.starts)]
        return [word for word in self.starts if not (word.isascii() and word.isalpha())]

    def words_of(self, words: frozenset[str]) -> list[tuple[int, str]]:
        """Every run of letters and digits that is one of some words, with where it begins, ascending."""
        return sorted((place, word) for word in words & self.words for place in self.starts[word])

    @cached_property
    def marks(self) -> frozenset[str]:
        """Every character of the clean text but plain letters, digits, spaces and line feeds."""
        data = self.document.text.encode("utf-8", "surrogatepass")
        return frozenset(data.translate(None, _PLAIN).decode("utf-8", "surrogatepass"))

    @cached_property
    def is_english(self) -> bool:
        """Whether the draft is in English, or too short to tell."""
        return is_english(self.document.text)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Every run of plain digits in the clean text."""
        return frozenset(_DIGITS.findall(" ".join(self._mixed)))

    @cached_property
    def _years(self) -> list[int]:
        """Where runs begin that may be years, ascending."""
        years = [word for word in self._mixed if word[:4].isdigit() and word[:1] in "12"]
        return sorted(place for word in years for place in self.starts[word])

    def years_within(self, characters: int) -> bool:
        """Whether two numbers that may be years begin within so many characters of each other."""
        years = self._years
        return any(later - earlier <= characters for earlier, later in pairwise(years))

    @cached_property
    def runs(self) -> frozenset[str]:
        """Every run of plain letters or of plain digits in the folded text in small letters."""
        runs = set(map(str.lower, self.starts))
        runs.update(_RUNS.findall(" ".join(self._mixed).lower()))
        return frozenset(runs)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Start and end of every sentence in the clean text, ascending; none crosses a block."""
        kept, text, blocks = self._kept, self.document.text, self.document.blocks
        if kept is None:
            return split_sentences(text, blocks)
        return [
            (block.start + start, block.start + end)
            for block in blocks
            for start, end in kept.of("sentences", text[block.start : block.end], _sentences_of_block)
        ]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Start and end of the sentence that holds a place; an empty stretch when none does."""
        index = bisect_right(self._sentence_starts, place) - 1
        if index < 0:
            return place, place
        start, end = self.sentences[index]
        return (start, end) if place <= end else (place, place)

    def sentence_around(self, place: int) -> tuple[int, int]:
        """The sentence that holds a place, cut to what a reader takes in at once.

        Text without stops (a list, a damaged file) would make every look at a sentence a look at the
        whole text.
        """
        start, end = self.sentence_at(place)
        return max(start, place - _SIGHT), min(end, place + _SIGHT)

    def sentence_index(self, place: int) -> int:
        """Number of the sentence that holds or last began before a place, -1 before the first."""
        return bisect_right(self._sentence_starts, place) - 1

    @cached_property
    def quotations(self) -> Quotations:
        """Quotations and what is wrong with their marks."""
        return find_quotations(self.document.text, self.document.blocks)

    def is_quoted(self, span: TextSpan) -> bool:
        """Whether a stretch lies inside quotation marks or a block quotation."""
        return self.quotations.is_quoted(span.start, span.end)

    @cached_property
    def events(self) -> list[EventMention]:
        """Registered events in the text, ascending."""
        return find_events(self.folded, self.registry, self.runs)

    @cached_property
    def mentions(self) -> list[Mention]:
        """Registered names in the text, resolved as far as the document allows, ascending."""
        kept, text = self._kept, self.document.text
        if kept is None:
            hits = self.registry.find_names(text, self.folded, self.starts)
        else:
            find = self.registry.find_names
            # A name never goes on in another block, so those of the blocks are those of the text.
            hits = [
                NameHit(block.start + hit.start, block.start + hit.end, hit.uses)
                for block in self.document.blocks
                for hit in kept.of("names", text[block.start : block.end], find)
            ]
        return mentions_of(text, hits, self.registry)

    @cached_property
    def name_runs(self) -> list[NameRun]:
        """Full names in the text that the registry does not know, as far as capitals show them, ascending."""
        return find_name_runs(self.folded, self.mentions)

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in a stretch of the clean text."""
        starts = self._mention_starts
        return self.mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def mention_index(self, place: int) -> int:
        """Number of the first mention that begins at a place or behind it."""
        return bisect_left(self._mention_starts, place)

    @cached_property
    def known_people(self) -> list[Mention]:
        """Mentions that can only be one registered person, ascending."""
        return [
            mention
            for mention in self.mentions
            if mention.uses[0].entity is EntityKind.PERSON and mention.person
        ]


def _sentences_of_block(text: str) -> list[tuple[int, int]]:
    return split_sentences(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
