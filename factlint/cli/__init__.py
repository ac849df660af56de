"""The command line: options in, exit code out."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

_ALLOCATIONS = 50_000
"""Objects after which the collector looks for garbage; a draft of a thousand words makes fewer."""
INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs factlint and exits: 0 nothing found, 1 something found, 2 the work could not be done.

    Args:
        arguments: what follows the program's name; by default those of this process.
    """
    # Modules, rules and names stay for the whole run: looking at them for garbage is a tenth of a short one.
    gc.set_threshold(_ALLOCATIONS)
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
