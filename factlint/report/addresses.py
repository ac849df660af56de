"""Paths as addresses (URIs, RFC 3986)."""

from __future__ import annotations

from urllib.parse import quote

from factlint.core.regex import lazy

_DRIVE = lazy(r"[A-Za-z]:/")
_NO_BYTE = lazy("[\ud800-\udc7f\udd00-\udfff]")
"""Surrogates that do not stand for a byte of a file name."""


def relative_or_file_uri(path: str) -> str:
    """A path with `/` separators as a relative address, or as one of `file:` when it is absolute."""
    if path.startswith("//"):
        return f"file:{_quoted(path)}"
    if path.startswith("/"):
        return f"file://{_quoted(path)}"
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{_quoted(path[2:])}"
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return _quoted(path) or "."


def _quoted(path: str) -> str:
    return quote(_NO_BYTE.sub("\ufffd", path), safe="/", encoding="utf-8", errors="surrogateescape")
