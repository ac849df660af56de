"""Names near a written one: what near means, the same for every store, and found whatever the slip."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from registry_stores import STORES, stores_of

from factlint.registry.near import asked_forms, filed_forms, words_of

PEOPLE = [
    {"id": "zelenskyy", "kind": "person", "name": "Volodymyr Zelenskyy", "aliases": ["Volodymyr Zelensky"], "wrong": ["Volodymyr Zelinski"]},
    {"id": "lutsevych", "kind": "person", "name": "Orysia Lutsevych"},
    {"id": "kim", "kind": "person", "name": "Kim Jong Un", "aliases": ["Kim Jong-un"], "acronyms": ["KJU"]},
    {"id": "erdogan", "kind": "person", "name": "Recep Tayyip Erdoğan"},
    {"id": "oneil", "kind": "person", "name": "Ann O’Neil"},
    {"id": "ann", "kind": "person", "name": "Ann Oneil"},
    {"id": "pele", "kind": "person", "name": "Pelé"},
    {"id": "smith-1", "kind": "person", "name": "John Smith"},
    {"id": "smith-2", "kind": "person", "name": "John Smith"},
    {"id": "smyth", "kind": "person", "name": "John Smyth"},
    {"id": "bank", "kind": "organisation", "name": "John Smith Bank"},
]  # fmt: skip


@pytest.fixture(scope="module")
def stores():
    return stores_of([PEOPLE[:6], PEOPLE[6:]])


@pytest.fixture(params=list(STORES))
def registry(request, stores):
    store, errors = stores[request.param]
    assert errors == []
    return store


@pytest.mark.parametrize(
    ("written", "distance", "expected"),
    [
        ("Volodymyr Zelenskiyy", 1, [("Volodymyr Zelenskyy", 1)]),
        ("Volodymyr Zelenskiyy", 2, [("Volodymyr Zelenskyy", 1), ("Volodymyr Zelensky", 2)]),
        ("Zelenskyy Volodymyr", 1, [("Volodymyr Zelenskyy", 0), ("Volodymyr Zelensky", 1)]),
        ("VOLODYMYR ZELENSKYY", 0, [("Volodymyr Zelenskyy", 0)]),
        ("Olysia Rutsevich", 3, [("Orysia Lutsevych", 3)]),
        ("Olysia Rutsevich", 2, []),
        ("Kim Jongun", 1, [("Kim Jong Un", 1), ("Kim Jong-un", 1)]),
        ("KimJong Un", 1, [("Kim Jong Un", 1), ("Kim Jong-un", 1)]),
        ("Ki mJong Un", 1, [("Kim Jong Un", 1), ("Kim Jong-un", 1)]),
        ("Kim Jo g Un", 1, [("Kim Jong Un", 1), ("Kim Jong-un", 1)]),
        ("OrysiaLutsevych", 1, [("Orysia Lutsevych", 1)]),
        ("OrysiaxLutsevych", 1, [("Orysia Lutsevych", 1)]),
        ("Orysia M. Lutsevych", 1, [("Orysia Lutsevych", 1)]),
        ("Recep Tayyip Erdogan", 0, [("Recep Tayyip Erdoğan", 0)]),
        ("Ann O'Neil", 0, [("Ann Oneil", 0), ("Ann O’Neil", 0)]),
        ("Jonh Smith", 1, [("John Smith", 1)]),
        ("John Smith", 1, [("John Smith", 0), ("John Smyth", 1)]),
        ("Pele", 1, []),
        ("Pele Pele", 1, []),
        ("K J U", 3, []),
        ("", 2, []),
        ("a b c d e f g h", 2, []),
        ("John", 2, []),
    ],
)  # fmt: skip
def test_near_names(registry, written, distance, expected):
    assert [
        (near.name, near.distance) for near in registry.near_names(written, distance=distance)
    ] == expected


def test_the_uses_are_all_who_have_the_name(registry):
    first, second = registry.near_names("John Smith", distance=1)
    assert [(use.id, use.entity, use.kind) for use in first.uses] == [
        ("smith-1", "person", "primary"),
        ("smith-2", "person", "primary"),
    ]
    assert second.uses.person == "smyth"


def test_the_nearest_come_first_and_no_more_than_asked_for(registry):
    assert [near.name for near in registry.near_names("John Smith", distance=3, limit=1)] == ["John Smith"]


def test_a_name_that_a_higher_layer_takes_away_is_not_near():
    layers = [PEOPLE[:1], [{"id": "zelenskyy", "kind": "person", "name": "Vova Ze", "replace": True}]]
    for store, _ in stores_of(layers).values():
        assert store.near_names("Volodymyr Zelenskyy", distance=1) == []
        assert [near.name for near in store.near_names("Vova Ze", distance=1)] == ["Vova Ze"]


LETTERS = st.text(alphabet="abcé", min_size=1, max_size=5)
NAMES = st.lists(LETTERS, min_size=1, max_size=3).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(NAMES, min_size=1, max_size=12), st.lists(NAMES, min_size=1, max_size=4), st.integers(0, 3))
def test_all_stores_find_the_same(names, written, distance):
    people = [{"id": f"person-{number}", "kind": "person", "name": name} for number, name in enumerate(names)]
    found = stores_of([people[:5], people[5:]])
    expected, _ = found.pop("memory")
    for text in written:
        near = expected.near_names(text, distance=distance)
        assert near == sorted(near, key=lambda one: one.distance)
        for name, (store, _) in found.items():
            assert store.near_names(text, distance=distance) == near, (name, text)


@given(st.text(alphabet="abcd", min_size=1, max_size=12), st.text(alphabet="abcd", min_size=1, max_size=12))
@example("abcdefgh", "xyabcdefgh")
@example("abcdefgh", "abcdehgf")
def test_words_that_differ_by_little_have_a_form_in_common(one, other):
    for most in (1, 2):
        if OSA.distance(one, other) <= most:
            assert set(filed_forms(one)) & set(asked_forms(other, most))


SLIPS = st.tuples(
    st.integers(0, 30), st.sampled_from(["drop", "double", "swap", "change"]), st.sampled_from("aekz ")
)


def slipped(name, slip):
    place, kind, letter = slip
    place %= len(name)
    if kind == "drop":
        return name[:place] + name[place + 1 :]
    if kind == "double":
        return name[:place] + letter + name[place:]
    if kind == "swap":
        return name[:place] + name[place : place + 2][::-1] + name[place + 2 :]
    return name[:place] + letter + name[place + 1 :]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["Orysia Lutsevych", "Volodymyr Zelenskyy", "Recep Tayyip Erdogan"]), SLIPS)
def test_one_slip_is_always_found(stores, name, slip):
    written = slipped(name, slip)
    for store, _ in stores.values():
        near = store.near_names(written, distance=1)
        assert any(words_of(one.name) == words_of(name) for one in near), written


@pytest.mark.parametrize("length", [60, 62, 63, 64, 65, 90])
def test_long_words_have_neighbours_like_others(length):
    long = "".join(chr(97 + place * 7 % 26) for place in range(length))
    people = [{"id": "long", "kind": "person", "name": f"Ann {long}"}]
    for name, (store, _) in stores_of([people]).items():
        for written in (long[:-1], f"{long}qq", f"{long[:30]}qq{long[32:]}", long[2:]):
            assert store.near_names(f"Ann {written}", distance=2) != [], (name, written)
        assert store.near_names(f"Ann {long[:-3]}", distance=2) == []
