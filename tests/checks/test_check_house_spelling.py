"""The house's spelling of names, after the style guide that the configuration sets."""

import pytest
from check_runs import findings

from factlint.checks.house_spelling import HouseSpelling

CHECK = HouseSpelling()


def spelled(text: str, style: str) -> list[tuple[str, str]]:
    """What is reported, each with what to write."""
    clean, found = findings(CHECK, text, style=style)
    return [(clean[f.span.start : f.span.end], f.fixes[0].edits[0].text) for f in found]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("ap", [("Kiev", "Kyiv"), ("Zelensky", "Zelenskyy")]),
        ("bbc", [("Kiev", "Kyiv")]),
        ("reuters", [("Kiev", "Kyiv"), ("Zelensky", "Zelenskiy")]),
        ("guardian", [("Kiev", "Kyiv")]),
        ("", []),
        ("unheard-of", []),
    ],
)
def test_each_guide_has_its_own_spelling(style, expected):
    assert spelled("Trams stopped in Kiev. Volodymyr Zelensky went home.", style) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Friday Kiev said no.",
        "They left Kiev Monday.",
        "Kiev Mayor Ivan Ivanenko resigned.",
        "Residents of Kiev queued for water.",
        "The anti-Kiev march ended.",
        "Kiev's trams stopped.",
        "From Kiev, they drove west.",
    ],
)
def test_reported_and_nothing_but_the_name(text):
    assert spelled(text, "ap") == [("Kiev", "Kyiv")]


@pytest.mark.parametrize(
    "text",
    [
        "Arsenal Kiev lost.",
        "Kiev Star shares fell.",
        "Kiev-Mohyla Academy opened.",
        "The Battle of Kiev is taught there.",
        "The chef fried lamb, potatoes and chicken Kiev.",
        "A slice of Kiev cake costs a pound.",
        "The carrier Kiev is a hotel now.",
        "The Kievan princes ruled, and Kievs were served.",
        "In 1943 the army entered Kiev.",
        "The city, then called Kiev, grew.",
        "Kyiv (Kiev in Russian) is the capital.",
        "Write to news@Kiev or kiev.example or Kiev.example.",
        "The Roma family and the cruiser Moskva were in the news.",
    ],
)
def test_left_alone(text):
    assert spelled(text, "ap") == []


def test_a_town_needs_its_country_in_the_draft():
    assert spelled("Ships left Odessa.", "ap") == []
    assert spelled("Ships left Odessa. Ukraine was glad.", "ap") == [("Odessa", "Odesa")]
    assert spelled("Ships left Odessa, Ukraine.", "ap") == [("Odessa", "Odesa")]
    assert spelled("Trains reach Odessa, Texas. Ukraine was glad. Odessa waits.", "ap") == []


def test_a_surname_needs_its_person():
    assert spelled("Adam Zelensky bakes bread in Kyiv.", "ap") == []
    assert spelled("Ukrainian President Zelensky spoke.", "ap") == [("Zelensky", "Zelenskyy")]
    assert spelled("Ukrainian poet Zelensky read.", "ap") == []


def test_capitals_stay_capitals():
    assert spelled("KIEV, Ukraine (AP) — Snow fell.", "ap") == [("KIEV", "KYIV")]


def test_the_evidence_names_guide_and_source():
    _, (found,) = findings(CHECK, "Snow fell in Kiev.", style="ap")
    assert found.values == {"text": "Kiev", "right": "Kyiv", "guide": "AP"}
    assert found.evidence[0].text == "AP style: Kyiv"
    assert "AP Stylebook" in found.evidence[0].source
