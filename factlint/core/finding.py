"""What a check says: a place, values for the rule's words, evidence and ways to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from factlint.core.classes import NamedTuple
from factlint.core.span import TextSpan


class Safety(StrEnum):
    """How far a fix may be trusted."""

    SAFE = "safe"
    """The one answer that is possible; may be applied without asking."""
    SUGGESTED = "suggested"
    """Probably right; a person decides."""
    DISPLAY = "display"
    """Only shown, never applied."""


class Edit(NamedTuple):
    """Replaces a stretch of clean text; an empty span inserts, an empty text deletes."""

    span: TextSpan
    text: str


class Fix(NamedTuple):
    """One way to mend a finding.

    Args:
        title: what it does, as an order to a person ("Write “Defense Secretary”").
        edits: the changes, which do not overlap.
        safety: how far it may be trusted.
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SUGGESTED


class Period(NamedTuple):
    """A stretch of time that evidence speaks of, for reports that draw it.

    Args:
        row: whose or what it is; periods of one row belong together ("Ada Berg").
        label: what held in it ("Minister of Finance", "6 nuclear tests").
        start: first day, month or year as ISO 8601; empty when unknown.
        end: the last one; empty when it goes on as far as anybody knows.
    """

    row: str
    label: str
    start: str = ""
    end: str = ""


class Evidence(NamedTuple):
    """Why the finding holds, with its source.

    Args:
        text: one plain sentence.
        source: where that is from.
        url: its address, possibly empty.
        as_of: the day up to which the source speaks, possibly empty.
        periods: the same as stretches of time, with those beside it that explain it.
    """

    text: str
    source: str = ""
    url: str = ""
    as_of: str = ""
    periods: tuple[Period, ...] = ()


class Related(NamedTuple):
    """Another place that belongs to a finding, such as the other side of a disagreement."""

    span: TextSpan
    message: str


class Finding(NamedTuple):
    """What a check says of one place.

    Args:
        span: the exact characters.
        values: fills the `{placeholders}` of the rule's words.
        case: which of the check's cases this is; a rule may word and grade cases differently.
        evidence: what it rests on.
        related: other places that belong to it.
        fixes: ways to mend it, the best first.
    """

    span: TextSpan
    values: Mapping[str, str] = MappingProxyType({})
    case: str = ""
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
