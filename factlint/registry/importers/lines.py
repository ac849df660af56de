"""Writes records as JSON lines, the same bytes for the same data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from factlint.registry.importers.facts import Origin

MOST_SOURCES = 8

_ENCODER = json.JSONEncoder(ensure_ascii=False)


def sources_of(origins: Sequence[Origin]) -> str:
    """Who says something, each source once."""
    sources = list(dict.fromkeys(origin.source for origin in origins))
    if len(sources) > MOST_SOURCES:
        sources = [*sources[:MOST_SOURCES], f"and {len(sources) - MOST_SOURCES} more"]
    return "; ".join(sources)


def line(record: dict[str, Any], origins: Sequence[Origin], url: str) -> str:
    """A record with its source, address and day, as one line.

    The record speaks up to the earliest day of its sources.
    """
    whole = dict(record)
    if url:
        whole["url"] = url
    whole["source"] = sources_of(origins)
    whole["as_of"] = str(min((origin.as_of for origin in origins), key=lambda day: (day.earliest, str(day))))
    return _ENCODER.encode(whole)
