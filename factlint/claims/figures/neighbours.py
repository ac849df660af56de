"""Statements whose figures stand in neighbouring sentences: a total at the end, a whole before its parts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.template import AMOUNT, ANY, LEVEL, Template
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import ChangeClaim, Closed, SumClaim
from factlint.core.regex import lazy

_OF_THESE = lazy(
    rf"^[“\"]?Of (?:these|those|them),? (?:[a-z]+ )?(?P<list>{AMOUNT}[^{ANY};:.()]{{0,70}}"
    rf"(?:(?:, and|,| and)[^{ANY};:.()]{{0,40}}{AMOUNT}[^{ANY};:.()]{{0,70}}){{1,5}})[.”]?$"
)
_REST = lazy(rf"\bthe (?:other|remaining|rest,) (?:[a-z]+ )?{AMOUNT}[^{ANY}]*$")
_HEADS = (
    *("Altogether", "In all", "In total", "All in all", "All told", "Overall", "Together"),
    *(f"{article} {kind}total " for article in ("A", "The") for kind in ("", "grand ", "combined ")),
)
_TOTAL_AHEAD = lazy(
    r"(?:(?:Altogether|In all|In total|All in all|All told|Overall|"
    r"Together)\b,?[^\d.;\n£$€¥]{0,40}|"
    r"An? (?:grand |combined )?total of |"
    r"The (?:grand |combined )?total (?:is|was|comes to|came to|stands at|stood at) )",
    re.MULTILINE,
)
_OTHER_TOTAL = lazy(r" (?:times|more|fewer|other|others|further|of (?:the|these|them|those))\b")
_LEAST_TOTAL = 1000
"""A smaller total agrees with some sum by chance, or is missed by one thing that the text left out."""
_NEAR = Decimal("0.04")
"""A slip in one digit leaves a total this near to the sum."""
_MOST_PARTS = 8
_BACK = 3
"""Sentences before a total in which its parts may stand."""
_FROM_BEFORE = lazy(
    r"^(?P<subject>[A-Z][\w’-]*(?: [a-z’-]+){0,3}?)(?: was| were| is| are|,) (?P<way>up|down) from "
    rf"(?:[a-z]+ ){{0,3}}(?P<before>{LEVEL})[^{ANY};.]{{0,45}}, (?:a|an) (?:[a-z]+ )?(?:increase|rise|"
    rf"gain|jump|"
    rf"fall|drop|decline|decrease) of (?P<change>[{ANY}])"
)


def wholes_before(text: str, template: Template, before: Sequence[Figure]) -> Iterator[SumClaim]:
    """Reads `They found 214 pieces. Of these 131 were animal, 77 human and the remaining six unknown`.

    Args:
        text: the clean text.
        template: the sentence of the parts.
        before: the figures of the sentence before it.
    """
    match = _OF_THESE.match(template.text)
    if match is None or not _REST.search(match["list"]):
        return
    parts = [figure for _, figure in template.figures(match.start("list"), match.end("list"))]
    wholes = [
        figure
        for figure in before
        if alike(text, figure, parts[0]) and figure.is_exact and all(part.low < figure.low for part in parts)
    ]
    if len(wholes) == 1 and all(alike(text, part, wholes[0]) for part in parts):
        yield SumClaim(tuple(parts), wholes[0], Closed.WHOLE)


def totals_behind(
    text: str, figures: Sequence[Figure], sentences: Sequence[tuple[int, int]]
) -> Iterator[SumClaim]:
    """A large total at the head of a sentence that nearly comes to the figures of the sentences before.

    The text does not say what it adds up, so that only a total that a slip of one digit explains is
    claimed, and none that some of the figures come to.

    Args:
        text: the clean text.
        figures: its figures, ascending.
        sentences: its sentences, ascending.
    """
    starts = [figure.start for figure in figures]
    for match in _heads(text):
        first = bisect_left(starts, match.start())
        if first == len(figures):
            return
        whole = figures[first]
        if not 0 <= whole.outer - match.end() <= 2 or _OTHER_TOTAL.match(text, whole.end):
            continue
        if whole.is_exact and whole.low >= _LEAST_TOTAL:
            yield from _parts_before(text, whole, figures[:first], sentences)


def _heads(text: str) -> Iterator[re.Match[str]]:
    """Every head of a sentence that announces a total, by its words."""
    places = set()
    for words in _HEADS:
        place = text.find(words)
        while place >= 0:
            if place == 0 or text[place - 1] == "\n" or text[place - 2 : place] in (". ", "! ", "? ", "” "):
                places.add(place)
            place = text.find(words, place + 1)
    for place in sorted(places):
        match = _TOTAL_AHEAD.match(text, place)
        if match is not None:
            yield match


def _parts_before(
    text: str, whole: Figure, figures: Sequence[Figure], sentences: Sequence[tuple[int, int]]
) -> Iterator[SumClaim]:
    index = bisect_right(sentences, (whole.start, len(text) + 1)) - 1
    slip: SumClaim | None = None
    for start, _ in reversed(sentences[max(0, index - _BACK) : index]):
        parts = tuple(one for one in figures if one.start >= start and _is_part(text, one, whole))
        if len(parts) > _MOST_PARTS:
            break
        if len(parts) >= 2 and _some_fit(parts, whole):
            return
        if len(parts) >= 2 and slip is None and _is_slip(parts, whole):
            slip = SumClaim(parts, whole, Closed.LISTED)
    if slip is not None:
        yield slip


def _is_part(text: str, figure: Figure, whole: Figure) -> bool:
    return alike(text, figure, whole) and figure.is_exact and whole.low / 200 <= figure.low < whole.low


def _some_fit(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether two or more of the parts come to the whole, as far as their digits say."""
    for size in range(2, len(parts) + 1):
        for chosen in combinations(parts, size):
            low = sum((part.loose.low for part in chosen), Decimal(0))
            high = sum((part.loose.high for part in chosen), Decimal(0))
            if low <= whole.loose.high and whole.loose.low <= high:
                return True
    return False


def _is_slip(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether one wrong digit in the total or a part, or two that changed places, explain the sum."""
    total = sum((part.low for part in parts), Decimal(0))
    if abs(total - whole.low) > whole.low * _NEAR:
        return False
    step = min(figure.step for figure in (*parts, whole))
    off = abs(total - whole.low) / step
    if off != off.to_integral_value():
        return False
    digits = str(int(off)).rstrip("0")
    return len(digits) == 1 or (len(digits) <= 2 and int(digits) % 9 == 0)


def changes_of_before(text: str, template: Template, before: Sequence[Figure]) -> Iterator[ChangeClaim]:
    """Reads `It has 184 clients in Mer. Clients were up from 171, an increase of 13`.

    Args:
        text: the clean text.
        template: the sentence of the change.
        before: the figures of the sentence before it.
    """
    match = _FROM_BEFORE.match(template.text)
    if match is None:
        return
    earlier, change = template.figure(match, "before"), template.figure(match, "change")
    thing = match["subject"].lower().removeprefix("the ")
    levels = [
        figure
        for figure in before
        if alike(text, figure, earlier) and text[figure.end + 1 :][: len(thing)].lower() == thing
    ]
    fits = change.kind is not FigureKind.POINTS and (
        change.kind is not earlier.kind or change.unit == earlier.unit
    )
    if len(levels) == 1 and fits and levels[0].is_exact:
        yield ChangeClaim(earlier, levels[0], change, 1 if match["way"] == "up" else -1, compared=True)
