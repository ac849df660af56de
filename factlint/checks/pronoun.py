"""Compares pronouns with the registry and with each other, where it is sure whom they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.checks.members import means_member
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix, Related
from factlint.core.span import TextSpan
from factlint.language.coreference import How, PersonAt, Reference
from factlint.registry.model import Person

_FORMS = {
    "he": "she",
    "she": "he",
    "his": "her",
    "him": "her",
    "himself": "herself",
    "herself": "himself",
}


@dataclass(frozen=True)
class Pronoun:
    """Finds pronouns that do not fit the person they mean.

    Nothing is ever guessed from a name: either the registry says how somebody is referred to, or the
    draft itself uses both pronouns.

    Args:
        report: "registry" for a pronoun that the registry contradicts, "switched" for one person with
            both pronouns in a draft.
    """

    report: str

    cases: ClassVar[tuple[str, ...]] = ("subject", "clause", "alone")
    values: ClassVar[tuple[str, ...]] = ("word", "person", "right", "text")

    def validate(self) -> None:
        """Proves the option."""
        if self.report not in ("registry", "switched"):
            raise ValueError(f"`report` is registry or switched, not `{self.report}`")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each pronoun that does not fit."""
        return _against_registry(context) if self.report == "registry" else _switched(context)


def _against_registry(context: CheckContext) -> Iterator[Finding]:
    for reference in context.claims.references:
        person = context.registry.person(reference.person.key)
        if person is None or person.pronouns not in ("he", "she") or person.pronouns == reference.word:
            continue
        if not means_member(context, person):
            continue
        yield _finding(context, reference, person)


def _finding(context: CheckContext, reference: Reference, person: Person) -> Finding:
    written = context.text[reference.span.start : reference.span.end]
    right = _right_form(context, reference.span, written)
    return Finding(
        reference.span,
        {
            "word": written,
            "person": person.name,
            "right": person.pronouns,
            "text": _named(context, reference.person),
        },
        case="" if reference.how == "speaker" else str(reference.how),
        evidence=(
            Evidence(f"{person.name}: “{person.pronouns}”", person.source, person.url, str(person.as_of)),
        ),
        related=(
            Related(TextSpan(reference.person.start, reference.person.end), f"{person.name} is named here."),
        ),
        fixes=(Fix(f"Write “{right}”", (Edit(reference.span, right),)),) if right else (),
    )


def _named(context: CheckContext, person: PersonAt) -> str:
    return " ".join(context.text[person.start : person.end].split())


def _right_form(context: CheckContext, span: TextSpan, written: str) -> str:
    """The other pronoun in the same form; "her" is "his" before a noun."""
    lowered = written.lower()
    right = _FORMS.get(lowered, "his" if context.text[span.end : span.end + 2].strip().isalpha() else "him")
    return right.capitalize() if written[:1].isupper() else right


def _switched(context: CheckContext) -> Iterator[Finding]:
    by_person: dict[str, list[Reference]] = {}
    for reference in context.claims.references:
        if reference.how is How.ALONE:
            continue
        by_person.setdefault(reference.person.key, []).append(reference)
    for key, references in by_person.items():
        words = {reference.word for reference in references}
        known = context.registry.person(key)
        if len(words) < 2 or (known is not None and known.pronouns):
            continue
        counts = {word: sum(reference.word == word for reference in references) for word in words}
        first = references[0].word
        usual = max(sorted(words), key=lambda word: (counts[word], word == first))
        other = next(reference for reference in references if reference.word == usual)
        odd = next(reference for reference in references if reference.word != usual)
        name = known.name if known is not None else key.removeprefix(":")
        written = context.text[odd.span.start : odd.span.end]
        yield Finding(
            odd.span,
            {"word": written, "person": name, "right": usual, "text": _named(context, odd.person)},
            related=(Related(other.span, f"“{usual}” for {name} stands here."),),
        )
