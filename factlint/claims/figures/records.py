"""A team's or a boxer's record: wins, losses and draws against the matches that the text counts before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.claims.figures.template import COUNT, Template
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import Closed, SumClaim
from factlint.core.regex import lazy

_WON = rf"(?:w[io]n|winning)[ \u00a0](?P<won>{COUNT})"
_LOST = rf"(?:lost|losing|lose)[ \u00a0](?P<lost>{COUNT})"
_DREW = rf"(?:drew|drawn|drawing|tied|tying)[ \u00a0](?P<drawn>{COUNT})"
_AND = r"(?:[ \u00a0](?:of (?:them|these|those)|games|matches))?(?:,|,? and)[ \u00a0](?:has |have |had )?"
_END = r"(?=[.;,]|$|[ \u00a0](?:of (?:them|these|those)|games|matches|under|with|since|in)\b)"
_RECORDS = (
    lazy(rf"\b{_WON}{_AND}{_LOST}{_AND}{_DREW}{_END}"),
    lazy(rf"\b{_WON}{_AND}{_DREW}{_AND}{_LOST}{_END}"),
)
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
        here = [figure for _, figure in template.figures(0, match.start())]
        wholes = [figure for figure in here if _counts_matches(text, figure)] or [
            figure for figure in before if _counts_matches(text, figure)
        ]
        if len(wholes) == 1 and wholes[0].is_exact:
            parts = tuple(template.figure(match, name) for name in ("won", "drawn", "lost"))
            yield SumClaim(parts, wholes[0], Closed.PERHAPS_APART)


def _counts_matches(text: str, figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and _MATCHES.match(text, figure.end) is not None
