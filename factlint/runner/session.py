"""Everything that linting a draft needs besides the draft, made once for each process of a run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from factlint.config.settings import Choice, Settings
from factlint.config.tree import SettingsTree
from factlint.core.classes import NamedTuple
from factlint.core.dates import DraftDate
from factlint.core.document import Metadata
from factlint.core.draft_text import draft_text
from factlint.core.errors import ConfigError, DraftError, RuleError, UsageError
from factlint.core.result import DraftResult, Failure
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats import table
from factlint.language.kept import Kept
from factlint.registry.protocol import Registry
from factlint.ruleset.load import load_rules
from factlint.ruleset.rule import ActiveRule, Rule
from factlint.ruleset.select import select_rules
from factlint.runner.request import Request
from factlint.runner.unavailable import leave_out


class RuleStock(NamedTuple):
    """Every rule that one configuration knows, selected or not."""

    rules: Sequence[Rule]
    sets: dict[str, tuple[str, ...]]
    words: frozenset[str]
    errors: tuple[RuleError, ...]


class Session:
    """Settings, rules and registry of a run; what is asked for twice is made once.

    Args:
        request: the run.
        tree: the settings of each folder.
        registry: the registry of the whole run.
        kept: what blocks gave in earlier versions of the drafts; for editors.
    """

    def __init__(
        self,
        request: Request,
        tree: SettingsTree,
        registry: Registry | None = None,
        kept: Kept | None = None,
    ) -> None:
        self.request = request
        self.tree = tree
        self._registry = registry
        self._kept = kept
        self._stocks: dict[tuple[str, ...], RuleStock] = {}
        self.notes: dict[str, None] = {}
        """What a person should know of the run, each said once."""
        self._active: dict[tuple[tuple[str, ...], Choice], list[ActiveRule]] = {}

    def use(self, registry: Registry) -> None:
        """Gives the session its registry, once it is known which house files belong to it."""
        self._registry = registry

    def settings_for(self, path: str) -> Settings:
        """The settings that govern a draft.

        Raises:
            ConfigError: they cannot be used.
        """
        return self.tree.of(Path(os.path.dirname(os.path.abspath(path))))  # noqa: PTH100, PTH120

    def stock(self, settings: Settings) -> RuleStock:
        """The rules that a configuration knows, and what is wrong in the files of its house."""
        known = self._stocks.get(settings.rules)
        if known is None:
            rules, sets, errors = load_rules([Path(path) for path in settings.rules])
            words = frozenset(word for rule in rules for word in (rule.code, rule.name))
            known = self._stocks[settings.rules] = RuleStock(rules, sets, words, tuple(errors))
        return known

    def rules_for(self, path: str, settings: Settings) -> list[ActiveRule]:
        """The rules that run on a draft.

        Raises:
            UsageError: the command line selects something that does not exist.
            ConfigError: the configuration does.
        """
        choice = settings.choice_for(path).under(_asked(self.request))
        key = settings.rules, choice
        active = self._active.get(key)
        if active is None:
            stock = self.stock(settings)
            _prove_accepts(settings, stock)
            try:
                active, notes = leave_out(_select(stock, choice), choice)
                self._active[key] = active
                self.notes.update(dict.fromkeys(notes))
            except UsageError as error:
                raise self._blame(error, settings, stock) from error
        return active

    def rules_used(self) -> list[ActiveRule]:
        """Every rule that was asked for so far, in the order of the drafts; one may stand there twice."""
        return [rule for rules in self._active.values() for rule in rules]

    def _blame(self, error: UsageError, settings: Settings, stock: RuleStock) -> UsageError | ConfigError:
        """The same error as one of the command line or of the configuration, whichever it is."""
        try:
            _select(stock, _asked(self.request))
        except UsageError as own:
            return UsageError("\n".join([*map(str, stock.errors), str(own)]))
        text = str(error)
        line = next((line for word, line in settings.selector_lines.items() if f"`{word}`" in text), 0)
        return ConfigError(settings.file, line, text)

    def lint(self, path: str, data: bytes) -> DraftResult | Failure:
        """The one way from the bytes of a draft to its diagnostics.

        A crash of a reader is a failure of its draft and never ends the run.
        """
        settings = self.settings_for(path)
        rules = self.rules_for(path, settings)
        if self._registry is None:
            raise RuntimeError("the session has no registry yet")
        try:
            document = table.read(Source.from_bytes(path, data))
            date = draft_date(self.request, document.metadata)
            result = lint(
                document,
                rules,
                self._registry,
                date,
                accepts=settings.accepts_for(path),
                known_codes=self.stock(settings).words,
                kept=self._kept,
                style=settings.style,
            )
            return result._replace(text=draft_text(document, date)) if self.request.texts else result
        except DraftError as error:
            return Failure(path, error.message)
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            return Failure(path, f"could not be checked: {what}; please report this with the draft")


def draft_date(request: Request, metadata: Metadata) -> DraftDate:
    """When a draft speaks: as the command says, else as the draft says, else unknown."""
    if request.date is not None:
        return DraftDate(request.date, "--date")
    if metadata.date is not None:
        return DraftDate(metadata.date, metadata.date_from)
    return DraftDate()


def _asked(request: Request) -> Choice:
    return Choice(select=request.select, ignore=request.ignore, severity=request.severity)


def _select(stock: RuleStock, choice: Choice) -> list[ActiveRule]:
    return select_rules(
        stock.rules,
        stock.sets,
        select=choice.select,
        extend_select=choice.extend_select,
        ignore=choice.ignore,
        severity=dict(choice.severity),
    )


def _prove_accepts(settings: Settings, stock: RuleStock) -> None:
    for entry in settings.accept:
        if entry.accept.code not in stock.words:
            from factlint.files.yamlfile import nearest

            hint = nearest(entry.accept.code, stock.words)
            way_out = hint if "did you mean" in hint else "; `factlint rules` lists them"
            raise ConfigError(settings.file, entry.line, f"no rule is called `{entry.accept.code}`{way_out}")
