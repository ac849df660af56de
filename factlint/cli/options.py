"""Values of options, turned into what the rest of factlint understands."""

from __future__ import annotations

import os
import sys

import click

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.core.severity import Severity
from factlint.report.table import FORMATS

SEVERITIES = [severity.value for severity in Severity]


def draft_date(context: click.Context, option: click.Parameter, value: str | None) -> PartialDate | None:
    """The date of `--date`."""
    if value is None:
        return None
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def severity(context: click.Context, option: click.Parameter, value: str | None) -> Severity | None:
    """The severity of `--fail-on`."""
    return None if value is None else Severity(value)


def selectors(context: click.Context, option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors, given by several options or with commas between them."""
    return tuple(word for text in value for word in text.replace(",", " ").split())


class Output(NamedTuple):
    """One report: its format, empty for that of `--format`, and its file, `-` for standard output."""

    format: str
    file: str


def outputs(context: click.Context, option: click.Parameter, value: tuple[str, ...]) -> tuple[Output, ...]:
    """The reports of `--output`, each FILE or FORMAT=FILE; a path may hold `=` behind a `/`."""
    found = tuple(map(_output, value))
    files = [os.path.realpath(output.file) for output in found]
    for output, file in zip(found, files, strict=True):
        if files.count(file) > 1 and file != os.path.realpath(os.devnull):
            raise click.BadParameter(f"{output.file} is named twice")
    return found


def _output(text: str) -> Output:
    format_, equals, file = text.partition("=")
    if not equals or "/" in format_ or os.sep in format_:
        format_, file = "", text
    elif format_ not in FORMATS:
        raise click.BadParameter(
            f"unknown format `{format_}`; known are: {', '.join(FORMATS)}; a file of that name is ./{text}"
        )
    if not file:
        raise click.BadParameter(f"`{text}` names no file")
    return Output(format_, file)


def wants_color(choice: str) -> bool:
    """Whether to colour what goes to standard output; `NO_COLOR` is respected, see no-color.org."""
    if choice != "auto":
        return choice == "always"
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and sys.stdout.isatty()
