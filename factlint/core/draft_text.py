"""A draft as it reads, for reports that show the whole article."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate
from factlint.core.document import Block, Document


class DraftText(NamedTuple):
    """The clean text of a draft and what a report says above it.

    Args:
        path: the draft, as given.
        text: the clean text, one line feed between blocks.
        blocks: its blocks, ascending.
        title: the headline, when the format marks one.
        date: the draft's date as ISO 8601, to the day, month or year; empty when it is undated.
        words: words of clean text.
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    date: str = ""
    words: int = 0


def draft_text(document: Document, date: DraftDate) -> DraftText:
    """What a report needs of a document, which itself also holds the source and the map to it."""
    return DraftText(
        document.source.path,
        document.text,
        document.blocks,
        document.metadata.title,
        str(date.when) if date.when else "",
        document.word_count,
    )
