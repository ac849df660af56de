"""Whether two figures are of one kind, so that they can be added, compared and divided."""

from __future__ import annotations

from factlint.core.figure import Figure, FigureKind
from factlint.core.regex import lazy

_BARE = lazy(
    r"(?:[ \u00a0](?:to|from|in|on|at|by|for|of|a|an|this|last|and|or|but|against|compared|as|than|is|"
    r"are|was|were|had|"
    r"have|has|after|before|during|since|it|they|he|she|we|who|which|that|with|when|per|each)\b|"
    r"[^\w \u00a0]|$)"
)


def alike(text: str, first: Figure, second: Figure) -> bool:
    """Whether two figures measure the same kind of thing in the same unit.

    A figure without unit takes that of the other when no thing follows it ("5.6 billion kroner from
    5.0 billion").
    """
    if first.kind is second.kind:
        return first.unit == second.unit
    bare = first if first.kind is FigureKind.COUNT else second
    other = second if bare is first else first
    if bare.kind is not FigureKind.COUNT or other.kind not in _LENDING:
        return False
    return _BARE.match(text, bare.end) is not None or other.start - bare.end in (1, 4)


_LENDING = (FigureKind.MONEY, FigureKind.MEASURE, FigureKind.TEMPERATURE, FigureKind.PERCENT)
