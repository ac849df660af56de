"""Shares: a part, its whole and what share the text calls it; percentages that make up one whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.template import AMOUNT, ANY, COUNT, PERCENT, SHARE, Template
from factlint.core.figure_claim import ShareClaim, SplitClaim
from factlint.core.regex import expression, lazy

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
COMPARATIVE = lazy(
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
DIRECTED = lazy(r"\b(?:up|down|rise|fall|increase|drop|decline|rose|fell)(?: of| by| from)? $", 2)


def shares(text: str, template: Template) -> Iterator[ShareClaim]:
    """The shares that a sentence states with part and whole."""
    if len(template.places) < 3 or " of " not in template.text.lower().replace("of", " of ", 1):
        return
    if not _TRIGGER.search(template.text):
        return
    seen: set[int] = set()
    for form in _expressions():
        for match in form.finditer(template.text):
            part, whole, share = (template.figure(match, name) for name in ("part", "whole", "share"))
            if share.start in seen or not alike(text, part, whole) or share.is_range:
                continue
            if COMPARATIVE.match(template.text, match.end("share")):
                continue
            if DIRECTED.search(template.text, 0, match.start("share")):
                continue
            if match.end("share") > match.end("whole") and _OF_SOME.match(template.text, match.end("share")):
                continue
            seen.add(share.start)
            yield ShareClaim(part, whole, share)


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
"""Between these sums, in per cent, shares of one whole come to by a slip; others are of several wholes."""


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
        _COMPILED.extend(expression(form) for form in _FORMS)
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
