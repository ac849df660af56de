"""Parts of a record that hold from a day to a day: names, currencies, capitals, ordinals, spellings."""

import pytest

from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.registry.editions import editions, lines
from factlint.registry.layers import check_links, join
from factlint.registry.model import NameKind
from factlint.registry.records import read_records

POLAND = """
- id: pl
  kind: place
  type: country
  name: Poland
  iso2: PL
  iso3: POL
  names: [{name: Polish People's Republic, from: 1952-07-22, to: 1989-12-30}, {name: Republic of Poland, from: 1989-12-31}]
  former_capitals: [{name: Kraków, to: 1596}]
  currency: [{code: PLN, name: Polish zloty, from: 1995-01-01}]
  central_bank: nbp
  namesakes: [de]
- {id: de, kind: place, type: country, name: Germany}
- {id: nbp, kind: organisation, name: National Bank of Poland}
- {id: silesia, kind: place, type: region, name: Silesia, disputed: yes}
"""


def test_a_country_carries_its_codes_names_money_and_bank(registry_of):
    poland = registry_of(POLAND).place("pl")
    assert (poland.iso2, poland.iso3, poland.central_bank, poland.namesakes) == ("PL", "POL", "nbp", ("de",))
    assert poland.former_capitals[0].text == "Kraków"
    assert poland.former_capitals[0].end == PartialDate(1596)
    (zloty,) = poland.currencies
    assert (zloty.code, zloty.name, zloty.start, zloty.end) == (
        "PLN",
        "Polish zloty",
        PartialDate(1995, 1, 1),
        None,
    )
    assert [name.text for name in poland.dated_names] == ["Polish People's Republic", "Republic of Poland"]


def test_a_name_that_ended_is_a_former_one_and_any_other_an_alias(registry_of):
    poland = registry_of(POLAND).place("pl")
    assert poland.names_of(NameKind.FORMER) == ("Polish People's Republic",)
    assert poland.names_of(NameKind.ALIAS) == ("Republic of Poland",)


def test_a_name_that_the_record_lists_elsewhere_keeps_its_kind(registry_of):
    registry = registry_of(
        "- {id: lk, kind: place, name: Sri Lanka, weak: [Ceylon], names: [{name: Ceylon, to: 1972-05-21}]}"
    )
    assert registry.place("lk").names_of(NameKind.WEAK) == ("Ceylon",)
    assert registry.place("lk").names_of(NameKind.FORMER) == ()


def test_a_later_layer_adds_names_and_replaces_money_and_says_each_name_once(registry_of):
    registry = registry_of(
        POLAND,
        "- {id: pl, kind: place, name: Poland, names: [{name: Third Republic, from: 1989-12-31}], currency: [{code: EUR, name: euro}]}",
    )
    poland = registry.place("pl")
    assert [name.text for name in poland.dated_names][-1] == "Third Republic"
    assert [currency.code for currency in poland.currencies] == ["EUR"]
    assert [name.text for name in poland.names].count("Poland") == 1


def test_disputed_is_said_aloud(registry_of):
    registry = registry_of(POLAND)
    assert registry.place("silesia").disputed
    assert not registry.place("pl").disputed


BROKEN = [
    ("  names: [{from: 1990}]\n", "each of `names` needs `name`"),
    ("  currency: [{name: euro}]\n", "each of `currency` needs `code`"),
    ("  names: [{name: B, from: 2000, to: 1999}]\n", "ends before it begins"),
    ("  former_capitals: [{name: B, until: 1999}]\n", "unknown key `until`"),
    ("  central_bank: nowhere\n", "no organisation `nowhere`"),
    ("  namesakes: [nowhere]\n", "no place `nowhere`"),
    ("  disputed: perhaps\n", "`disputed` needs yes or no"),
]


@pytest.mark.parametrize(("field", "why"), BROKEN)
def test_a_broken_part_is_named_with_its_file(tmp_path, field, why):
    path = tmp_path / "house.yaml"
    path.write_text(
        "- id: a\n  kind: place\n  name: A\n  source: x\n  as_of: 2025\n" + field, encoding="utf-8"
    )
    errors: list[RegistryError] = []
    records = join(read_records(path, errors), errors)
    check_links(records, errors)
    (error,) = errors
    assert why in error.message
    assert error.path == str(path)


def test_editions_go_by_the_year_of_their_name(registry_of):
    registry = registry_of(
        "- {id: jp, kind: place, name: Japan}\n"
        "- {id: tokyo, kind: event, name: 2020 Summer Olympics, series: summer-olympics, from: 2021-07-23, to: 2021-08-08, hosts: [jp], cities: [Tokyo]}\n"
        "- {id: quake, kind: event, name: 2011 earthquake, from: 2011-03-11, country: jp}\n"
    )
    assert editions(registry) == {("summer-olympics", 2020): "tokyo"}
    assert (registry.entity("tokyo").hosts, registry.entity("tokyo").cities) == (("jp",), ("Tokyo",))
    assert registry.entity("quake").country == "jp"


def test_holders_are_counted_without_becoming_a_number_of_things(registry_of):
    registry = registry_of(
        "- {id: us, kind: place, name: United States}\n"
        "- {id: presidents, kind: quantity, name: president, subject: us, ordinals: [{number: 8, name: Martin Van Buren, family_name: Van Buren}, {number: 44, name: Barack Obama}]}\n"
    )
    assert lines(registry) == [("presidents", ("president",))]
    assert [(holder.number, holder.family_name) for holder in registry.quantity("presidents").ordinals] == [
        (8, "Van Buren"),
        (44, "Obama"),
    ]
    assert registry.countables("us") == ()


def test_a_spelling_has_a_set_for_each_guide_and_is_not_looked_for_in_texts(registry_of):
    registry = registry_of(
        "- {id: s, kind: spelling, name: Kyiv, sets: {ap: Kyiv, bbc: Kyiv}, variants: [Kiev]}"
    )
    spelling = registry.entity("s")
    assert (spelling.sets, spelling.variants) == ((("ap", "Kyiv"), ("bbc", "Kyiv")), ("Kiev",))
    assert registry.find_names("Kyiv and Kiev") == []
