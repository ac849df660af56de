"""Finds names that are a slip away from the person whom the text means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.claim import NameBasis, NameClaim
from factlint.core.classes import dataclass
from factlint.core.finding import Edit, Evidence, Finding, Fix
from factlint.language.transliteration import family_name_first
from factlint.registry.model import Person
from factlint.registry.posts import is_chamber

_KINDS = ("near", "romanised", "turned", "given-name", "sound")


@dataclass(frozen=True)
class NearName:
    """Compares unregistered names with the people to whom office, body, rank or country point.

    Args:
        likeness: what a name must be to the registered one: "near" (a slip of a few letters),
            "romanised" and "sound" (another way of writing the same sounds), "turned" (given and family
            name swapped), "given-name" (another given name before the right family name).
        basis: what must say whom the name means: office, organisation, rank, country; empty means any.
    """

    likeness: tuple[str, ...]
    basis: tuple[str, ...] = ()

    cases: ClassVar[tuple[str, ...]] = ("former",)
    values: ClassVar[tuple[str, ...]] = ("text", "person", "who")

    def validate(self) -> None:
        """Proves the options."""
        for word in self.likeness:
            if word not in _KINDS:
                raise ValueError(f"`likeness` holds {', '.join(_KINDS)}, not `{word}`")
        for word in self.basis:
            if word not in list(NameBasis):
                raise ValueError(f"`basis` holds {', '.join(NameBasis)}, not `{word}`")

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields a finding for each such name; a repeated one is reported each time."""
        for claim in context.claims.names:
            if claim.likeness not in self.likeness or (self.basis and claim.basis not in self.basis):
                continue
            person = context.registry.person(claim.person)
            if person is None or _is_usual(claim, person):
                continue
            yield _finding(context, claim, person)


_PATRONYMIC = frozenset(("bin", "bint", "binti", "ibn", "ben", "ould"))
"""Words for "son of" and "daughter of"."""


def _is_usual(claim: NameClaim, person: Person) -> bool:
    """Whether a name is no slip: it has the right letters, or an order that is usual or another person's.

    "al-Maktoum" is "Al Maktoum"; Abdulaziz bin Salman is the son of Salman bin Abdulaziz.
    """
    if claim.likeness != "turned":
        return _letters(claim.written) == _letters(claim.known)
    return family_name_first(person.country) or not _PATRONYMIC.isdisjoint(claim.written.lower().split())


def _letters(name: str) -> str:
    """The letters of a name without its case, hyphens and spaces."""
    return "".join(filter(str.isalpha, name.casefold()))


def _finding(context: CheckContext, claim: NameClaim, person: Person) -> Finding:
    who = _who(context, claim, person)
    others = [name for name in person.names_of() if name != claim.known]
    shown = f"{person.name}{f' (also {claim.known})' if claim.known != person.name else ''}"
    best = claim.known if claim.known in others or claim.likeness == "near" else person.name
    return Finding(
        claim.span,
        {"text": claim.written, "person": best, "who": who},
        case="former" if _may_be_another(context, claim) else "",
        evidence=(Evidence(f"{shown}: {who}", person.source, person.url, str(person.as_of)),),
        fixes=(Fix(f"Write “{best}”", (Edit(claim.span, best),)),),
    )


def _may_be_another(context: CheckContext, claim: NameClaim) -> bool:
    """Whether an office does not surely say who is meant: it is one of many seats, or somebody else's now."""
    if claim.basis is not NameBasis.OFFICE or claim.current:
        return False
    return context.date.window is not None or is_chamber(context.registry, claim.evidence)


def _who(context: CheckContext, claim: NameClaim, person: Person) -> str:
    """What the registry says of the person: the office, the body or the country."""
    registry = context.registry
    if claim.basis is NameBasis.OFFICE and (office := registry.office(claim.evidence)) is not None:
        place = registry.entity(office.jurisdiction)
        return f"{office.name}{f' ({place.name})' if place else ''}"
    if claim.basis is NameBasis.ORGANISATION and (body := registry.organisation(claim.evidence)) is not None:
        return body.name
    place = registry.place(person.country)
    return place.name if place else "known to the registry"
