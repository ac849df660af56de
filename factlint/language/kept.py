"""What blocks of text gave, kept from one version of a draft to the next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Value = TypeVar("Value")

_ENTRIES = 8_000
"""Of one generation: a few open drafts of book length, some ten megabytes."""


class Kept:
    """Remembers what was worked out for a block, by its text, while somebody types in another block.

    Only what depends on nothing but the block's text (and on the registry, which is one for a session)
    may be kept. What has not been asked for during a whole generation is forgotten.

    Args:
        size: entries of a generation.
    """

    def __init__(self, size: int = _ENTRIES) -> None:
        self._size = size
        self._fresh: dict[Hashable, Any] = {}
        self._old: dict[Hashable, Any] = {}

    def of(self, kind: str, text: str, make: Callable[[str], Value]) -> Value:
        """What `make` gives for a block's text: from memory when the same block has been seen before.

        Args:
            kind: what is worked out.
            text: the block.
            make: works it out; its value must not be changed afterwards.
        """
        key = kind, text
        value: Value | None = self._fresh.get(key)
        if value is None:
            value = self._old.pop(key, None)
            if value is None:
                value = make(text)
            if len(self._fresh) >= self._size:
                self._old, self._fresh = self._fresh, {}
            self._fresh[key] = value
        return value
