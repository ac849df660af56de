"""Counts votes again."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.figures.wording import number, written
from factlint.core.classes import dataclass
from factlint.core.figure import Figure
from factlint.core.figure_claim import VoteClaim, stretch
from factlint.core.finding import Evidence, Finding, Related
from factlint.core.span import TextSpan


@dataclass(frozen=True)
class FigureVote:
    """Finds votes that cannot be: more than there are voters, a lost vote called won, a wrong majority."""

    cases: ClassVar[tuple[str, ...]] = ("turned", "voters", "margin")
    values: ClassVar[tuple[str, ...]] = ("ayes", "noes", "sum", "stated", "computed")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each vote that does not come out."""
        for claim in context.claims.figures.votes:
            finding = _judged(context.text, claim)
            if finding is not None:
                yield finding


def _judged(text: str, claim: VoteClaim) -> Finding | None:
    ayes, noes = claim.ayes.low, claim.noes.low
    if claim.margin is not None and ayes - noes != claim.margin.low:
        equation = f"{number(ayes)} − {number(noes)} = {number(ayes - noes)}"
        return _finding(text, claim, "margin", equation, claim.margin, number(ayes - noes))
    if claim.won and ayes < noes:
        return _finding(text, claim, "turned", f"{number(ayes)} is less than {number(noes)}", claim.noes, "")
    if claim.voters is None or not claim.voters.is_exact:
        return None
    cast = [ayes, noes] + ([claim.abstained.low] if claim.abstained else [])
    total = sum(cast, Decimal(0))
    wrong = total != claim.voters.low if claim.complete else total > claim.voters.low
    if not wrong:
        return None
    equation = f"{' + '.join(number(one) for one in cast)} = {number(total)}"
    return _finding(text, claim, "voters", equation, claim.voters, number(total))


def _finding(text: str, claim: VoteClaim, case: str, equation: str, other: Figure, computed: str) -> Finding:
    stated = written(text, other)
    place = claim.margin or claim.ayes
    span = stretch(claim.margin) if claim.margin else stretch(claim.ayes, claim.noes)
    related = Related(TextSpan(other.start, other.end), f"{stated} stands here")
    if claim.margin is not None:
        related = Related(stretch(claim.ayes, claim.noes), "The votes are given here")
    assert place is not None
    return Finding(
        span,
        {
            "ayes": written(text, claim.ayes),
            "noes": written(text, claim.noes),
            "sum": equation,
            "stated": stated,
            "computed": computed,
        },
        case=case,
        evidence=(Evidence(equation),),
        related=(related,) if case != "turned" else (),
    )
