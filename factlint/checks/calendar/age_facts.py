"""What the checks of ages share: the ages and lives of a draft, their days, and how a finding is worded."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.checks.context import CheckContext
from factlint.claims.calendar.ages import AgeClaim, AgeKind
from factlint.claims.calendar.lives import LifeClaim
from factlint.claims.calendar.people import People, same_person
from factlint.claims.calendar.years import years_stated
from factlint.core.classes import NamedTuple
from factlint.core.dates import DateWindow, PartialDate
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_SHORT = 24
"""A sentence so short ("She was 87.") speaks of the time of the one before."""
_RECENT = lazy(r"day\b|\b(?:has died|dies|have announced|this (?:week|month|morning|weekend))\b")
"""What makes a death one of the draft's own days."""
_MOVED = lazy(
    r"\b(?:then(?! [a-z]+ed)|at the time|at that time|at that point|when (?:he|she|they|I) (?:was|"
    r"were)|ago|back then|birthday|turn(?:s|ed|ing)? \d|will be|would be|would have|"
    r"as a (?:child|boy|girl|teenager)|last year|novel|film|fiction\w*|played by)\b",
)


HUMAN = 122
"""The greatest age on record: Jeanne Calment, 122 years and 164 days (1875–1997)."""


class AgeFacts(NamedTuple):
    """The ages of a draft, its births and deaths, and its people."""

    ages: Sequence[AgeClaim]
    lives: Sequence[LifeClaim]
    people: People


def windows_of(context: CheckContext, claim: AgeClaim, facts: AgeFacts) -> list[DateWindow]:
    """The days on which the age may be meant; none when that cannot be told."""
    text, own = context.text, context.date.window
    sentence = context.analysis.sentence_around(claim.number_start)
    if claim.year:
        return [DateWindow.of(PartialDate(claim.year))]
    years = sorted(year for year in years_stated(text, *sentence) if not _is_birth(facts, year))
    if claim.kind is AgeKind.THEN:
        return [DateWindow.of(PartialDate(years[0]))] if len(years) == 1 else []
    if claim.kind is AgeKind.DEATH:
        deaths = [
            DateWindow.of(life.when)
            for life in facts.lives
            if not life.born
            and life.person
            and claim.person
            and same_person(life.person, claim.person, facts.people)
        ]
        if deaths:
            return deaths
        windows = [DateWindow.of(PartialDate(year)) for year in years]
        if windows or own is None:
            return windows
        before = context.analysis.sentence_around(max(0, sentence[0] - 2))
        return (
            [own]
            if _RECENT.search(
                text, before[0] if sentence[1] - sentence[0] < _SHORT else sentence[0], sentence[1]
            )
            else []
        )
    if own is None or moved(context, claim):
        return []
    block = context.analysis.document.block_at(claim.start)
    first = max(block.start, sentence[0] - 600) if block else sentence[0]
    around = {year for year in years_stated(text, first, sentence[0]) if not _is_birth(facts, year)}
    return [own, *(DateWindow.of(PartialDate(year)) for year in sorted({*years, *around}))]


def moved(context: CheckContext, claim: AgeClaim) -> bool:
    """Whether words beside an age set it at another time than the draft's."""
    start, end = context.analysis.sentence_around(claim.number_start)
    return _MOVED.search(context.text, start, min(end, claim.number_end + 40)) is not None


def _is_birth(facts: AgeFacts, year: int) -> bool:
    return any(life.born and life.when.year == year for life in facts.lives)


def when_words(context: CheckContext, window: DateWindow) -> str:
    """When a stretch of days is, as a sentence says it."""
    if window == context.date.window and context.date.when:
        return f"{'on' if context.date.when.day else 'in'} {context.date.when.in_words()}"
    if window.earliest == window.latest:
        return f"on {window.earliest.day} {window.earliest:%B} {window.earliest.year}"
    return f"in {window.earliest.year}"


def age_finding(
    context: CheckContext,
    claim: AgeClaim,
    case: str,
    actual: str,
    life: LifeClaim | None,
    when: str,
    evidence: Evidence,
    born: PartialDate | None = None,
) -> Finding:
    """The finding of an age, its values filled in."""
    text = context.text
    person = text[claim.person.start : claim.person.end] if claim.person else "this person"
    related: tuple[Related, ...] = ()
    if life is not None:
        related = (Related(TextSpan(life.start, life.end), f"“{text[life.start : life.end]}”"),)
    return Finding(
        TextSpan(claim.start, claim.end),
        {
            "text": text[claim.start : claim.end],
            "person": person,
            "age": text[claim.number_start : claim.number_end],
            "actual": actual,
            "born": born.in_words() if born else "",
            "when": when,
            "other": "",
        },
        case=case,
        evidence=(evidence,),
        related=related,
    )
