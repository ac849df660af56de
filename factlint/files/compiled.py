"""Compiled forms of data files, kept in the user's cache folder between runs.

A compiled form is made of plain lists, mappings, texts and numbers. Its key is the version of
factlint and of Python and the name, size and time of change of every file that went into it, so a
form is never stale; a damaged one is made again.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

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


BUILT = ".factreg"
"""The suffix of a registry file that was built before."""


def files_below(
    folders: Sequence[Path], suffixes: tuple[str, ...] = (".yaml", ".yml", ".jsonl", BUILT)
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
    path = place_of(name, files)
    if path is None:
        return make()
    form = _read(path)
    if form is not None:
        return form
    form = make()
    _write(path, form)
    return form


def load(path: Path) -> Any:
    """What `keep` put in a place; None when nothing sound lies there."""
    return _read(path)


def keep(path: Path, form: Any) -> None:
    """Puts plain data in a place that `place_of` gave, if the folder can be written to."""
    _write(path, form)


def place_of(name: str, files: Sequence[str]) -> Path | None:
    """Where the compiled form of some files is kept; None when it is not to be kept.

    Args:
        name: what is compiled, part of the file name.
        files: every file that goes into it.
    """
    key = _key(files) if enabled else None
    return cache_folder() / f"{name}-{key[:24]}.bin" if key else None


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
    try:
        body = marshal.dumps(form)
    except ValueError:
        return
    with keeping(path) as kept:
        if kept.file is not None:
            kept.file.write(_MAGIC + digest(body) + body)


class Keeping:
    """A file on its way into the cache.

    Args:
        file: to be written; None when the folder cannot be written to.
    """

    def __init__(self, file: BinaryIO | None = None) -> None:
        self.file = file
        self.dropped = False
        """Set to true when the file is not to be kept after all."""


@contextmanager
def keeping(path: Path) -> Iterator[Keeping]:
    """Gives a file that takes a place in the cache all at once when it is complete.

    A folder that cannot be written to is no reason to fail. Two processes that make
    the same form at the same time do not disturb each other; the last one stays.

    Args:
        path: the place; forms of the same name that have not been used for longest make room.
    """
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=_NEW)
    except OSError:
        yield Keeping()
        return
    try:
        with os.fdopen(handle, "w+b") as file:
            kept = Keeping(file)
            yield kept
        if not kept.dropped:
            Path(temporary).replace(path)
            _make_room(path)
    except OSError:
        return
    finally:
        Path(temporary).unlink(missing_ok=True)


_KEPT = 12
"""Forms of one name, most of them of older versions of the same files."""
_KEPT_TABLES = 3
"""The same for tables that are made of a form, of which there are some hundred."""
_NEW = ".new-"
_ABANDONED = 3600
"""Seconds; a file that is older than a new form by so much was left behind by a process that died."""


def _make_room(path: Path) -> None:
    """Throws out forms that have not been used for long, so that they do not pile up for ever."""
    name = path.name.rpartition("-")[0]
    forms: list[tuple[float, Path]] = []
    with suppress(OSError):
        now = path.stat().st_mtime
        for other in path.parent.iterdir():
            abandoned = other.name.startswith(_NEW)
            # There may be a thousand tables: only those that matter are asked for their age.
            if not abandoned and (other == path or other.name.rpartition("-")[0] != name):
                continue
            with suppress(OSError):
                status = other.stat()
                if not abandoned:
                    forms.append((max(status.st_atime, status.st_mtime), other))
                elif status.st_mtime < now - _ABANDONED:
                    other.unlink()
    kept = _KEPT_TABLES if name.startswith("table-") else _KEPT
    for _, other in sorted(forms, reverse=True)[kept - 1 :]:
        with suppress(OSError):
            other.unlink()
