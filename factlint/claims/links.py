"""How news joins a name and a title: directly, by commas, by a verb, in brackets."""

from __future__ import annotations

import re

from factlint.core.claim import Hedge, Tense
from factlint.core.regex import lazy

_RANKS = r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Adm|Sir|Dame|Lord|Sen|Rep|Gov|Prof|General|Admiral)\.?[ \u00a0])*"
_DETERMINER = r"(?:the|a|an|its|their|his|her|our|my)"

DIRECT = lazy(rf"[ \u00a0]{_RANKS}")
"""Between a title and the name that follows it at once."""
COMMA = lazy(r",[ \u00a0]")
INVERSE = lazy(r"[ \u00a0](?:is|remains)[ \u00a0]")
"""`The U.S. secretary of state is Lloyd Austin.`"""
ELECT = lazy(
    r"-(?:elect|designate|in-waiting|nominee|designee)\b|[ \u00a0](?:nominee|candidate|hopeful|"
    r"aide|contender)\b"
)
APPOSITION = lazy(
    rf"(?:,[ \u00a0]\d\d)?,[ \u00a0](?:who (?P<verb>is|was|became|has been|remains|serves as|served as|"
    rf"has served as)[ \u00a0])?(?:as )?(?:{_DETERMINER}[ \u00a0])?"
)
BRACKET = lazy(rf"[ \u00a0]\((?:{_DETERMINER}[ \u00a0])?")
COPULA = lazy(
    rf"(?:,[ \u00a0]\d\d,)?[ \u00a0](?P<verb>is|was|became|remains|serves as|served as|"
    rf"has served as|has been|(?:was|been|is) (?:appointed|named|elected|chosen|sworn in|reappointed|"
    rf"re-elected)(?: as)?|"
    rf"took (?:office|over) as|succeeded \S+ \S+ as)[ \u00a0](?:also |still |"
    rf"currently |now |again )?(?:{_DETERMINER}[ \u00a0])?"
)
CLOSES = lazy(
    # A comma closes an apposition only when no list and no other name goes on behind it.
    r"[.;:)]|,(?![ \u00a0](?:and|or|as well as|the|a|an|its|their|his|her)\b|[ \u00a0][A-ZÀ-Þ])|$|"
    r"[ \u00a0](?:since|from|until|in (?:19|20)\d\d)\b",
    re.MULTILINE,
)
"""What may stand behind a title that explains the name before it."""
PREDICATE_CLOSES = lazy(
    r"[.,;:)!?”\"—–]|$|[ \u00a0](?!in (?:all but name|waiting|exile|name)\b)"
    r"(?:in|since|from|until|on|and|who|at|when|while|as|but|after|before|for|twice|again|now|today|"
    r"yesterday|by|"
    r"with|under|between|during|because|than|nine|or|is|was|has|will|said)\b",
    re.MULTILINE,
)
"""What may stand behind a title that a verb ascribes; another noun makes it part of a longer phrase."""
NAME_CLOSES = lazy(r",(?![ \u00a0](?:and|or)\b)|[.;:)”\"]|$", re.MULTILINE)
"""What may stand behind a name that explains the title before it; a bare verb begins indirect speech."""

