"""How old a draft says somebody is, was, or was at death."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from factlint.claims.calendar.near import matches_near
from factlint.claims.calendar.people import NAME, PersonName, name_at, name_before
from factlint.claims.calendar.subjects import nearest_subject, speaks_of_kin, subject_before
from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.language.number_words import VALUES
from factlint.language.smallnumbers import cardinal

_TENS = "|".join(word for word, value in VALUES.items() if value < 100 and word not in ("dozen", "zero"))
_NUMBER = rf"(?:\d{{1,3}}|(?:{_TENS})(?:-(?:{_TENS}))?)"

_APPOSED = lazy(
    r",[ \u00a0](?P<lead>(?:now |who is |who’s |who's |only |just |then |is |was )?(?:aged |age "
    r")?)(?P<number>\d{1,3})(?=[,;)]|\.(?!\d)| ?[—–]|[”\"]?$| (?:and|who|from|of|said|says|told|"
    r"was|is|has|had)\b)",
    re.MULTILINE,
)
_YEAR_OLD = lazy(rf"(?<![\w.,-])(?P<number>{_NUMBER})[- ]years?[- ]old\b", re.IGNORECASE)
_NAME_AFTER = lazy(rf"(?P<gap>(?: [a-z][a-z’-]*){{0,5}})[, ]{{1,2}}(?P<name>{NAME})(?P<possessive>[’']s)?")
_NAMED_BEFORE = lazy(
    r",? (?:a|an|the) $|,? (?:who )?(?:is|was) (?:a |an |now |only |just )?$| (?:is|was) (?:a|an) $"
)
_AGED = lazy(
    r"(?:,? | \()(?P<word>aged|age)[ \u00a0](?P<number>\d{1,3})(?![\w%]|[.,:]\d|[ –-]+(?:to|and|or|"
    r"\d)\b| and (?:over|under|above|older|younger|up))"
)
_DIED = lazy(
    r"\b(?P<verb>died|dies|has died|had died|dead|passed away|death|killed|murdered|executed|"
    r"assassinated)\b(?P<between>[^.;!?“”\n]{0,90}?)(?:,? (?P<lead>aged|at the age of|at age|at)[ "
    r"\u00a0](?P<number>\d{1,3})(?![\w%]|[.,:/]\d| ?(?:a\.?m|p\.?m|[A-Z]|-|–|per|mph|km|miles|"
    r"o’clock|years (?!old))))"
)
_AT_AGE = lazy(
    r"(?P<year1>(?:1[89]|20)\d\d),? (?:when (?:he|she) was (?:just |only )?|at the age of |at age "
    r"|aged (?:just |only )?)(?P<n1>\d{1,2}|" + _TENS + r")(?![\w%-]|[.,:]\d)"
    r"|\b(?:at the age of|at age|aged|at) (?:just |only )?(?P<n2>\d{1,2}|"
    + _TENS
    + r"),? in (?:[A-Z][a-z]+ )?(?P<year2>(?:1[89]|20)\d\d)(?!\d|s\b|[-–]\d)"
    r"|\bwas (?:just |only |already )?(?P<n3>\d{1,2}|"
    + _TENS
    + r")(?: years old)? when [^.;:“”\n]{0,70}? in (?:[A-Z][a-z]+ )?(?P<year3>(?:1[89]|"
    r"20)\d\d)(?!\d|s\b|[-–]\d)"
)
_WAS = lazy(r"(?:He|She) was (?P<number>\d{2,3})(?=\.(?:[ \n”]|$))", re.MULTILINE)
_AGE_WORDS = ("age of ", "at age ", "aged ", " when ")
_AT_FIGURE = lazy(r" at [1-9]")
_DEATHS = ("died", "dies", "dead", "passed away", "death", "killed", "murdered", "executed", "assassinated")
_DEATH_WORD = lazy(r"\b(?:died|dies|death|dead|killed|passed away|murdered)\b")
_THING = frozenset(
    "company firm building house church bridge tree ship boat car club war conflict treaty law "
    "school hospital museum theatre theater festival bank "
    "agreement case mystery record tradition feud dispute ban system aircraft plane jet engine "
    "reactor plant mine tower wall road tunnel dam pier pub "
    "restaurant hotel shop store newspaper magazine brand band song album film movie series show "
    "game programme program project policy institution "
    "organisation organization charity foundation network airline airport station railway line "
    "port harbour harbor market mill factory".split()
)


class AgeKind(StrEnum):
    """When somebody is as old as the text says."""

    NOW = "now"
    """On the draft's day: "Jane Roe, 45," and "the 45-year-old Roe"."""
    THEN = "then"
    """At another time that the sentence names or not."""
    DEATH = "death"
    """On the day of death."""


