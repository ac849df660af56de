"""`factlint registry stats`: how much is known, and how far it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factlint.cli.registry.opening import with_config

if TYPE_CHECKING:
    from factlint.registry.stats import Stats

_PLURALS = {
    "person": "people",
    "office": "offices",
    "organisation": "organisations",
    "place": "places",
    "quantity": "quantities",
    "event": "events",
    "acronym": "acronyms",
}


@click.command()
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@with_config
def stats(format_: str, config: str) -> int:
    """Counts what the registry holds, with the newest day that a record of each kind speaks up to."""
    from factlint.cli.output import write_out
    from factlint.cli.registry.opening import opened
    from factlint.registry.stats import stats_of

    registry, code = opened(config)
    found = stats_of(registry)
    if format_ == "json":
        import json

        write_out(json.dumps({"version": 1, **_plain(found)}, indent=1) + "\n")
    else:
        write_out("\n".join(_lines(found)) + "\n")
    return code


def _plain(found: Stats) -> dict[str, object]:
    kinds = {kind: {"records": count, "as_of": newest} for kind, (count, newest) in found.kinds.items()}
    return {**found._asdict(), "kinds": kinds}


def _lines(found: Stats) -> list[str]:
    lines = [
        f"{_PLURALS.get(kind, kind):<14}{count:>9,}   up to {newest}"
        if newest
        else f"{_PLURALS.get(kind, kind):<14}{count:>9,}"
        for kind, (count, newest) in found.kinds.items()
        if count
    ]
    lines.append(
        f"{'tenures':<14}{found.tenures:>9,}   dated; "
        f"heads of government of {_countries(found.heads_of_government)}"
    )
    if found.legislators:
        lines.append(f"{'':<14}{found.legislators:>9,}   more of legislators and ambassadors")
    if found.undated:
        lines.append(f"{'':<14}{found.undated:>9,}   without a date, which decide nothing")
    return lines


def _countries(count: int) -> str:
    return "1 country" if count == 1 else f"{count} countries"
