"""A sentence with its figures as single characters, so that expressions can say what belongs together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factlint.claims.figures.loosening import loosened
from factlint.core.classes import NamedTuple
from factlint.core.figure import Figure, FigureKind
from factlint.core.quantity import Approximator
from factlint.core.regex import lazy
from factlint.language.number_words import VALUES

_FIRST = 0xE001
_KINDS = tuple(FigureKind)
_LETTERS = {kind: chr(_FIRST + index) for index, kind in enumerate(_KINDS)}

COUNT = _LETTERS[FigureKind.COUNT]
MONEY = _LETTERS[FigureKind.MONEY]
MEASURE = _LETTERS[FigureKind.MEASURE]
TEMPERATURE = _LETTERS[FigureKind.TEMPERATURE]
PERCENT = _LETTERS[FigureKind.PERCENT]
POINTS = _LETTERS[FigureKind.POINTS]
SHARE = _LETTERS[FigureKind.SHARE]
MULTIPLE = _LETTERS[FigureKind.MULTIPLE]
ANY = f"{COUNT}-{MULTIPLE}"
"""Every figure, inside square brackets of an expression."""
AMOUNT = f"[{COUNT}{MONEY}{MEASURE}]"
"""A count, a sum of money or a measure."""
LEVEL = f"[{COUNT}{MONEY}{MEASURE}{TEMPERATURE}{PERCENT}]"
"""What can rise and fall."""

_TAKEN = lazy(f"[{ANY}]")
"""The text uses these characters for something of its own."""
_MOST_FIGURES = 30
_LONGEST = 1200
_FRACTION = lazy(
    # One set of first letters is quicker to try than all the words without regard to case.
    r"\b(?=(?-i:[ADEFHNOQSTadefhnoqst0-9]))"
    r"(?:(?P<point>(?:(?:a[ \u00a0])?(?:half|quarter)|"
    r"three[ -]quarters))(?:[ \u00a0]of)?[ \u00a0]a[ \u00a0](?:percentage[ \u00a0])?point"
    r"|(?P<top>two|three|four|five|six|seven|nine)[ \u00a0-](?P<bottoms>thirds|quarters|fifths|sixths|"
    r"sevenths|eighths|"
    r"ninths|tenths)"
    r"|(?:a|one)[ \u00a0-](?P<bottom>third|quarter|fifth|sixth|seventh|eighth|ninth|"
    r"tenth)(?=[^\w \u00a0-]|$|[ \u00a0](?:[—–]|(?:of(?! a)|more|less|fewer|lower|higher|smaller|larger|"
    r"bigger|"
    r"cheaper|to|"
    r"from|in|on|since|and|or|than|were|was|are|is|have|had|said|that|this|last|down|up|by|compared|who|"
    r"as)\b))"
    r"|(?P<half>(?:a[ \u00a0])?half)(?![ \u00a0-](?:a|an|hour|time|past|way|brother|sister|term|day|year|"
    r"dozen|century)\b)"
    r"|(?P<of>one|two|three|four|five|six|seven|eight|nine|"
    r"(?<![0-9.,][0-9])(?<![.,])[0-9]{1,2})[ \u00a0](?:in|"
    r"out[ \u00a0]of)(?:[ \u00a0]every)?"
    r"[ \u00a0](?P<in>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"[0-9]{1,3}|1,?000|10,000)(?![\w%,.]*\d)"
    r"|(?P<multiple>doubl(?:e|ed|es|ing)|twice|tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)|quadrupl(?:e|ed|"
    r"es|ing)"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)-?fold"
    r"|(?P<times>two|three|four|five|six|seven|eight|nine|ten|"
    r"[0-9]{1,3}(?:\.[0-9])?)[ \u00a0]times(?=[ \u00a0](?:the|as|more|"
    r"that|what|larger|higher|bigger|its|last|greater)\b))"
    r"|(?P<halved>halv(?:e|ed|es|ing)))(?!\w)",
    re.IGNORECASE,
)
_OF_SEVERAL = Decimal("0.05")
"""How far "three in four" may stand from the true share."""
_BOTTOMS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_MULTIPLES = {"d": 2, "t": 3, "q": 4}


class Template(NamedTuple):
    """A sentence with its figures as single characters.

    Args:
        text: the sentence; each figure, with the words that loosen it, is one character of its kind.
        places: the figures by their places in `text`.
        start: where the sentence begins in the clean text.
        end: one past its end.
    """

    text: str
    places: Mapping[int, Figure]
    start: int
    end: int

    def figure(self, match: re.Match[str], group: str) -> Figure:
        """The figure that a group of one character has matched."""
        return self.places[match.start(group)]

    def figures(self, start: int, end: int) -> list[tuple[int, Figure]]:
        """The figures between two places of `text`, with their places, ascending."""
        return [(place, figure) for place, figure in self.places.items() if start <= place < end]


def templates(text: str, sentences: Iterator[tuple[tuple[int, int], list[Figure]]]) -> Iterator[Template]:
    """A template for every sentence that holds two figures or more."""
    for (start, end), figures in sentences:
        if end - start > _LONGEST or len(figures) > _MOST_FIGURES:
            continue
        together = _with_fractions(text, start, end, figures)
        if len(together) > 1:
            template = _template(text, start, end, together)
            if template is not None:
                yield template


def _template(text: str, start: int, end: int, figures: Sequence[Figure]) -> Template | None:
    if _TAKEN.search(text, start, end):
        return None
    pieces: list[str] = []
    places: dict[int, Figure] = {}
    last = start
    length = 0
    for figure in figures:
        outer = max(figure.outer, last)
        piece = text[last:outer]
        pieces += [piece, _LETTERS[figure.kind]]
        length += len(piece)
        places[length] = figure
        length += 1
        last = figure.end
    pieces.append(text[last:end])
    joined = "".join(pieces).replace("\u00a0", " ")
    return Template(joined, places, start, end)


def _with_fractions(text: str, start: int, end: int, figures: list[Figure]) -> list[Figure]:
    """The figures of a sentence with its fractions and multiples, which may swallow number words."""
    if not _may_hold_fraction(text, start, end, figures):
        return figures
    found = [figure for match in _FRACTION.finditer(text, start, end) if (figure := _fraction(text, match))]
    if not found:
        return figures
    kept = [
        figure
        for figure in figures
        if not any(one.start < figure.end and figure.start < one.end for one in found)
        or figure.end - figure.start > 14
    ]
    merged = sorted((*kept, *found), key=lambda figure: figure.start)
    return [
        figure for index, figure in enumerate(merged) if not index or merged[index - 1].end <= figure.start
    ]


_STEMS = "hal third quarter fifth sixth seventh eighth ninth tenth wice oubl ripl rebl uadrupl fold".split()


def _may_hold_fraction(text: str, start: int, end: int, figures: Sequence[Figure]) -> bool:
    """A quick look: a stem of a fraction, or a figure behind "in" or "out of"."""
    sentence = text[start:end].lower()
    return (
        any(stem in sentence for stem in _STEMS)
        or " times" in sentence
        or any(
            text[max(0, figure.start - 4) : figure.start] in (" in ", " of ", "ery ") for figure in figures
        )
    )


def _fraction(text: str, match: re.Match[str]) -> Figure | None:
    kind, step = FigureKind.SHARE, Decimal("0.01")
    if match["point"]:
        kind, step = FigureKind.POINTS, Decimal("0.01")
        value = Decimal({"h": 50, "t": 75}.get(match["point"].lower().removeprefix("a ")[0], 25)) / 100
    elif match["multiple"] or match["halved"]:
        kind = FigureKind.MULTIPLE
        value, step = _multiple(match)
    elif match["in"]:
        top, bottom = _number(match["of"]), _number(match["in"])
        if not 0 < top < bottom:
            return None
        value = Decimal(top) / Decimal(bottom)
        step = _step_of_one(bottom) if top == 1 else _OF_SEVERAL
    elif match["half"]:
        value = Decimal("0.5")
    else:
        bottom = _BOTTOMS[(match["bottoms"] or match["bottom"]).lower().removesuffix("s")]
        value = Decimal(_number(match["top"]) if match["top"] else 1) / Decimal(bottom)
    approximator, outer = loosened(text, match.start())
    if approximator is Approximator.EXACT and kind is FigureKind.SHARE:
        step = max(step, value * 6 / 100)
    return Figure(
        match.start(), match.end(), outer, kind, value, value, step, "", approximator, in_words=True
    )


def _step_of_one(bottom: int) -> Decimal:
    """How far "one in six" may stand from a sixth: most of the way to a seventh, at least 15 per cent."""
    value = Decimal(1) / bottom
    return max((value - Decimal(1) / (bottom + 1)) * 3 / 4, value * 15 / 100)


def _multiple(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    if match["halved"]:
        return Decimal("0.5"), Decimal("0.05")
    word = match["fold"] or match["times"]
    if word:
        value = (
            Decimal(word)
            if word[0].isdigit()
            else Decimal(100 if word == "hundred" else VALUES[word.lower()])
        )
        return value, Decimal("0.1") if "." in word else Decimal(1) / 2
    first = match["multiple"][0].lower()
    value = Decimal(2 if match["multiple"].lower() == "twice" else _MULTIPLES[first])
    return value, Decimal("0.2")


def _number(word: str) -> int:
    return int(word.replace(",", "")) if word[0].isdigit() else VALUES[word.lower()]
