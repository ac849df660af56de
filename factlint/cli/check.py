"""`factlint check`: checks drafts and reports what is wrong."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factlint.cli.options import SEVERITIES, draft_date, outputs, selectors, severity, wants_color
from factlint.report.table import FORMATS

if TYPE_CHECKING:
    from factlint.cli.options import Output
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
@click.option(
    "--output",
    "-o",
    "outputs_",
    multiple=True,
    metavar="[FORMAT=]FILE",
    callback=outputs,
    help="Write a report to a file; may be repeated. FILE takes the place of what standard output gets, "
    "FORMAT=FILE comes on top; `-` is standard output.",
)
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
@click.option(
    "--force-exclude",
    is_flag=True,
    help="Leave out what a folder would leave out, even when it is named; for hooks that name files.",
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
    outputs_: tuple[Output, ...],
    date: PartialDate | None,
    explain_date: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: Severity | None,
    config: str | None,
    no_config: bool,
    jobs: int,
    force_exclude: bool,
    no_cache: bool,
    stdin_filename: str,
    color: str,
) -> int:
    """Checks drafts: files, folders, globs, or `-` for standard input.

    A folder means its plain text, Markdown and HTML files. Without PATHS the current folder is meant.
    """
    from factlint.cli.output import STDOUT, deliver, tell
    from factlint.report.table import SHOW_DRAFTS, renderer
    from factlint.runner.request import Request
    from factlint.runner.run import run

    if config and no_config:
        raise click.UsageError("--config and --no-config exclude each other")
    reports = _reports(outputs_, format_)
    request = Request(
        paths or (".",),
        date=date,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        config=config or "",
        isolated=no_config,
        jobs=jobs,
        force_exclude=force_exclude,
        cache=not no_cache,
        stdin_name=stdin_filename,
        texts=any(name in SHOW_DRAFTS for name, _ in reports),
    )
    outcome = run(request, stdin=lambda: sys.stdin.buffer.read())
    tell(outcome.result, dates=explain_date)
    deliver(
        [
            (file, renderer(name)(outcome.result, color=file == STDOUT and wants_color(color)))
            for name, file in reports
        ]
    )
    return outcome.exit_code


def _reports(outputs_: tuple[Output, ...], format_: str) -> list[tuple[str, str]]:
    """Format and file of every report; standard output gets one unless some file takes its place."""
    from factlint.cli.output import STDOUT

    reports = [(output.format or format_, output.file) for output in outputs_]
    if all(output.format and output.file != STDOUT for output in outputs_):
        reports.append((format_, STDOUT))
    return reports
