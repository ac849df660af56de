"""The table of subcommands; each is imported when it is called or listed."""

from __future__ import annotations

import click

from factlint import __version__
from factlint.cli.lazy import LazyGroup

COMMANDS: dict[str, str] = {
    "check": "factlint.cli.check:check",
    "explain": "factlint.cli.explain:explain",
    "lsp": "factlint.lsp.command:lsp",
    "registry": "factlint.cli.registry:registry",
    "rules": "factlint.cli.rules:rules",
}
"""Name of a subcommand to `module:function`."""


@click.group(cls=LazyGroup, table=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factlint")
def factlint() -> None:
    """Finds what cannot be true in English news drafts, and says why.

    Exit status: 0 nothing found, 1 something found, 2 the work could not be done.
    """
