"""When a draft or the registry says that somebody was born or died."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.claims.calendar.ages import AgeClaim
from factlint.claims.calendar.dates_in_text import DATE_AHEAD, WrittenDate
from factlint.claims.calendar.near import matches_near
from factlint.claims.calendar.people import NAME, PersonName, name_at
from factlint.claims.calendar.subjects import is_place, pronoun_before, pronoun_person, subject_before
from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis

_TO_DATE = rf"(?P<rest>[^.;!?“”\n]{{0,90}}?\b(?:in|on) ){DATE_AHEAD}"
_BORN = lazy(rf"\b[Bb]orn\b{_TO_DATE}")
_DIED = lazy(rf"\b(?:died|passed away|was killed|was murdered|was assassinated|was executed)\b{_TO_DATE}")
_YEAR = lazy(
    r"(?:(?:early|late|mid-|the (?:spring|summer|autumn|fall|winter) of) ?)?(?P<year>1[5-9]\d\d|"
    r"20\d\d)(?!\d|s\b|[-–/]\d|,\d)"
)
_BRACKET = lazy(
    rf"(?P<name>{NAME}) \((?:(?P<born>b\.|born)(?: on| in)? (?:[A-Z][a-z]+\.? \d{{1,2}},? |"
    rf"\d{{1,2}} [A-Z][a-z]+\.? )?(?P<year>1[6-9]\d\d|20\d\d)|(?P<first>1[6-9]\d\d|20\d\d) ?[–—-] "
    r"?(?P<last>1[6-9]\d\d|20\d\d))\)"
)
_BORN_LEAD = lazy(rf", (?P<name>{NAME}) [a-z]")
_SHE_IS = lazy(r"(?:He|She) (?:is|was) an? (?:[a-z-]+ ){0,4}?[a-z-]+, ")
"""Before "born": "She is a nurse, born in May 1981"."""
_FOLLOWS = lazy(rf",(?: [^,.;“”\n]{{0,50}},)? (?P<name>{NAME}) [a-z]")


_DEATHS = ("died", "passed away", "killed", "murdered", "assassinated", "executed")


class LifeClaim(NamedTuple):
    """The text says when somebody was born or died.

    Args:
        start: first character of the statement.
        end: one past its date.
        when: the date.
        person: who; None when a pronoun stands there that nobody resolves.
        born: birth rather than death.
    """

    start: int
    end: int
    when: PartialDate
    person: PersonName | None
    born: bool


def life_claims(
    analysis: Analysis, dates: Sequence[WrittenDate], people: Sequence[PersonName]
) -> list[LifeClaim]:
    """Every birth and death with a year, ascending.

    Args:
        analysis: the draft.
        dates: its dates with a month.
        people: names that a pronoun may stand for.
    """
    text, lowered = analysis.document.text, analysis.lowered
    found: list[LifeClaim] = []
    starts = {one.start: one for one in dates}
    if "born" in lowered:
        found += _told(analysis, _BORN, ("born",), starts, people, born=True)
    if any(word in lowered for word in _DEATHS):
        found += _told(analysis, _DIED, _DEATHS, starts, people, born=False)
    if "(1" in text or "(b" in lowered or "(2" in text:
        found += _bracketed(analysis)
    # "Roe (born in 1950)" is read in two ways.
    once = {(claim.end, claim.born): claim for claim in found}
    return sorted(once.values(), key=lambda claim: claim.start)


def _told(
    analysis: Analysis,
    pattern: re.Pattern[str],
    words: Sequence[str],
    starts: dict[int, WrittenDate],
    people: Sequence[PersonName],
    *,
    born: bool,
) -> Iterator[LifeClaim]:
    text = analysis.document.text
    for match in matches_near(pattern, text, analysis.lowered, words, 4, 130):
        when, end = _date_at(text, match.end(), starts)
        if when is None or (
            re.search(r"\b(?:and|but|when|while|after|who|which|to)\b", match["rest"]) and not born
        ):
            continue
        if born and re.search(
            r"\b(?:and|but|when|while|after|who|which|died|moved|raised|children|were)\b", match["rest"]
        ):
            continue
        sentence = analysis.sentence_around(match.start())
        person = _who(analysis, match.start(), sentence, end, people)
        yield LifeClaim(match.start(), end, when, person, born)


def _date_at(text: str, place: int, starts: dict[int, WrittenDate]) -> tuple[PartialDate | None, int]:
    """The date with a year that begins at a place, a weekday before it passed over."""
    weekday = re.compile(r"(?:\w+day,? )?(?:the )?").match(text, place)
    written = starts.get(weekday.end() if weekday else place) or starts.get(place)
    if written is not None:
        if not written.year or not 1500 <= written.year <= 2200 or written.several or written.last:
            return None, place
        try:
            return PartialDate(written.year, written.month, written.day), written.end
        except ValueError:
            return None, place
    match = _YEAR.match(text, place)
    if match is None:
        return None, place
    return PartialDate(int(match["year"])), match.end()


def _who(
    analysis: Analysis, verb: int, sentence: tuple[int, int], end: int, people: Sequence[PersonName]
) -> PersonName | None:
    text = analysis.document.text
    if text[sentence[0] : verb].strip("“\"‘' ") == "":
        # "Born in Leeds in 1950, Roe moved …"
        for lead in _BORN_LEAD.finditer(text, end, min(sentence[1], end + 140)):
            name = name_at(text, lead.start("name"), lead.end("name"))
            if name is not None and not is_place(analysis, name):
                return name
        he = re.match(r",? (?:and [^.]{0,40}, )?(?:he|she)\b", text[end : end + 60])
        return pronoun_person(analysis, sentence[0], people) if he else None
    if text[max(0, verb - 8) : verb] == "who was " and subject_before(text, sentence[0], verb) is None:
        # "A baker who was born in 1957, Roe entered …"
        after = _FOLLOWS.match(text, end)
        return name_at(text, after.start("name"), after.end("name")) if after else None
    if pronoun_before(text, sentence[0], verb) or _SHE_IS.fullmatch(text, sentence[0], verb):
        return pronoun_person(analysis, verb, people, own=sentence)
    return subject_before(text, sentence[0], verb)


def _bracketed(analysis: Analysis) -> Iterator[LifeClaim]:
    """`Jane Roe (1920–1990)` and `Jane Roe (born 1950)`."""
    text = analysis.document.text
    for match in matches_near(_BRACKET, text, analysis.lowered, ("(1", "(2", "(b"), 90, 60):
        person = name_at(text, match.start("name"), match.end("name"))
        if person is None or not person.given:
            continue
        if match["year"]:
            yield LifeClaim(
                match.start("born"), match.end("year"), PartialDate(int(match["year"])), person, True
            )
            continue
        first, last = int(match["first"]), int(match["last"])
        if last - first >= 10:
            yield LifeClaim(match.start("first"), match.end("first"), PartialDate(first), person, True)
            yield LifeClaim(match.start("last"), match.end("last"), PartialDate(last), person, False)


def known_people(ages: Sequence[AgeClaim]) -> list[PersonName]:
    """The people whose ages a draft gives, in the order of their ages."""
    people = [claim.person for claim in ages if claim.person is not None]
    return list({(person.given, person.family): person for person in reversed(people)}.values())[::-1]
