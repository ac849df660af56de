"""A name with a pronoun behind it that says the subject again: "China it has"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.registry.model import EntityKind

_AFTER_NAME = lazy(
    r" (?P<pronoun>he|she|it|they) (?P<verb>has|have|had|is|are|was|were|will|would|can|said|says"
    r"|announced|plans"
    r"|wants|believes|stated|told|added|noted|stressed|emphasi[sz]ed|explained|warned|decided|became"
    r"|continues) (?=[a-z])"
)
_NOUN = lazy(
    r"(?:^|(?<=[.!?][ ”\"])|(?<=[.!?]” ))(?P<name>The (?:[a-z]+ ){0,2}(?:city hall|ministers?"
    r"|presidents?|spokes(?:man|woman|person)|officials?"
    r"|officers?|mayor|governor|directors?|managers?|coach|players?|doctors?|teachers?|lawyers?|judges?"
    r"|prosecutors?"
    r"|professors?|researchers?|scientists?|experts?|analysts?|witness(?:es)?|police|company|ministry"
    r"|government"
    r"|department|agency|committee|university|hospital|bank|club|team|union|court|council|party|army"
    r"|organi[sz]ation))"
    r" (?P<pronoun>he|she|it|they) (?P<verb>(?:has |have |had |also )?(?:said|announced|stated|noted"
    r"|emphasi[sz]ed|explained"
    r"|warned|added|stressed|decided|reported|confirmed)) that (?=the |he |she |it |they |there |this "
    r"|a |an |in |all |no |its |his |her |their |two |three |many |some |most |more |fewer |several "
    r"|only )",
    re.IGNORECASE | re.MULTILINE,
)
_NAME_KINDS = frozenset({EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION})


@dataclass(frozen=True)
class DoubledSubject:
    """Reports a subject that a pronoun says again before the verb.

    Names count when the registry knows them and they begin the sentence; "The minister he said" counts when
    "that" and a clause follow, because "the minister he met" is good English.
    """

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match", "name", "pronoun")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every doubled subject."""
        yield from _after_names(context)
        if " that " in context.text:
            for match in _NOUN.finditer(context.text):
                values = {"match": match[0].strip(), "name": match["name"], "pronoun": match["pronoun"]}
                yield Finding(TextSpan(match.start("name"), match.end("verb")), values)


def _after_names(context: CheckContext) -> Iterator[Finding]:
    text = context.text
    places = [(match.start(), match) for match in _AFTER_NAME.finditer(text)]
    if not places:
        return
    ends = {
        mention.end: mention
        for mention in context.analysis.mentions
        if all(use.entity in _NAME_KINDS for use in mention.uses)
    }
    for place, match in places:
        mention = ends.get(place)
        if mention is None:
            continue
        start, end = context.analysis.sentence_at(place)
        name = text[mention.start : mention.end]
        lead = text[start : mention.start].lstrip('“"')
        # "The Kenya they had known": an article makes a plain name a noun with a clause.
        if (not lead or (lead == "The " and " " in name)) and text[end - 1 : end] != "?":
            first = mention.start - len(lead)
            values = {"match": text[first : match.end("verb")], "name": name, "pronoun": match["pronoun"]}
            yield Finding(TextSpan(first, match.end("verb")), values)
