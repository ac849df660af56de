"""Reads the files of the facts folder into plain rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from factlint.core.classes import NamedTuple
from factlint.core.digest import digest

FILES = (
    "tenures.csv",
    "people.csv",
    "leaders_factbook.csv",
    "countries.csv",
    "igo_heads.csv",
    "ministers_crosscheck.csv",
    "us_congress.csv",
)
"""The files that are read, each found by its header line."""

_PLACES = {
    "Scotland": "gb-sct",
    "Wales": "gb-wls",
    "Northern Ireland": "gb-nir",
    "Kosovo": "xk",
    "European Union": "eu",
}
"""Countries and parts of countries that the list of countries names in another way."""


class Row(NamedTuple):
    """One line of tenures.csv or igo_heads.csv: somebody held an office.

    Args:
        place: id of the place or body, as the registry writes it; empty when it has none.
        country: its name in the data.
        office: the title as the source writes it.
        office_id: Wikidata id of the office, possibly empty.
        label: the full label where it says more than `office`.
        name: the holder's name.
        person_id: Wikidata id of the holder, possibly empty.
        start: first day, possibly partial or empty.
        end: last day, possibly partial; empty means no end known at `as_of`.
        source: repository, commit and path.
        as_of: the day up to which the source speaks.
        note: why a reader should be careful, possibly empty.
    """

    place: str
    country: str
    office: str
    office_id: str
    label: str
    name: str
    person_id: str
    start: str
    end: str
    source: str
    as_of: str
    note: str


class Human(NamedTuple):
    """One line of people.csv."""

    person_id: str
    name: str
    aliases: tuple[str, ...]
    gender: str
    born: str
    died: str


class Leader(NamedTuple):
    """One line of leaders_factbook.csv: a head of state or government since a day."""

    place: str
    country: str
    role: str
    name: str
    title: str
    since: str
    last_edition: str
    first_seen: str
    last_seen: str
    note: str


class Checked(NamedTuple):
    """One line of ministers_crosscheck.csv: to compare with, never to ship."""

    place: str
    portfolio: str
    name: str
    person_id: str
    start: str
    end: str


class Seat(NamedTuple):
    """One line of us_congress.csv: a term, or a time in office, of a member of a chamber."""

    name: str
    bioguide: str
    gender: str
    born: str
    chamber: str
    start: str
    end: str
    person_id: str
    note: str
    source: str


class Facts(NamedTuple):
    """Everything that is read of a facts folder, and a digest of each file."""

    rows: tuple[Row, ...]
    bodies: tuple[Row, ...]
    people: dict[str, Human]
    leaders: tuple[Leader, ...]
    checked: tuple[Checked, ...]
    digests: dict[str, str]
    seats: tuple[Seat, ...] = ()


def read_facts(folder: Path) -> Facts:
    """Reads a facts folder.

    Raises:
        OSError: a file is missing or cannot be read.
        KeyError: a file lacks a column.
    """
    places = {line["name"]: line["iso2"].lower() for line in _lines(folder / "countries.csv") if line["iso2"]}
    places.update(_PLACES)
    rows = tuple(_row(line, places) for line in _lines(folder / "tenures.csv"))
    bodies = tuple(
        _row({**line, "country": line["organisation"], "office_label": ""}, {})
        for line in _lines(folder / "igo_heads.csv")
    )
    people = {line["person_qid"]: _human(line) for line in _lines(folder / "people.csv")}
    leaders = tuple(
        Leader(
            places.get(line["country"], ""),
            *(line[key] for key in ("country", "role", "person", "title", "since")),
            *(line[key] for key in ("last_edition", "first_seen", "last_seen", "note")),
        )
        for line in _lines(folder / "leaders_factbook.csv")
    )
    checked = tuple(
        Checked(
            places.get(line["country"], ""),
            *(line[key] for key in ("portfolio", "person", "person_qid", "start", "end")),
        )
        for line in _lines(folder / "ministers_crosscheck.csv")
    )
    seats = tuple(_seat(line) for line in _lines(folder / "us_congress.csv"))
    return Facts(rows, bodies, people, leaders, checked, digests(folder), seats)


def digests(folder: Path) -> dict[str, str]:
    """Name of each file that is read to the digest of its content."""
    return {name: digest((folder / name).read_bytes()).hex()[:16] for name in FILES}


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _row(line: dict[str, str], places: dict[str, str]) -> Row:
    country = line["country"]
    return Row(
        places.get(country, ""),
        country,
        line["office"].strip(),
        line["office_qid"],
        line["office_label"].strip(),
        line["person"].strip(),
        line["person_qid"],
        line["start"],
        line["end"],
        line["source"],
        line["as_of"],
        line["note"],
    )


def _human(line: dict[str, str]) -> Human:
    aliases = tuple(alias.strip() for alias in line["aliases"].split("|") if alias.strip())
    return Human(
        line["person_qid"], line["name"].strip(), aliases, line["gender"], line["born"], line["died"]
    )


def _seat(line: dict[str, str]) -> Seat:
    keys = ("gender", "born", "chamber", "start", "end", "person_qid", "note", "source")
    return Seat(line["person"].strip(), line["bioguide"], *(line[key] for key in keys))
