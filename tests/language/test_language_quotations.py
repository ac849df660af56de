import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.document import Block, BlockKind
from factlint.language.quotations import Quotations, find_quotations


def read(*lines: str, kind: BlockKind = BlockKind.PARAGRAPH) -> tuple[str, Quotations]:
    blocks, place = [], 0
    for line in lines:
        blocks.append(Block(kind, place, place + len(line)))
        place += len(line) + 1
    text = "\n".join(lines)
    return text, find_quotations(text, blocks)


def troubles(*lines: str) -> list[tuple[str, str]]:
    text, found = read(*lines)
    return [(trouble.kind, text[trouble.start : trouble.end]) for trouble in found.troubles]


def quoted(*lines: str) -> list[str]:
    text, found = read(*lines)
    return [text[span.start : span.end] for span in found.spans if span.depth == 0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("He said “no” and “yes”.", ["“no”", "“yes”"]),
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("“He told me ‘never again’ twice,” she said.", ["“He told me ‘never again’ twice,”"]),
        ("‘It’s the workers’ day,’ he said.", ["‘It’s the workers’ day,’"]),
        ("The ‘new era’ began in the ’90s.", ["‘new era’"]),
        ("The 'new era' isn't the owners' idea.", ["'new era'"]),
        ("‘He said “go”,’ she wrote.", ["‘He said “go”,’"]),
        ('A 6\'2" man said "no" and bought a 5" pipe.', ['"no"']),
        ("A 40” screen is “cheap”.", ["“cheap”"]),
        ("one “normally would ” do", ["“normally would ”"]),
        ('He wrote “no" and "yes”.', ['“no"', '"yes”']),
        ("Das heißt „nein“ und nicht „ja“.", ["„nein“", "„ja“"]),
        ('She stopped—"never again"—and left.', ['"never again"']),
        ("The workers’ fund and the owners’ club", []),
        ("Rock ‘n’ roll, ‘90s style, ‘em all", []),
    ],
)
def test_pairs(line: str, expected: list[str]):
    assert quoted(line) == expected
    assert troubles(line) == []


def test_depth_counts_single_and_double_marks():
    text, found = read("“He told me ‘never “ever” again’ twice,” she said.")
    assert [(text[s.start : s.end], s.depth, s.style) for s in found.spans] == [
        ("“He told me ‘never “ever” again’ twice,”", 0, "curly"),
        ("‘never “ever” again’", 1, "single"),
        ("“ever”", 2, "curly"),
    ]


def test_quotation_over_paragraphs_is_whole_when_each_paragraph_reopens():
    lines = ("“We went north. It was cold.", "“We came back.", "“Then we slept,” he said.", "He left.")
    text, found = read(*lines)
    assert found.troubles == ()
    assert [span.continues for span in found.spans] == [True, True, False]
    assert found.is_quoted(text.index("came"), text.index("came") + 4)
    assert not found.is_quoted(text.index("left"), text.index("left") + 4)


def test_quotation_over_paragraphs_without_reopening():
    text, found = read("“We went north. It was cold.", "We had no coal.", "Then we slept,” he said.")
    assert [(t.kind, text[t.start : t.end], t.resumed) for t in found.troubles] == [("unclosed", "“We", True)]
    assert found.is_quoted(text.index("coal"), text.index("coal") + 4)
    assert found.is_quoted(text.index("slept"), text.index("slept") + 5)
    assert not found.is_quoted(text.index("he said"), text.index("he said") + 2)


def test_verse_goes_on_without_marks():
    assert troubles("“The river knows no master,", "it takes the field and leaves the stone.”") == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("This is an end.” He left.",), [("unopened", "end.”")]),
        (("“No,” he said. This is an end of it.”",), [("unopened", "it.”")]),
        (('"No," he said. This is an end of it."',), [("unopened", 'it."')]),
        (("He said: “Never again.", "The next day he left."), [("unclosed", "“Never")]),
        (('He said: "Never again. He left.', "The next day."), [("unclosed", '"Never')]),
        (("They said.” We heard,” he added.",), [("unopened", "said.”")]),
        (("“We need fuel.” “I rely on it,” he said.",), [("adjacent", "” “I rely")]),
        (('"We need fuel." "I rely on it," he said.',), [("adjacent", '" "I rely')]),
        (("The films “A,” “B” and “C” ran.",), []),
    ],
)
def test_troubles(lines: tuple[str, ...], expected: list[tuple[str, str]]):
    assert troubles(*lines) == expected


def test_an_even_number_of_straight_marks_is_never_a_trouble():
    assert troubles('"No" he "said "twice" and" left" it".') == []


def test_block_quotations_are_quoted():
    text, found = read("We went north.", kind=BlockKind.QUOTATION)
    assert found.is_quoted(0, len(text))
    assert found.spans[0].style == "block"


def test_headings_do_not_run_on():
    text = "“A heading\n“Here,” he said."
    blocks = [Block(BlockKind.HEADING, 0, 10), Block(BlockKind.PARAGRAPH, 11, len(text))]
    assert [trouble.kind for trouble in find_quotations(text, blocks).troubles] == ["unclosed"]


WORD = st.sampled_from(["no", "workers’", "it’s", "the", "Rome,", "end.", "’90s", "why?"])
PLAIN = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
PIECE = st.one_of(
    PLAIN,
    PLAIN.map(lambda words: f"“{words}”"),
    st.tuples(PLAIN, PLAIN).map(lambda pair: f"“{pair[0]} ‘no’ {pair[1]}”"),
)


@given(st.lists(PIECE, min_size=1, max_size=6))
def test_paired_marks_are_no_trouble(pieces: list[str]):
    line = " and ".join(pieces)
    text, found = read(line)
    assert found.troubles == ()
    doubles = [span for span in found.spans if span.style == "curly"]
    assert len(doubles) == text.count("“")
    assert all(span.closed for span in doubles)


@given(st.lists(st.text(alphabet="ab .,“”\"'‘’6—", min_size=1, max_size=40), min_size=1, max_size=4))
def test_spans_stay_inside_their_text_and_are_ordered(lines: list[str]):
    text, found = read(*lines)
    previous = (-1, 0)
    for span in found.spans:
        assert 0 <= span.start < span.end <= len(text)
        assert "\n" not in text[span.start : span.end]
        assert found.is_quoted(span.start, span.end)
        assert previous <= (span.start, -span.end)
        previous = (span.start, -span.end)
    for trouble in found.troubles:
        assert 0 <= trouble.start < trouble.end <= len(text)
        assert any(mark in text[trouble.start : trouble.end] for mark in '“”"')
