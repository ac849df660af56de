"""Figures that no count can have: more than everybody, fewer than none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.figures.cases import prove_cases
from factlint.checks.figures.wording import written
from factlint.core.classes import dataclass
from factlint.core.figure import Figure, FigureKind
from factlint.core.finding import Evidence, Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_OF_WHOM = lazy(
    r"[ \u00a0]of[ \u00a0](?:all[ \u00a0]|the[ \u00a0]|its[ \u00a0]|their[ \u00a0]|our[ \u00a0]|"
    r"those[ \u00a0])*"
    r"(?:(?:eligible|registered|adult|local|young|older|female|male|working|valid|all|city’s|country’s|"
    r"nation’s|state’s|world’s|[A-Z][a-z]+)[ \u00a0])*"
    r"(?P<whom>voters|residents|respondents|people|adults|households|population|members|patients|pupils|"
    r"students|women|men|"
    r"votes|ballots|seats|electorate|children|employees|workers|staff|companies|teachers|drivers|readers|"
    r"parents|participants|"
    r"those (?:polled|surveyed|asked|questioned|interviewed|voting)|polled|surveyed|"
    r"asked)\b(?![ \u00a0](?:it|they|needed|required|in (?:19|20)\d\d|a year))"
)
_THEN = lazy(
    r"\b(?:than|compared|target|quota|quotas|of what|capacity|grew|growth|rose|increase|up|more|goal|"
    r"pre-|previous|last year)\b",
    2,
)
_PEOPLE_AFTER = lazy(
    r"[ \u00a0](?:people|residents|voters|passengers|votes|deaths|patients|pupils|students|workers|jobs|"
    r"cases|members|soldiers|children|"
    r"women|men|homes|houses|tickets|seats|visitors)\b"
)
_HUNDRED = 100


@dataclass(frozen=True)
class FigureBound:
    """Finds percentages of people above a hundred, and counts of people below nought.

    Args:
        report: which cases this rule reports; empty means all.
    """

    report: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ("percent", "negative")
    values: ClassVar[tuple[str, ...]] = ("stated", "whom")

    def validate(self) -> None:
        """Proves that every case to report is one that this check knows."""
        prove_cases(self.report, self.cases)

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each figure out of bounds."""
        for figure in context.claims.figures.figures:
            finding = _judged(context, figure)
            if finding is not None and (not self.report or finding.case in self.report):
                yield finding


def _judged(context: CheckContext, figure: Figure) -> Finding | None:
    text = context.text
    if figure.kind is FigureKind.PERCENT and figure.low > _HUNDRED:
        match = _OF_WHOM.match(text, figure.end)
        start, end = context.analysis.sentence_around(figure.start)
        if match is None or _THEN.search(text, start, end):
            return None
        return _finding(text, figure, match.end(), "percent", match["whom"])
    if figure.kind is FigureKind.COUNT and figure.high < 0 and text[figure.start] in "-−":
        match = _PEOPLE_AFTER.match(text, figure.end)
        if match is not None:
            return _finding(text, figure, match.end(), "negative", match[0].strip())
    return None


def _finding(text: str, figure: Figure, end: int, case: str, whom: str) -> Finding:
    stated = written(text, figure)
    return Finding(
        TextSpan(figure.start, end),
        {"stated": stated, "whom": whom},
        case=case,
        evidence=(Evidence(f"A count of {whom} lies between nought and all of them"),),
    )
