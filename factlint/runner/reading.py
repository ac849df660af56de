"""Reads the bytes of a draft, and tells a draft from a binary file."""

from __future__ import annotations

from pathlib import Path

from factlint.core.errors import DraftError
from factlint.runner.names import BINARY_SUFFIXES, suffix

_LOOK = 8192
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""UTF-16 holds NUL bytes too; the byte order mark tells it, and a clear error follows."""


def read_draft(path: str) -> bytes | None:
    """The bytes of a draft, or None for a binary file, which is skipped.

    Raises:
        DraftError: the file cannot be read.
    """
    if suffix(path.rpartition("/")[2]) in BINARY_SUFFIXES:
        return None
    try:
        data = Path(path).read_bytes()
    except OSError as problem:
        raise DraftError(path, f"cannot be read: {problem.strerror or problem}") from problem
    return None if is_binary(data) else data


def is_binary(data: bytes) -> bool:
    """Whether the first 8 KB hold a NUL byte, as no draft does."""
    return not data.startswith(_WIDE) and b"\0" in data[:_LOOK]
