"""A piece of a sentence that stands between full sentences as if it were one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import ClassVar

from factlint.checks.agent_participles import is_agent_participle
from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.document import Block, BlockKind
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.finite_verbs import (
    COMMON,
    has_finite,
    is_base,
    is_participle_only,
    is_past,
    may_be_finite,
)
from factlint.language.word_classes import is_adjective_like

_LONGEST = 18
_NOT_PLAIN = lazy(r"[^\w\s’'.,%$£€-]|\d[.,]?\d*\s?(?:am|pm)\b|\.(?=.)")
_DETERMINERS = frozenset(
    "the a an his her its their our my this that these those some any no every each".split()
)
_FULL = ("the", "his", "her", "its", "their", "this", "these", "those", "several", "many")
_SUBJECTS = frozenset("i he she it they we you there who what this that".split())
_RELATIVE = lazy(r", (?:wh|that)")
_RELATIVES = ("which", "who", "whose", "that")
_BEFORE_NOUN = frozenset("the a an his her its their our of".split())
_MAY_REPEAT = frozenset("the of a an and in to for from with".split())
_PREPOSITIONS = frozenset(
    "by in at for from of with under on as into to among between through after before"
    " against near during".split()
)
_JOINS = frozenset("and or own".split())
_LED = frozenset(
    "based buried trapped located armed dressed hidden copied faced pressed asked covered".split()
)
"""Participles that begin such fragments and need nobody who does it."""
_DESCRIBES = frozenset(
    "founded built known located based owned called named dubbed designed written led born".split()
)
"""Participles that describe a subject behind a comma."""

_STYLE_STARTS = frozenset(
    "not no nor and or but yet so thus hence thanks well fine enough more less then now maybe"
    " perhaps never just only even especially like same whatever worse better best worst welcome"
    " good bad next first second third last finally a an another one two three all any anything"
    " nothing nobody everything everyone everybody what how why who where when whose which that"
    " this if because for in on at with without by from to under over after before between among"
    " until since despite about around as such to too very quite rather almost nearly always often"
    " sometimes once still again also yes indeed instead hardly certainly definitely probably"
    " possibly ever forever born aged cue exit enter hello goodbye sorry please both either"
    " neither hundreds thousands millions dozens most some few little much part of none beyond"
    " behind beside besides above below across along against amid inside outside into onto off out"
    " up down through throughout toward towards within half time long gone up again small big"
    " great tough simple".split()
)
"""First words of fragments that writers set on purpose."""


@dataclass(frozen=True)
class SentenceFragment:
    """Reports fragments in running paragraphs, each between or behind full sentences.

    The cases of "certain" are "participle" (bare things done by somebody, and nothing said of them),
    "relative" (a subject, its relative clause, and a full stop) and "source" ("According to" somebody,
    and nothing that they say). Two fragments side by side are style, and so is an answer to a question.

    Args:
        report: "certain" or "verbless" (no word of the sentence can be a finite verb).
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ("participle", "relative", "source")
    values: ClassVar[tuple[str, ...]] = ("match",)

    def validate(self) -> None:
        """Proves the option.

        Raises:
            ValueError: `report` is none of its words.
        """
        if self.report not in ("certain", "verbless"):
            raise ValueError(f"report: {self.report!r} is none of certain, verbless")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields fragments of the chosen kind."""
        text = context.text
        for start, end, case in fragments(context):
            if (case == "verbless") == (self.report == "verbless"):
                shown = "" if case == "verbless" else case
                yield Finding(TextSpan(start, end), {"match": text[start:end]}, shown)


def fragments(context: CheckContext) -> list[tuple[int, int, str]]:
    """Every fragment with its kind; worked out once for the rules that ask."""
    known = context.shared.get("sentence-fragment")
    if known is None:
        known = context.shared["sentence-fragment"] = [
            Finding(TextSpan(start, end), {}, case) for start, end, case in _find(context)
        ]
    return [(finding.span.start, finding.span.end, finding.case) for finding in known]


def _find(context: CheckContext) -> Iterator[tuple[int, int, str]]:
    text, sentences = context.text, context.analysis.sentences
    block: Block | None = None
    for number, (start, end) in enumerate(sentences):
        if end - start > 140 or text[end - 1] != ".":
            continue
        words = text[start : end - 1].split()
        if len(words) > _LONGEST or len(words) < 3:
            continue
        # A relative clause has a verb of its own.
        if not (_is_unsettled(words) or _RELATIVE.search(text, start, end)):
            continue
        case = _case(words)
        if not case or _NOT_PLAIN.search(text, start, end - 1):
            continue
        block = context.document.block_at(start)
        if block is None or block.kind is not BlockKind.PARAGRAPH:
            continue
        if context.analysis.is_quoted(TextSpan(start, end)):
            continue
        if stands_alone(context, number, block, opens=case in ("relative", "source")):
            yield start, end, case


def stands_alone(context: CheckContext, number: int, block: Block, *, opens: bool = False) -> bool:
    """Whether every neighbour that a sentence has in its paragraph is a full sentence, and one comes before.

    Args:
        context: the draft.
        number: the sentence.
        block: its paragraph.
        opens: it may also begin the paragraph when a sentence follows.
    """
    text, sentences = context.text, context.analysis.sentences
    before = number > 0 and sentences[number - 1][0] >= block.start
    after = number + 1 < len(sentences) and sentences[number + 1][0] < block.end
    if not before and (not after or not opens):
        return False
    return (not before or _is_full(text, sentences[number - 1])) and (
        not after or _is_full(text, sentences[number + 1])
    )


def _is_full(text: str, sentence: tuple[int, int]) -> bool:
    """Whether a neighbour is a whole sentence and neither asks nor announces."""
    start, end = sentence
    if text[start:end].rstrip("”\"’')")[-1:] not in (".", "!"):
        return False
    words = text[start:end].rstrip('.!”"').split()
    if not COMMON.isdisjoint(words):
        return True
    return has_finite(words) and _case(words) not in ("participle", "verbless", "source")


def _case(words: list[str]) -> str:
    lowered = [word.lower() for word in words]
    if words[0] == "According" and lowered[1] == "to":
        return "source" if _is_bare_source(lowered[2:]) else ""
    if not _is_unsettled(words):
        return _relative(words, lowered)
    relative = _relative(words, lowered)
    if relative:
        return relative
    if lowered[0] in _FULL and _described(words, lowered):
        return "relative"
    if "by" in lowered and _is_reduced(words, lowered):
        return "participle"
    if lowered[1] in _PREPOSITIONS and _is_led_by_participle(words, lowered):
        return "verbless"
    return "verbless" if _is_verbless(words, lowered) else ""


def _is_unsettled(words: list[str]) -> bool:
    """Whether no common verb stands among words, but for a participle with its "by" ("Tickets sold by")."""
    if COMMON.isdisjoint(words):
        return True
    common = [number for number, word in enumerate(words) if word in COMMON]
    return (
        len(common) == 1
        and words[common[0] + 1 : common[0] + 2] == ["by"]
        and is_agent_participle(words[common[0]])
    )


def _is_bare_source(words: list[str]) -> bool:
    """Whether nothing but a source follows "According to"."""
    if len(words) > 7 or any(word.endswith(",") for word in words) or not _SUBJECTS.isdisjoint(words[1:]):
        return False
    return not any(_is_verb_behind(word, before) for before, word in pairwise(words[:-1])) and (
        len(words) < 3 or not words[-1].endswith("ed")
    )


def _is_verb_behind(word: str, before: str) -> bool:
    """Whether a word may be a finite verb where it stands: a bare form only behind a plural."""
    if not may_be_finite(word):
        return False
    return word in COMMON or word.endswith(("s", "ed")) or before.endswith("s") or not is_base(word)


def _relative(words: list[str], lowered: list[str]) -> str:
    """Whether a subject is followed by a relative clause and nothing else."""
    comma = next((number for number, word in enumerate(words) if word.endswith(",")), -1)
    if not 1 <= comma <= 6 or comma + 3 > len(words) or lowered[0] not in _FULL:
        return ""
    if lowered[comma + 1] not in _RELATIVES or any(word.endswith(",") for word in words[comma + 1 :]):
        return ""
    subject = [word.rstrip(",") for word in words[1 : comma + 1]]
    if len(subject) > 1 and has_finite(subject):
        return ""
    # A second finite verb may be the main one, with its comma forgotten.
    clause = [word for word in words[comma + 2 :] if may_be_finite(word)]
    return "relative" if 1 <= len(clause) <= 2 and _shares_subject(words[comma + 2 :]) else ""


def _described(words: list[str], lowered: list[str]) -> bool:
    """Whether a subject is followed by participles behind a comma and nothing else."""
    comma = next((number for number, word in enumerate(words) if word.endswith(",")), -1)
    if not 1 <= comma <= 4 or comma + 3 > len(words) or lowered[0] not in _FULL:
        return False
    if any(word.endswith(",") for word in words[comma + 1 :]) or lowered[comma + 1] not in _DESCRIBES:
        return False
    subject = [word.rstrip(",") for word in words[1 : comma + 1]]
    if len(subject) > 1 and has_finite(subject):
        return False
    return not any(
        may_be_finite(word) and not (word in _DESCRIBES and before == "and")
        for before, word in pairwise(words[comma + 1 :])
    )


def _shares_subject(clause: list[str]) -> bool:
    """Whether the verbs of a clause are one verb, or joined by "and"."""
    places = [number for number, word in enumerate(clause) if may_be_finite(word)]
    return (
        len(places) == 1 or places[1] == places[0] + 1 or clause[places[1] - 1] in ("and", "or", "to", "but")
    )


def _is_reduced(words: list[str], lowered: list[str]) -> bool:
    """Whether bare plurals are followed by a participle and by whom, and by no verb."""
    place = lowered.index("by")
    if not 2 <= place <= 5 or len(words) > 12 or any("," in word for word in words):
        return False
    if not is_agent_participle(lowered[place - 1]) or lowered[0] in _STYLE_STARTS:
        return False
    head = lowered[place - 2]
    if not (head.endswith("s") and not head.endswith("ss")) and lowered[0] not in _FULL and place > 2:
        return False
    if place > 2 and has_finite(words[1 : place - 2]):
        return False
    agent = words[place + 1 :]
    if not agent or agent[0].endswith("ing") or any(char.isdigit() for char in agent[0]):
        return False
    first = 2 if agent[0].lower() in _DETERMINERS else 1
    return not has_finite(agent[first:-1]) and len(agent) <= 7


def _is_led_by_participle(words: list[str], lowered: list[str]) -> bool:
    """Whether a participle with its preposition begins a sentence without a verb ("Known for her wit")."""
    first = lowered[0]
    if first in _STYLE_STARTS or not (
        is_participle_only(first) or is_agent_participle(first) or first in _LED
    ):
        return False
    # "Directed by Ang Lee" is the credit of a work.
    if words[2][0].isupper() or sum(word[0].isupper() for word in words) > 2:
        return False
    rest = lowered[1:]
    if not _SUBJECTS.isdisjoint(rest) or any("," in word for word in words):
        return False
    return not any(_may_act(word, before) for before, word in pairwise(rest))


def _may_act(word: str, before: str) -> bool:
    """Whether a word may be the verb of a sentence, by the one before it."""
    if not may_be_finite(word):
        return False
    if before in _PREPOSITIONS or before in _DETERMINERS or before in _JOINS or is_adjective_like(before):
        return False
    return word.endswith(("ed", "s")) or before.endswith("s") or is_past(word)


def _is_verbless(words: list[str], lowered: list[str]) -> bool:
    if lowered[0] in _STYLE_STARTS or len(words) < 4 or any("," in word for word in words):
        return False
    if not any(word.islower() for word in words) or sum(word[0].isupper() for word in words) > 1:
        return False
    content = [word for word in lowered if word not in _MAY_REPEAT]
    if len(set(content)) < len(content):
        return False
    # What follows an article, a possessive or "of" is a noun or describes one.
    nominal = {number + 1 for number, word in enumerate(lowered) if word in _BEFORE_NOUN}
    loose = [word for number, word in enumerate(words) if number and number not in nominal]
    return not has_finite([lowered[0], *loose])
