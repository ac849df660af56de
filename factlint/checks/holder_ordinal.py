"""Compares who is called the how-manieth holder of an office with the line of its holders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.claim import HolderClaim
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix
from factlint.language.smallnumbers import ordinal_words
from factlint.registry.fold import fold
from factlint.registry.model import Ordinal, Quantity


@dataclass(frozen=True)
class HolderOrdinal:
    """Finds holders of an office that are given the number of another one."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("text", "person", "noun", "stated", "known", "holder")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each number that no holder of that name has."""
        for claim in context.claims.holders:
            line = context.registry.quantity(claim.line)
            if line is None:
                continue
            own = _named(claim.name, line)
            if not own or claim.number in {holder.number for holder in own} or len({o.name for o in own}) > 1:
                continue
            if claim.number > max(holder.number for holder in line.ordinals):
                window = context.date.window
                if window is not None and window.latest > line.as_of.earliest:
                    continue  # Holders may have come and gone since.
            yield _finding(claim, line, own, context.text[claim.span.start : claim.span.end])


def _named(name: str, line: Quantity) -> list[Ordinal]:
    """The holders whom a text names: in full, else by first and last name, or by family name alone."""
    words = fold(name).split()
    exact = [holder for holder in line.ordinals if fold(holder.name).split() == words]
    return exact or [holder for holder in line.ordinals if _is_short_for(words, holder)]


def _is_short_for(words: list[str], holder: Ordinal) -> bool:
    known, family = fold(holder.name).split(), fold(holder.family_name).split()
    if words == family:
        return True
    # Names such as "John Paul II" have no first and last part.
    return family != known and len(words) > 1 and (words[0], words[-1]) == (known[0], family[-1])


def _finding(claim: HolderClaim, line: Quantity, own: Sequence[Ordinal], text: str) -> Finding:
    known = " and ".join(ordinal_words(holder.number) for holder in own)
    other = next((holder.name for holder in line.ordinals if holder.number == claim.number), "")
    stated = ordinal_words(claim.number)
    evidence = Evidence(
        f"{own[0].name}: the {known} {line.name}" + (f"; the {stated}: {other}" if other else ""),
        line.source,
        line.url,
        str(line.as_of),
    )
    fixes = tuple(
        Fix(
            f"Write “{ordinal_words(holder.number)}”",
            (Edit(claim.number_span, ordinal_words(holder.number)),),
        )
        for holder in own
    )
    return Finding(
        claim.span,
        {
            "text": text,
            "person": own[0].name,
            "noun": claim.noun,
            "stated": stated,
            "known": known,
            "holder": other or "nobody yet",
        },
        evidence=(evidence,),
        fixes=fixes,
    )
