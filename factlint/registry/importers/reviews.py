"""Makes the records of reviewed claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factlint.registry.importers.facts import ReviewFact
from factlint.registry.importers.lines import line
from factlint.registry.importers.spool import Spool


def add_review(facts: Sequence[ReviewFact], spool: Spool) -> None:
    """Adds a reviewed claim; two records of one id that differ are a conflict, and the first is written."""
    fact = facts[0]
    if any(other.rating != fact.rating or other.claim != fact.claim for other in facts[1:]):
        message = f"{fact.id} stands twice with another claim or rating; the first is written"
        spool.remark("conflict", "two reviews with one id", fact.origin.place, message)
    record: dict[str, Any] = {"id": fact.id, "kind": "claim-review", "name": fact.claim}
    optional = {
        "claimant": fact.claimant,
        "claimed": str(fact.claimed or ""),
        "rating": fact.rating,
        "reviewer": fact.reviewer,
        "reviewed": str(fact.reviewed or ""),
    }
    record |= {key: value for key, value in optional.items() if value}
    spool.write(fact.id, "claim-review", line(record, [fact.origin], fact.url))
    spool.count("reviewed claims")
