"""Lists of parts behind their whole: "83 people: 76 passengers and seven crew", "Of the 62, 41 …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.template import AMOUNT, ANY, COUNT, PERCENT, TEMPERATURE, Template
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import Closed, SumClaim
from factlint.core.regex import lazy

_ITEM = f"[^{ANY};:.—–()]{{0,70}}"
_NEXT = (
    f"(?:,| and|, and|;| plus| or)[^{ANY};:.—–()]{{0,30}}?{AMOUNT}"
    f"(?! of (?:the|its|his|their|them|those) ){_ITEM}"
)
_PARTITIVE = (
    r"(?:of (?:them|whom|which)|by|in|on|at|for|against|from|with|without|to|are|were|is|was|had|have|"
    r"has|of|aged|under|over|who|that|which|went|came|live|lived|voted|between|outside|inside|among|as|"
    r"did|said|into)"
)
_BESIDE = f", (?={AMOUNT} (?:men|women|adults|children|boys|girls|passengers|crew) and )"
_LISTED = lazy(
    rf"(?P<whole>{AMOUNT})(?P<thing>[^{ANY};:.—–(),]{{0,60}}(?:,[^{ANY};:.—–(),]{{0,40}})?"
    rf"(?:[{TEMPERATURE}{PERCENT}][^{ANY};:.—–(),]{{0,30}}(?=: ))?)"
    rf"(?P<joint>: | [—–-] | \(|[,;] (?={AMOUNT} {_PARTITIVE} )|{_BESIDE}|,? of (?:whom|which),? |"
    rf", of them,? |"
    rf",? made up of |,? consisting of |,? comprising |, split between |,? (?:including|includes?|included) )"
    rf"(?P<lead>(?:about |some |nearly |the |a |an )?(?:[\w’'-]+ ){{0,2}}?)"
    rf"(?P<list>{AMOUNT}{_ITEM}(?:{_NEXT}){{1,7}})(?:(?<!and )(?<!, ){COUNT}[^{ANY};:.—–()]{{0,40}})?"
    rf"(?=[.;:)—–(]|,? (?:which|who|where|while|when|after|but|as|according|officials|police|said|"
    rf"the company)\b|$)"
)
_OF_THE = lazy(
    rf"(?:\bOf (?:[a-z]+ )?|\bof (?:the |its |their |his |her |these |those |all |all the |our ))"
    rf"(?:[a-z]+ )?(?P<whole>{AMOUNT})(?P<thing>[^{ANY};:.()]{{0,80}}?)"
    rf"(?:,| [—–])?(?P<list> ?(?:[a-z]+ )?{AMOUNT}{_ITEM}(?:{_NEXT}){{1,7}})(?=[.;)—–(]|$)"
)
_OF_THESE = lazy(r"\b[Oo]f (?:these|those|them|which|whom),? (?:[a-z]+ )?$")
_ONE_MORE = lazy(r"(?:,| and|, and) (?:an?) (?:[A-Z]?[\w-]+)(?: [\w-]+){0,4}$")
_OPEN = lazy(
    r"\b(?:includ\w+|among|amongst|such as|at least|mostly|mainly|notably|chiefly|e\.g|especially|like|"
    r"for example|more|another|further|besides|plus|except|excluding|apart|not counting|also|both|each|"
    r"respectively|some of|it|he|she|they|there|we)\b",
    2,
)
"""In a list: words that leave parts out, or begin another statement."""
_OVERLAP = lazy(
    r"\b(?:both|also|either|each|overlap\w*|own|owned|speak|spoke|had a|have a|suffer\w*|use[ds]?|too)\b"
)
"""In a list of parts: words that let one thing be counted in two of them."""
_QUALITY = lazy(
    r"\b(?:were|are|was|is|have|had|has) (?!been\b|not\b|in\b|on\b|at\b|from\b|to\b|\w+(?:ed|ing|en|wn|"
    r"ght|pt|ut|nt|id)\b)\w"
)
"""A predicate that says what things are, so that two of them may hold of one ("were men", "were over 50")."""
_REST = lazy(rf"\b(?:the (?:other|remaining|rest,?)) {AMOUNT}[^{ANY}]*$")
_GAPPED = lazy(r" and .(?: (?:in|at|by|for|on|from|to|of|with|without|against)\b[^,]*| [\w-]+s?\.?)$")
"""The last item leaves out its verb ("41 live in the villages and 21 in the town")."""
_THINGS = lazy(
    r"(?: (?!in\b|on\b|at\b|for\b|of\b|by\b|from\b|to\b|with\b)[\w’-]+){0,2} (?:[a-z’-]+s|people|men|"
    r"women|children)"
)
"""Plural things without place or time, which a list of parts may follow behind a bare comma."""


def listed(text: str, template: Template) -> Iterator[SumClaim]:
    """Lists behind a colon, a dash, a bracket, a comma or "of which"."""
    for match in _LISTED.finditer(template.text):
        whole = template.figure(match, "whole")
        parts = _parts(text, template, match, whole)
        if parts is None or _OPEN.search(match["lead"] + match["list"]):
            continue
        extra = _counted_by_article(match, whole)
        joint = match["joint"].strip(" ,")
        if not (extra or _closes(match["list"])):
            continue
        people = _of_people(match["list"])
        if not joint and _KINDS_OF_PEOPLE.match(match["thing"]):
            continue  # "503 women, 206 men and 346 children"
        if joint.startswith("includ"):
            if people:
                yield SumClaim(tuple(parts), whole, Closed.WITHIN, extra)
        elif joint in ("", ";") or joint.endswith(("whom", "which", "them")):
            if not joint and not (_THINGS.fullmatch(match["thing"]) or people):
                continue
            if people or _excludes(match["list"]):
                some = " of them " in match["list"]
                yield SumClaim(tuple(parts), whole, Closed.WITHIN if some else _apart(match["list"]), extra)
        else:
            yield SumClaim(tuple(parts), whole, Closed.LISTED, extra)


def of_the(text: str, template: Template) -> Iterator[SumClaim]:
    """Parts behind "Of the 62"."""
    for match in _OF_THE.finditer(template.text):
        whole = template.figure(match, "whole")
        parts = _parts(text, template, match, whole)
        if _OF_THESE.search(template.text, max(0, match.start("whole") - 20), match.start("whole")):
            continue  # "Of these 131 were …": the whole stands in another sentence
        if parts is None or _OPEN.search(match["thing"]) or _OVERLAP.search(match["list"]):
            continue
        if _REST.search(match["list"]):
            yield SumClaim(tuple(parts), whole, Closed.WHOLE)
        elif _excludes(match["list"]):
            yield SumClaim(tuple(parts), whole, _apart(match["list"]))


def _parts(text: str, template: Template, match: re.Match[str], whole: Figure) -> Sequence[Figure] | None:
    """The figures of a list, when all of them can be added up to the whole."""
    figures = [figure for _, figure in template.figures(match.start("list"), match.end("list"))]
    if whole.kind is not FigureKind.COUNT:
        # "£2.3 million from the sale of the three old schools"
        figures = [figure for figure in figures if figure.kind is whole.kind or alike(text, figure, whole)]
    if len(figures) < 2 or any(not alike(text, figure, whole) for figure in figures):
        return None
    return figures


def _closes(listing: str) -> bool:
    """Whether the last item of a list is joined by "and", as the last one of a whole is."""
    places = [place for place, letter in enumerate(listing) if letter in AMOUNT[1:-1]]
    between = listing[places[-2] : places[-1]]
    return " and" in between or "plus" in between


def _excludes(listing: str) -> bool:
    """Whether one thing can stand in one part only."""
    return _GAPPED.search(listing) is not None or not _QUALITY.search(listing)


_KINDS_OF_PEOPLE = lazy(
    r" (?:[a-z]+ )?(?:men|women|adults|children|boys|girls|babies|teenagers|crew|passengers)\b"
)


def _of_people(listing: str) -> bool:
    """Whether the parts are men, women, children: kinds that exclude one another."""
    return len(_KINDS_OF_PEOPLE.findall(listing)) > 1 or " of them " in listing


def _apart(listing: str) -> Closed:
    return Closed.APART if _GAPPED.search(listing) else Closed.PERHAPS_APART


def _counted_by_article(match: re.Match[str], whole: Figure) -> int:
    """One when the last item of the list is counted by an article ("and an Albanian")."""
    if whole.scale != 1 or whole.kind is not FigureKind.COUNT:
        return 0
    return 1 if _ONE_MORE.search(match["list"]) else 0
