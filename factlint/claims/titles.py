"""Reads a title in its place: its country, what changes its meaning, and which offices it may mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.core.claim import Hedge, Tense
from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.protocol import Registry

_JURISDICTIONS = frozenset({EntityKind.PLACE, EntityKind.ORGANISATION})
_ONLY_OFFICES = frozenset({EntityKind.OFFICE})
_ONLY_WEAK = frozenset({NameKind.WEAK})
_COMPOUND = lazy(r"[^\W_]\w*(?:-\w+)+$")
_LINK_BEFORE = lazy(r"(?:['’]s?)?[ \u00a0]")
_LINK_AFTER = lazy(r"[ \u00a0](?:of|for|to)[ \u00a0](?:the[ \u00a0])?")
_COMPLEMENT = lazy(
    r"[ \u00a0](?:of|for|to|at|general|emeritus|pro tempore|designate)\b|[-–](?!elect)\w|[ \u00a0]&"
)
_WORD_BEFORE = lazy(r"(?:^|[\s(“\"‘'—–-])([^\W_][\w’'.]*)(?:[ \u00a0]|-)$")

_LONGER_BODY = lazy(r"\b[A-Z][\w’'.-]+[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?$")
"""Before a country: the name of a body that is longer than the country's ("Bank of Ukraine President")."""

_EARLIER = set("former ex onetime one-time erstwhile ousted deposed retired previous past sometime".split())
_THEN = set(
    "then late last penultimate disgraced fallen toppled exiled fugitive jailed imprisoned slain "
    "assassinated murdered short-lived wartime founding first-ever".split()
)
_NOW_COMPOUNDS = lazy(
    r"(?:left|right|cent(?:er|re)|far|hard|pro|anti|newly|long|media|tech)-[\w-]+|[\w-]+-(?:born|backed|"
    r"leaning)"
)
"""Compounds before a title that say nothing of the time it is held ("right-wing")."""
_PARTIES = frozenset(
    "tory labour conservative liberal republican democratic democrat socialist communist green dem".split()
)
_EARLIER_BEFORE = lazy(r"\b(?:[Ff]ormer|[Ee]x|[Oo]ne-?time|[Ee]rstwhile)[ \u00a0-]$")
"""Before a party: "former Tory chancellor" is as much as "former chancellor"."""
_DEGREE = lazy(r"\b(?:[Hh]ow|as|so|too|[Ww]hat)[ \u00a0](?:[\w-]+[ \u00a0])?an?[ \u00a0]$")
"""Before a title: "how good a prime minister she will make" weighs what is to come."""
_ACTING = {"acting", "interim", "caretaker", "provisional", "transitional", "outgoing"}
_NOMINEE = {
    "incoming",
    "future",
    "next",
    "would-be",
    "prospective",
    "presumptive",
    "potential",
    "designated",
    "new",
}
_OTHER_OFFICE = frozenset(
    "deputy vice assistant under associate junior shadow opposition lieutenant principal permanent state "
    "provincial regional first second honorary adjunct sub co parliamentary private".split()
)
_NEUTRAL = frozenset(
    "the a an and or but so did as by to of from with said says told when while that than for in on at "
    "like both either "
    "current serving sitting embattled conservative labour liberal republican democratic "
    "democrat tory socialist "
    "communist right-wing left-wing centrist longtime veteran whose between including against "
    "under after before "
    "because since is was are were be been if not only even also where which who whom met meet "
    "meets asked urged "
    "became become becomes serves served elected named appointed chosen remains remained between among "
    "behind via per without over about until versus vs mr mrs ms by. new late popular populist "
    "elected authoritarian reformist hardline moderate nationalist islamist young controversial "
    "powerful its their "
    "his her our my your this monday tuesday wednesday thursday friday saturday sunday today yesterday "
    "january february march april may june july august september october november december".split()
)


class Title(NamedTuple):
    """A title in its place.

    Args:
        start: first character of the title proper.
        end: one past the title, with the country that follows it.
        lead_start: first character with everything that belongs to it on the left: country, "former".
        offices: ids of every office it may mean.
        jurisdiction: ids of the places or bodies named beside it; empty when none is.
        tense: what "former" or "then" make of it.
        hedges: what takes it out of the indicative.
        definite: a country or "the" stands before it, so that a name after a comma explains it.
    """

    start: int
    end: int
    lead_start: int
    offices: tuple[str, ...]
    jurisdiction: tuple[str, ...]
    tense: Tense
    hedges: frozenset[Hedge]
    definite: bool


