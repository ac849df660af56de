"""Compiled forms of data files, kept in the user's cache folder between runs.

A compiled form is made of plain lists, mappings, texts and numbers. Its key is the version of
factlint and of Python and the name, size and time of change of every file that went into it, so a
form is never stale; a damaged one is made again.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from factlint import __version__
from factlint.core.digest import digest

_MAGIC = b"factlint compiled 3\n"

enabled = True
"""Whether compiled forms are read and written; `--no-cache` turns it off."""


def cache_folder() -> Path:
    """Where compiled forms lie: `FACTLINT_CACHE_DIR`, else the platform's folder for caches."""
    own = os.environ.get("FACTLINT_CACHE_DIR")
    if own:
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "factlint" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factlint"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factlint"


def files_below(
    folders: Sequence[Path], suffixes: tuple[str, ...] = (".yaml", ".yml", ".jsonl")
) -> list[str]:
    """Every data file in some folders, or the files themselves, sorted within each in a fixed order.

    Hidden files are left out.
    """
    found: list[str] = []
    for folder in folders:
        if not folder.is_dir():
            found.append(str(folder))
            continue
        below: list[str] = []
        for base, folders_inside, names in os.walk(folder):
            folders_inside.sort()
            below.extend(
                os.path.join(base, name)  # noqa: PTH118 -- joins thousands of names at start-up
                for name in names
                if name.endswith(suffixes) and not name.startswith(".")
            )
        found.extend(sorted(below))
    return found


def load_or_make(name: str, files: Sequence[str], make: Callable[[], Any]) -> Any:
    """The compiled form of some files: from the cache when it is there, else made and kept.

    Args:
        name: what is compiled, part of the file name.
        files: every file that goes into it.
        make: makes the form; it must be plain data.
    """
    if not enabled:
        return make()
    key = _key(files)
    if key is None:
        return make()
    path = cache_folder() / f"{name}-{key[:24]}.bin"
    form = _read(path)
    if form is not None:
        return form
    form = make()
    _write(path, form)
    return form


def _key(files: Sequence[str]) -> str | None:
    parts = [__version__, sys.version, str(marshal.version)]
    for file in files:
        try:
            status = os.stat(file)  # noqa: PTH116 -- os.stat is measurably cheaper at start-up
        except OSError:
            return None
        parts.append(f"{file}|{status.st_size}|{status.st_mtime_ns}")
    return digest("\n".join(parts).encode("utf-8", "surrogateescape")).hex()


def _read(path: Path) -> Any:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC) + 32
    body = memoryview(data)[head:]
    if data[: len(_MAGIC)] != _MAGIC or digest(body) != data[len(_MAGIC) : head]:
        return None
    try:
        return marshal.loads(body)
    except (ValueError, EOFError, TypeError):
        return None


def _write(path: Path, form: Any) -> None:
    """Keeps a form; a folder that cannot be written to is no reason to fail."""
    import tempfile

    try:
        body = marshal.dumps(form)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_MAGIC + digest(body) + body)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
    except (OSError, ValueError):
        return
