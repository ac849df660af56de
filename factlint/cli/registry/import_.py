"""`factlint registry import`: makes registry records of open data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factlint.cli.options import draft_date

if TYPE_CHECKING:
    from factlint.core.dates import PartialDate

FORMAT_NAMES = (
    "claimreview",
    "congress-legislators",
    "csv",
    "everypolitician",
    "followthemoney",
    "popolo",
    "sparql-csv",
    "sparql-json",
    "wikidata",
    "wikidata-dump",
)


def _columns(context: click.Context, option: click.Parameter, value: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for text in value:
        field, equals, column = text.partition("=")
        if not equals or not field or not column:
            raise click.BadParameter(f"`{text}`: write FIELD=COLUMN")
        found[field] = column
    return found


@click.command("import")
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMAT_NAMES))
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("--output", "-o", required=True, metavar="FILE.jsonl", help="Where the records go.")
@click.option(
    "--as-of",
    metavar="DATE",
    callback=draft_date,
    help="The day up to which the data speak: when they were made or fetched.",
)
@click.option("--source", default="", metavar="TEXT", help="Who says so, instead of the format's own words.")
@click.option(
    "--country", default="", metavar="ID", help="Place of all people and offices that name none: ua."
)
@click.option("--mapping", metavar="FILE.yaml", help="For csv: which column holds what.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=COLUMN",
    callback=_columns,
    help="For query results and EveryPolitician tables: which column holds a field.",
)
@click.option(
    "--people",
    type=click.Choice(["all", "office-holders"]),
    help="Whom to write.  [default: office-holders of dumps and FollowTheMoney, else all]",
)
@click.option(
    "--link/--no-link",
    default=True,
    help="Join people and offices that the registry knows.",
    show_default=True,
)
@click.option(
    "--onto", multiple=True, metavar="PATH", help="House records that lie below these; may be repeated."
)
@click.option("--prefix", default="", metavar="WORD", help="Begins ids of records without a Wikidata item.")
@click.option("--report", metavar="FILE", help="Write everything left out and every conflict to a file.")
@click.option("--strict", is_flag=True, help="Exit with 1 when something was left out or contradicts.")
def import_(
    format_: str,
    inputs: tuple[str, ...],
    output: str,
    as_of: PartialDate | None,
    source: str,
    country: str,
    mapping: str | None,
    columns: dict[str, str],
    people: str | None,
    link: bool,
    onto: tuple[str, ...],
    prefix: str,
    report: str | None,
    strict: bool,
) -> int:
    """Makes registry records of open data, as JSON lines for `registry:` in the configuration.

    What cannot be used is left out and said, what contradicts itself is shown and left unknown.
    A broken file ends the import and nothing is written. See docs/import.md.
    """
    from factlint.cli.output import write_error, write_out
    from factlint.registry.importers.options import Options
    from factlint.registry.importers.report import short_lines
    from factlint.registry.importers.run import Request, import_files
    from factlint.registry.importers.table import FORMATS

    if not output.endswith(".jsonl"):
        raise click.BadParameter(
            "the name must end with .jsonl, or `registry:` will not read it", param_hint="--output"
        )
    options = Options(
        as_of,
        source,
        country,
        prefix or FORMATS[format_].prefix,
        Path(mapping) if mapping else None,
        columns,
    )
    request = Request(
        format_,
        [Path(path) for path in inputs],
        Path(output),
        options,
        None if people is None else people == "all",
        link,
        [Path(path) for path in onto],
        Path(report) if report else None,
    )
    summary = import_files(request)
    for line in short_lines(summary):
        write_error(line)
    if not summary.written:
        write_error(f"factlint: nothing to import, and {output} is not written")
        return 2
    write_out(f"{output}\n")
    return 1 if strict and (summary.number("left out") or summary.number("conflict")) else 0
