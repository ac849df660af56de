"""An editor of the tests: pytest-lsp's client, which remembers every message it was sent."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pytest_lsp import LanguageClient

COMMAND = [sys.executable, "-m", "factlint", "lsp"]
_PATIENCE = 30.0
DEBOUNCE = 20
"""Milliseconds; the tests wait for less than people do."""


def capabilities(
    *, encodings: tuple[str, ...] = (), creates: bool = True, configuration: bool = False
) -> types.ClientCapabilities:
    """What a client of today can do, or less."""
    edit = types.WorkspaceEditClientCapabilities(
        document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
    )
    kinds = [types.PositionEncodingKind(encoding) for encoding in encodings]
    return types.ClientCapabilities(
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=edit if creates else None, configuration=configuration
        ),
        general=types.GeneralClientCapabilities(position_encodings=kinds or None),
    )


class Editor:
    """Speaks with a server about open documents."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.published: list[types.PublishDiagnosticsParams] = []
        self._listen()

    def _listen(self) -> None:
        def got(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self._listen()

        self.client.protocol.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, callback=got)

    async def start(
        self,
        root: Path | None = None,
        settings: dict[str, Any] | None = None,
        can: types.ClientCapabilities | None = None,
    ) -> types.InitializeResult:
        return await self.client.initialize_session(
            types.InitializeParams(
                capabilities=can or capabilities(),
                root_uri=root.as_uri() if root else None,
                workspace_folders=[types.WorkspaceFolder(root.as_uri(), root.name)] if root else None,
                initialization_options={"factlint": {"debounce": DEBOUNCE, **(settings or {})}},
            )
        )

    async def until(self, true: Callable[[], Any]) -> Any:
        """Waits for something to become true."""
        async with asyncio.timeout(_PATIENCE):
            while not (found := true()):
                await asyncio.sleep(0.005)
        return found

    async def open(
        self, uri: str, text: str, language: str = "plaintext", version: int = 1
    ) -> list[types.Diagnostic]:
        seen = len(self.published)
        document = types.TextDocumentItem(uri, language, version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return await self.diagnostics(uri, version, seen)

    def type(self, uri: str, text: str, version: int) -> None:
        """Changes the whole text and waits for nothing."""
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def change(self, uri: str, text: str, version: int) -> list[types.Diagnostic]:
        seen = len(self.published)
        self.type(uri, text, version)
        return await self.diagnostics(uri, version, seen)

    async def diagnostics(self, uri: str, version: int, seen: int) -> list[types.Diagnostic]:
        """What is published for a version, after so many messages that were seen before."""

        def found() -> list[types.PublishDiagnosticsParams]:
            return [one for one in self.published[seen:] if one.uri == uri and one.version == version]

        return list((await self.until(found))[-1].diagnostics)

    async def actions(self, uri: str, range: types.Range) -> list[types.CodeAction]:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(uri), range, types.CodeActionContext(diagnostics=[])
        )
        return list(await self.client.text_document_code_action_async(params) or [])

    async def action(self, uri: str, range: types.Range, words: str) -> types.CodeAction:
        """The one action whose title holds some words."""
        found = [one for one in await self.actions(uri, range) if words in one.title]
        assert len(found) == 1, found
        return found[0]

    async def hover(self, uri: str, position: types.Position) -> str:
        params = types.HoverParams(types.TextDocumentIdentifier(uri), position)
        hover = await self.client.text_document_hover_async(params)
        return hover.contents.value if hover else ""

    async def told(self, words: str) -> str:
        """The first line of the log that holds some words."""
        return await self.until(
            lambda: next((one.message for one in self.client.log_messages if words in one.message), "")
        )


def applied(text: str, edits: list[types.TextEdit]) -> str:
    """A text after edits in UTF-16 units, worked out without the server's own code."""
    data = text.encode("utf-16-le")
    lines = text.split("\n")

    def place(position: types.Position) -> int:
        before = sum(len(line.encode("utf-16-le")) + 2 for line in lines[: position.line])
        return before + 2 * position.character

    for edit in sorted(edits, key=lambda one: place(one.range.start), reverse=True):
        start, end = place(edit.range.start), place(edit.range.end)
        data = data[:start] + edit.new_text.encode("utf-16-le") + data[end:]
    return data.decode("utf-16-le")


def changes_of(action: types.CodeAction) -> dict[str, list[types.TextEdit]]:
    """The text edits of an action by document."""
    assert action.edit is not None
    if action.edit.changes:
        return {uri: list(edits) for uri, edits in action.edit.changes.items()}
    found: dict[str, list[types.TextEdit]] = {}
    for change in action.edit.document_changes or ():
        if isinstance(change, types.TextDocumentEdit):
            found[change.text_document.uri] = list(change.edits)  # type: ignore[arg-type]
    return found


def write(action: types.CodeAction) -> Path:
    """Does to the disk what an editor does when it applies an action and saves the one file."""
    ((uri, edits),) = changes_of(action).items()
    path = Path.from_uri(uri) if hasattr(Path, "from_uri") else Path(uri.removeprefix("file://"))
    path.parent.mkdir(parents=True, exist_ok=True)
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(applied(old, edits), encoding="utf-8")
    return path
