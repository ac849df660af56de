"""YAML that remembers its lines, refuses double keys, and says what was expected where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from factlint.core.dates import PartialDate
from factlint.core.errors import DataError

_TRUE = {"true", "yes", "on"}
_FALSE = {"false", "no", "off"}


class Node:
    """One value of a YAML file: a text, a list of nodes or a mapping of nodes.

    Every scalar is kept as it is written, so that `no` is Norway where a text is asked for and
    "false" where a yes or no is.

    Args:
        value: text, list or mapping; None for an empty value.
        line: line of its first character, from 1.
        path: the file.
        error: the exception to raise when something else was expected.
        key_lines: for a mapping, the line of each key.
    """

    __slots__ = ("error", "key_lines", "line", "path", "value")

    def __init__(
        self,
        value: str | list[Node] | dict[str, Node] | None,
        line: int,
        path: str,
        error: type[DataError],
        key_lines: dict[str, int] | None = None,
    ) -> None:
        self.value = value
        self.line = line
        self.path = path
        self.error = error
        self.key_lines = key_lines or {}

    def fail(self, message: str, line: int = 0) -> DataError:
        """The error to raise about this value."""
        return self.error(self.path, line or self.line, message)

    # What a caller expects -----------------------------------------------------------------------

    def text(self, what: str) -> str:
        """This value as a text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.fail(f"`{what}` needs a text")
        return self.value.strip()

    def number(self, what: str) -> int:
        """This value as a whole number."""
        if isinstance(self.value, str):
            try:
                return int(self.value.replace("_", ""))
            except ValueError:
                pass
        raise self.fail(f"`{what}` needs a whole number")

    def flag(self, what: str) -> bool:
        """This value as yes or no."""
        lowered = self.value.lower() if isinstance(self.value, str) else ""
        if lowered in _TRUE:
            return True
        if lowered in _FALSE:
            return False
        raise self.fail(f"`{what}` needs yes or no")

    def date(self, what: str) -> PartialDate:
        """This value as a date."""
        text = self.text(what)
        try:
            return PartialDate.parse(text)
        except ValueError as error:
            raise self.fail(f"`{what}`: {error}") from error

    def items(self, what: str) -> list[Node]:
        """This value as a list; an empty value is an empty list."""
        if self.value is None:
            return []
        if not isinstance(self.value, list):
            raise self.fail(f"`{what}` needs a list")
        return self.value

    def texts(self, what: str) -> tuple[str, ...]:
        """This value as a list of texts; one text stands for a list of one."""
        if isinstance(self.value, str):
            return (self.text(what),)
        return tuple(item.text(what) for item in self.items(what))

    def mapping(self, what: str) -> dict[str, Node]:
        """This value as a mapping."""
        if not isinstance(self.value, dict):
            raise self.fail(f"`{what}` needs a mapping of keys and values")
        return self.value

    def only(self, known: Iterable[str], what: str) -> dict[str, Node]:
        """This value as a mapping whose keys are all known; a wrong key names the nearest right one."""
        found = self.mapping(what)
        allowed = list(known)
        for key in found:
            if key not in allowed:
                raise self.fail(
                    f"unknown key `{key}` in {what}{nearest(key, allowed)}",
                    self.key_lines.get(key, self.line),
                )
        return found

    def plain(self) -> object:
        """This value as plain texts, lists and mappings."""
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        return self.value


def nearest(word: str, allowed: Iterable[str]) -> str:
    """`; did you mean …?` for the nearest allowed word, else `; known are …`."""
    from rapidfuzz import process

    choices = sorted(allowed)
    best = process.extractOne(word, choices, score_cutoff=60)
    if best is not None:
        return f"; did you mean `{best[0]}`?"
    return f"; known are: {', '.join(choices)}" if choices else ""


def parse_yaml(text: str, path: str, error: type[DataError]) -> Node:
    """Reads YAML text.

    Raises:
        DataError: of the given type, with file and line, for anything that is not YAML, for a key
            given twice, and for tags and anchors, which factlint's files do not use.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = mark.line + 1 if mark else 0
        raise error(path, line, f"not valid YAML: {problem.problem or problem.context}") from problem
    except yaml.YAMLError as problem:
        raise error(path, 0, f"not valid YAML: {problem}") from problem
    if root is None:
        return Node(None, 1, path, error)
    return _node(root, path, error, set())


def read_yaml(path: Path, error: type[DataError]) -> Node:
    """Reads a YAML file.

    Raises:
        DataError: of the given type, when the file cannot be read or is not YAML.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise error(str(path), 0, "not valid UTF-8; save the file as UTF-8") from problem
    except OSError as problem:
        raise error(str(path), 0, f"cannot be read: {problem.strerror or problem}") from problem
    return parse_yaml(text, str(path), error)


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in "str int float bool null timestamp merge value seq map".split()
)


def _node(node: yaml.Node, path: str, error: type[DataError], seen: set[int]) -> Node:
    line = node.start_mark.line + 1
    if id(node) in seen:
        raise error(path, line, "anchors (`&`, `*`) are not known here; write the value out in each place")
    seen.add(id(node))
    if node.tag not in _PLAIN_TAGS:
        raise error(path, line, f"the tag `{node.tag}` is not known here; write a plain value")
    if isinstance(node, yaml.ScalarNode):
        # The fast loader marks a plain scalar with an empty style, the slow one with none.
        empty = node.tag == "tag:yaml.org,2002:null" and not node.style
        return Node(None if empty else node.value, line, path, error)
    if isinstance(node, yaml.SequenceNode):
        return Node([_node(item, path, error, seen) for item in node.value], line, path, error)
    values: dict[str, Node] = {}
    lines: dict[str, int] = {}
    for key, item in _pairs(node):
        key_line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise error(path, key_line, "a key must be a plain word")
        if key.value in values:
            raise error(path, key_line, f"key `{key.value}` stands twice (first on line {lines[key.value]})")
        values[key.value] = _node(item, path, error, seen)
        lines[key.value] = key_line
    return Node(values, line, path, error, lines)


def _pairs(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from node.value
