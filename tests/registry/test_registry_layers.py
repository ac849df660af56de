"""Later records over earlier ones: fields merge, lists append, tenures end."""

import pytest

from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.files.yamlfile import parse_yaml
from factlint.registry.layers import check_links, join
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.records import records_of

BASE = """
- {id: xx, kind: place, type: country, name: Exland}
- {id: mayor, kind: office, name: Mayor, aliases: [City Head], jurisdiction: xx, seats: 2}
- {id: judge, kind: office, name: Judge}
- id: ada-berg
  kind: person
  name: Ada Berg
  aliases: [Ada M. Berg]
  born: 1970
  country: xx
  url: https://registry.example/ada
  complete: yes
  tenures: [{office: mayor, from: 2010, to: 2014}, {office: mayor, from: 2020}]
"""


def layer(text, as_of="2027-02-01", source="the house"):
    return f"- {{id: ada-berg, kind: person, source: {source}, as_of: {as_of}, {text}}}\n"


def errors_of(*layers):
    errors = []
    records = []
    for number, text in enumerate(layers, 1):
        head = "defaults: {source: x, as_of: 2025-12-31}\nrecords:\n"
        records += records_of(
            parse_yaml(head + text.strip("\n") + "\n", f"layer-{number}.yaml", RegistryError)
        )
    check_links(join(records, errors), errors)
    return [str(error) for error in errors]


def test_fields_merge_one_by_one(registry_of):
    person = registry_of(BASE, layer("born: 1971-05, pronouns: she")).person("ada-berg")
    assert (str(person.born), person.pronouns) == ("1971-05", "she")
    assert (person.name, person.country, person.url) == ("Ada Berg", "xx", "https://registry.example/ada")
    assert person.source == "the house"


def test_names_append(registry_of):
    person = registry_of(BASE, layer("aliases: [A. Berg, Ada M. Berg]")).person("ada-berg")
    assert [name.text for name in person.names] == ["Ada Berg", "Ada M. Berg", "A. Berg"]


def test_a_new_name_keeps_the_old_one_as_an_alias(registry_of):
    registry = registry_of(BASE, layer("name: Ada Holm"))
    person = registry.person("ada-berg")
    assert [(name.text, name.kind) for name in person.names][:2] == [
        ("Ada Holm", NameKind.PRIMARY),
        ("Ada Berg", NameKind.ALIAS),
    ]
    assert len(registry.find_names("Ada Berg, later Ada Holm")) == 2


def test_tenures_append_and_each_speaks_up_to_its_own_day(registry_of):
    registry = registry_of(BASE, layer("tenures: [{office: judge, from: 2026-01-05}]"))
    tenures = registry.person("ada-berg").tenures
    assert [(t.office, str(t.start), str(t.as_of)) for t in tenures] == [
        ("mayor", "2010", "2025-12-31"), ("mayor", "2020", "2025-12-31"), ("judge", "2026-01-05", "2027-02-01"),
    ]  # fmt: skip
    assert [t.source for t in tenures] == ["a test", "a test", "the house"]
    assert [t.person for t in registry.holders("judge")] == ["ada-berg"]


def test_a_completeness_stays_with_the_day_of_the_layer_that_claims_it(registry_of):
    """A house record of 2027 that adds a spelling does not say that all tenures up to 2027 are listed."""
    assert str(registry_of(BASE, layer("aliases: [A. Berg]")).person("ada-berg").as_of) == "2025-12-31"
    assert str(registry_of(BASE, layer("complete: yes")).person("ada-berg").as_of) == "2027-02-01"


def test_counts_stay_with_the_day_of_the_layer_that_counts(registry_of):
    base = BASE + "- {id: trees, kind: quantity, name: tree, subject: xx, values: [{value: 3, from: 2000}]}\n"
    more = "- {id: trees, kind: quantity, source: y, as_of: 2027, %s}\n"
    assert str(registry_of(base, more % "aliases: [old tree]").quantity("trees").as_of) == "2025-12-31"
    counted = registry_of(base, more % "values: [{value: 4, from: 2026-03}]").quantity("trees")
    assert (str(counted.as_of), [value.value for value in counted.values]) == ("2027", [3, 4])


def test_cumulative_dates_stay_in_order(registry_of):
    base = BASE + "- {id: tests, kind: quantity, name: test, subject: xx, dates: [2006, 2009]}\n"
    registry = registry_of(base, "- {id: tests, kind: quantity, source: y, as_of: 2026, dates: [2007-05]}\n")
    assert [(v.value, str(v.start) if v.start else None) for v in registry.quantity("tests").values] == [
        (0, None), (1, "2006"), (2, "2007-05"), (3, "2009"),
    ]  # fmt: skip


