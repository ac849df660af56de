"""When each draft is checked: after a moment of quiet, one at a time, never an old version over a newer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from factlint.core.classes import dataclass, field
from factlint.lsp.reading import Reading


@dataclass(slots=True)
class _Draft:
    """A draft that is open.

    Args:
        generation: grows with every change.
        timer: runs until the draft has been quiet for long enough.
        running: a check is under way.
        reading: what the last check gave, and the generation that it is of.
        waiting: those who want to know what the next finished check gives.
    """

    generation: int = 0
    timer: asyncio.TimerHandle | None = None
    running: bool = False
    reading: tuple[int, Reading | None] = (-1, None)
    waiting: list[asyncio.Future[None]] = field(default_factory=list)


class Rounds:
    """Schedules checks on the event loop.

    Args:
        check: checks the present version of a draft, away from the event loop.
        publish: is given what a check gave, if the draft is still open and unchanged.
    """

    def __init__(
        self,
        check: Callable[[str], Awaitable[Reading | None]],
        publish: Callable[[str, Reading | None], None],
    ) -> None:
        self._check = check
        self._publish = publish
        self._drafts: dict[str, _Draft] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def uris(self) -> list[str]:
        """The drafts that are open."""
        return list(self._drafts)

    def changed(self, uri: str, delay: float) -> None:
        """Notes a new version of a draft, which is checked when nothing newer comes for a while."""
        draft = self._drafts.setdefault(uri, _Draft())
        draft.generation += 1
        self._begin_in(uri, draft, delay)

    def closed(self, uri: str) -> None:
        """Forgets a draft; a check that is under way is for nothing."""
        draft = self._drafts.pop(uri, None)
        if draft is None:
            return
        if draft.timer:
            draft.timer.cancel()
        _wake(draft)

    async def current(self, uri: str) -> Reading | None:
        """What was found in the present version of a draft; checks it at once if nobody has."""
        while (draft := self._drafts.get(uri)) is not None:
            generation, reading = draft.reading
            if generation == draft.generation:
                return reading
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            draft.waiting.append(waiter)
            self._begin_in(uri, draft, 0)
            await waiter
        return None

    def _begin_in(self, uri: str, draft: _Draft, delay: float) -> None:
        if draft.timer:
            draft.timer.cancel()
        draft.timer = asyncio.get_running_loop().call_later(delay, self._begin, uri, draft)

    def _begin(self, uri: str, draft: _Draft) -> None:
        draft.timer = None
        if draft.running:
            return  # the check that is under way begins another when it is done
        draft.running = True
        task = asyncio.get_running_loop().create_task(self._run(uri, draft))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, uri: str, draft: _Draft) -> None:
        generation = draft.generation
        try:
            reading = await self._check(uri)
        finally:
            draft.running = False
        if self._drafts.get(uri) is not draft:
            return
        if draft.generation != generation:
            if draft.timer is None:
                self._begin(uri, draft)
            return
        draft.reading = generation, reading
        _wake(draft)
        self._publish(uri, reading)


def _wake(draft: _Draft) -> None:
    for waiter in draft.waiting:
        if not waiter.done():
            waiter.set_result(None)
    draft.waiting.clear()
