"""JSON lines: one node a line, each bad line named, the good ones kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.core.errors import DataError, RegistryError
from factlint.files.jsonlines import read_json_lines


def written(folder: Path, data: bytes) -> Path:
    path = folder / "records.jsonl"
    path.write_bytes(data)
    return path


def test_every_line_is_a_node_that_knows_its_line(tmp_path: Path) -> None:
    path = written(
        tmp_path, b'\xef\xbb\xbf{"id": "no", "n": 3, "open": true, "to": null}\r\n\r\n{"id": "b"}\n'
    )
    nodes = list(read_json_lines(path, RegistryError))
    assert [node.line for node in nodes] == [1, 3]
    first = nodes[0].mapping("a record")
    assert first["id"].text("id") == "no"
    assert first["n"].number("n") == 3
    assert first["open"].flag("open") is True
    assert first["to"].value is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"id": "a"', "not a line of JSON: Expecting"),
        (b'{"id": "a", "id": "b"}', "key `id` stands twice"),
        (b"[" * 100_000, "not a line of JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path, line: bytes, said: str) -> None:
    path = written(tmp_path, b'{"id": "first"}\n' + line + b'\n{"id": "last"}\n')
    bad: list[DataError] = []
    nodes = list(read_json_lines(path, RegistryError, bad))
    assert [node.mapping("a record")["id"].value for node in nodes] == ["first", "last"]
    assert len(bad) == 1
    assert bad[0].line == 2
    assert said in str(bad[0])
    with pytest.raises(RegistryError, match="not a line of JSON"):
        list(read_json_lines(path, RegistryError))


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="cannot be read"):
        list(read_json_lines(tmp_path / "none.jsonl", RegistryError))
    with pytest.raises(RegistryError, match="not valid UTF-8"):
        list(read_json_lines(written(tmp_path, b'{"id": "\xff"}\n'), RegistryError))