class AgeClaim(NamedTuple):
    """The text says how old somebody is or was.

    Args:
        start: first character of the age as written.
        end: one past it.
        number: years of age.
        number_start: where the figure begins.
        number_end: one past it.
        person: who; None when the sentence names nobody ("the 45-year-old said").
        kind: when.
        anaphor: "the 45-year-old" without a name.
        year: the year in which the age was reached, for `THEN`; 0 when the text gives none.
        pronoun: "he" or "she" stands for the person.
    """

    start: int
    end: int
    number: int
    number_start: int
    number_end: int
    person: PersonName | None
    kind: AgeKind
    anaphor: bool = False
    year: int = 0
    pronoun: bool = False


def age_claims(analysis: Analysis) -> list[AgeClaim]:
    """Every age of a person, ascending; ages of things and of nobody in particular are left out."""
    text, lowered = analysis.document.text, analysis.lowered
    found = list(_apposed(text))
    if "old" in lowered:
        found += _year_old(text, lowered)
    if "aged " in lowered or "age " in lowered:
        found += _aged(analysis)
    found += _at_death(analysis)
    if " age" in lowered or "when " in lowered or " at " in lowered:
        found += _at_age(analysis)
    if " was " in lowered:
        found += _was(analysis)
    found += _said_of_him(analysis)
    kept: list[AgeClaim] = []
    rank = (AgeKind.DEATH, AgeKind.THEN, AgeKind.NOW)
    for claim in sorted(found, key=lambda one: (one.number_start, rank.index(one.kind), one.person is None)):
        if not kept or claim.number_start >= kept[-1].number_end:
            kept.append(claim)
    return kept


def _apposed(text: str) -> Iterator[AgeClaim]:
    """Reads `Jane Roe, 45, …`."""
    for match in _APPOSED.finditer(text):
        number = int(match["number"])
        person = name_before(text, match.start())
        if person is not None and (link := _OF_PLACE.search(text, max(0, person.start - 6), person.start)):
            person = name_before(text, link.start())  # "Ada Berg of Norway, 45,"
        if person is None or not 0 < number < 130:
            continue
        lead = match["lead"]
        bare = not lead
        if bare and (_listed(text, match) or not _closes(text, match)):
            continue
        then = lead.startswith(("then", "was"))
        yield AgeClaim(
            person.start,
            match.end("number"),
            number,
            match.start("number"),
            match.end("number"),
            person,
            AgeKind.THEN if then else AgeKind.NOW,
        )


_OF_PLACE = lazy(r" (?:of|from) $")
_AT_AGE_NAMED = lazy(rf"At (?P<number>\d{{1,3}}), (?P<name>{NAME}) [a-z]", re.MULTILINE)
_IS_WORDS = ("he is ", "he’s ", "he's ")
_IS = lazy(
    r"\b(?P<he>[Hh]e|[Ss]he) (?:is|’s|'s) (?:now |only |just )?(?P<number>\d{1,3})(?= now\b|[.;,](?!\d)|$)",
    re.MULTILINE,
)
_IS_NAMED = lazy(
    r" is (?:now |only |just )?(?P<number>\d{1,3})(?= now\b|[.;](?!\d)|,? (?:and|but)\b|$)", re.MULTILINE
)
_LIST_GOES_ON = lazy(r"(?:,| and| or) (?:\d|and \d)|,? \d")


