"""Stands for what the engine itself reports, so that it can be explained, graded and switched off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Finding


@dataclass(frozen=True)
class EngineNote:
    """Finds nothing: the engine makes these diagnostics when it finishes a draft.

    `kinds` and `places` are filled for rules that escalate: how many kinds of evidence, at how many places.

    Args:
        report: what the rule is about, for the reader of its file.
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("kinds", "places")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields nothing."""
        return ()
