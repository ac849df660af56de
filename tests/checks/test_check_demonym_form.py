import pytest
from check_runs import findings, marked, mended

from factlint.checks.demonym_form import DemonymForm
from factlint.checks.people_nouns import is_person_noun

CHECK = DemonymForm()
FORMS = DemonymForm(forms={"Ukranian": ("Ukrainian",), "Portugese": ("Portuguese",)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukrainians strategists hope.", "Ukrainian strategists hope."),
        ("Three Germans officials left.", "Three German officials left."),
        ("The North Koreans soldiers rested.", "The North Korean soldiers rested."),
        ("Frenchman voters queued.", "French voters queued."),
        ("Among Russians troops.", "Among Russian troops."),
        ("Russians military officials agreed.", "Russian military officials agreed."),
        ("Israelis, Iraqis soldiers, Turks officials.", "Israelis, Iraqi soldiers, Turkish officials."),
    ],
)
def test_found_and_mended(text, expected):
    assert mended(CHECK, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Russians killed two people.",
        "Americans say no, Ukrainians flee.",
        "The Americans, workers at the plant, left.",
        "The Russians’ officers slept.",
        "Some Germans others French.",
        "He told Americans lawmakers would act.",
        "He warned the Germans officials might leave.",
        "They call Russians terrorists and the Germans allies.",
        "French officials, Chinese workers, Swiss bankers.",
        "The policy on Russians forces them to leave.",
        "Russians man the guns; Russians police the town.",
        "Russians-officers, Russians officers-to-be",
        "What concerns Americans matters.",
    ],
)
def test_left_alone(text):
    assert marked(CHECK, text) == []


def test_names_on_the_ignore_list():
    assert marked(DemonymForm(ignore=("Canadians",)), "Canadians players won.") == []
    assert marked(CHECK, "Canadians players won.") == ["Canadians players"]


def test_cases():
    _, found = findings(CHECK, "Germans officials met Frenchman voters.")
    assert [finding.case for finding in found] == ["plural", "singular"]
    assert found[0].values == {
        "match": "Germans officials",
        "demonym": "Germans",
        "noun": "officials",
        "right": "German",
    }


def test_wrong_forms_and_their_plurals():
    text = "Two Ukranians and a Portugese-born Ukranian met the Portugese."
    assert mended(FORMS, text) == "Two Ukrainians and a Portuguese-born Ukrainian met the Portuguese."


def test_wrong_forms_inside_other_words_and_other_kinds_are_left_alone():
    assert marked(FORMS, "The MacUkranian and the ukranian; Germans officials left.") == []


@pytest.mark.parametrize("word", ["strategists", "officials", "lawmakers", "troops", "people", "politicians"])
def test_person_nouns(word):
    assert is_person_noun(word)


@pytest.mark.parametrize(
    "word", ["forces", "guards", "exists", "insists", "matters", "killed", "weapons", "police"]
)
def test_words_that_may_be_verbs_or_things(word):
    assert not is_person_noun(word)
