"""Reads one figure in words: "twenty-six", "two and a half million", "six"."""

from __future__ import annotations

from decimal import Decimal

from factlint.claims.figures.measured import with_unit
from factlint.core.figure import Figure, FigureKind
from factlint.core.regex import lazy
from factlint.language.number_words import SCALES
from factlint.language.numbers import read_number
from factlint.language.smallnumbers import cardinal


def read_words(text: str, start: int, end: int, limit: int) -> Figure | None:
    """The figure that begins with the number word at `start` to `end`; None when it is none."""
    word = text[start:end].lower()
    value = cardinal(word)
    stop = end
    following = _following(text, start, end, limit)
    if following:
        reading = read_number(_ARTICLE.sub("one ", text[start:following]))
        if reading is None or reading.ordinal:
            return None
        number, stop = Decimal(str(reading.value)), following
    elif value is not None:
        number = Decimal(value)
    else:
        reading = read_number(text[start:end])
        if reading is None or reading.ordinal:
            return None
        number = Decimal(str(reading.value))
    scale = _scale_of(text, start, stop)
    step = scale if scale > 1 else Decimal(1)
    if "half" in text[start:stop].lower():
        step = scale / 2
    figure = Figure(start, stop, start, FigureKind.COUNT, number, number, step, scale=scale, in_words=True)
    return with_unit(text, figure, limit)


def _scale_of(text: str, start: int, stop: int) -> Decimal:
    last = text[start:stop].lower().replace("-", " ").rpartition(" ")[2]
    return (
        Decimal(SCALES[last])
        if last in ("thousand", "million", "billion", "trillion", "hundred")
        else Decimal(1)
    )


_NUMBER_TAIL = lazy(
    r"(?:(?:[ \u00a0-]|[ \u00a0]and[ \u00a0])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety|hundred|thousand|million|billion|trillion|dozen|a[ ]half)\b)+",
    2,
)


_ARTICLE = lazy(r"^a[ \u00a0]", 2)
_MOST_WORDS = 9
"""Words in the longest number that news writes in words."""


def _following(text: str, start: int, end: int, limit: int) -> int:
    """End of the number words that go on behind one, 0 when none do."""
    match = _NUMBER_TAIL.match(text, end, min(limit, end + 80))
    if match is None or match[0].count(" ") + match[0].count("-") > _MOST_WORDS:
        return 0
    stop = match.end()
    # "six and four" are two figures; "a hundred and four" is one.
    while stop > end:
        words = _ARTICLE.sub("one ", text[start:stop])
        if not _loose_and(text, start, end, stop) and read_number(words) is not None:
            return stop
        stop = max(text.rfind(mark, end, stop) for mark in (" ", "-", "\u00a0"))
        if stop > end and text.endswith(" and", end, stop):
            stop -= 4
    return 0


def _loose_and(text: str, start: int, end: int, stop: int) -> bool:
    """Whether "and" joins two numbers rather than the parts of one."""
    head, joint, _ = text[end:stop].partition(" and ")
    if not joint or " and a half" in text[end:stop]:
        return False
    return not text[start : end + len(head)].lower().endswith(("hundred", "thousand", "million"))
