"""Leftovers in square brackets, which a rule's own examples cannot mark: their marks are brackets, too."""

import pytest

from factlint.core.dates import DraftDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.registry.load import open_registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

RULES, SETS, _ = load_rules()
LEFTOVER = [
    active for active in select_rules(RULES, SETS, select=["all"]) if active.rule.family == "leftover"
]


def found(text: str) -> list[tuple[str, str]]:
    document = read(Source("draft", text), "plain")
    result = lint(document, LEFTOVER, open_registry()[0], DraftDate())
    assert not result.failures
    return [(diagnostic.code, text[diagnostic.start : diagnostic.end]) for diagnostic in result.diagnostics]


@pytest.mark.parametrize(
    ("code", "mark"),
    [
        ("TXT052", '[gallery ids="112,113,118"]'),
        ("TXT052", '[caption id="attachment_9" align="left"]'),
        ("TXT052", "[/caption]"),
        ("TXT052", '[et_pb_section bb_built="1"]'),
        ("TXT055", "[insert quote from mayor here]"),
        ("TXT055", "[Your Name]"),
        ("TXT055", "[CITY]"),
        ("TXT055", "[citation needed]"),
        ("TXT055", "[link to come]"),
        ("TXT058", "[oaicite:3]"),
        ("TXT058", "[cite: 4, 5]"),
    ],
)
def test_found(code, mark):
    assert found(f"The harbour was closed on Monday {mark} and opened again.") == [(code, mark)]


@pytest.mark.parametrize(
    "mark",
    [
        "[sic]",
        "[It is also]",
        "[gold]",
        "[the mayor]",
        "[Editor’s note: the figure was corrected.]",
        "[name withheld]",
        "[3]",
        "[laughs]",
        "[video]",
        "[AP]",
        "[in the city]",
    ],
)
def test_left_alone(mark):
    assert found(f"The harbour was closed on Monday {mark} and opened again.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The phrase “lorem ipsum” is old, and “[insert name here]” is a joke of the trade.",
        "The chatbot answered: “As an AI language model, I cannot vote.”",
        "A spokesman for TK Maxx and TK Elevator said that a TKO was not meant.",
        "The page said “GIPHY App Key not set. Please check settings” for a week.",
        "By Monday, the harbour was open; by Published accounts, it had never closed.",
        "Advertisement spending rose. Read more in the annual report.",
        "He wrote: “Click to share on Facebook (Opens in new window)” is the web’s epitaph.",
    ],
)
def test_words_that_are_quoted_or_discussed(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (
            "Storm Ends\n\nWritten by Published\n\nThe storm ended on Friday after three days of rain.",
            "Written by Published",
        ),
        ("Storm Ends\n\nBy\n\nThe storm ended on Friday after three days of rain.", "By"),
        ("Storm Ends\n\nPosted by on\n\nThe storm ended on Friday after three days of rain.", "Posted by on"),
        ("Storm Ends\n\nBy Updated\n\nThe storm ended on Friday after three days of rain.", "By Updated"),
    ],
)
def test_empty_bylines(text, mark):
    assert found(text) == [("TXT050", mark)]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By JANE DOE, Staff Writer",
        "Written by Jane Doe",
        "Posted by Jane Doe on May 4, 2024",
        "Published by Penguin",
        "By Published Staff",
        "By the sea",
        "Photo by Reuters",
    ],
)
def test_bylines_with_a_name(line):
    assert found(f"Storm Ends\n\n{line}\n\nThe storm ended on Friday after three days of rain.") == []
