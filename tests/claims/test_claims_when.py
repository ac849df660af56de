from datetime import date

import pytest

from factlint.claims.when import time_of_claim, years_in
from factlint.core.dates import DateWindow, DraftDate, PartialDate

DATED = DraftDate(PartialDate(2024, 11, 1), "a test")
OWN = DateWindow(date(2024, 11, 1), date(2024, 11, 1))


def year(first, last=0):
    return DateWindow(date(first, 1, 1), date(last or first, 12, 31))


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("in 2019", [year(2019)]),
        ("2019 and 2021.", [year(2019), year(2021)]),
        ("in the 1990s", [year(1990, 1999)]),
        ("since 1648,", [year(1648)]),
        ("2019–2021 and 2010-2012", [year(2019), year(2021), year(2010), year(2012)]),
        ("2019-20, 2019–20 and 2019/20", [year(2019, 2020)] * 3),
        ("the fiscal year 1999-00", [year(1999)]),
        ("2021-03-04", [year(2021)]),
        ("F-2000", []),
        ("(2019)", [year(2019)]),
        ("$2019, £2019, #2019, 12,2019, 1.2019", []),
        ("2019%, 2,019, 20190, 2019.5", []),
        ("2000 troops and 2000 people over 1500 km", []),
        ("1066 and 3000", []),
        ("", []),
    ],
)
def test_years(text, windows):
    assert years_in(text, 0, len(text)) == windows


@pytest.fixture
def time_at(registry_of, analysed):
    registry = registry_of("- {id: xx, kind: place, name: Exland}")

    def look(text, draft=DATED):
        return time_of_claim(analysed(text.replace("@", ""), registry), text.index("@"), draft)

    return look


@pytest.mark.parametrize(
    "text",
    [
        "The mayor @spoke on Monday.",
        "It rained. The mayor @spoke.",
        "That was in 1999.\n\nThe mayor @spoke.",
        "The mayor @spoke. He won in 1999.",
    ],
)
def test_a_sentence_about_the_drafts_own_days(time_at, text):
    time = time_at(text)
    assert time.windows == (OWN,)
    assert time.anchored
    assert not time.stated


@pytest.mark.parametrize(
    "text",
    [
        "The mayor @spoke at the time.",
        "Last year the mayor @spoke.",
        "Ten years ago the mayor @spoke.",
        "He left when the mayor @spoke.",
        "During the war the mayor @spoke.",
        "The mayor @had spoken.",
        "It rained in 1999. The mayor @spoke.",
        "The late mayor @spoke.",
    ],
)
def test_a_sentence_that_may_be_about_other_days(time_at, text):
    time = time_at(text)
    assert time.windows == (OWN,)
    assert not time.anchored


def test_a_year_in_the_sentence_is_added_to_the_drafts_own(time_at):
    time = time_at("In 2019 the mayor @spoke.")
    assert time.windows == (year(2019), OWN)
    assert time.stated
    assert not time.anchored


def test_an_undated_draft(time_at):
    undated = DraftDate()
    assert time_at("The mayor @spoke.", undated).windows == ()
    assert not time_at("The mayor @spoke.", undated).anchored
    assert time_at("In 2019 the mayor @spoke.", undated).windows == (year(2019),)
