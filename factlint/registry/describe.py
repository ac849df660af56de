"""Says in words what the registry knows of an entity; for commands and cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factlint.core.classes import NamedTuple, fields
from factlint.core.dates import EARLIEST, LATEST, DateWindow, PartialDate
from factlint.registry.holding import bounds
from factlint.registry.model import (
    DatedValue,
    Entity,
    Event,
    Membership,
    NameKind,
    Office,
    Organisation,
    Person,
    Place,
    Quantity,
    Tenure,
    TenureStatus,
)
from factlint.registry.protocol import Registry


class Line(NamedTuple):
    """One line of a description: what it is about, and what is known."""

    label: str
    text: str


_NAME_LABELS = {
    NameKind.ALIAS: "also",
    NameKind.ACRONYM: "acronym",
    NameKind.WEAK: "weak name",
    NameKind.FORMER: "former name",
    NameKind.WRONG: "misspelling",
    NameKind.ADJECTIVE: "adjective",
    NameKind.DEMONYM: "demonym",
    NameKind.DEMONYM_PLURAL: "demonym, plural",
    NameKind.CAPITAL: "capital",
}

_TOLD_APART = {"id", "names", "source", "url", "as_of", "tenures", "members", "values", "start", "end"}
"""Fields that are not shown as `field: value`."""


def kind_of(entity: Entity) -> str:
    """The kind of an entity as records write it."""
    return type(entity).__name__.lower()


def name_of(id: str, registry: Registry) -> str:
    """The primary name of an id; the id itself when nothing is known of it."""
    entity = registry.entity(id) if id else None
    return entity.name if entity else id


def office_name(id: str, registry: Registry) -> str:
    """An office with its country or body: "Foreign Minister (France)"."""
    office = registry.office(id)
    if office is None:
        return id
    place = name_of(office.jurisdiction, registry)
    return f"{office.name} ({place})" if place else office.name


def tenure_span(tenure: Tenure) -> str:
    """When and in what standing an office was held, in words."""
    words = f"from {tenure.start.in_words()}" if tenure.start else "begin not known"
    if tenure.end:
        words += f" to {tenure.end.in_words()}"
    elif tenure.end_unknown:
        words += ", ended on a day not known"
    else:
        words += f", in office as of {tenure.as_of.in_words()}"
    return words if tenure.status is TenureStatus.FULL else f"{words} ({tenure.status.value})"


def describe(entity: Entity, registry: Registry, when: PartialDate | None = None) -> Iterator[Line]:
    """What is known of an entity, a line each; its source last.

    Args:
        entity: what to describe.
        registry: where it stands.
        when: only tenures, holders, members and values that may hold on this date are shown.
    """
    window = DateWindow.of(when) if when else None
    for kind, label in _NAME_LABELS.items():
        if names := entity.names_of(kind):
            yield Line(label, ", ".join(names))
    yield from _fields(entity, registry)
    if isinstance(entity, Person):
        for tenure in _on(entity.tenures, window):
            yield Line("held", f"{office_name(tenure.office, registry)}, {tenure_span(tenure)}")
    elif isinstance(entity, Office):
        for tenure in _on(registry.holders(entity.id), window):
            yield Line("holder", f"{name_of(tenure.person, registry)}, {tenure_span(tenure)}")
    elif isinstance(entity, Organisation):
        yield from _members(entity, registry, window)
    elif isinstance(entity, Quantity):
        for value in entity.values:
            if window is None or window.overlaps(*_reach(value)):
                yield Line("value", f"{value.value:,} {_while(value)}".rstrip())
    elif isinstance(entity, Event) and entity.start:
        end = f" to {entity.end.in_words()}" if entity.end else ""
        yield Line("date", entity.start.in_words() + end)
    yield Line("source", entity.source + (f" <{entity.url}>" if entity.url else ""))
    yield Line("as of", entity.as_of.in_words())


def _fields(entity: Entity, registry: Registry) -> Iterator[Line]:
    for field in fields(entity):
        value = getattr(entity, field.name)
        if field.name in _TOLD_APART or not value or value == field.default:
            continue
        if field.name == "capital" and isinstance(entity, Place):
            continue  # it stands among the names
        if field.name in ("country", "jurisdiction", "subject"):
            text = f"{name_of(value, registry)} ({value})"
        elif isinstance(value, PartialDate):
            text = value.in_words()
        elif isinstance(value, bool):
            text = "yes"
        elif isinstance(value, tuple):
            text = ", ".join(map(str, value))
        else:
            text = str(value)
        yield Line(field.name.replace("_", " "), text)
    # A default that is "yes" is worth a word only when it is "no".
    if isinstance(entity, Office) and not entity.exclusive:
        yield Line("exclusive", "no")


def _on(tenures: Sequence[Tenure], window: DateWindow | None) -> list[Tenure]:
    return [one for one in tenures if window is None or window.overlaps(*bounds(one))]


def _members(entity: Organisation, registry: Registry, window: DateWindow | None) -> Iterator[Line]:
    if window is not None:
        members = [one for one in entity.members if window.overlaps(*_reach(one))]
        yield Line("members", f"{len(members)} on that date")
    else:
        members = list(entity.members)
    for member in members:
        yield Line("member", f"{name_of(member.member, registry)} {_while(member)}".rstrip())


def _reach(dated: Membership | DatedValue) -> tuple[date, date]:
    start = dated.start.earliest if dated.start else EARLIEST
    return start, dated.end.latest if dated.end else LATEST


def _while(dated: Membership | DatedValue) -> str:
    start = f"from {dated.start.in_words()}" if dated.start else ""
    end = f"to {dated.end.in_words()}" if dated.end else ""
    return f"{start} {end}".strip()
