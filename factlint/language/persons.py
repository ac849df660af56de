"""Words that bring in a person: nouns for people, and capitalised words that nobody knows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.registry.model import EntityKind

_NOUNS = lazy(
    r"\b(?:wo)?m[ae]n\b|\b(?:boy|girl|mother|father|parent|wife|husband|widow|widower|son|daughter|brother|sister|"
    r"uncle|aunt|nephew|niece|cousin|grand\w+|friend|colleague|neighbou?r|girlfriend|boyfriend|fianc\w+|partner|"
    r"successor|predecessor|rival|opponent|counterpart|challenger|ally|aide|adviser|advisor|assistant|deputy|boss|"
    r"minister|premier|chancellor|president|king|queen|prince|princess|emperor|pope|monarch|leader|senator|"
    r"governor|mayor|ambassador|envoy|secretary|diplomat|general|colonel|commander|officer|soldier|captain|admiral|"
    r"judge|lawyer|attorney|prosecutor|magistrate|sheriff|detective|constable|policeman|policewoman|"
    r"spokes\w+|chair\w*|director|chief|head|executive|manager|owner|founder|banker|analyst|economist|expert|"
    r"professor|scientist|researcher|teacher|doctor|nurse|surgeon|patient|student|pupil|author|writer|journalist|"
    r"reporter|editor|actor|actress|singer|director|coach|striker|goalkeeper|player|driver|pilot|passenger|victim|"
    r"suspect|gunman|attacker|defendant|witness|survivor|prisoner|hostage|candidate|nominee|lawmaker|politician|"
    r"official|activist|bishop|priest|imam|rabbi|someone|somebody|anyone|everyone|nobody|who|whom|whose|"
    r"[a-z]+ists?|[a-z]+(?:man|woman)|he|she|his|hers?|him)\b"
)
_CAPITAL = lazy(r"(?<![\w’'-])[A-Z][a-zà-ÿ]+\b")
_NEUTRAL = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december the a an but and yet in on at as it its they "
    "their we i this that these those for from with while when after before if although though still "
    "instead later meanwhile however then mr mrs ms dr sir gen lt col christmas easter".split()
)


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def names_somebody(analysis: Analysis, start: int, end: int, known: Sequence[_Stretch]) -> bool:
    """Whether anybody but the people already known may be meant by a word of a stretch.

    Words in quotation marks do not count, nor do nouns that explain a known person: those right before
    the name and those between it and the next verb ("Merkel, the chancellor, said").

    Args:
        analysis: of the document.
        start: first character of the stretch.
        end: one past its last one.
        known: the people who are named in it, ascending.
    """
    text = analysis.document.text
    quoted = analysis.quotations.is_quoted
    for noun in _NOUNS.finditer(text, start, end):
        if not quoted(*noun.span()) and not _explains(text, noun.start(), noun.end(), known):
            return True
    for word in _CAPITAL.finditer(text, start, end):
        if word[0].lower() in _NEUTRAL or quoted(*word.span()):
            continue
        if any(person.start <= word.start() < person.end for person in known):
            continue
        if not (_is_no_person(analysis, word.start()) or follows_article(text, word.start())):
            return True
    return False


_ARTICLE_BEFORE = lazy(r"\bthe[ \u00a0](?:[A-Z][\w’'-]*[ \u00a0]){0,3}$")
_CALLED_THE = frozenset(
    "Queen King Pope Prince Princess Duke Duchess Emperor President Prime Rev Dalai Aga".split()
)


def follows_article(text: str, place: int) -> bool:
    """Whether a capitalised word belongs to a name with "the": "the Second World War", not "the Queen"."""
    match = _ARTICLE_BEFORE.search(text, max(0, place - 60), place)
    if match is None:
        return False
    first = text[match.start() + 4 :].split(" ", 1)[0]
    return first.rstrip(".,;:!?”’") not in _CALLED_THE


_NAME_FOLLOWS = lazy(r"[\w’'., -]{0,40}$")
_APPOSITION = lazy(r"(?:,| of| from)[^.;:“”\"]{0,120}$")
_APPOSITION_AS_SUBJECT = lazy(r"[^,]*,[^,]*\b(?:said|says|told|who)\b")


def _explains(text: str, start: int, end: int, known: Sequence[_Stretch]) -> bool:
    """Whether a noun belongs to a known person's own title or apposition."""
    for person in known:
        if person.start <= start < person.end:
            return True
        if end <= person.start and person.start - end < 40:
            gap = text[end : person.start]
            if gap.strip() in ("", ",") or (
                _NAME_FOLLOWS.fullmatch(gap) and "," not in gap and " and " not in gap
            ):
                return len(gap) < 25
        if person.end <= start < person.end + 120:
            gap = text[person.end : start]
            if gap.startswith(",") and "." not in gap and gap.count(",") == 1 and not gap.startswith(", and"):
                return True
    return False


def _is_no_person(analysis: Analysis, place: int) -> bool:
    """Whether a capitalised word belongs to a registered place, body or title."""
    mentions = analysis.mentions
    number = analysis.mention_index(place + 1) - 1
    if number >= 0 and mentions[number].start <= place < mentions[number].end:
        return mentions[number].uses[0].entity is not EntityKind.PERSON
    # The first word of a sentence has its capital from there.
    index = bisect_left(analysis.sentences, (place, 0))
    return index < len(analysis.sentences) and analysis.sentences[index][0] == place
