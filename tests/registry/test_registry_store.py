"""One body of tests for every store: what one answers, all answer."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from registry_stores import STORES, stores_of

from factlint.registry.fold import fold
from factlint.registry.keys import WORD
from factlint.registry.model import EntityKind, NameKind

WORDS = [
    "Ada", "ADA", "ada", "Berg", "berg", "Zelenské", "Zelenske", "O’Neil", "O'Neil", "of", "the", "The", "Minister", "minister",
    "MINISTER", "mINISTER", "President", "U.S.", "US", "Straße", "STRASSE", "ΟΔΟΣ", "οδός", "İzmir", "é", "e\u0301", "x_y", "2nd",
    "Al-Assad", "al", "(", "\ud800", "😀",
]  # fmt: skip

PLAIN = [word for word in WORDS if word not in ("(", "\ud800")]
NAMES = st.lists(st.sampled_from(PLAIN), min_size=1, max_size=4).map(" ".join)
TEXTS = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", "-", "’s", "\u00ad", "\n", ".", "\u0301"])), max_size=30
).map("".join)  # fmt: skip
DATES = st.sampled_from(["2001", "2002-03", "2004-05-06"])


def some(kind, count, **fields):
    """Records of a kind, each field there or not."""
    return st.fixed_dictionaries(
        {"id": st.sampled_from([f"{kind}-{number}" for number in range(count)]), "kind": st.just(kind)},
        optional={
            "name": NAMES,
            "aliases": st.lists(NAMES, max_size=2),
            "acronyms": st.lists(NAMES, max_size=1),
            "weak": st.lists(NAMES, max_size=1),
            "replace": st.booleans(),
            "as_of": st.just("2019"),
            **fields,
        },
    )


OFFICES = st.sampled_from(["office-0", "office-1", "office-2", "office-9"])
PLACES = st.sampled_from(["place-0", "place-1", "organisation-0", "place-9"])
TENURES = st.lists(
    st.fixed_dictionaries({"office": OFFICES}, optional={"from": DATES, "status": st.just("acting")}),
    max_size=3,
)
RECORDS = st.one_of(
    some("person", 4, tenures=TENURES, country=PLACES, end_tenure=st.fixed_dictionaries({"office": OFFICES, "to": DATES})),
    some("person", 4, tenures=TENURES, family_name=st.sampled_from(["Berg", "nobody"])),
    some("office", 3, jurisdiction=PLACES, role=st.just("leader"), shared_title=st.booleans(), partial=st.booleans(), seats=st.integers(1, 3)),
    some("place", 2, capital=st.lists(NAMES, max_size=1), demonym=st.just({"adjective": ["Ada"], "plural": ["Bergs"]}),
         legislature=st.fixed_dictionaries({"name": NAMES}, optional={"also": st.lists(NAMES, max_size=2)})),
    some("organisation", 2, members_complete=st.booleans(), former=st.lists(NAMES, max_size=2),
         members=st.lists(st.fixed_dictionaries({"place": PLACES, "from": DATES}), max_size=2)),
    some("quantity", 2, subject=PLACES, dates=st.lists(DATES, max_size=2)),
    some("acronym", 2, expansion=NAMES),
    some("event", 1),
)  # fmt: skip
LAYERS = st.lists(
    st.lists(RECORDS, max_size=8, unique_by=lambda record: record["id"]), min_size=1, max_size=3
)
IDS = [f"{kind}-{number}" for kind in EntityKind for number in range(5)]


def _of_kind(registry, *kinds):
    return {kind: list(registry.ids(EntityKind(kind))) for kind in kinds}


def answers(registry, texts):
    """Everything that a registry can be asked."""
    bodies = registry.body_shapes()
    shape = (1, ("Ada", "Berg"))
    return {
        "names": [registry.find_names(text) for text in texts],
        "entities": [registry.entity(id) for id in IDS],
        "kinds": [
            (registry.person(id), registry.office(id), registry.place(id), registry.organisation(id), registry.quantity(id))
            for id in IDS
        ],
        "sharing": [
            (registry.count_holders(offices), registry.holders_sharing(words, offices))
            for words in (["Berg"], ["ADA", "x_y"], ["Zelenské", "\ud800"], ["O’Neil"], [])
            for offices in (["office-0"], ["office-1", "office-2", "office-9"])
        ],
        "holders": [registry.holders(id) for id in IDS],
        "ids": [registry.ids(kind) for kind in EntityKind],
        "countables": [registry.countables(id) for id in IDS],
        "acronyms": [registry.acronym(name) for name in (*WORDS, "Ada Berg")],
        "jurisdictions": [(registry.jurisdiction_of(id), registry.shares_title(id), registry.is_partial(id), registry.role_of(id)) for id in IDS],
        "offices": [(registry.offices_of(id), registry.offices_with(id)) for id in (*IDS, "", "leader")],
        "layers": [[path.rpartition("/")[2] for path in registry.layers(id)] for id in IDS],
        "bodies": [name in bodies.every for name in (*map(fold, PLAIN), "Ada Berg", "Ada of Berg")],
        "shapes": list(bodies.shapes.get(shape, ())),
        "legislatures": {word: list(names) for word, names in registry.legislature_names().items()},
        "derived": registry.derived(lambda one: len(one.ids(EntityKind.PERSON))),
        "tables": [registry.table(_of_kind, *kinds) for kinds in ((), ("person",), ("place", "office"), ("person",))],
    }  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LAYERS, st.lists(TEXTS, min_size=1, max_size=3))
def test_all_stores_give_the_same_answers(layers, texts):
    names = [name for layer in layers for record in layer for name in record.get("aliases", ())]
    found = stores_of(layers)
    expected, errors = found.pop("memory")
    for name, (store, wrong) in found.items():
        assert answers(store, [*texts, *names]) == answers(expected, [*texts, *names]), name
        if name == "one file":
            assert wrong == errors


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LAYERS)
def test_what_is_registered_is_found_where_it_stands_alone(layers):
    for store, _ in stores_of(layers).values():
        for kind in (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION):
            for id in store.ids(kind):
                for name in filter(WORD.match, store.entity(id).names_of(NameKind.PRIMARY)):
                    hits = store.find_names(f"({name}).")
                    assert any(id in hit.uses.ids for hit in hits), (id, name)


LAYERED = [
    [
        {"id": "place-0", "kind": "place", "name": "Norland", "legislature": {"name": "Old Diet"}},
        {"id": "office-0", "kind": "office", "name": "Minister of Fish", "jurisdiction": "place-0"},
        {"id": "person-0", "kind": "person", "name": "Ada Berg", "tenures": [{"office": "office-0", "from": "2001"}]},
        {"id": "person-1", "kind": "person", "name": "Ada Berg Holm"},
    ],
    [
        {"id": "person-0", "kind": "person", "aliases": ["A. Berg"], "end_tenure": {"office": "office-0", "to": "2004"}},
        {"id": "person-1", "kind": "person", "name": "Eva Lind", "replace": True},
        {"id": "place-0", "kind": "place", "legislature": {"name": "New Diet"}},
        {"id": "person-2", "kind": "person", "name": "Bo Ek", "tenures": [{"office": "office-0", "from": "2004"}]},
    ],
]  # fmt: skip


@pytest.fixture(scope="module")
def layered():
    return stores_of(LAYERED)


@pytest.fixture(params=list(STORES))
def registry(request, layered):
    store, errors = layered[request.param]
    assert errors == []
    return store


def test_a_higher_layer_adds_to_a_person(registry):
    person = registry.person("person-0")
    assert [name.text for name in person.names] == ["Ada Berg", "A. Berg"]
    assert str(person.tenures[0].end) == "2004"


def test_a_replaced_record_leaves_no_name_behind(registry):
    text = "Ada Berg Holm and Eva Lind"
    found = [(text[hit.start : hit.end], hit.uses.ids) for hit in registry.find_names(text)]
    assert found == [("Ada Berg", ("person-0",)), ("Eva Lind", ("person-1",))]


def test_holders_come_from_all_layers_once(registry):
    assert [
        (tenure.person, str(tenure.start), str(tenure.end)) for tenure in registry.holders("office-0")
    ] == [
        ("person-0", "2001", "2004"),
        ("person-2", "2004", "None"),
    ]


def test_a_replaced_legislature_is_gone(registry):
    assert registry.legislature_names() == {"New": ["New Diet"]}


def test_offices_of_a_title_are_found_by_their_country(registry):
    (hit,) = registry.find_names("the minister of fish")
    assert hit.uses.offices_in(["place-0"], registry.jurisdiction_of) == ("office-0",)
    assert hit.uses.offices_in(["place-1"], registry.jurisdiction_of) == ()
    assert hit.uses.offices_in(["place-1", "place-0"], registry.jurisdiction_of) == ("office-0",)


def test_uses_are_made_once_and_shared(registry):
    first, second = registry.find_names("Ada Berg and Ada Berg")
    assert first.uses is second.uses
    assert first.uses.person == "person-0"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Berg\ud800",
        "\ud800 Ada Berg",
        "\ud800Ada Berg",
        "Ada\ud800 Berg",
        "Ada Berg \udfff\ud800",
        "Ada Berg\0",
        "\0Ada Berg",
    ],
)
def test_half_characters_disturb_nothing(registry, text):
    assert len(registry.find_names(text)) == ("Ada Berg" in text)
