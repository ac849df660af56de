"""`factlint registry diff`: what has changed between two registries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from factlint.registry.compare import Change
    from factlint.registry.protocol import Registry

SHIPPED = "shipped"


@click.command()
@click.argument("old")
@click.argument("new")
def diff(old: str, new: str) -> int:
    """Compares two registries, each a file or folder of records, or the word `shipped`.

    Exit status: 0 the same, 1 different, 2 records that cannot be used.
    """
    from factlint.cli.output import write_out
    from factlint.registry.compare import compare

    registries, failed = [], False
    for word in (old, new):
        registry, broken = _opened(word)
        registries.append(registry)
        failed = failed or broken
    changed = False
    for change in compare(*registries):
        changed = True
        write_out("\n".join(_told(change)) + "\n")
    return 2 if failed else int(changed)


def _opened(word: str) -> tuple[Registry, bool]:
    from factlint.cli.output import write_error
    from factlint.core.errors import UsageError
    from factlint.registry.load import open_registry

    if word == SHIPPED:
        registry, errors = open_registry()
    elif Path(word).exists():
        registry, errors = open_registry([Path(word)], shipped=False)
    else:
        raise UsageError(f"{word}: no such file or folder")
    for error in errors:
        write_error(str(error))
    return registry, bool(errors)


def _told(change: Change) -> Iterator[str]:
    sign = "~" if change.before and change.after else "+" if change.after else "-"
    yield f"{sign} {change.id} ({change.name})"
    yield from (f"  - {line.label}: {line.text}" for line in change.gone)
    yield from (f"  + {line.label}: {line.text}" for line in change.come)
