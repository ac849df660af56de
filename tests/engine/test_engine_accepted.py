import pytest

from factlint.core.accept import Accept
from factlint.core.dates import PartialDate


@pytest.fixture
def left(run, rule_for):
    def check(*accepts, text="It is bad, so  bad,\nand worse.", date=""):
        result = run(
            text, rule_for("bad", "so bad"), rule_for("worse", code="HSE002"), accepts=accepts, date=date
        )
        return [
            (d.code, text[d.start : d.end]) if d.family != "internal" else (d.code, "")
            for d in result.diagnostics
        ]

    return check


BOTH = [("HSE001", "bad"), ("HSE001", "bad"), ("HSE002", "worse")]
UNUSED = ("FLT004", "")


def test_without_entries_all_stand(left):
    assert left() == BOTH


@pytest.mark.parametrize("code", ["HSE001", "rule-hse001"])
def test_an_entry_without_text_accepts_every_finding_of_the_rule(left, code):
    assert left(Accept(code)) == [("HSE002", "worse")]


def test_an_entry_with_text_accepts_that_text_only(left):
    assert left(Accept("HSE002", "worse"), Accept("HSE001", "other")) == [UNUSED, *BOTH[:2]]


def test_white_space_in_the_text_does_not_count(run, rule_for):
    text = "He was so\nbad at it."
    assert (
        run(text, rule_for("so bad"), format="markdown", accepts=[Accept("HSE001", " so  bad ")]).diagnostics
        == ()
    )


def test_another_rule_is_not_accepted(left):
    assert left(Accept("HSE003")) == [UNUSED, *BOTH]


def test_an_unused_entry_is_told_with_its_place(run, rule_for):
    (diagnostic,) = run(
        "Fine.", rule_for("bad"), accepts=[Accept("HSE001", "bad", place=".factlint.yaml:4")]
    ).diagnostics
    assert diagnostic.code == "FLT004"
    assert diagnostic.severity == "info"
    assert "“bad”" in diagnostic.message
    assert ".factlint.yaml:4" in diagnostic.message


@pytest.mark.parametrize(
    ("until", "date", "accepted"),
    [
        ("2024-06", "2024-06-30", True),
        ("2024-06", "2024-07-01", False),
        ("2024-06-15", "2024-06", True),  # some day of June
        ("2024", "", True),  # an undated draft
    ],
)
def test_until(left, until, date, accepted):
    """After its last day an entry accepts nothing, and nobody complains that it is unused."""
    entry = Accept("HSE001", until=PartialDate.parse(until))
    assert left(entry, date=date) == ([("HSE002", "worse")] if accepted else BOTH)


def test_an_entry_out_of_force_is_not_called_unused(run, rule_for):
    entry = Accept("HSE001", until=PartialDate(2020))
    assert run("Fine.", rule_for("bad"), accepts=[entry], date="2024-01-01").diagnostics == ()
