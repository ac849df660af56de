"""Compares a promised count with the list that follows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.claims.calendar.promises import PromiseClaim, promise_claims
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix, Related, Safety
from factlint.core.span import TextSpan
from factlint.language.smallnumbers import cardinal_words

_SHOWN = 8


@dataclass(frozen=True)
class PromisedCount:
    """Finds `four reasons: cost, time and noise`: four are promised, three listed."""

    cases: ClassVar[tuple[str, ...]] = ("fewer", "more")
    values: ClassVar[tuple[str, ...]] = ("text", "promised", "listed", "noun", "items")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each promise that no reading of its list keeps."""
        for claim in promise_claims(context.analysis):
            if claim.number > claim.most:
                yield _finding(context, claim, claim.most, "fewer")
            elif claim.number < claim.fewest:
                yield _finding(context, claim, claim.fewest, "more")


def _finding(context: CheckContext, claim: PromiseClaim, listed: int, case: str) -> Finding:
    text = context.text
    written = text[claim.start : claim.end].split()[0]
    new = str(listed) if written.isdigit() else cardinal_words(listed)
    if written[:1].isupper():
        new = new.capitalize()
    items = [item if len(item) <= 40 else item[:38].rstrip() + "…" for item in claim.items[:_SHOWN]]
    shown = "; ".join(items)
    return Finding(
        TextSpan(claim.start, claim.end),
        {
            "text": text[claim.start : claim.end],
            "promised": written,
            "listed": str(listed),
            "noun": claim.noun,
            "items": shown,
        },
        case=case,
        evidence=(Evidence(f"the list names {listed}: {shown}"),),
        related=(Related(TextSpan(claim.list_start, claim.list_end), f"{listed} listed here"),),
        fixes=(
            Fix(
                f"Write “{new}”",
                (Edit(TextSpan(claim.start, claim.start + len(written)), new),),
                Safety.DISPLAY,
            ),
        ),
    )
