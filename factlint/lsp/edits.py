"""Changes as the client can take them: with versions, with new files, or plain."""

from __future__ import annotations

from lsprotocol import types

from factlint.core.source import Source
from factlint.lsp.house import Insertion
from factlint.lsp.positions import Positions


class Edits:
    """Makes workspace edits for one client.

    Args:
        capabilities: what the client said it can do.
        encoding: in which units it counts.
    """

    def __init__(self, capabilities: types.ClientCapabilities, encoding: str) -> None:
        workspace = capabilities.workspace.workspace_edit if capabilities.workspace else None
        self._versioned = bool(workspace and workspace.document_changes)
        operations = (workspace.resource_operations if workspace else None) or ()
        self.creates = self._versioned and types.ResourceOperationKind.Create in operations
        self._encoding = encoding

    def of(self, uri: str, version: int | None, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
        """Changes in one document."""
        if not self._versioned:
            return types.WorkspaceEdit(changes={uri: edits})
        document = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])

    def into(self, insertion: Insertion) -> types.WorkspaceEdit | None:
        """A text put into a file; None when the file does not exist and the client cannot make it."""
        uri = insertion.file.absolute().as_uri()
        if insertion.exists:
            source = Source.from_bytes(str(insertion.file), insertion.file.read_bytes())
            place = Positions(source, self._encoding).position_at(insertion.offset)
            return self.of(uri, None, [types.TextEdit(types.Range(place, place), insertion.text)])
        if not self.creates:
            return None
        start = types.Position(0, 0)
        document = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=None)
        return types.WorkspaceEdit(
            document_changes=[
                types.CreateFile(uri=uri, options=types.CreateFileOptions(ignore_if_exists=True)),
                types.TextDocumentEdit(document, [types.TextEdit(types.Range(start, start), insertion.text)]),
            ]
        )
