"""What a check sees of one draft, and the protocol that every check kind follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from factlint.checks.parses import Parses
from factlint.claims.extract import Claims
from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate
from factlint.core.document import Document
from factlint.core.finding import Finding
from factlint.language.analysis import Analysis
from factlint.registry.protocol import Registry

if TYPE_CHECKING:
    from spacy.tokens import Doc


class CheckContext(NamedTuple):
    """One draft as checks see it.

    Args:
        document: the draft as read.
        analysis: sentences, quotations and mentions, each worked out on first use.
        claims: typed claims, each kind extracted on first use.
        registry: the reference registry.
        date: when the draft speaks.
        shared: what one rule of a check kind works out for the next rule of the same kind, by kind.
        style: short name of the style guide that the house follows ("ap"); empty when it set none.
        parses: sentences as the parser reads them, for checks that need syntax; None parses for each apart.
    """

    document: Document
    analysis: Analysis
    claims: Claims
    registry: Registry
    date: DraftDate
    shared: dict[str, list[Finding]]
    style: str = ""
    parses: Parses | None = None

    @property
    def text(self) -> str:
        """The clean text; blocks are separated by one line feed."""
        return self.document.text

    def parse(self, sentences: Sequence[tuple[int, int]]) -> list[Doc]:
        """What the parser says of some sentences, given by start and end.

        Raises:
            SyntaxUnavailable: no trained model is installed.
        """
        return (self.parses or Parses(())).of(self, sentences)


@runtime_checkable
class Check(Protocol):
    """A check kind: a frozen dataclass whose fields are the options that a rule gives in `with:`.

    A check keeps no state between documents, and knows nothing of severity, configuration,
    suppression or output. `places` of `values` are plain words for the rule's message.
    """

    cases: ClassVar[tuple[str, ...]]
    """The cases its findings may carry, which a rule may word and grade apart; empty when there is one."""
    values: ClassVar[tuple[str, ...]]
    """The placeholders that its findings fill in a message."""

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields what is wrong in one draft."""
        ...
