"""A long check is announced; a short one is not."""

from __future__ import annotations

from typing import Any

from lsp_wire import Wire

SENTENCE = "U.S. President Joe Biden met NATO’s 32 members and French President Emmanuel Macron on Monday. "
"""Full of names, so that a long draft of it takes seconds."""


def progress(wire: Wire) -> list[str]:
    return [one["params"]["value"]["kind"] for one in wire.seen if one.get("method") == "$/progress"]


def test_a_long_check_is_announced(wire: Wire) -> None:
    wire.begin(window={"workDoneProgress": True})
    wire.open("untitled:long", "\n".join([SENTENCE * 5] * 1200))

    def created(message: dict[str, Any]) -> bool:
        return message.get("method") == "window/workDoneProgress/create"

    asked = wire.until(created)
    wire.send({"jsonrpc": "2.0", "id": asked["id"], "result": None})
    wire.until(lambda one: one.get("method") == "$/progress" and one["params"]["value"]["kind"] == "end")
    assert progress(wire) == ["begin", "end"]


def test_a_short_check_and_a_client_that_shows_nothing_are_left_alone(wire: Wire) -> None:
    wire.begin()
    assert wire.works()
    assert progress(wire) == []
