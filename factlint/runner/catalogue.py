"""The rules and the registry that a folder knows, for the commands that list and explain them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factlint.config.tree import SettingsTree
from factlint.core.errors import RegistryError, UsageError
from factlint.files.yamlfile import nearest
from factlint.registry.load import open_registry
from factlint.registry.protocol import Registry
from factlint.ruleset.rule import Rule
from factlint.ruleset.select import codes_of
from factlint.runner.request import Request
from factlint.runner.session import RuleStock, Session


def rules_known(config: str = "") -> RuleStock:
    """Every rule of the current folder: the shipped ones and those of its house.

    Args:
        config: a configuration file; empty looks for the nearest upward.

    Raises:
        ConfigError: the configuration cannot be used.
    """
    tree = SettingsTree(Path(config) if config else None)
    return Session(Request(()), tree).stock(tree.of(Path.cwd()))


def rule_called(word: str, stock: RuleStock) -> Rule:
    """The rule of a code or a name.

    Raises:
        UsageError: there is none; the nearest one is told.
    """
    for rule in stock.rules:
        if word.upper() == rule.code or word.lower() == rule.name:
            return rule
    hint = nearest(word, stock.words)
    way_out = hint if "did you mean" in hint else "; `factlint rules` lists them"
    raise UsageError(f"no rule is called `{word}`{way_out}")


def default_codes(stock: RuleStock) -> Sequence[str]:
    """Codes of the rules that run when nothing is selected, sorted."""
    if "recommended" not in stock.sets:
        return sorted(rule.code for rule in stock.rules)
    return sorted(codes_of("recommended", stock.rules, stock.sets))


def registry_known(config: str = "") -> tuple[Registry, list[RegistryError]]:
    """The registry that drafts in the current folder are checked against, and what is wrong in its files.

    Args:
        config: a configuration file; empty looks for the nearest upward.

    Raises:
        ConfigError: the configuration cannot be used.
    """
    tree = SettingsTree(Path(config) if config else None)
    return open_registry([Path(path) for path in tree.of(Path.cwd()).registry])
