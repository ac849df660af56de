"""Lints many drafts in several processes; what comes out is the same for any number of them."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from factlint.config.tree import SettingsTree
from factlint.core.result import Failure
from factlint.files import compiled
from factlint.registry.load import open_registry
from factlint.runner.request import Request
from factlint.runner.run import Linted, lint_file
from factlint.runner.session import Session

_CHUNK = 32

_session: list[Session] = []
"""The session of this worker process, made by `_begin`."""


def lint_in_processes(
    request: Request, drafts: Sequence[str], registry: Sequence[str], jobs: int
) -> list[Linted]:
    """Checks files in the order given.

    A worker gets the request once and then only paths; it finds settings, rules and registry itself.

    Args:
        request: the run.
        drafts: files whose settings and rules are known to be sound.
        registry: house registry files and folders of the whole run.
        jobs: how many processes.
    """
    size = max(1, min(_CHUNK, len(drafts) // (jobs * 4)))
    chunks = [list(drafts[place : place + size]) for place in range(0, len(drafts), size)]
    pool = ProcessPoolExecutor(
        min(jobs, len(chunks)),
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(request, tuple(registry)),
    )
    try:
        work = [(chunk, _submit(pool, chunk)) for chunk in chunks]
        return [linted for chunk, future in work for linted in _collect(chunk, future)]
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, chunk: list[str]) -> Future[list[Linted]]:
    try:
        return pool.submit(_lint_chunk, chunk)
    except BrokenProcessPool as error:
        dead: Future[list[Linted]] = Future()
        dead.set_exception(error)
        return dead


def _collect(chunk: list[str], future: Future[list[Linted]]) -> list[Linted]:
    try:
        return future.result()
    except BrokenProcessPool:
        return [Linted(Failure(path, "not checked: a worker process died; try --jobs 1")) for path in chunk]


def _begin(request: Request, registry: tuple[str, ...]) -> None:
    """Makes the session of a worker; Ctrl-C is for the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    compiled.enabled = request.cache
    tree = SettingsTree(Path(request.config) if request.config else None, enabled=not request.isolated)
    store, _ = open_registry([Path(path) for path in registry])
    _session[:] = [Session(request, tree, store)]


def _lint_chunk(paths: list[str]) -> list[Linted]:
    return [lint_file(_session[0], path) for path in paths]
