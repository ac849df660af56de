import pytest
from check_runs import findings, marked, mended
from hypothesis import given
from hypothesis import strategies as st

from factlint.checks.repeated_word import RepeatedWord

CHECK = RepeatedWord(allow=("that", "very"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He opened the the door.", ["the the"]),
        ("The the door stood open.", ["The the"]),
        ("A new law. The the door stood open.", ["The the"]),
        ("It was a a long day for everyone.", ["a a"]),
        ("He is is late again.", ["is is"]),
        ("He said that they would would not resign.", ["would would"]),
        ("It was seen by by everyone.", ["by by"]),
        ("The second stage stage begins.", ["stage stage"]),
        ("Then I I left.", ["I I"]),
    ],
)
def test_found(text, expected):
    assert marked(CHECK, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He had had enough.",
        "They say that that is enough.",
        "What it is is a mess.",
        "What the plan was was unclear.",
        "The power it has has grown.",
        "People checked in in March and logged on on Friday.",
        "They gave her her coat.",
        "Pago Pago, Duran Duran and Sing Sing.",
        "He said the, the thing.",
        "It was a very very long day.",
        "No no, she said.",
        "Row row row your boat, never never never stop.",
        "Take vitamin A a day later.",
        "The The played on Friday.",
        "A to-to bird, the the-word.",
        "Phase 2 2 more days.",
        "He paid 10 10 times.",
        "the theatre, a an-ti, for forty",
        "One block ends with the\n\nthe next begins with a small letter too.",
    ],
)
def test_left_alone(text):
    assert marked(CHECK, text) == []


def test_a_folded_line_end_does_not_hide_a_pair():
    assert marked(CHECK, "He opened the\nthe door.\n", "markdown") == ["the the"]


def test_cases_tell_certain_words_from_others():
    _, found = findings(CHECK, "He saw the the second stage stage.")
    assert [finding.case for finding in found] == ["function-word", "other"]


def test_the_fix_deletes_one():
    assert mended(CHECK, "He opened the the door.") == "He opened the door."
    assert mended(CHECK, "The the door.") == "The door."


@given(
    st.lists(st.sampled_from(["the", "door", "of", "stage", "and", "Pago", "very"]), min_size=1, max_size=12)
)
def test_what_is_reported_is_a_doubled_word(words):
    text, found = findings(CHECK, " ".join(words) + ".")
    for finding in found:
        first, second = text[finding.span.start : finding.span.end].split(" ")
        assert first.lower() == second.lower()