_OPENING = lazy(
    r"[“\"‘'(]*(?:Unlike|Like|As|For|After|Before|With|At|In|To|Together|Alongside|Under|According|Without|"
    r"Despite|Among|From|By|On|Of|Against|Beside|Besides|Behind|Instead|Thanks|Speaking|Asked|Given)\b"
)
_NAME_BEFORE = lazy(
    rf"[A-ZÀ-Þ][\w’'.-]+[ \u00a0](?:(?:de|da|del|van|von|der|den|bin|al|el|la|di|dos)[ \u00a0])*(?:al-|el-)?"
    rf"[A-ZÀ-Þ][\w’'-]+(?:[ \u00a0](?:Jr|Sr)\.?)?,[ \u00a0](?:{_DETERMINER}[ \u00a0])?$"
)
_PLACE_OR_DAY = lazy(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Ss]ince|[Uu]ntil)[ \u00a0]"
    r"(?:the[ \u00a0])?(?:[A-ZÀ-Þ][\w’'.-]+[ \u00a0]){0,2}[A-ZÀ-Þ][\w’'.-]+,"
    r"|(?:day|Street|House|City|Hall|Palace|County|January|February|March|April|May|June|July|August"
    r"|September|October|November|December),"
)
"""Before a title: a place or a day, and no name ("In New York, the …", "On Monday, the …")."""
_AS = lazy(r"\b[Aa]s[ \u00a0](?:the[ \u00a0])?$")
_YEAR_AFTER = lazy(r",?[ \u00a0](?:back )?in (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b(?!s|[-–/]\d)")
_YEAR_FIRST = lazy(r"(?:Back )?[Ii]n (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b(?!s|[-–/]\d),?[ \u00a0]")
_CONDITION = lazy(
    r"\b(?:if|whether|unless|imagin\w*|suppos\w*|claim\w*|rumou?r\w*|would|could|might|may|should|jok\w+|"
    r"wish\w*|hop(?:e[sd]?|ing)|want\w*|expect\w*|predict\w*|bet|odds|novel|film|series|fiction\w*|"
    r"plays?|drama)\b",
    re.IGNORECASE,
)
_UNTRUE = lazy(
    r"\b(?:false\w*|wrongly|mistak\w*|incorrect\w*|erroneous\w*|untrue|not true|mis(?:identif|label|caption|"
    r"nam|stat|report)\w*|fake\w*|hoax\w*|satir\w*|AI-generated|den(?:y|ies|ied)|not|never)\b",
    re.IGNORECASE,
)


_MISNAMED = lazy(
    r"\b(?:false\w*|wrongly|mistak\w*|incorrect\w*|erroneous\w*|mis(?:identif|label|caption|nam|stat|"
    r"report)\w*|"
    r"fake\w*|hoax\w*|satir\w*|AI-generated|fictional|correction|should have (?:said|been|read))\b",
    re.IGNORECASE,
)


def opens_with_preposition(text: str, sentence: int, place: int) -> bool:
    """Whether a place stands inside a sentence's opening phrase ("Unlike the French president, …")."""
    return "," not in text[sentence:place] and _OPENING.match(text, sentence) is not None


def follows_name(text: str, place: int) -> bool:
    """Whether a full name and a comma stand before a place: in a list the title is that person's.

    "Joe Biden, the US president, Olaf Scholz, the German chancellor, and Emmanuel Macron".
    """
    match = _NAME_BEFORE.search(text, max(0, place - 60), place)
    return match is not None and _PLACE_OR_DAY.search(text, max(0, match.start() - 14), match.end()) is None


def follows_as(text: str, place: int) -> bool:
    """Whether "as" stands before a place ("As Germany’s chancellor, Angela Merkel …")."""
    return _AS.search(text, max(0, place - 10), place) is not None


def year_of_beginning(text: str, sentence: int, end: int) -> int | None:
    """The year in which an office began: right behind the title, or first thing in the sentence."""
    match = _YEAR_AFTER.match(text, end) or _YEAR_FIRST.match(text, sentence)
    return int(match["year"]) if match else None


def year_first(text: str, sentence: int) -> int | None:
    """The year with which a sentence begins ("In 2013, …")."""
    match = _YEAR_FIRST.match(text, sentence)
    return int(match["year"]) if match else None


def conditions(text: str, sentence: tuple[int, int], place: int) -> frozenset[Hedge]:
    """What makes a statement with a verb less than a statement: a condition, a denial, a story."""
    found = set()
    if _UNTRUE.search(text, sentence[0], place):
        found.add(Hedge.NEGATION)
    if _CONDITION.search(text, sentence[0], place):
        found.add(Hedge.CONDITION)
    if text[sentence[0] : sentence[1]].rstrip("”\"'’)").endswith("?"):
        found.add(Hedge.QUESTION)
    return frozenset(found)


def says_untrue(text: str, sentence: int, place: int) -> bool:
    """Whether a sentence says of a title that it is a mistake ("misidentified as Secretary of State …")."""
    return _MISNAMED.search(text, sentence, place) is not None


def tense_of(verb: str) -> Tense:
    """What a verb says of the time in which an office is held.

    Elected and named are said before an office is taken and again while it is held.
    """
    if verb in ("became",) or verb.startswith(("took", "succeeded")) or "sworn" in verb:
        return Tense.BEGAN
    if any(word in verb for word in ("elected", "named", "appointed", "chosen")):
        return Tense.CHOSEN
    if verb.startswith(("was", "been", "served", "has")):
        return Tense.THEN
    return Tense.NOW
