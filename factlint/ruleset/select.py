"""Decides which rules run and how grave each is, and can say why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factlint.core.errors import UsageError
from factlint.core.severity import Severity
from factlint.ruleset.options import build_check
from factlint.ruleset.rule import ActiveRule, Rule

Sets = Mapping[str, tuple[str, ...]]

OFF = "off"


def codes_of(selector: str, rules: Sequence[Rule], sets: Sets) -> frozenset[str]:
    """The codes that a selector means.

    A selector is a code, the letters of a code (`ENT`), a rule's name, a family, a set, or `all`.

    Raises:
        UsageError: nothing has that name; the nearest name is told.
    """
    if selector == "all":
        return frozenset(rule.code for rule in rules)
    if selector in sets:
        return _codes_of_set(selector, rules, sets)
    found = frozenset(
        rule.code
        for rule in rules
        if selector in (rule.code, rule.name, rule.family)
        or (selector.isupper() and rule.code.startswith(selector))
    )
    if not found:
        from factlint.files.yamlfile import nearest

        known = {"all", *sets, *(word for rule in rules for word in (rule.code, rule.name, rule.family))}
        raise UsageError(f"no rule, family or set is called `{selector}`{_short(nearest(selector, known))}")
    return found


def _short(hint: str) -> str:
    return hint if hint.startswith("; did") else "; `factlint rules` lists them"


def _codes_of_set(name: str, rules: Sequence[Rule], sets: Sets) -> frozenset[str]:
    chosen: set[str] = set()
    dropped: set[str] = set()
    for selector in sets[name]:
        if selector.startswith("-"):
            dropped |= codes_of(selector[1:], rules, sets)
        else:
            chosen |= codes_of(selector, rules, {key: value for key, value in sets.items() if key != name})
    return frozenset(chosen - dropped)


def select_rules(
    rules: Sequence[Rule],
    sets: Sets,
    *,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Mapping[str, str] | None = None,
) -> list[ActiveRule]:
    """The rules that run, by code, each with its check built.

    Args:
        rules: every rule there is.
        sets: every set there is.
        select: what runs; empty means the set `recommended`, which takes in the house's own rules.
        extend_select: what runs besides.
        ignore: what does not run.
        severity: selector to a severity or `off`; a selector that names fewer rules wins.

    Raises:
        UsageError: a selector names nothing.
    """
    chosen: set[str] = set()
    if select:
        for selector in select:
            chosen |= codes_of(selector, rules, sets)
    else:
        chosen |= codes_of("recommended" if "recommended" in sets else "all", rules, sets)
    for selector in extend_select:
        chosen |= codes_of(selector, rules, sets)
    for selector in ignore:
        chosen -= codes_of(selector, rules, sets)
    grades: dict[str, str] = {}
    widest_first = sorted(
        ((codes_of(selector, rules, sets), word) for selector, word in (severity or {}).items()),
        key=lambda item: -len(item[0]),
    )
    for codes, word in widest_first:
        grades.update(dict.fromkeys(codes, word))
    return [
        ActiveRule(rule, build_check(rule.check_name, rule.options), _grade(grades.get(rule.code)))
        for rule in rules
        if rule.code in chosen and grades.get(rule.code) != OFF
    ]


def _grade(word: str | None) -> Severity | None:
    return Severity(word) if word is not None else None
