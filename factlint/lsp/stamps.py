"""Tells whether the files that govern a folder have changed, without help from the editor."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from factlint.config.find import find
from factlint.config.settings import Settings
from factlint.core.errors import ConfigError
from factlint.files.compiled import files_below

Stamp = tuple[object, ...]
"""Equal as long as nothing has changed."""


def stamp_of(folder: Path, settings: Settings | None) -> Stamp:
    """The state of the configuration, the house data and everything that the configuration names.

    Args:
        folder: where a draft lies.
        settings: what was read of the configuration; None when it is broken.
    """
    try:
        found = find(folder, {})
    except ConfigError as error:
        return (str(error),)
    named: list[Path] = [found.config] if found.config else []
    if found.house:
        named += [found.house / "rules", found.house / "registry"]
    if settings:
        named += map(Path, (*settings.rules, *settings.registry))
    return tuple(_states(files_below(list(dict.fromkeys(named)))))


def _states(files: Iterable[str]) -> Iterable[tuple[str, int, int]]:
    for file in files:
        try:
            state = os.stat(file)  # noqa: PTH116 -- runs before every check
        except OSError:
            yield file, 0, 0
        else:
            yield file, state.st_mtime_ns, state.st_size
