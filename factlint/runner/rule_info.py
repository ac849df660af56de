"""Describes the rules of a run for reports that list them."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.core.rule_info import RuleInfo
from factlint.ruleset.rule import ActiveRule


class _Dots(dict[str, str]):
    """Stands for values that only a finding has."""

    def __missing__(self, key: str) -> str:
        return "…"


def rule_infos(rules: Iterable[ActiveRule]) -> tuple[RuleInfo, ...]:
    """The rules in words, by code; of two houses that use one code the first is described."""
    found: dict[str, RuleInfo] = {}
    for active in rules:
        if active.rule.code not in found:
            found[active.rule.code] = _info(active)
    return tuple(found[code] for code in sorted(found))


def _info(active: ActiveRule) -> RuleInfo:
    rule = active.rule
    return RuleInfo(
        code=rule.code,
        name=rule.name,
        family=rule.family,
        severity=active.severity or rule.severity,
        summary=rule.summary,
        why=_worded(rule.why),
        help=_worded(rule.help),
    )


def _worded(template: str) -> str:
    return template.format_map(_Dots()) if "{" in template else template
