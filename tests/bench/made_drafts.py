"""Makes many drafts out of a few: paragraphs shuffled, cut and varied, the same ones on every machine."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path

from factlint.core.document import BlockKind
from factlint.core.source import Source
from factlint.formats.table import format_of, read

SEED = 20241101
_BODY = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
_SUFFIXES = (".txt", ".md", ".html")
_SENTENCE_END = re.compile(r"(?<=[a-z]{3}[.?])(?=[ ][A-Z“])")
_FIGURE = re.compile(r"(?<![\d,.$])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
_OPENING = re.compile(r'(?<![^\s(\[—])"')


def paragraphs(folder: Path) -> list[str]:
    """Every paragraph of the drafts below a folder as plain text, with curly marks throughout."""
    found: dict[str, None] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix not in _SUFFIXES or path.name == "README.md":
            continue
        document = read(Source.from_bytes(path.name, path.read_bytes()), format_of(path.name))
        for block in document.blocks:
            text = document.text[block.start : block.end].strip()
            if block.kind in _BODY and "\ufffc" not in text and text:
                # One paragraph with straight marks among others would be a style finding in every draft.
                found[_OPENING.sub("“", text).replace('"', "”").replace("'", "’")] = None
    return list(found)


def make_drafts(folder: Path, stock: Sequence[str], count: int, words: int) -> list[Path]:
    """Writes plain text drafts of about so many words; names hold a date.

    Args:
        folder: where they go.
        stock: paragraphs to make them of.
        count: how many drafts.
        words: about how many words each.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number in range(count):
        # A generator for each draft, so that the first ten of five hundred are those of ten.
        chance = random.Random(SEED + number)
        path = folder / f"2024-11-{number % 28 + 1:02}-draft-{number:04}.txt"
        path.write_text(_draft(chance, stock, words), encoding="utf-8", newline="\n")
        made.append(path)
    return made


def _draft(chance: random.Random, stock: Sequence[str], words: int) -> str:
    parts: list[str] = []
    size = 0
    while size < words:
        for paragraph in chance.sample(stock, len(stock)):
            part = _vary(chance, paragraph)
            parts.append(part)
            size += len(part.split())
            if size >= words:
                break
    return "\n\n".join(parts) + "\n"


def _vary(chance: random.Random, paragraph: str) -> str:
    """Drops a sentence of one long paragraph in three, and changes large figures."""
    sentences = _SENTENCE_END.split(paragraph)
    if len(sentences) > 2 and chance.random() < 1 / 3:
        del sentences[chance.randrange(1, len(sentences))]
    return _FIGURE.sub(
        lambda match: f"{int(match[0].replace(',', '')) + chance.randrange(400):,}", "".join(sentences)
    )
