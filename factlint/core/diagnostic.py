"""A finding joined with its rule: what reporters show."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.finding import Evidence, Safety
from factlint.core.severity import Severity


class Place(NamedTuple):
    """Lines and columns in a draft, from 1, in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class PlacedEdit(NamedTuple):
    """A change at lines and columns of the draft."""

    place: Place
    text: str


class PlacedFix(NamedTuple):
    """A way to mend a diagnostic, in lines and columns of the draft."""

    title: str
    safety: Safety
    edits: tuple[PlacedEdit, ...]


class PlacedRelated(NamedTuple):
    """Another place that belongs to a diagnostic, perhaps in another draft."""

    path: str
    place: Place
    message: str


class Diagnostic(NamedTuple):
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
        text_start: offset of the place in the clean text; -1 when it stands outside, as in a comment.
        text_end: offset of its end in the clean text; -1 likewise.
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
    text_start: int = -1
    text_end: int = -1

    @property
    def order(self) -> tuple[str, Place, int, str, str]:
        """Key of the total order: path, place, severity (gravest first), code, message."""
        return self.path, self.place, -self.severity.rank, self.code, self.message
