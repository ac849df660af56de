"""Sums: parts and the whole that they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.lists import listed, of_the
from factlint.claims.figures.template import AMOUNT, ANY, COUNT, MONEY, Template
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import Closed, SumClaim
from factlint.core.regex import lazy

_OTHERS = lazy(
    rf"(?P<part>{COUNT}) of (?:the |its |their |his |her |these |those |"
    rf"all )?(?P<whole>{COUNT})[^{ANY}]{{0,120}}?"
    rf"\b[Tt]he (?:other|remaining) (?P<rest>{COUNT})(?! of)"
    rf"|(?P<whole2>{COUNT})[^{ANY}.]{{0,80}}?(?P<part2>{COUNT}) of (?:them|whom|these|"
    rf"those)\b[^{ANY}.]{{0,80}}?"
    rf"\bthe (?:other|remaining) (?P<rest2>{COUNT})(?! of)"
    rf"|\bOf (?:the|its|their) (?P<whole3>{COUNT})[^{ANY}.;]{{0,60}}, (?:[a-z]+ ){{0,2}}?(?P<part3>{COUNT})"
    rf"[^{ANY}.;]{{0,60}} (?:in|at|on|to|from|by) {COUNT}[^{ANY}.;,]{{0,60}}"
    rf"\band the (?:other|remaining) (?P<rest3>{COUNT})(?! of)"
)
_RECORD = lazy(
    rf"\bw[io]n(?:ning)? (?P<won>{COUNT}) of (?:the|their|its|his|"
    rf"her) (?:[a-z]+ )?(?P<whole>{COUNT})[^{ANY}.;]{{0,25}}, "
    rf"(?:drawn|drew|drawing|tied) (?P<drawn>{COUNT}) and los(?:t|ing) (?P<lost>{COUNT})"
)
_IN_ALL = lazy(
    rf"(?:(?P<total>\b(?:for|making|giving|making for|, or|bringing in|—|–|:) )?(?:a )?(?:grand |"
    rf"combined |overall )?total (?:of )?"
    rf"(?P<whole>{AMOUNT})|(?P<joint>[,:—–(] ?(?:making |or |some )?|"
    rf"\band )(?P<whole2>{AMOUNT})[^{ANY},.;]{{0,30}}? "
    rf"(?:in all|in total|altogether|all told|overall|combined|all together)\b"
    rf"(?! (?:with|including|counting|since|over|after)\b)"
    rf"|\btotall?ing (?P<whole3>{AMOUNT}))"
)
_ALL_OF = lazy(
    rf"\b[Aa]ll (?:the |of the )?(?P<whole>{COUNT})(?= (?:people|passengers|were|are|was|of them|"
    rf"on board|have|had|in |survived|"
    r"victims|patients|occupants|suspects|members|remain|escaped|lived|died|will|came|worked))"
)
_RUNNING = lazy(
    r"\b(?:his|her|its|their|bring\w*|brought|taking|took|takes|season|career|so far|already|previous|"
    r"raising|raised|rais|"
    r"lift\w*|push\w*|since|now)\b[^.]{0,25}$",
    2,
)


_LEFT_OF = lazy(
    rf"(?P<part>{COUNT})[^{ANY};.]{{0,70}}?, (?:leaving|which leaves|which left) (?:only |just |another "
    rf")?(?P<rest>{COUNT}) "
    rf"of (?:the|its|their) (?P<whole>{COUNT})"
)


def _left_of(text: str, template: Template) -> Iterator[SumClaim]:
    """Reads `By Sunday 142,000 had been reconnected, leaving 58,000 of the 200,000 in the dark`."""
    for match in (
        _LEFT_OF.finditer(template.text) if "leav" in template.text or "left" in template.text else ()
    ):
        part, rest, whole = (template.figure(match, name) for name in ("part", "rest", "whole"))
        if part.high < whole.low and not _HARM.search(template.text):
            yield SumClaim((part, rest), whole, Closed.WHOLE)


_HARM = lazy(r"\b(?:kill\w*|wound\w*|injur\w*|dead|died|hurt)\b")
_DIVIDEND = lazy(
    rf"\bdividend of (?P<part>[{MONEY}])[^{ANY};.]{{0,30}}?(?:bringing|taking|making|giving|for) (?:the|"
    rf"a) (?:full-year |annual )?"
    rf"(?:total|payout|dividend)[^{ANY};.,]{{0,30}}(?P<whole>[{MONEY}])(?: [a-z]+)?,? (?:after|with|"
    rf"including|together with|on top of) "
    rf"(?:the|an|its) interim[^{ANY};.,]{{0,25}}(?P<part2>[{MONEY}])"
)


def sums(text: str, template: Template) -> Iterator[SumClaim]:
    """The sums that a sentence states."""
    if len(template.places) < 3:
        return
    seen: set[int] = set()
    for found in (_others, of_the, listed, _in_all, _all_of, _dividend, _left_of):
        for claim in found(text, template):
            # What is a part of one sum is not the whole of another one.
            if claim.whole.start not in seen:
                seen.add(claim.whole.start)
                seen.update(part.start for part in claim.parts)
                yield claim


def _others(text: str, template: Template) -> Iterator[SumClaim]:
    for match in _OTHERS.finditer(template.text):
        number = "" if match["part"] else "2" if match["part2"] else "3"
        part, whole, rest = (template.figure(match, f"{name}{number}") for name in ("part", "whole", "rest"))
        yield SumClaim((part, rest), whole, Closed.WHOLE)
    for match in _RECORD.finditer(template.text):
        parts = tuple(template.figure(match, name) for name in ("won", "drawn", "lost"))
        yield SumClaim(parts, template.figure(match, "whole"), Closed.WHOLE)


def _dividend(text: str, template: Template) -> Iterator[SumClaim]:
    """Reads `a final dividend of 6p, bringing the total to 8.5p, after an interim of 2.5p`."""
    for match in _DIVIDEND.finditer(template.text) if " dividend of " in template.text else ():
        part, whole, interim = (template.figure(match, name) for name in ("part", "whole", "part2"))
        if alike(text, part, whole) and alike(text, interim, whole):
            yield SumClaim((part, interim), whole, Closed.WHOLE)


_EACH = lazy(f"[{ANY}] (?:each|apiece|per|a head)\\b")


def _in_all(text: str, template: Template) -> Iterator[SumClaim]:
    for match in () if _EACH.search(template.text) else _IN_ALL.finditer(template.text):
        group = next(name for name in ("whole", "whole2", "whole3") if match[name])
        whole = template.figure(match, group)
        if _RUNNING.search(template.text, max(0, match.start() - 40), match.start(group)):
            continue
        if (
            group == "whole"
            and match.start()
            and not re.search(
                r"[,:—–;(] ?(?:for |making |giving |or )?(?:a )?$|\bfor a $|\bmaking a $|\bfor $",
                template.text[: match.start()],
            )
            and not match["total"]
        ):
            continue
        before = [
            figure for _, figure in template.figures(0, match.start(group)) if alike(text, figure, whole)
        ]
        if 2 <= len(before) <= 6 and not any(figure.is_range for figure in before):
            yield SumClaim(tuple(before), whole, Closed.WHOLE, alternatives=True)


_SIDE_BY_SIDE = lazy(
    rf"(?P<list>{COUNT}(?: [a-z]+){{1,3}}(?:,(?: [A-Z][\w’'-]+){{1,3}}(?: [a-z]+)? {COUNT})*,? and(?: "
    rf"[A-Z][\w’'-]+){{1,3}}(?: [a-z]+)? {COUNT})\.?$"
)
_TOGETHER = lazy(
    r"(?:The|These|Those|All|All the|Together,?(?: [a-z]+){0,4}|Between them,?(?: [a-z]+){0,4}|"
    r"In all,?)[ \u00a0]$"
)


def sums_before(text: str, template: Template, following: Sequence[Figure]) -> Iterator[SumClaim]:
    """Parts whose sum opens the next sentence ("Bockley has 41 pupils and Orle 28. The 69 children …").

    Args:
        text: the clean text.
        template: the sentence of the parts.
        following: the figures behind it.
    """
    match = _SIDE_BY_SIDE.search(template.text)
    if match is None or not following:
        return
    whole = following[0]
    first = text[template.end : whole.start].lstrip()
    parts = [figure for _, figure in template.figures(match.start("list"), match.end("list"))]
    if not _TOGETHER.fullmatch(first) or not whole.is_exact or whole.kind is not FigureKind.COUNT:
        return
    if len(first) < 40 and all(part.is_exact and part.low < whole.low for part in parts):
        yield SumClaim(tuple(parts), whole, Closed.LISTED)


def _all_of(text: str, template: Template) -> Iterator[SumClaim]:
    """The parts of "31 adults and 14 children, all 45 of them" stand just before."""
    for match in _ALL_OF.finditer(template.text):
        before = template.figures(0, match.start("whole"))
        if len(before) != 2 or any(figure.kind.value != "count" for _, figure in before):
            continue
        between = template.text[before[0][0] + 1 : before[1][0]]
        if re.fullmatch(r"(?: [\w-]+){1,4} and ", between):
            whole = template.figure(match, "whole")
            yield SumClaim(tuple(figure for _, figure in before), whole, Closed.LISTED)
