"""Reads one rule file, and says with file and line what is wrong in it."""

from __future__ import annotations

import string
from pathlib import Path
from typing import Any

from factlint.checks.table import CHECKS
from factlint.core.document import BlockKind
from factlint.core.errors import RuleError
from factlint.core.regex import lazy
from factlint.core.severity import Severity
from factlint.files.yamlfile import Node, nearest, read_yaml
from factlint.ruleset.options import build_check, check_class, missing_options, read_options
from factlint.ruleset.rule import FAMILIES

_FIELDS = (
    "code name family summary severity status since check with message why help quoted scopes cases "
    "messages registry examples aliases group tier escalate"
).split()
_CODE = lazy(r"[A-Z]{3}\d{3}")
_NAME = lazy(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def read_rule(path: Path) -> dict[str, Any]:
    """The rule of a file as plain data, without its examples.

    Raises:
        RuleError: whatever is wrong first, with file and line.
    """
    root = read_yaml(path, RuleError)
    fields = root.only(_FIELDS, "a rule")
    for key in ("code", "name", "family", "summary", "severity", "check", "message"):
        if key not in fields:
            raise root.fail(f"a rule needs `{key}`")
    code, name = fields["code"].text("code"), fields["name"].text("name")
    if not _CODE.fullmatch(code):
        raise fields["code"].fail(f"`code` is three capitals and three digits, not `{code}`")
    if not _NAME.fullmatch(name):
        raise fields["name"].fail(f"`name` is lower-case words with hyphens, not `{name}`")
    rule: dict[str, Any] = {
        "code": code,
        "name": name,
        "family": _choice(fields["family"], "family", FAMILIES),
        "severity": _choice(fields["severity"], "severity", list(Severity)),
        "check": _choice(fields["check"], "check", list(CHECKS)),
        "status": _choice(fields["status"], "status", ["stable", "preview"])
        if "status" in fields
        else "stable",
        "path": str(path),
    }
    if "status" in fields:
        rule["status"] = _choice(fields["status"], "status", ["stable", "preview"])
    for key in ("summary", "since", "message", "why", "help"):
        rule[key] = fields[key].text(key) if key in fields else ""
    rule["quoted"] = (
        _choice(fields["quoted"], "quoted", ["same", "off", *Severity]) if "quoted" in fields else ""
    )
    scopes = fields["scopes"].items("scopes") if "scopes" in fields else []
    rule["scopes"] = [_choice(item, "scopes", list(BlockKind)) for item in scopes]
    _evidence(rule, fields, root)
    rule["options"] = _options(rule["check"], fields.get("with"), root)
    _words(rule, fields)
    return rule


def _evidence(rule: dict[str, Any], fields: dict[str, Node], root: Node) -> None:
    """The group and tier of a rule, and what it escalates."""
    rule["group"] = _kebab(fields["group"], "group") if "group" in fields else ""
    rule["tier"] = int(_choice(fields["tier"], "tier", ["1", "2"])) if "tier" in fields else 0
    if ("group" in fields) != ("tier" in fields):
        raise root.fail("`group` and `tier` belong together")
    rule["escalate"] = None
    if "escalate" not in fields:
        return
    node = fields["escalate"]
    parts = node.only(["group", "kinds", "to"], "`escalate`")
    for key in ("group", "kinds", "to"):
        if key not in parts:
            raise node.fail(f"`escalate` needs `{key}`")
    kinds = parts["kinds"].number("kinds")
    if kinds < 1:
        raise parts["kinds"].fail("`kinds` is a number from 1")
    rule["escalate"] = {
        "group": _kebab(parts["group"], "group"),
        "kinds": kinds,
        "to": _choice(parts["to"], "to", list(Severity)),
    }


def _kebab(node: Node, key: str) -> str:
    word = node.text(key)
    if not _NAME.fullmatch(word):
        raise node.fail(f"`{key}` is lower-case words with hyphens, not `{word}`")
    return word


def _choice(node: Node, key: str, allowed: list[Any]) -> str:
    word = node.text(key)
    known = [str(choice) for choice in allowed]
    if word not in known:
        raise node.fail(f"`{key}`: unknown `{word}`{nearest(word, known)}")
    return word


def _options(check: str, node: Node | None, root: Node) -> dict[str, Any]:
    options = read_options(check, node)
    missing = missing_options(check, options)
    place = node or root
    if missing:
        raise place.fail(f"check `{check}` needs `{missing[0]}` under `with`")
    try:
        built = build_check(check, options)
        validate = getattr(built, "validate", None)
        if validate is not None:
            validate()
    except (ValueError, TypeError) as error:
        raise place.fail(f"check `{check}`: {error}") from error
    return options


def _words(rule: dict[str, Any], fields: dict[str, Node]) -> None:
    """Cases, their messages, and whether every placeholder is one that the check fills."""
    kind = check_class(rule["check"])
    built = build_check(rule["check"], rule["options"])
    known_cases = set(kind.cases)
    rule["cases"] = {}
    rule["messages"] = {}
    for key in ("cases", "messages"):
        if key not in fields:
            continue
        for case, node in fields[key].mapping(key).items():
            if case not in known_cases:
                line = fields[key].key_lines[case]
                raise node.fail(f"`{key}`: unknown case `{case}`{nearest(case, known_cases)}", line)
            rule[key][case] = (
                _choice(node, case, list(Severity)) if key == "cases" else node.text(f"messages.{case}")
            )
    # A check may know more placeholders than its class, such as the named groups of a pattern.
    more = getattr(built, "placeholders", None)
    allowed = set(more() if more is not None else kind.values)
    texts = [
        ("message", fields["message"]),
        *((key, fields[key]) for key in ("why", "help") if key in fields),
    ]
    if "messages" in fields:
        texts += list(fields["messages"].mapping("messages").items())
    for key, node in texts:
        try:
            names = {name for _, name, _, _ in string.Formatter().parse(node.text(key)) if name is not None}
        except ValueError as error:
            raise node.fail(f"`{key}`: {error}; write {{{{ for a brace") from error
        for name in sorted(names - allowed):
            raise node.fail(f"`{key}`: unknown placeholder {{{name}}}{nearest(name, allowed)}")
        try:
            node.text(key).format_map(dict.fromkeys(allowed, "text"))
        except (ValueError, TypeError) as error:
            raise node.fail(f"`{key}`: a placeholder is a plain {{name}} ({error})") from error
