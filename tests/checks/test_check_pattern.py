import pytest
from check_runs import findings, marked, mended

from factlint.checks.pattern import Pattern


def test_reports_every_match_with_its_groups():
    check = Pattern(r"(?P<first>[a-z]+)-(?P<second>[a-z]+)")
    text, found = findings(check, "A low-key talk, an all-day walk.")
    assert [text[f.span.start : f.span.end] for f in found] == ["low-key", "all-day"]
    assert found[0].values == {"first": "low", "second": "key", "match": "low-key"}


def test_a_match_never_joins_two_blocks():
    assert marked(Pattern(r"end\s+begin"), "This is the end\n\nbegin again in the morning.") == []


def test_caret_and_dollar_are_the_edges_of_a_block():
    text = "The first paragraph ends here.\n\nAdvertisement\n\nAn Advertisement is not alone."
    assert marked(Pattern(r"^Advertisement$"), text) == ["Advertisement"]


def test_without_a_trigger_in_the_block_nothing_is_tried():
    text = "He said nothing at all.\n\nShe said nothing but her name."
    assert marked(Pattern("nothing", triggers=("name",)), text) == ["nothing"]
    assert marked(Pattern("nothing", triggers=("absent",)), text) == []


def test_a_block_with_two_triggers_is_tried_once():
    check = Pattern("nothing", triggers=("said", "name"))
    assert marked(check, "She said nothing but her name.") == ["nothing"]


def test_triggers_of_later_blocks_come_in_the_order_of_the_text():
    check = Pattern("[A-Z]+", triggers=("zz", "aa"))
    assert marked(check, "Here is ONE aa.\n\nHere is TWO zz.") == ["H", "ONE", "H", "TWO"]


def test_ignore_case_holds_for_triggers():
    assert marked(Pattern("straße", ignore_case=True, triggers=("STRASSE",)), "In der Straße.") == ["Straße"]
    assert marked(Pattern("straße", triggers=("STRASSE",)), "In der Straße.") == []


@pytest.mark.parametrize(
    ("exception", "expected"),
    [("TK Maxx", []), ("K M", ["TK"]), ("TK", []), ("Maxx", ["TK"])],
)
def test_an_exception_must_cover_the_finding(exception, expected):
    assert marked(Pattern("TK", exceptions=(exception,)), "She shops at TK Maxx.") == expected


def test_within_asks_for_a_larger_match():
    check = Pattern("cat", within=(r"\[[^\]]*\]",))
    assert marked(check, "The cat [a cat] and the cat.") == ["cat"]
    assert findings(check, "The cat [a cat] and the cat.")[1][0].span.start == 11


def test_the_group_is_the_place():
    check = Pattern(r"Mr (?P<name>[A-Z]\w+)", group="name", fix="the {name}")
    assert marked(check, "Then Mr Smith left.") == ["Smith"]
    assert mended(check, "Then Mr Smith left.") == "Then Mr the Smith left."


def test_a_group_that_took_no_part_is_no_finding():
    assert marked(Pattern(r"a(?P<b>b)?", group="b"), "a ab") == ["b"]


def test_an_empty_match_is_no_finding():
    assert marked(Pattern("x*"), "axxa") == ["xx"]


def test_at_start_tries_only_the_beginning_of_a_block():
    text = "Here we go. Here we stay.\n\nNot here, Here."
    assert marked(Pattern("Here", at_start=True), text) == ["Here"]


def test_a_literal_brace_in_a_fix():
    assert mended(Pattern("braces", fix="{{{match}}}"), "The braces.") == "The {braces}."


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"pattern": "(unclosed"}, "pattern: not a regular expression"),
        ({"pattern": "[[a]"}, "pattern: not a regular expression"),
        ({"pattern": "a", "exceptions": ("*",)}, "exceptions: not a regular expression"),
        ({"pattern": "a", "within": ("+",)}, "within: not a regular expression"),
        ({"pattern": "a", "group": "b"}, "group: the pattern has no group 'b'"),
        ({"pattern": "(?P<b>a)", "fix": "{c}"}, "fix: the pattern has no group 'c'; it has match, b"),
        ({"pattern": "a", "fix": "{"}, "fix: "),
    ],
)
def test_validate_says_what_is_wrong(options, words):
    with pytest.raises(ValueError) as error:
        Pattern(**options).validate()
    assert str(error.value).startswith(words)


def test_validate_accepts_what_is_right():
    check = Pattern("(?P<b>a)", group="b", fix="{b}{match}", exceptions=("x",))
    check.validate()
    assert check.placeholders() == ("match", "b")
