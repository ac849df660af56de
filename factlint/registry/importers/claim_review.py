"""schema.org ClaimReview: JSON-LD objects, lists, graphs, feeds and JSON lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factlint.core.dates import PartialDate
from factlint.core.digest import digest
from factlint.core.errors import RegistryError
from factlint.registry.importers import inputs
from factlint.registry.importers.dates import read_date
from factlint.registry.importers.facts import ReviewFact
from factlint.registry.importers.options import NO_DAY, NO_DAY_WAY, Options
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.values import json_value, mapping, name_text, sequence, text

_HOLDERS = ("@graph", "dataFeedElement", "item", "itemListElement", "claimReview", "mainEntity", "review")
"""Keys under which pages and feeds hold reviews."""

_DEEPEST = 8
_LONGEST_CLAIM = 2000


def read(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads reviewed claims.

    Raises:
        RegistryError: a file is broken or holds no ClaimReview.
    """
    for path in paths:
        found = 0
        for place, value in _values(path, spool):
            for review in _reviews(value):
                found += 1
                spool.count("entities read")
                _read(review, place, options, spool)
        if not found:
            message = 'holds no ClaimReview: expected JSON-LD with `"@type": "ClaimReview"`'
            raise RegistryError(str(path), 0, message)


def _values(path: Path, spool: Spool) -> Iterator[tuple[str, Any]]:
    """The values of a file of JSON lines, or its one value."""
    lines = 0
    for _, line in inputs.lines(path):
        if line.strip():
            lines += 1
            first = first_line = line
            break
    if not lines:
        raise RegistryError(str(path), 0, "is empty")
    try:
        json_value(first_line.removeprefix(b"\xef\xbb\xbf"))
    except ValueError:
        yield inputs.file_name(path), inputs.json_file(path)
        return
    del first
    for number, value in inputs.json_rows(path):
        place = f"{inputs.file_name(path)}:{number}"
        if isinstance(value, ValueError):
            spool.leave_out("line that is no review", place, f"{value}; left out")
        else:
            yield place, value


def _reviews(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _reviews(item, depth + 1)
    elif isinstance(value, dict):
        if "ClaimReview" in [text(kind).rpartition("/")[2] for kind in sequence(value.get("@type"))]:
            yield value
            return
        for key in _HOLDERS:
            yield from _reviews(value.get(key), depth + 1)


def _read(review: dict[str, Any], place: str, options: Options, spool: Spool) -> None:
    items = [mapping(item) for item in sequence(review.get("itemReviewed"))]
    item = items[0] if items else {}
    claim = text(review.get("claimReviewed")) or _name(item.get("text")) or _name(item)
    rating = _rating(mapping(next(iter(sequence(review.get("reviewRating"))), None)))
    url = text(review.get("url")) or text(review.get("@id"))
    missing = [
        key
        for key, found in (
            ("claimReviewed", claim),
            ("reviewRating", rating),
            ("url", url.startswith("http")),
        )
        if not found
    ]
    if missing or not name_text(claim[:_LONGEST_CLAIM] and claim[:100]):
        spool.leave_out(
            "review without its essentials", place, f"needs {', '.join(missing) or 'a claim in words'}"
        )
        return
    reviewer = _name(review.get("author")) or _name(review.get("publisher"))
    origin = options.origin(
        reviewer or url.split("/")[2], place, review.get("datePublished"), review.get("dateModified")
    )
    if origin is None:
        spool.leave_out(NO_DAY, place, f"`datePublished` is missing: {NO_DAY_WAY}")
        return
    claimant = _name(item.get("author")) or _name(item.get("creator"))
    spool.add_review(
        ReviewFact(
            f"review-{digest(f'{url} {claim}'.encode(), 8).hex()}",
            claim[:_LONGEST_CLAIM],
            rating,
            reviewer,
            origin,
            claimant,
            url,
            _date(item, "datePublished", place, spool),
            _date(review, "datePublished", place, spool),
        )
    )


def _name(value: Any) -> str:
    """The name of a person or body, or of the first of several."""
    first = next(iter(sequence(value)), None)
    return text(mapping(first).get("name")) if isinstance(first, dict) else text(first)


def _rating(rating: dict[str, Any]) -> str:
    """The verdict in words, else the figure with its scale."""
    words = text(rating.get("alternateName")) or _name(rating.get("name"))
    if words:
        return words
    figure, best = text(rating.get("ratingValue")), text(rating.get("bestRating"))
    return f"{figure} of {best}" if figure and best else figure


def _date(row: dict[str, Any], key: str, place: str, spool: Spool) -> PartialDate | None:
    try:
        return read_date(text(row.get(key))[:10], stamp_is_exact=True)
    except ValueError as problem:
        spool.leave_out("date that is none", place, f"`{key}`: {problem}")
        return None
