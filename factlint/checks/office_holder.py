"""Compares every office claim with the tenures of the registry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.office_readings import Readings
from factlint.checks.office_words import detail, title_fixes
from factlint.checks.periods import holder_periods, tenure_period
from factlint.core.claim import OfficeClaim, Tense
from factlint.core.classes import dataclass
from factlint.core.dates import EARLIEST, DateWindow
from factlint.core.finding import Evidence, Finding
from factlint.registry.holding import (
    HANDOVER,
    Answer,
    at_home,
    bounds,
    held,
    homes_of,
    lists_every_tenure,
    offices_of,
    surely_anothers,
)
from factlint.registry.model import EntityKind, Office, Person, Tenure, TenureStatus
from factlint.registry.posts import is_chamber

_EVERYWHERE = frozenset(
    {"head-of-state", "head-of-government", "foreign-minister", "defence-minister", "head-of-organisation"}
)
"""Offices that the registry holds for every country whose people it knows, and those of no country."""
_STALE = timedelta(days=60)
"""So long after leaving office nobody is corrected for a missing "former"."""


@dataclass(frozen=True)
class OfficeHolder:
    """Finds titles that the named person does not hold.

    A claim is reported only when the person is resolved, no hedge takes it out of the indicative,
    and every office that the title may mean is ruled out on every day that the text may mean.

    Args:
        report: which cases this rule reports; empty means all.
    """

    report: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = (
        "never",
        "never-beyond",
        "ended",
        "ended-beyond",
        "ended-courtesy",
        "not-yet",
        "other-holder",
        "other-year",
        "still",
        "wrong-start",
    )
    values: ClassVar[tuple[str, ...]] = (
        "person",
        "title",
        "detail",
        "when",
        "since",
        "until",
        "text",
        "start",
    )

    def validate(self) -> None:
        """Proves that every case to report is one that this check knows."""
        for case in self.report:
            if case not in self.cases:
                raise ValueError(f"unknown case `{case}` in `report`; known are: {', '.join(self.cases)}")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each contradicted claim."""
        found = context.shared.get("office-holder")
        if found is None:
            judged = (_judge(context, claim) for claim in context.claims.offices if not claim.hedges)
            found = context.shared["office-holder"] = [finding for finding in judged if finding is not None]
        for finding in found:
            if not self.report or finding.case in self.report:
                yield finding


def _judge(context: CheckContext, claim: OfficeClaim) -> Finding | None:
    person = context.registry.person(claim.person)
    if person is None:
        return None
    if all(is_chamber(context.registry, id) for id in claim.offices):
        return None  # senators are many, in states and abroad, and former ones keep the title
    offices = Readings(context.registry, claim.offices)
    answer = _ever_any(context, person, offices)
    if answer is Answer.POSSIBLE:
        return _judge_time(context, claim, person, offices)
    if not _only_readings(context, claim, person, offices):
        return None
    if answer is Answer.UNKNOWN:
        return _judge_later(context, claim, person, offices) or _judge_day(context, claim, person, offices)
    if offices.held_by(person):
        # Somebody is named to an office, or elected, before the tenure begins.
        return _finding(context, claim, person, offices, "not-yet") if claim.tense is Tense.NOW else None
    if claim.short and not _sure_of_surname(context, claim, person, offices):
        return None
    case = "never-beyond" if answer is Answer.BEYOND else "never"
    return _finding(context, claim, person, offices, case)


def _sure_of_surname(context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings) -> bool:
    """Whether a bare surname behind a title cannot be a namesake who did hold the office.

    "President Clinton" in a text about Hillary Clinton, "President Johnson" in one about Boris Johnson.
    """
    if claim.jurisdiction and person.country not in claim.jurisdiction:
        return False
    holders = context.registry.holders_sharing((person.family_name,), offices.ids)
    namesakes = (context.registry.person(id) for id in holders)
    return all(other is None or other.family_name != person.family_name for other in namesakes)


def _judge_day(
    context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings
) -> Finding | None:
    """Somebody whose life the registry knows in part: was the office surely another's on the day?"""
    window = context.date.window
    if window is None or claim.tense is not Tense.NOW or not claim.time.present:
        return None
    around = window.widened(HANDOVER)
    if all(held(context.registry, person, office, around) is Answer.NO for office in offices):
        return _finding(context, claim, person, offices, "other-holder")
    return None


def _judge_later(
    context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings
) -> Finding | None:
    """Somebody known in part takes the office long after the day: was it surely another's then?"""
    window = context.date.window
    tenures = [tenure for tenure in person.tenures if tenure.office in claim.offices]
    if window is None or not tenures or claim.tense is not Tense.NOW or not claim.time.anchored:
        return None
    soon = window.widened(_STALE).latest
    if any(tenure.end_unknown or bounds(tenure)[0] <= soon for tenure in tenures):
        return None
    if not _no_tenure_missing(context, claim, person, tenures, window):
        return None
    return _finding(context, claim, person, offices, "not-yet")


