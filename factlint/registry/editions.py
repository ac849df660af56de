"""Editions of great events by series and year, and the lines of holders that are commonly counted."""

from __future__ import annotations

from factlint.registry.model import EntityKind, Event, NameKind
from factlint.registry.protocol import Registry


def editions(registry: Registry) -> dict[tuple[str, int], str]:
    """Ids of editions by their series and the year with which their name begins (2020 for Tokyo in 2021)."""
    found = {}
    for id in registry.ids(EntityKind.EVENT):
        event = registry.entity(id)
        if isinstance(event, Event) and event.series and event.name[:4].isdigit():
            found[event.series, int(event.name[:4])] = id
    return found


def lines(registry: Registry) -> list[tuple[str, tuple[str, ...]]]:
    """Every quantity whose holders are counted, by id, and what one of them is called."""
    found = []
    for id in registry.ids(EntityKind.QUANTITY):
        quantity = registry.quantity(id)
        if quantity is not None and quantity.ordinals:
            found.append((id, quantity.names_of(NameKind.PRIMARY, NameKind.ALIAS)))
    return found
