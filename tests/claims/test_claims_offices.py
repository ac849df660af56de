"""Which sentences say that somebody holds an office, in which tense, where, and how surely."""

import pytest

from factlint.claims.offices import office_claims
from factlint.core.claim import Hedge
from factlint.core.dates import DraftDate, PartialDate

RECORDS = """
- {id: us, kind: place, type: country, name: United States, acronyms: [US, U.S.], demonym: {adjective: [American]}, capital: [Washington]}
- {id: ua, kind: place, type: country, name: Ukraine, demonym: {adjective: [Ukrainian]}, capital: [Kyiv]}
- {id: jp, kind: place, type: country, name: Japan, demonym: {adjective: [Japanese]}}
- {id: fr, kind: place, type: country, name: France, demonym: {adjective: [French]}}
- {id: gb, kind: place, type: country, name: United Kingdom, aliases: [Britain], demonym: {adjective: [British]}}
- {id: nato, kind: organisation, name: NATO}
- {id: us-state, kind: office, name: Secretary of State, aliases: [Sec. of State], jurisdiction: us, shared_title: yes}
- {id: us-defense, kind: office, name: Secretary of Defense, aliases: [Defense Secretary], jurisdiction: us}
- {id: us-president, kind: office, name: President, jurisdiction: us, shared_title: yes}
- {id: fr-president, kind: office, name: President, jurisdiction: fr, shared_title: yes}
- {id: ua-president, kind: office, name: President, jurisdiction: ua, shared_title: yes}
- {id: gb-pm, kind: office, name: Prime Minister, acronyms: [PM], jurisdiction: gb}
- {id: jp-pm, kind: office, name: Prime Minister, acronyms: [PM], jurisdiction: jp}
- {id: ua-fm, kind: office, name: Minister of Foreign Affairs, aliases: [Foreign Minister], acronyms: [FM], weak: [Top Diplomat], jurisdiction: ua}
- {id: jp-dm, kind: office, name: Minister of Defense, aliases: [Defense Minister, Minister of Defence], jurisdiction: jp}
- {id: nato-sg, kind: office, name: Secretary General, aliases: [Secretary-General], jurisdiction: nato}
- {id: austin, kind: person, name: Lloyd Austin}
- {id: blinken, kind: person, name: Antony Blinken}
- {id: starmer, kind: person, name: Keir Starmer, aliases: [Sir Keir Starmer]}
- {id: macron, kind: person, name: Emmanuel Macron}
- {id: sybiha, kind: person, name: Andrii Sybiha}
- {id: gen, kind: person, name: Gen Nakatani}
- {id: rutte, kind: person, name: Mark Rutte}
- {id: zelensky, kind: person, name: Volodymyr Zelenskyy}
"""


@pytest.fixture(scope="module")
def registry(registry_of):
    return registry_of(RECORDS)


def claims(text, registry, analysed, date="2024-11-01"):
    draft = DraftDate(PartialDate.parse(date), "a test") if date else DraftDate()
    return office_claims(analysed(text, registry), registry, draft)


