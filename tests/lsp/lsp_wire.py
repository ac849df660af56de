"""A client without manners: writes any bytes to a server and reads what comes back."""

from __future__ import annotations

import json
import subprocess
import threading
from queue import Queue
from typing import Any

from lsp_editor import COMMAND

PATIENCE = 60


class Wire:
    """A client that may send anything."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(COMMAND, stdin=pipe, stdout=pipe, stderr=pipe)
        self.messages: Queue[dict[str, Any] | None] = Queue()
        self.seen: list[dict[str, Any]] = []
        self._number = 0
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        out = self.process.stdout
        assert out is not None
        while True:
            length = 0
            while (line := out.readline()) not in (b"\r\n", b""):
                if line.startswith(b"Content-Length:"):
                    length = int(line.split(b":")[1])
            if not line:
                self.messages.put(None)
                return
            self.messages.put(json.loads(out.read(length)))

    def raw(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message: object) -> None:
        body = json.dumps(message).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method: str, params: object) -> None:
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: object) -> dict[str, Any]:
        self._number += 1
        self.send({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        return self.until(lambda message: message.get("id") == self._number)

    def until(self, true: Any) -> dict[str, Any]:
        while True:
            message = self.messages.get(timeout=PATIENCE)
            assert message is not None, "the server has gone"
            self.seen.append(message)
            if true(message):
                return message

    def begin(self, **capabilities: object) -> None:
        params = {"processId": None, "rootUri": None, "capabilities": capabilities}
        answer = self.ask("initialize", params)
        assert answer["result"]["serverInfo"]["name"] == "factlint"
        self.notify("initialized", {})

    def open(self, uri: str, text: str) -> None:
        document = {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def published(self, uri: str) -> list[dict[str, Any]]:
        def fits(message: dict[str, Any]) -> bool:
            method = message.get("method") == "textDocument/publishDiagnostics"
            return method and message["params"]["uri"] == uri

        return self.until(fits)["params"]["diagnostics"]

    def logged(self, words: str) -> str:
        def fits(message: dict[str, Any]) -> bool:
            return message.get("method") == "window/logMessage" and words in message["params"]["message"]

        for message in self.seen:
            if fits(message):
                return message["params"]["message"]
        return self.until(fits)["params"]["message"]

    def works(self, uri: str = "untitled:works") -> bool:
        self.open(uri, "He saw the the dog.")
        return [one["code"] for one in self.published(uri)] == ["LNG021"]

    def end(self) -> tuple[int, str]:
        """Waits for the end; exit status and what was said on standard error."""
        code = self.process.wait(timeout=PATIENCE)
        assert self.process.stderr is not None
        return code, self.process.stderr.read().decode()
