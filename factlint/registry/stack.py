"""Compiled registry files that lie one over the other."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.registry.registryfile import RegistryFile


class Stack:
    """The files of a registry. An id belongs to the highest one that has it.

    Args:
        files: the lowest first.

    Attributes:
        files: the highest first; the place of a file there is its level.
    """

    def __init__(self, files: Sequence[RegistryFile]) -> None:
        self.files = tuple(reversed(files))

    def covers(self, id: str, level: int) -> bool:
        """Whether a file above one has an id, too, so that what this one says of it does not count."""
        return any(file.number(id) >= 0 for file in self.files[:level])

    def holder(self, id: str) -> RegistryFile | None:
        """The file that an id belongs to."""
        return next((file for file in self.files if file.number(id) >= 0), None)
