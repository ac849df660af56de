"""Every statement of a document about its own figures, from one pass over its sentences."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from factlint.claims.figures.quantities import by_sentence, find_figures
from factlint.claims.figures.template import COUNT, MONEY, Template, templates
from factlint.core.figure import Figure
from factlint.core.figure_claim import (
    ChangeClaim,
    ConversionClaim,
    DifferenceClaim,
    RateClaim,
    RestatedClaim,
    SameShareClaim,
    ShareClaim,
    SplitClaim,
    SumClaim,
    TableTotal,
    VoteClaim,
)
from factlint.language.analysis import Analysis

_NEAR = 50
"""Characters behind a sentence in which the sum of its figures opens the next one."""


_MILLION = 10**6


class FigureClaims:
    """The figures of one document and what it says of them.

    Args:
        analysis: what the language layer knows of the document.
    """

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.document.text

    @cached_property
    def figures(self) -> list[Figure]:
        """Every figure, ascending."""
        return find_figures(self._analysis)

    @cached_property
    def templates(self) -> list[Template]:
        """The sentences with two figures or more, ascending."""
        return list(templates(self._text, by_sentence(self._analysis, self.figures)))

    @cached_property
    def sums(self) -> list[SumClaim]:
        """Parts and their wholes."""
        from factlint.claims.figures.neighbours import totals_behind, wholes_before
        from factlint.claims.figures.sums import sums, sums_before

        found: list[SumClaim] = []
        words = self._analysis.words
        if ("won" in words or "winning" in words) and words & {"lost", "losing", "lose"}:
            from factlint.claims.figures.records import records

            for template in self.templates:
                found += records(self._text, template, self._before(template))
        for template in self.templates:
            found += sums(self._text, template)
            if " and " in template.text:
                found += sums_before(self._text, template, self._after(template))
            if " the " in template.text and template.text.startswith("Of th"):
                found += wholes_before(self._text, template, self._before(template))
        found += totals_behind(self._text, self.figures, self._analysis.sentences)
        return found

    @cached_property
    def differences(self) -> list[DifferenceClaim]:
        """How much more one figure is than another."""
        from factlint.claims.figures.differences import differences

        return [claim for template in self.templates for claim in differences(self._text, template)]

    @cached_property
    def changes(self) -> list[ChangeClaim]:
        """Before, after and by how much."""
        from factlint.claims.figures.changes import changes
        from factlint.claims.figures.neighbours import changes_of_before

        found: list[ChangeClaim] = []
        for template in self.templates:
            found += changes(self._text, template)
            if " from " in template.text and ", a" in template.text:
                found += changes_of_before(self._text, template, self._before(template))
        return found

    @cached_property
    def shares(self) -> list[ShareClaim]:
        """Part, whole and share."""
        from factlint.claims.figures.far_shares import shares_of_before, shares_of_named, shares_of_those
        from factlint.claims.figures.shares import shares

        found: list[ShareClaim] = []
        for template in self.templates:
            found += shares(self._text, template)
            if " th" in template.text or "Of them" in template.text:
                found += shares_of_those(self._text, template, self._before(template))
            if MONEY in template.text and " of " in template.text:
                found += shares_of_named(self._text, template, self.figures, self._analysis.sentences)
            elif COUNT in template.text[:12]:
                found += shares_of_before(self._text, template, self._before(template))
        return found

    @cached_property
    def same_shares(self) -> list[SameShareClaim]:
        """One share as a fraction and in per cent."""
        from factlint.claims.figures.far_shares import same_shares

        return [claim for template in self.templates for claim in same_shares(template)]

    def _before(self, template: Template) -> list[Figure]:
        """The figures of the sentence before one, when it stands in the same paragraph or the one above."""
        index = self._analysis.sentence_index(template.start) - 1
        if index < 0:
            return []
        start, end = self._analysis.sentences[index]
        return self.figures[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _after(self, template: Template) -> list[Figure]:
        """The next figure behind a sentence, when one stands near."""
        index = bisect_left(self._starts, template.end)
        near = index < len(self._starts) and self._starts[index] < template.end + _NEAR
        return [self.figures[index]] if near else []

    @cached_property
    def _starts(self) -> list[int]:
        return [figure.start for figure in self.figures]

    @cached_property
    def splits(self) -> list[SplitClaim]:
        """Percentages of one whole."""
        from factlint.claims.figures.shares import splits

        return [claim for template in self.templates for claim in splits(template)]

    @cached_property
    def conversions(self) -> list[ConversionClaim]:
        """One measure in two units."""
        from factlint.claims.figures.conversions import conversions

        return [claim for template in self.templates for claim in conversions(template)]

    @cached_property
    def rates(self) -> list[RateClaim]:
        """A total, a number and what comes to each."""
        from factlint.claims.figures.rates import rates, rates_of_before

        found: list[RateClaim] = []
        for template in self.templates:
            found += rates(template)
            if "average" in template.text:
                found += rates_of_before(template, self._before(template))
        return found

    @cached_property
    def votes(self) -> list[VoteClaim]:
        """For, against, and the majority."""
        from factlint.claims.figures.votes import hyphened_votes, margins, votes

        found = [claim for template in self.templates for claim in votes(self._text, template, self.figures)]
        return [*found, *hyphened_votes(self._text), *margins(self._text, self.templates, self.figures)]

    @cached_property
    def headlines(self) -> list[RestatedClaim]:
        """The headline's figures that the body states otherwise."""
        from factlint.claims.figures.restated import headlines

        return list(headlines(self._analysis.document, self.figures))

    @cached_property
    def repeated(self) -> list[RestatedClaim]:
        """Counts that come back with "the" and another value."""
        from factlint.claims.figures.restated import repeated

        return list(repeated(self._text, self.figures))

    @cached_property
    def slips(self) -> list[RestatedClaim]:
        """The same digits in millions and in billions."""
        from factlint.claims.figures.restated import slips, slips_of_changes

        large = sum(figure.scale >= _MILLION for figure in self.figures)
        found = list(slips(self._text, self.figures))
        return [*found, *slips_of_changes(self._text, self.changes)] if large > 1 else found

    @cached_property
    def totals(self) -> list[TableTotal]:
        """Rows and columns of tables with their totals."""
        from factlint.claims.figures.tables import table_totals

        return list(table_totals(self._analysis.document, self.figures))
