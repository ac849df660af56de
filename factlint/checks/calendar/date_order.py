"""Finds things that a draft puts in an order no life or career allows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.lives import life_claims
from factlint.claims.calendar.near import matches_near
from factlint.claims.calendar.people import people_of, same_person
from factlint.core.classes import dataclass
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_DATE = r"(?:[A-Z][a-z]+\.? (?:\d{1,2}, )?|\d{1,2} [A-Z][a-z]+ |early |late |mid-)?"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d|s\b|[-–/]\d)"
_BEGIN = (
    r"(?:joined|entered|enrolled|arrived|started|took office|was hired|was appointed|was elected|"
    r"was founded|was born|opened|married|moved in|was launched|was built|was established|signed "
    r"up|enlisted)"
)
_END = (
    r"(?:left|retired|resigned|quit|departed|closed|graduated|divorced|died|stepped down|was "
    r"dissolved|was demolished|was sacked|was fired|shut down|separated|was discharged)"
)
_ENDING = (
    r"(?:leaving|retiring|resigning|quitting|departing|closing|graduating|divorcing|dying|"
    r"stepping down|shutting down|being (?:sacked|fired|dismissed))"
)
_BEGINNING = (
    r"(?:joining|entering|enrolling|arriving|starting|taking office|opening|marrying|signing up|enlisting)"
)
_THEN = lazy(
    rf"\b(?P<begin>{_BEGIN})\b(?P<gap1>[^.;:()“”\n]{{0,60}}?) (?:in|on) {_DATE}(?P<first>{_YEAR}),? "
    rf"(?:(?:and|but|then|and then|but then) (?:later |finally |eventually )?(?P<end>{_END})|"
    rf"before (?P<ending>{_ENDING})|until (?:he|she|it|they) (?P<end2>{_END}))\b"
    rf"(?P<gap2>(?: (?:it|the [a-z]+|there|again|office|school|[a-z]+ly|at|to|as)){{0,3}}) (?:in|"
    rf"on) {_DATE}(?P<last>{_YEAR})"
)
_AFTER = lazy(
    rf"\b(?P<end>{_END})\b(?P<gap1>[^.;:()“”\n]{{0,50}}?) (?:in|on) {_DATE}(?P<last>{_YEAR}),? "
    rf"(?:\w+ (?:months|years) )?after (?:first )?(?P<begin>{_BEGINNING})\b"
    rf"(?P<gap2>[^.;:()“”\n]{{0,40}}?) (?:in|on) {_DATE}(?P<first>{_YEAR})"
)
_BORN = lazy(
    rf"\b[Bb]orn\b[^.;:()“”\n]{{0,50}}? (?:in|on) {_DATE}(?P<first>{_YEAR}),? "
    rf"(?:[^.;:“”\n]{{0,40}}, )?(?:he|she|[A-Z][\w’-]+(?: [A-Z][\w’-]+){{0,3}}) "
    r"(?P<verb>joined|moved|married|began|started|became|was elected|entered|enrolled|graduated|"
    r"emigrated|studied|won|made|published|founded|came|took|left|"
    rf"released)\b[^.;:()“”\n]{{0,60}}? in {_DATE}(?P<last>{_YEAR})"
)
_AGAIN = lazy(
    rf"\b(?P<begin>in) (?P<first>{_YEAR}),? and (?:then |once )?(?P<end>again|later) in (?P<last>{_YEAR})"
)
_BEGIN_WORDS = tuple(
    (
        "joined,entered,enrolled,arrived,started,hired,appointed,elected,founded,opened,married,"
        "launched,built,established,enlisted,took office,was born,moved in,signed up"
    ).split(",")
)
_END_WORDS = tuple(
    (
        "left,retired,resigned,quit,departed,closed,graduated,divorced,died,dissolved,demolished,"
        "sacked,fired,separated,discharged,stepped down,shut down"
    ).split(",")
)
_SENTENCE = 400
"""Further apart the two years of a pair never stand."""
_UNSURE = lazy(
    r"\b(?:having|previously|earlier|again|rejoin\w*|return\w*|father|mother|parents|grand\w+|"
    r"novel|film|fiction\w*)\b"
)


_MADE_UP = lazy(r"\b(?:novel|film|fiction\w*|story|play|dream)\b[^.\n]*$")
"""Before a pair of dates: what makes them a tale."""


@dataclass(frozen=True)
class DateOrder:
    """Finds somebody who died before being born, left before joining, or acted before birth."""

    cases: ClassVar[tuple[str, ...]] = ("died", "left", "born", "again")
    values: ClassVar[tuple[str, ...]] = ("text", "first", "last", "what", "then")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each pair of dates in an impossible order."""
        yield from _deaths(context)
        if not context.analysis.years_within(_SENTENCE):
            return
        text, lowered = context.text, context.analysis.lowered
        yield from _sequence(matches_near(_THEN, text, lowered, _BEGIN_WORDS, 4), "left")
        if " after " in lowered:
            yield from _sequence(matches_near(_AFTER, text, lowered, _END_WORDS, 4), "left")
        yield from _sequence(matches_near(_AGAIN, text, lowered, ("again in ", "later in "), 22, 20), "again")
        yield from _sequence(matches_near(_BORN, text, lowered, ("born",)), "born")


def _sequence(matches: Iterable[re.Match[str]], case: str) -> Iterator[Finding]:
    for match in matches:
        first, last = int(match["first"]), int(match["last"])
        if last >= first or (case != "again" and _UNSURE.search(match.group())):
            continue
        if _MADE_UP.search(match.string, max(0, match.start() - 80), match.start()):
            continue
        groups = match.groupdict()
        what = groups.get("begin") or "born"
        then = groups.get("end") or groups.get("ending") or groups.get("end2") or groups.get("verb") or ""
        yield Finding(
            TextSpan(*match.span()),
            {"text": match.group(), "first": str(first), "last": str(last), "what": what, "then": then},
            case=case,
            evidence=(
                Evidence(f"{last} is {first - last} year{'s' if first - last != 1 else ''} before {first}"),
            ),
        )


def _deaths(context: CheckContext) -> Iterator[Finding]:
    lowered = context.analysis.lowered
    if "born" not in lowered or not any(
        word in lowered for word in ("died", "passed away", "killed", "murdered")
    ):
        return
    lives = life_claims(context.analysis, context.claims.dates, ())
    people = people_of(context.text, [life.person for life in lives if life.person])
    for death in lives:
        if death.born or death.person is None:
            continue
        for birth in lives:
            if not birth.born or birth.person is None or not same_person(birth.person, death.person, people):
                continue
            if death.when.latest < birth.when.earliest and birth.end != death.start:
                text = context.text
                yield Finding(
                    TextSpan(death.start, death.end),
                    {
                        "text": text[death.start : death.end],
                        "first": birth.when.in_words(),
                        "last": death.when.in_words(),
                        "what": "born",
                        "then": "died",
                    },
                    case="died",
                    evidence=(Evidence(f"born {birth.when.in_words()}, died {death.when.in_words()}"),),
                    related=(
                        Related(TextSpan(birth.start, birth.end), f"“{text[birth.start : birth.end]}”"),
                    ),
                )
