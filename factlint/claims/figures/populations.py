"""How many people a draft gives a country."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factlint.core.classes import NamedTuple
from factlint.core.figure import Figure, FigureKind
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis
from factlint.registry.model import EntityKind

_SUFFICES = lazy(
    r"['’]s?[ ](?:total |whole )?population (?:of|is|was|stands at|stood at|has reached|reached) "
    r"|(?: has| had|,? with) a population of |, population |, whose population is "
)
"""Between country and figure: words behind which the figure can only be the population."""
_OF_PEOPLE = lazy(
    r",? (?:is home to|has|had) |, (?:a|an|the) (?:[a-z-]+ ){0,3}"
    r"(?:country|nation|state|kingdom|republic|democracy) of "
)
_PEOPLE = lazy(r"[ \u00a0](?:people|inhabitants|residents|citizens)(?=[.,;:)]|$| and\b| is\b| has\b)")
_POPULATION_OF = lazy(r"\bpopulation of (?:the )?$", 2)
_IS = lazy(r" (?:is|was|stands at|has reached|reached) ")
_PART = lazy(r"\b(?:million|billion|thousand)? ?(?:more|fewer|less|per|of whom|in poverty)\b")
_NEAR = 70


class PopulationClaim(NamedTuple):
    """A figure, the country whose population it is said to be, and the country's id."""

    figure: Figure
    country: str
    start: int
    end: int


def population_claims(analysis: Analysis, figures: Sequence[Figure]) -> Iterator[PopulationClaim]:
    """Every country with its population directly beside it, ascending.

    Args:
        analysis: the draft.
        figures: its figures, ascending.
    """
    text = analysis.document.text
    starts = [figure.start for figure in figures]
    for mention in analysis.mentions:
        uses = mention.uses
        if len(uses.ids) != 1 or uses.entities != {EntityKind.PLACE} or mention.extended:
            continue
        index = bisect_left(starts, mention.end)
        if index == len(starts) or starts[index] > mention.end + _NEAR:
            continue
        figure = figures[index]
        if (
            figure.kind is FigureKind.COUNT
            and figure.low > 0
            and _belongs(text, mention.start, mention.end, figure)
        ):
            yield PopulationClaim(figure, uses[0].id, mention.start, mention.end)


def _belongs(text: str, start: int, end: int, figure: Figure) -> bool:
    if _PART.match(text, figure.end + 1):
        return False
    if _SUFFICES.fullmatch(text, end, figure.outer):
        return True
    if _IS.fullmatch(text, end, figure.outer):
        return _POPULATION_OF.search(text, max(0, start - 20), start) is not None
    return (
        _OF_PEOPLE.fullmatch(text, end, figure.outer) is not None
        and _PEOPLE.match(text, figure.end) is not None
    )
