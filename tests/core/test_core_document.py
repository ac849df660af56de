import pytest

from factlint.core.document import Block, BlockKind, Document
from factlint.core.offsets import OffsetMap, Piece
from factlint.core.source import Source
from factlint.core.span import TextSpan

TEXT = "Head\n\nOne two\nEnd"


@pytest.fixture
def document():
    blocks = (
        Block(BlockKind.HEADING, 0, 4),
        Block(BlockKind.PARAGRAPH, 5, 5),
        Block(BlockKind.PARAGRAPH, 6, 13),
        Block(BlockKind.CAPTION, 14, 17),
    )
    offsets = OffsetMap([Piece(0, len(TEXT), 0, len(TEXT), True)], TEXT, TEXT)
    return Document(Source("x", TEXT), TEXT, offsets, blocks)


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        (0, BlockKind.HEADING),
        (3, BlockKind.HEADING),
        (4, None),
        (5, BlockKind.PARAGRAPH),
        (6, BlockKind.PARAGRAPH),
        (13, None),
        (16, BlockKind.CAPTION),
        (17, None),
        (99, None),
    ],
)
def test_block_at(document, place, kind):
    block = document.block_at(place)
    assert (block.kind if block else None) == kind


def test_a_place_before_the_first_block_is_in_none():
    document = Document(Source("x", "  a"), "  a", OffsetMap([Piece(0, 3, 0, 3, True)], "  a", "  a"),
                        (Block(BlockKind.PARAGRAPH, 2, 3),))  # fmt: skip
    assert document.block_at(1) is None


def test_words_and_spans(document):
    assert document.word_count == 4
    assert document.blocks[2].span == TextSpan(6, 13)
