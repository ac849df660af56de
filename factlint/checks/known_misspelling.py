"""Finds names of people in a spelling that the registry knows to be wrong."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix
from factlint.core.span import TextSpan
from factlint.registry.model import EntityKind, NameKind


@dataclass(frozen=True)
class KnownMisspelling:
    """Reports each name that the registry lists under `wrong` for one person and for nobody else."""

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("text", "right")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each."""
        for mention in context.analysis.mentions:
            use = mention.uses[0]
            if use.kind is not NameKind.WRONG or use.entity is not EntityKind.PERSON or not mention.person:
                continue
            person = context.registry.person(use.id)
            if person is None or any(use.kind is not NameKind.WRONG for use in mention.uses):
                continue
            span = TextSpan(mention.start, mention.end)
            yield Finding(
                span,
                {"text": context.text[mention.start : mention.end], "right": person.name},
                evidence=(
                    Evidence(f"the name is {person.name}", person.source, person.url, str(person.as_of)),
                ),
                fixes=(Fix(f"Write “{person.name}”", (Edit(span, person.name),)),),
            )
