"""What the tests of dates, ages and counts share: a draft as checks see it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factlint.claims.extract import Claims
from factlint.core.dates import DraftDate, PartialDate
from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.load import open_registry

Reading = tuple[Analysis, Claims, DraftDate]


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    registry = open_registry()[0]

    def make(text: str, date: str | None = "2024-11-01", format: str = "plain") -> Reading:
        analysis = Analysis(read(Source("draft", text), format), registry)
        day = DraftDate(PartialDate.parse(date), "a test") if date else DraftDate()
        return analysis, Claims(analysis, registry, day), day

    return make