def _listed(text: str, match: re.Match[str]) -> bool:
    """Whether more figures follow: "Smith, 12, 14 and 16"."""
    return _LIST_GOES_ON.match(text, match.end("number")) is not None


def _closes(text: str, match: re.Match[str]) -> bool:
    """Whether a bare figure after a name stands there as an age does: between commas or before a verb."""
    after = text[match.end("number") : match.end("number") + 1]
    return (
        after in (",", ";", ")")
        or text[match.end() :]
        .lstrip(" ")
        .startswith(("who", "said", "says", "told", "of ", "from ", "was ", "is ", "has ", "—", "–"))
        or after in (".", "")
    )


def _year_old(text: str, lowered: str) -> Iterator[AgeClaim]:
    """`the 45-year-old teacher Jane Roe`, `Jane Roe, a 45-year-old teacher`, `Roe is 45 years old`."""
    for match in matches_near(
        _YEAR_OLD, text, lowered, ("year-old", "years old", "year old", "years-old"), 22, 12
    ):
        number = cardinal(match["number"])
        if number is None or not 0 < number < 400:
            continue
        at = match.end()
        after = _NAME_AFTER.match(text, at)
        place = (match.start(), at, number, match.start("number"), match.end("number"))
        before = text[max(0, match.start() - 30) : match.start()]
        named = _NAMED_BEFORE.search(text, max(0, match.start() - 30), match.start())
        if named is not None:
            person = name_before(text, named.start())
            if person is not None and _about_person(text, at):
                past = " was" in named.group()
                yield AgeClaim(*place, person, AgeKind.THEN if past else AgeKind.NOW)
                continue
        if after is not None and not _gap_breaks(after["gap"]) and not after["possessive"]:
            person = name_at(text, after.start("name"), after.end("name"))
            if (
                person is not None
                and (person.given or not after["gap"])
                and text[after.end() : after.end() + 1] != "-"
            ):
                yield AgeClaim(*place, person, AgeKind.NOW)
                continue
        anaphor = before.endswith(("The ", "the ")) and _about_person(text, at)
        yield AgeClaim(*place, None, AgeKind.NOW, anaphor=anaphor)


_AFTER_AGE = lazy(r"(?: (?P<word>[a-z’-]+)(?: (?P<second>[a-z’-]+))?)?")


def _about_person(text: str, end: int) -> bool:
    """Whether the words behind an age may speak of a person, not of a thing."""
    match = _AFTER_AGE.match(text, end)
    words = {match["word"], match["second"]} if match else set()
    return not words & _THING


def _gap_breaks(gap: str) -> bool:
    """Whether the words between an age and a name make the age somebody else's or something's."""
    words = gap.split()
    return any(
        word in _THING
        or (
            word
            in (
                "of",
                "from",
                "in",
                "at",
                "with",
                "and",
                "to",
                "for",
                "by",
                "who",
                "that",
                "on",
                "was",
                "is",
                "has",
                "had",
                "as",
                "than",
                "near",
                "named",
                "called",
                "after",
                "against",
                "between",
                "told",
                "says",
                "about",
                "outside",
                "like",
            )
            and word not in ("named", "called")
        )
        for word in words
    )


def _aged(analysis: Analysis) -> Iterator[AgeClaim]:
    """`Jane Roe, aged 45` and `Jane Roe (aged 45)`."""
    text = analysis.document.text
    for match in matches_near(_AGED, text, analysis.lowered, ("aged ", "age "), 3, 20):
        person = name_before(text, match.start())
        number = int(match["number"])
        if person is None or not 0 < number < 400:
            continue
        yield AgeClaim(
            match.start("word"),
            match.end("number"),
            number,
            match.start("number"),
            match.end("number"),
            person,
            AgeKind.NOW,
        )


