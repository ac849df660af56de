"""Parses of the sentences that checks propose: those of one document in one batch, or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factlint.checks.context import CheckContext

Sentence = tuple[int, int]
"""Start and end of a sentence in the clean text."""


class NeedsSyntax(Protocol):
    """A check kind that looks at parses when its `syntax` is set."""

    @property
    def syntax(self) -> bool:
        """Whether it needs the trained model."""
        ...

    def sentences(self, context: CheckContext) -> Iterable[Sentence]:
        """Proposes sentences, after a cheap look at the text."""
        ...


class Parses:
    """What the parser says of one document.

    Args:
        checks: everything that runs; those that need syntax have their proposals parsed together.
    """

    def __init__(self, checks: Iterable[object]) -> None:
        self._checks = checks
        self._known: dict[Sentence, Doc] = {}

    def of(self, context: CheckContext, wanted: Sequence[Sentence]) -> list[Doc]:
        """The parses of some sentences.

        The first call for a sentence that is not there yet parses the proposals of all checks with it.

        Raises:
            SyntaxUnavailable: no trained model is installed.
        """
        if any(sentence not in self._known for sentence in wanted):
            asking = [cast(NeedsSyntax, check) for check in self._checks if getattr(check, "syntax", False)]
            proposed = {sentence for check in asking for sentence in check.sentences(context)}
            batch = sorted({*wanted, *proposed} - self._known.keys())
            from factlint.language.syntax import parse

            docs = parse([context.text[start:end] for start, end in batch])
            self._known.update(zip(batch, docs, strict=True))
        return [self._known[sentence] for sentence in wanted]
