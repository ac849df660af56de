"""Runs factlint over everything that a request names."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from factlint.config.settings import Settings
from factlint.config.tree import SettingsTree
from factlint.core.classes import NamedTuple
from factlint.core.errors import ConfigError, DataError, DraftError
from factlint.core.result import DraftResult, Failure, RunResult, merge
from factlint.core.severity import Severity
from factlint.files import compiled
from factlint.registry.load import open_registry
from factlint.runner.acceptances import told_once
from factlint.runner.discovery import discover
from factlint.runner.expressions import kept_expressions
from factlint.runner.reading import read_draft
from factlint.runner.request import STDIN, Request
from factlint.runner.rule_info import rule_infos
from factlint.runner.session import Session

MANY = 64
"""More drafts than this are worth the start of other processes."""

DEFAULT_FAIL_ON = Severity.WARNING


class Outcome(NamedTuple):
    """What a run gave, and whether something in it is grave enough to fail.

    Args:
        result: what reporters show.
        reached: a diagnostic reached the severity from which its draft fails.
    """

    result: RunResult
    reached: bool

    @property
    def exit_code(self) -> int:
        """0 nothing grave enough, 1 something, 2 the work could not be done."""
        return 2 if self.result.failures else int(self.reached)


class Linted(NamedTuple):
    """What became of one draft: a result, a failure, or a note that it was skipped."""

    result: DraftResult | Failure | None
    note: str = ""


def run(request: Request, *, stdin: Callable[[], bytes] = lambda: b"") -> Outcome:
    """Checks every draft of a request; what fails never keeps the others from being checked.

    Args:
        request: the run.
        stdin: reads standard input, when `-` is among the paths.

    Raises:
        UsageError: the request selects rules that do not exist.
    """
    compiled.enabled = request.cache
    with kept_expressions():
        return _run(request, stdin)


def _run(request: Request, stdin: Callable[[], bytes]) -> Outcome:
    tree = SettingsTree(Path(request.config) if request.config else None, enabled=not request.isolated)
    found = discover(request.paths, tree, force_exclude=request.force_exclude)
    session = Session(request, tree)
    plan = _plan(session, found.drafts, {str(error): error for error in found.broken})
    problems: list[DataError] = [*plan.broken.values(), *plan.problems]
    linted: list[Linted] = []
    if plan.drafts:
        registry, errors = open_registry([Path(path) for path in plan.registry])
        problems.extend(errors)
        session.use(registry)
        linted = _lint_all(session, plan, stdin)
    failures = [*found.failures, *(data_failure(problem) for problem in problems)]
    results = told_once([one.result for one in linted if isinstance(one.result, DraftResult)], plan.accepts)
    failures += [one.result for one in linted if isinstance(one.result, Failure)]
    notes = [*session.notes, *(one.note for one in linted if one.note)]
    if not found.drafts and not failures:
        notes.append(f"no drafts found in {', '.join(request.paths)}")
    result = merge(results, failures, notes)._replace(rules=rule_infos(session.rules_used()))
    reached = any(
        diagnostic.severity.rank >= plan.fail_on[diagnostic.path].rank for diagnostic in result.diagnostics
    )
    return Outcome(result, reached)


class _Plan(NamedTuple):
    """The drafts that can be checked, and what is wrong with the configuration of the others."""

    drafts: list[str]
    fail_on: dict[str, Severity]
    registry: list[str]
    broken: dict[str, ConfigError]
    problems: list[DataError]
    accepts: Counter[str]


def _plan(session: Session, drafts: tuple[str, ...], broken: dict[str, ConfigError]) -> _Plan:
    """Looks up the settings and rules of every draft, so that what is wrong is told once and early."""
    plan = _Plan([], {}, [], broken, [], Counter())
    told: set[str] = set()
    for draft in drafts or (STDIN,):
        path = _name(draft, session.request)
        try:
            settings = session.settings_for(path)
            session.rules_for(path, settings)
        except ConfigError as error:
            broken[str(error)] = error
            continue
        for problem in session.stock(settings).errors:
            if str(problem) not in told:
                told.add(str(problem))
                plan.problems.append(problem)
        if drafts:
            _add(plan, draft, path, settings, session.request)
    return plan


def _add(plan: _Plan, draft: str, path: str, settings: Settings, request: Request) -> None:
    plan.drafts.append(draft)
    plan.fail_on[path] = request.fail_on or settings.fail_on or DEFAULT_FAIL_ON
    plan.accepts.update(accept.place for accept in settings.accepts_for(path))
    plan.registry.extend(one for one in settings.registry if one not in plan.registry)


def _name(draft: str, request: Request) -> str:
    return request.stdin_name or STDIN if draft == STDIN else draft


def _lint_all(session: Session, plan: _Plan, stdin: Callable[[], bytes]) -> list[Linted]:
    request = session.request
    jobs = request.jobs or os.cpu_count() or 1
    if jobs > 1 and len(plan.drafts) > MANY:
        from factlint.runner.processes import lint_in_processes

        files = [draft for draft in plan.drafts if draft != STDIN]
        piped = [lint_bytes(session, _name(STDIN, request), stdin())] if STDIN in plan.drafts else []
        return piped + lint_in_processes(request, files, plan.registry, jobs)
    return [
        lint_bytes(session, _name(STDIN, request), stdin()) if draft == STDIN else lint_file(session, draft)
        for draft in plan.drafts
    ]


def lint_file(session: Session, path: str) -> Linted:
    """Checks one file."""
    try:
        data = read_draft(path)
    except DraftError as error:
        return Linted(Failure(path, error.message))
    if data is None:
        return Linted(None, f"{path}: skipped, it is a binary file")
    return lint_bytes(session, path, data)


def lint_bytes(session: Session, path: str, data: bytes) -> Linted:
    """Checks the bytes of one draft."""
    return Linted(session.lint(path, data))


def data_failure(error: DataError) -> Failure:
    """A broken file of rules, records or settings as a failure; its path as short as it can be."""
    path = os.path.relpath(error.path) if os.path.isabs(error.path) else error.path  # noqa: PTH117
    shown = error.path if path.startswith("..") else path
    place = f"line {error.line}: " if error.line else ""
    return Failure(shown.replace(os.sep, "/"), place + error.message)
