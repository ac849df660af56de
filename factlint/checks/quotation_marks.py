"""Quotation marks that do not pair, and quotations without a word between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Finding
from factlint.core.span import TextSpan
from factlint.language.quotations import QuoteTrouble

_REPORTS = ("unopened", "unclosed", "adjacent")


@dataclass(frozen=True)
class QuotationMarks:
    """Reports one kind of trouble with double quotation marks.

    The case is "curly" or "straight" by the mark, "not-reopened" for an opening mark whose quotation a later
    paragraph closes without reopening it, or "reopened" for one behind whose sentences a mark opens again: a
    closing mark is missing, or the line break before a new paragraph of the same speaker.

    Args:
        report: "unopened" (a closing mark alone), "unclosed" (an opening mark alone, by the style in
            which each paragraph of a long quotation reopens) or "adjacent" (two quotations glued together).
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ("curly", "straight", "not-reopened", "reopened")
    values: ClassVar[tuple[str, ...]] = ("match",)

    def validate(self) -> None:
        """Proves the option.

        Raises:
            ValueError: `report` is none of its three words.
        """
        if self.report not in _REPORTS:
            raise ValueError(f"report: {self.report!r} is none of {', '.join(_REPORTS)}")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields the troubles of the chosen kind."""
        for trouble in context.analysis.quotations.troubles:
            if trouble.kind == self.report:
                match = context.text[trouble.start : trouble.end]
                yield Finding(TextSpan(trouble.start, trouble.end), {"match": match}, _case(trouble))


def _case(trouble: QuoteTrouble) -> str:
    if trouble.reopened:
        return "reopened"
    return "not-reopened" if trouble.resumed else trouble.style
