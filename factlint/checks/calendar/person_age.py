"""Compares ages with births, with deaths, with each other and with what a person can reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from factlint.checks.calendar.age_facts import HUMAN, AgeFacts, age_finding, when_words, windows_of
from factlint.checks.calendar.two_ages import against_each_other
from factlint.checks.context import CheckContext
from factlint.checks.members import means_member
from factlint.claims.calendar.age_arithmetic import ages_in, ages_words
from factlint.claims.calendar.ages import AgeClaim, AgeKind, age_claims
from factlint.claims.calendar.lives import LifeClaim, known_people, life_claims
from factlint.claims.calendar.people import People, PersonName, people_of, same_person
from factlint.claims.calendar.subjects import pronoun_person
from factlint.core.classes import dataclass
from factlint.core.dates import DateWindow, PartialDate
from factlint.core.finding import Evidence, Finding
from factlint.core.regex import lazy

_PERSON_NOUN = lazy(
    r"(?:[ \u00a0][a-z-]+)?[ \u00a0](?:(?:great-)?grand(?:mother|father|ma|ad|pa)|"
    r"(?:[a-z]*[a-z])?(?:man|woman)|boy|girl|"
    r"person|pensioner|resident|patient|victim|suspect|driver|motorist|pedestrian|cyclist|passenger|teacher|"
    r"student|father|mother|mum|mom|dad|son|daughter|brother|sister|uncle|aunt|cousin|veteran|widow|widower|"
    r"farmer|retiree|local|player|striker|singer|actor|actress|politician|roofer|carpenter|plumber|builder|"
    r"electrician|nurse|doctor|engineer|lawyer|worker|labou?rer|officer|soldier|pilot|journalist|reporter|"
    r"photographer|chef|cook|baker|butcher|barber|hairdresser|cleaner|accountant|banker|manager|director|"
    r"professor|researcher|scientist|artist|painter|musician|dancer|writer|author|novelist|poet|comedian|"
    r"footballer|midfielder|defender|goalkeeper|winger|captain|coach|golfer|boxer|swimmer|runner|"
    r"skier|sprinter|"
    r"climber|hiker|surfer|sailor|miner|mechanic|firefighter|paramedic|detective|prisoner|inmate|activist|"
    r"campaigner|candidate|mayor|senator|councill?or|minister|president|priest|vicar|nun|midwife|librarian|"
    r"shopkeeper|waiter|waitress|entrepreneur|millionaire|billionaire|tourist|visitor|teenager|"
    r"toddler|neighbou?r|"
    r"native|Briton|American)\b(?![’'-])"
)
_NOT_LIVING = lazy(
    r"\b(?:remains|skeleton|mumm\w+|fossil\w*|bones?|skulls?|bod(?:y|ies)|tomb|grave|buried|"
    r"ancient|legend\w*|myth\w*|vampire|ghost|fiction\w*|novel|film|game|character|claim\w*|"
    r"alleged\w*|"
    r"statue|portrait|painting|sculpture|Bible|biblical|prehistoric|DNA|would (?:be|have)|"
    r"Neolithic|Bronze|Stone|Iron|Ice|archaeolog\w*|immortal|elf|wizard)\b"
)


@dataclass(frozen=True)
class PersonAge:
    """Finds ages that the same draft, the registry or human life rules out.

    Args:
        report: which cases this rule reports; empty means all.
    """

    report: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = (
        "birth",
        "birth-close",
        "registry",
        "registry-close",
        "then",
        "two",
        "two-close",
        "anaphor",
        "death",
        "death-close",
        "impossible",
    )
    values: ClassVar[tuple[str, ...]] = ("text", "person", "age", "actual", "born", "when", "other")

    def validate(self) -> None:
        """Proves that every case to report is one that this check knows."""
        for case in self.report:
            if case not in self.cases:
                raise ValueError(f"unknown case `{case}` in `report`; known are: {', '.join(self.cases)}")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each age that something rules out."""
        found = context.shared.get("person-age")
        if found is None:
            found = context.shared["person-age"] = list(_judge_all(context))
        for finding in found:
            if not self.report or finding.case in self.report:
                yield finding


def _judge_all(context: CheckContext) -> Iterator[Finding]:
    ages = age_claims(context.analysis)
    if not ages:
        return
    named = known_people(ages)
    lives = life_claims(context.analysis, context.claims.dates, named)
    people = people_of(context.text, [*named, *(life.person for life in lives if life.person)])
    ages = [_resolved(context, claim, people) if claim.pronoun else claim for claim in ages]
    facts = AgeFacts(ages, lives, people)
    reported: set[int] = set()
    for claim in ages:
        finding = _impossible(context, claim) or _against_birth(context, claim, facts)
        if finding is not None:
            reported.add(claim.number_start)
            yield finding
    yield from against_each_other(context, facts, reported)


