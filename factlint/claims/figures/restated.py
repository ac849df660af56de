"""One quantity stated twice: the headline against the body, "the 45 passengers" against those before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factlint.claims.figures.headline_results import moves, results
from factlint.claims.figures.subjects import FATES, thing_of
from factlint.core.document import Block, BlockKind, Document
from factlint.core.figure import Figure, FigureKind
from factlint.core.figure_claim import ChangeClaim, RestatedClaim
from factlint.core.quantity import Approximator
from factlint.core.regex import lazy

_LEAD = 3
"""Paragraphs behind the headline in which its figure is expected."""
_LONGEST_HEADLINE = 130
_MOST_FIGURES = 60
_TENTH = Decimal("0.1")
_QUARTER = Decimal("1.25")


def headline_of(document: Document) -> Block | None:
    """The block that is the headline: the first heading, or a short first line without a full stop."""
    if not document.blocks:
        return None
    first = document.blocks[0]
    if first.kind is BlockKind.HEADING:
        return first
    text = document.text
    short = first.end - first.start <= _LONGEST_HEADLINE and text[first.end - 1 : first.end] not in '.!?:”"'
    return first if short and first.kind is BlockKind.PARAGRAPH and len(document.blocks) > 1 else None


def headlines(document: Document, figures: Sequence[Figure]) -> Iterator[RestatedClaim]:
    """The headline's figures that the body's lead states otherwise and no figure of the body explains."""
    headline = headline_of(document)
    if headline is None:
        return
    text = document.text
    own = [figure for figure in figures if headline.start <= figure.start < headline.end]
    body = [figure for figure in figures if figure.start >= headline.end]
    if not own or not body:
        return
    end = _end_of_lead(document, headline)
    for figure in own:
        thing = thing_of(text, figure)
        if figure.kind is FigureKind.PERCENT:
            yield from moves(document, headline, figure, body, end)
        if not thing and figure.kind is FigureKind.MONEY:
            yield from results(document, headline, figure, body, end)
        if not thing or figure.is_range:
            continue
        same = [other for other in body if other.kind is figure.kind and thing_of(text, other) == thing]
        # Of a fate ("12 dead") only figures of the same fate are parts; of other things any may be.
        if _explained(figure, body, [*same, *_elliptic(text, body, same)] if thing in FATES else body):
            continue
        lead = [other for other in same if other.start < end]
        if not lead:
            continue
        block = document.block_at(lead[0].start)
        if block is not None and len({other.low for other in lead if other.start < block.end}) == 1:
            yield RestatedClaim(figure, lead[0], thing)


_PLACE_NEXT = lazy(r"[ \u00a0](?:in|at|near|on|from|more|others?)\b")
_LISTED = lazy(r"[^.;!?\n]{1,60}(?:,| and)[ \u00a0](?:another |a further )?")


def _elliptic(text: str, body: Sequence[Figure], same: Sequence[Figure]) -> list[Figure]:
    """Counts behind another without a thing of their own ("seven died in Lagos and five in Abuja")."""
    ends = [other.end for other in same[:_MOST_FIGURES]]
    return [
        other
        for other in body
        if any(0 < other.start - end < 80 and _LISTED.fullmatch(text, end, other.start) for end in ends)
        and _PLACE_NEXT.match(text, other.end)
    ]


def _end_of_lead(document: Document, headline: Block) -> int:
    paragraphs = [
        block
        for block in document.blocks
        if block.start > headline.start and block.kind is BlockKind.PARAGRAPH
    ]
    return paragraphs[min(_LEAD, len(paragraphs)) - 1].end if paragraphs else headline.end


def _explained(figure: Figure, body: Sequence[Figure], parts: Sequence[Figure]) -> bool:
    """Whether some figure of the body, or some parts together, come near a figure of the headline."""
    alike = [other for other in body if other.kind is figure.kind and other.unit == figure.unit]
    if any(
        _near(figure, other.low, other.approximator) or _near(figure, other.high, other.approximator)
        for other in alike
    ):
        return True
    if any(other.is_range and other.low <= figure.low <= other.high for other in alike):
        return True
    alike = [other for other in parts if other.kind is figure.kind and other.unit == figure.unit]
    values = sorted({other.low for other in alike})[:_MOST_FIGURES]
    pairs = combinations(values, 2)
    return any(_near(figure, one + two) or _near(figure, two - one) for one, two in pairs) or any(
        _near(figure, sum(group, Decimal(0))) for group in combinations(values[:12], 3)
    )


def _near(figure: Figure, value: Decimal, approximator: Approximator = Approximator.EXACT) -> bool:
    interval = figure.loose
    if figure.step > 1 or figure.low % 10 == 0 or figure.kind is not FigureKind.COUNT:
        interval = interval.widened(abs(figure.low) * _TENTH)
    if interval.low <= value <= interval.high:
        return True
    match approximator:
        case Approximator.AT_LEAST:
            return value <= figure.low <= value * _QUARTER
        case Approximator.ABOUT:
            return abs(value - figure.low) <= value * _TENTH * 2
        case Approximator.NEARLY:
            return value * 4 / 5 <= figure.low <= value
        case Approximator.AT_MOST:
            return figure.low <= value
        case Approximator.EXACT:
            return False


_DEFINITE = lazy(r"\b(?:[Tt]he|[Aa]ll|[Aa]ll the|[Aa]ll of the|[Tt]hese|[Tt]hose)[ \u00a0]$")
_RESTRICTED = lazy(
    r"[ \u00a0](?:who|that|which|whose|of|in|from|with|on|at|for|by|between|under|over|near|to|still|"
    r"already|now|left|killed|born|"
    r"aged|needed|required|remaining|not|without|most|least|he|she|they|it|we|you|i|using|taking|living|"
    r"working|used)\b|[ \u00a0-]?(?:[’'])"
)


def repeated(text: str, figures: Sequence[Figure]) -> Iterator[RestatedClaim]:
    """Counts such as “the 47 passengers” where the text before knows 45 passengers only."""
    for index, figure in enumerate(figures):
        if not figure.is_exact or figure.kind is not FigureKind.COUNT or figure.low < 3 or figure.scale > 1:
            continue
        if not _DEFINITE.search(text, max(0, figure.start - 14), figure.start):
            continue
        noun = _noun_of(text, figure)
        if not noun or _RESTRICTED.match(text, figure.end + 1 + len(noun)):
            continue
        earlier = figures[max(0, index - _MOST_FIGURES) : index]
        if _seen_or_made(figure, earlier):
            continue
        same = [
            other for other in earlier if other.is_exact and _noun_of(text, other) == noun and other.low >= 3
        ]
        near = [other for other in same if max(other.low, figure.low) <= 2 * min(other.low, figure.low)]
        if len(same) == 1 and near:
            yield RestatedClaim(figure, same[0], noun)


def _noun_of(text: str, figure: Figure) -> str:
    """The plural noun directly behind a count, as written."""
    match = _NOUN.match(text, figure.end)
    return match[1] if match else ""


_NOUN = lazy(r"[ \u00a0]([a-z]{3,}s|people|men|women|children)\b")


def _seen_or_made(figure: Figure, earlier: Sequence[Figure]) -> bool:
    values = sorted({other.low for other in earlier} | {other.high for other in earlier})
    if figure.low in values:
        return True
    present = set(values)
    return any(figure.low - value in present or figure.low + value in present for value in values)


_AGES_APART = lazy(r"\bdecades?\b|\bcentur|\btimes\b|\bfold\b")
_YEAR = lazy(r"\b(?:1[5-9]|20)\d\d\b(?![.,]?\d)")
_FAR_BACK = 10
"""So many years before the last year of a draft something may have been a thousand times smaller."""


def slips_of_changes(text: str, changes: Sequence[ChangeClaim]) -> Iterator[RestatedClaim]:
    """A change from billions to millions or back, otherwise small ("to 61 million from 58 billion")."""
    for change in changes:
        before, after = change.before, change.after
        if min(before.scale, after.scale) < 10**6 or max(before.scale, after.scale) < 10**9:
            continue
        if before.scale == after.scale or before.low <= 0 or after.low <= 0:
            continue
        digits = (before.low / before.scale) / (after.low / after.scale)
        between = text[min(before.start, after.start) - 60 : max(before.end, after.end) + 40]
        if Decimal("0.5") <= digits <= 2 and not (_AGES_APART.search(between) or _far_back(text, between)):
            yield RestatedClaim(after, before, after.suffix.strip())


def _far_back(text: str, between: str) -> bool:
    years = [int(match[0]) for match in _YEAR.finditer(between)]
    last = max((int(match[0]) for match in _YEAR.finditer(text)), default=0)
    return any(last - year > _FAR_BACK for year in years) or any(year < _MODERN for year in years)


_MODERN = 2000


def slips(text: str, figures: Sequence[Figure]) -> Iterator[RestatedClaim]:
    """Two figures with the same digits, one in millions and one in billions, of the same thing."""
    large = [figure for figure in figures if figure.scale >= 10**6 and not figure.is_range and figure.low]
    if len(large) < 2:
        return
    seen: dict[tuple[Decimal, str, FigureKind], Figure] = {}
    for figure in large[: 4 * _MOST_FIGURES]:
        digits = figure.low / figure.scale
        key = digits, figure.unit, figure.kind
        first = seen.setdefault(key, figure)
        ratio = max(first.scale, figure.scale) / min(first.scale, figure.scale)
        if (
            ratio == 1000
            and len(str(digits.normalize()).replace(".", "").rstrip("0")) >= 2
            and _share_words(text, first, figure)
        ):
            yield RestatedClaim(figure, first, figure.suffix.strip())


_WORD = lazy(r"[a-z]{5,}")
_SENTENCE_END = lazy(r"[.!?][”\"’]?\s|\n")
_ORDINARY = frozenset(
    "million billion about which would after their there other under years first could since while where "
    "people being dollars"
    " euros pounds worth total during between through against nearly almost around least every these "
    "those until month"
    " including spent spend spends raised would company government".split()
)


def _share_words(text: str, first: Figure, second: Figure) -> bool:
    """Whether the words around two figures, in different sentences, name the same thing."""
    if not _SENTENCE_END.search(text, first.end, second.start):
        return False
    return bool(_words_near(text, first) & _words_near(text, second))


def _words_near(text: str, figure: Figure) -> set[str]:
    before = _SENTENCE_END.split(text[max(0, figure.start - 45) : figure.start])[-1]
    after = _SENTENCE_END.split(text[figure.end : figure.end + 45])[0]
    near = f"{before} {after}".lower()
    return {word.rstrip("s") for word in _WORD.findall(near) if word not in _ORDINARY}
