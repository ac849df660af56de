"""The four severities and their order."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How sure and how grave a diagnostic is."""

    ERROR = "error"
    """Cannot be true: registry or arithmetic, resolved, hedges excluded."""
    WARNING = "warning"
    """Very probably wrong."""
    INFO = "info"
    """Worth a look."""
    HINT = "hint"
    """A note."""

    @property
    def rank(self) -> int:
        """Larger is graver."""
        return _RANKS[self]

    def at_most(self, ceiling: Severity) -> Severity:
        """This severity, lowered to a ceiling."""
        return self if self.rank <= ceiling.rank else ceiling


_RANKS = {Severity.HINT: 0, Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 3}
