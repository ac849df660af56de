import pytest
from check_runs import findings, marked, mended

from factlint.checks.repeated_acronym_word import RepeatedAcronymWord

CHECK = RepeatedAcronymWord()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fired an ICBM missile.", "They fired an ICBM."),
        ("They fired two ICBM missiles.", "They fired two ICBMs."),
        ("They fired two ICBMs missiles.", "They fired two ICBMs."),
        ("They fired an ICBM-missile.", "They fired an ICBM."),
        ("Forgotten PIN numbers’ owners called.", "Forgotten PINs’ owners called."),
        ("Old ATM machines.", "Old ATMs."),
        ("The anti-HIV drug stops the HIV virus.", "The anti-HIV drug stops the HIV."),
    ],
)
def test_found_and_mended(text, expected):
    assert mended(CHECK, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The AIDS virus was found in 1983.",
        "He touched the PIN number pad.",
        "An HIV virus-like particle.",
        "Shares of ATM Machine Co. fell.",
        "The XHIV virus and the X-HIV virus do not exist.",
        "The pin number was on the pin.",
        "An ICBM, missiles and tanks were shown.",
        "An ICBM\n\nmissiles of other kinds followed in the parade on the square.",
    ],
)
def test_left_alone(text):
    assert marked(CHECK, text) == []


def test_a_capital_counts_in_a_heading():
    text = "# Old ATM Machines Go\n\nThe bank said on Friday that it would replace them.\n"
    assert marked(CHECK, text, "markdown") == ["ATM Machines"]
    assert marked(CHECK, "# ATM Machine Company Fails\n\nText follows.\n", "markdown") == []


def test_evidence_spells_the_acronym_out():
    _, found = findings(CHECK, "They fired an ICBM missile.")
    assert found[0].evidence[0].text == "ICBM stands for intercontinental ballistic missile."
    assert found[0].values["right"] == "ICBM"
