"""Finds the date that a draft gives itself, and says where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.core.dates import PartialDate
from factlint.core.document import Block, BlockKind, Metadata
from factlint.core.regex import lazy
from factlint.formats.dates import date_line, dateline_date, find_full_date, first_iso_date

_TOP = 8
_BOTTOM = 3
_STAMPS = lazy(
    r"(?:First |Last |Originally )?(Published|Updated|Posted|Modified)\b|.{0,40}\b(?:Published|Updated)\b",
    re.IGNORECASE,
)
_NAME_END = lazy(r"[^/\\]*$")


def date_from_name(path: str) -> PartialDate | None:
    """The full ISO date in a file's name, folders aside: `drafts/2021-03-04-talks.md`."""
    name = _NAME_END.search(path)
    return first_iso_date(name[0]) if name and "-" in name[0] else None


def date_from_value(value: str) -> PartialDate | None:
    """The date of a metadata value: ISO with or without a time, or a full date in words."""
    value = value.strip()
    return first_iso_date(value[:10]) or find_full_date(value)


def date_from_text(text: str, blocks: Sequence[Block]) -> tuple[PartialDate, str] | None:
    """The date of a date line, a dateline or a "Published" line near the top, or such a line at the end."""
    updated: PartialDate | None = None
    for index in _edges(len(blocks)):
        block = blocks[index]
        content = text[block.start : min(block.end, block.start + 150)]
        if block.kind is BlockKind.BYLINE:
            stamp = _STAMPS.match(content)
            found = find_full_date(content) if stamp else date_line(content) if index < _TOP else None
            if found is None:
                continue
            if stamp is None:
                return found, "date line"
            if "update" not in content.lower() or "publish" in content.lower():
                return found, "published line"
            updated = updated or found
        elif index < _TOP and (found := dateline_date(content)):
            return found, "dateline"
    return (updated, "updated line") if updated else None


def complete_metadata(stated: Metadata, path: str, text: str, blocks: Sequence[Block]) -> Metadata:
    """Adds to what the format states the date of the file name or else of the text itself."""
    if stated.date:
        return stated
    found = date_from_name(path)
    if found:
        return Metadata(found, "file name", stated.title, stated.language)
    in_text = date_from_text(text, blocks)
    if in_text:
        return Metadata(in_text[0], in_text[1], stated.title, stated.language)
    return stated


def _edges(count: int) -> Sequence[int]:
    if count <= _TOP + _BOTTOM:
        return range(count)
    return [*range(_TOP), *range(count - _BOTTOM, count)]
