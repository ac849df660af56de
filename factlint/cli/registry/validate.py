"""`factlint registry validate`: what is wrong in records, and where they contradict each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factlint.cli.registry.opening import with_config

if TYPE_CHECKING:
    from factlint.registry.contradictions import Contradiction


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--alone", is_flag=True, help="Leave the shipped registry out.")
@with_config
def validate(paths: tuple[Path, ...], alone: bool, config: str) -> int:
    """Tells every wrong record with file and line, and every contradiction with both sources.

    PATHS are registry files and folders; only contradictions that they bring in are told. Without
    PATHS it is the registry that drafts in this folder are checked against. Exit status: 0 nothing
    wrong, 1 contradictions, 2 records that cannot be used.
    """
    from factlint.cli.output import write_error, write_out
    from factlint.core.errors import UsageError
    from factlint.registry.contradictions import contradictions
    from factlint.registry.load import open_registry
    from factlint.runner.catalogue import registry_known

    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder")
    registry, errors = open_registry(list(paths), shipped=not alone) if paths else registry_known(config)
    for error in errors:
        write_error(str(error))
    found = list(contradictions(registry))
    if paths and not alone:
        shipped, _ = open_registry()
        known = set(contradictions(shipped))
        found = [one for one in found if one not in known]
    write_out("".join(_told(one) for one in found))
    if errors:
        return 2
    if not found:
        write_out("nothing wrong\n")
    return 1 if found else 0


def _told(found: Contradiction) -> str:
    sides = "".join(f"  - {text}\n    {source}\n" for text, source in found.sides)
    return f"{found.id}: {found.message}\n{sides}"