def _ever_any(context: CheckContext, person: Person, offices: Readings) -> Answer:
    """Whether the person may have held one of some offices on any day up to the draft's.

    One that may be is enough for yes; without it one that cannot be told is enough for "cannot tell".
    """
    window = context.date.window
    any_day = DateWindow(EARLIEST, window.latest) if window else None
    own = offices.held_by(person)
    if any(_ever(context, person, office, any_day) is Answer.POSSIBLE for office in own):
        return Answer.POSSIBLE
    found = Answer.NO
    for office in _telling(context, person, offices):
        answer = _ever(context, person, office, any_day)
        if answer is Answer.UNKNOWN:
            return answer
        found = answer if answer is Answer.BEYOND else found
    return found


def _telling(context: CheckContext, person: Person, offices: Readings) -> Readings:
    """The offices that have to be looked at.

    What is to be said of an office that the person never held hangs on the person alone when every tenure
    is listed, but for partial offices at home, so that one of them speaks for hundreds.
    """
    if not person.complete:
        return offices
    registry = context.registry
    homes = homes_of(registry, person)
    own = {id for id in offices.ids if registry.is_partial(id) and at_home(registry, homes, id)}
    other = next((id for id in offices.ids if id not in own), None)
    return Readings(registry, tuple(id for id in offices.ids if id in own or id == other))


def _ever(context: CheckContext, person: Person, office: Office, any_day: DateWindow | None) -> Answer:
    """Whether the person may have held an office on any day up to the draft's."""
    if any_day is None:
        any_day = DateWindow(EARLIEST, min(person.as_of.earliest, office.as_of.earliest))
    return held(context.registry, person, office, any_day)


def _only_readings(context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings) -> bool:
    """Whether the title cannot mean an office that the registry does not hold.

    A title that states, parties and companies use too ("Secretary of State", "president") means a
    registered office when its country stands beside it, or when the person surely held a full-time
    office on the draft's day and so cannot have been anything else.
    """
    if claim.jurisdiction:
        return True
    own = {person.country, *(context.registry.jurisdiction_of(tenure.office) for tenure in person.tenures)}
    if not offices.in_places(own) and not any(
        context.registry.role_of(id) in _EVERYWHERE for id in offices.ids
    ):
        # The person's own country may have such an office that the registry does not hold.
        return False
    if not any(map(context.registry.shares_title, offices.ids)):
        return True
    window = context.date.window
    if window is None or claim.tense is not Tense.NOW:
        return False
    return any(office.exclusive for office, _ in offices_of(context.registry, person, window))


def _judge_time(
    context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings
) -> Finding | None:
    """The person held such an office once: was it when the text says?"""
    tenures = [tenure for tenure in person.tenures if tenure.office in claim.offices]
    if any(
        tenure.start is None or tenure.end_unknown or tenure.status is TenureStatus.DISPUTED
        for tenure in tenures
    ):
        return None
    if claim.tense in (Tense.BEGAN, Tense.CHOSEN):
        return _judge_start(context, claim, person, offices)
    if claim.time.governed and claim.before_name:
        return _judge_year(context, claim, person, offices)
    window = context.date.window
    if window is None or not claim.time.anchored:
        return None
    if claim.tense is Tense.EARLIER:
        first = [bounds(tenure) for tenure in tenures]
        around = window.widened(_STALE)
        ended = any(end <= around.latest for _, end in first)
        running = any(start <= window.earliest and around.latest < end for start, end in first)
        if running and not ended and all(window.latest <= tenure.as_of.earliest for tenure in tenures):
            return _finding(context, claim, person, offices, "still")
        return None
    if claim.tense is not Tense.NOW:
        return None
    if any(window.overlaps(*bounds(tenure, slack=_STALE)) for tenure in tenures):
        if any(tenure.end is None and window.latest > tenure.as_of.latest for tenure in tenures):
            context.claims.cannot_judge(claim.span)  # still in office when the registry was made
        return None
    if not _no_tenure_missing(context, claim, person, tenures, window):
        return None
    if all(start > window.latest for start, _ in map(bounds, tenures)):
        return _finding(context, claim, person, offices, "not-yet")
    if any(start > window.latest for start, _ in map(bounds, tenures)):
        return None
    if not claim.time.present:
        return None
    if claim.before_name and any(office.courtesy for office in offices.held_by(person)):
        # "President Obama" is good style for a former one; only the full name is worth a look.
        return None if claim.short else _finding(context, claim, person, offices, "ended-courtesy")
    beyond = any(window.latest > office.as_of.earliest for office in offices.held_by(person))
    return _finding(context, claim, person, offices, "ended-beyond" if beyond else "ended")


