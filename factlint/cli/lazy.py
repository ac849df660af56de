"""A group of commands that imports a command when it is called or listed."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

import click


class LazyGroup(click.Group):
    """A group whose subcommands are imported on first use, for a quick start.

    Args:
        table: name of a subcommand to `module:function`.
    """

    def __init__(self, *args: Any, table: Mapping[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self._table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name of the table."""
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of a name, or None."""
        where = self._table.get(cmd_name)
        if where is None:
            return None
        module, _, function = where.partition(":")
        return cast(click.Command, getattr(import_module(module), function))
