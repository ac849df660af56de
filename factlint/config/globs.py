"""Globs as `.gitignore` writes them, matched against paths with `/` between their parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_MAGIC = re.compile(r"[*?\[\\!#]")


def matches(globs: Sequence[str], path: str) -> bool:
    """Whether one of the globs means a path or a folder above it.

    A glob without a slash means a name anywhere, one with a slash is relative to the configuration.
    """
    if path.startswith("../"):
        return False
    if any(_MAGIC.search(glob) for glob in globs):
        return _spec(tuple(globs)).match_file(path)
    return any(_is_or_holds(glob, path) for glob in globs)


def _is_or_holds(plain: str, path: str) -> bool:
    """`matches` for a name without wildcards, which needs no library."""
    name = plain.removesuffix("/")
    if "/" not in name:
        parts = path.split("/")
        return name in (parts[:-1] if plain.endswith("/") else parts)
    name = name.removeprefix("./").removeprefix("/")
    return path.startswith(f"{name}/") or (path == name and not plain.endswith("/"))


@lru_cache(maxsize=256)
def _spec(globs: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(glob.removeprefix("./") for glob in globs)
