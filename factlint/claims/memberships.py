"""Extracts which countries a draft calls members of which bodies."""

from __future__ import annotations

import re

from factlint.claims.places import is_state
from factlint.claims.when import time_of_claim
from factlint.core.claim import Hedge, MembershipClaim
from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind
from factlint.registry.protocol import Registry

_NAMES = frozenset((NameKind.PRIMARY, NameKind.ALIAS, NameKind.ACRONYM, NameKind.FORMER))
_FARTHEST = 50

_STATE = r"(?:state|country|nation)"
_STATES = r"(?:states|countries|nations)"
_BODY_FIRST = lazy(
    rf"[ \u00a0-](?:(?P<one>member(?:[ \u00a0-]{_STATE})?)|(?P<state>{_STATE})|"
    rf"(?P<some>member[ \u00a0-]{_STATES}|members|{_STATES}))[ \u00a0](?:the[ \u00a0])?"
)
"""Between a body and a country: ` member `, ` member state `, ` countries `."""
_NON_FIRST = lazy(
    rf"[ \u00a0-](?:(?:member|ally)(?:[ \u00a0-]{_STATE})?[ \u00a0]|{_STATE}[ \u00a0])?(?:the[ \u00a0])?"
)
_NON = lazy(r"\b[Nn]on-$")
_PLACE_FIRST = lazy(
    r"(?:,[ \u00a0](?:which[ \u00a0](?P<which>is(?:n[’']t)?)[ \u00a0])?|"
    r"[ \u00a0](?P<verb>is(?:n[’']t)?)[ \u00a0])"
    r"(?P<not>(?:itself[ \u00a0])?not[ \u00a0])?(?:also[ \u00a0])?(?:an?[ \u00a0])"
    r"(?:(?:full|founding|founder|fellow|longtime|long-time|loyal|new)[ \u00a0])*"
    r"(?P<of>member(?:[ \u00a0](?:state|country|nation))?[ \u00a0]of[ \u00a0](?:the[ \u00a0])?)?"
)
"""Between a country and a body: `, a `, ` is not a member of the `."""
_MEMBER_NEXT = lazy(rf"[ \u00a0-]member(?:[ \u00a0-]{_STATE})?")

_LIST_GOES_ON = lazy(r",|[ \u00a0]and\b")
_CLOSED_FORMS = r"[.,;:)”\"—–]|$|[ \u00a0][—–(]|[ \u00a0](?:since|and|but|that|with)\b"
_CLOSED = lazy(_CLOSED_FORMS, re.MULTILINE)
_GOES_ON = lazy(
    r"['’]s?[ \u00a0]|[.,;:)”\"]|$|[ \u00a0](?!citizens\b|residents\b|nationals\b)[a-z]", re.MULTILINE
)
"""Behind a country that does not begin another name."""
_VERB_NEXT = lazy(
    r"['’]s?[ \u00a0]|[.,;:)”\"]|$|[ \u00a0](?:and|or|but|is|has|was|had|will|would|which|that|in|on|to|for|"
    r"with|by|said|says|as|from|at|into|after|before|since|also|are|were|have|who|the|a|an|sent|paid|pays|won|"
    r"lost|took|takes|made|makes|gave|gives|wants|went|(?!based|registered|owned|licensed|led|backed|listed)[a-z]+ed)\b",
    re.MULTILINE,
)
"""Behind a country that no noun follows: not "non-EU Germany residents"."""
_SAYS = lazy(
    _CLOSED_FORMS
    + r"|[ \u00a0](?:said|says|is|was|will|did|does|voted|refused|blocked|vetoed|signed|announced|"
    r"reported|warned|urged|called|on|at)\b",
    re.MULTILINE,
)
"""Behind a country that the text calls a member and goes on about."""
_LEAD = lazy(r"(?P<word>[\w’'-]+)[ \u00a0-]$")
_HEDGING = frozenset(
    "candidate aspiring former ex would-be prospective future potential possible associate observer hopeful "
    "onetime one-time then partner invited acceding incoming suspended likely soon-to-be half quasi pre "
    "not never without besides outside".split()
)
_HEDGES = lazy(
    r"\b(?:candidates?|aspir\w+|hopefuls?|would-be|appl(?:y|ied|ies|ying|ication)|bids?|would|could|might|"
    r"may|if|unless|until|not yet|soon|becom\w+|becam\w+|invit\w+|pending|suspend\w+|prospective|wants?|"
    r"wish\w*|hop(?:es?|ed|ing)|plans?|accession|acced\w+|former\w*|once|whether|imagin\w*|claim\w*|"
    r"false\w*|wrong\w*|mistak\w+|as though)\b",
    re.IGNORECASE,
)


class _Read(NamedTuple):
    start: int
    end: int
    member: bool


def membership_claims(analysis: Analysis, registry: Registry, draft: DraftDate) -> list[MembershipClaim]:
    """Every claim that a state is or is not a member of a body, ascending."""
    text, mentions = analysis.document.text, analysis.mentions
    claims: list[MembershipClaim] = []
    for number, mention in enumerate(mentions):
        if mention.uses[0].entity is not EntityKind.ORGANISATION or not _is_body(registry, mention):
            continue
        for other in (number + 1, number - 1):
            place = mentions[other] if 0 <= other < len(mentions) else None
            if place is None or place.uses[0].entity is not EntityKind.PLACE:
                continue
            after = place.start > mention.start
            read = _body_first(text, mention, place) if after else _place_first(text, place, mention)
            if read is None or not is_state(registry, place):
                continue
            if not {use.kind for use in place.uses} <= _NAMES or _is_rivalled(
                analysis, place, mention, after
            ):
                continue
            claims.append(_claim(analysis, draft, mention, place, read))
            break
        else:
            claim = _listed(analysis, registry, draft, number)
            if claim is not None:
                claims.append(claim)
    return claims


