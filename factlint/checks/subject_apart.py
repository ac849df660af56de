"""A verb whose subject, as the parser finds it, is of the other number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.plural_subject import SINGULAR_ENDINGS, SINGULAR_IN_S, is_reported
from factlint.core.classes import NamedTuple, dataclass
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.finite_verbs import is_past
from factlint.language.literals import standing
from factlint.language.noun_number import AMOUNTS, GROUPS
from factlint.language.number_words import VALUES
from factlint.language.word_classes import ADJECTIVES, MODALS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SINGULAR_VERBS = ("is", "was", "has", "does")
_PLURAL_VERBS = ("are", "were", "have", "do")
_REACH = 90
_LONGEST = 400
"""Sentences longer than this are lists or damage, and slow to parse."""
_MOST_WORDS = 9
_CLOSES = '.,;:!?()”"–—'
_OPENS = "“‘(\"'"
_INNER_MARKS = str.maketrans("", "", "-’'")
_OPENERS = frozenset(
    "that said because while when where if although but Because While When Where If Although But".split()
)
"""Words behind which a clause begins."""
_SAYS_WHAT_IT_IS = (" is a ", " is an ", " was a ", " is the ", " is what ", " was what ")
"""As in "Numbers is a strange word", where a plural may be a word or a name."""
_LEADS = frozenset("and but so yet".split())
"""Words that lead on behind a comma; without one they join two subjects."""
_PREPOSITIONS = frozenset(
    "of in at from for on with by near against between among about over under within during after before"
    " behind outside inside across around to into through along without toward towards via per beyond above"
    " below upon onto off despite since until beside besides amid throughout".split()
)
_NO_SUBJECT = frozenset(
    "it they he she we i you there what who whom whose which how where why that whether if to as both all not"
    " nor neither either none half most some one so here more these those such than".split()
)
_NEVER_INSIDE = (
    frozenset(
        "or nor to than as like not who which what it they i you he she we there all both"
        " now also still never scarcely hardly once"
        " always already just only often have has had is are was were do does did says".split()
    )
    | MODALS
)
"""Words that show another clause, a second subject, or an adverb before the verb."""
_DETERMINERS = frozenset("the a an this that its his her their our my each every another".split())
_ONE = frozenset("a an this that each every another one".split())
_DESCRIBING = ("ed", "ese", "ish", "less", "ful", "ous")
"""Endings of adjectives that stand for people ("the unemployed")."""
_MIDDLES = tuple(f" {verb} " for verb in (*_SINGULAR_VERBS, *_PLURAL_VERBS))
_SUBJUNCTIVE = lazy(
    r"\b(?:[Ii]f|as though|wish\w*|would|[Ss]uppose|[Ii]magine|demand\w*|insist\w*|lest|unless|[Hh]ad)\b"
)

_NEXT = lazy(r" [a-z]+ (?P<word>[a-z]+)")
_RELATIVE = lazy(
    r"\b(?:something|little|only|[Tt]he [a-z]+|[Aa]ll|[Ee]verything|[Aa]nything|[Nn]othing|[Mm]uch) that $"
)


class _Proposal(NamedTuple):
    """A verb and the word that seems to be its subject, as places of the clean text.

    Args:
        sentence: start and end of the sentence.
        head: start of the subject's main word.
        noun: that word.
        place: start of the verb.
        verb: the verb.
    """

    sentence: tuple[int, int]
    head: int
    noun: str
    place: int
    verb: str


@dataclass(frozen=True)
class SubjectApart:
    """Reports a form of "be" or "have" that does not fit its subject, also one some words away.

    A look at the words proposes; only if the parser sees the same noun as the subject, alone and of the other
    number, is there a finding. What plain word order shows is left to the check kind "plural-subject".
    """

    syntax: ClassVar[bool] = True
    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match", "noun", "verb")

    def sentences(self, context: CheckContext) -> Iterable[tuple[int, int]]:
        """The sentences in which the words do not seem to agree."""
        return [proposal.sentence for proposal in _proposals(context)]

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields every such pair.

        Raises:
            SyntaxUnavailable: no trained model is installed.
        """
        proposals = list(_proposals(context))
        parses = context.parse([proposal.sentence for proposal in proposals])
        for proposal, tokens in zip(proposals, parses, strict=True):
            if _disagrees(tokens, proposal):
                span = TextSpan(proposal.head, proposal.place + len(proposal.verb))
                yield Finding(
                    span,
                    {
                        "match": context.text[span.start : span.end],
                        "noun": proposal.noun,
                        "verb": proposal.verb,
                    },
                )


def _proposals(context: CheckContext) -> Iterator[_Proposal]:
    text, words = context.text, context.analysis.words
    for place, middle in sorted(standing(_MIDDLES, context.analysis)):
        verb = middle[1:-1]
        found = _subject(text, place, verb in _PLURAL_VERBS, words)
        if found is not None and not is_reported(text, place, verb):
            sentence = context.analysis.sentence_at(place)
            if sentence[1] - sentence[0] <= _LONGEST and sentence[0] <= found[0]:
                yield _Proposal(sentence, *found, place + 1, verb)


