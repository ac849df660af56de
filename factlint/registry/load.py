"""Opens the registry of a run: the shipped one, then house files over it, compiled and cached."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factlint.core.errors import RegistryError
from factlint.files import compiled
from factlint.files.resources import registry_folder
from factlint.registry.memory import MemoryRegistry

_MAKERS = [
    str(Path(__file__).with_name(name))
    for name in ("compile.py", "dated.py", "fold.py", "layers.py", "records.py")
]
"""A form made by older code is stale, too."""


class _Broken(Exception):
    """Carries a form that must not be kept, because some of its files are broken."""

    def __init__(self, form: Any, errors: list[RegistryError]) -> None:
        self.form = form
        self.errors = errors


def open_registry(
    house: Sequence[Path] = (), *, shipped: bool = True
) -> tuple[MemoryRegistry, list[RegistryError]]:
    """The registry of a run.

    Args:
        house: house files and folders; later ones win.
        shipped: whether the shipped registry lies below them.

    Returns:
        The registry, and what is wrong in its files; broken records are left out.
    """
    shipped_files = compiled.files_below([registry_folder()]) if shipped else []
    house_files = compiled.files_below(list(house))

    def make() -> Any:
        form, errors = _compile([*shipped_files, *house_files])
        if errors:
            raise _Broken(form, errors)
        return form

    try:
        form = compiled.load_or_make("registry", [*shipped_files, *house_files, *_MAKERS], make)
    except _Broken as broken:
        return MemoryRegistry(broken.form), broken.errors
    return MemoryRegistry(form), []


def _compile(files: list[str]) -> tuple[Any, list[RegistryError]]:
    from factlint.registry.compile import build
    from factlint.registry.layers import check_links, join
    from factlint.registry.records import read_records

    errors: list[RegistryError] = []
    layers = [record for file in files for record in read_records(Path(file), errors)]
    records = join(layers, errors)
    check_links(records, errors)
    return build(records), errors
