"""`factlint registry`: what the registry knows, and how it is fed."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

COMMANDS: dict[str, str] = {
    "import": "factlint.cli.registry_import:import_",
}
"""Name of a subcommand to `module:function`."""


class RegistryGroup(click.Group):
    """A group whose subcommands are imported on first use."""

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


@click.group(cls=RegistryGroup)
def registry() -> None:
    """Shows, checks and feeds the registry of people, offices, places and figures."""