# (sentence, person, span, tense, jurisdiction, hedges)
CLAIMS = [
    # the title before the name
    ("Secretary of State Lloyd Austin spoke.", "austin", "Secretary of State Lloyd Austin", "now", (), ()),
    ("U.S. Secretary of State Lloyd Austin spoke.", "austin", "Secretary of State Lloyd Austin", "now", ("us",), ()),
    ("US Sec. of State Lloyd Austin spoke.", "austin", "Sec. of State Lloyd Austin", "now", ("us",), ()),
    ("American defense secretary Antony Blinken spoke.", "blinken", "defense secretary Antony Blinken", "now", ("us",), ()),
    ("“No,” said Secretary of State Lloyd Austin on Friday.", "austin", "Secretary of State Lloyd Austin", "now", (), ()),
    ("The visit by Defense Secretary Lloyd Austin ended.", "austin", "Defense Secretary Lloyd Austin", "now", (), ()),
    ("Japan’s prime minister Keir Starmer spoke.", "starmer", "prime minister Keir Starmer", "now", ("jp",), ()),
    ("Japan's PM Keir Starmer spoke.", "starmer", "PM Keir Starmer", "now", ("jp",), ()),
    ("Ukrainian FM Andrii Sybiha spoke.", "sybiha", "FM Andrii Sybiha", "now", ("ua",), ()),
    ("Kyiv’s foreign minister Andrii Sybiha spoke.", "sybiha", "foreign minister Andrii Sybiha", "now", ("ua",), ()),
    ("The Ukrainian top diplomat Andrii Sybiha spoke.", "sybiha", "top diplomat Andrii Sybiha", "now", ("ua",), ()),
    ("Japanese Defense Minister Gen Nakatani spoke.", "gen", "Defense Minister Gen Nakatani", "now", ("jp",), ()),
    ("Prime Minister Sir Keir Starmer spoke.", "starmer", "Prime Minister Sir Keir Starmer", "now", (), ()),
    ("Japanese Defense Minister Gen. Mark Rutte spoke.", "rutte", "Defense Minister Gen. Mark Rutte", "now", ("jp",), ()),
    ("NATO Secretary-General Mark Rutte spoke.", "rutte", "Secretary-General Mark Rutte", "now", ("nato",), ()),
    ("PRIME MINISTER Keir Starmer spoke.", "starmer", "PRIME MINISTER Keir Starmer", "now", (), ()),
    ("The embattled French President Emmanuel Macron spoke.", "macron", "President Emmanuel Macron", "now", ("fr",), ()),
    ("Prime Minister Keir Starmer’s aide resigned.", "starmer", "Prime Minister Keir Starmer", "now", (), ()),
    ("He met the prime minister of Japan Keir Starmer.", None, None, None, None, None),
    ("It rained on Friday. Secretary of State Lloyd Austin spoke.", "austin", "Secretary of State Lloyd Austin", "now", (), ()),
    ("It rained. Defense Secretary Antony Blinken spoke.", "blinken", "Defense Secretary Antony Blinken", "now", (), ()),
    ("It was Starmer. “Prime Minister Keir Starmer is ill,” he said.", "starmer", "Prime Minister Keir Starmer", "now", (), ()),
    # the title before a comma and the name
    ("Japan’s prime minister, Keir Starmer, spoke.", "starmer", "prime minister, Keir Starmer", "now", ("jp",), ()),
    ("The U.S. secretary of state, Lloyd Austin, spoke.", "austin", "secretary of state, Lloyd Austin", "now", ("us",), ()),
    ("The prime minister of Japan, Keir Starmer, spoke.", "starmer", "prime minister of Japan, Keir Starmer", "now", ("jp",), ()),
    ("He met the Japanese prime minister, Keir Starmer.", "starmer", "prime minister, Keir Starmer", "now", ("jp",), ()),
    ("The former Japanese prime minister, Keir Starmer, spoke.", "starmer", "prime minister, Keir Starmer", "earlier", ("jp",), ()),
    # apposition
    ("Keir Starmer, the Japanese prime minister, spoke.", "starmer", "prime minister", "now", ("jp",), ()),
    ("Keir Starmer, prime minister of Japan, spoke.", "starmer", "prime minister of Japan", "now", ("jp",), ()),
    ("Keir Starmer, Japan’s prime minister, spoke.", "starmer", "prime minister", "now", ("jp",), ()),
    ("“Yes,” said Lloyd Austin, the U.S. secretary of state.", "austin", "secretary of state", "now", ("us",), ()),
    ("Mark Rutte, secretary general of NATO; he spoke.", "rutte", "secretary general of NATO", "now", ("nato",), ()),
    ("Keir Starmer, who is the Japanese prime minister, spoke.", "starmer", "prime minister", "now", ("jp",), ()),
    ("Keir Starmer, who was prime minister of Japan, spoke.", "starmer", "prime minister of Japan", "then", ("jp",), ()),
    ("Keir Starmer, who became prime minister of Japan in 2019, spoke.", "starmer", "prime minister of Japan", "began", ("jp",), ()),
    ("Keir Starmer, the former prime minister of Japan, spoke.", "starmer", "prime minister of Japan", "earlier", ("jp",), ()),
    ("Keir Starmer, the prime minister since 2019, spoke.", "starmer", "prime minister", "now", (), ()),
    # copula
    ("Keir Starmer is the prime minister of Japan.", "starmer", "prime minister of Japan", "now", ("jp",), ()),
    ("Keir Starmer is still Japan’s prime minister.", "starmer", "prime minister", "now", ("jp",), ()),
    ("Keir Starmer remains the prime minister of Japan, for now.", "starmer", "prime minister of Japan", "now", ("jp",), ()),
    ("Keir Starmer is prime minister of Japan and its face.", "starmer", "prime minister of Japan", "now", ("jp",), ()),
    ("Keir Starmer was the prime minister of Japan when it rained.", "starmer", "prime minister of Japan", "then", ("jp",), ()),
    ("Keir Starmer became prime minister of Japan in 2019.", "starmer", "prime minister of Japan", "began", ("jp",), ()),
    ("Keir Starmer was elected prime minister of Japan in 2019.", "starmer", "prime minister of Japan", "chosen", ("jp",), ()),
    ("Keir Starmer was sworn in as prime minister of Japan in 2019.", "starmer", "prime minister of Japan", "began", ("jp",), ()),
    ("Keir Starmer took office as prime minister of Japan in 2019.", "starmer", "prime minister of Japan", "began", ("jp",), ()),
    ("Keir Starmer served as prime minister of Japan.", "starmer", "prime minister of Japan", "then", ("jp",), ()),
    ("Keir Starmer became prime minister of Japan in 2019–20.", "starmer", "prime minister of Japan", "then", ("jp",), ()),
    # tense and what takes a title out of the indicative
    ("Former Secretary of State Lloyd Austin spoke.", "austin", "Secretary of State Lloyd Austin", "earlier", (), ()),
    ("Ex-Prime Minister Keir Starmer spoke.", "starmer", "Prime Minister Keir Starmer", "earlier", (), ()),
    ("Then-Prime Minister Keir Starmer spoke.", "starmer", "Prime Minister Keir Starmer", "then", (), ()),
    ("Then Prime Minister Keir Starmer spoke.", "starmer", "Prime Minister Keir Starmer", "then", (), ()),
    ("Former Japanese Prime Minister Keir Starmer spoke.", "starmer", "Prime Minister Keir Starmer", "earlier", ("jp",), ()),
    ("Acting Defense Secretary Antony Blinken spoke.", "blinken", "Defense Secretary Antony Blinken", "now", (), ("acting",)),
    ("Deputy Prime Minister Keir Starmer spoke.", "starmer", "Prime Minister Keir Starmer", "now", (), ("other-office",)),
    ("Deputy Secretary of State Lloyd Austin spoke.", "austin", "Secretary of State Lloyd Austin", "now", (), ("other-office",)),
    ("The shadow foreign minister Keir Starmer spoke.", "starmer", "foreign minister Keir Starmer", "now", (), ("other-office",)),
    ("Incoming Secretary of State Lloyd Austin spoke.", "austin", "Secretary of State Lloyd Austin", "now", (), ("nominee",)),
    ("Keir Starmer, the next prime minister of Japan, spoke.", "starmer", "prime minister of Japan", "now", ("jp",), ("nominee",)),
    ("Is Keir Starmer the prime minister of Japan?", None, None, None, None, None),
    ("Will the Secretary of State Lloyd Austin speak?", "austin", "Secretary of State Lloyd Austin", "now", (), ("question",)),
    ("If Keir Starmer is the prime minister of Japan, I am a hat.", "starmer", "prime minister of Japan", "now", ("jp",), ("condition",)),
    ("They asked whether Keir Starmer is the prime minister of Japan.", "starmer", "prime minister of Japan", "now", ("jp",), ("condition",)),
    ("The caption wrongly said Keir Starmer is the prime minister of Japan.", "starmer", "prime minister of Japan", "now", ("jp",), ("negation",)),
    ("A caption misidentified him as Secretary of State Lloyd Austin.", "austin", "Secretary of State Lloyd Austin", "now", (), ("negation",)),
    ("It is not true that Keir Starmer is the prime minister of Japan.", "starmer", "prime minister of Japan", "now", ("jp",), ("negation",)),
]  # fmt: skip

