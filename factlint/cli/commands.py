"""The table of subcommands; each is imported when it is called or listed."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from factlint import __version__

COMMANDS: dict[str, str] = {
    "check": "factlint.cli.check:check",
    "explain": "factlint.cli.explain:explain",
    "lsp": "factlint.lsp.command:lsp",
    "registry": "factlint.cli.registry:registry",
    "rules": "factlint.cli.rules:rules",
}
"""Name of a subcommand to `module:function`."""


class LazyGroup(click.Group):
    """A group whose subcommands are imported on first use, for a quick start."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of a name, or None."""
        where = COMMANDS.get(cmd_name)
        if where is None:
            return None
        module, _, function = where.partition(":")
        return cast(click.Command, getattr(import_module(module), function))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factlint")
def factlint() -> None:
    """Finds what cannot be true in English news drafts, and says why.

    Exit status: 0 nothing found, 1 something found, 2 the work could not be done.
    """
