"""Takes values out of data that others wrote: whatever is not as expected is empty."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

_ITEM = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d{0,11})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_FOREIGN_LETTER = re.compile(r"[^\W\d_A-Za-zªº\u00c0-\u02af\u1e00-\u1eff]")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"}
)

LONGEST = 400
"""A name or source longer than this is none."""


def mapping(value: Any) -> dict[str, Any]:
    """A mapping, or an empty one; old Wikidata dumps write an empty mapping as `[]`."""
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> list[Any]:
    """A list; a single value stands for a list of one, nothing for an empty one."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def text(value: Any) -> str:
    """A text on one line without control characters, composed; empty for anything else."""
    if isinstance(value, str) and value.isascii() and value.isprintable() and "  " not in value:
        return value.strip()  # nearly all of a big file
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**18 else ""
    if not isinstance(value, str):
        return ""
    return unicodedata.normalize("NFC", " ".join(_CONTROL.sub(" ", value).split()))


def name_text(value: Any) -> str:
    """A text that may be a name: not empty, not too long, with a letter."""
    found = text(value)
    return found if len(found) <= LONGEST and any(map(str.isalpha, found)) else ""


def texts(value: Any) -> list[str]:
    """The texts of a list, without empty ones and without repeats."""
    return list(dict.fromkeys(found for item in sequence(value) if (found := text(item))))


def item_of(value: Any) -> str:
    """The Wikidata item in an id or address (`Q212`, `http://www.wikidata.org/entity/Q212`), or empty."""
    match = _ITEM.fullmatch(value.strip()) if isinstance(value, str) else None
    return match[1] if match else ""


def item_address(item: str) -> str:
    """Where an item is shown; empty for none."""
    return f"https://www.wikidata.org/wiki/{item}" if item else ""


def in_latin(name: str) -> bool:
    """Whether a name can stand in an English text: Latin letters and no others."""
    return _LATIN_LETTER.search(name) is not None and _FOREIGN_LETTER.search(name) is None


def slug(name: str) -> str:
    """Lower case ASCII with hyphens; letters that have no ASCII form are left out."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN_LETTERS))
    return _NO_SLUG.sub("-", plain.encode("ascii", "ignore").decode()).strip("-")


def record_id(prefix: str, item: str, own: str) -> str:
    """The id of a record: that of its Wikidata item, else the source's own id behind a prefix; or empty.

    Args:
        prefix: tells records of this source from those of others.
        item: `Q212`, possibly empty.
        own: id or name in the source.
    """
    if item:
        return item.lower()
    plain = slug(own)
    return f"{prefix}-{plain}" if plain else ""


def json_value(data: str | bytes) -> Any:
    """A JSON value.

    Raises:
        ValueError: the data are no JSON, are nested too deeply, or hold a number of absurd length.
    """
    try:
        return json.loads(data)
    except json.JSONDecodeError as problem:
        raise ValueError(f"not JSON: {problem.msg} (character {problem.pos + 1})") from problem
    except RecursionError as problem:
        raise ValueError("not usable: nested too deeply") from problem
    except UnicodeDecodeError as problem:
        raise ValueError("not UTF-8") from problem
