"""What the registry commands share: which registry is meant, and what is wrong in its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from factlint.registry.model import Entity
    from factlint.registry.protocol import Registry

Command = TypeVar("Command", bound=Callable[..., Any])


def with_config(command: Command) -> Command:
    """The option that names a configuration."""
    text = "Use this configuration and its house registry."
    return click.option("--config", default="", metavar="FILE", help=text)(command)


def opened(config: str) -> tuple[Registry, int]:
    """The registry that drafts in this folder are checked against; 2 when its files hold errors, else 0."""
    from factlint.cli.output import write_error
    from factlint.runner.catalogue import registry_known

    registry, errors = registry_known(config)
    for error in errors:
        write_error(str(error))
    return registry, 2 if errors else 0


def called(words: Sequence[str], registry: Registry) -> list[Entity]:
    """The entities that some words on the command line name, as one id or one name.

    Raises:
        UsageError: nothing is called so; what looks like it is told.
    """
    from factlint.core.errors import UsageError
    from factlint.registry.lookup import entities_called, nearest_ids

    word = " ".join(words)
    found = entities_called(word, registry)
    if found:
        return found
    near = nearest_ids(word, registry)
    hint = f"; did you mean {' or '.join(f'`{id}`' for id in near[:3])}?" if near else ""
    raise UsageError(f"the registry knows nothing called `{word}`{hint}")
