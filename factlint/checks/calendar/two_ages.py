"""Finds two ages of one person that no day of birth allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.checks.calendar.age_facts import HUMAN, AgeFacts, age_finding, moved, windows_of
from factlint.checks.context import CheckContext
from factlint.claims.calendar.age_arithmetic import age_on, births_of
from factlint.claims.calendar.ages import AgeClaim, AgeKind
from factlint.claims.calendar.lives import known_people
from factlint.claims.calendar.people import same_person
from factlint.claims.calendar.subjects import pronoun_person
from factlint.claims.calendar.years import years_stated
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_KIN = (
    r"(?:son|daughter|wife|husband|mother|father|brother|sister|child|children|parents?|twins?|"
    r"cousin|nephew|niece|uncle|aunt|grand\w+|widow|family)"
)
_KIN_BEFORE = lazy(
    rf"\b(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[’']s) (?:[a-z-]+ ){{0,2}}{_KIN}|namesakes?|Jr|Sr)\b"
)
_BORN = lazy(r"\b[Bb]orn\b")


_MANY = 40
"""Different ages under one family name beyond which a text is a list and no draft."""


def against_each_other(context: CheckContext, facts: AgeFacts, reported: set[int]) -> Iterator[Finding]:
    """Two ages for one person that no day of birth allows."""
    known = [claim for claim in facts.ages if claim.person is not None and 0 < claim.number <= HUMAN]
    seen: dict[str, dict[tuple[str, int, AgeKind, int], AgeClaim]] = {}
    for claim in known:
        assert claim.person is not None
        family = seen.setdefault(claim.person.family, {})
        before = [
            other
            for other in family.values()
            if other.person and same_person(other.person, claim.person, facts.people)
        ]
        if claim.number_start in reported:
            continue
        family.setdefault((claim.person.key, claim.number, claim.kind, claim.year), claim)
        if len(family) > _MANY:
            continue
        if not before or any(other.number == claim.number for other in before):
            continue
        first = before[0]
        miss = _apart(context, first, claim, facts)
        if miss and not _between_kin(context, first, claim):
            reported.add(claim.number_start)
            yield _pair(context, claim, first, "two" if miss > 1 else "two-close")
    yield from _anaphors(context, facts, known, reported)


def _apart(context: CheckContext, first: AgeClaim, second: AgeClaim, facts: AgeFacts) -> int:
    """By how many years two ages miss each other at the least; 0 when some day of birth fits both."""
    now = [claim.kind is AgeKind.NOW and not _is_moved(context, claim) for claim in (first, second)]
    if all(now) or (first.kind is AgeKind.DEATH and second.kind is AgeKind.DEATH):
        return abs(first.number - second.number)
    if AgeKind.DEATH in (first.kind, second.kind) or (context.date.window is None and any(now)):
        return 0
    windows = [windows_of(context, claim, facts) for claim in (first, second)]
    if not all(windows):
        return 0
    misses = []
    for one in windows[0]:
        births = births_of(first.number, one)
        for other in windows[1]:
            low, high = age_on(births.latest, other.earliest), age_on(births.earliest, other.latest)
            misses.append(max(low - second.number, second.number - high, 0))
    return min(misses) if min(misses) > 1 else 0


def _anaphors(
    context: CheckContext, facts: AgeFacts, known: Sequence[AgeClaim], reported: set[int]
) -> Iterator[Finding]:
    """`The 42-year-old said …` behind a sentence about the only person of the draft with an age."""
    numbers = {claim.number for claim in known}
    steady = [claim for claim in known if claim.kind is AgeKind.NOW and claim.number_start not in reported]
    people = known_people(known)
    for claim in facts.ages:
        if not claim.anaphor or claim.number in numbers or claim.number_start in reported:
            continue
        person = pronoun_person(context.analysis, claim.start, people)
        if person is None:
            # Turned digits are a slip, whoever was named in between.
            turned = [
                one for one in steady if str(one.number) == str(claim.number)[::-1] and one.end < claim.start
            ]
            person = turned[0].person if turned else None
        same = [
            one for one in steady if person and one.person and same_person(one.person, person, facts.people)
        ]
        if not same or _is_moved(context, claim):
            continue
        first = same[0]
        if first.start > claim.start and str(first.number) != str(claim.number)[::-1]:
            continue  # an age told only later does not say who was meant before
        near = abs(first.number - claim.number) <= 25 or str(first.number) == str(claim.number)[::-1]
        if near and (not _is_moved(context, first) or len({one.number for one in same}) == 1):
            yield _pair(context, claim, first, "anaphor")


def _is_moved(context: CheckContext, claim: AgeClaim) -> bool:
    """Whether the sentence of an age may speak of another day than the draft's."""
    start, end = context.analysis.sentence_around(claim.number_start)
    years = years_stated(context.text, start, end)
    own = context.date.when
    if own is not None:
        years -= {own.year}
    if years and not _BORN.search(context.text, start, end):
        return True
    return moved(context, claim)


def _between_kin(context: CheckContext, first: AgeClaim, second: AgeClaim) -> bool:
    """Whether a bare surname may stand for a relative of the person named before."""
    if first.person and second.person and first.person.given and second.person.given:
        return _KIN_BEFORE.search(context.text, max(first.end, second.start - 16), second.start) is not None
    start = context.analysis.sentence_around(second.start)[0]
    return _KIN_BEFORE.search(context.text, max(first.end, start - 200), second.end) is not None


def _pair(context: CheckContext, claim: AgeClaim, first: AgeClaim, case: str) -> Finding:
    text = context.text
    other = text[first.start : first.end]
    finding = age_finding(
        context, claim, case, str(first.number), None, "", Evidence(f"“{other}” stands earlier in the draft")
    )
    person = text[first.person.start : first.person.end] if first.person else ""
    return finding._replace(
        values={**finding.values, "other": other, "person": person},
        related=(Related(TextSpan(first.start, first.end), f"{first.number} here"),),
    )
