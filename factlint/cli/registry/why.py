"""`factlint registry why`: which files say what about a record, and why a claim is judged as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factlint.cli.registry.opening import with_config

if TYPE_CHECKING:
    from factlint.registry.layered import Layer


@click.command()
@click.argument("name", nargs=-1, required=True)
@with_config
def why(name: tuple[str, ...], config: str) -> int:
    """Shows each file that says something about an id or a NAME, the deciding one last."""
    from factlint.cli.output import write_out
    from factlint.cli.registry.opening import called, opened
    from factlint.registry.layered import layers_of

    registry, code = opened(config)
    for entity in called(name, registry):
        write_out(f"{entity.name} ({entity.id})\n")
        for layer in layers_of(entity.id, registry):
            write_out("\n".join(_told(layer)) + "\n")
    return code


def _told(layer: Layer) -> Iterator[str]:
    yield f"  {layer.file}:{layer.line}" if layer.line else f"  {layer.file}"
    yield from (f"    {field}: {value}" for field, value in layer.fields)
