"""How long diagnostics take from a key to the screen: a language server, a 2,000-word draft, somebody typing.

Run it as `python tests/bench/keystrokes.py`; it prints a Markdown table and fails nothing.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

from made_drafts import SEED, make_drafts, paragraphs

SAMPLES = Path(__file__).parents[2] / "seeds" / "drafts"
WARM = 30
_TYPED = " and on Monday the officials said, again,"


class Wire:
    """The least client that can time a server: it writes messages and reads them."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        command = [sys.executable, "-m", "factlint", "lsp"]
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe)
        assert self.process.stdin and self.process.stdout
        self._in: IO[bytes] = self.process.stdin
        self._out: IO[bytes] = self.process.stdout

    def send(self, method: str, params: object, **more: object) -> None:
        """Writes one message."""
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._in.flush()

    def until(self, method: str) -> dict[str, Any]:
        """Reads up to a message of a method, or to the answer of a request."""
        while True:
            length = 0
            while (line := self._out.readline()) != b"\r\n":
                if not line:
                    raise EOFError("the server has gone")
                if line.startswith(b"Content-Length:"):
                    length = int(line.split(b":")[1])
            message: dict[str, Any] = json.loads(self._out.read(length))
            if message.get("method", "answer") == method:
                return message


def keys(text: str, count: int) -> list[str]:
    """The draft after each key: phrases typed letter by letter into the middle of paragraphs."""
    chance = random.Random(SEED)
    found = []
    place = 0
    for number in range(count):
        letter = _TYPED[number % len(_TYPED)]
        if number % len(_TYPED) == 0:
            place = text.index(" ", chance.randrange(len(text) // 10, len(text) * 9 // 10))
        text = text[:place] + letter + text[place:]
        place += 1
        found.append(text)
    return found


def time_keys(uri: str, text: str, count: int) -> tuple[list[float], float]:
    """Milliseconds from each key to its diagnostics, and those of opening the draft first."""
    wire = Wire()
    options = {"factlint": {"debounce": 0}}
    begin = {"processId": None, "rootUri": None, "capabilities": {}, "initializationOptions": options}
    wire.send("initialize", begin, id=1)
    wire.until("answer")
    wire.send("initialized", {})
    opened = time.perf_counter()
    document = {"uri": uri, "languageId": "plaintext", "version": 0, "text": text}
    wire.send("textDocument/didOpen", {"textDocument": document})
    wire.until("textDocument/publishDiagnostics")
    cold = time.perf_counter() - opened
    spent = []
    for version, typed in enumerate(keys(text, WARM + count), 1):
        identifier = {"uri": uri, "version": version}
        begun = time.perf_counter()
        wire.send("textDocument/didChange", {"textDocument": identifier, "contentChanges": [{"text": typed}]})
        answer = wire.until("textDocument/publishDiagnostics")
        spent.append((time.perf_counter() - begun) * 1000)
        assert answer["params"]["version"] == version, answer
    wire.send("shutdown", None, id=2)
    wire.send("exit", None)
    wire.process.wait(timeout=30)
    return spent[WARM:], cold * 1000


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=2000, help="about how long the draft is")
    parser.add_argument("--keys", type=int, default=400, help="how many keys are timed, after the warm-up")
    parser.add_argument("--of", type=Path, default=SAMPLES, help="drafts to make it of")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (draft,) = make_drafts(Path(folder), paragraphs(asked.of), 1, asked.words)
        text = draft.read_text(encoding="utf-8")
        spent, cold = time_keys(draft.as_uri(), text, asked.keys)
    ways = statistics.quantiles(spent, n=20)
    print(f"A draft of {len(text.split()):,} words, {len(spent)} keys, in milliseconds:\n")
    print("| from key to diagnostics | |\n|---|---:|")
    print(f"| median | {statistics.median(spent):.1f} |")
    print(f"| 95th percentile | {ways[18]:.1f} |")
    print(f"| longest | {max(spent):.1f} |")
    print(f"| the first time, with everything to be loaded | {cold:.0f} |")


if __name__ == "__main__":
    main()
