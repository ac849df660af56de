"""The generator of places: what open data add to the hand-kept records, and what they may not say."""

import json

from factlint.devtools.registry_places.__main__ import main
from factlint.devtools.registry_places.records import make_records
from factlint.devtools.registry_places.sources import Settlement, Sources, folded, read_sources
from factlint.registry.compile import build
from factlint.registry.layers import join
from factlint.registry.memory import MemoryRegistry
from factlint.registry.records import read_records

PLACES = [
    {"id": "pl", "type": "country", "names": [("Poland", "primary")], "capital": ["Warsaw"]},
    {"id": "us", "type": "country", "names": [("United States", "primary")]},
    {"id": "lodz", "type": "city", "country": "pl", "names": [("Łódź", "primary"), ("Lodz", "alias")]},
    {"id": "gdansk", "type": "city", "country": "us", "names": [("Gdansk", "primary")]},
    {"id": "nowhere", "type": "city", "country": "pl", "names": [("Nowhere", "primary")]},
]
SOURCES = Sources(
    countries={"pl": {"iso2": "PL", "iso3": "POL", "official_name": "Republic of Poland"}},
    tender={
        "pl": [
            {"PLN": {"_from": "1995-01-01"}},
            {"PLZ": {"_from": "1950-10-28", "_to": "1994-12-31"}},
            {"PLX": {"_from": "1924-01-01", "_to": "1950-10-27"}},
            {"XXX": {"_tender": "false"}},
        ]
    },
    currency_names={"PLN": "Polish zloty", "PLZ": "Polish zloty (PLZ)", "PLX": "x", "XXX": "x"},
    settlements={
        "warsaw": Settlement("pl", frozenset({"pl", "us", "zz"})),
        "lodz": Settlement("pl", frozenset({"pl"})),
        "gdansk": Settlement("pl", frozenset({"pl"})),
    },
)


def made(id):
    return next((record for record in make_records(PLACES, SOURCES).records if record["id"] == id), None)


def test_a_country_gets_codes_money_and_the_namesakes_of_its_capital():
    poland = made("pl")
    assert (poland["iso2"], poland["iso3"], poland["names"]) == (
        "PL",
        "POL",
        [{"name": "Republic of Poland"}],
    )
    assert [part["code"] for part in poland["currency"]] == ["PLN", "PLZ"]
    assert poland["namesakes"] == ["us"], "countries that the registry does not know are left out"
    assert "GeoNames" in poland["source"]


def test_a_city_without_namesakes_needs_no_record_and_doubts_are_reported():
    assert made("lodz") is None
    assert make_records(PLACES, SOURCES).dropped == [
        "gdansk: the largest place of this name lies in pl",
        "nowhere: GeoNames has no settlement of this name",
    ]


def test_names_are_compared_without_marks():
    assert folded("Łódź") == folded("Lodz") == "lodz"


def test_the_files_of_a_folder_are_read(tmp_path):
    (tmp_path / "countries.csv").write_text(
        "iso2,iso3,official_name\nPL,POL,Republic of Poland\n,,\n", encoding="utf-8"
    )
    currency = {"supplemental": {"currencyData": {"region": {"PL": [{"PLN": {"_from": "1995-01-01"}}]}}}}
    (tmp_path / "currencyData.json").write_text(json.dumps(currency), encoding="utf-8")
    names = {
        "main": {
            "en": {
                "numbers": {
                    "currencies": {
                        "PLN": {"displayName": "Polish Zloty", "displayName-count-one": "Polish zloty"}
                    }
                }
            }
        }
    }
    (tmp_path / "currencies.json").write_text(json.dumps(names), encoding="utf-8")
    cities = {
        "1": {"name": "Warszawa", "countrycode": "PL", "population": 1_700_000, "alternatenames": ["Warsaw"]},
        "2": {"name": "Warsaw", "countrycode": "US", "population": 15_000, "alternatenames": []},
    }
    (tmp_path / "cities500.json").write_text(json.dumps(cities), encoding="utf-8")
    sources = read_sources(tmp_path)
    assert set(sources.countries) == {"pl"}
    assert sources.currency_names == {"PLN": "Polish zloty"}
    assert sources.settlements["warsaw"] == Settlement("pl", frozenset({"pl", "us"}))


def test_a_missing_file_is_named(tmp_path, capsys):
    assert main([str(tmp_path)]) == 2
    assert "countries.csv" in capsys.readouterr().err


def test_what_is_made_can_be_read_and_the_hand_kept_record_wins(tmp_path):
    lines = [json.dumps(record, ensure_ascii=False) for record in make_records(PLACES, SOURCES).records]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(
        "- {id: pl, kind: place, name: Polska, source: x, as_of: 2025-12-31}\n- {id: us, kind: place, name: United States, source: x, as_of: 2025}\n",
        encoding="utf-8",
    )
    errors = []
    records = join(
        (r for name in ("a.jsonl", "b.yaml") for r in read_records(tmp_path / name, errors)), errors
    )
    assert errors == []
    poland = MemoryRegistry(build(records)).place("pl")
    assert (poland.name, poland.iso3) == ("Polska", "POL")
