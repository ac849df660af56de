"""The table of formats that can be imported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from factlint.core.classes import NamedTuple
from factlint.registry.importers.options import Options
from factlint.registry.importers.spool import Spool

Reader = Callable[[Sequence[Path], Options, Spool], None]


class Format(NamedTuple):
    """A format.

    Args:
        summary: what it is, for people.
        where: `module:function` of its reader.
        prefix: begins the ids of records without a Wikidata item.
        everyone: people without an office are written, too.
    """

    summary: str
    where: str
    prefix: str
    everyone: bool = True

    def reader(self) -> Reader:
        """The function that reads it."""
        module, _, function = self.where.partition(":")
        return cast(Reader, getattr(import_module(f"factlint.registry.importers.{module}"), function))


FORMATS: dict[str, Format] = {
    "claimreview": Format("schema.org ClaimReview (JSON-LD, JSON lines)", "claim_review:read", "review"),
    "congress-legislators": Format(
        "unitedstates/congress-legislators YAML", "congress_legislators:read", "congress"
    ),
    "csv": Format("any CSV table, with --mapping", "mapped_csv:read", "csv"),
    "everypolitician": Format(
        "tables of the EveryPolitician projects (CSV)", "tables:read_everypolitician", "ep"
    ),
    "followthemoney": Format(
        "FollowTheMoney JSON lines (OpenSanctions)", "followthemoney:read", "ftm", False
    ),
    "popolo": Format("Popolo JSON", "popolo:read", "popolo"),
    "sparql-csv": Format("results of query.wikidata.org in CSV", "tables:read_sparql_csv", "wd"),
    "sparql-json": Format("results of query.wikidata.org in JSON", "tables:read_sparql_json", "wd"),
    "wikidata": Format("Wikidata entities (Special:EntityData, wbgetentities)", "wikidata:read", "wd"),
    "wikidata-dump": Format(
        "Wikidata dump, one entity a line (plain, .gz, .bz2)", "wikidata_dump:read", "wd", False
    ),
}
