"""The one exception tree of factlint.

::

    FactlintError
    ├── DraftError            a draft cannot be read
    ├── DataError             a rule, registry or configuration file is broken (file, line, way out)
    │   ├── RuleError
    │   ├── RegistryError
    │   └── ConfigError
    ├── UsageError            the command line asks for something that does not exist
    └── PositionError         a position map was asked for something it cannot answer exactly
"""

from __future__ import annotations


class FactlintError(Exception):
    """Anything that factlint tells its user instead of showing a traceback."""


class DraftError(FactlintError):
    """A draft that cannot be read.

    Args:
        path: the draft, as the user named it.
        message: what is wrong and how to mend it.
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message

    def __reduce__(self) -> tuple[type[DraftError], tuple[str, str]]:
        return type(self), (self.path, self.message)


class DataError(FactlintError):
    """A file of rules, registry records or settings that cannot be used.

    Args:
        path: the file.
        line: line from 1, or 0 when the whole file is meant.
        message: what is wrong, what was expected and how to mend it.
    """

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        self.path = path
        self.line = line
        self.message = message

    def __reduce__(self) -> tuple[type[DataError], tuple[str, int, str]]:
        return type(self), (self.path, self.line, self.message)


class RuleError(DataError):
    """A rule file that cannot be used."""


class RegistryError(DataError):
    """A registry file that cannot be used."""


class ConfigError(DataError):
    """A configuration file that cannot be used."""


class UsageError(FactlintError):
    """A request that names something which does not exist."""


class PositionError(FactlintError, ValueError):
    """A place in clean text that has no exact place in the source."""
