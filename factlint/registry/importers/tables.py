"""Query results and CSV tables whose columns are known, guessed from their names, or given by the user."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factlint.core.errors import RegistryError, UsageError
from factlint.registry.importers.csv_files import CsvFile
from factlint.registry.importers.inputs import file_name, json_file
from factlint.registry.importers.options import Options
from factlint.registry.importers.rows import FIELDS, Layout, Rows
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.values import item_of, mapping, sequence, text

_LABELS: dict[str, tuple[str, ...]] = {
    "person": (
        "personLabel",
        "itemLabel",
        "officeholderLabel",
        "holderLabel",
        "name_en",
        "personName",
        "name",
    ),
    "office": ("positionLabel", "officeLabel", "roleLabel", "postLabel", "role_en", "position_name"),
    "country": ("country", "countryid", "countryID", "jurisdiction", "org_jurisdiction"),
    "from": ("start", "startDate", "start_date", "start_year", "from"),
    "to": ("end", "endDate", "end_date", "end_year", "to"),
    "born": ("DOB", "dob", "birthDate", "birth_date", "born"),
    "died": ("DOD", "dod", "deathDate", "death_date", "died"),
    "gender": ("gender", "genderLabel", "sex"),
}
_ITEMS: dict[str, tuple[str, ...]] = {
    "person_id": ("personID", "person", "item", "officeholder", "holder", "wikidata", "person_id", "id"),
    "office_id": ("positionID", "position", "office", "role", "post", "position_id"),
}
"""Columns that hold a field, the first found wins; those of items are taken when their values are items."""

_WORDS = ("Label", "_en")
"""So end columns of words; a query service puts an item there that has no label."""

_SAMPLE = 50
"""So many rows show whether a column holds items."""

_SEAT = "member of the chamber"


def read_sparql_json(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads results of a query service in JSON.

    Raises:
        RegistryError: a file is broken or no such result.
        UsageError: the columns do not say who held what, or no day is given.
    """
    options.needed_day("sparql-json")
    for path in paths:
        value = mapping(json_file(path))
        bindings = mapping(value.get("results")).get("bindings")
        if not isinstance(bindings, list):
            raise RegistryError(
                str(path), 0, "is no SPARQL result: expected `head` and `results` with `bindings`"
            )
        rows = [
            (
                f"{file_name(path)}: row {number}",
                {text(key): text(mapping(cell).get("value")) for key, cell in mapping(row).items()},
            )
            for number, row in enumerate(bindings, 1)
        ]
        names = [text(name) for name in sequence(mapping(value.get("head")).get("vars"))]
        names = names or sorted({name for _, row in rows for name in row})
        layout = _guess(
            path,
            names,
            [row for _, row in rows[:_SAMPLE]],
            options,
            f"Wikidata query result {file_name(path)}",
        )
        reader = Rows(layout, options, spool)
        for place, row in rows:
            reader.read(row, place)


def read_sparql_csv(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads results of a query service in CSV; see `read_sparql_json`."""
    options.needed_day("sparql-csv")
    for path in paths:
        _read_csv(path, options, spool, f"Wikidata query result {file_name(path)}", exact=False)


def read_everypolitician(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads tables of the EveryPolitician projects: holders21, wikidata.csv, bio.csv and term-*.csv."""
    options.needed_day("everypolitician")
    for path in paths:
        _read_csv(path, options, spool, f"EveryPolitician table {file_name(path)}", exact=True)


def _read_csv(path: Path, options: Options, spool: Spool, source: str, *, exact: bool) -> None:
    file = CsvFile(path)
    layout = _guess(path, file.header(), file.sample(_SAMPLE), options, source)
    chamber = "office" not in layout.columns and "chamber" in file.header()
    if chamber:
        layout = layout._replace(columns={**layout.columns, "office": _SEAT}, named=True)
    reader = Rows(layout._replace(exact_stamps=exact), options, spool)
    for place, row in file.rows(spool):
        reader.read({**row, _SEAT: _seat(row)} if chamber else row, place)


def _seat(row: dict[str, str]) -> str:
    """What a member of a chamber is called; term-*.csv has no column for it."""
    chamber = text(row.get("chamber"))
    return f"Member of the {chamber}" if chamber else ""


def _guess(
    path: Path, names: Sequence[str], sample: Sequence[dict[str, str]], options: Options, source: str
) -> Layout:
    """Which column holds what, from its name and from whether its values are items.

    Raises:
        UsageError: no column can be the person, or `--column` names one that is not there.
    """
    items = {name for name in names if _holds_items(name, sample)}
    columns: dict[str, str] = {}
    for field, candidates in _ITEMS.items():
        found = next((name for name in candidates if name in items), "")
        if found:
            columns[field] = found
    if "person_id" not in columns and "id" in names:
        columns["person_id"] = "id"
    labels = {**_LABELS, "office": (*_LABELS["office"], "position", "role", "office")}
    labels["person"] = (*_LABELS["person"][:-1], "person", "name")
    for field, candidates in labels.items():
        usable = [
            name
            for name in candidates
            if name in names and (field == "country" or name not in items or name.endswith(_WORDS))
        ]
        if usable:
            columns[field] = usable[0]
    for field, column in options.columns.items():
        if field not in FIELDS:
            raise UsageError(f"--column: no field `{field}`; fields are: {', '.join(FIELDS)}")
        if column not in names:
            raise UsageError(
                f"--column: {file_name(path)} has no column `{column}`; it has: {', '.join(names)}"
            )
        columns[field] = column
    if "person" not in columns:
        raise UsageError(
            f"{file_name(path)}: which column is the person’s name? It has: {', '.join(names)}; "
            "say it with --column person=COLUMN"
        )
    constants = {"country": options.country} if options.country else {}
    return Layout(columns, constants, source)


def _holds_items(name: str, sample: Sequence[dict[str, str]]) -> bool:
    values = [value for row in sample if (value := text(row.get(name)))]
    return bool(values) and all(map(item_of, values))
