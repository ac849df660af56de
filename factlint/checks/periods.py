"""Tenures and counts as periods, so that a report can draw what evidence says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from factlint.checks.context import CheckContext
from factlint.core.finding import Period
from factlint.registry.counting import Countable
from factlint.registry.holding import bounds
from factlint.registry.model import Office, Person, Tenure, TenureStatus

_BESIDE = 2
"""So many holders before and after those of the draft's date are drawn too."""

_STEPS_BEFORE = 3


def tenure_period(row: str, label: str, tenure: Tenure) -> tuple[Period, ...]:
    """A tenure as a period; none when its start or its end is not known, for a line would claim it."""
    if tenure.start is None or tenure.end_unknown:
        return ()
    return (Period(row, label, str(tenure.start), str(tenure.end) if tenure.end else ""),)


def holder_periods(context: CheckContext, person: Person, offices: Sequence[Office]) -> tuple[Period, ...]:
    """Who held the office around the draft's date, when the title can only mean one office."""
    if len(offices) != 1:
        return ()
    place = context.registry.entity(offices[0].jurisdiction)
    row = f"{offices[0].name} ({place.name})" if place else offices[0].name
    return tuple(_holders(context, person, offices[0], row))


def _holders(context: CheckContext, person: Person, office: Office, row: str) -> Iterator[Period]:
    window = context.date.window
    day = window.latest if window else office.as_of.earliest
    tenures = [
        tenure
        for tenure in context.registry.holders(office.id)
        if tenure.start
        and not tenure.end_unknown
        # Those who stood in for some days between two holders explain nothing on other days.
        and (tenure.status is TenureStatus.FULL or _covers(tenure, day))
    ]
    at = [number for number, tenure in enumerate(tenures) if _covers(tenure, day)]
    first, last = (at[0], at[-1]) if at else _neighbours(tenures, day)
    for tenure in tenures[max(0, first - _BESIDE) : last + _BESIDE + 1]:
        holder = context.registry.person(tenure.person)
        # The person's own tenures stand in a row of their own.
        if holder is not None and holder.id != person.id:
            yield from tenure_period(row, holder.name, tenure)


def _covers(tenure: Tenure, day: date) -> bool:
    start, end = bounds(tenure)
    return start <= day <= end


def _neighbours(tenures: list[Tenure], day: date) -> tuple[int, int]:
    before = sum(1 for tenure in tenures if bounds(tenure)[0] <= day)
    return max(0, before - 1), max(0, before - 1)


def count_periods(countable: Countable, row: str, day: date) -> tuple[Period, ...]:
    """The count that held on a day, some before it and the one after it."""
    steps = countable.steps
    at = max((number for number, step in enumerate(steps) if step.earliest <= day), default=0)
    periods = []
    for number in range(max(0, at - _STEPS_BEFORE), min(len(steps), at + 2)):
        step = steps[number]
        # Two changes on one day: the first of them held on no day.
        after = steps[number + 1] if number + 1 < len(steps) else None
        if after is not None and after.earliest <= step.earliest:
            continue
        start = step.earliest.isoformat() if step.earliest > date.min else ""
        end = (after.earliest - timedelta(days=1)).isoformat() if after else ""
        periods.append(Period(row, str(step.value), start, end))
    return tuple(periods)
