"""Changes: what was, what is, and by how much the text says it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.claims.figures.comparing import alike
from factlint.claims.figures.template import (
    ANY,
    LEVEL,
    MULTIPLE,
    PERCENT,
    Template,
)
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import ChangeClaim
from factlint.core.regex import lazy

_UP = (
    r"(?:up|r[io]se[sn]?|rising|gr[eo]w[sn]?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|increas(?:e|es|"
    r"ed|ing)|"
    r"gain(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|leap(?:s|t|ed)?|advanc(?:e|es|ed)|"
    r"expand(?:s|ed)?|swell(?:s|ed)?|"
    r"rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|improv(?:e|es|ed)|add(?:s|ed|ing)?|growth|higher|more|"
    r"rocket(?:s|ed)?|spik(?:e|es|ed)|"
    r"larger|bigger|dearer|above|greater|boost(?:s|ed)?|hike[sd]?|ballooned|shot up|edg(?:e|es|ed|ing) up)"
)
_DOWN = (
    r"(?:down|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|"
    r"slip(?:s|ped|ping)?|"
    r"slid(?:e|es)?|shr[iau]nk(?:s|en)?|s[iau]nk(?:s)?|tumbl(?:e|es|ed)|plung(?:e|es|ed)|plummet(?:s|"
    r"ed)?|los[te](?:es|s)?|cut(?:s|ting)?|"
    r"reduc(?:e|es|ed|ing|tion)|slash(?:es|ed)?|eas(?:e|es|ed)|dip(?:s|ped)?|narrow(?:s|ed)?|"
    r"contract(?:s|ed)?|lower(?:s|ed|ing)?|"
    r"fewer|less|smaller|cheaper|below|trimm?(?:s|ed)?|slump(?:s|ed)?|crash(?:es|ed)?|saving|edg(?:e|es|"
    r"ed|ing) down)"
)
_RISE = r"(?:rise|increase|gain|jump|growth|surge|climb|leap|advance|hike|boost|improvement)"
_FALL = r"(?:fall|drop|decline|decrease|cut|reduction|slump|slide|dip|loss|plunge|saving|slip|contraction)"
_GAP = f"[^{ANY};]"
_FEW = r"(?:(?!(?:when|which|that|where|after|to)\b)[\w’'.-]+ ){0,4}"
_PAIRS = lazy(
    rf"\bfrom {_FEW}(?P<before>{LEVEL}){_GAP}{{0,45}}?(?<![\w-])to {_FEW}(?P<after>{LEVEL})"
    rf"|(?<![\w-])to {_FEW}(?P<after2>{LEVEL}){_GAP}{{0,75}}?\bfrom {_FEW}(?P<before2>{LEVEL})"
    rf"|(?<!after )(?<!when )(?<!by )(?P<after3>{LEVEL}){_GAP}{{0,60}}?(?:,|—|–|"
    rf"\()? ?\b(?P<link>up from|down from|compared with|"
    rf"compared to|as against|"
    rf"against|versus|(?<=[,—–(] )from|(?<=[—–(])from) {_FEW}"
    rf"(?P<before3>{LEVEL})(?!{_GAP}{{0,45}}? to {_FEW}{LEVEL})"
)
_AFTERWARDS = lazy(
    rf"(?P<gap>{_GAP}{{0,50}}?(?:[{ANY}]{_GAP}{{0,40}}?(?=,? ?[,—–-] an? ))?)(?:(?:[,:(]| [—–-]|;| or|"
    rf" which is| meaning)(?! ?(?:and|but|while|then|with) ) ?"
    rf"(?:or |that is |i\.e\. |representing |meaning |which is |equal to |equivalent to |amounting to )?"
    rf"(?:(?:a|an|its|the|their)? ?(?:[a-z0-9][\w-]* ){{0,2}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN})|difference|"
    rf"change|swing) "
    rf"(?:of |by )?(?:(?!from|to|on|in)[a-z]+ )?(?P<change>[{ANY}])"
    rf"|(?:a |an |by )?(?P<change2>[{ANY}])[ -](?:points? )?(?:[a-z]+ )?(?:(?P<up2>{_UP})|"
    rf"(?P<down2>{_DOWN})|difference|change|swing)\b"
    rf"|(?P<change3>{MULTIPLE}) (?:as many|as much|the|that|more)"
    rf"|(?P<change4>{PERCENT})(?=\))))"
)
_BEFORE = lazy(
    rf"(?:(?:\b(?P<up>{_UP})|\b(?P<down>{_DOWN})),? (?:(?:[\w’'-]+ ){{0,6}}?by |"
    rf"(?:[\w’'-]+ )?(?:of )?)(?:[a-z]+ )?"
    rf"(?P<change>[{ANY}])"
    rf"|(?P<change2>[{ANY}])[ -](?:[a-z]+ )?(?:(?P<up2>{_RISE})|(?P<down2>{_FALL}))\b"
    rf"|(?P<change3>{MULTIPLE}))(?P<gap>{_GAP}{{0,60}})$"
)
_COMPARED = lazy(
    rf"(?:\b(?P<up0>up|{_RISE} of(?: a)?)|\b(?P<down0>down|"
    rf"{_FALL} of(?: a)?))?(?: by)? ?(?P<change>[{ANY}])(?:[ -](?:points? )?(?:[a-z]+ )?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})))?,? (?:than|on|from|over|compared with|compared to|above|below) "
    rf"(?:(?!to\b|by\b|in\b|at\b|and\b|with\b)[\w’'-]+ ){{0,4}}(?P<before>{LEVEL})"
    rf"|(?P<change2>{MULTIPLE}) (?:the|as many as the|as much as the|that of|last year’s|its|their|what was)"
    rf" (?:previous |roughly |figure of |number of )?(?P<before2>{LEVEL})"
)
_RAISED_IT = lazy(
    rf"(?P<before>{LEVEL})(?:{_GAP}){{1,70}}?\b(?:(?P<up>rais\w+|lift\w*|increas\w+|put\w*|push\w*)|"
    rf"(?P<down>cut\w*|reduc\w+|lower\w*)) "
    rf"(?:it|that|this)(?: up)? by (?P<change>[{PERCENT}]) to (?P<after>{LEVEL})"
)
_VERB = lazy(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?=(?P<gap>{_GAP}*)$)")
_NO_LEVELS = lazy(
    r"\b(?:rank\w*|place[ds]?|plac(?:e|ing)|seed\w*|charts?|singles?|albums?|tracks?|tables?|positions?|leagues?|"
    r"divisions?|spots?|odds|handicap|lap|par|"
    r"points? clear|range[ds]?|rang(?:e|ing)|anywhere|"
    r"aged?|ages|between|vary|varies|varied|varying|walk\w*|travel\w*|drove|drive|journey|flight|"
    r"translat\w*|score[ds]?|"
    r"win|won|beat|lead|led|swap\w*|switch\w*)\b",
    2,
)
_PARTICLES = frozenset(
    "up down more less fewer higher lower above below add adds added adding lift lost lose".split()
)
"""Words that say which way only beside the figures ("pick up a vacuum cleaner")."""
_IN_A_ROW = lazy(
    r"\b(?:while|but|whereas|though|and|row|straight|consecutive|successive|[0-9]+(?:st|nd|rd|th))\b"
)
"""Between two levels: several changes lie between them, or another statement begins."""
_ANOTHER = lazy(r"\b(?:while|but|whereas|though)\b|, and\b")
"""Between "from 23%" and "to 4%": the second figure belongs to another statement."""
_SPREAD = lazy(r"\b(?:rang(?:e|es|ed|ing)|anywhere|vary|varies|varied|varying|anything)\b")
_CHANGES = (
    FigureKind.PERCENT,
    FigureKind.POINTS,
    FigureKind.SHARE,
    FigureKind.MULTIPLE,
)


_CLOSING_BRACKET = lazy(r"[^()]{0,40}\)")
_LINKING = ("from ", "compared ", "against ", "versus ")
_COMPARING = (
    *"rise increase gain fall drop decline decrease higher lower jump growth reduction".split(),
    *("than ", "up ", "down ", "above ", "below ", "cut ", MULTIPLE),
)


def changes(text: str, template: Template) -> Iterator[ChangeClaim]:
    """The changes that a sentence states with figures for before and after."""
    if len(template.places) < 2:
        return
    used: set[int] = set()
    sentence = template.text
    paired = any(word in sentence for word in _LINKING)
    for match in _PAIRS.finditer(sentence) if paired else ():
        claim = _of_pair(text, template, match)
        if claim is not None:
            used.add(claim.before.start)
            yield claim
    if " by " in sentence and PERCENT in sentence and (" it by" in sentence or " that by" in sentence):
        yield from _raised_it(text, template)
    for match in _COMPARED.finditer(sentence) if any(word in sentence for word in _COMPARING) else ():
        claim = _compared(text, template, match)
        if claim is not None and claim.before.start not in used:
            yield claim


def _raised_it(text: str, template: Template) -> Iterator[ChangeClaim]:
    """Reads `Average pay is £60,055, and the offer would have raised it by 4 per cent to £62,457`."""
    for match in _RAISED_IT.finditer(template.text):
        before, change, after = (template.figure(match, name) for name in ("before", "change", "after"))
        if alike(text, before, after) and not (before.is_range or after.is_range):
            yield ChangeClaim(before, after, change, 1 if match["up"] else -1)


_RATE = lazy(
    r"\b(?:per|to the|against the|versus the) (?:U\.?S\.? )?(?:dollar|euro|greenback|yen|yuan)\b"
    r"|\b(?:to|against) the (?:pound|franc)\b"
    r"|\b(?:currency|dollar|euro|sterling|yen|yuan|renminbi|rupees?|rupiah|won|baht|ringgit|peso|lira|rand|naira|"
    r"rouble|ruble|hryvnia|zloty|forint|shilling|krone|krona|franc|loonie|aussie)\b"
    r"(?= (?:\w+ )?(?:rose|fell|gained|lost|slipped|firmed|weakened|strengthened|was (?:up|down|at)|jumped|"
    r"slid|eased|edged|dropped|sank|climbed|traded|hit))"
)
"""A rate of exchange: the currency rises while the figure falls."""


def _of_pair(text: str, template: Template, match: re.Match[str]) -> ChangeClaim | None:
    if _RATE.search(template.text):
        return None
    before, after = _pair(template, match)
    if before.kind is FigureKind.COUNT and after.kind is FigureKind.PERCENT and alike(text, before, after):
        before = before._replace(kind=after.kind, unit=after.unit)  # "from 38 to 40 per cent"
    if not alike(text, before, after) or before.is_range or after.is_range:
        return None
    linked = match["link"] in ("up from", "down from")
    if linked and _has_another_level(text, template, match, before, after):
        return None
    if match["before2"] and _IN_A_ROW.search(match[0]):
        return None
    if match["before"] and (_SPREAD.search(template.text, 0, match.start()) or _ANOTHER.search(match[0])):
        return None
    found = _change_after(template, match.end()) or _change_before(template, match)
    if found is not None:
        change, direction = found
        change = _as_points(text, change, before)
        if change not in (before, after) and _may_change(text, change, before):
            return ChangeClaim(before, after, change, direction)
        return None
    if _NO_LEVELS.search(template.text) or match["link"] not in (None, "up from", "down from"):
        return None
    direction = _direction(template, match)
    return ChangeClaim(before, after, None, direction) if direction else None


def _has_another_level(
    text: str, template: Template, match: re.Match[str], before: Figure, after: Figure
) -> bool:
    """Whether "up from 31" speaks of an earlier figure of the sentence and not of the one beside it."""
    if (after.low > before.low) is (match["link"] == "up from"):
        return False
    earlier = template.figures(0, match.start("after3"))
    return any(alike(text, figure, before) for _, figure in earlier)


def _pair(template: Template, match: re.Match[str]) -> tuple[Figure, Figure]:
    number = "" if match["before"] else "2" if match["before2"] else "3"
    return template.figure(match, f"before{number}"), template.figure(match, f"after{number}")


def _change_after(template: Template, end: int) -> tuple[Figure, int] | None:
    match = _AFTERWARDS.match(template.text, end)
    if match is None:
        return None
    for number in ("", "2", "3", "4"):
        if match[f"change{number}"]:
            up = bool(number in ("", "2") and match[f"up{number}"])
            down = bool(number in ("", "2") and match[f"down{number}"])
            return template.figure(match, f"change{number}"), up - down
    return None


def _change_before(template: Template, pair: re.Match[str]) -> tuple[Figure, int] | None:
    start = pair.start()
    match = _BEFORE.search(template.text, max(0, start - 120), start)
    if match is None or re.search(r"[,:] (?:and|but|while) | (?:while|but) ", match["gap"]):
        return None
    if "," in match["gap"] and PERCENT in template.text[: match.start()]:
        return None  # of two changes the pair may speak of both
    for number in ("", "2", "3"):
        if match[f"change{number}"]:
            up = bool(number != "3" and match[f"up{number}"])
            down = bool(number != "3" and match[f"down{number}"])
            return template.figure(match, f"change{number}"), up - down
    return None


def _direction(template: Template, pair: re.Match[str]) -> int:
    if pair["link"]:
        return 1 if pair["link"] == "up from" else -1
    start = pair.start()
    text = template.text[max(0, start - 70) : start]
    words = [match for match in _VERB.finditer(text) if match[0] != "growth"]
    match = max(words, key=re.Match.start, default=None)
    gap = match["gap"].removesuffix(", ") if match is not None else ""
    if match is None or "," in gap or " and " in gap:
        return 0
    if any(bool(word["up"]) is not bool(match["up"]) for word in words):
        return 0  # "cut the planned rise from 5% to 3%", "narrowed its decline"
    if match[0] in _PARTICLES and match["gap"].strip():
        return 0
    return 1 if match["up"] else -1


def _as_points(text: str, change: Figure, level: Figure) -> Figure:
    """A change of “22.5 points” between percentages is one of percentage points."""
    if (
        change.kind is FigureKind.COUNT
        and level.kind is FigureKind.PERCENT
        and text.startswith(" point", change.end)
    ):
        return change._replace(kind=FigureKind.POINTS, unit="%")
    return change


def _may_change(text: str, change: Figure, level: Figure) -> bool:
    """Whether a figure can be the change of a level: a percentage, a multiple, or so much of the same."""
    if change.kind is FigureKind.SHARE and _is_time(text, change):
        return False
    if change.kind in _CHANGES:
        return change.kind is not FigureKind.POINTS or level.kind is FigureKind.PERCENT
    return level.kind is not FigureKind.PERCENT and alike(text, change, level)


def _is_time(text: str, change: Figure) -> bool:
    """Whether "two quarters" are half a year and no part of a figure."""
    return text.endswith("quarters", change.start, change.end) and not text.endswith("by ", 0, change.start)


def _compared(text: str, template: Template, match: re.Match[str]) -> ChangeClaim | None:
    number = "" if match["change"] else "2"
    change, before = template.figure(match, f"change{number}"), template.figure(match, f"before{number}")
    up = bool(not number and (match["up"] or match["up0"]))
    down = bool(not number and (match["down"] or match["down0"]))
    if not number and up == down:
        return None
    if not _may_change(text, change, before) or before.is_range:
        return None
    earlier = template.figures(0, match.start("change" + number))
    if ")" in template.text:
        # "36 billion forints (93 million euros), twice as much as the 18 billion": not the euros.
        outside = [
            (place, figure)
            for place, figure in earlier
            if not _CLOSING_BRACKET.match(template.text, place + 1)
        ]
        earlier = outside or earlier
    after = next((figure for _, figure in reversed(earlier) if alike(text, figure, before)), None)
    if after is None or after.is_range:
        return None
    place = next(place for place, figure in earlier if figure is after)
    between = template.text[place + 1 : match.start("change" + number)]
    if len(between) > 90 or re.search(r"\b(?:while|but|whereas|although)\b", between):
        return None
    return ChangeClaim(before, after, change, up - down, compared=True)
