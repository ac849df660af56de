"""Suppression comments: every kind, and those that have nothing to do."""

import pytest

from factlint.core.severity import Severity


@pytest.fixture
def left(run, rule_for):
    """Codes and lines of what is left of a Markdown draft."""

    def check(
        text, *rules, known=("HSE001", "HSE002", "HSE003", "rule-hse001", "rule-hse002", "rule-hse003")
    ):
        rules = rules or (rule_for("bad"), rule_for("worse", code="HSE002"))
        result = run(text, *rules, format="markdown", known=known)
        return [(d.code, d.place.line) for d in result.diagnostics]

    return check


UNUSED = "FLT003"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is bad. <!-- factlint: ignore -->\n", []),
        ("It is bad. <!-- factlint: ignore[HSE001] known -->\n", []),
        ("It is bad. <!-- factlint: ignore[rule-hse001] known -->\n", []),
        ("It is bad and worse. <!-- factlint: ignore[HSE001] -->\n", [("HSE002", 1)]),
        ("It is bad and worse. <!-- factlint: ignore[HSE001, HSE002] -->\n", []),
        ("It is bad.\n\nIt is bad. <!-- factlint: ignore -->\n", [("HSE001", 1)]),
        ("<!-- factlint: ignore-next-line -->\nIt is bad.\n\nIt is bad.\n", [("HSE001", 4)]),
        ("<!-- factlint: ignore-next-line -->\n\nIt is bad.\n", []),
        ("It is bad.\n\n<!-- factlint: ignore-file -->\n\nIt is bad and worse.\n", []),
        ("<!-- factlint: ignore-file[HSE001] -->\n\nIt is bad and worse.\n", [("HSE002", 3)]),
        ("bad\n\n<!-- factlint: off -->\n\nbad worse\n\n<!-- factlint: on -->\n\nbad\n", [("HSE001", 1), ("HSE001", 9)]),
        ("<!-- factlint: off[HSE001] -->\n\nbad worse\n\n<!-- factlint: on[HSE001] -->\n\nbad\n", [("HSE002", 3), ("HSE001", 7)]),
        ("<!-- factlint: off -->\n\nbad worse\n\n<!-- factlint: on[HSE002] -->\n\nbad worse\n", [("HSE002", 7)]),
        ("<!-- factlint: off[HSE001] -->\n\nbad\n\n<!-- factlint: on -->\n\nbad\n", [("HSE001", 7)]),
        ("<!-- factlint: off -->\n\nbad\n", []),
    ],
)  # fmt: skip
def test_what_directives_keep_silent(left, text, expected):
    assert left(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All is well. <!-- factlint: ignore -->\n", [(UNUSED, 1)]),
        ("All is well. <!-- factlint: ignore[HSE001] -->\n", [(UNUSED, 1)]),
        ("bad <!-- factlint: ignore[HSE002] -->\n", [("HSE001", 1), (UNUSED, 1)]),
        ("<!-- factlint: ignore-next-line -->\nfine\n", [(UNUSED, 1)]),
        ("<!-- factlint: ignore-file -->\n\nfine\n", [(UNUSED, 1)]),
        ("<!-- factlint: off -->\n\nfine\n\n<!-- factlint: on -->\n\nbad\n", [(UNUSED, 1), ("HSE001", 7)]),
        ("<!-- factlint: on -->\n\nfine\n", []),
        ("bad <!-- factlint: ignore[HSE003] -->\n", [("HSE001", 1)]),  # known, but it did not run
        ("bad <!-- factlint: ignore[HSE001, HSE003] -->\n", []),
        ("<!-- factlint: ignore-file -->\n\nbad <!-- factlint: ignore -->\n", [(UNUSED, 3)]),
    ],
)
def test_what_directives_without_work_are_told(left, text, expected):
    assert left(text) == expected


def test_an_unused_directive_is_shown_where_it_stands(run, rule_for):
    result = run(
        "Fine. <!-- factlint: ignore[HSE001] -->\n", rule_for("bad"), format="markdown", known={"HSE001"}
    )
    (diagnostic,) = result.diagnostics
    assert (diagnostic.severity, diagnostic.rule, diagnostic.family) == (
        Severity.INFO,
        "unused-suppression",
        "internal",
    )
    assert "suppresses nothing" in diagnostic.message
    assert (diagnostic.place.column, diagnostic.place.end_column) == (7, 40)


def test_an_unknown_rule_in_a_directive_is_named(run, rule_for):
    result = run(
        "bad <!-- factlint: ignore[HSE999] -->\n", rule_for("bad"), format="markdown", known={"HSE001"}
    )
    unknown = next(d for d in result.diagnostics if d.code == UNUSED)
    assert unknown.severity is Severity.WARNING
    assert "no rule is called HSE999" in unknown.message


def test_plain_text_means_the_next_line(run, rule_for):
    result = run("bad\n\nfactlint: ignore[HSE001] quoted\nbad\n\nbad\n", rule_for("bad"), known={"HSE001"})
    assert [d.place.line for d in result.diagnostics] == [1, 6]


def test_a_finding_over_several_lines_is_met_by_each_of_them(run, rule_for):
    text = "One two\nthree four <!-- factlint: ignore -->\nfive six\n"
    assert run(text, rule_for("two three four"), format="markdown").diagnostics == ()
