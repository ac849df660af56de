"""From findings to diagnostics: severity, words, places, fingerprints, fixes, failures."""

import pytest

from factlint.core.diagnostic import Place
from factlint.core.document import BlockKind
from factlint.core.finding import Edit, Evidence, Fix, Related, Safety
from factlint.core.severity import Severity
from factlint.core.span import TextSpan


def shown(result, text):
    return [text[d.start : d.end] for d in result.diagnostics]


# Severity and quotations --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "severity"),
    [
        ({}, "error"),
        ({"quoted": Severity.WARNING}, "warning"),
        ({"quoted": Severity.INFO}, "info"),
        ({"quoted": Severity.HINT}, "hint"),
        ({"quoted_off": True}, None),
    ],
)
def test_a_ceiling_inside_quotation_marks(run, rule_for, fields, severity):
    rule = rule_for("bad", **fields)
    plain = run("It is bad.", rule).diagnostics
    assert [d.severity for d in plain] == ["error"]
    quoted = run("He said: “It is bad, friends.” Nothing else.", rule).diagnostics
    assert [d.severity for d in quoted] == ([severity] if severity else [])


def test_a_ceiling_never_raises(run, rule_for):
    rule = rule_for("bad", severity=Severity.INFO, quoted=Severity.WARNING)
    (diagnostic,) = run("“It is bad.”", rule).diagnostics
    assert diagnostic.severity is Severity.INFO


def test_the_message_says_that_it_stands_in_a_quotation(run, rule_for):
    rule = rule_for("bad", quoted=Severity.WARNING)
    assert run("“It is bad.”", rule).diagnostics[0].message == "“bad” is wrong (in a quotation)."
    assert run("It is bad.", rule).diagnostics[0].message == "“bad” is wrong."
    hint = rule_for("bad", quoted=Severity.HINT)
    assert run("“It is bad.”", hint).diagnostics[0].message == "“bad” is wrong."


def test_cases_are_worded_and_graded_apart(run, rule_for):
    rule = rule_for(
        "bad", more={"case": "bad"}, cases={"bad": Severity.INFO}, messages={"bad": "Case {word}."}
    )
    (diagnostic,) = run("It is bad.", rule).diagnostics
    assert (diagnostic.severity, diagnostic.message) == (Severity.INFO, "Case bad.")


def test_a_value_that_is_missing_stays_visible(run, rule_for):
    (diagnostic,) = run("bad", rule_for("bad", message="{word} {nothing}", help="Ask {word}.")).diagnostics
    assert (diagnostic.message, diagnostic.help) == ("bad {nothing}", "Ask bad.")


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        (set(), [1, 3, 5]),
        ({BlockKind.HEADING}, [1]),
        ({BlockKind.PARAGRAPH}, [3]),
        ({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}, [3, 5]),
    ],
)
def test_scopes(run, rule_for, scopes, expected):
    rule = rule_for("bad", scopes=frozenset(scopes))
    result = run("# A bad head\n\nA bad text.\n\n- a bad item\n", rule, format="markdown")
    assert [d.place.line for d in result.diagnostics] == expected


# Places -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "format", "place"),
    [
        ("It is bad.", "plain", Place(1, 7, 1, 10)),
        ("😀😀 bad", "plain", Place(1, 4, 1, 7)),
        ("One.\r\n\r\nIt is bad.\r\n", "plain", Place(3, 7, 3, 10)),
        ("One.\r\rIt is bad.\r", "plain", Place(3, 7, 3, 10)),
        ("# One\n\nIt *is* bad.\n", "markdown", Place(3, 9, 3, 12)),
        ("# One\r\n\r\n😀 &amp; bad.\r\n", "markdown", Place(3, 9, 3, 12)),
        ("e\u0301 bad", "plain", Place(1, 4, 1, 7)),
        ("<p>\n&eacute; bad</p>", "html", Place(2, 10, 2, 13)),
    ],
)
def test_places(run, rule_for, text, format, place):
    (diagnostic,) = run(text, rule_for("bad"), format=format).diagnostics
    assert diagnostic.place == place
    assert text[diagnostic.start : diagnostic.end] == "bad"
    assert diagnostic.excerpt[0] == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[place.line - 1]


def test_a_place_over_markup_and_lines(run, rule_for):
    text = "It is **so\nbad** here.\n"
    (diagnostic,) = run(text, rule_for("is so bad"), format="markdown").diagnostics
    assert diagnostic.place == Place(1, 4, 2, 4)
    assert diagnostic.excerpt == ("It is **so", "bad** here.")


def test_evidence_and_related_places(run, rule_for):
    evidence = (Evidence("Because.", "a book"),)
    related = (Related(TextSpan(0, 2), "here, too"),)
    (diagnostic,) = run(
        "It is bad.", rule_for("bad", more={"evidence": evidence, "related": related})
    ).diagnostics
    assert diagnostic.evidence == evidence
    assert [(r.path, r.place, r.message) for r in diagnostic.related] == [
        ("draft.md", Place(1, 1, 1, 3), "here, too")
    ]


