"""Small registries and drafts that tests build from text."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from factlint.core.errors import RegistryError
from factlint.core.source import Source
from factlint.files.yamlfile import parse_yaml
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.compile import build
from factlint.registry.layers import check_links, join
from factlint.registry.memory import MemoryRegistry
from factlint.registry.records import records_of

_PROVENANCE = "defaults: {source: a test, as_of: 2025-12-31}\nrecords:\n"


def registry_from(*layers: str) -> MemoryRegistry:
    """A registry from YAML lists of records, later layers over earlier ones."""
    errors: list[RegistryError] = []
    records = []
    for number, layer in enumerate(layers, 1):
        text = _PROVENANCE + dedent(layer).strip("\n") + "\n"
        records += records_of(parse_yaml(text, f"layer-{number}.yaml", RegistryError))
    joined = join(records, errors)
    check_links(joined, errors)
    assert not errors, [str(error) for error in errors]
    return MemoryRegistry(build(joined))


@pytest.fixture(scope="session")
def registry_of() -> Callable[..., MemoryRegistry]:
    """Makes a registry from YAML lists of records, later layers over earlier ones."""
    return registry_from


@pytest.fixture(scope="session")
def analysed() -> Callable[..., Analysis]:
    """Reads a text with a registry."""

    def analyse(text: str, registry: MemoryRegistry, format: str = "plain") -> Analysis:
        return Analysis(read(Source("draft.txt", text), format), registry)

    return analyse