TRAPS = [
    "Secretary of State spokesman Lloyd Austin spoke.",
    "President-elect Emmanuel Macron spoke.",
    "Prime Minister-designate Keir Starmer spoke.",
    "Defense Secretary nominee Lloyd Austin spoke.",
    "Keir Starmer, prime minister-elect, spoke.",
    "Keir Starmer would be the prime minister of Japan.",
    "Keir Starmer is not the prime minister of Japan.",
    "Keir Starmer wants to be the prime minister of Japan.",
    "Georgia Secretary of State Lloyd Austin certified it.",
    "Ga. Secretary of State Lloyd Austin certified it, and so did Mich. Secretary of State Antony Blinken.",
    "Acme Corp. President Emmanuel Macron spoke.",
    "Bank of Ukraine President Lloyd Austin spoke.",
    "The club president Emmanuel Macron spoke.",
    "The president of the club, Emmanuel Macron, spoke.",
    "Acme President Emmanuel Macron spoke.",
    "Assistant to the Secretary of State Lloyd Austin Smith spoke.",
    "Prime Minister Keir Starmer Jr. spoke.",
    "Keir Starmer and the Japanese prime minister met.",
    "Keir Starmer met the Japanese prime minister.",
    "Keir Starmer, the Japanese prime minister and the others met.",
    "Keir Starmer, the Japanese prime minister, and Emmanuel Macron met.",
    "The talks between Keir Starmer, the Japanese prime minister, Emmanuel Macron and others ended.",
    "Unlike Keir Starmer, the Japanese prime minister, who took office last year, smiled.",
    "After meeting Keir Starmer, the Japanese prime minister, who looked tired, left.",
    "Alongside Keir Starmer, the Japanese prime minister (pictured) spoke.",
    "He will meet the Japanese prime minister, Keir Starmer said.",
    "“I like the Japanese prime minister,” Keir Starmer said.",
    "When he met the Japanese prime minister, Keir Starmer was ill.",
    "With the Japanese prime minister, Keir Starmer, Emmanuel Macron and Mark Rutte came.",
    "After talks with the Japanese prime minister, Keir Starmer, who looked tired, spoke.",
    "The Japanese prime minister, Keir Starmer and Emmanuel Macron met.",
    "Keir Starmer is the Japanese prime minister’s guest.",
    "Keir Starmer is the prime minister's favourite.",
    "Keir Starmer, the Japanese prime minister’s guest, spoke.",
    "Keir Starmer was prime minister in all but name.",
    "Keir Starmer is prime minister material.",
    "Keir Starmer is a prime minister in waiting.",
    "Keir Starmer is secretary of state to the queen.",
    "Keir Starmer’s foreign minister, Andrii Sybiha, spoke.",
    "Keir Starmer is the only prime minister to have tried.",
    "Foreign ministers Andrii Sybiha and Keir Starmer met.",
    "The top diplomat Andrii Sybiha spoke.",
    "Keir Starmer succeeded the prime minister of Japan.",
    "The prime minister of Japan told Keir Starmer so.",
    "The U.S. prime minister Keir Starmer does not exist.",
    "Former aide to Prime Minister Keir Starmer Smith spoke.",
    "Lloyd Austin. Secretary of State. Antony Blinken.",
    "Lloyd Austin\nSecretary of State",
    "The office of prime minister. Keir Starmer spoke.",
    "Nothing to see here.",
    "",
]


