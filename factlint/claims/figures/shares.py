"""Shares: a part, its whole and what share the text calls it; percentages that make up one whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.template import AMOUNT, ANY, COUNT, MONEY, PERCENT, SHARE, Template
from factlint.core.figure import Figure
from factlint.core.figure_claim import SameShareClaim, ShareClaim, SplitClaim
from factlint.core.regex import lazy

_RATIO = f"[{PERCENT}{SHARE}]"
_THE = (
    r"(?:the |its |his |her |their |our |all |all the |these |those |some |a total of |a |more than )?"
    r"(?:every |each )?(?:(?!whom|which|them|these|those)[\w’'-]+ ){0,2}?"
)
_GAP = f"[^{ANY};.]"
_FORMS = (
    # "506,000, or 60 percent, of the 843,000"; "29,400 loans, about one in three of the 88,000"
    rf"(?P<part>{AMOUNT})(?P<thing>{_GAP}{{0,40}}?)(?:, (?:or |which is |that is )?| \(| [—–] |"
    rf" or )(?P<share>{_RATIO})[,)—–]? ?(?:—|–)? ?of "
    rf"{_THE}(?P<whole>{AMOUNT})",
    # "301 of the 1,204, or 25 percent"; "1,900 of its 21,000 objects — 9 percent"
    rf"(?P<part>{AMOUNT})(?: [a-z]+)?,? (?:out )?of {_THE}(?P<whole>{AMOUNT})(?P<thing>{_GAP}{{0,45}}?)"
    rf"(?:, (?:or |which is |that is |meaning |i\.e\. |"
    rf"an? (?:[a-z]+ )?(?:rate|share|proportion|turnout) of )?| \(| [—–] |"
    rf" or )(?:some )?(?P<share>{_RATIO})(?! (?:more|less|fewer|higher|lower|up|down|point))",
    # "two-thirds of the 1,204 — 803 people"
    rf"(?P<share>{_RATIO}) of {_THE}(?P<whole>{AMOUNT})(?P<thing>{_GAP}{{0,45}}?)(?:, (?:or |some )| \(|"
    rf" [—–] | or )(?P<part>{AMOUNT})",
    # "803, two-thirds of the 1,204"
    rf"(?P<part>{AMOUNT})(?P<thing>{_GAP}{{0,40}}?)(?:, | \(| [—–] )(?:or |"
    rf"some )?(?P<share>{_RATIO}) of {_THE}(?P<whole>{AMOUNT})",
    # "843,000 people, of whom 506,000, or 60 percent"
    rf"(?P<whole>{AMOUNT})(?P<thing>{_GAP}{{0,50}}?),? of (?:whom|which|"
    rf"them),? {_GAP}{{0,25}}?(?P<part>{AMOUNT}){_GAP}{{0,35}}?(?:, (?:or )?| \(| [—–] |"
    rf" or )(?P<share>{_RATIO})",
    # "Of 1,850 members entitled to vote, 1,406 returned ballots, a turnout of 76 per cent"
    rf"\b[Oo]f {_THE}(?P<whole>{AMOUNT})(?P<thing>{_GAP}{{0,60}}?), (?:[a-z]+ "
    rf")?(?P<part>{AMOUNT}){_GAP}{{0,60}}?(?:, (?:or |an? (?:[a-z]+ )?(?:turnout|rate|share|"
    rf"proportion) of )?| \(| [—–] | or )(?P<share>{_RATIO})",
    # "of the money stolen, £585,000, only £58,500 — a fifth —"
    rf"\b[Oo]f (?:the|this|that)(?: [a-z]+){{1,4}}, (?P<whole>{AMOUNT}),(?P<thing> (?:only |just |some )?)"
    rf"(?P<part>{AMOUNT})(?: [a-z]+)?(?:, (?:or )?| \(| [—–] | or )(?P<share>{_RATIO})",
    # "£11.8m on sales of £196m, a margin of 6 per cent"
    rf"(?P<part>{AMOUNT})(?P<thing>{_GAP}{{0,40}}?) on (?:sales|turnover|revenue|"
    rf"revenues) of {_THE}(?P<whole>{AMOUNT}){_GAP}{{0,20}}?, a (?:[a-z]+ )?margin of (?P<share>{_RATIO})",
    # "21,000 objects, but only 1,900 of them — 9 percent"
    rf"(?P<whole>{AMOUNT})(?P<thing>{_GAP}{{0,60}}?)(?P<part>{AMOUNT}) of (?:them|these|those|which|whom|"
    rf"that)(?:, (?:or )?| \(| [—–] | or )(?P<share>{_RATIO})",
    # "The survey of 2,000 people found that 700, or 45 percent"
    rf"\b(?:survey|poll|study|sample|review|analysis|audit|check|inspection|group|class|panel) of "
    rf"{_THE}(?P<whole>{AMOUNT})(?P<thing>{_GAP}{{0,60}}?)(?P<part>{AMOUNT})(?: [\w-]+){{0,2}}(?:, (?:or "
    rf")| \()"
    rf"(?P<share>{_RATIO})(?! (?:more|less|fewer|higher|lower|up|down|point))",
)
_TRIGGER = lazy(rf"{_RATIO}")
_COMPARATIVE = lazy(
    r"[ -](?:more|less|fewer|higher|lower|up|down|above|below|rise|increase|drop|fall|decline|larger|"
    r"smaller|again|owned|stake|"
    r"of the (?:time|size)|as )\b"
)
_OF_SOME = lazy(
    r" of (?:[a-z]+s\b|(?:the |its |their )?[\w-]+(?:['’]s|s['’]) [a-z]|"
    r"them|those|these|whom|which|(?:the |its |their |all )?(?:[a-z]+ )?(?:women|men|"
    r"girls|boys|"
    r"children|adults|voters|members|"
    r"seats|votes|jobs|cases|money|time|area|land|population|market|vote|electorate|country|city|town|"
    r"world|year)\b)"
)
"""Behind a share: what makes it a share of something else than the whole."""
_DIRECTED = lazy(r"\b(?:up|down|rise|fall|increase|drop|decline|rose|fell)(?: of| by| from)? $", 2)


def shares(text: str, template: Template) -> Iterator[ShareClaim]:
    """The shares that a sentence states with part and whole."""
    if len(template.places) < 3 or " of " not in template.text.lower().replace("of", " of ", 1):
        return
    if not _TRIGGER.search(template.text):
        return
    seen: set[int] = set()
    for expression in _expressions():
        for match in expression.finditer(template.text):
            part, whole, share = (template.figure(match, name) for name in ("part", "whole", "share"))
            if share.start in seen or not alike(text, part, whole) or share.is_range:
                continue
            if _COMPARATIVE.match(template.text, match.end("share")):
                continue
            if _DIRECTED.search(template.text, 0, match.start("share")):
                continue
            if match.end("share") > match.end("whole") and _OF_SOME.match(template.text, match.end("share")):
                continue
            seen.add(share.start)
            yield ShareClaim(part, whole, share)


_OF_THOSE = lazy(
    rf"\bOf (?:those|these|them|that)(?: [a-z]+(?= ?,))?,? (?:[a-z]+ "
    rf")?(?P<part>{AMOUNT}){_GAP}{{0,25}}?(?:, (?:or |"
    rf"which is )?| \(| [—–] | or )(?P<share>{_RATIO})"
    rf"(?! (?:more|less|fewer|higher|lower|up|down|point|of))"
    rf"|(?P<part2>{AMOUNT}) of (?:that|those|these|them)(?:, (?:or |which is )?| \(|"
    rf" [—–] )(?P<share2>{_RATIO})(?! (?:more|less|fewer|higher|lower|up|down|point|of))"
)


def shares_of_those(text: str, template: Template, before: Sequence[Figure]) -> Iterator[ShareClaim]:
    """The shares of a sentence whose whole stands in the one before ("Of those, 28,910, or 70 per cent").

    Args:
        text: the clean text.
        template: the sentence.
        before: the figures of the sentence before it.
    """
    for match in _OF_THOSE.finditer(template.text):
        number = "" if match["part"] else "2"
        part, share = template.figure(match, f"part{number}"), template.figure(match, f"share{number}")
        if number and template.text.count("\ue001", 0, match.start("part2")):
            continue
        wholes = [figure for figure in before if alike(text, figure, part) and figure.high >= part.low]
        if (
            wholes
            and not share.is_range
            and not _DIRECTED.search(template.text, 0, match.start("share" + number))
        ):
            yield ShareClaim(part, wholes[0], share, tuple(wholes))


_SAME = lazy(
    rf"(?P<one>{SHARE})(?:,? or (?:about |some )?| — | – | \((?=.\)))(?P<two>{PERCENT})(?=[,.;)—–]|$| of |"
    rf" —| –)"
    rf"|(?P<two2>{PERCENT})(?:, or (?:about |some )?| — | – | \((?=.\)))(?P<one2>{SHARE})(?=[,.;)—–]|$| "
    rf"of | —| –)"
)


def same_shares(template: Template) -> Iterator[SameShareClaim]:
    """One share in two forms: "three out of four, or 75 per cent"."""
    text = template.text
    if PERCENT not in text or SHARE not in text:
        return
    for match in _SAME.finditer(text):
        number = "" if match["one"] else "2"
        part, percent = template.figure(match, f"one{number}"), template.figure(match, f"two{number}")
        if not percent.is_range and not _COMPARATIVE.match(text, match.end()):
            ahead = _DIRECTED.search(text, 0, match.start()) or _CHOICE.search(text, 0, match.start())
            if ahead is None:
                yield SameShareClaim(part, percent)


_CHOICE = lazy(
    r"\b(?:either|whether|between|by|pay|pays|paying|charges?|fee|fine|cut|raise[ds]?|reduced?|tax|levy)\b[^,;]*$"
)
"""Before two shares: a choice between them, or a change."""

_NAMED = r"(?:turnover|revenues?|sales|income|spending|expenditure|budget|output|exports|imports)"
_OF_NAMED = lazy(
    rf"(?P<part>[{MONEY}])(?:, or (?:about |some )?| \(| — | – |, )(?P<share>{_RATIO}) of (?:its |the |"
    rf"their |all |total )?"
    rf"(?P<name>{_NAMED})\b(?! (?:in|for|of|from|last|growth|tax)\b)"
)
_NAME_BESIDE = lazy(rf"\b(?P<name>{_NAMED})\b", re.IGNORECASE)


def shares_of_named(
    text: str, template: Template, figures: Sequence[Figure], sentences: Sequence[tuple[int, int]]
) -> Iterator[ShareClaim]:
    """Reads `Turnover rose to £19.4 million. Wages came to £9.7 million, or 50 per cent of turnover`.

    Every sum of money in a sentence that speaks of turnover may be the whole.

    Args:
        text: the clean text.
        template: the sentence of the share.
        figures: every figure of the document.
        sentences: its sentences.
    """
    for match in _OF_NAMED.finditer(template.text):
        part, share = template.figure(match, "part"), template.figure(match, "share")
        name = match["name"].lower().rstrip("s")
        wholes: list[Figure] = []
        for start, end in sentences:
            if start == template.start or not _speaks_of(text, name, start, end):
                continue
            wholes += [one for one in figures if start <= one.start < end and one.unit == part.unit]
        wholes = [one for one in wholes if one.kind is part.kind and not one.is_range and one.high > 0]
        if 0 < len(wholes) < 6 and not share.is_range:
            yield ShareClaim(part, wholes[0], share, tuple(wholes))


def _speaks_of(text: str, name: str, start: int, end: int) -> bool:
    return any(found["name"].lower().rstrip("s") == name for found in _NAME_BESIDE.finditer(text, start, end))


_FURTHER = lazy(
    rf"^[“]?(?:A further |Another |Some |About |Only |Just )?(?P<part>{COUNT}) (?P<noun>[a-z]{{3,}}s)(?:, "
    rf"or|,| —| –) "
    rf"(?:about |nearly |almost )?(?P<share>{_RATIO})(?=,| —| –)"
)


def shares_of_before(text: str, template: Template, before: Sequence[Figure]) -> Iterator[ShareClaim]:
    """Reads `Of the 1,240 sailings 31 were cancelled. A further 124 sailings, one in ten, left late`.

    Args:
        text: the clean text.
        template: the sentence of the share.
        before: the figures of the sentence before it.
    """
    match = _FURTHER.match(template.text)
    if match is None:
        return
    part, share, noun = template.figure(match, "part"), template.figure(match, "share"), match["noun"]
    wholes = [
        one
        for one in before
        if one.kind is part.kind
        and text.startswith(noun, one.end + 1)
        and text[max(0, one.outer - 7) : one.outer].lower() == "of the "
    ]
    if len(wholes) == 1 and not share.is_range and wholes[0].high > part.high:
        yield ShareClaim(part, wholes[0], share, tuple(wholes))


_HELD = lazy(
    r"\b(?:won|took|got|received|polled|paid|holds?|gets?|owns?|owned|secured|account(?:s|ed) for|makes? "
    r"up|gave|"
    r"contribut\w+|put up)\b[^,;]*$"
)
_ELLIPTIC = lazy(
    rf"(?P<first>{PERCENT})(?: [a-z]+){{0,4}}(?P<more>(?:, (?:the |a |an |its )?[\w’' -]{{2,40}} {COUNT})*"
    rf",? and (?:the |a |an |its )?[\w’' -]{{2,40}} {COUNT})(?=[.;)]|$|, (?:with|while|according|he|she|the))"
)
_STANDINGS = lazy(rf"\bon (?P<list>{COUNT}, {COUNT}(?:, {COUNT})*,? and[^{ANY};.]{{0,30}} {PERCENT})")
_POLL = lazy(r"\b(?:polls?|polled|survey\w*|shares?)\b", re.IGNORECASE)
_LEAST, _MOST = 90, 130
"""Between these sums, in per cent, shares of one whole may come to by a slip; others are of several wholes."""


def _elliptic(template: Template) -> Iterator[SplitClaim]:
    """Reads `The fund paid 70 per cent, the university 20 and a donor 20`."""
    text = template.text
    shared = [one for one in _ELLIPTIC.finditer(text) if _HELD.search(text, 0, one.start())]
    if _TIMES.search(text):
        shared = []
    if _POLL.search(text):
        shared += _STANDINGS.finditer(text)
    for match in shared:
        figures = tuple(figure for _, figure in template.figures(match.start(), match.end()))
        plain = all(figure.is_exact and figure.scale == 1 and not figure.in_words for figure in figures)
        if len(figures) > 2 and plain and _LEAST <= sum(figure.low for figure in figures) <= _MOST:
            yield SplitClaim(figures, complete=False)


_COMPILED: list[re.Pattern[str]] = []


def _expressions() -> list[re.Pattern[str]]:
    if not _COMPILED:
        _COMPILED.extend(re.compile(form) for form in _FORMS)
    return _COMPILED


_COMPLEMENT = lazy(
    r"\b(?:undecided|unsure|don[’']t know|did not know|didn[’']t know|do not know|no opinion|not sure|"
    r"neither|abstain\w*|"
    r"others?|the rest|the remain\w+|against|oppos\w*|disapprov\w*|disagree\w*|no answer|refused|"
    r"other parties|of the votes?|of votes)\b",
    2,
)
_SUPPORT = lazy(
    r"\b(?:for|favou?r\w*|support\w*|back\w*|approv\w*|agree\w*|yes|want\w*|said|vote[ds]?|voting|"
    r"against|oppos\w*)\b",
    2,
)
_REST = lazy(
    r"\b(?:the rest|others?|the remain\w+|other parties|undecided|unsure|don[’']t know|did not know|"
    r"no opinion|not sure|neither|of the votes?|of votes)\b",
    2,
)
_SEXES = lazy(r"\b(?:make up|made up|account for|accounted for|comprise[ds]?|constitut\w+)\b", 2)
_TIMES = lazy(
    r"\b(?:from|(?<!-)up|down|compared|last year|a year (?:ago|earlier|before)|in (?:19|20)\d\d|while|"
    r"whereas|"
    r"previous\w*|men|women|"
    r"under \d|over \d|aged|each|respectively|earlier|among|rose|fell|than)\b",
    2,
)


_OTHER_QUESTION = lazy(
    rf"{PERCENT}[^{PERCENT}]{{0,80}}(?:;|\bin [A-Z]|\bamong\b|\bfor [A-Z])[^{PERCENT}]*{PERCENT}"
)
"""Between two percentages: what shows that they answer two questions."""


def _beside_share(text: str) -> bool:
    """Whether a word for the rest or the other side stands in the clause of a percentage."""
    for match in _COMPLEMENT.finditer(text):
        before = re.split("[.;]", text[max(0, match.start() - 45) : match.start()])[-1]
        after = re.split("[.;]", text[match.end() : match.end() + 30])[0]
        if PERCENT in before or PERCENT in after:
            return True
    return False


def splits(template: Template) -> Iterator[SplitClaim]:
    """Percentages of a sentence that are answers to one question or parts of one whole."""
    percents = template.text.count(PERCENT)
    if percents == 1 and template.text.count(COUNT) > 1:
        yield from _elliptic(template)
    if percents < 2:
        return
    figures = [figure for _, figure in sorted(template.places.items()) if figure.kind.value == "percent"]
    if any(figure.is_range for figure in figures):
        return
    text = template.text
    if re.search(r"\b[Ww]omen\b", text) and re.search(r"\b[Mm]en\b", text) and _SEXES.search(text):
        if len(figures) == 2:
            yield SplitClaim(tuple(figures), complete=True)
        return
    if _TIMES.search(text) or not _beside_share(text) or _OTHER_QUESTION.search(text):
        return
    if not _SUPPORT.search(text) and not _REST.search(text):
        return
    yield SplitClaim(tuple(figures), complete=False)
