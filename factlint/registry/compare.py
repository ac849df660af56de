"""Says what has changed between two registries."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.core.classes import NamedTuple
from factlint.registry.describe import Line, describe
from factlint.registry.model import Entity, EntityKind
from factlint.registry.protocol import Registry


class Change(NamedTuple):
    """What happened to one record.

    Args:
        id: the record.
        name: its name, the newer one.
        gone: lines that only the old registry has; all of them when the record is gone.
        come: lines that only the new registry has.
        before: whether the old registry has the record.
        after: whether the new one has it.
    """

    id: str
    name: str
    gone: tuple[Line, ...]
    come: tuple[Line, ...]
    before: bool
    after: bool


def compare(old: Registry, new: Registry) -> Iterator[Change]:
    """Every record that was added, taken out or changed, by kind and id."""
    for kind in EntityKind:
        if kind is EntityKind.OFFICE:
            continue  # after everything else, below
        yield from _of_kind(kind, old, new)
    yield from _of_kind(EntityKind.OFFICE, old, new)


def _of_kind(kind: EntityKind, old: Registry, new: Registry) -> Iterator[Change]:
    for id in sorted({*old.ids(kind), *new.ids(kind)}):
        before, after = old.entity(id), new.entity(id)
        lines_before, lines_after = _lines(before, old), _lines(after, new)
        if lines_before == lines_after:
            continue
        kept = set(lines_before) & set(lines_after)
        newest = after or before
        yield Change(
            id,
            newest.name if newest else id,
            tuple(line for line in lines_before if line not in kept),
            tuple(line for line in lines_after if line not in kept),
            before is not None,
            after is not None,
        )


def _lines(entity: Entity | None, registry: Registry) -> list[Line]:
    if entity is None:
        return []
    # Holders are told with the people who hold, once.
    told = [line for line in describe(entity, registry) if line.label != "holder"]
    return [Line("name", entity.name), *told]
