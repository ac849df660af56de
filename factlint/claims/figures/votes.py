"""Votes: for, against, how many could vote, and the majority."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.claims.figures.template import ANY, COUNT, Template
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import VoteClaim
from factlint.core.regex import lazy
from factlint.language.smallnumbers import cardinal

_GAP = f"[^{ANY};.]"
_TALLY = lazy(
    rf"\b(?:by|voted|split|ruled|divided|passed|approved) (?:it |him |her )?"
    rf"(?:a vote of |a margin of |votes of )?(?P<ayes>{COUNT})(?P<votes> votes?)? ?(?:to|"
    rf"against) (?P<noes>{COUNT})(?! (?:per|points|goals|runs|games|sets|lengths))"
    rf"(?P<votes2> votes?)?(?:{_GAP}{{0,60}}?(?:with )?(?P<abstained>{COUNT}) (?:abst\w+|members? abst\w+))?"
)
_WON = lazy(
    r"\b(?:passed|approved|carried|adopted|backed|endorsed|ratified|won|(?:re-)?elected|voted (?:for|"
    r"in favou?r|to)|agreed|upheld|confirmed|"
    r"beat|defeated (?:him|her|them))\b"
)
_LOST = lazy(r"\b(?:reject\w*|fail\w*|lost|fell|defeated|voted down|thrown out|blocked|against|short)\b")
_BODY = lazy(
    rf"\b(?:committee|panel|jury|board|council|court|parliament|assembly|senate|chamber|commission|"
    rf"cabinet) of (?P<voters>{COUNT})"
    rf"|\b[Aa]ll (?P<voters2>{COUNT}) (?:members|councillors|senators|deputies|lawmakers|MPs|judges|"
    rf"delegates|jurors|states|countries)\b"
)
_PRESENT = lazy(r" (?:(?:who were |were )?present|who voted|voted|voting|took part|cast)\b")
_MEMBERS = lazy(r"\b([0-9]{1,3}|[a-z]+(?:-[a-z]+)?)-(?:member|seat|strong|judge|person|nation|man)\b")
"""The size of a body: "the 100-member Senate"."""
_HYPHENED = lazy(
    r"\b(?P<verb>voted|vote(?: of)?|passed|approved|rejected|adopted|backed|by|tally(?: of)?|decision|ruled|"
    r"ruling)(?: [\w’'-]+){0,2}? (?P<ayes>[0-9]{1,3})(?:-|–| to )(?P<noes>[0-9]{1,3})\b(?![-–%/.]?[0-9])"
)
_SPORT = lazy(r"\b(?:goals?|match|game|league|cup|season|points|coach|inning|quarter|half-time)\b")
_ALL_OF_THEM = lazy(
    r"\ball ([0-9]{1,3}|[a-z]+) (?:members|councillors|senators|judges|justices)\b"
    r"(?= (?:present|voting|were present|voted))"
)
_ALL_VOTED = lazy(
    r"\b[Aa]ll (?P<voters>[0-9]+|[a-z-]+) (?:members|councillors|senators|deputies|lawmakers|MPs|judges|"
    r"delegates|jurors)\b"
    r"[^.\n]{0,40}\b(?:were present|voted|took part|attended|cast)\b"
)
_POLLED = lazy(
    rf"\b(?:polled|won|received|took|got|secured|gained|drew|winning|polling|taking|"
    rf"with){_GAP}{{0,12}}(?P<ayes>{COUNT})(?: votes?)?,? "
    rf"(?:(?:to|against|compared with|ahead of){_GAP}{{0,40}}|"
    rf"and (?:(?:her|his|its) [a-z]+ |(?:[A-Z][\w.’'-]+ ){{1,3}})(?:got |won |polled |received |took )?)"
    rf"(?P<noes>{COUNT})(?! (?:seats?|points?|per)\b)"
)
_ANOTHER_VOTE = lazy(
    r"[^.\n]{0,40}? (?:in|last|at the|previous\w*) (?:[A-Z0-9]|last|general|previous|election|year|time)"
)
_MARGIN = lazy(r"\bby (?:just |only )?([0-9][0-9,]*) votes?\b(?! to)")


_CASTING = (" by ", " voted ", " split ", " ruled ", " divided ", " passed ", " approved ")


def votes(text: str, template: Template, figures: Sequence[Figure]) -> Iterator[VoteClaim]:
    """The votes of a sentence.

    Args:
        text: the clean text.
        template: the sentence.
        figures: every figure of the document.
    """
    if not any(word in template.text for word in _CASTING):
        return
    for match in _TALLY.finditer(template.text):
        before = template.text[: match.start()]
        sized = _BODY.search(template.text) or _MEMBERS.search(template.text)
        by = match[0].startswith("by") and (_WON.search(before) or _LOST.search(before))
        if not (match["votes"] or match["votes2"] or by or sized):
            continue
        ayes, noes = template.figure(match, "ayes"), template.figure(match, "noes")
        abstained = template.figure(match, "abstained") if match["abstained"] else None
        if not (ayes.is_exact and noes.is_exact) or ayes.scale > 1:
            continue
        body = _BODY.search(template.text)
        complete = False
        voters = None
        if body is not None:
            voters = template.figure(body, "voters" if body["voters"] else "voters2")
            complete = bool(body["voters2"]) and _PRESENT.match(template.text, body.end()) is not None
        else:
            voters = _all_voted(text, template, figures)
            complete = voters is not None
        certain = bool(match["votes"] or match["votes2"])
        won = certain and _WON.search(before) is not None and _LOST.search(before) is None
        yield VoteClaim(ayes, noes, abstained, voters, complete, won=won)


def _all_voted(text: str, template: Template, figures: Sequence[Figure]) -> Figure | None:
    """The voters of "All 49 members were present" in the sentence behind a vote."""
    match = _ALL_VOTED.search(text, template.end, min(len(text), template.end + 220))
    if match is None:
        return None
    return next((figure for figure in figures if figure.start == match.start("voters")), None)


def hyphened_votes(text: str) -> Iterator[VoteClaim]:
    """Votes written like a score: "by a vote of 218-221", "voted 9-7 … all 18 members"."""
    if "vote" not in text:
        return
    for match in _HYPHENED.finditer(text):
        first, last = max(0, match.start() - _SIGHT), min(len(text), match.end() + _SIGHT)
        start = max(
            first, text.rfind("\n", first, match.start()) + 1, text.rfind(". ", first, match.start()) + 1
        )
        ends = (text.find(". ", match.end(), last), text.find("\n", match.end(), last), last)
        sentence = text[start : min(place for place in ends if place >= 0)]
        if "vot" not in sentence or _SPORT.search(sentence):
            continue
        before = text[start : match.end("verb")]
        ayes, noes = _plain(text, match.span("ayes")), _plain(text, match.span("noes"))
        won = _WON.search(before) is not None and _LOST.search(before) is None
        everybody = _ALL_OF_THEM.search(sentence)
        size = everybody or _MEMBERS.search(sentence)
        voters = None
        if size is not None and cardinal(size[1]) is not None:
            voters = _plain(text, (start + size.start(1), start + size.end(1)))
        yield VoteClaim(ayes, noes, voters=voters, complete=everybody is not None, won=won)


_SIGHT = 300
"""Characters around a vote in which its voters are looked for."""


def _plain(text: str, place: tuple[int, int]) -> Figure:
    """A whole number below a thousand."""
    start, end = place
    value = Decimal(cardinal(text[start:end]) or 0)
    return Figure(start, end, start, FigureKind.COUNT, value, value)


def margins(text: str, templates: Sequence[Template], figures: Sequence[Figure]) -> Iterator[VoteClaim]:
    """A majority and the two figures that make it, in the headline or a sentence nearby."""
    if "by " not in text or " vote" not in text:
        return
    pairs: list[tuple[Template, re.Match[str]]] = []
    for template in templates:
        pairs += [(template, match) for match in _POLLED.finditer(template.text)]
    if len(pairs) != 1:
        return
    template, match = pairs[0]
    ayes, noes = template.figure(match, "ayes"), template.figure(match, "noes")
    if not (ayes.is_exact and noes.is_exact) or ayes.kind is not noes.kind or ayes.low < noes.low:
        return
    for stated in _MARGIN.finditer(text, max(0, template.start - 600), template.end):
        if _ANOTHER_VOTE.match(text, stated.end()):
            continue
        margin = next((figure for figure in figures if figure.start == stated.start(1)), None)
        if margin is not None and margin.is_exact and margin not in (ayes, noes):
            yield VoteClaim(ayes, noes, margin=margin)
