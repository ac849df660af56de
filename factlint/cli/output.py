"""Writes reports and remarks: UTF-8 with the same bytes everywhere, files whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from factlint.core.errors import UsageError
from factlint.core.result import Failure, RunResult
from factlint.report.printable import printable
from factlint.report.wording import failure_parts

STDOUT = "-"

BROKEN_PIPE = 141
"""What a shell expects of a program whose reader went away."""


def write_out(text: str) -> None:
    """Writes to standard output; ends the program in silence when nobody reads it any more."""
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        # What is still in the buffer must go somewhere, or the interpreter complains when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(BROKEN_PIPE)


def write_error(text: str) -> None:
    """Writes one line to standard error."""
    _write(sys.stderr, f"{printable(text)}\n")


def _write(stream: TextIO, text: str) -> None:
    stream.flush()
    rest = memoryview(_bytes(text))
    while rest:
        # With PYTHONUNBUFFERED the stream below is raw and may take less than it is given.
        rest = rest[stream.buffer.write(rest) :]
    stream.buffer.flush()


def _bytes(text: str) -> bytes:
    # A file name may hold bytes that are not UTF-8, which go out as they came in.
    return text.encode("utf-8", "surrogateescape")


def tell(result: RunResult, *, dates: bool = False) -> None:
    """Says on standard error what could not be done, what was skipped and how drafts are dated."""
    for failure in result.failures:
        write_error(failure_line(failure))
    for note in result.notes:
        write_error(f"note: {note}")
    if dates:
        for path, date in result.dates:
            write_error(f"{path}: {date}")


def failure_line(failure: Failure) -> str:
    """`path:line: message` where the line is known, else `path: message`."""
    line, words = failure_parts(failure)
    return f"{failure.path}:{line}: {words}" if line else f"{failure.path}: {words}"


def write_file(path: str, text: str) -> None:
    """Writes a file whole or not at all: it is made beside and then put in place.

    Raises:
        UsageError: the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            target.write_bytes(_bytes(text))
        else:
            _replace(target, _bytes(text))
    except OSError as problem:
        raise UsageError(f"{path}: cannot be written: {problem.strerror or problem}") from problem


def deliver(reports: Sequence[tuple[str, str]]) -> None:
    """Writes reports, those for files first; the file `-` is standard output.

    Raises:
        UsageError: a file cannot be written; those before it are.
    """
    for file, text in sorted(reports, key=lambda report: report[0] == STDOUT):
        if file == STDOUT:
            write_out(text)
        else:
            write_file(file, text)


def _replace(target: Path, data: bytes) -> None:
    import tempfile

    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    umask = os.umask(0o022)
    os.umask(umask)
    return umask