def _listed(analysis: Analysis, registry: Registry, draft: DraftDate, number: int) -> MembershipClaim | None:
    """`Norway, a member of NATO, the OECD and the EU,`: a later body of the list."""
    text, mentions = analysis.document.text, analysis.mentions
    body, first = mentions[number], number
    while first and number - first < _MOST_LISTED:
        before = mentions[first - 1]
        if before.uses[0].entity is not EntityKind.ORGANISATION:
            break
        if not _LISTED_NEXT.fullmatch(text, before.end, mentions[first].start):
            return None
        first -= 1
    if first == number or not first:
        return None
    place = mentions[first - 1]
    if place.uses[0].entity is not EntityKind.PLACE or mentions[first].start - place.end > _FARTHEST:
        return None
    link = _PLACE_FIRST.fullmatch(text, place.end, mentions[first].start)
    if link is None or link["of"] is None or link["not"] or "n" in (link["which"] or link["verb"] or ""):
        return None
    if not _CLOSED.match(text, body.end) or not is_state(registry, place):
        return None
    if not {use.kind for use in place.uses} <= _NAMES or _is_rivalled(analysis, place, body, False):
        return None
    return _claim(analysis, draft, body, place, _Read(place.start, body.end, member=True))


_MOST_LISTED = 6
_LISTED_NEXT = lazy(r"(?:,|,? and|,? as well as)[ \u00a0](?:of[ \u00a0])?(?:the[ \u00a0])?")


def _is_body(registry: Registry, mention: Mention) -> bool:
    body = registry.organisation(mention.uses[0].id)
    if body is None or not body.members:
        return False
    return all(use.id == body.id and use.kind in _NAMES for use in mention.uses)


def _body_first(text: str, body: Mention, place: Mention) -> _Read | None:
    """`NATO member Norway`, `EU members Greece and Cyprus`, `non-EU Switzerland`."""
    if place.start - body.end > _FARTHEST or text[place.end : place.end + 1] == "-":
        return None
    non = _NON.search(text, max(0, body.start - 5), body.start)
    if non is not None:
        link = _NON_FIRST.fullmatch(text, body.end, place.start)
        goes_on = _VERB_NEXT.match(text, place.end)
        return _Read(non.start(), place.end, member=False) if link and goes_on else None
    link = _BODY_FIRST.fullmatch(text, body.end, place.start)
    if link is None:
        return None
    word = _LEAD.search(text, max(0, body.start - 20), body.start)
    if word is not None and word["word"].lower() in _HEDGING:
        return None
    # "the EU member Norway trades most with": a country behind an article may begin a clause of its own.
    bare = link["one"] and (word is None or word["word"].lower() not in ("the", "an", "a"))
    expected = _LIST_GOES_ON if link["some"] else _GOES_ON if bare else _SAYS
    fits = expected.match(text, place.end)
    return _Read(body.start, place.end, member=True) if fits else None


def _place_first(text: str, place: Mention, body: Mention) -> _Read | None:
    """`Norway, a NATO member,`, `Norway is not a member of the EU`."""
    if body.start - place.end > _FARTHEST:
        return None
    link = _PLACE_FIRST.fullmatch(text, place.end, body.start)
    if link is None:
        return None
    end = body.end
    if link["of"] is None:
        after = _MEMBER_NEXT.match(text, body.end)
        if after is None:
            return None
        end = after.end()
    if not _CLOSED.match(text, end):
        return None
    denied = link["not"] or "n" in (link["which"] or link["verb"] or "")
    return _Read(place.start, end, member=not denied)


def _is_rivalled(analysis: Analysis, place: Mention, body: Mention, body_first: bool) -> bool:
    """Whether "…, a NATO member," may explain another country that the sentence names before."""
    if body_first or analysis.document.text[place.end : place.end + 1] != ",":
        return False
    first, _ = analysis.sentence_around(place.start)
    for other in reversed(analysis.mentions):
        if other.start < first:
            return False
        if other.start < place.start and other.uses[0].entity is EntityKind.PLACE:
            return True
    return False


def _claim(
    analysis: Analysis, draft: DraftDate, body: Mention, place: Mention, read: _Read
) -> MembershipClaim:
    text = analysis.document.text
    first, last = analysis.sentence_around(read.start)
    hedges: set[Hedge] = set()
    if _HEDGES.search(text, first, last):
        hedges.add(Hedge.CONDITION)
    if text[first:last].rstrip("”\"’')").endswith("?"):
        hedges.add(Hedge.QUESTION)
    return MembershipClaim(
        span=TextSpan(read.start, read.end),
        body=body.uses[0].id,
        place=place.uses[0].id,
        place_span=TextSpan(place.start, place.end),
        member=read.member,
        time=time_of_claim(analysis, read.start, draft),
        hedges=frozenset(hedges),
    )
