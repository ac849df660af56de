"""A server in a process of its own, and an editor that speaks with it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress

import pytest
import pytest_asyncio
from lsp_editor import COMMAND, Editor
from lsp_wire import Wire
from pytest_lsp import client as pytest_lsp_client


@pytest_asyncio.fixture
async def editor() -> AsyncIterator[Editor]:
    """An editor whose server has been started and waits for `initialize`."""
    client = pytest_lsp_client.make_test_lsp_client()
    await client.start_io(*COMMAND)
    editor = Editor(client)
    yield editor
    if not client.stopped:
        await client.shutdown_session()
        await client.stop()


@pytest.fixture
def wire() -> Iterator[Wire]:
    found = Wire()
    yield found
    found.process.kill()
    found.process.wait()
    for stream in (found.process.stdin, found.process.stdout, found.process.stderr):
        assert stream is not None
        with suppress(OSError):
            stream.close()
