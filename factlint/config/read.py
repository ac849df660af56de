"""Reads a configuration file into settings; whatever it does not understand is an error."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from factlint.config.find import PYPROJECT
from factlint.config.settings import STYLES, AcceptedIn, Choice, Override, Settings
from factlint.core.accept import Accept
from factlint.core.errors import ConfigError
from factlint.core.severity import Severity
from factlint.files.yamlfile import Node, nearest, read_yaml

_CHOICE = ("select", "extend-select", "ignore", "severity")
_KEYS = (*_CHOICE, "rules", "registry", "include", "exclude", "overrides", "accept", "fail-on", "style")
_ACCEPT = ("path", "code", "text", "reason", "until")
_LEVELS = (*(severity.value for severity in Severity), "off")

_Fields = Mapping[str, Node]


def read_settings(path: Path) -> Settings:
    """The settings of a `.factlint.yaml` or of a `pyproject.toml` with a `[tool.factlint]` table.

    Raises:
        ConfigError: file, line and what was expected, for anything that is not a setting.
    """
    root = _root(path)
    folder = path.resolve().parent
    if root.value is None:
        return Settings(file=str(path), folder=str(folder))
    fields = root.only(_KEYS, "the configuration")
    lines: dict[str, int] = {}
    return Settings(
        file=str(path),
        folder=str(folder),
        choice=_choice(fields, lines),
        rules=_paths(fields, "rules", folder),
        registry=_paths(fields, "registry", folder),
        include=_texts(fields, "include"),
        exclude=_texts(fields, "exclude"),
        overrides=tuple(_override(item, lines) for item in _items(fields, "overrides")),
        accept=tuple(_accept(item) for item in _items(fields, "accept")),
        fail_on=_fail_on(fields.get("fail-on")),
        style=_style(fields.get("style")),
        selector_lines=lines,
    )


def _root(path: Path) -> Node:
    if path.name != PYPROJECT:
        return read_yaml(path, ConfigError)
    from factlint.config.pyproject import read_pyproject

    table = read_pyproject(path)
    if table is None:
        raise ConfigError(str(path), 0, "there is no [tool.factlint] table in it")
    return table


def _items(fields: _Fields, key: str) -> list[Node]:
    return fields[key].items(key) if key in fields else []


def _texts(fields: _Fields, key: str) -> tuple[str, ...]:
    return fields[key].texts(key) if key in fields and fields[key].value is not None else ()


def _nodes(fields: _Fields, key: str) -> list[Node]:
    """Every text of a list with its line; one text stands for a list of one."""
    if not _texts(fields, key):
        return []
    value = fields[key].value
    return value if isinstance(value, list) else [fields[key]]


def _selectors(fields: _Fields, key: str, lines: dict[str, int]) -> tuple[str, ...]:
    for node in _nodes(fields, key):
        lines.setdefault(node.text(key), node.line)
    return _texts(fields, key)


def _choice(fields: _Fields, lines: dict[str, int]) -> Choice:
    select, extend, ignore = (_selectors(fields, key, lines) for key in _CHOICE[:3])
    return Choice(select, extend, ignore, _severities(fields.get("severity"), lines))


def _severities(node: Node | None, lines: dict[str, int]) -> tuple[tuple[str, str], ...]:
    if node is None or node.value is None:
        return ()
    found = []
    for selector, level in node.mapping("severity").items():
        lines.setdefault(selector, node.key_lines.get(selector, node.line))
        found.append((selector, _level(level, f"severity of {selector}", _LEVELS)))
    return tuple(found)


def _level(node: Node, what: str, allowed: tuple[str, ...]) -> str:
    word = node.text(what)
    if word not in allowed:
        raise node.fail(f"`{what}` needs one of {', '.join(allowed)}, not `{word}`{_meant(word, allowed)}")
    return word


def _meant(word: str, allowed: tuple[str, ...]) -> str:
    hint = nearest(word, allowed)
    return hint if "did you mean" in hint else ""


def _fail_on(node: Node | None) -> Severity | None:
    if node is None or node.value is None:
        return None
    return Severity(_level(node, "fail-on", tuple(severity.value for severity in Severity)))


def _style(node: Node | None) -> str:
    return "" if node is None or node.value is None else _level(node, "style", STYLES)


def _paths(fields: _Fields, key: str, folder: Path) -> tuple[str, ...]:
    """Existing files and folders, absolute; a path that leads nowhere would be a dead rule."""
    found = []
    for node in _nodes(fields, key):
        path = os.path.normpath(folder / Path(node.text(key)).expanduser())
        if not Path(path).exists():
            raise node.fail(f"`{key}`: no such file or folder: {node.text(key)}")
        found.append(path)
    return tuple(found)


def _override(node: Node, lines: dict[str, int]) -> Override:
    fields = node.only(("paths", *_CHOICE), "an override")
    if "paths" not in fields or not fields["paths"].texts("paths"):
        raise node.fail("an override needs `paths`, the globs of the drafts it is for")
    return Override(fields["paths"].texts("paths"), _choice(fields, lines))


def _accept(node: Node) -> AcceptedIn:
    fields = node.only(_ACCEPT, "an accepted finding")
    for key in ("path", "code"):
        if key not in fields:
            raise node.fail(f"an accepted finding needs `{key}`")
    texts = {key: fields[key].text(key) for key in ("path", "code", "text", "reason") if key in fields}
    until = fields["until"].date("until") if "until" in fields else None
    place = f"{_near(node.path)}:{node.line}"
    accept = Accept(texts["code"], texts.get("text", ""), texts.get("reason", ""), until, place)
    return AcceptedIn(texts["path"], accept, node.line)


def _near(path: str) -> str:
    """A path as it is seen from the current folder, when it lies there."""
    near = os.path.relpath(path)
    return (path if near.startswith("..") else near).replace(os.sep, "/")
