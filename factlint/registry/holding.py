"""Who held an office when: answers of three values, never a guess.

A day outside what a record speaks about is neither a yes nor a no.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum

from factlint.core.dates import EARLIEST, LATEST, DateWindow
from factlint.registry.model import Office, Person, Tenure, TenureStatus
from factlint.registry.protocol import Registry

HANDOVER = timedelta(days=14)
"""Around a handover both holders are named by the title; so long nobody is contradicted."""


class Answer(Enum):
    """Whether somebody held an office in a stretch of days."""

    POSSIBLE = "possible"
    NO = "no"
    BEYOND = "beyond"
    """Not up to the registry's day, and the stretch reaches past it."""
    UNKNOWN = "unknown"


def bounds(tenure: Tenure, *, slack: timedelta = timedelta()) -> tuple[date, date]:
    """The first and the last day on which a tenure may have run, widened by some slack.

    An unknown start reaches back for ever; an end that nobody knows reaches forward for ever.
    """
    start = tenure.start.earliest if tenure.start else EARLIEST
    end = tenure.end.latest if tenure.end else LATEST
    if slack:
        start = start - slack if start > EARLIEST + slack else EARLIEST
        end = end + slack if end < LATEST - slack else LATEST
    return start, end


def surely(tenure: Tenure, window: DateWindow) -> bool:
    """Whether a tenure surely ran on every day of a stretch."""
    if tenure.start is None or tenure.end_unknown or tenure.status is TenureStatus.DISPUTED:
        return False
    end = tenure.end.earliest if tenure.end else tenure.as_of.earliest
    return tenure.start.latest <= window.earliest and window.latest <= end


def held(registry: Registry, person: Person, office: Office, window: DateWindow) -> Answer:
    """Whether a person may have held an office on some day of a stretch.

    Source of the logic: law 1 and law 2 of the house; an open end counts as still running.
    """
    for tenure in person.tenures:
        if tenure.office == office.id and window.overlaps(*bounds(tenure, slack=HANDOVER)):
            return Answer.POSSIBLE
    if person.complete and not _may_be_missing(registry, person, office):
        return Answer.NO if window.latest <= person.as_of.earliest else Answer.BEYOND
    if _taken_by_others(registry, person, office, window):
        return Answer.NO
    return Answer.UNKNOWN


def _may_be_missing(registry: Registry, person: Person, office: Office) -> bool:
    """Whether a tenure of an office may be missing although every tenure of a person is listed.

    So it is with partial offices, whose holders were not compared with the people: those of the person's
    own country, and those of no country.
    """
    return office.partial and at_home(registry, homes_of(registry, person), office.id)


def homes_of(registry: Registry, person: Person) -> set[str]:
    """Ids of the places and bodies in whose public life a person stands."""
    return {person.country, *(registry.jurisdiction_of(tenure.office) for tenure in person.tenures)}


def at_home(registry: Registry, homes: set[str], office: str) -> bool:
    """Whether an office belongs to one of some places, to a part of one, or to no country at all."""
    place = registry.jurisdiction_of(office)
    if place in homes or "" in homes:
        return True
    found = registry.place(place)
    return found is None or found.country in homes


def _taken_by_others(registry: Registry, person: Person, office: Office, window: DateWindow) -> bool:
    """Whether other people surely held the office on every day of a stretch."""
    if office.seats != 1 or office.complete_from is None or window.earliest < office.complete_from.latest:
        return False
    day = window.earliest.toordinal()
    for tenure in registry.holders(office.id):
        if tenure.person == person.id or tenure.start is None or tenure.end_unknown:
            continue
        end = tenure.end.earliest if tenure.end else tenure.as_of.earliest
        after = end.toordinal() + 1
        if tenure.start.latest.toordinal() <= day <= after:
            day = after
    return day > window.latest.toordinal()


def holders_on(registry: Registry, office: Office, window: DateWindow) -> Sequence[Tenure]:
    """Those who surely held an office through a stretch of days."""
    return [tenure for tenure in registry.holders(office.id) if surely(tenure, window)]


def lists_every_tenure(registry: Registry, person: Person, office: str) -> bool:
    """Whether the registry lists every tenure that a person ever had of an office."""
    found = registry.office(office)
    return person.complete and found is not None and not found.partial


def surely_anothers(registry: Registry, person: Person, office: str, window: DateWindow) -> bool:
    """Whether somebody else surely held an office of one seat through a stretch of days."""
    found = registry.office(office)
    return (
        found is not None
        and found.seats == 1
        and any(tenure.person != person.id for tenure in holders_on(registry, found, window))
    )


def offices_of(registry: Registry, person: Person, window: DateWindow) -> list[tuple[Office, Tenure]]:
    """The offices that a person surely held through a stretch of days."""
    found = []
    for tenure in person.tenures:
        office = registry.office(tenure.office)
        if office is not None and surely(tenure, window):
            found.append((office, tenure))
    return found
