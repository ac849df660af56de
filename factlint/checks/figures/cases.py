"""Proves that a rule names cases which its check knows."""

from __future__ import annotations

from collections.abc import Sequence


def prove_cases(report: Sequence[str], cases: Sequence[str]) -> None:
    """Proves the cases that a rule wants reported.

    Raises:
        ValueError: the check has no such case.
    """
    for case in report:
        if case not in cases:
            raise ValueError(f"unknown case `{case}` in `report`; known are: {', '.join(cases)}")
