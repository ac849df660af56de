"""Which files of a folder are drafts, by their names."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.config.globs import matches
from factlint.formats.table import SUFFIXES

_LEFT_OUT = frozenset(("readme", "license", "licence", "copying", "changelog", "contributing"))
"""Files about a project, however their names are written; a suffix may follow."""

_LEFT_OUT_IN_CAPITALS = frozenset(("AUTHORS", "CODE_OF_CONDUCT", "MAINTAINERS", "NOTICE", "SECURITY"))
"""As above, but in small letters a draft may well be called so."""

_NOT_PROSE = frozenset(("requirements.txt", "constraints.txt", "robots.txt", "cmakelists.txt"))

# fmt: off
BINARY_SUFFIXES = frozenset((
    ".7z", ".avi", ".bin", ".bmp", ".bz2", ".class", ".dll", ".doc", ".docx", ".dylib", ".eot", ".epub",
    ".exe", ".flac", ".gif", ".gz", ".ico", ".jar", ".jpeg", ".jpg", ".m4a", ".mkv", ".mov", ".mp3",
    ".mp4", ".odp", ".ods", ".odt", ".ogg", ".otf", ".pdf", ".png", ".ppt", ".pptx", ".pyc", ".rar", ".so",
    ".sqlite", ".tar", ".tgz", ".tif", ".tiff", ".ttf", ".wav", ".webm", ".webp", ".whl", ".woff",
    ".woff2", ".xls", ".xlsx", ".xz", ".zip",
))
# fmt: on
"""Files that are never drafts; nothing of them is read."""


def suffix(name: str) -> str:
    """The end of a file's name from its last dot, in small letters."""
    stem, dot, end = name.rpartition(".")
    return dot + end.lower() if stem else ""


def is_draft(name: str, relative: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Whether a folder means this file.

    Args:
        name: the file's name.
        relative: its path below the configuration, for the globs.
        include: globs of the configuration; empty means plain text, Markdown and HTML.
        exclude: globs of the configuration.
    """
    if _is_left_out(name) and not any(name.partition(".")[0] in glob for glob in include):
        return False
    wanted = matches(include, relative) if include else suffix(name) in SUFFIXES
    return wanted and not (exclude and matches(exclude, relative))


def _is_left_out(name: str) -> bool:
    stem = name.partition(".")[0]
    return stem.lower() in _LEFT_OUT or stem in _LEFT_OUT_IN_CAPITALS or name.lower() in _NOT_PROSE
