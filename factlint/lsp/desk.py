"""Checks drafts through the runner's session, and notices when settings or house data have changed."""

from __future__ import annotations

import gc
from pathlib import Path

from factlint.config.settings import Settings
from factlint.config.tree import SettingsTree
from factlint.core.classes import NamedTuple
from factlint.core.errors import ConfigError, DataError, DraftError, UsageError
from factlint.core.result import Failure
from factlint.core.source import Source
from factlint.language.kept import Kept
from factlint.lsp.reading import Reading
from factlint.lsp.stamps import Stamp, stamp_of
from factlint.registry.load import open_registry
from factlint.registry.protocol import Registry
from factlint.runner.reading import is_binary
from factlint.runner.request import Request
from factlint.runner.session import Session

LONGEST = 1_000_000
"""Characters; a longer draft, twice a long novel, would keep all others waiting."""


class Checked(NamedTuple):
    """What checking one version of a draft gave.

    Args:
        reading: the draft and what was found; None when it could not be checked.
        problems: what the user should know, in plain words.
        reloaded: settings or house data have changed, so that other drafts have to be checked again.
    """

    reading: Reading | None
    problems: tuple[str, ...] = ()
    reloaded: bool = False


class _Ready(NamedTuple):
    session: Session
    registry: Registry
    problems: tuple[str, ...]


class Desk:
    """Checks drafts one after the other, in one thread.

    Args:
        request: what the editor's own settings ask for.
    """

    def __init__(self, request: Request) -> None:
        self._request = request
        self._stamps: dict[Path, Stamp] = {}
        self._forget()

    def _forget(self) -> None:
        self._stamps.clear()
        self._tree = SettingsTree()
        self._ready: dict[tuple[str, ...], _Ready] = {}

    def ask(self, request: Request) -> None:
        """Checks with other settings of the editor from now on."""
        self._request = request
        self._forget()

    def check(self, path: str, text: str) -> Checked:
        """Checks one draft, as the command line would check a file with this text.

        Args:
            path: the draft's absolute path, whether it exists or not.
            text: what stands in the editor.
        """
        reloaded = self._reload(Path(path).parent)
        checked = self._check(path, text)
        return checked._replace(reloaded=reloaded)

    def _reload(self, folder: Path) -> bool:
        """Starts anew when a file that governs the folder has changed since the last time."""
        known = self._stamps.get(folder)
        if known is not None and known != stamp_of(folder, self._settings(folder)):
            self._forget()
            known = None
            changed = True
        else:
            changed = False
        if known is None:
            self._stamps[folder] = stamp_of(folder, self._settings(folder))
        return changed

    def _settings(self, folder: Path) -> Settings | None:
        try:
            return self._tree.of(folder)
        except ConfigError:
            return None

    def _check(self, path: str, text: str) -> Checked:
        if len(text) > LONGEST:
            return Checked(None, (_too_long(text),))
        data = text.encode("utf-8", "surrogatepass")
        if is_binary(data):
            return Checked(None, ("not checked: it is a binary file",))
        try:
            source = Source.from_bytes(path, data)
            ready = self._prepare(path)
            result = ready.session.lint(path, data)
        except DraftError as error:
            return Checked(None, (f"not checked: {error.message}",))
        except (DataError, UsageError) as error:
            return Checked(None, (f"not checked: {error}",))
        problems = (*ready.problems, *ready.session.notes)
        if isinstance(result, Failure):
            return Checked(None, (*problems, result.message))
        reading = Reading(path, source, result.diagnostics, ready.session, ready.registry)
        return Checked(reading, (*problems, *(failure.message for failure in result.failures)))

    def _prepare(self, path: str) -> _Ready:
        """The session for a draft; drafts with the same house registry share one."""
        settings = self._tree.of(Path(path).parent)
        ready = self._ready.get(settings.registry)
        if ready is None:
            registry, errors = open_registry([Path(one) for one in settings.registry])
            problems = tuple(str(error) for error in errors)
            ready = _Ready(Session(self._request, self._tree, registry, Kept()), registry, problems)
            self._ready[settings.registry] = ready
            _set_aside()
        try:
            ready.session.rules_for(path, settings)
        except UsageError as error:
            ready = self._without_choice(ready, error)
            self._ready[settings.registry] = ready
        broken = tuple(str(error) for error in ready.session.stock(settings).errors)
        return ready._replace(problems=(*ready.problems, *broken))

    def _without_choice(self, ready: _Ready, error: UsageError) -> _Ready:
        """Checks all the same when the editor asks for rules that do not exist, and says so."""
        plain = Request((), date=self._request.date)
        told = f"the editor's settings for factlint are not used: {error}"
        return _Ready(
            Session(plain, self._tree, ready.registry, Kept()), ready.registry, (*ready.problems, told)
        )


def _too_long(text: str) -> str:
    return (
        f"not checked: {len(text) / 1e6:.1f} million characters are too many to check while somebody types; "
        "`factlint check` does it"
    )


def _set_aside() -> None:
    """Keeps rules and records out of the collector's rounds, which cost a tenth of a second with them."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()
