"""What a configuration file says, as plain values, and what of it holds for one draft.

Named tuples: every run defines these types, and defining a dataclass takes seven times as long.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import MappingProxyType

from factlint.config.globs import matches
from factlint.core.accept import Accept
from factlint.core.classes import NamedTuple
from factlint.core.severity import Severity

STYLES = ("ap", "bbc", "guardian", "reuters")
"""Short names of the style guides whose spelling of names the registry knows."""


class Choice(NamedTuple):
    """Which rules run and how grave they are.

    Args:
        select: selectors of what runs; empty means the default set.
        extend_select: selectors of what runs besides.
        ignore: selectors of what does not run.
        severity: pairs of a selector and a severity or `off`; of two equal selectors the later wins.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()

    def under(self, upper: Choice) -> Choice:
        """This choice with another laid over it: its `select` replaces, everything else adds."""
        if upper.select:
            return Choice(upper.select, upper.extend_select, upper.ignore, self.severity + upper.severity)
        return Choice(
            self.select,
            self.extend_select + upper.extend_select,
            self.ignore + upper.ignore,
            self.severity + upper.severity,
        )


class Override(NamedTuple):
    """Another choice for the drafts that some globs match."""

    paths: tuple[str, ...]
    choice: Choice


class AcceptedIn(NamedTuple):
    """An accepted finding, and the draft or the glob of drafts that it is accepted in."""

    path: str
    accept: Accept
    line: int


class Settings(NamedTuple):
    """One configuration, or the defaults where there is none.

    Args:
        file: the configuration file as messages name it; empty when there is none.
        folder: the folder that its paths and globs are relative to.
        choice: which rules run.
        rules: house rule files and folders, absolute.
        registry: house registry files and folders, absolute.
        include: globs of the files that a folder means; empty means the usual drafts.
        exclude: globs of what a folder does not mean.
        overrides: other choices for some paths, later ones over earlier ones.
        accept: accepted findings.
        fail_on: the severity from which a run fails; None leaves it to the command line.
        style: the style guide that names are spelled after, one of `STYLES`; empty for none.
        selector_lines: line of each selector, for errors about selectors that name nothing.
    """

    file: str = ""
    folder: str = ""
    choice: Choice = Choice()
    rules: tuple[str, ...] = ()
    registry: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    accept: tuple[AcceptedIn, ...] = ()
    fail_on: Severity | None = None
    style: str = ""
    selector_lines: Mapping[str, int] = MappingProxyType({})

    def with_house_data(self, rules: tuple[str, ...], registry: tuple[str, ...]) -> Settings:
        """These settings with the house data that was found in a `.factlint` folder."""
        return self._replace(rules=rules + self.rules, registry=registry + self.registry)

    def relative(self, path: str) -> str:
        """A draft's path as the globs of this configuration see it, with `/` between its parts."""
        found = os.path.relpath(os.path.abspath(path), self.folder or None)  # noqa: PTH100 -- keeps links
        return found.replace(os.sep, "/")

    def choice_for(self, path: str) -> Choice:
        """The choice that holds for a draft."""
        choice = self.choice
        if self.overrides:
            relative = self.relative(path)
            for override in self.overrides:
                if matches(override.paths, relative):
                    choice = choice.under(override.choice)
        return choice

    def accepts_for(self, path: str) -> tuple[Accept, ...]:
        """The findings that are accepted in a draft."""
        if not self.accept:
            return ()
        relative = self.relative(path)
        return tuple(entry.accept for entry in self.accept if matches((entry.path,), relative))
