"""Parts of a transcript: what a labelled speaker says ("MR. PAREDES: Yes.")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factlint.core.document import Block, BlockKind
from factlint.core.regex import lazy

_LABEL = lazy(
    r"(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?"
    r"(?P<label>Q|A|[A-Z][A-Z .'’-]{2,40}|(?:Speaker|Interviewer|Moderator|Reporter|Witness)(?: \d+)?"
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})(?: \(\d{1,2}:\d\d(?::\d\d)?\))?:\s"
)
_NO_SPEAKERS = frozenset(
    "when where what who why how price tickets cost date time venue note photo caption"
    " source read more address"
    " director cast stars rating score result verdict summary update correction editor phone"
    " email website".split()
)
_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM)
"""A short answer on a line of its own looks like a heading."""
_FARTHEST = 60
"""Characters from the beginning of a paragraph within which a label ends."""
_LEAST = 4
"""A transcript has at least so many labelled paragraphs, half of them by speakers who come again."""


def speeches(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs that a label gives to a speaker; none unless they make a transcript."""
    found: list[tuple[str, Block]] = []
    for block in blocks:
        if block.kind not in _SPOKEN or text.find(": ", block.start, block.start + _FARTHEST) < 0:
            continue
        match = _LABEL.match(text, block.start, block.end)
        if match is not None and match["label"].split()[0].lower() not in _NO_SPEAKERS:
            found.append((match["label"], block))
    if len(found) < _LEAST:
        return []
    times = Counter(label for label, _ in found)
    again = sum(count for label, count in times.items() if count > 1 or label in ("Q", "A"))
    return [block for _, block in found] if again * 2 >= len(found) else []
