"""A team's or a boxer's record: wins, losses and draws against the matches that the text counts before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from factlint.claims.figures.template import COUNT, Template
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import Closed, SumClaim
from factlint.core.regex import lazy

_WON = rf"(?:w[io]n|winning)[ \u00a0](?P<won>{COUNT})"
_LOST = rf"(?:lost|losing|lose)[ \u00a0](?P<lost>{COUNT})"
_DREW = rf"(?:drew|drawn|drawing|tied|tying)[ \u00a0](?P<drawn>{COUNT})"
_AND = r"(?:[ \u00a0](?:of (?:them|these|those)|games|matches))?(?:,|,? and)[ \u00a0](?:has |have |had )?"
_END = (
    r"(?=[.;,]|$|[ \u00a0](?:of (?:them|these|those|the|their|its|his|her)|games|matches|under|with|"
    r"since|in)\b)"
)
_RECORDS = tuple(
    lazy(rf"\b{first}{_AND}{second}{_AND}{third}{_END}")
    for first, second, third in permutations((_WON, _LOST, _DREW))
)
_OF_MATCHES = lazy(rf"[ \u00a0]of (?:the|their|its|his|her)(?: [a-z]+)?[ \u00a0](?P<whole>{COUNT})")
_MATCHES = lazy(
    r"[ \u00a0](?:(?:[a-z-]+|[A-Z][a-z]+)[ \u00a0]){0,2}?"
    r"(?:matches|games|fixtures|Tests|bouts|fights|contests|internationals|outings|rounds|duels)\b"
)


def records(text: str, template: Template, before: Sequence[Figure]) -> Iterator[SumClaim]:
    """Reads `She led them in 40 games. They won 31, lost 9 and drew 3.`.

    A match may have been abandoned, so that wins, losses and draws are no more than the matches.

    Args:
        text: the clean text.
        template: the sentence of wins, losses and draws.
        before: the figures of the sentence before.
    """
    if "won " not in template.text and "winning " not in template.text:
        return
    for pattern in _RECORDS:
        match = pattern.search(template.text)
        if match is None:
            continue
        behind = _OF_MATCHES.match(template.text, match.end())
        here = [figure for _, figure in template.figures(0, match.start())]
        if behind is not None:
            here.append(template.figure(behind, "whole"))
        wholes = [figure for figure in here if _counts_matches(text, figure)] or [
            figure for figure in before if _counts_matches(text, figure)
        ]
        if len(wholes) == 1 and wholes[0].is_exact:
            parts = tuple(template.figure(match, name) for name in ("won", "drawn", "lost"))
            closed = Closed.LISTED if behind is not None else Closed.PERHAPS_APART
            yield SumClaim(parts, wholes[0], closed)


def _counts_matches(text: str, figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and _MATCHES.match(text, figure.end) is not None
