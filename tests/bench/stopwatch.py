"""Times the parts of the linter in their own places, each without what it calls of the others."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from factlint.claims.extract import Claims
from factlint.core.dates import DraftDate
from factlint.core.document import Document
from factlint.core.source import Source
from factlint.engine import lint as engine
from factlint.engine.diagnose import Diagnoser
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.load import open_registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.rule import ActiveRule
from factlint.ruleset.select import select_rules

LAZY: tuple[tuple[str, type], ...] = (
    ("claims", Claims),
    ("language", Analysis),
    ("document", Document),
    ("source", Source),
)
"""Classes whose cached properties are parts of their own."""


class Stopwatch:
    """Adds up seconds by part; time in a part that another one calls counts only there."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._inside: list[float] = []

    def timed(
        self, part: str, function: Callable[..., Any], finish: Callable[[Any], Any] = lambda x: x
    ) -> Any:
        """The same function, timed; `finish` turns what it returns into what was really worked out."""

        def run(*arguments: Any, **options: Any) -> Any:
            start = time.perf_counter()
            self._inside.append(0.0)
            try:
                return finish(function(*arguments, **options))
            finally:
                whole = time.perf_counter() - start
                self.spent[part] += whole - self._inside.pop()
                if self._inside:
                    self._inside[-1] += whole

        return run


class _TimedCheck:
    """A check kind whose runs are timed under the code of its rule."""

    def __init__(self, watch: Stopwatch, active: ActiveRule) -> None:
        self.cases, self.values = active.check.cases, active.check.values
        kind = type(active.check).__module__.rpartition(".")[2]
        # Checks may be generators, which do their work only when they are asked for it.
        self.run = watch.timed(f"check {kind} · {active.rule.code}", active.check.run, list)


@contextmanager
def _watched(watch: Stopwatch) -> Iterator[None]:
    originals: list[tuple[cached_property[Any], Callable[[Any], Any]]] = []
    diagnose = Diagnoser.diagnose
    for place, owner in LAZY:
        for name, value in vars(owner).items():
            if isinstance(value, cached_property):
                originals.append((value, value.func))
                value.func = watch.timed(f"{place} {name.strip('_')}", value.func)
    Diagnoser.diagnose = watch.timed("engine: findings to diagnostics", diagnose)  # type: ignore[method-assign]
    try:
        yield
    finally:
        Diagnoser.diagnose = diagnose  # type: ignore[method-assign]
        for value, function in originals:
            value.func = function


def where_time_goes(drafts: Sequence[Path]) -> tuple[dict[str, float], int]:
    """Seconds by part over some drafts, and how many words they hold.

    Every draft is linted once before, so that neither imports nor the compilation of patterns count.
    """
    rules, sets, _ = load_rules()
    active = select_rules(rules, sets)
    registry, _ = open_registry()
    data = [(path.name, path.read_bytes()) for path in drafts]

    def lint_all(rules: Sequence[ActiveRule], read: Any, lint: Any) -> int:
        words = 0
        for name, content in data:
            document = read(Source.from_bytes(name, content))
            when = DraftDate(document.metadata.date, "name") if document.metadata.date else DraftDate()
            words += lint(document, rules, registry, when).words
        return words

    lint_all(active, read, engine.lint)
    watch = Stopwatch()
    with _watched(watch):
        timed = [one._replace(check=_TimedCheck(watch, one)) for one in active]  # type: ignore[arg-type]
        words = lint_all(timed, watch.timed("reader", read), watch.timed("engine: the rest", engine.lint))
    return dict(watch.spent), words
