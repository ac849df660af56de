"""Where places are said to lie: which words join a place and a country, and which do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.claims.extract import Claims
from factlint.claims.places import dateline_claims, place_claims
from factlint.core.dates import DraftDate

RECORDS = """
- {id: ua, kind: place, type: country, iso2: UA, name: Ukraine, demonym: {adjective: [Ukrainian]}, capital: [Kyiv]}
- {id: pl, kind: place, type: country, iso2: PL, name: Poland, demonym: {adjective: [Polish]}, capital: [Warsaw]}
- {id: su, kind: place, type: country, name: Soviet Union, demonym: {adjective: [Soviet]}}
- {id: lviv, kind: place, type: city, country: ua, name: Lviv}
- {id: volhynia, kind: place, type: region, country: ua, name: Volhynia}
- {id: nato, kind: organisation, name: NATO, members: [{place: pl, from: 1999-03-12}]}
- {id: club, kind: organisation, name: Lviv Club}
"""

SAID = [
    ("He was in Lviv, Poland.", "inside", "Lviv, Poland"),
    ("He was near Lviv, Poland, on Monday.", "inside", "Lviv, Poland"),
    ("He moved to Lviv in eastern Poland.", "inside", "Lviv in eastern Poland"),
    (
        "He was in Lviv, a small town in north-eastern Poland.",
        "inside",
        "Lviv, a small town in north-eastern Poland",
    ),
    ("the Polish city of Lviv", "inside", "Polish city of Lviv"),
    ("the southern Polish border town of Lviv", "inside", "Polish border town of Lviv"),
    ("the Polish city Kyiv", "inside", "Polish city Kyiv"),
    ("He was in Volhynia in Poland.", "inside", "Volhynia in Poland"),
    ("the Polish capital, Lviv, was calm", "capital", "Polish capital, Lviv"),
    ("the Polish capital Kyiv", "capital", "Polish capital Kyiv"),
    ("Poland’s capital is Lviv", "capital", "Poland’s capital is Lviv"),
    ("Poland's capital, Lviv.", "capital", "Poland's capital, Lviv"),
    ("the capital of Poland, Lviv.", "capital", "Poland, Lviv"),
    ("Lviv is the capital of Poland.", "capital", "Lviv is the capital of Poland"),
    ("Lviv, the Polish capital, was calm", "capital", "Lviv, the Polish capital"),
    ("Lviv, Poland’s capital, was calm", "capital", "Lviv, Poland’s capital"),
]
NOT_SAID = [
    "In Lviv, Poland won.",
    "In Lviv, Poland, which won, was cheered.",
    "After weeks in Lviv, Poland, as expected, won.",
    "He saw Lviv, Poland and Ukraine.",
    "He was in Lviv, Poland, and Ukraine.",
    "Talks with Kyiv in Poland went on. He called Kyiv in Poland’s name.",
    "the Polish-held city of Lviv",
    "the Polish twin city of Lviv",
    "a former Polish city: Lviv",
    "the Polish capital, Lviv and Kyiv",
    "the Polish capital, Lviv said",
    "Polish capital, Lviv funds",
    "the Polish cultural capital, Lviv",
    "the Polish capital of Volhynia",
    "in Lviv, Soviet Union",
    "in Lviv Club, Poland",
    "in Lviv, Poland-based",
    "Lviv is the capital of Poland’s dreams",
]


@pytest.fixture(scope="module")
def registry(registry_of):
    return registry_of(RECORDS)


@pytest.mark.parametrize(("text", "relation", "span"), SAID)
def test_what_is_said_of_a_place(registry, analysed, text, relation, span):
    (claim,) = place_claims(analysed(text, registry), registry, DraftDate())
    assert (claim.relation, text[claim.span.start : claim.span.end]) == (relation, span)
    assert claim.country == "pl"


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_is_not_said(registry, analysed, text):
    claims = place_claims(analysed(text, registry), registry, DraftDate())
    assert [claim for claim in claims if not claim.past] == []


@pytest.mark.parametrize(
    "dateline", ["LVIV, Poland (AP) — ", "LVIV, Poland, Nov. 3 (Reuters) - ", "LVIV, Poland – "]
)
def test_a_dateline_says_where_a_place_lies(registry, analysed, dateline):
    (claim,) = dateline_claims(analysed(f"{dateline}Snow fell.", registry), registry, DraftDate())
    assert (claim.place, claim.country) == ("lviv", "pl")


@pytest.mark.parametrize(
    "text", ["LVIV, Poland won.", "OSLO, Poland — x", "He saw LVIV, Poland — x", "LVIV, Hill — x"]
)
def test_other_capitals_are_no_dateline(registry, analysed, text):
    assert list(dateline_claims(analysed(text, registry), registry, DraftDate())) == []


WORDS = st.sampled_from(
    ["Lviv", "Kyiv", "Poland", "Polish", "Ukraine’s", "capital", "city", "of", "the", "in", ",", ".", "’s", "NATO",
     "member", "non-", "LVIV", "—", "44th", "president", "2014", "World Cup", "\n", "million", "euros", "İ", "\u0301"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=30))
def test_spans_lie_within_any_text_and_ascend(registry, analysed, words):
    text = " ".join(words)
    claims = Claims(analysed(text, registry), registry, DraftDate())
    for kind in (claims.places, claims.memberships, claims.editions, claims.holders, claims.currencies):
        assert all(
            0 <= claim.span.start < claim.span.end <= len(claims._analysis.document.text) for claim in kind
        )
        assert [claim.span.start for claim in kind] == sorted(claim.span.start for claim in kind)
