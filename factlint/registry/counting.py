"""What the registry can count: quantities with dates, and the members of bodies."""

from __future__ import annotations

from datetime import date, timedelta

from factlint.core.classes import NamedTuple
from factlint.core.dates import EARLIEST, LATEST, DateWindow, PartialDate
from factlint.registry.model import NameKind, Organisation, Quantity

MEMBER_NOUNS = (
    "members", "member states", "member countries", "member nations", "countries", "nations", "states",
    "allies", "member", "member state", "member country", "member nation", "nation", "country",
)  # fmt: skip
"""What news calls the members of a body; the singular stands in "the 27-nation bloc"."""


class Step(NamedTuple):
    """A count and the first day on which it held; the day may be uncertain by some days."""

    value: int
    earliest: date
    latest: date


class Countable(NamedTuple):
    """Something that the registry can count for a subject.

    Args:
        id: of the quantity, or of the organisation when its members are counted.
        subject: id of the place or organisation.
        nouns: what it is called, plural forms first.
        cumulative: the count only grows by one, so that ordinals follow from it.
        from_beginning: the first step is the first there ever was, so that no earlier count is unknown.
        steps: counts in order of time; each holds until the next begins.
        as_of: the day up to which the counts speak.
        source: where they are from.
        url: its address, possibly empty.
    """

    id: str
    subject: str
    nouns: tuple[str, ...]
    cumulative: bool
    from_beginning: bool
    steps: tuple[Step, ...]
    as_of: PartialDate
    source: str
    url: str

    def counts_in(self, window: DateWindow) -> frozenset[int]:
        """Every count that may have held on a day of a stretch, up to `as_of`."""
        found = set()
        for number, step in enumerate(self.steps):
            until = self.steps[number + 1].latest if number + 1 < len(self.steps) else date.max
            if window.overlaps(step.earliest, until):
                found.add(step.value)
        return frozenset(found)

    def ever(self) -> frozenset[int]:
        """Every count that ever held."""
        return frozenset(step.value for step in self.steps)


def plural(noun: str) -> str:
    """The plural of an English noun phrase that ends in a regular noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def countable(entity: Quantity | Organisation) -> Countable:
    """How a quantity, or the members of a body, can be counted."""
    return _of_quantity(entity) if isinstance(entity, Quantity) else _of_members(entity)


def _of_quantity(quantity: Quantity) -> Countable:
    names = quantity.names_of(NameKind.PRIMARY, NameKind.ALIAS)
    steps = []
    for value in quantity.values:
        start = value.start
        steps.append(
            Step(value.value, start.earliest if start else EARLIEST, start.latest if start else EARLIEST)
        )
    steps.sort(key=lambda step: (step.latest, step.value))
    ends = [value.end for value in quantity.values if value.end is not None]
    closed = ends and all(value.end is not None for value in quantity.values)
    as_of = min(quantity.as_of, max(ends)) if closed else quantity.as_of
    return Countable(
        quantity.id,
        quantity.subject,
        tuple(dict.fromkeys([*map(plural, names), *names])),
        quantity.cumulative,
        quantity.cumulative or not steps or steps[0].earliest == EARLIEST,
        tuple(steps),
        as_of,
        quantity.source,
        quantity.url,
    )


def _of_members(organisation: Organisation) -> Countable:
    """Counts from the dates on which members joined and left; days between two dates are uncertain."""
    changes: dict[tuple[date, date], int] = {}
    for member in organisation.members:
        if member.start is not None:
            key = (member.start.earliest, member.start.latest)
            changes[key] = changes.get(key, 0) + 1
        else:
            changes[EARLIEST, EARLIEST] = changes.get((EARLIEST, EARLIEST), 0) + 1
        if member.end is not None and member.end.latest < LATEST:
            # Still a member on the last day.
            after = timedelta(days=1)
            key = (member.end.earliest + after, member.end.latest + after)
            changes[key] = changes.get(key, 0) - 1
    steps, count = [], 0
    for (earliest, latest), change in sorted(changes.items()):
        count += change
        steps.append(Step(count, earliest, latest))
    return Countable(
        organisation.id,
        organisation.id,
        MEMBER_NOUNS,
        False,
        True,
        tuple(steps),
        organisation.as_of,
        organisation.source,
        organisation.url,
    )
