from __future__ import annotations

from collections.abc import Callable

import pytest
from report_values import diagnostic

from factlint.core.diagnostic import Diagnostic, Place, PlacedEdit, PlacedFix, PlacedRelated
from factlint.core.finding import Evidence, Safety
from factlint.core.result import Failure, RunResult
from factlint.core.severity import Severity


@pytest.fixture
def make() -> Callable[..., Diagnostic]:
    """Makes a diagnostic of which only some fields matter."""
    return diagnostic


@pytest.fixture
def full() -> RunResult:
    """One diagnostic with everything that a diagnostic can carry, one bare one, one failure."""
    place = Place(2, 5, 2, 10)
    rich = diagnostic(
        end_column=10,
        evidence=(
            Evidence(
                "Ada Berg was Minister of Finance from 2019.", "Gazette", "https://g.example/1", "2025-12"
            ),
            Evidence("The draft is dated 3 May 2020."),
        ),
        related=(PlacedRelated("drafts/b.txt", Place(1, 1, 1, 4), "the other figure"),),
        fixes=(PlacedFix("Write “Minister”", Safety.SUGGESTED, (PlacedEdit(place, "Minister"),)),),
        fingerprint="abc123",
        excerpt=("The Mayor, Ada Berg, said “no”.",),
    )
    bare = diagnostic("drafts/b.txt", 1, 1, 2, severity=Severity.INFO, rule="mixed-usage", code="TXT020")
    return RunResult(
        diagnostics=(rich, bare),
        failures=(Failure("drafts/ü.txt", "line 3: not valid UTF-8"),),
        files=2,
        words=4677,
        not_judged=1,
    )
