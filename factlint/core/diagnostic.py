"""A finding joined with its rule: what reporters show."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.core.finding import Evidence, Safety
from factlint.core.severity import Severity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Lines and columns in a draft, from 1, in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class PlacedEdit:
    """A change at lines and columns of the draft."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class PlacedFix:
    """A way to mend a diagnostic, in lines and columns of the draft."""

    title: str
    safety: Safety
    edits: tuple[PlacedEdit, ...]


@dataclass(frozen=True, slots=True)
class PlacedRelated:
    """Another place that belongs to a diagnostic, perhaps in another draft."""

    path: str
    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to tell the writer.

    Args:
        path: the draft, as given, with `/` separators.
        place: where, in lines and columns.
        code: the rule's code.
        rule: the rule's name.
        family: the rule's family.
        severity: how grave.
        message: one sentence.
        evidence: what it rests on.
        related: other places.
        fixes: ways to mend it, the best first.
        fingerprint: stays the same when lines are added above; no line number goes into it.
        help: the rule's advice, possibly empty.
        excerpt: the source lines of the place, for reporters that show them.
        start: offset of the place in the source.
        end: offset of its end in the source.
    """

    path: str
    place: Place
    code: str
    rule: str
    family: str
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...] = ()
    related: tuple[PlacedRelated, ...] = ()
    fixes: tuple[PlacedFix, ...] = ()
    fingerprint: str = ""
    help: str = ""
    excerpt: tuple[str, ...] = ()
    start: int = 0
    end: int = 0

    @property
    def order(self) -> tuple[str, Place, int, str, str]:
        """Key of the total order: path, place, severity (gravest first), code, message."""
        return self.path, self.place, -self.severity.rank, self.code, self.message
