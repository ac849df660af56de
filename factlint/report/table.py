"""The one table of output formats; each is imported when it is first asked for."""

from __future__ import annotations

from typing import Protocol, cast

from factlint.core.errors import UsageError
from factlint.core.result import RunResult

FORMATS: dict[str, str] = {
    "checkstyle": "factlint.report.checkstyle:render",
    "concise": "factlint.report.concise:render",
    "github": "factlint.report.github:render",
    "gitlab": "factlint.report.gitlab:render",
    "html": "factlint.report.html.page:render",
    "json": "factlint.report.machine:render",
    "jsonl": "factlint.report.jsonlines:render",
    "junit": "factlint.report.junit:render",
    "markdown": "factlint.report.markdown:render",
    "rdjson": "factlint.report.rdjson:render",
    "sarif": "factlint.report.sarif:render",
    "text": "factlint.report.human:render",
}
"""Name of a format, as `--format` writes it, to `module:function`."""

SHOW_DRAFTS = frozenset({"html"})
"""Formats that show the drafts themselves and need a run that keeps their texts."""


class Renderer(Protocol):
    """Turns what a run gave into text, the same text for the same result."""

    def __call__(self, result: RunResult, *, color: bool = False) -> str:
        """The whole output; `color` adds ANSI codes in formats that people read."""
        ...


def renderer(name: str) -> Renderer:
    """The function that renders a format.

    Raises:
        UsageError: there is no such format.
    """
    where = FORMATS.get(name)
    if where is None:
        raise UsageError(f"unknown format `{name}`; known are: {', '.join(FORMATS)}")
    from importlib import import_module

    module, _, function = where.partition(":")
    return cast(Renderer, getattr(import_module(module), function))
