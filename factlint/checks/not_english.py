"""Says once that a draft is in another language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Finding
from factlint.core.span import TextSpan

_SHOWN = 40


@dataclass(frozen=True)
class NotEnglish:
    """Reports a draft that is not in English, at its beginning.

    The engine runs no rule on language over such a draft.
    """

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ()

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields one finding or none."""
        if context.analysis.is_english or not context.analysis.sentences:
            return
        start, end = context.analysis.sentences[0]
        yield Finding(TextSpan(start, min(end, start + _SHOWN)), {})
