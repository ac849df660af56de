"""How many of a thing, and the how-manieth: what is counted, for whom, and how surely."""

import pytest

from factlint.claims.counts import count_claims
from factlint.core.claim import Hedge
from factlint.core.dates import DraftDate, PartialDate

RECORDS = """
- {id: kp, kind: place, type: country, name: North Korea, demonym: {adjective: [North Korean]}, capital: [Pyongyang]}
- {id: kr, kind: place, type: country, name: South Korea, demonym: {adjective: [South Korean]}, capital: [Seoul]}
- {id: ind, kind: place, type: country, name: India}
- {id: us, kind: place, type: country, name: United States, acronyms: [US, U.S.]}
- {id: a, kind: place, name: Aland}
- {id: eu, kind: organisation, name: European Union, acronyms: [EU], members_complete: yes, members: [{place: a, from: 1958}]}
- {id: asean, kind: organisation, name: ASEAN, members_complete: yes, members: [{place: a, from: 1967}]}
- {id: kp-tests, kind: quantity, name: nuclear test, subject: kp, dates: [2006, 2009, 2013, 2016, 2016, 2017]}
- {id: ind-tests, kind: quantity, name: nuclear test, subject: ind, dates: [1974]}
- {id: us-states, kind: quantity, name: state, subject: us, values: [{value: 50, from: 1959}]}
"""


@pytest.fixture(scope="module")
def registry(registry_of):
    return registry_of(RECORDS)


def claims(text, registry, analysed):
    return count_claims(analysed(text, registry), registry, DraftDate(PartialDate(2024, 11, 1), "a test"))


# (sentence, span, number, ordinal, quantity)
CLAIMS = [
    ("North Korea’s seventh nuclear test shook the ground.", "seventh nuclear test", 7, True, "kp-tests"),
    ("North Korea's 7th nuclear test shook the ground.", "7th nuclear test", 7, True, "kp-tests"),
    ("Pyongyang’s seventh nuclear test shook the ground.", "seventh nuclear test", 7, True, "kp-tests"),
    ("Since North Korea’s sixth underground nuclear test, all was calm.", "sixth underground nuclear test", 6, True, "kp-tests"),
    ("North Korea carried out its seventh nuclear test.", "its seventh nuclear test", 7, True, "kp-tests"),
    ("North Korea hit back. It conducted its seventh nuclear test.", "its seventh nuclear test", 7, True, "kp-tests"),
    ("North Korea held a seventh nuclear test on Monday.", "a seventh nuclear test", 7, True, "kp-tests"),
    ("North Korea shook the world with the twenty-first nuclear test.", "the twenty-first nuclear test", 21, True, "kp-tests"),
    ("North Korea has conducted eight nuclear tests since 2006.", "eight nuclear tests", 8, False, "kp-tests"),
    ("North Korea has carried out a total of 8 nuclear tests.", "8 nuclear tests", 8, False, "kp-tests"),
    ("North Korea’s eight nuclear tests shook the ground.", "eight nuclear tests", 8, False, "kp-tests"),
    ("The EU’s 26 members agreed.", "26 members", 26, False, "eu"),
    ("The EU's 26 member states agreed.", "26 member states", 26, False, "eu"),
    ("The EU has 26 members.", "26 members", 26, False, "eu"),
    ("The EU now has twenty-six members.", "twenty-six members", 26, False, "eu"),
    ("The EU comprises 26 countries.", "26 countries", 26, False, "eu"),
    ("The 26 EU countries agreed.", "The 26 EU countries", 26, False, "eu"),
    ("All 26 EU members agreed.", "All 26 EU members", 26, False, "eu"),
    ("All the 26 EU members agreed.", "All the 26 EU members", 26, False, "eu"),
    ("The 26 members of the EU agreed.", "The 26 members of the EU", 26, False, "eu"),
    ("all 26 member states of the European Union", "all 26 member states of the European Union", 26, False, "eu"),
    ("The 26-nation EU agreed.", "The 26-nation EU", 26, False, "eu"),
    ("The 26-member European Union agreed.", "The 26-member European Union", 26, False, "eu"),
    ("ASEAN’s 12 members agreed.", "12 members", 12, False, "asean"),
    ("All 52 US states signed.", "All 52 US states", 52, False, "us-states"),
    ("The 52 states of the United States signed.", "The 52 states of the United States", 52, False, "us-states"),
    ("The United States has 52 states.", "52 states", 52, False, "us-states"),
]  # fmt: skip

