"""The stores that hold a registry, made from the same files, so that one body of tests runs over all."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factlint.core.errors import RegistryError
from factlint.files.sections import Sections
from factlint.registry.build import build_file
from factlint.registry.compile import build
from factlint.registry.compiled import CompiledRegistry
from factlint.registry.layers import check_links, join
from factlint.registry.memory import MemoryRegistry
from factlint.registry.protocol import Registry
from factlint.registry.records import read_records
from factlint.registry.registryfile import RegistryFile

Errors = list[tuple[str, int, str]]
Store = Callable[[Sequence[str]], tuple[Registry, Errors]]


def in_memory(paths: Sequence[str]) -> tuple[Registry, Errors]:
    errors: list[RegistryError] = []
    records = join((record for path in paths for record in read_records(Path(path), errors)), errors)
    check_links(records, errors)
    return MemoryRegistry(build(records)), told(errors)


def in_one_file(paths: Sequence[str]) -> tuple[Registry, Errors]:
    file, errors = compiled(paths)
    return CompiledRegistry([file]), told(errors)


def in_a_stack(paths: Sequence[str]) -> tuple[Registry, Errors]:
    """One compiled file for each source, one over the other."""
    files: list[RegistryFile] = []
    errors: list[RegistryError] = []
    for path in paths:
        file, wrong = compiled([path], CompiledRegistry(files) if files else None)
        files.append(file)
        errors += wrong
    return CompiledRegistry(files), told(errors)


STORES: dict[str, Store] = {"memory": in_memory, "one file": in_one_file, "stack": in_a_stack}


def compiled(
    paths: Sequence[str], below: CompiledRegistry | None = None
) -> tuple[RegistryFile, list[RegistryError]]:
    data = BytesIO()
    built = build_file(paths, data, below)
    return RegistryFile(Sections(data.getvalue())), built.errors


def told(errors: Sequence[RegistryError]) -> Errors:
    return [
        (Path(error.path).name, error.line, error.message.replace(str(Path(error.path).parent), ""))
        for error in errors
    ]


def stores_of(layers: Sequence[Sequence[dict[str, Any]]]) -> dict[str, tuple[Registry, Errors]]:
    """Every store with the same layers of records."""
    with TemporaryDirectory() as folder:
        paths = []
        for number, layer in enumerate(layers):
            path = Path(folder) / f"layer-{number}.jsonl"
            lines = [{"defaults": {"source": f"source {number}", "as_of": f"202{number}-05"}}, *layer]
            path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
            paths.append(str(path))
        return {name: make(paths) for name, make in STORES.items()}
