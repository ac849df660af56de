"""One version of a draft as the server knows it: what was found, and what hover and actions ask about."""

from __future__ import annotations

from functools import cached_property

from factlint.claims.extract import Claims
from factlint.core.classes import dataclass
from factlint.core.dates import DraftDate
from factlint.core.diagnostic import Diagnostic
from factlint.core.document import Document
from factlint.core.source import Source
from factlint.core.span import TextSpan
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.language.mentions import Mention
from factlint.registry.protocol import Registry
from factlint.runner.request import Request
from factlint.runner.session import Session, draft_date


@dataclass(frozen=True)
class Reading:
    """A draft that was checked; what hover and actions need besides is worked out when it is asked for.

    Args:
        path: the draft.
        source: its text.
        diagnostics: in total order.
        session: what checked it.
        registry: of that session.
    """

    path: str
    source: Source
    diagnostics: tuple[Diagnostic, ...]
    session: Session
    registry: Registry

    @cached_property
    def document(self) -> Document:
        """The draft as its reader sees it."""
        return read(self.source)

    @cached_property
    def analysis(self) -> Analysis:
        """Its sentences and mentions."""
        return Analysis(self.document, self.registry)

    @cached_property
    def date(self) -> DraftDate:
        """When it speaks."""
        return draft_date(self.request, self.document.metadata)

    @cached_property
    def claims(self) -> Claims:
        """What it asserts."""
        return Claims(self.analysis, self.registry, self.date)

    @property
    def request(self) -> Request:
        """What the editor asked for."""
        return self.session.request

    def diagnostics_in(self, start: int, end: int) -> list[Diagnostic]:
        """The diagnostics that touch a stretch of the source, which may be a single place."""
        return [one for one in self.diagnostics if one.start <= end and start <= one.end]

    def mention_at(self, offset: int) -> Mention | None:
        """The registered name at a place of the source."""
        for mention in self.analysis.mentions:
            span = self.document.offsets.to_source(TextSpan(mention.start, mention.end))
            if span.start <= offset < span.end:
                return mention
        return None
