"""A rule: a check put to work, with its words, its grade and its proof."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from factlint.checks.context import Check
from factlint.core.classes import NamedTuple
from factlint.core.document import BlockKind
from factlint.core.severity import Severity

FAMILIES = (
    "title name variant institution fact figure date age arithmetic pronoun entity geography attribution "
    "garble redundancy agreement quote punctuation layout leftover style internal"
).split()
"""Every family a rule may belong to."""

FACT_FAMILIES = frozenset(
    "title name variant institution fact figure date age arithmetic pronoun entity geography".split()
)
"""Families that speak of facts: inside quotation marks they are reported at most as warning."""

SILENT_WHEN_QUOTED = frozenset({"style"})
"""Families that are not reported inside quotation marks at all."""

ENGLISH_FAMILIES = frozenset("garble redundancy agreement pronoun quote punctuation layout style".split())
"""Families that know English only; they do not run over a draft in another language."""


class Escalation(NamedTuple):
    """What a document's own evidence changes, declared by the rule that reports the evidence.

    Args:
        group: the group of rules that it looks at.
        kinds: so many different rules of the group's first tier must have found something.
        severity: the severity to which findings of the group's second tier then rise.
    """

    group: str
    kinds: int
    severity: Severity


class Rule(NamedTuple):
    """One rule, ready to run.

    Args:
        code: three letters and three digits, never reused.
        name: kebab-case, names the fault.
        family: one of `FAMILIES`.
        summary: one sentence for lists.
        severity: how grave its findings are.
        check_name: the check kind, as the rule file writes it.
        options: what `with:` holds.
        message: one sentence with `{placeholders}`.
        why: why it matters.
        help: what to do.
        quoted: ceiling inside quotation marks; None keeps the severity, "off" is `quoted_off`.
        quoted_off: not reported inside quotation marks.
        scopes: kinds of block it looks at; empty means all.
        cases: severity of a check's cases that differ from `severity`.
        messages: message of a check's cases that differ from `message`.
        status: "stable" or "preview".
        since: version of factlint that first had it.
        path: its file.
        group: rules whose findings are evidence for each other, empty for none.
        tier: 1 is evidence, 2 is raised by it; 0 outside groups.
        escalation: what this rule raises when a document has enough evidence, or None.
    """

    code: str
    name: str
    family: str
    summary: str
    severity: Severity
    check_name: str
    options: Mapping[str, Any] = MappingProxyType({})
    message: str = ""
    why: str = ""
    help: str = ""
    quoted: Severity | None = None
    quoted_off: bool = False
    scopes: frozenset[BlockKind] = frozenset()
    cases: Mapping[str, Severity] = MappingProxyType({})
    messages: Mapping[str, str] = MappingProxyType({})
    status: str = "stable"
    since: str = ""
    path: str = ""
    group: str = ""
    tier: int = 0
    escalation: Escalation | None = None


class ActiveRule(NamedTuple):
    """A rule with its check built and its severity as the configuration wants it.

    Args:
        rule: the rule.
        check: its check kind, built with its options.
        severity: a severity that the configuration sets instead of the rule's, or None.
    """

    rule: Rule
    check: Check
    severity: Severity | None = None

    def grade(self, case: str) -> Severity:
        """The severity of a finding of a case, before quotations are looked at."""
        if self.severity is not None:
            return self.severity
        return self.rule.cases.get(case, self.rule.severity)
