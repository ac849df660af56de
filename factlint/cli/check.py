"""`factlint check`: checks drafts and reports what is wrong."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factlint.cli.options import SEVERITIES, draft_date, selectors, severity, wants_color
from factlint.report.table import FORMATS

if TYPE_CHECKING:
    from factlint.core.dates import PartialDate
    from factlint.core.severity import Severity


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="How to report.",
)
@click.option("--output", "-o", metavar="FILE", help="Write the report to a file instead.")
@click.option(
    "--date",
    metavar="DATE",
    callback=draft_date,
    help="The date of every draft: 2024-05-31, 2024-05 or 2024.",
)
@click.option("--explain-date", is_flag=True, help="Say on standard error how each draft is dated, and why.")
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    callback=selectors,
    help="Run only these: codes, beginnings of codes, names, families, sets, `all`.",
)
@click.option("--ignore", multiple=True, metavar="RULES", callback=selectors, help="Leave these out.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    callback=severity,
    help="Exit with 1 from this severity on.  [default: warning]",
)
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest one upward.")
@click.option("--no-config", is_flag=True, help="Use no configuration and no .factlint folder.")
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=0),
    default=1,
    metavar="N",
    help="Work in N processes when there are many drafts; 0: one for each processor.",
)
@click.option("--no-cache", is_flag=True, help="Compile rules and registry anew.")
@click.option(
    "--stdin-filename",
    default="",
    metavar="NAME",
    help="What the draft on standard input (`-`) is called: decides format and configuration.",
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def check(
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    date: PartialDate | None,
    explain_date: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: Severity | None,
    config: str | None,
    no_config: bool,
    jobs: int,
    no_cache: bool,
    stdin_filename: str,
    color: str,
) -> int:
    """Checks drafts: files, folders, globs, or `-` for standard input.

    A folder means its plain text, Markdown and HTML files. Without PATHS the current folder is meant.
    """
    from factlint.cli.output import tell, write_file, write_out
    from factlint.report.table import renderer
    from factlint.runner.request import Request
    from factlint.runner.run import run

    if config and no_config:
        raise click.UsageError("--config and --no-config exclude each other")
    request = Request(
        paths or (".",),
        date=date,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        config=config or "",
        isolated=no_config,
        jobs=jobs,
        cache=not no_cache,
        stdin_name=stdin_filename,
    )
    outcome = run(request, stdin=lambda: sys.stdin.buffer.read())
    tell(outcome.result, dates=explain_date)
    text = renderer(format_)(outcome.result, color=not output and wants_color(color))
    if output:
        write_file(output, text)
    else:
        write_out(text)
    return outcome.exit_code