def _at_death(analysis: Analysis) -> Iterator[AgeClaim]:
    """`Jane Roe died on Monday at the age of 81`, `Jane Roe, who has died aged 81`."""
    text = analysis.document.text
    for match in matches_near(_DIED, text, analysis.lowered, _DEATHS, 4, 140):
        number = int(match["number"])
        if not 0 < number < 130 or (match["lead"] == "at" and number < 15):
            continue
        start = analysis.sentence_around(match.start())[0]
        person = subject_before(text, start, match.start())
        if re.search(r"\b(?:people|others|men|women|children|born|when)\b", match["between"]):
            continue
        yield AgeClaim(
            match.start("lead"),
            match.end("number"),
            number,
            match.start("number"),
            match.end("number"),
            person,
            AgeKind.DEATH,
        )


def _at_age(analysis: Analysis) -> Iterator[AgeClaim]:
    """`in 1957, aged 21`, `at the age of 24 in 1948`, `was nine when the rover landed in 1997`."""
    text = analysis.document.text
    for match in matches_near(_AT_AGE, text, analysis.lowered, _AGE_WORDS, 40, 140, _AT_FIGURE):
        form = next(form for form in "123" if match[f"n{form}"])
        number = cardinal(match[f"n{form}"])
        if number is None or number < 3:
            continue
        start, end = match.span(f"n{form}")
        sentence = analysis.sentence_around(start)[0]
        if speaks_of_kin(text, sentence, match.start()):
            continue
        person, pronoun = nearest_subject(analysis, sentence, match.start())
        year = int(match[f"year{form}"])
        yield AgeClaim(
            match.start(), match.end(), number, start, end, person, AgeKind.THEN, year=year, pronoun=pronoun
        )


def _said_of_him(analysis: Analysis) -> Iterator[AgeClaim]:
    """Reads `She is 67.` and, in headlines, `At 88, Ada Berg wins`."""
    text, lowered = analysis.document.text, analysis.lowered
    for match in matches_near(_IS, text, lowered, _IS_WORDS, 1, 24):
        number = int(match["number"])
        if 5 < number <= 122:
            yield AgeClaim(*match.span(), number, *match.span("number"), None, AgeKind.NOW, pronoun=True)
    if "born" in lowered:
        for match in matches_near(_IS_NAMED, text, lowered, (" is ",), 1, 24):
            place, number = match.start(), int(match["number"])
            if 5 < number <= 122 and "born" in lowered[max(0, place - 300) : place + 300]:
                person = subject_before(text, analysis.sentence_around(place)[0], place + 1)
                if person is not None:
                    start, end = match.span("number")
                    yield AgeClaim(place + 1, end, number, start, end, person, AgeKind.NOW)
    for block in analysis.document.blocks:
        named = _AT_AGE_NAMED.match(text, block.start) if text.startswith("At ", block.start) else None
        if named is None:
            continue
        person = name_at(text, *named.span("name"))
        number = int(named["number"])
        if person is not None and person.given and 5 < number <= 122:
            yield AgeClaim(
                named.start(), named.end("name"), number, *named.span("number"), person, AgeKind.NOW
            )


def _was(analysis: Analysis) -> Iterator[AgeClaim]:
    """`She was 87.` as a sentence of its own behind a death."""
    text = analysis.document.text
    for match in _WAS.finditer(text):
        index = analysis.sentence_index(match.start())
        before = analysis.sentences[index - 1] if index > 0 else (0, 0)
        death = _DEATH_WORD.search(text, *before)
        if death is not None:
            person = subject_before(text, before[0], death.start())
            number, (start, end) = int(match["number"]), match.span("number")
            place = (match.start(), match.end(), number, start, end)
            yield AgeClaim(*place, person, AgeKind.DEATH, pronoun=person is None)
