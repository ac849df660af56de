"""Who is meant: full names, later surnames, and names that only look alike."""

import itertools
import unicodedata

import pytest

from factlint.language.mentions import mentions_of

RECORDS = """
- {id: us, kind: place, type: country, name: United States, acronyms: [U.S.]}
- {id: austin, kind: person, name: Lloyd Austin}
- {id: kennedy, kind: person, name: Robert Kennedy}
- {id: rayburn, kind: person, name: Sam Rayburn}
- {id: mike-johnson, kind: person, name: Mike Johnson}
- {id: boris-johnson, kind: person, name: Boris Johnson}
- {id: kim, kind: person, name: Kim Jong Un, family_name: Kim}
- {id: zelensky, kind: person, name: Volodymyr Zelenskyy, aliases: [Volodymyr Zelensky, Zelenskiy]}
- {id: erdogan, kind: person, name: Recep Tayyip Erdoğan}
- {id: leyen, kind: person, name: Ursula von der Leyen, family_name: von der Leyen}
- {id: jane, kind: person, name: Jane Roe}
- {id: twin-1, kind: person, name: John Twin}
- {id: twin-2, kind: person, name: John Twin}
- {id: saar, kind: person, name: Gideon Sa'ar}
- {id: defense, kind: office, name: Defense Secretary}
"""


@pytest.fixture(scope="module")
def registry(registry_of):
    return registry_of(RECORDS)


def find_mentions(text, registry):
    return mentions_of(text, registry.find_names(text), registry)


def people(text, registry):
    """Each mention of a resolved person as text and id."""
    return [(text[m.start : m.end], m.person) for m in find_mentions(text, registry) if m.person]


FULL = ("Lloyd Austin", "austin")
SHORT = ("Austin", "austin")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lloyd Austin spoke. Austin left. “We go,” Austin said.", [FULL, SHORT, SHORT]),
        ("Austin spoke. Lloyd Austin left. Austin slept.", [FULL, SHORT]),
        ("Lloyd Austin spoke. Mr. Austin left; Secretary Austin slept.", [FULL, SHORT, SHORT]),
        ("Lloyd Austin spoke. Austin’s aide and Austin's plane left.", [FULL, SHORT, SHORT]),
        ("Lloyd Austin met Jane Austin.", [FULL]),
        ("Lloyd Austin flew to Austin, Texas.", [FULL]),
        ("Lloyd Austin likes Austin Powers.", [FULL]),
        ("Lloyd Austin spoke in Austin.", [FULL]),
        ("Lloyd Austin spoke near Austin and at Austin, outside Austin.", [FULL]),
        ("Lloyd Austin and the Austin-based firm", [FULL]),
        ("Lloyd Austin and Smith-Austin", [FULL]),
        ("Lloyd Austin and the Austins, Austinite and AUSTIN", [FULL]),
        ("Lloyd Austin Jr. spoke.", []),
        ("Lloyd Austin III spoke.", []),
        ("Lloyd Austin Smith spoke.", []),
        ("Lloyd Austin-Smith spoke.", []),
        ("J. Lloyd Austin spoke.", []),
        ("Mary-Lloyd Austin spoke.", []),
        ("Robert Kennedy Jr. spoke. Kennedy left.", []),
        ("Robert Kennedy spoke. R. Kennedy left.", [("Robert Kennedy", "kennedy")]),
        ("Robert Kennedy said Kennedy Onassis would come.", [("Robert Kennedy", "kennedy")]),
        ("Mike Johnson spoke. Johnson left.", [("Mike Johnson", "mike-johnson"), ("Johnson", "mike-johnson")]),
        ("Mike Johnson met Boris Johnson. Johnson left.", [("Mike Johnson", "mike-johnson"), ("Boris Johnson", "boris-johnson")]),
        ("Mike Johnson spoke. Johnson left. Boris Johnson slept.", [("Mike Johnson", "mike-johnson"), ("Boris Johnson", "boris-johnson")]),
        ("Kim Jong Un spoke. Kim left.", [("Kim Jong Un", "kim"), ("Kim", "kim")]),
        ("Kim Jong Un spoke. Kim Yo Jong left.", [("Kim Jong Un", "kim")]),
        ("John Twin spoke. Twin left.", []),
        ("Ursula von der Leyen spoke. Ms von der Leyen left.", [("Ursula von der Leyen", "leyen"), ("von der Leyen", "leyen")]),
        ("Recep Tayyip Erdoğan spoke. Erdoğan left.", [("Recep Tayyip Erdoğan", "erdogan"), ("Erdoğan", "erdogan")]),
        ("Recep Tayyip Erdogan spoke. Erdogan left.", [("Recep Tayyip Erdogan", "erdogan"), ("Erdogan", "erdogan")]),
        ("Gideon Sa’ar spoke. Sa’ar left.", [("Gideon Sa’ar", "saar"), ("Sa’ar", "saar")]),
        ("Volodymyr Zelensky spoke. Zelensky left.", [("Volodymyr Zelensky", "zelensky"), ("Zelensky", "zelensky")]),
        ("Zelenskiy spoke.", [("Zelenskiy", "zelensky")]),
        ("Lloyd Austin met Jane Roe. Austin and Roe left.", [FULL, ("Jane Roe", "jane"), SHORT, ("Roe", "jane")]),
        ("No name at all.", []),
        ("", []),
    ],
)  # fmt: skip
def test_who_is_meant(registry, text, expected):
    assert people(text, registry) == expected


def test_an_unresolved_surname_tells_everyone_it_may_be(registry):
    text = "Mike Johnson met Boris Johnson. Johnson left."
    last = find_mentions(text, registry)[-1]
    assert last.short
    assert {use.id for use in last.uses} == {"mike-johnson", "boris-johnson"}
    assert last.person == ""


def test_mentions_ascend_without_overlap_and_keep_their_places(registry):
    text = "😀 In the U.S., Defense Secretary Lloyd Austin spoke. Secretary Austin met Volodymyr Zelenskyy; Zelenskyy and Austin left."
    mentions = find_mentions(text, registry)
    assert [text[m.start : m.end] for m in mentions] == [
        "U.S.", "Defense Secretary", "Lloyd Austin", "Austin", "Volodymyr Zelenskyy", "Zelenskyy", "Austin",
    ]  # fmt: skip
    assert [m.short for m in mentions] == [False, False, False, True, False, True, True]
    assert all(one.end <= two.start for one, two in itertools.pairwise(mentions))


def test_a_place_is_never_a_person(registry):
    (mention,) = find_mentions("the U.S. Army", registry)
    assert mention.person == ""
    assert not mention.extended


def test_combining_marks(registry):
    text = unicodedata.normalize("NFD", "Recep Tayyip Erdoğan spoke. Erdoğan left.")
    assert [person for _, person in people(text, registry)] == ["erdogan", "erdogan"]


def test_the_sentence_end_after_an_abbreviation_is_no_initial(registry):
    assert people("He lives in the U.S. Lloyd Austin does, too.", registry) == [FULL]