def _resolved(context: CheckContext, claim: AgeClaim, people: People) -> AgeClaim:
    """The claim with the person for whom its pronoun stands."""
    start = context.analysis.sentence_around(claim.start)[0]
    return claim._replace(person=pronoun_person(context.analysis, start, people.names))


def _impossible(context: CheckContext, claim: AgeClaim) -> Finding | None:
    """`the 134-year-old woman`: nobody has reached it."""
    if not HUMAN < claim.number < 400:
        return None
    text = context.text
    sentence = context.analysis.sentence_around(claim.start)
    if _NOT_LIVING.search(text, *sentence):
        return None
    written = claim.person is not None and bool(claim.person.given) and claim.kind is AgeKind.NOW
    if not _PERSON_NOUN.match(text, claim.end) and not (
        written and "year" not in text[claim.number_end : claim.end]
    ):
        return None
    return age_finding(
        context,
        claim,
        "impossible",
        f"{HUMAN}",
        None,
        "",
        Evidence(
            f"the oldest person on record reached {HUMAN} years",
            "Jeanne Calment, 1875–1997, Gerontology Research Group",
        ),
    )


def _against_birth(context: CheckContext, claim: AgeClaim, facts: AgeFacts) -> Finding | None:
    windows = windows_of(context, claim, facts)
    if not windows:
        return None
    for life in facts.lives:
        if life.born and _belongs(context, claim, life, facts):
            finding = _compare(context, claim, life.when, windows, life)
            if finding is not None:
                return finding
    if claim.person is None or _OF_PLACE.match(context.text, claim.end):
        return None
    born, source = _registered_birth(context, claim.person)
    return _compare(context, claim, born, windows, None, source) if born else None


_OF_PLACE = lazy(r",? (?:of|from) (?:[A-Z\d]|no fixed)|, a (?:retired )?[a-z]+ (?:from|of|in) [A-Z]")
"""Behind an age: courts and police tell a private person from others of the name by where he lives."""
_HE_HAD = lazy(r"(?:;|,| –| —|:) (?:s?he (?:had been|was|is) )?")
_WHO_WAS = lazy(r"[^.;:“”\n]{0,70}?,? (?:who was|who is|was) $|(?: [a-z-]{1,20}){0,3}, $")


def _belongs(context: CheckContext, claim: AgeClaim, life: LifeClaim, facts: AgeFacts) -> bool:
    """Whether a birth is that of the person whose age is claimed."""
    if claim.person is not None:
        return life.person is not None and same_person(life.person, claim.person, facts.people)
    if claim.kind is AgeKind.DEATH and life.person is None and claim.number_end < life.start:
        # "… until his death in 1991 at the age of 69; he had been born in 1912"
        return _HE_HAD.fullmatch(context.text, claim.number_end, life.start) is not None
    # "The 33-year-old keeper, who was born on 9 March 1991, …"
    gap = context.text[claim.end : life.start] if claim.end < life.start <= claim.end + 80 else ""
    return bool(gap) and life.person is None and claim.anaphor and _WHO_WAS.fullmatch(gap) is not None


def _registered_birth(context: CheckContext, name: PersonName) -> tuple[PartialDate | None, str]:
    for mention in context.analysis.mentions:
        if mention.start < name.end and name.start < mention.end and mention.person:
            person = context.registry.person(mention.person)
            if person is None or person.born is None or person.born.qualifier or person.died is not None:
                return None, ""
            if not means_member(context, person):
                return None, ""
            if name.family.split("’")[0] not in person.name.lower().replace("'", "’"):
                return None, ""
            return person.born, person.source
    return None, ""


def _compare(
    context: CheckContext,
    claim: AgeClaim,
    born: PartialDate,
    windows: Sequence[DateWindow],
    life: LifeClaim | None,
    source: str = "",
) -> Finding | None:
    spread = [ages_in(born, window) for window in windows]
    if any(low <= claim.number <= high for low, high in spread):
        return None
    low, high = spread[0]
    if high < 0 or (high > 110 and claim.number < 100):
        return None  # somebody else's birth
    miss = min(abs(claim.number - low), abs(claim.number - high))
    if claim.kind is AgeKind.THEN:
        if miss < 2 or len(windows) != 1:
            return None
        case = "then"
    elif claim.kind is AgeKind.DEATH:
        case = "death" if miss > 1 else "death-close"
    else:
        case = ("birth" if life else "registry") + ("" if miss > 1 else "-close")
    window = windows[0]
    actual = ages_words(born, window)
    when = when_words(context, window)
    words = f"born {'in' if not born.day else 'on'} {born.in_words()}: {actual} {when}"
    return age_finding(
        context, claim, case, actual, life, when, Evidence(words[0].upper() + words[1:], source), born
    )
