"""The command line: options in, exit code out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs factlint and exits: 0 nothing found, 1 something found, 2 the work could not be done.

    Args:
        arguments: what follows the program's name; by default those of this process.
    """
    try:
        code = _run(arguments)
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    import click

    from factlint.cli.commands import factlint
    from factlint.core.errors import FactlintError

    try:
        code = factlint.main(
            None if arguments is None else list(arguments), prog_name="factlint", standalone_mode=False
        )
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return 2
    except FactlintError as error:
        click.echo(f"factlint: {error}", err=True)
        return 2
    return code if isinstance(code, int) else 0
