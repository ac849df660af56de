"""One draft, every face: command line, hook, language server, SARIF and HTML report say the same."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from lsp_wire import Wire

ROOT = Path(__file__).parents[2]
DRAFTS = sorted((ROOT / "seeds" / "drafts").glob("2024-*"))
LINE = re.compile(
    r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>\w+) (?P<code>\w+) (?P<message>.*) \["
)

Said = list[tuple[int, int, str, str]]
"""Line, column, code and message of each diagnostic, ascending."""


def output(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "factlint", "check", "--no-config", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stderr
    return done.stdout


def by_json(folder: Path, name: str) -> Said:
    found = json.loads(output(folder, "--format", "json", name))["diagnostics"]
    return [(one["line"], one["column"], one["code"], one["message"]) for one in found]


def by_hook(folder: Path, name: str) -> Said:
    """What pre-commit runs, with one line a finding so that none is folded away."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, subcommand, *options = hook["entry"].split()
    assert (program, subcommand) == ("factlint", "check")
    lines = output(folder, *options, "--format", "concise", name).splitlines()
    found = [match for match in map(LINE.match, lines) if match]
    return [(int(one["line"]), int(one["column"]), one["code"], one["message"]) for one in found]


def by_sarif(folder: Path, name: str) -> Said:
    (run,) = json.loads(output(folder, "--format", "sarif", name))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    said = []
    for one in run["results"]:
        region = one["locations"][0]["physicalLocation"]["region"]
        text = one["message"]["text"].replace("{{", "{").replace("}}", "}")
        said.append((region["startLine"], region["startColumn"], one["ruleId"], text))
    return said


class Cards(HTMLParser):
    """Reads rule and message of every card, and the text of every mark, out of a report."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self._rule = self._into = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("class") or ""
        self._into = kind if (tag, kind) in (("span", "rule"), ("p", "msg")) else ""
        if self._into == "msg":
            self.said.append((self._rule, ""))

    def handle_data(self, data: str) -> None:
        if self._into == "rule":
            self._rule = data.split()[0]
        elif self._into == "msg":
            code, message = self.said[-1]
            self.said[-1] = code, message + data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("span", "p"):
            self._into = ""


def by_html(folder: Path, name: str) -> list[tuple[str, str]]:
    cards = Cards()
    cards.feed(output(folder, "--format", "html", name))
    return sorted(cards.said)


def by_server(wire: Wire, folder: Path, name: str) -> Said:
    """Lines and columns in code points: the server is asked for UTF-32."""
    wire.begin(general={"positionEncodings": ["utf-32"]})
    uri = (folder / name).as_uri()
    wire.open(uri, (folder / name).read_bytes().decode("utf-8"))
    return [
        (
            one["range"]["start"]["line"] + 1,
            one["range"]["start"]["character"] + 1,
            one["code"],
            one["message"],
        )
        for one in wire.published(uri)
    ]


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_every_face_says_the_same(draft: Path, tmp_path: Path, wire: Wire) -> None:
    (tmp_path / draft.name).write_bytes(draft.read_bytes())
    said = by_json(tmp_path, draft.name)
    assert len(said) >= 2
    assert by_hook(tmp_path, draft.name) == said
    assert by_sarif(tmp_path, draft.name) == said
    assert by_html(tmp_path, draft.name) == sorted((code, message) for _, _, code, message in said)
    assert by_server(wire, tmp_path, draft.name) == said
