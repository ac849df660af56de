"""Loads rules: the shipped ones from their compiled form, house rules from their files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from factlint.core.document import BlockKind
from factlint.core.errors import RuleError
from factlint.core.severity import Severity
from factlint.files import compiled
from factlint.files.resources import rules_folder
from factlint.ruleset.rule import FACT_FAMILIES, SILENT_WHEN_QUOTED, Escalation, Rule

_MAKERS = [str(Path(__file__).with_name(name)) for name in ("read.py", "options.py")]
"""A form made by older code is stale, too."""


class _Broken(Exception):
    """Carries a form that must not be kept, because some of its files are broken."""

    def __init__(self, form: Any, errors: list[RuleError]) -> None:
        self.form = form
        self.errors = errors


def load_rules(
    house: Sequence[Path] = (), *, shipped: bool = True
) -> tuple[list[Rule], dict[str, tuple[str, ...]], list[RuleError]]:
    """Every rule of a run and the sets that name them.

    Args:
        house: house rule files and folders.
        shipped: whether the shipped rules come first.

    Returns:
        The rules by code, the sets (name to selectors), and what is wrong in the files; a broken rule
        is left out.
    """
    files = compiled.files_below([*([rules_folder()] if shipped else []), *house], (".yaml", ".yml"))

    def make() -> Any:
        form, errors = _compile(files)
        if errors:
            raise _Broken(form, errors)
        return form

    errors: list[RuleError] = []
    try:
        form = compiled.load_or_make("rules", [*files, *_MAKERS], make)
    except _Broken as broken:
        form, errors = broken.form, broken.errors
    rules = [_rule(record) for record in form["rules"]]
    return rules, {name: tuple(codes) for name, codes in form["sets"].items()}, errors


def _compile(files: list[str]) -> tuple[dict[str, Any], list[RuleError]]:
    from factlint.ruleset.read import read_rule

    errors: list[RuleError] = []
    by_code: dict[str, dict[str, Any]] = {}
    by_name: dict[str, dict[str, Any]] = {}
    sets: dict[str, list[str]] = {}
    for file in files:
        path = Path(file)
        try:
            if path.parent.name == "sets":
                sets[path.stem] = _read_set(path)
                continue
            record = read_rule(path)
            for key, known in (("code", by_code), ("name", by_name)):
                if record[key] in known:
                    first = known[record[key]]["path"]
                    raise RuleError(file, 1, f"{key} `{record[key]}` is already taken by {first}")
            by_code[record["code"]] = by_name[record["name"]] = record
        except RuleError as error:
            errors.append(error)
    return {"rules": [by_code[code] for code in sorted(by_code)], "sets": sets}, errors


def _read_set(path: Path) -> list[str]:
    from factlint.files.yamlfile import read_yaml

    root = read_yaml(path, RuleError)
    fields = root.only(["summary", "rules", "except"], "a set of rules")
    if "rules" not in fields:
        raise root.fail("a set needs `rules`")
    chosen = list(fields["rules"].texts("rules"))
    return chosen + [f"-{code}" for code in (fields["except"].texts("except") if "except" in fields else ())]


@cache
def _scopes(names: tuple[str, ...]) -> frozenset[BlockKind]:
    return frozenset(BlockKind(name) for name in names)


def _escalation(record: Mapping[str, Any] | None) -> Escalation | None:
    if record is None:
        return None
    return Escalation(record["group"], record["kinds"], Severity(record["to"]))


def _rule(record: Mapping[str, Any]) -> Rule:
    quoted = record["quoted"]
    family = record["family"]
    if not quoted:
        quoted = "warning" if family in FACT_FAMILIES else "off" if family in SILENT_WHEN_QUOTED else "same"
    return Rule(
        code=record["code"],
        name=record["name"],
        family=family,
        summary=record["summary"],
        severity=Severity(record["severity"]),
        check_name=record["check"],
        options=record["options"],
        message=record["message"],
        why=record["why"],
        help=record["help"],
        quoted=None if quoted in ("same", "off") else Severity(quoted),
        quoted_off=quoted == "off",
        scopes=_scopes(tuple(record["scopes"])),
        cases={case: Severity(word) for case, word in record["cases"].items()},
        messages=record["messages"],
        status=record["status"],
        since=record["since"],
        path=record["path"],
        group=record["group"],
        tier=record["tier"],
        escalation=_escalation(record["escalate"]),
    )
