"""Editions of great events by series and year, and the lines of holders that are commonly counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factlint.registry.model import EntityKind, Event, NameKind, Quantity
from factlint.registry.protocol import Registry

Editions = Mapping[tuple[str, int], Event]


def editions(registry: Registry) -> Editions:
    """Every edition by its series and the year with which its name begins (2020 for Tokyo, held in 2021)."""
    found = {}
    for id in registry.ids(EntityKind.EVENT):
        event = registry.entity(id)
        if isinstance(event, Event) and event.series and event.name[:4].isdigit():
            found[event.series, int(event.name[:4])] = event
    return found


class Line(NamedTuple):
    """Holders who are counted, and what one of them is called."""

    quantity: Quantity
    nouns: tuple[str, ...]


def lines(registry: Registry) -> tuple[Line, ...]:
    """Every quantity whose holders are counted, by id."""
    found = []
    for id in registry.ids(EntityKind.QUANTITY):
        quantity = registry.quantity(id)
        if quantity is not None and quantity.ordinals:
            found.append(Line(quantity, quantity.names_of(NameKind.PRIMARY, NameKind.ALIAS)))
    return tuple(found)
