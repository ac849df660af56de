"""Finding names: whole words, longest match, exact places whatever the text is made of."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.registry.fold import fold, fold_with_gaps

RECORDS = """
- {id: us, kind: place, type: country, name: United States, acronyms: [U.S., US], demonym: {adjective: [American], plural: [Americans]}, capital: [Washington]}
- {id: kr, kind: place, type: country, name: South Korea, demonym: {adjective: [South Korean], plural: [South Koreans]}}
- {id: kp, kind: place, type: country, name: North Korea, weak: [Korea]}
- {id: ci, kind: place, type: country, name: Côte d'Ivoire}
- {id: who, kind: organisation, name: World Health Organization, acronyms: [WHO]}
- {id: un, kind: organisation, name: United Nations}
- {id: uns, kind: organisation, name: United Nations Security Council}
- {id: fm, kind: office, name: Foreign Minister, aliases: [Minister of Foreign Affairs], acronyms: [FM]}
- {id: fm2, kind: office, name: Foreign Minister}
- {id: sg, kind: office, name: Secretary-General}
- {id: tests, kind: quantity, name: nuclear test, subject: kp}
- {id: erdogan, kind: person, name: Recep Tayyip Erdoğan, wrong: [Recep Tayyip Erdogen]}
- {id: zelensky, kind: person, name: Volodymyr Zelenské, former: [Wolodymyr Zelenské]}
- {id: fiala, kind: person, name: Petr Fiala}
- {id: sheikh, kind: person, name: Ann O'Neil}
- {id: quake, kind: event, name: Big Quake}
- {id: ICBM, kind: acronym, name: ICBM}
"""


@pytest.fixture(scope="module")
def registry(registry_of):
    return registry_of(RECORDS)


def names(registry, text):
    return [text[hit.start : hit.end] for hit in registry.find_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Petr Fiala spoke.", ["Petr Fiala"]),
        ("Petr Fialas spoke, and APetr Fiala.", []),
        ("(Petr Fiala)", ["Petr Fiala"]),
        ("Petr Fiala’s and Petr Fiala's plan", ["Petr Fiala", "Petr Fiala"]),
        ("Petr Fiala-led talks", ["Petr Fiala"]),
        ("Petr Fiala2", []),
        ("petr fiala, PETR FIALA", []),
        ("Petr  Fiala", []),
        ("Petr\nFiala", []),
        ("the United Nations Security Council and the United Nations", ["United Nations Security Council", "United Nations"]),
        ("United Nations Security Councils", ["United Nations"]),
        ("the South Korean and two South Koreans", ["South Korean", "South Koreans"]),
        ("a North Korea Korea", ["North Korea", "Korea"]),
        ("US who us WHO Who who", ["US", "WHO"]),
        ("in the U.S. and the U.S.’s", ["U.S.", "U.S."]),
        ("the USA and a BUS", []),
        ("FM, fm and Fm", ["FM"]),
        ("foreign minister Foreign Minister FOREIGN MINISTER Foreign minister", ["foreign minister", "Foreign Minister", "FOREIGN MINISTER", "Foreign minister"]),
        ("foreign ministers", []),
        ("the minister of foreign affairs", ["minister of foreign affairs"]),
        ("the secretary-general and the secretary general", ["secretary-general"]),
        ("a nuclear test, Nuclear Test", []),  # things counted are looked for by the check that counts
        ("Recep Tayyip Erdogan", ["Recep Tayyip Erdogan"]),
        ("Recep Tayyip Erdoğan", ["Recep Tayyip Erdoğan"]),
        ("Cote d'Ivoire, Côte d’Ivoire", ["Cote d'Ivoire", "Côte d’Ivoire"]),
        ("Ann O'Neil’s, Ann O’Neil", ["Ann O'Neil", "Ann O’Neil"]),
        ("South\u00a0Korea", ["South\u00a0Korea"]),
        ("Secretary\u2011General", ["Secretary\u2011General"]),
        ("Petr Fi\u00adala", ["Petr Fi\u00adala"]),
        ("Pe\u200btr Fiala", ["Pe\u200btr Fiala"]),
        ("😀😀 Petr Fiala 😀", ["Petr Fiala"]),
        ("Recep Tayyip Erdogen", ["Recep Tayyip Erdogen"]),
        ("the Big Quake and an ICBM", []),
        ("", []),
    ],
)  # fmt: skip
def test_names_in_a_text(registry, text, expected):
    assert names(registry, text) == expected


def test_combining_marks_belong_to_their_letter(registry):
    text = unicodedata.normalize("NFD", "So Volodymyr Zelenské said, and Recep Tayyip Erdoğan.")
    assert len(text) > len(unicodedata.normalize("NFC", text))
    assert [unicodedata.normalize("NFC", name) for name in names(registry, text)] == [
        "Volodymyr Zelenské", "Recep Tayyip Erdoğan",
    ]  # fmt: skip


def test_every_use_of_a_name_is_told(registry):
    (hit,) = registry.find_names("Foreign Minister")
    assert [(use.id, use.entity, use.kind) for use in hit.uses] == [
        ("fm", "office", "primary"),
        ("fm2", "office", "primary"),
    ]
    kinds = {name: hit.uses[0].kind for name in ("Korea", "American", "Americans", "Washington", "US", "Wolodymyr Zelenské")
             for hit in registry.find_names(name)}  # fmt: skip
    assert kinds == {
        "Korea": "weak", "American": "adjective", "Americans": "demonym-plural", "Washington": "capital", "US": "acronym",
        "Wolodymyr Zelenské": "former",
    }  # fmt: skip


pieces = st.sampled_from(
    [
        "Petr Fiala",
        "Petr",
        " ",
        "Fiala",
        "’s",
        "U.S.",
        "US",
        "é",
        "\u0301",
        "\u00ad",
        "😀",
        "South Korean",
        "South Korea",
        "İ",
        "-",
        "\n",
        "minister",
        "foreign ",
    ]
)


@given(st.lists(pieces, max_size=14).map("".join))
def test_hits_ascend_and_hold_a_name(registry, text):
    after = 0
    for hit in registry.find_names(text):
        assert after <= hit.start < hit.end <= len(text)
        after = hit.end
        assert names(registry, text[hit.start : hit.end]) == [text[hit.start : hit.end]]


@given(st.lists(pieces, max_size=10).map("".join))
def test_what_stands_before_moves_a_hit_and_does_not_change_it(registry, text):
    before = "😀 \u00ad\r\n"
    moved = [
        (hit.start - len(before), hit.end - len(before), hit.uses)
        for hit in registry.find_names(before + text)
    ]
    assert moved == [(hit.start, hit.end, hit.uses) for hit in registry.find_names(text)]


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)
    assert len(fold(text).lower()) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aé’\u0301\u00ad\u200b😀", max_size=20))
def test_gaps_are_told(text):
    folded, places = fold_with_gaps(text)
    if places is None:
        assert folded == fold(text)
    else:
        assert len(places) == len(folded) + 1
        assert places == sorted(set(places))
        assert places[-1] == len(text)
        assert [fold(text[place]) for place in places[:-1]] == list(folded)
