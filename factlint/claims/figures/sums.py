"""Sums: parts and their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.template import AMOUNT, ANY, COUNT, Template
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import Closed, SumClaim
from factlint.core.regex import lazy

_ITEM = f"[^{ANY};:.—–()]{{0,70}}"
_NEXT = f"(?:,| and|, and|;| plus| or)[^{ANY};:.—–()]{{0,30}}?{AMOUNT}{_ITEM}"
_PARTITIVE = (
    r"(?:of (?:them|whom|which)|by|in|on|at|for|against|from|with|without|to|are|were|is|was|had|have|"
    r"has|of|aged|under|over|"
    r"who|that|which|went|came|live|lived|voted|between|outside|inside|among|as|did|said|into)"
)
_LISTED = lazy(
    rf"(?P<whole>{AMOUNT})(?P<thing>[^{ANY};:.—–(),]{{0,60}}(?:,[^{ANY};:.—–(),]{{0,40}})?)"
    rf"(?P<joint>: | [—–-] | \(|[,;] (?={AMOUNT} {_PARTITIVE} )|,? of (?:whom|which),? |, of them,? |"
    rf",? made up of |,? consisting of "
    rf"|,? comprising |, split between )"
    rf"(?P<lead>[^{ANY};:.—–(]{{0,45}}?)(?P<list>{AMOUNT}{_ITEM}(?:{_NEXT}){{1,7}})(?:(?<!and )(?<!, "
    rf"){COUNT}[^{ANY};:.—–()]{{0,40}})?"
    rf"(?=[.;:)—–(]|,? (?:which|who|where|while|when|after|but|as|according|officials|police|said|"
    rf"the company)\b|$)"
)
_ONE_MORE = lazy(r"(?:,| and|, and) (?:an?) (?:[A-Z]?[\w-]+)(?: [\w-]+){0,4}$")
_OPEN = lazy(
    r"\b(?:includ\w+|among|amongst|such as|at least|mostly|mainly|notably|chiefly|e\.g|especially|like|"
    r"for example|more|"
    r"another|further|besides|plus|except|excluding|apart|not counting|also|both|respectively|some of)\b",
    2,
)
_REST = r"(?:the (?:other|remaining|rest,?)|another|a further)"
_OF_THE = lazy(
    rf"(?:\bOf (?:[a-z]+ )?|\bof (?:the |its |their |his |her |these |those |all |all the |"
    rf"our ))(?:[a-z]+ )?(?P<whole>{AMOUNT})(?P<thing>[^{ANY};:.()]{{0,80}}?)"
    rf"(?:,| [—–])?(?P<list> ?(?:[a-z]+ )?{AMOUNT}{_ITEM}(?:{_NEXT}){{1,7}})(?=[.;)—–(]|$)"
)
_OTHERS = lazy(
    rf"(?P<part>{COUNT}) of (?:the |its |their |his |her |these |those |"
    rf"all )?(?P<whole>{COUNT})[^{ANY}]{{0,120}}?"
    rf"\b[Tt]he (?:other|remaining) (?P<rest>{COUNT})(?! of)"
    rf"|(?P<whole2>{COUNT})[^{ANY}.;]{{0,80}}?(?P<part2>{COUNT}) of (?:them|whom|these|"
    rf"those)\b[^{ANY}.;]{{0,80}}?"
    rf"\bthe (?:other|remaining) (?P<rest2>{COUNT})(?! of)"
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
    rf"|\btotall?ing (?P<whole3>{AMOUNT}))"
)
_ALL_OF = lazy(rf"\b[Aa]ll (?:the |of the )?(?P<whole>{COUNT})(?= [a-z])")
_RUNNING = lazy(
    r"\b(?:his|her|its|their|bring\w*|brought|taking|took|takes|season|career|so far|already|previous|"
    r"raising|raised|rais|"
    r"lift\w*|push\w*|since|now)\b[^.]{0,25}$",
    2,
)


def sums(text: str, template: Template) -> Iterator[SumClaim]:
    """The sums that a sentence states."""
    if len(template.places) < 3:
        return
    seen: set[int] = set()
    for found in (_others, _of_the, _listed, _in_all, _all_of):
        for claim in found(text, template):
            if claim.whole.start not in seen:
                seen.add(claim.whole.start)
                yield claim


def _parts(text: str, template: Template, match: re.Match[str], whole: Figure) -> list[Figure] | None:
    """The figures of a list, when all of them can be added up to the whole."""
    figures = [figure for _, figure in template.figures(match.start("list"), match.end("list"))]
    if whole.kind is not FigureKind.COUNT:
        # "£2.3 million from the sale of the three old schools"
        figures = [figure for figure in figures if figure.kind is whole.kind or alike(text, figure, whole)]
    if len(figures) < 2 or any(not alike(text, figure, whole) for figure in figures):
        return None
    return figures


def _listed(text: str, template: Template) -> Iterator[SumClaim]:
    for match in _LISTED.finditer(template.text):
        whole = template.figure(match, "whole")
        parts = _parts(text, template, match, whole)
        if parts is None or _OPEN.search(match["lead"] + match["list"]) or _OPEN.search(match["joint"]):
            continue
        extra = _articles(match, whole)
        joint = match["joint"].strip()
        if _is_pair_of_scores(match["list"], parts) or not (extra or _closes(match["list"])):
            continue
        closed = (
            Closed.SOME
            if joint.endswith(("whom", "which", "them")) and not _is_gapped(match["list"])
            else Closed.LISTED
        )
        if joint.startswith("of which"):
            closed = Closed.LISTED if _closes(match["list"]) else Closed.SOME
        yield SumClaim(tuple(parts), whole, closed, extra)


def _closes(listing: str) -> bool:
    """Whether the last item of a list is joined by "and", as the last one of a whole is."""
    places = [place for place, letter in enumerate(listing) if letter in AMOUNT[1:-1]]
    between = listing[places[-2] : places[-1]]
    return " and" in between or "plus" in between


def _is_gapped(listing: str) -> bool:
    """Whether the last item leaves out its verb ("41 live in the villages and 21 in the town")."""
    return re.search(r" and . (?:in|at|by|for|on|from|to|of)\b[^,]*$", listing) is not None


def _is_pair_of_scores(listing: str, parts: Sequence[Figure]) -> bool:
    return len(parts) == 2 and re.match(r".[–-].", listing) is not None


def _articles(match: re.Match[str], whole: Figure) -> int:
    """One when the last item of the list is counted by an article ("and an Albanian")."""
    if whole.scale != 1 or whole.kind.value != "count":
        return 0
    return 1 if _ONE_MORE.search(match["list"]) else 0


_OVERLAP = lazy(
    r"\b(?:both|also|either|each|overlap\w*|own|owned|speak|spoke|had a|have a|suffer\w*|use[ds]?|too)\b"
)
"""In a list of parts: words that let one thing be counted in two of them."""


def _of_the(text: str, template: Template) -> Iterator[SumClaim]:
    for match in _OF_THE.finditer(template.text):
        whole = template.figure(match, "whole")
        parts = _parts(text, template, match, whole)
        if parts is None or _OPEN.search(match["thing"]) or _OVERLAP.search(match["list"]):
            continue
        rest = re.search(_REST, match["list"]) is not None
        if re.search(r"\b(?:another|a further|also|both|more than one)\b", match["list"]):
            rest = False
        last = re.search(rf"\bthe (?:other|remaining|rest,?) {AMOUNT}[^{ANY}]*$", match["list"]) is not None
        closed = (
            Closed.WHOLE if rest and last else Closed.LISTED if _is_gapped(match["list"]) else Closed.SOME
        )
        yield SumClaim(tuple(parts), whole, closed)


def _others(text: str, template: Template) -> Iterator[SumClaim]:
    for match in _OTHERS.finditer(template.text):
        number = "" if match["part"] else "2"
        part, whole, rest = (template.figure(match, f"{name}{number}") for name in ("part", "whole", "rest"))
        yield SumClaim((part, rest), whole, Closed.WHOLE)
    for match in _RECORD.finditer(template.text):
        parts = tuple(template.figure(match, name) for name in ("won", "drawn", "lost"))
        yield SumClaim(parts, template.figure(match, "whole"), Closed.WHOLE)


def _in_all(text: str, template: Template) -> Iterator[SumClaim]:
    for match in _IN_ALL.finditer(template.text):
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
