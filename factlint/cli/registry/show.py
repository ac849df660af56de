"""`factlint registry show`: what is known of somebody or something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factlint.cli.registry.opening import with_config

if TYPE_CHECKING:
    from factlint.core.dates import PartialDate
    from factlint.registry.model import Entity
    from factlint.registry.protocol import Registry


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option(
    "--date",
    default="",
    metavar="DATE",
    help="Only what may hold on this date (2024, 2024-11 or 2024-11-01).",
)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@with_config
def show(name: tuple[str, ...], date: str, format_: str, config: str) -> int:
    """Shows what the registry knows of an id or a NAME, be it a person, office, body, place or event."""
    from factlint.cli.output import write_out
    from factlint.cli.registry.opening import called, opened

    when = _date(date)
    registry, code = opened(config)
    found = called(name, registry)
    if format_ == "json":
        import json

        records = [_record(entity, registry, when) for entity in found]
        write_out(json.dumps({"version": 1, "records": records}, ensure_ascii=False, indent=1) + "\n")
    else:
        write_out("\n".join(_card(entity, registry, when) for entity in found))
    return code


def _date(text: str) -> PartialDate | None:
    from factlint.core.dates import PartialDate
    from factlint.core.errors import UsageError

    try:
        return PartialDate.parse(text) if text else None
    except ValueError as error:
        raise UsageError(f"--date: {error}") from error


def _card(entity: Entity, registry: Registry, when: PartialDate | None) -> str:
    from factlint.registry.describe import describe, kind_of

    lines = list(describe(entity, registry, when))
    wide = max(len(line.label) for line in lines) + 2
    shown = [f"{entity.name} ({kind_of(entity)} {entity.id})"]
    shown += [f"  {line.label:<{wide}}{line.text}" for line in lines]
    return "\n".join(shown) + "\n"


def _record(entity: Entity, registry: Registry, when: PartialDate | None) -> dict[str, object]:
    from factlint.registry.describe import describe, kind_of

    lines = [{"label": line.label, "text": line.text} for line in describe(entity, registry, when)]
    return {"id": entity.id, "kind": kind_of(entity), "name": entity.name, "lines": lines}
