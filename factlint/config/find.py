"""Finds the configuration and the house data that govern a folder: the nearest ones upward."""

from __future__ import annotations

import os
from pathlib import Path

from factlint.core.classes import NamedTuple
from factlint.core.errors import ConfigError

NAMES = (".factlint.yaml", ".factlint.yml")
PYPROJECT = "pyproject.toml"
HOUSE = ".factlint"
_TABLE = b"[tool.factlint"


class Found(NamedTuple):
    """What governs a folder.

    Args:
        config: the configuration file, or None.
        house: the nearest `.factlint` folder, or None.
    """

    config: Path | None = None
    house: Path | None = None


def find(folder: Path, known: dict[Path, Found]) -> Found:
    """The nearest configuration and the nearest `.factlint` folder, up to the root of the file system.

    Args:
        folder: where to begin, absolute.
        known: answers of this run, which grow with each call.

    Raises:
        ConfigError: two configuration files lie side by side.
    """
    way: list[Path] = []
    above = Found()
    while True:
        if folder in known:
            above = known[folder]
            break
        way.append(folder)
        if folder.parent == folder:
            break
        folder = folder.parent
    for step in reversed(way):
        names = _names(step)
        above = Found(
            _config_in(step, names) or above.config,
            step / HOUSE if HOUSE in names and (step / HOUSE).is_dir() else above.house,
        )
        known[step] = above
    return above


def _names(folder: Path) -> set[str]:
    """Which of the names that matter exist in a folder; one look each is cheaper than a listing."""
    return {name for name in (*NAMES, PYPROJECT, HOUSE) if os.path.exists(f"{folder}/{name}")}  # noqa: PTH110


def _config_in(folder: Path, names: set[str]) -> Path | None:
    own = [name for name in NAMES if name in names]
    if len(own) > 1:
        raise ConfigError(str(folder / own[0]), 0, f"{own[1]} lies beside it; keep one of the two")
    if own:
        return folder / own[0]
    if PYPROJECT in names and has_table(folder / PYPROJECT):
        return folder / PYPROJECT
    return None


def has_table(path: Path) -> bool:
    """Whether a `pyproject.toml` speaks to factlint, without parsing it."""
    try:
        return _TABLE in path.read_bytes()
    except OSError:
        return False
