"""Who is the subject of a verb: a name, or a pronoun and the person for whom it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.claims.calendar.people import NAME, PersonName, name_at
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.registry.model import EntityKind

_KIN = lazy(
    r"\b(?:son|daughter|wife|husband|mother|father|brother|sister|child|children|kids?|parents?|"
    r"girl|boy|baby|grandson|granddaughter|grandmother|"
    r"grandfather|uncle|aunt|niece|nephew|cousin|partner|girlfriend|boyfriend|fianc\w+|friend|"
    r"twins?|widow|married|marri\w+|spouse|couple|colleague|neighbou?r|couple)\b",
    re.IGNORECASE,
)
_ANY_NAME = lazy(rf"(?<![\w’'-])(?P<name>{NAME})")
_HE = lazy(r"\b(?:[Hh]e|[Ss]he)\b")
_SUBJECT = lazy(
    rf"(?P<name>{NAME})(?: \([^()\n]{{0,40}}\))?(?:,[^.;“”\n]{{0,120}},)?(?:,? who)?(?: (?:later|"
    r"also|himself|herself|then|has|had|was|who))*,? $"
)
_PRONOUN = lazy(r"\b(?:He|She|he|she)(?: (?:later|also|then|himself|herself|has|had|was))* $")
_GOVERNED = lazy(r"\b(?:of|by|with|in|to|at|from|for|near|on|than|and|or|against|after|before) (?:the )?$")
_OPENS_PHRASE = lazy(r"(?:In|At|On|From|Of|By|With|To|For|Near|After|Before|Since|Like|Unlike|Under)\b")
_INTRODUCED = lazy(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[’']s) (?:[a-z-]+ ){1,3}[A-ZÀ-Þ]")
_TWO_WORDS = lazy(r"(?<![\w’'-])[A-ZÀ-Þ][a-zà-ÿ-]+ [A-ZÀ-Þ][a-zà-ÿ’'-]+")
_PLACE_BEFORE = lazy(r"\b(?:in|at|from|of|near|to|the|for|by|on|joined|with) (?:the )?(?:[A-Z]\w+ )?$")


def nearest_subject(analysis: Analysis, sentence: int, place: int) -> tuple[PersonName | None, bool]:
    """The only person that a sentence names before a place, or whether it is a pronoun."""
    text = analysis.document.text
    others = [
        mention.start
        for mention in analysis.mentions
        if sentence <= mention.start < place and mention.uses[0].entity is not EntityKind.PERSON
    ]
    names = [
        person
        for match in _ANY_NAME.finditer(text, sentence, place)
        if not any(match.start() <= other < match.end() for other in others)
        and not _GOVERNED.search(text, max(sentence, match.start() - 12), match.start())
        and not _OPENS_PHRASE.match(match["name"])
        and (person := name_at(text, match.start("name"), match.end("name"))) is not None
    ]
    pronoun = _HE.search(text, sentence, place) is not None
    if _HE.match(text, sentence) is not None:
        return None, True
    if len({name.family for name in names}) == 1 and not (pronoun and names[0].start > sentence + 40):
        return names[0], False
    return None, pronoun and not names


def subject_before(text: str, sentence: int, verb: int) -> PersonName | None:
    """The name that is the subject of a verb, when it stands directly or with an apposition before it."""
    match = _SUBJECT.search(text, max(sentence, verb - 220), verb)
    while match is not None:
        person = name_at(text, match.start("name"), match.end("name"))
        governed = _GOVERNED.search(text, max(sentence, match.start() - 12), match.start()) is not None
        if person is not None and not governed and not _OPENS_PHRASE.match(match["name"]):
            return person
        match = _SUBJECT.search(text, match.end("name"), verb)
    return None


def pronoun_before(text: str, sentence: int, verb: int) -> bool:
    """Whether "he" or "she" is the subject of a verb."""
    return _PRONOUN.search(text, max(sentence, verb - 30), verb) is not None


def speaks_of_kin(text: str, start: int, end: int) -> bool:
    """Whether a stretch names relatives, friends or others to whom a pronoun may point."""
    return _KIN.search(text, start, end) is not None


def is_place(analysis: Analysis, name: PersonName) -> bool:
    """Whether a name is registered, and not as a person's."""
    return any(
        mention.start < name.end and name.start < mention.end
        for mention in analysis.mentions
        if mention.uses[0].entity is not EntityKind.PERSON
    )


def pronoun_person(
    analysis: Analysis, place: int, people: Sequence[PersonName], own: tuple[int, int] | None = None
) -> PersonName | None:
    """Whom "he" or "she" means: the last person named, when nobody else was named since.

    Silent (None) when relatives or other capitalised names stand between.
    """
    text = analysis.document.text
    first = max(0, place - 900)
    best: PersonName | None = None
    at = -1
    for person in people:
        spot = _last_of(text, person.family, first, place)
        if spot > at:
            best, at = person, spot
    if best is None:
        return None
    begin = analysis.sentence_around(at)[0]
    if speaks_of_kin(text, begin, place) or speaks_of_kin(text, *(own or (place, place))):
        return None
    if _INTRODUCED.search(text, begin, place):
        return None
    for other in _TWO_WORDS.finditer(text, at, place):
        if name_at(text, other.start(), other.end()) and not _PLACE_BEFORE.search(
            text, max(0, other.start() - 20), other.start()
        ):
            family = other.group().split()[-1].lower()
            if family != best.family or (best.given and other.group().split()[0].lower() not in best.given):
                return None
    return best


def _last_of(text: str, family: str, first: int, place: int) -> int:
    """Where a family name last stands before a place; -1 when it does not."""
    spot = text.rfind(family.capitalize(), first, place)
    return (
        spot
        if spot >= 0
        else text.lower().rfind(family, first, place)
        if len(text) < 40_000 and "’" in family
        else spot
    )
