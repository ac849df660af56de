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
    if person.complete and not office.partial:
        return Answer.NO if window.latest <= person.as_of.earliest else Answer.BEYOND
    if _taken_by_others(registry, person, office, window):
        return Answer.NO
    return Answer.UNKNOWN


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


def offices_of(registry: Registry, person: Person, window: DateWindow) -> list[tuple[Office, Tenure]]:
    """The offices that a person surely held through a stretch of days."""
    found = []
    for tenure in person.tenures:
        office = registry.office(tenure.office)
        if office is not None and surely(tenure, window):
            found.append((office, tenure))
    return found