@pytest.mark.parametrize(
    ("text", "person", "span", "tense", "jurisdiction", "hedges"), CLAIMS, ids=[c[0] for c in CLAIMS]
)
def test_claims(registry, analysed, text, person, span, tense, jurisdiction, hedges):
    found = claims(text, registry, analysed)
    if person is None:
        assert found == []
        return
    (claim,) = found
    assert claim.person == person
    assert text[claim.span.start : claim.span.end] == span
    assert claim.tense == tense
    assert claim.jurisdiction == jurisdiction
    assert claim.hedges == set(map(Hedge, hedges))


@pytest.mark.parametrize("text", TRAPS)
def test_traps(registry, analysed, text):
    """Nothing is claimed, or only what a hedge keeps from being judged."""
    assert [claim for claim in claims(text, registry, analysed) if not claim.hedges] == []


def test_there_are_enough_shapes():
    assert len(CLAIMS) >= 60
    assert len(TRAPS) >= 40


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("President Emmanuel Macron spoke.", {"us-president", "fr-president", "ua-president"}),
        ("French President Emmanuel Macron spoke.", {"fr-president"}),
        ("Prime Minister Keir Starmer spoke.", {"gb-pm", "jp-pm"}),
        ("Washington’s Defense Secretary Lloyd Austin spoke.", {"us-defense"}),
    ],
)
def test_every_office_that_a_title_may_mean(registry, analysed, text, offices):
    (claim,) = claims(text, registry, analysed)
    assert set(claim.offices) == offices


def test_places_of_title_and_person(registry, analysed):
    text = "😀 The former U.S. secretary of state, Lloyd Austin, spoke."
    (claim,) = claims(text, registry, analysed)
    assert text[claim.title_span.start : claim.title_span.end] == "secretary of state"
    assert text[claim.person_span.start : claim.person_span.end] == "Lloyd Austin"
    assert claim.before_name


def test_later_surnames_claim_too(registry, analysed):
    text = "Lloyd Austin spoke. Secretary of State Austin left."
    (claim,) = claims(text, registry, analysed)
    assert (claim.person, text[claim.span.start : claim.span.end]) == ("austin", "Secretary of State Austin")


def test_several_claims_ascend(registry, analysed):
    text = "Secretary of State Lloyd Austin, Japanese Prime Minister Keir Starmer and French President Emmanuel Macron met."
    assert [claim.person for claim in claims(text, registry, analysed)] == ["austin", "starmer", "macron"]


def test_a_title_in_a_list_belongs_to_the_next_name(registry, analysed):
    (claim,) = claims("Lloyd Austin, Secretary of State Antony Blinken and others met.", registry, analysed)
    assert claim.person == "blinken"


def test_titles_do_not_reach_over_a_block(registry, analysed):
    assert claims("The secretary of state\n\nLloyd Austin spoke.", registry, analysed) == []