def _no_tenure_missing(
    context: CheckContext, claim: OfficeClaim, person: Person, tenures: list[Tenure], window: DateWindow
) -> bool:
    """Whether a further tenure of the same offices around a day would be known.

    Of somebody known in part only where the text speaks of their country, because namesakes are many.
    """
    offices = {tenure.office for tenure in tenures}
    if all(lists_every_tenure(context.registry, person, id) for id in offices):
        return True
    around = window.widened(HANDOVER)
    return all(
        lists_every_tenure(context.registry, person, id)
        or surely_anothers(context.registry, person, id, around)
        for id in offices
    ) and (bool(claim.jurisdiction) or _speaks_of_home(context, person))


def _speaks_of_home(context: CheckContext, person: Person) -> bool:
    """Whether the text names the country of a person, or a part of it."""
    registry = context.registry
    homes = homes_of(registry, person)
    for mention in context.analysis.mentions:
        for use in mention.uses if mention.uses.entities & _HOMES else ():
            if use.id in homes or ((place := registry.place(use.id)) and place.country in homes):
                return True
    return False


_HOMES = frozenset({EntityKind.PLACE, EntityKind.ORGANISATION})


def _judge_year(
    context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings
) -> Finding | None:
    """`In 2013, Prime Minister Boris Johnson …`: one year first in the sentence, and no tenure in it.

    A tenure on the draft's own day makes it right as well; a title kept by courtesy is never wrong.
    """
    own = context.date.window
    years = [window for window in claim.time.windows if window != own]
    if len(years) != 1 or not person.complete or claim.tense not in (Tense.NOW, Tense.THEN):
        return None
    if claim.tense is Tense.NOW and any(office.courtesy for office in offices.held_by(person)):
        return None
    windows = years if claim.tense is Tense.THEN or own is None else [*years, own]
    tenures = [tenure for tenure in person.tenures if tenure.office in claim.offices]
    if any(window.overlaps(*bounds(tenure, slack=_STALE)) for window in windows for tenure in tenures):
        return None
    if not all(lists_every_tenure(context.registry, person, tenure.office) for tenure in tenures):
        return None
    return _finding(context, claim, person, offices, "other-year")


def _judge_start(
    context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings
) -> Finding | None:
    """`became prime minister in 2018`: the year is right when some tenure may have begun in it."""
    own = context.date.window
    windows = [window for window in claim.time.windows if window != own]
    if not claim.time.governed or len(windows) != 1 or not person.complete:
        return None
    slack = timedelta(days=31)  # elected, named and sworn in are different days
    for tenure in person.tenures:
        if tenure.office in claim.offices and tenure.start is not None:
            begun = DateWindow.of(tenure.start).widened(slack)
            if claim.tense is Tense.CHOSEN:
                begun = DateWindow(begun.widened(slack).earliest, max(begun.latest, bounds(tenure)[1]))
            if windows[0].overlaps(begun.earliest, begun.latest):
                return None
    if not all(lists_every_tenure(context.registry, person, id) for id in offices.held_by(person).ids):
        return None
    return _finding(context, claim, person, offices, "wrong-start")


def _finding(
    context: CheckContext, claim: OfficeClaim, person: Person, offices: Readings, case: str
) -> Finding:
    text = context.text
    tenures = [tenure for tenure in person.tenures if tenure.office in claim.offices]
    first = min((tenure.start for tenure in tenures if tenure.start), default=None)
    ends = [tenure.end for tenure in tenures if tenure.end]
    when = context.date.when
    values = {
        "person": person.name,
        "title": text[claim.title_span.start : claim.title_span.end],
        "text": text[claim.span.start : claim.span.end],
        "when": when.in_words() if when else f"any time up to {person.as_of}",
        "since": first.in_words() if first else "",
        "start": first.in_words() if first else "",
        "until": max(ends).in_words() if ends else "",
        "detail": detail(context, claim, person, offices),
    }
    return Finding(
        claim.span,
        values,
        case=case,
        evidence=tuple(_evidence(context, person, offices)),
        fixes=title_fixes(context, claim, person, offices, case),
    )


def _evidence(context: CheckContext, person: Person, offices: Readings) -> Iterator[Evidence]:
    shown = [tenure for tenure in person.tenures if offices.has(tenure.office)] or list(person.tenures)[-3:]
    beside = holder_periods(context, person, offices)
    for number, tenure in enumerate(shown, 1):
        office = context.registry.office(tenure.office)
        if office is None:
            continue
        start = tenure.start.in_words() if tenure.start else "an unknown day"
        end = f"to {tenure.end.in_words()}" if tenure.end else f"on, no end known at {tenure.as_of}"
        yield Evidence(
            f"{person.name}: {office.name}{_of(context, office)}, from {start} {end}",
            tenure.source,
            person.url,
            str(tenure.as_of),
            tenure_period(person.name, office.name, tenure) + (beside if number == len(shown) else ()),
        )
    if not shown:
        words = f"{person.name} held no such office"
        yield Evidence(words, person.source, person.url, str(person.as_of), beside)


def _of(context: CheckContext, office: Office) -> str:
    place = context.registry.entity(office.jurisdiction)
    return f" ({place.name})" if place else ""
