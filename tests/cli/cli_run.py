"""The command line, called inside the process of the tests."""

from __future__ import annotations

import io
import sys

from factlint.cli import main


class Stream(io.TextIOWrapper):
    """A standard stream that may pretend to be a terminal."""

    def __init__(self, data: bytes = b"", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class Run:
    """One call of the command line inside this process."""

    def __init__(self, *arguments: str, stdin: bytes = b"", terminal: bool = False) -> None:
        streams = Stream(stdin), Stream(terminal=terminal), Stream()
        saved = sys.stdin, sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = streams
        try:
            main(arguments)
        except SystemExit as end:
            self.code = end.code
        finally:
            sys.stdin, sys.stdout, sys.stderr = saved
        self.out = streams[1].buffer.getvalue().decode()  # type: ignore[attr-defined]
        self.err = streams[2].buffer.getvalue().decode()  # type: ignore[attr-defined]
