"""Joins a finding with its rule: severity, words, places and fingerprint."""

from __future__ import annotations

from collections import Counter

from factlint.checks.context import CheckContext
from factlint.core.diagnostic import Diagnostic, Place, PlacedEdit, PlacedFix, PlacedRelated
from factlint.core.digest import digest
from factlint.core.finding import Finding, Fix
from factlint.core.severity import Severity
from factlint.core.span import Span, TextSpan
from factlint.ruleset.rule import ActiveRule, Rule

_EXCERPT_LINES = 3


class Diagnoser:
    """Makes the diagnostics of one document.

    Args:
        context: the document as checks see it.
    """

    def __init__(self, context: CheckContext) -> None:
        self._context = context
        self._document = context.document
        self._source = context.document.source
        self._seen: Counter[str] = Counter()

    def diagnose(self, active: ActiveRule, finding: Finding) -> Diagnostic | None:
        """The diagnostic of a finding; None when its block or a quotation keeps it silent."""
        rule = active.rule
        block = self._document.block_at(finding.span.start)
        if rule.scopes and (block is None or block.kind not in rule.scopes):
            return None
        severity = active.grade(finding.case)
        quoted = (rule.quoted is not None or rule.quoted_off) and self._context.analysis.is_quoted(
            finding.span
        )
        if quoted:
            if rule.quoted_off:
                return None
            assert rule.quoted is not None
            severity = severity.at_most(rule.quoted)
        message = _fill(rule.messages.get(finding.case, rule.message), finding)
        if quoted and severity.rank >= Severity.INFO.rank:
            message = f"{message.removesuffix('.')} (in a quotation)."
        span = self._document.offsets.to_source(finding.span)
        place = self._place(span)
        return Diagnostic(
            path=self._source.path,
            place=place,
            code=rule.code,
            rule=rule.name,
            family=rule.family,
            severity=severity,
            message=message,
            evidence=finding.evidence,
            related=tuple(
                PlacedRelated(self._source.path, self._place_of(related.span), related.message)
                for related in finding.related
            ),
            fixes=tuple(fix for fix in map(self._fix, finding.fixes) if fix is not None),
            fingerprint=self._fingerprint(rule, finding),
            help=_fill(rule.help, finding),
            excerpt=tuple(
                self._source.line(number)
                for number in range(place.line, min(place.end_line, place.line + _EXCERPT_LINES - 1) + 1)
            ),
            start=span.start,
            end=span.end,
            text_start=finding.span.start,
            text_end=finding.span.end,
        )

    def _place(self, span: Span) -> Place:
        return Place(*self._source.position(span.start), *self._source.position(span.end))

    def _place_of(self, span: TextSpan) -> Place:
        return self._place(self._document.offsets.to_source(span))

    def _fix(self, fix: Fix) -> PlacedFix | None:
        """A fix in places of the source; None when markup stands between what it would change."""
        offsets = self._document.offsets
        edits = []
        for edit in fix.edits:
            if (
                not offsets.is_verbatim(edit.span)
                and "\n" not in self._document.text[edit.span.start : edit.span.end]
            ):
                return None
            edits.append(PlacedEdit(self._place_of(edit.span), edit.text))
        return PlacedFix(fix.title, fix.safety, tuple(edits))

    def _fingerprint(self, rule: Rule, finding: Finding) -> str:
        """Rule, matched text, its neighbours and how many alike came before; no line number.

        Neighbours come from the same block, so that a paragraph added above or below changes nothing.
        """
        text, span = self._document.text, finding.span
        before = " ".join(text[max(0, span.start - 60) : span.start].rpartition("\n")[2].split()[-3:])
        after = " ".join(text[span.end : span.end + 60].partition("\n")[0].split()[:3])
        matched = " ".join(text[span.start : span.end].split())
        key = "\x1f".join((rule.code, finding.case, matched, before, after))
        self._seen[key] += 1
        return digest(f"{key}\x1f{self._seen[key]}".encode("utf-8", "surrogatepass"), 8).hex()


def _fill(template: str, finding: Finding) -> str:
    """A rule's words with the finding's values; a value that is missing stays visible as its name."""
    if "{" not in template:
        return template
    return template.format_map(_Values(finding.values))


class _Values(dict[str, str]):
    """Leaves a placeholder as it is when a finding has no value for it."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
