"""The one table of readers: which file name suffix is read by which reader."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from factlint.core.document import Document
from factlint.core.errors import UsageError
from factlint.core.source import Source

READERS: dict[str, str] = {
    "html": "factlint.formats.html:read_html",
    "markdown": "factlint.formats.markdown:read_markdown",
    "plain": "factlint.formats.plain:read_plain",
}
"""Name of a format to `module:function`; each is imported when a draft first needs it."""

SUFFIXES: dict[str, str] = {
    ".htm": "html",
    ".html": "html",
    ".markdown": "markdown",
    ".md": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".text": "plain",
    ".txt": "plain",
    ".xhtml": "html",
}
"""File name suffix, in lower case, to the name of its format."""


def format_of(path: str) -> str:
    """The format of a file by its name's suffix; plain text when it has none that is known."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return SUFFIXES.get(dot + suffix.lower(), "plain") if stem else "plain"


def read(source: Source, format: str | None = None) -> Document:
    """Reads a draft with the reader of its format.

    Args:
        source: the draft.
        format: name of a format; by default the file name decides.

    Raises:
        UsageError: there is no such format.
    """
    name = format or format_of(source.path)
    if name not in READERS:
        raise UsageError(f"there is no format {name!r}; known formats: {', '.join(sorted(READERS))}")
    module, _, function = READERS[name].partition(":")
    reader = cast("Callable[[Source], Document]", getattr(import_module(module), function))
    return reader(source)
