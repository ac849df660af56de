"""Rows of a table, one tenure or person a row: what CSV files and query results have in common."""

from __future__ import annotations

from collections.abc import Mapping

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.registry.importers.dates import read_date
from factlint.registry.importers.facts import OfficeFact, Origin, PersonFact, TenureFact
from factlint.registry.importers.options import Options
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.values import item_address, item_of, name_text, record_id, text
from factlint.registry.model import TenureStatus

FIELDS = {
    "person": "the person's name",
    "person_id": "the person's Wikidata item or other id",
    "aliases": "other names, with | between them",
    "family_name": "the family name",
    "gender": "male or female",
    "born": "date of birth",
    "died": "date of death",
    "country": "country of person and office: code, item or name",
    "office": "the office's title",
    "office_id": "the office's Wikidata item or other id",
    "jurisdiction": "place or body of the office, where it is not `country`",
    "from": "first day",
    "to": "last day; empty: no end known; `unknown`: ended on an unknown day",
    "status": "full, acting, interim, caretaker or disputed",
    "url": "address of the source",
    "source": "who says so",
    "as_of": "the day up to which the row speaks",
}
"""What a column may hold."""

_PRONOUNS = {"male": "he", "m": "he", "female": "she", "f": "she"}
_NO_DAY = "row without a day"


class Layout(NamedTuple):
    """How the rows of a table are read.

    Args:
        columns: field to column.
        constants: field to a value for every row.
        source: who says so, where no column does.
        exact_stamps: time stamps are exact days, and no query service has made them of years.
        named: titles tell which body they belong to, even when no known place is in them.
    """

    columns: Mapping[str, str]
    constants: Mapping[str, str]
    source: str
    exact_stamps: bool = False
    named: bool = False


class Rows:
    """Reads rows into a spool.

    Args:
        layout: how.
        options: what the user asks for.
        spool: where facts and remarks go.
    """

    def __init__(self, layout: Layout, options: Options, spool: Spool) -> None:
        self._layout = layout
        self._options = options
        self._spool = spool

    def read(self, row: Mapping[str, str], place: str) -> None:
        """Reads one row; what is wrong with it is noted and the row left out."""
        self._spool.count("rows read")
        get = {field: text(row.get(column)) for field, column in self._layout.columns.items()}
        get = {**self._layout.constants, **{field: value for field, value in get.items() if value}}
        if not get.get("person") and not get.get("person_id"):
            self._spool.count("rows without a person, left out")
            return
        day = self._options.day(get.get("as_of"))
        if day is None:
            self._spool.leave_out(_NO_DAY, place, "no column says up to which day it speaks; give --as-of")
            return
        source = get.get("source") or self._options.source or self._layout.source
        try:
            self._read(get, Origin(source, day, place))
        except ValueError as problem:
            self._spool.leave_out("row with a wrong value", place, f"{problem}; the row is left out")

    def _read(self, get: Mapping[str, str], origin: Origin) -> None:
        item = item_of(get.get("person_id"))
        person = record_id(self._options.prefix, item, get.get("person_id") or get.get("person", ""))
        name = name_text(get.get("person", ""))
        if not person or not name or item_of(name):
            # A query service gives an item's number where it has no label.
            self._spool.leave_out("row without a name", origin.place, f"{person or 'a person'} has no name")
            return
        start, end, unknown = self._bounds(get)
        country = get.get("country", self._options.country)
        fact = PersonFact(
            person,
            (name, *filter(None, map(str.strip, get.get("aliases", "").split("|")))),
            origin,
            item_address(item) or get.get("url", ""),
            self._date(get, "born"),
            self._date(get, "died"),
            _PRONOUNS.get(get.get("gender", "").lower(), ""),
            country,
            get.get("family_name", ""),
        )
        status = self._status(get)
        office = self._office(get, origin, country)
        self._spool.add_person(fact)
        if office:
            self._spool.add_tenure(TenureFact(person, office, start, end, unknown, origin, status))

    def _office(self, get: Mapping[str, str], origin: Origin, country: str) -> str:
        label = name_text(get.get("office", ""))
        if not label:
            return ""
        item = item_of(get.get("office_id"))
        if item_of(label):
            self._spool.leave_out("row whose office has no name", origin.place, f"{label} has no label")
            return ""
        place = get.get("jurisdiction") or country
        own = get.get("office_id") or f"{place} {label}"
        id = record_id(self._options.prefix, item, own)
        if not id:
            return ""
        self._spool.add_office(
            OfficeFact(id, (label,), origin, item_address(item), place, named=self._layout.named)
        )
        return id

    def _bounds(self, get: Mapping[str, str]) -> tuple[PartialDate | None, PartialDate | None, bool]:
        written = get.get("to", "")
        unknown = written.lower() == "unknown"
        return self._date(get, "from"), None if unknown else self._date(get, "to"), unknown

    def _date(self, get: Mapping[str, str], field: str) -> PartialDate | None:
        try:
            return read_date(get.get(field, ""), stamp_is_exact=self._layout.exact_stamps)
        except ValueError as problem:
            raise ValueError(f"`{self._layout.columns.get(field, field)}`: {problem}") from problem

    def _status(self, get: Mapping[str, str]) -> TenureStatus:
        written = get.get("status", "").lower() or "full"
        try:
            return TenureStatus(written)
        except ValueError:
            known = ", ".join(TenureStatus)
            raise ValueError(f"status `{written[:40]}` is not one of {known}") from None