HEDGED = [
    "North Korea could conduct its seventh nuclear test soon.",
    "North Korea is preparing for its seventh nuclear test.",
    "North Korea may hold a seventh nuclear test.",
    "North Korea’s seventh nuclear test would be a shock.",
    "North Korea’s seventh nuclear test is expected soon.",
    "Officials fear North Korea’s seventh nuclear test.",
    "If North Korea conducts its seventh nuclear test, talks end.",
    "North Korea has not conducted its seventh nuclear test.",
    "North Korea warned. It would be its seventh nuclear test.",
    "North Korea spoke of a planned seventh nuclear test.",
    "Was that North Korea’s seventh nuclear test?",
    "Ahead of North Korea’s seventh nuclear test, all was calm.",
    "About the 26 EU countries nobody asked.",
    "The 20 EU countries that use the euro agreed.",
    "The 20 EU members in the east agreed.",
    "The other 26 EU members agreed, most of the 26 members of the EU said.",
    "EU ministers said at least the 20 EU countries would come.",
]

NOTHING = [
    "The 26th EU summit began.",
    "26 EU countries agreed.",
    "Some 26 members of the EU agreed.",
    "The EU spent 26 billion euros.",
    "The EU has 260,000 members.",
    "South Korea’s seventh nuclear test does not exist.",
    "South Korea watched the seventh nuclear test drill of the film.",
    "North Korea and India met. Its seventh nuclear test shook the ground.",
    "North Korea fired its seventh missile.",
    "North Korea has eight nuclear tests in mind.",
    "The EU’s 26 memberships lapsed.",
    "The EU’s 26 member-only clubs closed.",
    "The seventh nuclear test shook the ground.",
    "The 26 members of the club agreed.",
    "North Korea spoke. All was calm. Nobody slept. Its seventh nuclear test came.",
    "The EU’s twelfth member agreed.",
    "Nothing to count here.",
    "",
]


@pytest.mark.parametrize(
    ("text", "span", "number", "ordinal", "quantity"), CLAIMS, ids=[claim[0] for claim in CLAIMS]
)
def test_claims(registry, analysed, text, span, number, ordinal, quantity):
    (claim,) = claims(text, registry, analysed)
    assert text[claim.span.start : claim.span.end] == span
    assert (claim.number, claim.ordinal, claim.quantity) == (number, ordinal, quantity)
    assert claim.hedges == set()
    assert claim.exhaustive == (not ordinal)


@pytest.mark.parametrize("text", HEDGED)
def test_hedges(registry, analysed, text):
    assert [text[c.span.start : c.span.end] for c in claims(text, registry, analysed) if not c.hedges] == []


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(registry, analysed, text):
    assert [text[c.span.start : c.span.end] for c in claims(text, registry, analysed) if not c.hedges] == []


def test_the_table_is_long_enough():
    assert len(CLAIMS) + len(HEDGED) + len(NOTHING) >= 60


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("North Korea’s planned seventh nuclear test is a secret.", None),
        ("North Korea spoke of its planned seventh nuclear test.", None),
        ("Was that North Korea’s seventh nuclear test?", Hedge.QUESTION),
        ("North Korea’s seventh nuclear test would be a shock.", Hedge.MODAL),
        ("North Korea will conduct its seventh nuclear test.", Hedge.CONDITION),
    ],
)
def test_kinds_of_hedges(registry, analysed, text, hedge):
    found = claims(text, registry, analysed)
    if hedge is None:
        assert all(claim.hedges for claim in found)
    else:
        assert hedge in found[0].hedges


def test_a_pronoun_means_the_subject_of_the_sentence_before(registry, analysed):
    (claim,) = claims(
        "North Korea spoke. All was calm. India slept. Its second nuclear test came.", registry, analysed
    )
    assert claim.subject == "ind"


def test_the_number_is_told_apart(registry, analysed):
    text = "😀 The 26 EU countries agreed."
    (claim,) = claims(text, registry, analysed)
    assert text[claim.number_span.start : claim.number_span.end] == "26"


def test_several_counts_ascend(registry, analysed):
    text = "The EU’s 26 members and ASEAN’s 12 members met the 52 US states."
    assert [claim.number for claim in claims(text, registry, analysed)] == [26, 12, 52]


def test_the_day_of_a_count(registry, analysed):
    (then,) = claims("In 2005 the 25 EU countries agreed.", registry, analysed)
    assert (then.time.stated, then.time.anchored) == (True, False)
    (now,) = claims("The 25 EU countries agreed on Monday.", registry, analysed)
    assert (now.time.stated, now.time.anchored) == (False, True)