def read_title(
    text: str, mentions: Sequence[Mention], number: int, registry: Registry, first: int = 0
) -> Title | None:
    """The title at a mention of an office; None when it cannot be read with certainty.

    Args:
        text: the clean text.
        mentions: of the whole text.
        number: of the mention of the office.
        registry: where offices are looked up.
        first: where its sentence begins; what stands before has no say.
    """
    office = mentions[number]
    start, end = office.start, office.end
    jurisdiction: tuple[str, ...] = ()
    after = _jurisdiction_after(text, mentions, number)
    if after is not None:
        jurisdiction, end = after.uses.ids, after.end
    elif _COMPLEMENT.match(text, end):
        return None
    lead = _Lead(text, start, first)
    lead.take_modifiers()
    if not jurisdiction:
        before = _jurisdiction_before(text, mentions, number, lead.place)
        if before is not None:
            if _LONGER_BODY.search(text, max(0, before.start - 40), before.start):
                return None
            jurisdiction = before.uses.ids
            lead.place = before.start
            lead.definite = True
            lead.take_modifiers()
    offices = _offices(office, jurisdiction, registry)
    if not offices:
        return None
    strict = not jurisdiction and office.uses.any_shared(registry.shares_title)
    if not lead.stops_cleanly(strict=strict):
        return None
    return Title(
        start, end, lead.place, offices, jurisdiction, lead.tense, frozenset(lead.hedges), lead.definite
    )


class _Lead:
    """Walks left from a title over the words that change its meaning."""

    def __init__(self, text: str, place: int, first: int) -> None:
        self.text = text
        self.place = place
        self.first = first
        self.tense = Tense.NOW
        self.hedges: set[Hedge] = set()
        self.definite = False

    def _word(self) -> re.Match[str] | None:
        match = _WORD_BEFORE.search(self.text, max(0, self.place - 40), self.place)
        return match if match is not None and match.start(1) >= self.first else None

    def take_modifiers(self) -> None:
        """Takes "former", "acting", "deputy" and the like, from right to left."""
        while (match := self._word()) is not None:
            word = match[1].lower().rstrip(".")
            if word in _EARLIER:
                self.tense = Tense.EARLIER
            elif word in _THEN:
                self.tense = Tense.THEN
            elif word in _ACTING:
                self.hedges.add(Hedge.ACTING)
            elif word in _NOMINEE:
                self.hedges.add(Hedge.NOMINEE)
            elif word in _OTHER_OFFICE:
                self.hedges.add(Hedge.OTHER_OFFICE)
            elif word in _PARTIES and _EARLIER_BEFORE.search(self.text, self.first, match.start(1)):
                pass
            elif compound := self._compound(match):
                # "three-time", "longest-serving", "Johnson-era" may speak of any time.
                self.tense = Tense.THEN
                self.place = compound
                continue
            else:
                if word == "the":
                    self.definite = True
                elif word in ("a", "an") and _DEGREE.search(self.text, self.first, self.place):
                    self.hedges.add(Hedge.NOMINEE)
                elif word == "and":
                    # "the former foreign secretary and prime minister": what is past reaches over.
                    self.tense = Tense.THEN if self.tense is Tense.NOW else self.tense
                return
            self.place = match.start(1)

    def _compound(self, match: re.Match[str]) -> int:
        """Where a hyphenated word begins that ends with a matched one; 0 when none does."""
        start = match.start(1)
        if self.text[start - 1 : start] != "-" or match[0].endswith("-"):
            return 0
        whole = _COMPOUND.search(self.text, max(0, start - 30), match.end(1))
        if whole is None or _NOW_COMPOUNDS.fullmatch(whole[0].lower()):
            return 0
        return whole.start()

    def stops_cleanly(self, *, strict: bool) -> bool:
        """Whether what stands further left belongs to the sentence and not to the title.

        A capitalised word that nobody knows may be a company, a state or a party, and so may any
        plain noun before a title that many bodies use ("club president").
        """
        match = self._word()
        if match is None:
            return True
        word = match[1].rstrip(".")
        lowered = word.lower()
        if lowered in _NEUTRAL:
            return True
        if word[0].isupper():
            if not strict and match[1].endswith(".") and "." in word:
                return True  # "in Washington, D.C. U.S. Defense Secretary": two sentences, split or not
            return self._begins_sentence(match.start(1)) and lowered in _NEUTRAL
        return not strict

    def _begins_sentence(self, place: int) -> bool:
        before = self.text[max(0, place - 2) : place]
        return not before.strip() or before[-1:] in '\n“"(' or before.strip()[-1:] in ".!?:"


def _jurisdiction_after(text: str, mentions: Sequence[Mention], number: int) -> Mention | None:
    if number + 1 >= len(mentions):
        return None
    office, after = mentions[number], mentions[number + 1]
    gap = text[office.end : after.start]
    return after if _is_jurisdiction(after) and _LINK_AFTER.fullmatch(gap) else None


def _jurisdiction_before(text: str, mentions: Sequence[Mention], number: int, place: int) -> Mention | None:
    if number == 0:
        return None
    before = mentions[number - 1]
    gap = text[before.end : place]
    return before if _is_jurisdiction(before) and _LINK_BEFORE.fullmatch(gap) else None


def _is_jurisdiction(mention: Mention) -> bool:
    return mention.uses.entities <= _JURISDICTIONS


def _offices(office: Mention, jurisdiction: tuple[str, ...], registry: Registry) -> tuple[str, ...]:
    uses = office.uses
    if uses.entities != _ONLY_OFFICES or NameKind.WRONG in uses.kinds:
        return ()
    if not jurisdiction:
        # A weak name never speaks alone, but beside a strong one it is one more reading.
        return () if uses.kinds == _ONLY_WEAK else uses.ids
    return uses.offices_in(jurisdiction, registry.jurisdiction_of)
