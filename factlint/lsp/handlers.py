"""What the client may say and ask, and what the server does then."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import BinaryIO, cast

from lsprotocol import types

from factlint.lsp.actions import Asked, actions_for
from factlint.lsp.cards import evidence_card, name_cards
from factlint.lsp.edits import Edits
from factlint.lsp.options import section_of
from factlint.lsp.reading import Reading
from factlint.lsp.server import FactlintServer
from factlint.runner.expressions import kept_expressions


def build() -> FactlintServer:
    """A server with its handlers."""
    server = FactlintServer()
    _listen_to_documents(server)
    _listen_to_settings(server)
    _answer(server)
    return server


def serve() -> int:
    """Serves standard input and output until the client goes; 0 when it took its leave."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
    server = build()
    with kept_expressions():
        server.start_io(stdout=cast(BinaryIO, _Out()))
    if not server.farewell:
        print("factlint: the editor went away without saying so; the server ends", file=sys.stderr)
    return 0 if server.farewell else 1


class _Out:
    """Standard output; when nobody listens any more, what is written goes nowhere.

    The end then comes with the end of standard input, and not from the middle of an answer.
    """

    def __init__(self) -> None:
        self._stream = sys.stdout.buffer

    def write(self, data: bytes) -> None:
        try:
            self._stream.write(data)
            self._stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)

    def flush(self) -> None:
        """Everything was written already."""

    def close(self) -> None:
        """The process's own output is closed with the process."""


def _listen_to_documents(server: FactlintServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.rounds.changed(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.rounds.changed(params.text_document.uri, server.options.debounce)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        saved = params.text_document.uri
        # Anything else that is saved may be settings or house data.
        for uri in [saved] if saved in server.rounds.uris else server.rounds.uris:
            server.rounds.changed(uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.rounds.closed(params.text_document.uri)
        server.clear(params.text_document.uri)

    @server.feature(types.SHUTDOWN)
    def shut_down(params: None) -> None:
        server.farewell = True


def _listen_to_settings(server: FactlintServer) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        given = params.initialization_options
        section = section_of(given)
        if section is None and isinstance(given, Mapping):
            section = given
        if section:
            server.use(section)

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        with suppress(Exception):
            await server.watch()
        with suppress(Exception):
            await server.pull_settings()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def did_change_configuration(params: types.DidChangeConfigurationParams) -> None:
        section = section_of(params.settings)
        if section is not None:
            server.use(section)
        else:
            await server.pull_settings()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        for uri in server.rounds.uris:
            server.rounds.changed(uri, 0)


def _answer(server: FactlintServer) -> None:
    kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        reading = await server.rounds.current(uri)
        only = params.context.only
        if reading is None or (only and not any(_is_quick_fix(kind) for kind in only)):
            return []
        edits = Edits(server.client_capabilities, server.encoding)
        version = server.workspace.get_text_document(uri).version
        asked = Asked(uri, version, reading, server.positions(reading), edits, server.roots)
        return await server.in_worker(actions_for, asked, params.range)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        reading = await server.rounds.current(params.text_document.uri)
        if reading is None:
            return None
        place = server.positions(reading).offset(params.position)
        cards = await server.in_worker(_cards, reading, place)
        if not cards:
            return None
        text = "\n\n---\n\n".join("\n".join(card) for card in cards)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text))


def _is_quick_fix(kind: str) -> bool:
    value = str(getattr(kind, "value", kind))
    return value in ("", types.CodeActionKind.QuickFix.value)


def _cards(reading: Reading, place: int) -> list[list[str]]:
    """Evidence of the diagnostics at a place, then what is known of the name there."""
    cards = [evidence_card(one) for one in reading.diagnostics_in(place, place)]
    mention = reading.mention_at(place)
    if mention is None:
        return cards
    return cards + name_cards(mention, reading.registry, reading.date.when)
