"""Opens the registry of a run: the shipped one and the house's over it, compiled and cached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from factlint.core.digest import digest
from factlint.core.errors import RegistryError
from factlint.files import compiled
from factlint.files.resources import registry_folder
from factlint.files.sections import Damaged, Sections, map_file
from factlint.registry.compiled import CompiledRegistry
from factlint.registry.registryfile import RegistryFile

_MAKERS = [
    str(Path(__file__).parent.parent / name)
    for name in (
        "core/dates.py", "files/columns.py", "files/jsonlines.py", "files/sections.py", "files/yamlfile.py",
        "registry/build.py", "registry/dated.py", "registry/fold.py", "registry/keys.py",
        "registry/layers.py", "registry/layout.py", "registry/model.py", "registry/near.py",
        "registry/packing.py", "registry/records.py", "registry/writer.py",
    )
]  # fmt: skip
"""A form made by older code is stale, too."""
_ENTITIES = str(Path(__file__).with_name("entities.py"))
"""Besides the module of its function, only this one can make a table stale while the files stay."""


def open_registry(
    house: Sequence[Path] = (), *, shipped: bool = True
) -> tuple[CompiledRegistry, list[RegistryError]]:
    """The registry of a run.

    Args:
        house: house files and folders, sources or built ones; later ones win.
        shipped: whether the shipped registry lies below them.

    Returns:
        The registry, and what is wrong in its files; broken records are left out.
    """
    stack = _Stack()
    if shipped:
        stack.lay_sources(compiled.files_below([registry_folder()]))
    own = compiled.files_below(list(house))
    for built, files in groupby(own, lambda file: file.endswith(compiled.BUILT)):
        if built:
            for file in files:
                stack.lay_built(file)
        else:
            stack.lay_sources(list(files))
    if not stack.files:
        stack.lay_sources([])
    return CompiledRegistry(stack.files, stack.keep), stack.errors


class _Stack:
    """Compiled files, the lowest first."""

    def __init__(self) -> None:
        self.files: list[RegistryFile] = []
        self.errors: list[RegistryError] = []
        self._sources: list[str] = []
        self._forms: list[Path | None] = []

    def lay_built(self, path: str) -> None:
        """Lays a file that was built before over the others."""
        try:
            self.files.append(RegistryFile(Sections(map_file(Path(path)), path)))
        except OSError as error:
            self.errors.append(RegistryError(path, 0, f"cannot be read: {error.strerror or error}"))
        except Damaged:
            message = "no registry that this version of factlint can read, or damaged; build it again"
            self.errors.append(RegistryError(path, 0, message))
        else:
            self._sources.append(path)
            self._forms.append(Path(path))

    def lay_sources(self, sources: list[str]) -> None:
        """Lays source files over the others: from the cache, or built and kept."""
        self._sources += sources
        form = _Form(
            sources, [*self._sources, *_MAKERS], CompiledRegistry(self.files) if self.files else None
        )
        self.files.append(form.open())
        self._forms.append(form.path)
        self.errors += form.errors

    def keep(self, make: Callable[..., Any], about: Sequence[str], made: Callable[[], Any]) -> Any:
        """A table that a function makes from these files; kept when all of them are."""
        if None in self._forms:
            return made()
        name = f"table-{make.__module__.rpartition('.')[2]}-{make.__name__.strip('_')}"
        if about:
            name += f"-{digest(repr(about).encode(), 8).hex()}"
        return compiled.load_or_make(
            name, [make.__code__.co_filename, _ENTITIES, *map(str, self._forms)], made
        )


class _Form:
    """The compiled form of some source files.

    Args:
        sources: the files.
        files: all that the form depends on: these, those below, our own code.
        below: over what it will lie.
    """

    def __init__(self, sources: list[str], files: list[str], below: CompiledRegistry | None) -> None:
        self._sources = sources
        self._files = files
        self._below = below
        self.path = compiled.place_of("registry", files)
        """Where the form is kept, unless something is wrong in the sources; None when nothing is kept."""
        self.errors: list[RegistryError] = []

    def open(self) -> RegistryFile:
        """The form from the cache; else made, and kept when nothing is wrong in the sources."""
        path = self.path
        if path is not None:
            try:
                return RegistryFile(Sections(map_file(path), str(path), self._mended))
            except (OSError, Damaged):
                pass
        return RegistryFile(Sections(self._made(path), str(path or ""), self._mended))

    def _made(self, path: Path | None) -> Any:
        from factlint.registry.build import build_file

        data = BytesIO()
        if path is not None:
            with compiled.keeping(path) as kept:
                if kept.file is not None:
                    self.errors = build_file(self._sources, kept.file, self._below).errors
                    if self.errors:
                        kept.dropped = True
                        kept.file.seek(0)
                        return kept.file.read()
            try:
                return map_file(path)
            except (OSError, Damaged):
                pass
        self.errors = build_file(self._sources, data, self._below).errors
        return data.getvalue()

    def _mended(self) -> Any:
        """The same form again, after damage; of sources that have changed it cannot be made."""
        path = compiled.place_of("registry", self._files)
        return self._made(path)
