"""A name with a pronoun behind it that says the subject again: "China it has"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.registry.model import EntityKind

_VERB = lazy(
    r"(?P<verb>(?:has |have |had |also )?(?:has|have|had|is|are|was|were|will|would|can|said|says|announced"
    r"|plans|wants|believes|stated|told|added|noted|stressed|emphasi[sz]ed|explained|warned|decided|became"
    r"|continues|reported|confirmed))(?P<clause> (?:that (?:the|he|she|it|they|there|this|an?"
    r"|in|all|no|its|his"
    r"|her|their|two|three|many|some|most|more|fewer|several|only)|(?:the|his|her|its|their|this)"
    r" [a-z]+ (?:is|was|are|were|has|had|will|would)|(?:never|always|also|already|still|not) (?!been\b)[a-z]+"
    r" (?:an?|the|any|his|her|its|their)))? (?=[a-z])"
)
_NOUN = lazy(
    r"(?:^|[.!?][”\"]? )(?P<name>(?:The|Its|Their) (?:[a-z]+ ){0,2}(?:city hall|ministers?|presidents?"
    r"|spokes(?:man|woman|person)|officials?|officers?|mayor|governor|directors?|managers?|coach|players?"
    r"|doctors?|teachers?|lawyers?|judges?|prosecutors?|professors?|researchers?|scientists?|experts?"
    r"|analysts?|witness(?:es)?|commissioner|candidate|leader|commander|author|singer|chief"
    r"|trader|ambassador|envoy|\d\d-year-old|police|company|ministry|government|department|agency"
    r"|committee|university|hospital|bank|club|team|union|court|council|party|army|organi[sz]ation|chairman|chairwoman|owner))$",
    re.MULTILINE,
)
_TITLE = lazy(
    r"(?:Mr|Mrs|Ms|Dr|Sir|(?:Prime |Foreign |Defen[cs]e )?Minister|President|Chancellor|Senator|General"
    r"|Secretary)\.? "
)
_ADDRESSED = lazy(r"(?:Mr|Mrs|Ms|Dr)\.? [A-Z][\w’'-]+")
_REACH = 80
_PRONOUNS = ("he", "she", "it", "they")
_NAME_KINDS = frozenset({EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION})


@dataclass(frozen=True)
class DoubledSubject:
    """Reports a subject that a pronoun says again before the verb.

    Names count when the registry knows them and they begin the sentence; "The minister he said" counts when
    a clause or an object follows, because "the minister he met" is good English.
    """

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match", "name", "pronoun")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every doubled subject."""
        for place, match, pronoun in _hits(context.text):
            finding = _after_noun(context.text, place, match, pronoun)
            if finding is None and context.text[place - 1].isalpha():
                finding = _after_name(context, place, match, pronoun)
            if finding is not None:
                yield finding


def _hits(text: str) -> Iterator[tuple[int, re.Match[str], str]]:
    """Places of the space before a pronoun with its verb, straight behind a word."""
    for pronoun in _PRONOUNS:
        middle = f" {pronoun} "
        place = text.find(middle)
        while place >= 0:
            match = _VERB.match(text, place + len(middle))
            if match is not None and place and text[place - 1].isalpha():
                yield place, match, pronoun
            place = text.find(middle, place + 1)


def _after_noun(text: str, place: int, match: re.Match[str], pronoun: str) -> Finding | None:
    """Finds "The minister he said that the", where "that" shows that no relative clause is meant."""
    if not match["clause"]:
        return None
    noun = _NOUN.search(text, max(0, place - _REACH), place)
    if noun is None or (
        noun.start("name") > 0 and noun[0][0] not in ".!?" and text[noun.start() - 1] != "\n"
    ):
        return None
    return _finding(text, TextSpan(noun.start("name"), match.end("verb")), noun["name"], pronoun)


def _after_name(context: CheckContext, place: int, match: re.Match[str], pronoun: str) -> Finding | None:
    """Finds "China it has" at the head of a sentence."""
    text = context.text
    start, end = context.analysis.sentence_at(place)
    if (
        place - start > _REACH
        or text[end - 1 : end] == "?"
        or not text[start : start + 2].strip('“"')[:1].isupper()
    ):
        return None
    for mention in context.analysis.mentions_between(start, place):
        if mention.end != place or any(use.entity not in _NAME_KINDS for use in mention.uses):
            continue
        name = text[mention.start : mention.end]
        lead = text[start : mention.start].lstrip('“"')
        # "The Kenya they had known": an article makes a plain name a noun with a clause.
        if not lead or (lead == "The " and " " in name) or _TITLE.fullmatch(lead):
            return _finding(text, TextSpan(mention.start - len(lead), match.end("verb")), name, pronoun)
    if _ADDRESSED.fullmatch(text, start, place):
        return _finding(text, TextSpan(start, match.end("verb")), text[start:place], pronoun)
    for run in context.analysis.name_runs:
        if run.end == place and run.start == start:
            return _finding(text, TextSpan(start, match.end("verb")), text[start:place], pronoun)
    return None


def _finding(text: str, span: TextSpan, name: str, pronoun: str) -> Finding:
    return Finding(span, {"match": text[span.start : span.end], "name": name, "pronoun": pronoun})
