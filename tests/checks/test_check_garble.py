"""Checks for garbled sentences: what the examples of the rules leave open."""

import pytest
from check_runs import findings, marked, mended

from factlint.checks.both_countries import BothCountries
from factlint.checks.doubled_subject import DoubledSubject
from factlint.checks.first_person import FirstPerson
from factlint.checks.foreign_script import ForeignScript
from factlint.checks.grafted_sentence import GraftedSentence
from factlint.checks.plural_subject import PluralSubject
from factlint.checks.sentence_fragment import SentenceFragment
from factlint.checks.word_loop import WordLoop

EVERY_KIND = [
    GraftedSentence("unfinished"),
    GraftedSentence("run-on"),
    FirstPerson("clause"),
    FirstPerson("statement"),
    SentenceFragment("certain"),
    SentenceFragment("verbless"),
    DoubledSubject(),
    WordLoop("words"),
    WordLoop("sentence"),
    WordLoop("pair"),
    ForeignScript(),
    PluralSubject(),
    BothCountries(),
]


@pytest.mark.parametrize("check", EVERY_KIND, ids=repr)
@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "I", "He", " He has", "…", "“", "The", "and", "word and word", "北京", "They was", ". . .", "a\u00a0b"],
)  # fmt: skip
def test_scraps_of_text_do_no_harm(check, text):
    clean, found = findings(check, text)
    assert all(0 <= one.span.start < one.span.end <= len(clean) for one in found)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (GraftedSentence, "unfinished, run-on"),
        (FirstPerson, "clause, statement"),
        (SentenceFragment, "certain, verbless"),
        (WordLoop, "words, sentence, pair"),
    ],
)
def test_an_unknown_report_is_told(kind, words):
    with pytest.raises(ValueError, match=words):
        kind("other").validate()
    for word in words.split(", "):
        kind(word).validate()


def test_a_graft_is_one_of_the_two_kinds_never_both():
    text = "The firm has He said no plan and thanked them It will wait."
    assert marked(GraftedSentence("unfinished"), text) == ["has He said"]
    assert marked(GraftedSentence("run-on"), text) == ["them It will"]


def test_the_kinds_of_fragments_are_cases():
    text = (
        "According to the mayor. The road is closed. Books written by monks. It rained. "
        "The team, which trains daily. It will play."
    )
    clean, found = findings(SentenceFragment("certain"), text)
    assert [(clean[one.span.start : one.span.end], one.case) for one in found] == [
        ("According to the mayor.", "source"),
        ("Books written by monks.", "participle"),
        ("The team, which trains daily.", "relative"),
    ]


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_fragments_stand_in_paragraphs_only(format):
    text = {
        "markdown": "# It rained. Books written by monks.\n\n- It rained. Books written by monks.\n\n> It rained. Books written by monks.\n",
        "html": "<h2>It rained. Books written by monks.</h2><figcaption>It rained. Books written by monks.</figcaption>",
    }[format]
    assert marked(SentenceFragment("certain"), text, format) == []


@pytest.mark.parametrize(
    ("text", "loops"),
    [
        ("They sat in the dark in the dark.", ["in the dark in the dark"]),
        ("They sat in the dark in the dark in the dark.", ["in the dark in the dark in the dark"]),
        ("They sat in the dark.\n\nin the dark it was.", []),
        ("They sat in the dark, in the dark.", []),
        ("On and on and on it went, by and by and by.", []),
    ],
)
def test_loops_are_whole_and_within_a_paragraph(text, loops):
    assert marked(WordLoop("words"), text) == loops


def test_a_loop_said_three_times_is_a_case_and_mended_at_once():
    text = "They sat in the dark in the dark in the dark."
    (found,) = findings(WordLoop("words"), text)[1]
    assert found.case == "thrice"
    assert mended(WordLoop("words"), text) == "They sat in the dark."


def test_a_sentence_said_twice_names_its_first_place():
    sentence = "The ferry to the island sank in the storm."
    text = f"{sentence} Nobody was hurt, the harbour office said. {sentence} It was old."
    (found,) = findings(WordLoop("sentence"), text)[1]
    assert text[found.span.start : found.span.end] == sentence
    assert (found.related[0].span.start, found.related[0].span.end) == (0, len(sentence))


REPORT = "The mill burnt down, the police said. A guard said he saw smoke. "


@pytest.mark.parametrize(
    "text",
    [
        REPORT + "I was asleep. I was afraid. I was alone.",  # told by an "I"
        REPORT + "My house shook. I was asleep in my bed.",
        "The mill burnt down. I was asleep. Nobody came.",  # no report: nobody says anything
        REPORT.replace(" A guard", "” A guard")
        + "I was asleep.",  # marks that do not pair: who knows what is quoted
    ],
)
def test_a_first_person_that_may_be_meant_is_left_alone(text):
    assert marked(FirstPerson("statement"), text) == []


def test_a_long_statement_is_shown_by_its_beginning():
    text = REPORT + "I believe " + "that the fire was laid by somebody " * 4 + "and hidden."
    assert marked(FirstPerson("statement"), text) == ["I believe"]
    assert marked(FirstPerson("statement"), REPORT + "I was asleep.") == ["I was asleep."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He flew to Mосква on Monday.", [("Mосква", "mixed")]),
        ("He flew to Lima， then home.", [("，", "mark")]),
        ("He flew to 北京 on Monday.", [("北京", "")]),
        ("He flew to 北京市 朝阳区 on Monday.", [("北京市 朝阳区", "")]),
        ("He flew with A and Я.", []),
        ("The drug blocks IL-1β and costs 5 €.", []),
    ],
)
def test_scripts_and_their_cases(text, found):
    clean, every = findings(ForeignScript(), text)
    assert [(clean[one.span.start : one.span.end], one.case) for one in every] == found


def test_a_pair_behind_the_words_is_another_case():
    text = "On Monday both countries shied away from a trade war between Norway and the European Union."
    assert [one.case for one in findings(BothCountries(), text)[1]] == ["after"]
    text = "Norway and the European Union met. Both countries will sign."
    (found,) = findings(BothCountries(), text)[1]
    assert (found.case, found.values["kind"]) == ("", "a union")
    assert text[found.related[0].span.start : found.related[0].span.end] == "Norway and the European Union"
