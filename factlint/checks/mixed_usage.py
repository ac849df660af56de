"""One draft that writes the same thing in two ways: "U.S." and "US"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass, field
from factlint.core.document import BlockKind
from factlint.core.finding import Finding, Related
from factlint.core.span import TextSpan


@dataclass(frozen=True)
class MixedUsage:
    """Reports, once a draft, the form that is used less, at its first place.

    Args:
        forms: every form as it stands in the text, with the regular expressions that count as it; a form
            with none counts wherever it stands as a whole word. A form is looked for only when its own
            text occurs in the draft.
        in_quotations: forms inside quotation marks and block quotations count as well.
        in_headings: forms in headings count as well.
        least: how often the lesser form must occur.
    """

    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    in_quotations: bool = False
    in_headings: bool = False
    least: int = 1

    cases: ClassVar[tuple[str, ...]] = ()
    values: ClassVar[tuple[str, ...]] = ("minority", "majority", "count", "majority_count")

    def validate(self) -> None:
        """Proves the options.

        Raises:
            ValueError: fewer than two forms, or an expression that is not valid.
        """
        if len(self.forms) < 2:
            raise ValueError("forms: needs two forms or more")
        for expressions in self.forms.values():
            for expression in expressions:
                try:
                    re.compile(expression)
                except re.error as error:
                    raise ValueError(f"forms: not a regular expression: {expression!r} ({error})") from error

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields one finding for each form that is not the draft's usual one."""
        present = [form for form in self.forms if form in context.text]
        if len(present) < 2:
            return
        places = {form: found for form in present if (found := self._places(form, context))}
        if len(places) < 2:
            return
        # The form used most, and of equals the one used first.
        majority = min(places, key=lambda form: (-len(places[form]), places[form][0]))
        for minority, found in places.items():
            if minority != majority and len(found) >= self.least:
                yield _finding(minority, found, majority, places[majority])

    def _places(self, form: str, context: CheckContext) -> list[TextSpan]:
        expressions = self.forms[form] or (_whole_word(form),)
        spans = sorted(
            TextSpan(match.start(), match.end())
            for expression in expressions
            for match in re.finditer(expression, context.text)
        )
        return [span for span in spans if self._counts(span, context)]

    def _counts(self, span: TextSpan, context: CheckContext) -> bool:
        if not self.in_headings:
            block = context.document.block_at(span.start)
            if block is None or block.kind is BlockKind.HEADING:
                return False
        return self.in_quotations or not context.analysis.is_quoted(span)


@cache
def _whole_word(form: str) -> str:
    return rf"{re.escape(form)}(?<!\w{re.escape(form)})(?!\w)"


def _finding(minority: str, found: list[TextSpan], majority: str, usual: list[TextSpan]) -> Finding:
    values = {
        "minority": minority,
        "majority": majority,
        "count": str(len(found)),
        "majority_count": str(len(usual)),
    }
    return Finding(found[0], values, related=(Related(usual[0], f"“{majority}” is written here"),))
