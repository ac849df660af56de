import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.document import Block, BlockKind
from factlint.language.sentences import split_sentences


def blocks_of(lines: list[str]) -> tuple[str, list[Block]]:
    blocks, place = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, place, place + len(line)))
        place += len(line) + 1
    return "\n".join(lines), blocks


def sentences(*lines: str) -> list[str]:
    text, blocks = blocks_of(list(lines))
    return [text[start:end] for start, end in split_sentences(text, blocks)]


@pytest.mark.parametrize(
    "line",
    [
        "Mr. Hale met Gen. Mark Milley, Sen. Roy and Dr. Ames.",
        "He told U.S. President Joe Biden so.",
        "J. K. Rowling and George W. Bush came.",
        "On Jan. 6 he paid 3.5 million for No. 5 of the series.",
        "WASHINGTON, D.C. (AP) — Apple Inc. bought Foo Co. for $3.5 billion.",
        "“Why now?” Blinken asked.",
        "“Stop!” she said.",
        "Hobbs v. Lane was about fruit, e.g. Spanish oranges, vs. Greek ones.",
        "The war … Putin said … goes on.",
        "Sen. Smith (R-Ala.) President of the club, left.",
        "1. The first item stands here.",
        "He said it twice.” .",
        "Shares in Yahoo! Inc fell.",
    ],
)
def test_one_sentence(line: str):
    assert sentences(line) == [line]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He lives in the U.S.", "The talks were held there."),
        ("They met at 5 p.m.", "It rained."),
        ("He left Hobbs Inc.", "In May he died."),
        ("“We will win.”", "He left."),
        ("He called it ‘over.’", "Then he slept."),
        ("(It was late.)", "Nobody came."),
        ("One normally would. ”", "He left."),
        ("Is it?", "Yes!"),
        ("It grew in 2019.", "30 people came."),
        ("And so it went on…", "Then it stopped."),
        ("No.", "He did not."),
        ("They ate oranges, etc.", "But he did not."),
        ("“Who knows?”", "The minister left at noon."),
        ("It ended.", "“[It is also] late,” he said."),
    ],
)
def test_two_sentences(first: str, second: str):
    assert sentences(f"{first} {second}") == [first, second]


def test_blocks_end_sentences():
    assert sentences("A heading without a stop", "The text begins. It ends") == [
        "A heading without a stop",
        "The text begins.",
        "It ends",
    ]


@given(
    st.lists(
        st.text(alphabet="aB. !?…”“\"'’)(\u00a03,U—", min_size=1, max_size=60).filter(
            lambda line: bool(line.strip())
        ),
        min_size=1,
        max_size=4,
    )
)
def test_every_character_lies_in_one_sentence_of_its_block(lines: list[str]):
    text, blocks = blocks_of(lines)
    found = split_sentences(text, blocks)
    covered = [False] * len(text)
    previous = 0
    for start, end in found:
        assert previous <= start < end
        previous = end
        assert any(block.start <= start and end <= block.end for block in blocks)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        covered[start:end] = [True] * (end - start)
    assert all(covered[place] or text[place].isspace() for place in range(len(text)))
