"""Bad input: the server stays up or ends cleanly, and says what happened. Spoken byte by byte."""

from __future__ import annotations

import subprocess

from lsp_editor import COMMAND
from lsp_wire import PATIENCE, Wire


def test_a_polite_end(wire: Wire) -> None:
    wire.begin()
    assert wire.works()
    wire.ask("shutdown", None)
    wire.notify("exit", None)
    assert wire.end() == (0, "")


NONSENSE = [
    b"{not json",
    b"\xff\xfe\x00",
    b"[]",
    b"7",
    b"null",
    b'{"jsonrpc": "1.0"}',
    b'{"jsonrpc": "2.0"}',
    b'{"jsonrpc": "2.0", "method": 3}',
    b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": []}',
    b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": 1}}}',
    b'{"jsonrpc": "2.0", "id": 90, "method": "textDocument/codeAction", "params": {}}',
    b'{"jsonrpc": "2.0", "id": 91, "method": "no/such", "params": {}}',
    b'{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 12345}}',
    b"[" * 5000,
    b'{"jsonrpc": "2.0", "id": 92, "result": {"surprise": true}}',
]


def test_nonsense_does_not_end_the_server(wire: Wire) -> None:
    wire.begin()
    for number, body in enumerate(NONSENSE):
        wire.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        assert wire.works(f"untitled:{number}"), body


def test_what_is_not_json_is_told(wire: Wire) -> None:
    wire.begin()
    wire.raw(b"Content-Length: 4\r\n\r\n{not")
    assert "could not be handled" in wire.logged("JSONDecodeError")


def test_lines_that_are_no_header_are_passed_over(wire: Wire) -> None:
    wire.raw(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n\r\n")
    wire.begin()
    assert wire.works()


def test_a_change_of_a_document_that_was_never_opened(wire: Wire) -> None:
    wire.begin()
    document = {"uri": "untitled:never", "version": 4}
    params = {"textDocument": document, "contentChanges": [{"text": "He saw the the dog."}]}
    wire.notify("textDocument/didChange", params)
    wire.notify("textDocument/didClose", {"textDocument": {"uri": "untitled:never-2"}})
    assert wire.works()


def test_requests_before_the_beginning_are_refused(wire: Wire) -> None:
    place = {"line": 0, "character": 0}
    answer = wire.ask("textDocument/hover", {"textDocument": {"uri": "untitled:a"}, "position": place})
    assert answer.get("error") or answer.get("result") is None
    wire.begin()
    assert wire.works()


def test_a_binary_file(wire: Wire) -> None:
    wire.begin()
    wire.open("untitled:binary", "\x7fELF\x00\x00 the the")
    assert wire.published("untitled:binary") == []
    assert "binary" in wire.logged("not checked")
    assert wire.works()


def test_half_a_character(wire: Wire) -> None:
    wire.begin()
    wire.open("untitled:half", "A lone \ud83d half.")
    assert wire.published("untitled:half") == []
    assert "UTF-8" in wire.logged("not checked")
    assert wire.works()


def test_ten_megabytes(wire: Wire) -> None:
    wire.begin()
    wire.open("untitled:large", "He saw the the dog in the garden. " * 300_000)
    assert wire.published("untitled:large") == []
    assert "10.2 million characters" in wire.logged("not checked")
    assert wire.works()


def test_the_server_answers_while_a_long_draft_is_checked(wire: Wire) -> None:
    wire.begin()
    wire.open("untitled:long", "He saw the dog in the garden of the house.\n\n" * 20_000)
    answer = wire.ask("no/such", {})
    assert answer["error"]
    assert not any(message.get("method", "").endswith("publishDiagnostics") for message in wire.seen)
    assert wire.published("untitled:long") == []


def test_a_client_that_dies_in_the_middle_of_a_message(wire: Wire) -> None:
    wire.begin()
    wire.open("untitled:a", "He saw the the dog.\n" * 2000)
    wire.raw(b'Content-Length: 4000\r\n\r\n{"jsonrpc": "2.0", "method": "textDocument/did')
    assert wire.process.stdin is not None
    wire.process.stdin.close()
    code, said = wire.end()
    assert code == 1
    assert "went away" in said
    assert "Traceback" not in said


def test_a_client_that_goes_without_a_word(wire: Wire) -> None:
    wire.begin()
    assert wire.process.stdin is not None
    wire.process.stdin.close()
    code, said = wire.end()
    assert (code, "went away" in said, "Traceback" in said) == (1, True, False)


def test_a_client_that_no_longer_listens() -> None:
    process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin and process.stdout and process.stderr
    process.stdout.close()
    body = b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}'
    process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    process.stdin.close()
    assert process.wait(timeout=PATIENCE) == 1
    said = process.stderr.read().decode()
    process.stderr.close()
    assert "went away" in said and "Traceback" not in said


def test_the_editor_is_asked_to_watch_the_files_of_the_house(wire: Wire) -> None:
    wire.begin(workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}})
    asked = wire.until(lambda message: message.get("method") == "client/registerCapability")
    (registration,) = asked["params"]["registrations"]
    assert registration["method"] == "workspace/didChangeWatchedFiles"
    globs = [watcher["globPattern"] for watcher in registration["registerOptions"]["watchers"]]
    assert any(".factlint.{yaml" in glob for glob in globs)
    wire.send({"jsonrpc": "2.0", "id": asked["id"], "error": {"code": -32601, "message": "no"}})
    assert wire.works()
