"""`factlint registry`: what factlint knows, and how a newsroom adds to it."""

from __future__ import annotations

import click

from factlint.cli.lazy import LazyGroup

COMMANDS: dict[str, str] = {
    "build": "factlint.cli.registry.build:build",
    "diff": "factlint.cli.registry.diff:diff",
    "import": "factlint.cli.registry.import_:import_",
    "show": "factlint.cli.registry.show:show",
    "stats": "factlint.cli.registry.stats:stats",
    "validate": "factlint.cli.registry.validate:validate",
    "why": "factlint.cli.registry.why:why",
}
"""Name of a subcommand to `module:function`."""


@click.group(cls=LazyGroup, table=COMMANDS)
def registry() -> None:
    """Shows what the reference registry knows, and checks, compares and imports records."""
