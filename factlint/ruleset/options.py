"""Turns what a rule writes under `with:` into a check, and says what fits when something does not."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from factlint.checks.context import Check
from factlint.checks.table import CHECKS
from factlint.core.classes import MISSING, fields

if TYPE_CHECKING:
    from factlint.files.yamlfile import Node


@cache
def check_class(name: str) -> type[Any]:
    """The class of a check kind; its module is imported here and not before."""
    module, _, attribute = CHECKS[name].partition(":")
    found = getattr(import_module(module), attribute)
    assert isinstance(found, type)
    return found


def build_check(name: str, options: Mapping[str, Any]) -> Check:
    """A check kind with its options, which are plain data that `read_options` has accepted."""
    built: Check = check_class(name)(**{key: _frozen(value) for key, value in options.items()})
    return built


def read_options(name: str, node: Node | None) -> dict[str, Any]:
    """The options of a rule as plain data.

    Raises:
        DataError: an unknown or missing option, or one of the wrong type; of the node's error type.
    """
    known = {field.name: field for field in fields(check_class(name)) if field.init}
    hints = typing.get_type_hints(check_class(name))
    if node is None or node.value is None:
        return {}
    given = node.only(known, f"`with` of check `{name}`")
    return {key: _read(value, hints[key], key) for key, value in given.items()}


def missing_options(name: str, options: Mapping[str, Any]) -> list[str]:
    """Options that the check kind needs and the rule does not give."""
    return [
        field.name
        for field in fields(check_class(name))
        if field.init
        and field.default is MISSING
        and field.default_factory is MISSING
        and field.name not in options
    ]


def _read(node: Node, hint: Any, key: str) -> Any:
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        hint = next(option for option in typing.get_args(hint) if option is not type(None))
        origin = typing.get_origin(hint)
    if hint is bool:
        return node.flag(key)
    if hint is int:
        return node.number(key)
    if hint is float:
        try:
            return float(node.text(key))
        except ValueError as error:
            raise node.fail(f"`{key}` needs a number") from error
    if origin is tuple:
        return [_exact_text(item, key) for item in _as_list(node, key)]
    if origin is frozenset:
        return sorted(_exact_text(item, key) for item in _as_list(node, key))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        inner = typing.get_args(hint)[1]
        return {name: _read(value, inner, f"{key}.{name}") for name, value in node.mapping(key).items()}
    return _exact_text(node, key)


def _as_list(node: Node, key: str) -> list[Node]:
    return [node] if isinstance(node.value, str) else node.items(key)


def _exact_text(node: Node, key: str) -> str:
    """A text with its outer spaces kept: they may matter to a pattern."""
    if not isinstance(node.value, str):
        raise node.fail(f"`{key}` needs a text")
    return node.value


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value
