"""Regular expressions that are compiled when they are first used.

Compiling all of factlint's expressions takes longer than checking a draft, and a draft needs few of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING


class LazyPattern:
    """An expression that turns into a compiled one at its first use.

    After that its methods are those of the compiled expression, so that a use costs nothing more.

    Args:
        source: the expression.
        flags: flags of `re`.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Compiles the expression; reached only while a method is not yet there."""
            if name not in _METHODS:
                raise AttributeError(name)
            compiled = re.compile(self._source, self._flags)
            self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
            return self.__dict__[name]


_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")

if TYPE_CHECKING:

    def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
        """An expression that is compiled at its first use."""
        ...
else:

    def lazy(source: str, flags: int = 0) -> LazyPattern:
        """An expression that is compiled at its first use."""
        return LazyPattern(source, flags)
