"""Keeps the programs of regular expressions from one run to the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from factlint.core.regex import programs_to_keep, use_programs
from factlint.files import compiled


@contextmanager
def kept_expressions() -> Iterator[None]:
    """What is compiled inside is taken from the cache where it can be, and what is new is put there."""
    place = compiled.place_of("expressions", ())
    if place is None:
        yield
        return
    use_programs(compiled.load(place) or {})
    try:
        yield
    finally:
        programs = programs_to_keep()
        if programs is not None:
            compiled.keep(place, programs)
