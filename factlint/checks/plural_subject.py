"""A plural subject at the head of its clause with a verb in the singular."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.people_nouns import is_person_noun
from factlint.core.classes import dataclass
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.literals import standing
from factlint.language.word_classes import is_adjective_like

_VERBS = tuple(
    "is was has does isn’t wasn’t hasn’t doesn’t isn't wasn't hasn't doesn't says wants expects believes"
    " thinks knows goes comes takes gives agrees argues insists warns".split()
)
_MIDDLES = tuple(f" {verb} " for verb in _VERBS)
_HEAD = lazy(
    r"(?P<open>^[“\"]?|[.!?][”\"]? [“\"]?|\b(?:[Tt]hat|[Bb]ecause|but|[Ww]hile|said) )"
    r"(?P<det>(?:(?:[Mm]any|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en|[Hh]undreds|[Dd]ozens"
    r"|[Tt]housands) of (?:the|its|his|her|their|these|those|our)|[Tt]he|[Tt]hese|[Tt]hose"
    r"|[Tt]heir|[Hh]is|[Hh]er"
    r"|[Ii]ts|[Oo]ur|[Mm]any|[Ss]ome|[Ss]everal|[Bb]oth|[Mm]ost) )?"
    r"(?P<adjective>[A-Za-z-]+ )?(?P<noun>[A-Za-z]+)$",
    re.MULTILINE,
)
_REACH = 60
_SURE_VERBS = frozenset("is was has does isn’t wasn’t hasn’t doesn’t isn't wasn't hasn't doesn't".split())
SINGULAR_ENDINGS = ("us", "is", "ss", "ics", "as", "os", "ties", "ous")
SINGULAR_IN_S = frozenset(
    "news series species means headquarters barracks crossroads lens gallows works woods diabetes"
    " rabies measles odds premises whereabouts proceeds athletics billiards darts cards dominoes"
    " draughts checkers mumps shambles innings minutes seconds hours days weeks months years"
    " decades centuries dollars euros pounds miles metres meters kilometres kilometers percents"
    " cents shares times always perhaps sometimes besides towards afterwards upwards downwards"
    " indoors outdoors overseas yes this his its hers ours theirs us plus minus less thus gas bus"
    " bias alias canvas atlas christmas texas others alms mathematics games sports savings"
    " earnings winnings links hands eyes details says wants needs lies states nations arts rules"
    " looks data media".split()
)
_SURE_DETERMINERS = frozenset("the these those their its his her our".split())
_FIRMS = frozenset("Farmers Travelers Players Marines Publishers Employers Lawyers Miners".split())
"""Plurals that are names of firms, clubs and works, too."""

_PLURAL = frozenset("people men women children police".split())


@dataclass(frozen=True)
class PluralSubject:
    """Reports a plural noun that is surely the subject, with a singular verb behind it.

    Nouns for people count wherever their clause begins with them; other plurals only behind "the" or a
    possessive at the head of the sentence, where nothing else can be the subject.
    """

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match", "noun", "verb")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every such pair."""
        text = context.text
        for place, middle in sorted(standing(_MIDDLES, context.analysis)):
            if text[place - 1] == "s" or text[place - 2 : place] in ("le", "en", "ce"):
                found = _pair(text, place, middle[1:-1])
                if found is not None:
                    yield found


def is_reported(text: str, place: int, verb: str) -> bool:
    """Whether this check reports the verb behind the space at a place."""
    return verb in _VERBS and _pair(text, place, verb) is not None


def _pair(text: str, place: int, verb: str) -> Finding | None:
    """The finding at the space before a verb, if a plural subject stands there."""
    head = _HEAD.search(text, max(0, place - _REACH), place)
    if head is None or not _is_plural_subject(head, verb):
        return None
    span = TextSpan(head.start("noun"), place + 1 + len(verb))
    return Finding(span, {"match": text[span.start : span.end], "noun": head["noun"], "verb": verb})


def _is_plural_subject(head: re.Match[str], verb: str) -> bool:
    noun, determiner = head["noun"], (head["det"] or "").strip().lower()
    adjective = (head["adjective"] or "").strip()
    opens = not head["open"] or head["open"][0] in '.!?“"'
    if noun[0].isupper() and (adjective or determiner or not opens or noun in _FIRMS):
        return False
    noun = noun.lower()
    if adjective and not _may_describe(adjective, bool(determiner), opens):
        return False
    if noun in _PLURAL or (is_person_noun(noun) and noun.endswith("s")):
        return noun != "people" or adjective != "older"
    if verb not in _SURE_VERBS or not opens:
        return False
    if determiner not in _SURE_DETERMINERS and " of " not in determiner:
        return False
    if adjective and not is_adjective_like(adjective):
        return False
    return noun.endswith("s") and not noun.endswith(SINGULAR_ENDINGS) and noun not in SINGULAR_IN_S


def _may_describe(word: str, determined: bool, opens: bool) -> bool:
    """Whether a word before a noun describes it, rather than governs it ("employing people is")."""
    if word[0].isupper() and (determined or not opens):
        return False
    return is_adjective_like(word.lower()) and not word.lower().endswith(("ly", "ing"))
