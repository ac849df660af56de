"""Regular expressions that are compiled when they are first used.

Compiling all of factlint's expressions takes longer than checking a draft, and a draft needs few of them.
Even those few take a third of a fresh process, so that a run may hand in the programs of an earlier one.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

try:
    # What `re.compile` does in two steps; where Python has them no longer, `re.compile` does it.
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    _sre = None

Program = tuple[int, bytes, int, dict[str, int]]
"""A compiled expression as plain data: flags, code, number of groups, numbers of the named ones."""

_MOST = 2_000
_known: dict[str, Program] | None = None
_used: dict[str, Program] = {}
_new = False


def use_programs(known: dict[str, Program]) -> None:
    """From now on takes what is compiled from here where it can, and notes what else is compiled.

    Args:
        known: what `programs_to_keep` gave in an earlier run of the same Python.
    """
    global _known, _new
    _known, _new = known, False
    _used.clear()


def programs_to_keep() -> dict[str, Program] | None:
    """The programs for the next run; None when this run has compiled nothing new."""
    if _known is None or not _new:
        return None
    return {**_known, **_used} if len(_known) < _MOST else dict(_used)


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """The same as `re.compile`, without the work when an earlier run has done it.

    Args:
        source: the expression.
        flags: flags of `re`.
    """
    global _new
    flags = int(flags)
    if _known is None or _sre is None:
        return re.compile(source, flags)
    key = f"{flags} {source}"
    program = _used.get(key) or _known.get(key)
    try:
        if program is None:
            program = _program(source, flags)
            _new = True
        _used[key] = program
        return _assembled(source, program)
    except (AttributeError, RuntimeError, TypeError, ValueError):  # another Python than those we know
        _used.pop(key, None)
        return re.compile(source, flags)


def _program(source: str, flags: int) -> Program:
    parsed = _parser.parse(source, flags)
    code = b"".join(word.to_bytes(4, sys.byteorder) for word in map(int, _compiler._code(parsed, flags)))
    return int(flags | parsed.state.flags), code, parsed.state.groups, dict(parsed.state.groupdict)


def _assembled(source: str, program: Program) -> re.Pattern[str]:
    flags, code, groups, named = program
    names: list[Any] = [None] * groups
    for name, number in named.items():
        names[number] = name
    words = memoryview(code).cast("I").tolist()
    assembled: re.Pattern[str] = _sre.compile(source, flags, words, groups - 1, named, tuple(names))
    return assembled


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
            compiled = expression(self._source, self._flags)
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
