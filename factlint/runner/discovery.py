"""Turns files, folders and globs into the drafts of a run, each once and in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from factlint.config.tree import SettingsTree
from factlint.core.classes import NamedTuple
from factlint.core.errors import ConfigError
from factlint.core.result import Failure
from factlint.runner.request import STDIN


class Discovery(NamedTuple):
    """What the paths of a command mean.

    Args:
        drafts: paths as given, `/` between their parts, sorted; standard input is `-`.
        failures: what does not exist, cannot be read or goes round in a circle.
        broken: configurations that cannot be used.
    """

    drafts: tuple[str, ...]
    failures: tuple[Failure, ...] = ()
    broken: tuple[ConfigError, ...] = ()


def discover(paths: Iterable[str], tree: SettingsTree, *, force_exclude: bool = False) -> Discovery:
    """Finds the drafts.

    A file that is named is checked whatever it is called, unless `force_exclude`; a folder means
    its drafts, see `walk`; a path that does not exist may be a glob, with `**` for any number of folders.
    """
    named: dict[str, str] = {}
    folders: list[str] = []
    failures: list[Failure] = []
    for path in paths:
        if path == STDIN:
            named[STDIN] = STDIN
            continue
        found = [path] if os.path.lexists(path) else _expand(path)
        if not found:
            failures.append(Failure(_shown(path), "no such file or folder"))
        for one in found:
            if os.path.isdir(one):  # noqa: PTH112
                folders.append(_shown(one))
            elif force_exclude and not _is_wanted(one, tree):
                continue
            else:
                named.setdefault(os.path.realpath(one), _shown(one))
    if not folders:
        return Discovery(tuple(sorted(named.values())), tuple(failures))
    from factlint.runner.walk import Harvest, walk

    harvest = Harvest(files=named, failures=failures)
    for folder in folders:
        walk(folder, tree, harvest)
    broken = tuple(harvest.broken[message] for message in sorted(harvest.broken))
    return Discovery(tuple(sorted(harvest.files.values())), tuple(harvest.failures), broken)


def _is_wanted(path: str, tree: SettingsTree) -> bool:
    """Whether a folder would mean a file; pre-commit names every file, the excluded ones too."""
    from factlint.runner.names import is_draft

    try:
        settings = tree.of(Path(path).resolve().parent)
    except ConfigError:
        return True  # the run says what is wrong with the configuration
    return is_draft(Path(path).name, settings.relative(path), settings.include, settings.exclude)


def _expand(path: str) -> list[str]:
    if not any(sign in path for sign in "*?["):
        return []
    from glob import glob

    return sorted(glob(path, recursive=True))  # noqa: PTH207 -- keeps the path as given


def _shown(path: str) -> str:
    return path if os.sep == "/" else path.replace(os.sep, "/")
