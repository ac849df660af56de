"""Counts what a registry holds and how far it reaches."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.registry.model import EntityKind, Office, Person, Place
from factlint.registry.protocol import Registry

_NOT_COUNTED = frozenset({"legislator", "ambassador"})
"""Roles whose many tenures are counted apart."""


class Stats(NamedTuple):
    """What a registry holds.

    Args:
        kinds: records of each kind, and the newest day that one of them speaks up to.
        tenures: tenures with at least a start, without those of legislators and ambassadors.
        undated: tenures without any date, which never decide anything.
        legislators: dated tenures of legislators and ambassadors.
        heads_of_government: countries whose head of government is known with dates: the president
            where there is no office of its own.
    """

    kinds: dict[str, tuple[int, str]]
    tenures: int
    undated: int
    legislators: int
    heads_of_government: int


def stats_of(registry: Registry) -> Stats:
    """Counts a registry through; takes seconds for a million people."""
    kinds: dict[str, tuple[int, str]] = {}
    dated = undated = legislators = 0
    heads: dict[str, set[str]] = {"head-of-government": set(), "head-of-state": set()}
    offices: dict[str, Office | None] = {}
    for kind in EntityKind:
        newest = ""
        ids = registry.ids(kind)
        for id in ids:
            entity = registry.entity(id)
            if entity is None:
                continue
            newest = max(newest, str(entity.as_of))
            if not isinstance(entity, Person):
                continue
            for tenure in entity.tenures:
                if tenure.office not in offices:
                    offices[tenure.office] = registry.office(tenure.office)
                office = offices[tenure.office]
                role = office.role if office else ""
                if tenure.start is None and tenure.end is None:
                    undated += 1
                elif role in _NOT_COUNTED:
                    legislators += 1
                else:
                    dated += 1
                    if office and role in heads and _is_country(office, registry):
                        heads[role].add(office.jurisdiction)
        kinds[kind.value] = (len(ids), newest)
    presidential = {
        place for place in heads["head-of-state"] if not _has_office(place, "head-of-government", registry)
    }
    return Stats(kinds, dated, undated, legislators, len(heads["head-of-government"] | presidential))


def _has_office(place: str, role: str, registry: Registry) -> bool:
    """Whether the registry knows an office of a role, held or not."""
    offices = map(registry.office, registry.offices_of(place))
    return any(office is not None and office.role == role for office in offices)


def _is_country(office: Office, registry: Registry) -> bool:
    place = registry.place(office.jurisdiction)
    return isinstance(place, Place) and place.type in ("country", "territory")
