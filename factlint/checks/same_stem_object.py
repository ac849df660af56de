"""A verb whose object says the same word again: "recruit new recruits"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import NamedTuple, dataclass
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.stems import is_noun_of, verb_stems
from factlint.language.word_classes import (
    ADJECTIVES,
    DETERMINERS,
    MODALS,
    NEVER_VERBS,
    is_adjective_like,
)

# The leading space lets the expression engine skip to word beginnings by itself.
_TRIGGER = lazy(r" ([a-z]{4})[a-z]*+(?= (?:[\w,-]++ ){0,3}?\1)")
_WORD = lazy(r"\S+")
_NOUN = lazy(r"([a-z]{4,})[.,;:!?”’\"')\]…—–]*")
_LAST_WORD = lazy(r"(\S+) $")
_LONGEST_GAP = 4
_WINDOW = 96

_AFTER_OBJECT = frozenset(
    "about across after against along alongside amid among and around as at because before behind below"
    " between beyond but by despite due during each every except for from if in including inside into"
    " last later like near next now of off on once onto or out outside over per rather since so soon"
    " than that then this through throughout to today tomorrow toward towards under until upon when"
    " where whether which while who whom whose with within without yesterday".split()
)
"""What may follow a noun that ends its phrase."""

_BEFORE_VERB = (
    frozenset("to not never i he she it they we you who and or also help helped let".split()) | MODALS
)
"""What stands before a bare verb, so that the word is no noun."""


class _Candidate(NamedTuple):
    """A verb and a later noun of its stem.

    Args:
        verb: the verb's place.
        noun: the noun's place.
        before: the word before the verb, in small letters, without opening marks.
        after: the word after the noun; empty when a mark or the block ends it.
    """

    verb: TextSpan
    noun: TextSpan
    before: str
    after: str


@dataclass(frozen=True)
class SameStemObject:
    """Reports an object that repeats its verb.

    Nouns for the one who does it are left alone: one may well "train new trainers". Without syntax only
    word order speaks, so that the verb must be an infinitive, stand after a modal or a pronoun, or end in
    -ing or -ed, and the noun must end its phrase.

    Args:
        modified: whether the object has a modifier of its own ("recruit new recruits"); False asks for
            objects without one ("recruit the recruits").
        syntax: lets a parser decide what is a verb and its object; needs a trained model.
        stop: verbs that English does use so ("live better lives").
    """

    modified: bool = True
    syntax: bool = False
    stop: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match", "verb", "noun")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every object that repeats its verb.

        Raises:
            SyntaxUnavailable: with `syntax`, when no trained model is installed.
        """
        text = context.text
        candidates = self._candidates(text)
        if self.syntax:
            candidates = _parsed(context, candidates)
        else:
            candidates = [candidate for candidate in candidates if _is_certain(text, candidate)]
        for candidate in candidates:
            span = TextSpan(candidate.verb.start, candidate.noun.end)
            values = {
                "match": _at(text, span),
                "verb": _at(text, candidate.verb),
                "noun": _at(text, candidate.noun),
            }
            yield Finding(span, values)

    def sentences(self, context: CheckContext) -> Iterable[tuple[int, int]]:
        """The sentences that only a parser can judge."""
        return [
            context.analysis.sentence_at(candidate.verb.start) for candidate in self._candidates(context.text)
        ]

    def _candidates(self, text: str) -> list[_Candidate]:
        stopped = _stems(self.stop)
        return [
            candidate
            for candidate in _candidates(text, self.modified)
            if verb_stems(_at(text, candidate.verb)).isdisjoint(stopped)
        ]


@lru_cache(maxsize=8)
def _stems(verbs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem for verb in verbs for stem in verb_stems(verb))


def _at(text: str, span: TextSpan) -> str:
    return text[span.start : span.end]


def _candidates(text: str, modified: bool) -> Iterator[_Candidate]:
    """Pairs of words with one stem and only determiners and adjectives between them."""
    for match in _TRIGGER.finditer(text):
        if match[0][1:] in NEVER_VERBS:
            continue
        verb = TextSpan(match.start() + 1, match.end())
        line_end = text.find("\n", verb.end, verb.end + _WINDOW)
        end = line_end if line_end >= 0 else min(len(text), verb.end + _WINDOW)
        words = list(_WORD.finditer(text, verb.end, end))[: _LONGEST_GAP + 1]
        for number, word in enumerate(words[:_LONGEST_GAP]):
            last = _NOUN.fullmatch(word[0])
            if last is None or not word[0].startswith(match[1]):
                continue
            between = [earlier[0] for earlier in words[:number]]
            if _is_pair(_at(text, verb), last[1], between, modified):
                noun = TextSpan(word.start(), word.start() + len(last[1]))
                goes_on = last[1] == word[0] and number + 1 < len(words)
                after = words[number + 1][0] if goes_on else ""
                yield _Candidate(verb, noun, _word_before(text, verb.start), after.strip('“"('))
            break


def _is_pair(verb: str, noun: str, between: Sequence[str], modified: bool) -> bool:
    if not is_noun_of(noun, verb):
        return False
    if noun == verb and DETERMINERS.isdisjoint(between):
        return False
    if not all(word in DETERMINERS or is_adjective_like(word) for word in between):
        return False
    return modified == any(word not in DETERMINERS for word in between)


def _word_before(text: str, place: int) -> str:
    before = _LAST_WORD.search(text, max(0, place - 24), place)
    return before[1].lower().lstrip("“\"‘'(") if before else ""


def _is_certain(text: str, candidate: _Candidate) -> bool:
    """Whether word order alone shows a verb and the head of its object."""
    before, after = candidate.before, candidate.after
    if _at(text, candidate.verb).endswith(("ing", "ed")):
        if before in DETERMINERS or before in ADJECTIVES:
            return False
    elif before not in _BEFORE_VERB and not before.endswith(("n’t", "n't")):
        return False
    return not after or after.strip(".,;:") in _AFTER_OBJECT or after.endswith("ly")


def _parsed(context: CheckContext, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Those candidates in which the parser sees a verb and its direct object."""
    if not candidates:
        return []
    sentences = [context.analysis.sentence_at(candidate.verb.start) for candidate in candidates]
    parses = context.parse(sentences)
    kept = []
    for candidate, (start, _), tokens in zip(candidates, sentences, parses, strict=True):
        objects = {token.idx + start: token.head for token in tokens if token.dep_ in ("dobj", "obj")}
        head = objects.get(candidate.noun.start)
        if head is not None and head.idx + start == candidate.verb.start and head.tag_.startswith("VB"):
            kept.append(candidate)
    return kept