def _subject(text: str, place: int, plural: bool, known: frozenset[str]) -> tuple[int, str] | None:
    """Start and text of the main word before a verb, if its number seems to be the other one."""
    words = _clause(text, place)
    if not words:
        return None
    lowered = [word.lower() for word in words]
    if lowered[0] in _NO_SUBJECT or lowered[0].endswith(("ing", "ly")):
        return None
    number = next((number for number, word in enumerate(lowered) if word in _PREPOSITIONS), len(words))
    head = words[number - 1] if number else ""
    if not _is_of_other_number(head, lowered, number, plural):
        return None
    if not (number == 1 < len(words) or _is_common(head, known)):
        return None
    # "Numbers is a strange word", "Rumours from the north is what he lives on"
    if not plural and text.startswith(
        (" is a ", " is an ", " was a ", " is the ", " is what ", " was what "), place
    ):
        return None
    if _is_name(words[number - 1 :]) or (not plural and _is_measure(text, place, lowered[:number])):
        return None
    rest = " ".join(words[number - 1 :])
    return (place - len(rest), head) if text.endswith(rest, 0, place) else None


def _is_measure(text: str, place: int, words: Sequence[str]) -> bool:
    """Whether a number makes one amount of a plural ("Two goals was enough", but not "Two boys was hurt")."""
    if not any(word in VALUES for word in words[:-1]):
        return False
    following = _NEXT.match(text, place)
    return following is None or not is_past(following["word"])


def _is_name(words: Sequence[str]) -> bool:
    """Whether a main word and what follows may be a name or title ("Friends of the Earth")."""
    return len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper()


def _clause(text: str, place: int) -> list[str]:
    """The words from the beginning of a clause up to a place; none when they are no plain subject."""
    last = text[text.rfind(" ", 0, place) + 1 : place]
    if last in _NEVER_INSIDE or not last[-1:].isalpha():
        return []
    line = text.rfind("\n", max(0, place - _REACH), place) + 1
    start = line or max(0, place - _REACH)
    words: list[str] = []
    joined = False
    for word in reversed(text[start:place].split(" ")):
        if not word or word[-1] in _CLOSES or word in _OPENERS:
            if word == "that" and len(words) == 1 and _RELATIVE.search(text, start, place - len(words[0])):
                return []  # "All that glitters is not gold"
            break
        if joined:
            return []
        bare = word.lstrip(_OPENS)
        joined = bare.lower() in _LEADS
        if joined:
            continue
        if bare.lower() in _NEVER_INSIDE or len(words) == _MOST_WORDS or not _is_word(bare):
            return []
        words.append(bare)
        if bare != word:
            break
    else:
        if start and not line:
            return []
    words.reverse()
    return words


def _is_word(word: str) -> bool:
    return word.isalpha() or (
        word[:1].isalpha() and word.replace("-", "").replace("’", "").replace("'", "").isalpha()
    )


def _is_of_other_number(head: str, words: list[str], number: int, plural: bool) -> bool:
    lowered = head.lower()
    if len(lowered) < 3:
        return False
    if plural:
        return (
            words[0] in _DETERMINERS
            and number > 1
            and (not lowered.endswith("s") or lowered.endswith("ss"))
            and not lowered.endswith("men")
            and lowered not in GROUPS
            and not (lowered in ADJECTIVES or lowered.endswith(_DESCRIBING) or is_past(lowered))
            and "few" not in words
        )
    return (
        lowered.endswith("s")
        and words[0] not in _ONE
        and not lowered.endswith((*SINGULAR_ENDINGS, "'s", "’s", "s'", "s’"))
        and lowered not in SINGULAR_IN_S
        and lowered not in AMOUNTS
    )


def _is_common(head: str, known: frozenset[str]) -> bool:
    """Whether a word is no name: small, or found small elsewhere in the draft."""
    if head.islower():
        return True
    if not head.istitle():
        return False
    small = head.lower()
    return small in known or small.removesuffix("s") in known


def _disagrees(tokens: Doc, proposal: _Proposal) -> bool:
    """Whether the parser, too, takes the noun for the one subject of the verb, in the other number."""
    first = proposal.sentence[0]
    verb = next((token for token in tokens if token.idx + first == proposal.place), None)
    if verb is None:
        return False
    subjects = _subjects(verb) or _subjects(verb.head)
    if len(subjects) != 1 or subjects[0].idx + first != proposal.head:
        return False
    subject = subjects[0]
    if any(child.dep_ in ("cc", "conj", "appos", "preconj") for child in subject.children):
        return False
    if proposal.verb in _SINGULAR_VERBS:
        return bool(subject.tag_ == "NNS")
    if proposal.verb == "were" and _SUBJUNCTIVE.search(tokens.text):
        return False
    return bool(subject.tag_ == "NN")


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