# Fixes --------------------------------------------------------------------------------------------


def replaces(span):
    return (Fix("Write “good”", (Edit(span, "good"),), Safety.SAFE),)


def test_a_fix_gets_places_of_the_source(run, rule_for):
    (diagnostic,) = run(
        "It *is* bad.\n", rule_for("bad", more={"fixes": replaces}), format="markdown"
    ).diagnostics
    (fix,) = diagnostic.fixes
    assert (fix.title, fix.safety) == ("Write “good”", Safety.SAFE)
    assert [(edit.place, edit.text) for edit in fix.edits] == [(Place(1, 9, 1, 12), "good")]


@pytest.mark.parametrize("text", ["so *bad*\n", "so **b**ad\n", "s&#111; bad\n", "so<!-- x --> bad\n"])
def test_a_fix_is_dropped_when_markup_stands_between(run, rule_for, text):
    """It would write over the markup; the finding itself stands."""
    (diagnostic,) = run(text, rule_for("so bad", more={"fixes": replaces}), format="markdown").diagnostics
    assert diagnostic.fixes == ()


def test_one_fix_dropped_leaves_the_other(run, rule_for):
    def fixes(span):
        return (*replaces(span), Fix("Delete “so”", (Edit(TextSpan(span.start, span.start + 2), ""),)))

    (diagnostic,) = run(
        "so *bad*\n", rule_for("so bad", more={"fixes": fixes}), format="markdown"
    ).diagnostics
    assert [fix.title for fix in diagnostic.fixes] == ["Delete “so”"]


# Fingerprints -------------------------------------------------------------------------------------


def prints(result):
    return [d.fingerprint for d in result.diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        "It is bad, he said, and went home.",
        "bad news came early in the day.",
        "In the end it was bad",
    ],
)
@pytest.mark.parametrize(
    "above", ["A new first line about something else.\n\n", "One.\n\nTwo words.\n\n", "x\n\n"]
)
def test_a_fingerprint_is_stable_under_lines_added_above_and_below(run, rule_for, text, above):
    (before,) = prints(run(text, rule_for("bad")))
    assert prints(run(above + text, rule_for("bad"))) == [before]
    assert prints(run(text + "\n\nMore text comes after.\n", rule_for("bad"))) == [before]
    assert prints(run(above + text + "\n\nMore.\n", rule_for("bad"), format="markdown")) == [before]


def test_equal_places_have_different_fingerprints(run, rule_for):
    result = run("It is bad here.\n\nIt is bad here.\n\nIt is bad here.\n", rule_for("bad"))
    assert len(set(prints(result))) == 3


def test_other_words_other_rules_and_other_cases_have_other_fingerprints(run, rule_for):
    text = "It is bad here and bad there."
    everything = prints(run(text, rule_for("bad"), rule_for("here", code="HSE002")))
    everything += prints(run(text, rule_for("bad", code="HSE003")))
    everything += prints(run(text, rule_for("bad", more={"case": "bad"})))
    assert len(set(everything)) == len(everything)


def test_a_fingerprint_is_the_same_in_every_run(run, rule_for):
    assert prints(run("It is bad.", rule_for("bad"))) == prints(run("It is bad.", rule_for("bad")))


# Failures and order -------------------------------------------------------------------------------


def test_a_crash_is_a_failure_and_the_others_run(run, rule_for):
    result = run("bad worse", rule_for("bad", crash_after=0), rule_for("worse", code="HSE002"))
    assert [d.code for d in result.diagnostics] == ["HSE002"]
    (failure,) = result.failures
    assert failure.path == "draft.md"
    assert "rule HSE001 [rule-hse001] crashed: RuntimeError: out of order" in failure.message


def test_a_crash_half_way_loses_what_the_check_had_found(run, rule_for):
    result = run("bad bad bad", rule_for("bad", crash_after=2))
    assert len(result.failures) == 1
    assert result.diagnostics == ()


def test_the_order_is_that_of_the_draft_whatever_the_order_of_rules(run, rule_for):
    rules = [
        rule_for("c", "a"),
        rule_for("b", code="HSE002"),
        rule_for("a", code="HSE003", severity=Severity.INFO, family="style"),
    ]
    one = run("c b a b c", *rules)
    two = run("c b a b c", *reversed(rules))
    assert one.diagnostics == two.diagnostics
    assert [d.place.column for d in one.diagnostics] == [1, 3, 5, 5, 7, 9]
    assert [d.code for d in one.diagnostics][2:4] == ["HSE001", "HSE003"]


def test_the_date_is_told(run, rule_for):
    assert run("x", date="2024-05").date == "2024-05 (a test)"
    assert run("x").date == "undated"
    assert run("one two\n\nthree").words == 3


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "   ", "😀"])
def test_an_empty_draft_has_nothing_wrong(run, rule_for, text):
    assert run(text, rule_for("bad")).diagnostics == ()
