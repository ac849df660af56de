"""Words, sentences and partners of "and" that come round again: the stuck record of machine translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import eq
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.document import BlockKind
from factlint.core.finding import Edit, Finding, Fix, Related
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_LONGEST = 5
_SHORTEST_SENTENCE = 7
_SIGNATURE = 40
"""An extract from an interview may carry the speaker's name."""
_AND = lazy(r" and (?P<word>[a-z]{4,})\b(?![-’'])")
_ARTICLES = frozenset(("the", "a", "an"))
"""A loop may lead on to another noun; "a deal is a deal is a deal" says the whole again."""

_BETWEEN = frozenset("to for by on after upon against".split())
"""Words of "tit for tat": "for Measure for Measure" may hold a title or an idiom."""
_TWINS = frozenset(
    "back face end head door wall house coast cheek toe side peer business point eye tit word step one day "
    "year week time month inch blow case bit man shot".split()
)

_FURNITURE = lazy(
    r"^(?:Sign up|Subscribe|Click|Tap|Read more|Follow us|Download|Share this|Support|Join"
    r"|Register|Log in|Listen|"
    r"Watch|Photo\w*|Image|Picture|Video|Advert\w*|This article|This story|You can change|Do"
    r" not|Please|All rights|"
    r"Copyright|We use|Already a|Get the)\b|\b(?:cookies?|newsletters?|subscri\w+|our app"
    r"|privacy policy|inbox|"
    r"terms of (?:use|service)|[Pp]hotograph(?:ed)?(?: by)?:?)\b"
)
"""Sentences of the page around a story, which come again."""
_STOPS = '.,;:!?…”"’)'
_SHORTEST_LOOP = 5


@dataclass(frozen=True)
class WordLoop:
    """Reports what is said again at once.

    The case is "thrice" when words come three times or more.

    Args:
        report: "words" (two words or more, twice in a row), "sentence" (a whole sentence a second time)
            or "pair" (the same word on both sides of "and").
        allow: words that "and" may double ("more and more").
    """

    report: str
    allow: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ("thrice",)
    values: ClassVar[tuple[str, ...]] = ("match", "words")

    def validate(self) -> None:
        """Proves the option.

        Raises:
            ValueError: `report` is none of its words.
        """
        if self.report not in ("words", "sentence", "pair"):
            raise ValueError(f"report: {self.report!r} is none of words, sentence, pair")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields repetitions of the chosen kind."""
        if self.report == "words":
            return _loops(context.text)
        if self.report == "sentence":
            return _sentences(context)
        return _pairs(context.text, frozenset(self.allow))


def _loops(text: str) -> Iterator[Finding]:
    words = text.split()
    for size in range(2, _LONGEST + 1):
        same = bytes(map(eq, words, words[size:]))
        # The last word of a loop may carry a mark.
        run = b"\x01" * (size - 1)
        place = same.find(run)
        while place >= 0:
            last = place + size - 1
            while last < len(same) and same[last]:
                last += 1
            found = _loop_at(text, words, place, size, last)
            if found is not None:
                yield found
            place = same.find(run, last + 1)


def _loop_at(text: str, words: list[str], place: int, size: int, last: int) -> Finding | None:
    """The loop that begins at a word, if its words come round whole."""
    gram = words[place : place + size]
    if not _is_loop(gram) or (place and words[place - 1].lower() == gram[-1].lower()):
        return None
    if last + size < len(words) and words[last + size].rstrip(_STOPS) == words[last]:
        last += 1
    repeats, rest = divmod(last - place, size)
    if not repeats or (rest and not (rest == 1 and size > 2 and gram[0] in _ARTICLES)):
        return None
    whole = " ".join([" ".join(gram)] * (repeats + 1))
    start = text.find(whole)
    if start < 0:
        return None
    end, first = start + len(whole), start + len(whole) // (repeats + 1)
    fix = Fix("Delete the repetition", (Edit(TextSpan(first, end), ""),))
    values = {"match": whole, "words": text[start:first]}
    return Finding(TextSpan(start, end), values, "thrice" if repeats > 1 else "", fixes=(fix,))


def _is_loop(gram: list[str]) -> bool:
    """Whether a repeated stretch is words of a sentence, neither names nor sounds nor one word again."""
    joined = "".join(gram)
    if (
        len(set(gram)) == 1
        or len(joined) < _SHORTEST_LOOP
        or (len(gram) == 2 and "and" in gram)
        or not any(word.islower() for word in gram)
        or _is_idiom(gram)
    ):
        return False
    return joined.isalpha() or all(character.isalpha() or character in "’'-" for character in joined)


def _is_idiom(gram: list[str]) -> bool:
    """Whether two words round may be an idiom behind its own preposition ("to back to back wins")."""
    if len(gram) != 2:
        return False
    return gram[0] in _BETWEEN and (gram[1] in _TWINS or gram[1][:1].isupper())


def _sentences(context: CheckContext) -> Iterator[Finding]:
    text, seen = context.text, dict[str, TextSpan]()
    for start, end in context.analysis.sentences:
        if end - start < 36 or text[end - 1] not in ".!":
            continue
        sentence = text[start:end]
        first = seen.setdefault(sentence, TextSpan(start, end))
        if first.start == start or sentence.count(" ") + 1 < _SHORTEST_SENTENCE:
            continue
        if _FURNITURE.search(sentence) is not None:
            continue
        if not _runs_on(context, start, end) or not _runs_on(context, first.start, first.end):
            continue
        values = {"match": sentence, "words": " ".join(sentence.split()[:4])}
        yield Finding(
            TextSpan(start, end), values, related=(Related(first, "It stands here the first time."),)
        )


def _runs_on(context: CheckContext, start: int, end: int) -> bool:
    """Whether a sentence stands in a paragraph of more than itself, unquoted: no extract set large."""
    block = context.document.block_at(start)
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return False
    if context.analysis.is_quoted(TextSpan(start, start + 1)):
        return False
    return block.end - block.start > end - start + _SIGNATURE


def _pairs(text: str, allowed: frozenset[str]) -> Iterator[Finding]:
    for match in _AND.finditer(text):
        word = match["word"]
        start = match.start() - len(word)
        if start < 1 or not text.startswith(word, start) or text[start - 1] not in ' “"(':
            continue
        # "bigger and bigger", "years and years", "waited and waited" are idioms.
        if word in allowed or word.endswith(("er", "ed")) or (word[-1] == "s" and word[-2] != "s"):
            continue
        if (
            text.startswith(f" and {word}", match.end())
            or text[max(0, start - len(word) - 5) : start].lower() == f"{word} and "
        ):
            continue
        span = TextSpan(start, match.end())
        fix = Fix(f"Write “{word}” once", (Edit(TextSpan(match.start(), match.end()), ""),))
        yield Finding(span, {"match": text[start : match.end()], "words": word}, fixes=(fix,))
