"""Plain text: paragraphs, wrapping, headings, captions, bylines, lists, directives."""

from __future__ import annotations

import textwrap

import pytest
from formats_drafts import listing, read_as, source_of

LONG = (
    "The minister told parliament on Tuesday that the new bridge over the river would open in May, "
    "two years later than first announced, and that it would cost a fifth more than was planned."
)
OTHER = (
    "Opposition members asked why the builders had been paid before the work was inspected. The answer, "
    "which took most of an hour, was that the contract had been signed by an earlier government."
)


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in listing(read_as(text, "plain"))]


def test_every_line_is_a_block_in_text_with_a_paragraph_a_line() -> None:
    document = read_as(f"{LONG}\n{OTHER}\n", "plain")
    assert listing(document) == [("paragraph", LONG), ("paragraph", OTHER)]
    assert document.text == f"{LONG}\n{OTHER}"
    assert not document.hard_wrapped
    assert len(document.offsets.pieces) == 1


def test_blank_lines_are_one_line_feed_in_clean_text() -> None:
    document = read_as(f"\n\n  {LONG} \n\n \t\n\u00a0{OTHER}\n\n", "plain")
    assert document.text == f"{LONG}\n{OTHER}"
    assert source_of(document, "planned.\nOpposition") == "planned. \n\n \t\n\u00a0Opposition"


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r"])
def test_a_paragraph_broken_in_mid_sentence_stays_two_blocks(gap: str) -> None:
    head, tail = LONG.split(" cost ")
    document = read_as(f"{OTHER}{gap}{OTHER} {head}{gap}{tail} {OTHER}{gap}{OTHER}", "plain")
    assert [text for _, text in listing(document)] == [OTHER, f"{OTHER} {head}", f"{tail} {OTHER}", OTHER]


@pytest.mark.parametrize("width", [60, 72, 80, 92])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_hard_wrapped_lines_are_folded(width: int, gap: str, line_end: str) -> None:
    text = gap.join(textwrap.fill(part, width) for part in (LONG, OTHER, LONG, OTHER))
    document = read_as(text.replace("\n", line_end), "plain")
    assert document.hard_wrapped
    assert listing(document) == [("paragraph", part) for part in (LONG, OTHER, LONG, OTHER)]


def test_a_folded_line_end_maps_as_a_whole() -> None:
    text = "\n  ".join(textwrap.wrap(LONG + " " + OTHER, 70))
    document = read_as(text, "plain")
    assert document.text == LONG + " " + OTHER
    breaks = [piece for piece in document.offsets.pieces if not piece.verbatim]
    assert {(piece.text_length, piece.source_length) for piece in breaks} == {(1, 3)}
    first = text.index("\n")
    assert breaks[0].source_start == first
    words = document.text[first - 5 : first + 5]
    assert source_of(document, words) == text[first - 5 : first + 7]


def test_wrapped_numbers_are_no_list() -> None:
    text = "\n".join(
        textwrap.wrap(
            LONG + " He was born in 1980 and left home for good to live by the sea, when he was already aged",
            70,
        )
    )
    document = read_as(
        text + "\n14. In 1995 the family came back to the city where his uncle lived.\n", "plain"
    )
    assert document.hard_wrapped
    assert kinds(document.source.text) == ["paragraph"]


def test_wrapped_list_items_and_headings() -> None:
    item = textwrap.fill(LONG, 70, initial_indent="- ", subsequent_indent="  ")
    text = f"What was said\n\n{textwrap.fill(OTHER, 70)}\n\n{item}\n{item}\n"
    assert listing(read_as(text, "plain")) == [
        ("heading", "What was said"),
        ("paragraph", OTHER),
        ("list-item", LONG),
        ("list-item", LONG),
    ]


