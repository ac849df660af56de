"""A new sentence that begins in the middle of another: "a change of policy will She warned that"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan
from factlint.language.finite_verbs import COMMON, is_participle_only, may_be_finite

_PRONOUN = lazy(
    r" (?P<subject>He|She|It|They|We) (?:(?:also|then|later|now|never|still"
    r"|already) )?(?P<verb>[a-z]+(?:[’'][a-z]+)?)\b"
)
_OPENER = lazy(
    r" (?P<before>has|have|had|will|would|could|should|might|must|can|cannot|to|not|be"
    r"|been) (?P<subject>The|This|These|Those|There"
    r"|However|Meanwhile|According|But|His|Her|Their|Its) (?P<verb>[a-z]+)\b"
)
_BEFORE = lazy(r"(?:^|[\s“\"‘'(—–-])(?P<word>[a-z]{1,20})(?P<mark>,[”\"]?)?$")
_REACH = 24

_LEADS_ON = frozenset(
    "has have had is are was were be been will would could should might must can cannot may shall"
    " did does do not to of in on at for with by from into onto upon between against towards"
    " toward during without the a an its their his her our my your every no and or as than very so"
    " more most being having".split()
)
"""Words after which no sentence can end, so that a capital pronoun behind them begins another."""

_NAMES_A_TITLE = frozenset(
    "film movie novel book song album single hit play series show band group called titled"
    " entitled named musical poem pronoun pronouns words saying says sequel drama documentary"
    " thriller remake adaptation comedy sitcom magazine track ballad sang sing singing star stars".split()
)
_MAY_STAND_BEFORE_IT = frozenset("of in to for with from the than as by on and at a".split())
"""A work called "It" may follow these."""

_IMPERSONAL = lazy(
    r" (?:is|was) (?:expected|said|reported|known|believed|hoped|planned|estimated|clear|not|also"
    r"|important)\b"
)
_FAITH = frozenset("God Christ Jesus Lord Allah Almighty Creator Messiah Christian Christians Holy".split())
"""A text that speaks of God may write the pronoun with a capital."""


@dataclass(frozen=True)
class GraftedSentence:
    """Reports a capital subject pronoun with its verb behind a small-letter word and no stop.

    Args:
        report: "unfinished" (the word before cannot end a sentence, so that words are lost) or
            "run-on" (it might, so that perhaps only a full stop is missing).
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("match", "before", "subject")

    def validate(self) -> None:
        """Proves the option.

        Raises:
            ValueError: `report` is none of its words.
        """
        if self.report not in ("unfinished", "run-on"):
            raise ValueError(f"report: {self.report!r} is none of unfinished, run-on")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields grafts of the chosen kind."""
        text = context.text
        for match in _PRONOUN.finditer(text):
            before = _BEFORE.search(text, max(0, match.start() - _REACH), match.start())
            if before is None or not _is_finite(match["verb"]):
                continue
            leads_on = not before["mark"] and before["word"] in _LEADS_ON
            if (
                leads_on
                and match["subject"] == "It"
                and before["word"] in _MAY_STAND_BEFORE_IT
                and _IMPERSONAL.match(text, match.end("subject")) is None
            ):
                continue
            if leads_on == (self.report == "unfinished") and not _may_be_meant(context, before, match):
                yield _finding(text, before.start("word"), match.end(), before["word"], match["subject"])
        if self.report == "unfinished":
            for match in _OPENER.finditer(text):
                yield _finding(text, match.start("before"), match.end(), match["before"], match["subject"])


def _is_finite(verb: str) -> bool:
    return verb in COMMON or (may_be_finite(verb) and not is_participle_only(verb))


def _may_be_meant(context: CheckContext, before: re.Match[str], match: re.Match[str]) -> bool:
    word = before["word"]
    if word in _NAMES_A_TITLE:
        return True
    if match["subject"] == "It" and before["mark"]:
        return True
    return match["subject"] == "He" and not _FAITH.isdisjoint(context.analysis.words)


def _finding(text: str, start: int, end: int, before: str, subject: str) -> Finding:
    return Finding(TextSpan(start, end), {"match": text[start:end], "before": before, "subject": subject})
