"""The server: what the protocol asks, handed to the desk in its one thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from factlint import __version__
from factlint.lsp.desk import Checked, Desk
from factlint.lsp.naming import draft_path
from factlint.lsp.options import SECTION, Options, read_options
from factlint.lsp.positions import Positions
from factlint.lsp.progress import with_progress
from factlint.lsp.publish import to_protocol
from factlint.lsp.reading import Reading
from factlint.lsp.rounds import Rounds

Answer = TypeVar("Answer")


class FactlintServer(LanguageServer):
    """A language server that checks drafts.

    Handlers run on the event loop; whatever takes time runs in one thread of its own, so that drafts
    are checked one after the other and the loop goes on answering.
    """

    def __init__(self) -> None:
        # A whole draft is smaller than most messages of a compiler; changed ranges would have to be
        # counted in the client's units for every key.
        super().__init__("factlint", __version__, types.TextDocumentSyncKind.Full)
        self.options = Options()
        self.desk = Desk(self.options.request)
        self.rounds = Rounds(self._check, self._publish)
        self._worker = ThreadPoolExecutor(1, "factlint")
        self._problems: dict[str, tuple[str, ...]] = {}
        self.farewell = False
        """The client has said that it will go."""

    # Checking ------------------------------------------------------------------------------------

    async def in_worker(self, work: Callable[..., Answer], *arguments: Any) -> Answer:
        """Does something in the thread that owns the desk."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work, *arguments)

    def path_of(self, uri: str) -> str:
        """The path under which a document is checked."""
        document = self.workspace.get_text_document(uri)
        return draft_path(uri, document.language_id or "", self.roots)

    @property
    def roots(self) -> list[str]:
        """Folders of the workspace."""
        folders = [to_fs_path(folder.uri) for folder in self.workspace.folders.values()]
        return [folder for folder in (*folders, self.workspace.root_path) if folder]

    async def _check(self, uri: str) -> Reading | None:
        path, text = self.path_of(uri), self.workspace.get_text_document(uri).source
        try:
            work = self.in_worker(self.desk.check, path, text)
            checked: Checked = await with_progress(self, f"checking {path}", work)
        except Exception as error:
            self.tell(f"{path}: not checked: {type(error).__name__}: {error}; please report this")
            return None
        self._tell_problems(uri, path, checked)
        if checked.reloaded:
            self.tell("settings or house data have changed; open drafts are checked again")
            for other in self.rounds.uris:
                if other != uri:
                    self.rounds.changed(other, 0)
        return checked.reading

    def _publish(self, uri: str, reading: Reading | None) -> None:
        found = []
        if reading is not None:
            positions = self.positions(reading)
            found = [to_protocol(one, uri, positions) for one in reading.diagnostics]
        version = self.workspace.get_text_document(uri).version
        self._send(types.PublishDiagnosticsParams(uri=uri, diagnostics=found, version=version))

    def clear(self, uri: str) -> None:
        """Takes the diagnostics of a closed document away."""
        self._problems.pop(uri, None)
        self._send(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    def _send(self, params: types.PublishDiagnosticsParams) -> None:
        self.text_document_publish_diagnostics(params)

    def positions(self, reading: Reading) -> Positions:
        """Converts places of a draft for this client."""
        return Positions(reading.source, self.encoding)

    @property
    def encoding(self) -> str:
        """In which units the client counts."""
        chosen = self.server_capabilities.position_encoding
        return str(getattr(chosen, "value", chosen) or types.PositionEncodingKind.Utf16.value)

    # Settings ------------------------------------------------------------------------------------

    def use(self, section: Mapping[str, Any]) -> None:
        """Takes over the editor's settings and checks every open draft with them."""
        self.options = read_options(section)
        for problem in self.options.problems:
            self.tell(f"the editor's settings for factlint: {problem}")
        self._worker.submit(self.desk.ask, self.options.request)
        for uri in self.rounds.uris:
            self.rounds.changed(uri, 0)

    async def pull_settings(self) -> None:
        """Asks the client for its settings, if it can be asked."""
        workspace = self.client_capabilities.workspace
        if workspace is None or not workspace.configuration:
            return
        params = types.ConfigurationParams([types.ConfigurationItem(section=SECTION)])
        answer = await self.workspace_configuration_async(params)
        if answer and isinstance(answer[0], Mapping):
            self.use(answer[0])

    async def watch(self) -> None:
        """Asks the client to say when files of the house change; without it, the next check notices."""
        workspace = self.client_capabilities.workspace
        files = workspace.did_change_watched_files if workspace else None
        if files is None or not files.dynamic_registration:
            return
        globs = ("**/.factlint.{yaml,yml}", "**/.factlint/**/*.{yaml,yml}", "**/pyproject.toml")
        watchers = [types.FileSystemWatcher(glob_pattern=glob) for glob in globs]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        registration = types.Registration("factlint-files", method, options)
        await self.client_register_capability_async(types.RegistrationParams([registration]))

    # Words ---------------------------------------------------------------------------------------

    def _tell_problems(self, uri: str, path: str, checked: Checked) -> None:
        """Tells what the last check of a draft did not tell; in a window when nothing was checked."""
        known = self._problems.get(uri, ())
        self._problems[uri] = checked.problems
        for problem in checked.problems:
            if problem not in known:
                self.tell(f"{path}: {problem}", show=checked.reading is None)

    def tell(self, message: str, *, show: bool = False) -> None:
        """Writes to the client's log, or opens a window as well."""
        kind, text = types.MessageType.Warning, f"factlint: {message}"
        self.window_log_message(types.LogMessageParams(kind, text))
        if show:
            self.window_show_message(types.ShowMessageParams(kind, text))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Says what could not be understood or done, and goes on; called by pygls."""
        with suppress(Exception):
            self.tell(f"a message could not be handled: {type(error).__name__}: {error}")

    def shutdown(self) -> None:
        """Ends; called by pygls when the client says so or its end of the line is closed."""
        self._worker.shutdown(wait=False, cancel_futures=True)
        super().shutdown()  # type: ignore[no-untyped-call]
