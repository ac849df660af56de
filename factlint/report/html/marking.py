"""Marks findings in a stretch of text, however they nest and overlap."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.classes import NamedTuple
from factlint.report.html.numbered import Entry
from factlint.report.html.text import prose


class Segment(NamedTuple):
    """A stretch of text that the same findings cover, outermost first; it may be empty for an empty place."""

    start: int
    end: int
    entries: tuple[Entry, ...]


def segments(start: int, end: int, entries: Sequence[Entry]) -> list[Segment]:
    """Cuts a stretch of clean text where a finding begins or ends.

    Args:
        start: first character of the stretch.
        end: one past its last.
        entries: findings that touch it, in order of their start; they may reach out of it.
    """
    empty = [entry for entry in entries if entry.diagnostic.text_start == entry.diagnostic.text_end]
    wide = [entry for entry in entries if entry.diagnostic.text_start < entry.diagnostic.text_end]
    cuts = {start, end}
    for entry in entries:
        cuts.add(min(max(entry.diagnostic.text_start, start), end))
        cuts.add(min(max(entry.diagnostic.text_end, start), end))
    places = sorted(cuts)
    found: list[Segment] = []
    active: list[Entry] = []
    coming = 0
    for place, after in zip(places, [*places[1:], end], strict=True):
        found += [Segment(place, place, (entry,)) for entry in empty if entry.diagnostic.text_start == place]
        active = [entry for entry in active if entry.diagnostic.text_end > place]
        while coming < len(wide) and wide[coming].diagnostic.text_start <= place:
            active.append(wide[coming])
            coming += 1
        if after > place:
            found.append(Segment(place, after, tuple(sorted(active, key=_outermost))))
    return found


def _outermost(entry: Entry) -> tuple[int, int]:
    return entry.diagnostic.text_start - entry.diagnostic.text_end, entry.number


def marked(text: str, start: int, end: int, entries: Sequence[Entry], told: set[int]) -> str:
    """A stretch of clean text as HTML, findings marked.

    Args:
        text: the whole clean text.
        start: first character of the stretch.
        end: one past its last.
        entries: findings that touch it, in order of their start.
        told: numbers of findings that have their anchor already; those marked here are added.
    """
    if not entries:
        return prose(text[start:end])
    return "".join(_segment(text, segment, told, end) for segment in segments(start, end, entries))


def _segment(text: str, segment: Segment, told: set[int], limit: int) -> str:
    shown = prose(text[segment.start : segment.end])
    if not segment.entries:
        return shown
    inner = segment.entries[-1]
    for entry in reversed(segment.entries):
        shown = _mark(entry, shown, segment, told, limit, inner=entry is inner)
    return shown


def _mark(entry: Entry, shown: str, segment: Segment, told: set[int], limit: int, *, inner: bool) -> str:
    """One layer: the innermost finding is a link to its card, those around it are not."""
    number, diagnostic = entry.number, entry.diagnostic
    first = number not in told
    last = segment.end == min(diagnostic.text_end, limit)
    attributes = f'class="m {entry.classes}" data-f="{number}"'
    if first:
        told.add(number)
        attributes += f' id="m{number}"'
    if last:
        attributes += f' data-n="{number}"'
    if segment.start == segment.end:
        attributes += f' aria-label="finding {number} at this place"'
    if not inner:
        return f"<span {attributes}>{shown}</span>"
    skip = "" if first else ' tabindex="-1"'
    return f'<a {attributes} href="#f{number}" aria-describedby="t{number}"{skip}>{shown}</a>'
