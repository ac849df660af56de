"""Finds every figure of a text: counts, money, measures, percentages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from factlint.claims.figures.loosening import is_age, is_day, is_label, loosened
from factlint.claims.figures.reading import read_figure
from factlint.claims.figures.worded import read_words
from factlint.core.document import BlockKind
from factlint.core.figure import Figure, FigureKind
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis

_DIGITS = lazy(r"[0-9][0-9.,]*")
_WORDS = lazy(
    # The first letter decides quickly; most words are thrown out there.
    r"\b[oOtTfFsSeEnNaAhHdD](?:ne|wo|hree|our|ive|ix|even|ight|ine|en|leven|welve|hirteen|ourteen|ifteen|"
    r"ixteen"
    r"|eventeen|ighteen|ineteen|wenty|hirty|orty|ifty|ixty|eventy|ighty|inety"
    r"|[ \u00a0](?:dozen|hundred|thousand|million|billion|trillion)|alf[ \u00a0]a[ \u00a0](?:million|"
    r"billion|dozen)|ozen)\b"
)
_SCALE_WORDS = frozenset("dozen hundred thousand million billion trillion".split())
_SMALL_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half dozen"
).split()
_NUMBER_WORDS = _SCALE_WORDS | frozenset((*_SMALL_WORDS, *(word.capitalize() for word in _SMALL_WORDS)))
"""Whole words, one of which every match of `_WORDS` holds."""
_YEAR = lazy(r"(?:1[5-9]|20)[0-9]{2}")
_FOREIGN_BEFORE = frozenset("/:#_–.,'’+=×&@\\")
_NEGATIVE_BEFORE = frozenset(' \u00a0(“"‘')
_NEXT_TO_ONE = lazy(
    r"[ \u00a0-](?:another|day|of|can|would|could|more|who|that|thing|way|reason|side|hand|point|by|in|"
    r"is|was|has|"
    r"must|may|might|should|time|such|last|final|and only)\b|[’']",
)
_BEFORE_ONE = lazy(
    r"\b(?:no|any|every|each|some|this|that|the|which|loved|last|first|other|or|only)[ \u00a0-]$", 2
)
_LONGEST_MONTH = 31
_LONGEST = 24
"""Characters in the longest figure that is read."""


def find_figures(analysis: Analysis) -> list[Figure]:
    """Every figure of a document, ascending, without overlaps."""
    text = analysis.document.text
    found: list[Figure] = []
    end = 0
    for start, stop, words in _places(analysis):
        if start < end:
            continue
        figure = _figure_at(analysis, text, start, stop, found[-1].end if found else -1, words=words)
        if figure is not None:
            if found and _is_between(text, found[-1], figure):
                figure = _joined(found.pop(), figure)
            found.append(figure)
            end = figure.end
        else:
            end = stop
    return found


def _is_between(text: str, low: Figure, high: Figure) -> bool:
    """Whether two figures are the ends of "between 5 and 7"."""
    if text[low.end : high.start] not in (" and ", "\u00a0and ") or low.is_range or high.is_range:
        return False
    return low.low < high.low and text[max(0, low.start - 8) : low.start - 1].lower() == "between"


def _joined(low: Figure, high: Figure) -> Figure:
    # "Between 1 and 1.4 million" shares its scale.
    shared = low.scale == 1 and low.low < high.low / high.scale
    value = low.low * high.scale if shared else low.low
    return high._replace(start=low.start, outer=low.outer, low=value, prefix=low.prefix or high.prefix)


def _places(analysis: Analysis) -> list[tuple[int, int, bool]]:
    text = analysis.document.text
    places = [(*match.span(), False) for match in _DIGITS.finditer(text)] if analysis.numbers else []
    end = 0
    for start in sorted(_word_places(analysis, text)):
        match = _WORDS.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            places.append((start, end, True))
    places.sort()
    return places


def _word_places(analysis: Analysis, text: str) -> Iterator[int]:
    """Where a number in words may begin, told by the words of the document."""
    for word in analysis.words & _NUMBER_WORDS:
        behind_article = word in _SCALE_WORDS
        place = text.find(word)
        while place >= 0:
            if behind_article and place > 1:
                yield place - 2
            yield place
            place = text.find(word, place + 1)


def _figure_at(
    analysis: Analysis, text: str, start: int, stop: int, last: int, *, words: bool
) -> Figure | None:
    if stop - start > _LONGEST:
        return None
    before = text[start - 1] if start else " "
    if before in " \u00a0" and start > 1 and text[start - 2].isdigit() and not words:
        return None
    if before.isalnum() or before in _FOREIGN_BEFORE or (words and before == "-"):
        return None
    if stop - start in (4, 5) and not words and _is_year(text, start, stop):
        return None
    block = analysis.document.block_at(start)
    if block is None:
        return None
    if words:
        if text[start:stop].lower() == "one" and _no_number(text, start, stop):
            return None
        figure = read_words(text, start, stop, block.end)
    else:
        if before == "-" and text[max(0, start - 2) : start - 1] not in _NEGATIVE_BEFORE and start > 1:
            return None
        figure = read_figure(text, start, stop, block.end)
    if figure is None or _is_code(text, figure):
        return None
    if figure.kind is FigureKind.COUNT and not _counts(analysis, text, figure, block.kind):
        return None
    figure = _signed(text, figure)
    approximator, outer = loosened(text, figure.start, last)
    return figure._replace(approximator=approximator, outer=outer)


def _is_year(text: str, start: int, stop: int) -> bool:
    """Whether digits are surely a year: no sign stands before them, no word behind them."""
    if not _YEAR.match(text, start, stop):
        return False
    before = text[start - 1 : start]
    after = text[start + 4 : start + 6]
    return before in (" ", "(", "\u00a0", "") and (
        after[:1] in (",", ".", ";", ":", ")", "\n", "", "’", "'", "-", "–") and not after[1:].isdigit()
    )


def _no_number(text: str, start: int, stop: int) -> bool:
    return (
        _NEXT_TO_ONE.match(text, stop) is not None
        or _BEFORE_ONE.search(text, max(0, start - 8), start) is not None
    )


def _is_code(text: str, figure: Figure) -> bool:
    """Whether letters or marks tie a figure into a code, a clock time or a fraction."""
    after = text[figure.end : figure.end + 2]
    if not after:
        return False
    first = after[0]
    if first.isalnum() or first in "_/+=×\\@":
        return True
    if figure.in_words or (first in " \u00a0" and not text[figure.end - 1].isdigit()):
        return False
    return first in ":-–’' \u00a0" and after[1:].isdigit()


def _counts(analysis: Analysis, text: str, figure: Figure, kind: BlockKind) -> bool:
    """Whether a bare number counts something; years, days, ages and labels do not."""
    start, end = figure.start, figure.end
    if not figure.in_words and figure.scale == 1 and not figure.is_range and _YEAR.fullmatch(text[start:end]):
        return False
    if figure.high <= _LONGEST_MONTH and figure.step == 1 and is_day(text, end):
        return False
    if is_label(analysis, start, in_title=kind is BlockKind.HEADING):
        return False
    return not (figure.scale == 1 and is_age(text, start, end))


def _signed(text: str, figure: Figure) -> Figure:
    """A figure behind "minus" or a minus sign is negative."""
    start = figure.start
    if text[max(0, start - 6) : start].lower() == "minus ":
        return figure._replace(low=-figure.high, high=-figure.low, start=start - 6, outer=start - 6)
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2] in _NEGATIVE_BEFORE):
        return figure._replace(low=-figure.high, high=-figure.low, start=start - 1, outer=start - 1)
    return figure


def by_sentence(analysis: Analysis, figures: list[Figure]) -> Iterator[tuple[tuple[int, int], list[Figure]]]:
    """The sentences that hold figures, each with its figures, ascending."""
    sentences = analysis.sentences
    starts = [start for start, _ in sentences]
    index = -1
    group: list[Figure] = []
    for figure in figures:
        place = bisect_right(starts, figure.start) - 1
        if place != index and group:
            yield sentences[index], group
            group = []
        index = place
        group.append(figure)
    if group:
        yield sentences[index], group