def test_verse_and_short_lines_are_not_wrapped_text() -> None:
    verse = "The river runs below the town,\nand no one knows its name;\nit carries letters down.\n"
    assert not read_as(verse * 3, "plain").hard_wrapped
    scores = "Lions 3 Tigers 1\nBears 0 Wolves 0\nEagles 2 Hawks 2\nFoxes 4 Hounds 0\n"
    assert kinds(f"{LONG}\n{scores}{LONG}") == ["paragraph", *["list-item"] * 4, "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "A Bridge Too Late",
        "Why did it take so long?",
        "“Nobody asked us”",
        "3 things to know",
        "€20 million over budget",
        "The U.S. view and what follows",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_headings(line: str, gap: str) -> None:
    assert kinds(f"{line}{gap}{LONG}") == ["heading", "paragraph"]
    assert kinds(f"{LONG}{gap}{line}{gap}{OTHER}") == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "It was late.",
        "He listed the reasons:",
        "The bridge, he said,",
        "and nobody knew",
        "We cannot go on --",
        "Words " * 19 + "here",
    ],
)
def test_not_headings(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{OTHER}") == ["paragraph"] * 3


def test_a_short_line_inside_a_broken_sentence_is_no_heading() -> None:
    assert kinds(f"{LONG}\nThe ministry has said\nthat it will pay.") == ["paragraph"] * 3
    assert kinds(f"{LONG[:-1]} when\nParliament met in May\n{OTHER}") == ["paragraph"] * 3


def test_the_last_line_is_no_heading() -> None:
    assert kinds(f"{LONG}\nPlug-in key not set") == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "credit", ["(Ann Lee/AP)", "(Ann Lee/Associated Press)", "(Reuters)", "(Photo by Ann Lee)"]
)
def test_a_credit_line_and_the_line_above_it_are_captions(credit: str) -> None:
    assert kinds(f"{LONG}\nThe bridge at dawn, seen from the north.\n{credit}\n{OTHER}") == [
        "paragraph",
        "caption",
        "caption",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Image: Ann Lee",
        "Photo: Ann Lee/AP",
        "Photograph: Ann Lee for the Courier",
        "The bridge at dawn. Image: Ann Lee.",
        "Photo by Ann Lee",
        "The bridge at dawn. (Ann Lee/Reuters)",
    ],
)
def test_captions_by_wording(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{OTHER}") == ["paragraph", "caption", "paragraph"]


def test_a_bracketed_sentence_is_no_caption() -> None:
    assert kinds(f"{LONG}\n(He did not say when.)\n{OTHER}") == ["paragraph"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By Jane Doe and John van der Berg, Foreign Editor",
        "Written by Jane Doe",
        "Written by Published",
        "Published 3 March 2021",
        "Updated: March 3, 2021, 10:15 a.m.",
        "Last updated 2021-03-03",
        "Friday, July 21, 2017",
        "21 July 2017",
        "2017-07-21",
    ],
)
def test_bylines(line: str) -> None:
    assert kinds(f"A Bridge Too Late\n{line}\n{LONG}") == ["heading", "byline", "paragraph"]


@pytest.mark.parametrize(
    "line", ["By Monday the bridge had closed.", "Published in 1990, the book sold well.", "By the river"]
)
def test_not_bylines(line: str) -> None:
    assert "byline" not in kinds(f"{LONG}\n{line}\n{OTHER}")


def test_list_items_lose_their_markers_and_share_a_group() -> None:
    document = read_as(
        f"{LONG}\n- One thing.\n* Another.\n• A third.\n{OTHER}\n1. First.\n2) Second.\n", "plain"
    )
    assert listing(document)[1:4] == [
        ("list-item", "One thing."),
        ("list-item", "Another."),
        ("list-item", "A third."),
    ]
    assert listing(document)[5:] == [("list-item", "First."), ("list-item", "Second.")]
    assert [block.group for block in document.blocks] == [-1, 0, 0, 0, -1, 1, 1]
    assert source_of(document, "Another.") == "Another."


def test_a_hyphenated_or_numbered_beginning_is_no_list() -> None:
    assert (
        kinds(f"-5 degrees were measured.\n26 countries took part.\n3.5 million came.\n{LONG}")
        == ["paragraph"] * 4
    )


def test_rules_between_paragraphs_are_no_text() -> None:
    assert read_as(f"{LONG}\n\n* * *\n\n{OTHER}\n-----\n", "plain").text == f"{LONG}\n{OTHER}"


def test_a_directive_line_is_taken_out_and_means_the_next_line() -> None:
    document = read_as(f"{LONG}\n\nfactlint: ignore[FCT001, ENT002] said so\n\n{OTHER}\n", "plain")
    assert document.text == f"{LONG}\n{OTHER}"
    (directive,) = document.directives
    assert (str(directive.kind), directive.codes, directive.reason) == (
        "ignore",
        ("FCT001", "ENT002"),
        "said so",
    )
    assert (directive.line, directive.target) == (3, 5)
    assert document.source.text[directive.start : directive.end].startswith("factlint: ignore")


def test_words_about_directives_stay_text() -> None:
    text = f"factlint: a linter for facts.\nUse factlint: off to stop it.\n{LONG}"
    document = read_as(text, "plain")
    assert document.text == text
    assert document.directives == ()


def test_only_the_three_line_ends_end_lines() -> None:
    text = "One\u2028two\u2029three\x85four\x0bfive\x0csix\x1cseven eight nine ten."
    document = read_as(f"{text}\r{text}\r\n{text}\n{text}", "plain")
    assert document.text == "\n".join([text] * 4)


@pytest.mark.parametrize("text", ["", "\n", " \r\n\t\r \u00a0\n", "\u2028"])
def test_nothing_to_read(text: str) -> None:
    document = read_as(text, "plain")
    assert (document.text, document.blocks) == ("", ())


def test_a_very_long_line() -> None:
    text = "word " * 40_000
    assert read_as(text, "plain").text == text.strip()
