"""Tells the writer that a long check is under way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from itertools import count
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

Answer = TypeVar("Answer")

PATIENCE = 0.5
"""Seconds after which a writer wonders; most checks take a twentieth of it."""

_numbers = count(1)


async def with_progress(server: LanguageServer, words: str, work: Awaitable[Answer]) -> Answer:
    """Waits for some work and shows progress when it takes long and the client can show it.

    Args:
        server: the server, which knows what its client can do.
        words: what is being done, for the writer.
        work: what is waited for; its exception is passed on.
    """
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=PATIENCE)
    window = server.client_capabilities.window
    if done or window is None or not window.work_done_progress:
        return await task
    token = f"factlint-{next(_numbers)}"
    progress = server.work_done_progress
    await progress.create_async(token)
    progress.begin(token, types.WorkDoneProgressBegin(title="factlint", message=words))
    try:
        return await task
    finally:
        progress.end(token, types.WorkDoneProgressEnd())
