"""JSON lines that remember their lines: one record a line, for data that programs write."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factlint.core.errors import DataError
from factlint.files.yamlfile import Node


class _Twice(ValueError):
    """A key given twice."""


def read_json_lines(
    path: Path, error: type[DataError], errors: list[DataError] | None = None
) -> Iterator[Node]:
    """Yields one node for each line, without holding the file in memory; empty lines are passed over.

    Args:
        path: the file.
        error: the type of what is wrong.
        errors: where bad lines are noted so that reading goes on; without it the first is raised.

    Raises:
        DataError: of the given type, when the file cannot be read or is not UTF-8.
    """
    number = 0
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    yield _node(json.loads(line, object_pairs_hook=_once), number, str(path), error)
                except (json.JSONDecodeError, _Twice, RecursionError) as problem:
                    bad = error(str(path), number, f"not a line of JSON: {_plain(problem)}")
                    if errors is None:
                        raise bad from problem
                    errors.append(bad)
    except UnicodeDecodeError as problem:
        raise error(str(path), number + 1, "not valid UTF-8; save the file as UTF-8") from problem
    except OSError as problem:
        raise error(str(path), 0, f"cannot be read: {problem.strerror or problem}") from problem


def _plain(problem: Exception) -> str:
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.msg} (character {problem.colno})"
    return str(problem) or "nested too deeply"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _Twice(f"key `{next(key for key in keys if keys.count(key) > 1)}` stands twice")
    return found


def _node(value: Any, line: int, path: str, error: type[DataError]) -> Node:
    if isinstance(value, dict):
        return Node({key: _node(item, line, path, error) for key, item in value.items()}, line, path, error)
    if isinstance(value, list):
        return Node([_node(item, line, path, error) for item in value], line, path, error)
    if isinstance(value, bool):
        return Node("true" if value else "false", line, path, error)
    return Node(None if value is None else str(value), line, path, error)
