"""What Git leaves out: `.gitignore` at every level, and `.git/info/exclude`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.core.classes import dataclass

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """The patterns of one ignore file and the folder that they are relative to."""

    folder: str
    spec: GitIgnoreSpec


Ignores = tuple[IgnoreFile, ...]
"""Ignore files from the outermost to the innermost; the innermost that speaks decides."""


def ignored(files: Ignores, path: str, *, folder: bool) -> bool:
    """Whether Git leaves a file or folder out, the folders above it aside."""
    for file in reversed(files):
        relative = path[len(file.folder) :].lstrip(os.sep).replace(os.sep, "/")
        verdict = file.spec.check_file(f"{relative}/" if folder else relative).include
        if verdict is not None:
            return verdict
    return False


def ignores_above(folder: str) -> Ignores:
    """The ignore files that lie above a folder inside its Git repository, none when it has none.

    A folder that somebody names although Git ignores it is looked into all the same, so what lies
    above says nothing then.
    """
    below: list[str] = []
    here = folder
    while not os.path.exists(f"{here}/.git"):  # noqa: PTH110
        parent = os.path.dirname(here)  # noqa: PTH120
        if parent == here:
            return ()
        below.append(here)
        here = parent
    found = _read(here, f"{here}/.git/info/exclude")
    for step in reversed(below):
        found += ignores_of(here)
        if ignored(found, step, folder=True):
            return ()
        here = step
    return found


def ignores_of(folder: str) -> Ignores:
    """The ignore file of a folder itself."""
    return _read(folder, f"{folder}/.gitignore")


def _read(folder: str, file: str) -> Ignores:
    try:
        lines = Path(file).read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    from pathspec import GitIgnoreSpec

    return (IgnoreFile(folder, GitIgnoreSpec.from_lines(lines)),)
