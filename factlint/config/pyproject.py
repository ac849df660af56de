"""The `[tool.factlint]` table of a `pyproject.toml`, as nodes that remember their lines."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from factlint.core.errors import ConfigError
from factlint.files.yamlfile import Node

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""\s*([\w."'-]+)\s*=""")
_AT_LINE = re.compile(r"at line (\d+)")

_Way = tuple[str | int, ...]


def read_pyproject(path: Path) -> Node | None:
    """The table as a node, or None when the file has none.

    Raises:
        ConfigError: the file cannot be read or is not TOML.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text).get("tool", {}).get("factlint")
    except UnicodeDecodeError as problem:
        raise ConfigError(str(path), 0, "not valid UTF-8; save the file as UTF-8") from problem
    except OSError as problem:
        raise ConfigError(str(path), 0, f"cannot be read: {problem.strerror or problem}") from problem
    except tomllib.TOMLDecodeError as problem:
        line = _AT_LINE.search(str(problem))
        raise ConfigError(str(path), int(line[1]) if line else 0, f"not valid TOML: {problem}") from problem
    if table is None:
        return None
    lines = _lines(text)
    way: _Way = ("tool", "factlint")
    return _node(table, way, lines.get(way, 1), lines, str(path))


def _node(value: Any, way: _Way, line: int, lines: dict[_Way, int], path: str) -> Node:
    """A node; what stands inside an inline value has the line of the key that holds it."""
    line = lines.get(way, line)
    if isinstance(value, dict):
        found = {key: _node(item, (*way, key), line, lines, path) for key, item in value.items()}
        key_lines = {key: node.line for key, node in found.items()}
        return Node(found, line, path, ConfigError, key_lines)
    if isinstance(value, list):
        inside = [_node(item, (*way, index), line, lines, path) for index, item in enumerate(value)]
        return Node(inside, line, path, ConfigError)
    if isinstance(value, bool):
        return Node(str(value).lower(), line, path, ConfigError)
    return Node(str(value), line, path, ConfigError)


def _lines(text: str) -> dict[_Way, int]:
    """Line of every table header and of every key that begins a line; `tomllib` does not tell them."""
    found: dict[_Way, int] = {}
    tables: Counter[_Way] = Counter()
    table: _Way = ()
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _parts(header[2])
            if header[1] == "[[":
                tables[table] += 1
                table = (*table, tables[table] - 1)
            found.setdefault(table, number)
        elif key:
            found.setdefault((*table, *_parts(key[1])), number)
    return found


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