def test_a_member_said_twice_is_one_member(registry_of):
    base = (
        BASE
        + "- {id: pact, kind: organisation, name: Pact, members_complete: yes, members: [{place: xx, from: 1950}]}\n"
    )
    again = (
        "# a comment moves the line\n- {id: pact, kind: organisation, members: [{place: xx, from: 1950}]}\n"
    )
    assert len(registry_of(base, again).organisation("pact").members) == 1


def test_end_tenure_closes_the_last_open_one(registry_of):
    tenures = (
        registry_of(BASE, layer("end_tenure: {office: mayor, to: 2026-03-01}")).person("ada-berg").tenures
    )
    assert [str(t.end) for t in tenures] == ["2014", "2026-03-01"]
    assert not tenures[1].end_unknown
    assert tenures[1].source == "a test; the house"


def test_end_tenure_and_a_new_one_in_the_same_record(registry_of):
    text = "end_tenure: [{office: mayor, to: 2026-03-01}], tenures: [{office: judge, from: 2026-03-02}]"
    tenures = registry_of(BASE, layer(text)).person("ada-berg").tenures
    assert [(t.office, str(t.end)) for t in tenures[1:]] == [("mayor", "2026-03-01"), ("judge", "None")]


def test_a_later_layer_may_end_what_an_earlier_one_opened(registry_of):
    registry = registry_of(
        BASE,
        layer("tenures: [{office: judge, from: 2026}]"),
        layer("end_tenure: {office: judge, to: 2027-06}"),
    )
    assert str(registry.person("ada-berg").tenures[-1].end) == "2027-06"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "end_tenure: {office: judge, to: 2026}",
            "layer-2.yaml:3: `end_tenure`: `ada-berg` has no open tenure of `judge`",
        ),
        (
            "end_tenure: {office: mayor, to: 2019}",
            "layer-2.yaml:3: `end_tenure`: ends before it begins: from 2020 to 2019",
        ),
        (
            "tenures: [{office: nobody}]",
            "layer-2.yaml:3: `ada-berg`: no office `nobody`; add a record of kind office",
        ),
    ],
)
def test_what_a_layer_may_not_do(text, why):
    (error,) = errors_of(BASE, layer(text))
    assert error.startswith(why)


def test_an_error_in_an_early_layer_names_that_layer():
    broken = BASE.replace("office: mayor, from: 2010", "office: major, from: 2010")
    (error,) = errors_of(broken, layer("born: 1971"))
    assert error.startswith("layer-1.yaml:")


def test_a_change_of_kind_is_an_error():
    (error,) = errors_of(BASE, "- {id: ada-berg, kind: place, name: Ada Berg}\n")
    assert error == "layer-2.yaml:3: `ada-berg` is a person in layer-1.yaml"


def test_replace_drops_what_came_before(registry_of):
    registry = registry_of(
        BASE, layer("replace: yes, name: Ada Holm, tenures: [{office: judge, from: 2026}]")
    )
    person = registry.person("ada-berg")
    assert [name.text for name in person.names] == ["Ada Holm"]
    assert [t.office for t in person.tenures] == ["judge"]
    assert (person.born, person.complete, person.url) == (None, False, "")
    assert registry.find_names("Ada Berg") == []
    assert registry.holders("mayor") == ()


def test_replace_may_change_the_kind(registry_of):
    registry = registry_of(BASE, "- {id: ada-berg, kind: place, replace: yes, name: Ada Berg}\n")
    assert registry.person("ada-berg") is None
    assert registry.place("ada-berg") is not None
    assert "ada-berg" not in registry.ids(EntityKind.PERSON)


def test_replacing_needs_a_name():
    (error,) = errors_of(BASE, layer("replace: yes"))
    assert error == "layer-2.yaml:3: record `ada-berg` needs a `name`"


def test_the_later_layer_wins(registry_of):
    one, two = layer("born: 1971", source="one"), layer("born: 1972", source="two")
    assert str(registry_of(BASE, one, two).person("ada-berg").born) == "1972"
    assert str(registry_of(BASE, two, one).person("ada-berg").born) == "1971"


def test_layers_tell_every_file(registry_of):
    registry = registry_of(BASE, layer("born: 1971"), layer("born: 1972"))
    assert list(registry.layers("ada-berg")) == ["layer-1.yaml", "layer-2.yaml", "layer-3.yaml"]
    assert list(registry.layers("mayor")) == ["layer-1.yaml"]
    assert list(registry.layers("nobody")) == []
    replaced = registry_of(BASE, layer("replace: yes, name: Ada Holm"))
    assert list(replaced.layers("ada-berg")) == ["layer-2.yaml"]


def test_entities_are_found_by_their_kind_only(registry_of):
    registry = registry_of(BASE)
    assert registry.office("mayor").seats == 2
    assert registry.person("mayor") is None
    assert registry.entity("xx").name == "Exland"
    assert registry.entity("nobody") is None
    assert registry.ids(EntityKind.OFFICE) == ("judge", "mayor")
    assert registry.person("ada-berg").born == PartialDate(1970)
