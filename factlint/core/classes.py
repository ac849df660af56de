"""Dataclasses and named tuples whose classes are quickly made.

`dataclasses` compiles six functions for every class, and `typing.NamedTuple` compiles every annotation: for
factlint's two hundred records that took a third of a fresh process. These give the same to those who use
the records, and type checkers see the ones of the standard library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import MISSING, dataclass, field, fields
    from typing import NamedTuple
else:
    from collections import namedtuple
    from functools import total_ordering
    from operator import attrgetter

    MISSING = object()
    """Stands for a default that is not there."""

    class Field:
        """A field of a dataclass: its name, and its default or what makes it."""

        __slots__ = ("default", "default_factory", "init", "name")

        def __init__(self, name="", default=MISSING, default_factory=MISSING):
            self.name, self.default, self.default_factory, self.init = name, default, default_factory, True

    def field(*, default_factory):
        """A field whose default is made anew for each instance."""
        return Field(default_factory=default_factory)

    def fields(record):
        """The fields of a dataclass or of an instance of one, those of its bases first."""
        return tuple(record.__record_fields__.values())

    def dataclass(*, frozen=False, slots=False, order=False):
        """Makes a class a dataclass: initialiser, equality and representation by its fields.

        Args:
            frozen: its fields cannot be set, and it has a hash.
            slots: allowed, without effect.
            order: the order of its fields' values is its own.
        """

        def made(cls):
            return _finished(cls, frozen, order)

        return made

    def _finished(cls, frozen, order):
        known = cls.__record_fields__ = {**getattr(cls, "__record_fields__", {}), **_own_fields(cls)}
        cls.__match_args__ = tuple(known)
        cls._values = staticmethod(_values_of(tuple(known)))
        methods = {"__init__": _initialiser(cls, known), "__eq__": _equals, "__repr__": _shown}
        methods["__hash__"] = _hash if frozen else None
        if frozen:
            methods |= {"__setattr__": _fixed, "__delattr__": _fixed}
        for name, method in methods.items():
            # A class that says how it equals another one has no hash of its own.
            if vars(cls).get(name) is None:
                setattr(cls, name, method)
        if order:
            cls.__lt__ = _less
            total_ordering(cls)
        return cls

    def _own_fields(cls):
        own = vars(cls)
        found = {}
        for name, hint in own.get("__annotations__", {}).items():
            if "ClassVar" in str(hint)[:16]:
                continue
            default = own.get(name, MISSING)
            if isinstance(default, Field):
                default.name = name
                delattr(cls, name)
                found[name] = default
            else:
                found[name] = Field(name, default)
        return found

    def _values_of(names):
        if len(names) > 1:
            return attrgetter(*names)
        return lambda record: tuple(getattr(record, name) for name in names)

    def _initialiser(cls, known):
        names, every = tuple(known), frozenset(known)
        missing = [name for name, one in known.items() if one.default is one.default_factory is MISSING]
        needed = frozenset(missing)
        made = [
            (name, one.default_factory) for name, one in known.items() if one.default_factory is not MISSING
        ]
        finish = getattr(cls, "__post_init__", None)

        def __init__(self, *arguments, **options):
            values = self.__dict__
            if arguments:
                if len(arguments) > len(names):
                    raise TypeError(f"{cls.__name__}() takes {len(names)} arguments, not {len(arguments)}")
                values.update(zip(names, arguments))  # noqa: B905 -- the rest are options or defaults
            if options:
                if not every.issuperset(options) or not values.keys().isdisjoint(options):
                    wrong = ", ".join(sorted(options.keys() - (every - values.keys())))
                    raise TypeError(f"{cls.__name__}() got an unknown argument, or one twice: {wrong}")
                values.update(options)
            if not needed <= values.keys():
                raise TypeError(f"{cls.__name__}() needs {', '.join(sorted(needed - values.keys()))}")
            for name, make in made:
                if name not in values:
                    values[name] = make()
            if finish is not None:
                finish(self)

        return __init__

    def _equals(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self._values(self) == self._values(other)

    def _less(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self._values(self) < self._values(other)

    def _hash(self):
        return hash(self._values(self))

    def _shown(self):
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__record_fields__)
        return f"{self.__class__.__qualname__}({', '.join(shown)})"

    def _fixed(self, name, *_):
        raise AttributeError(f"{self.__class__.__name__}.{name} cannot be changed")

    class _NamedTuples(type):
        """Makes the class that `collections.namedtuple` gives, with what the body of the class adds."""

        def __new__(mcs, name, bases, body):
            hints = body.get("__annotations__", {})
            defaults = [body[one] for one in hints if one in body]
            made = namedtuple(name, hints, defaults=defaults, module=body["__module__"])
            made.__annotations__ = hints
            for key, value in body.items():
                if key not in hints and key not in ("__annotations__", "__module__"):
                    setattr(made, key, value)
            return made

    NamedTuple = type.__new__(_NamedTuples, "NamedTuple", (), {})

__all__ = ["MISSING", "NamedTuple", "dataclass", "field", "fields"]
