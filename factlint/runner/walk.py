"""Walks a folder for drafts: hidden and ignored ones left out, links followed once, loops told."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from factlint.config.settings import Settings
from factlint.config.tree import SettingsTree
from factlint.core.classes import dataclass, field
from factlint.core.errors import ConfigError
from factlint.core.result import Failure
from factlint.runner.gitignore import Ignores, ignored, ignores_above, ignores_of
from factlint.runner.names import is_draft


@dataclass(slots=True)
class Harvest:
    """What walking gave so far.

    Args:
        files: real path of each draft to the path as the user would write it.
        failures: folders that cannot be read, and loops.
        broken: configurations that cannot be used, by their message.
        seen: real paths of the folders that were walked.
    """

    files: dict[str, str] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    broken: dict[str, ConfigError] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Step:
    """A folder to look into: as shown, where the walk came to it, and where it really lies."""

    shown: str
    here: str
    real: str
    way: frozenset[str]
    ignores: Ignores


def walk(shown: str, tree: SettingsTree, harvest: Harvest) -> None:
    """Adds the drafts below a folder; a folder behind a link comes after all that lie there really."""
    here = os.path.abspath(shown)  # noqa: PTH100 -- keeps links
    prefix = "" if shown in (".", "") else shown.rstrip("/") + "/"
    real = os.path.realpath(here)
    folders = [_Step(prefix, here, real, frozenset((real,)), ignores_above(here))]
    links: list[_Step] = []
    while folders or links:
        step = folders.pop() if folders else links.pop(0)
        if step.real in harvest.seen:
            continue
        harvest.seen.add(step.real)
        _look_into(step, tree, harvest, folders, links)


def _look_into(
    step: _Step, tree: SettingsTree, harvest: Harvest, folders: list[_Step], links: list[_Step]
) -> None:
    try:
        with os.scandir(step.here) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as problem:
        shown = step.shown.rstrip("/") or "."
        harvest.failures.append(Failure(shown, f"cannot be read: {problem.strerror or problem}"))
        return
    settings = _settings(step, tree, harvest)
    ignores = step.ignores + ignores_of(step.here)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            is_folder = entry.is_dir()
        except OSError as problem:
            _tell(step, entry, problem, harvest)
            continue
        if is_folder:
            _add_folder(step, entry, settings, ignores, harvest, folders, links)
        elif settings is not None:
            _add_file(step, entry, settings, ignores, harvest)


def _settings(step: _Step, tree: SettingsTree, harvest: Harvest) -> Settings | None:
    try:
        return tree.of(Path(step.here))
    except ConfigError as error:
        harvest.broken[str(error)] = error
        return None


def _tell(step: _Step, entry: os.DirEntry[str], problem: OSError, harvest: Harvest) -> None:
    what = "the link leads back to itself" if problem.errno == errno.ELOOP else problem.strerror
    harvest.failures.append(Failure(step.shown + entry.name, f"cannot be read: {what}"))


def _add_folder(
    step: _Step,
    entry: os.DirEntry[str],
    settings: Settings | None,
    ignores: Ignores,
    harvest: Harvest,
    folders: list[_Step],
    links: list[_Step],
) -> None:
    if ignored(ignores, entry.path, folder=True):
        return
    if settings is not None and settings.exclude and not _wanted_folder(settings, entry.path):
        return
    shown = f"{step.shown}{entry.name}/"
    if not entry.is_symlink():
        real = f"{step.real.rstrip(os.sep)}{os.sep}{entry.name}"
        folders.append(_Step(shown, entry.path, real, step.way | {real}, ignores))
        return
    real = os.path.realpath(entry.path)
    if real in step.way or f"{step.real}{os.sep}".startswith(f"{real.rstrip(os.sep)}{os.sep}"):
        message = (
            f"folder loop: this link leads back to {real}, which holds it; remove the link or exclude it"
        )
        harvest.failures.append(Failure(shown.rstrip("/"), message))
        return
    links.append(_Step(shown, entry.path, real, step.way | {real}, ignores))


def _wanted_folder(settings: Settings, path: str) -> bool:
    from factlint.config.globs import matches

    return not matches(settings.exclude, settings.relative(path) + "/")


def _add_file(
    step: _Step, entry: os.DirEntry[str], settings: Settings, ignores: Ignores, harvest: Harvest
) -> None:
    globs = settings.include or settings.exclude
    relative = settings.relative(entry.path) if globs else entry.name
    if not is_draft(entry.name, relative, settings.include, settings.exclude):
        return
    if ignored(ignores, entry.path, folder=False):
        return
    shown = step.shown + entry.name
    if not entry.is_symlink():
        if entry.is_file():
            harvest.files.setdefault(f"{step.real.rstrip(os.sep)}{os.sep}{entry.name}", shown)
    elif os.path.exists(entry.path):  # noqa: PTH110
        harvest.files.setdefault(os.path.realpath(entry.path), shown)
    else:
        harvest.failures.append(Failure(shown, "cannot be read: the link leads nowhere"))
