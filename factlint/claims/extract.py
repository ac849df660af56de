"""The claims of one document, each kind extracted once and on first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factlint.claims.calendar.dates_in_text import WrittenDate, written_dates
from factlint.core.claim import (
    CountClaim,
    CurrencyClaim,
    EditionClaim,
    HolderClaim,
    MembershipClaim,
    NameClaim,
    OfficeClaim,
    PlaceClaim,
)
from factlint.core.dates import DraftDate
from factlint.core.span import TextSpan
from factlint.language.analysis import Analysis
from factlint.registry.protocol import Registry

if TYPE_CHECKING:
    from factlint.claims.figures.extract import FigureClaims
    from factlint.language.coreference import PersonAt, Reference


class Claims:
    """Typed claims of one document.

    Args:
        analysis: what the language layer knows of the document.
        registry: the reference registry.
        date: when the draft speaks.
    """

    def __init__(self, analysis: Analysis, registry: Registry, date: DraftDate) -> None:
        self._analysis = analysis
        self._registry = registry
        self._date = date
        self._beyond: set[TextSpan] = set()

    @cached_property
    def offices(self) -> list[OfficeClaim]:
        """Who of the people in the registry holds which office, ascending."""
        return [claim for claim in self._titled if claim.person]

    @cached_property
    def _titled(self) -> list[OfficeClaim]:
        """The same, with people whom the registry does not know."""
        from factlint.claims.near_names import names_beside_titles
        from factlint.claims.offices import office_claims

        names = names_beside_titles(self._analysis)
        return office_claims(self._analysis, self._registry, self._date, names)

    @cached_property
    def counts(self) -> list[CountClaim]:
        """How many of a thing, and the how-manieth, ascending."""
        from factlint.claims.member_counts import member_count_claims

        found = member_count_claims(self._analysis, self._registry, self._date)
        if any(self._registry.countables(mention.uses[0].id) for mention in self._analysis.mentions):
            from factlint.claims.counts import count_claims

            found += count_claims(self._analysis, self._registry, self._date)
            found.sort(key=lambda claim: claim.span)
        return found

    @cached_property
    def dates(self) -> list[WrittenDate]:
        """Every date that names a month, ascending, the impossible ones too."""
        return written_dates(self._analysis.document.text)

    @cached_property
    def figures(self) -> FigureClaims:
        """The figures and what the document says of them."""
        from factlint.claims.figures.extract import FigureClaims

        return FigureClaims(self._analysis)

    @cached_property
    def currencies(self) -> list[CurrencyClaim]:
        """Amounts in the money of a country, ascending."""
        from factlint.claims.currencies import currency_claims

        return currency_claims(self._analysis)

    @cached_property
    def editions(self) -> list[EditionClaim]:
        """Where World Cups and Olympic Games were held, ascending."""
        from factlint.claims.editions import edition_claims

        return edition_claims(self._analysis)

    @cached_property
    def holders(self) -> list[HolderClaim]:
        """Who is the how-manieth holder of an office, ascending."""
        from factlint.claims.ordinals import holder_claims

        return holder_claims(self._analysis, self._registry)

    @cached_property
    def memberships(self) -> list[MembershipClaim]:
        """Which countries are members of which bodies, ascending."""
        from factlint.claims.memberships import membership_claims

        return membership_claims(self._analysis, self._registry, self._date)

    @cached_property
    def places(self) -> list[PlaceClaim]:
        """Where places lie and what their capitals are, ascending."""
        from factlint.claims.places import dateline_claims, place_claims

        found = place_claims(self._analysis, self._registry, self._date)
        found += dateline_claims(self._analysis, self._registry, self._date)
        return sorted(found, key=lambda claim: claim.span)

    @cached_property
    def names(self) -> list[NameClaim]:
        """Unregistered names that stand where a registered person's would, ascending."""
        if not self._analysis.name_runs:
            return []
        from factlint.claims.near_names import name_claims

        titled = [claim for claim in self._titled if not claim.person]
        return name_claims(self._analysis, self._registry, self._date, titled)

    @cached_property
    def references(self) -> list[Reference]:
        """Pronouns whose person is sure, ascending."""
        from factlint.language.coreference import references

        return references(self._analysis, self.people)

    @cached_property
    def people(self) -> list[PersonAt]:
        """Everybody whom the document names, known to the registry or not, ascending."""
        from factlint.claims.people import people_of

        return people_of(self._analysis, self.names)

    def cannot_judge(self, span: TextSpan) -> None:
        """Notes a claim that lies beyond what the registry knows."""
        self._beyond.add(span)

    @property
    def not_judged(self) -> int:
        """How many claims lie beyond what the registry knows."""
        return len(self._beyond)
