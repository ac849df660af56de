"""Values of options, turned into what the rest of factlint understands."""

from __future__ import annotations

import os
import sys

import click

from factlint.core.dates import PartialDate
from factlint.core.severity import Severity

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


def wants_color(choice: str) -> bool:
    """Whether to colour what goes to standard output; `NO_COLOR` is respected, see no-color.org."""
    if choice != "auto":
        return choice == "always"
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and sys.stdout.isatty()
