"""Neovim itself, headless, with the configuration of docs/editors.md."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factlint.core.source import Source
from factlint.report.table import renderer
from factlint.runner.request import Request
from factlint.runner.run import run

ROOT = Path(__file__).parents[2]
DRAFT = ROOT / "seeds" / "drafts" / "2024-11-01-new-army.txt"
NVIM = shutil.which("nvim")

SESSION = """
local out = {}
local function shown()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { one.lnum, one.col, one.end_lnum, one.end_col, one.code, one.severity })
  end
  return found
end
local function has(code)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == code then return one end
  end
end
local function wait(what, done)
  if not vim.wait(30000, done, 20) then out.failed = what end
end

wait("diagnostics", function() return has("LNG040") end)
out.before = shown()
local wrong = has("LNG040")
if wrong then
  vim.api.nvim_win_set_cursor(0, { wrong.lnum + 1, wrong.col })
  vim.lsp.handlers["textDocument/hover"] = function(_, result) out.hover = result and result.contents.value end
  vim.lsp.buf.hover()
  wait("hover", function() return out.hover end)
  vim.ui.select = function(items, options, choose)
    out.offered = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait("the diagnostic to go", function() return not has("LNG040") end)
end
out.after = shown()
out.line = wrong and vim.api.nvim_buf_get_lines(0, wrong.lnum, wrong.lnum + 1, true)[1]
vim.cmd("silent write")
local file = io.open("session.json", "w")
file:write(vim.fn.json_encode(out))
file:close()
vim.cmd("qall!")
"""


def documented() -> str:
    """The block of the page that names this test."""
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    return re.search(r"used by tests/lsp/test_lsp_neovim\.py -->\n```lua\n(.*?)```", page, re.DOTALL)[1]  # type: ignore[index]


def version() -> tuple[int, int]:
    first = subprocess.run([str(NVIM), "--version"], capture_output=True, text=True, check=True).stdout
    major, minor = re.search(r"v(\d+)\.(\d+)", first).groups()  # type: ignore[union-attr]
    return int(major), int(minor)


def reported(path: Path) -> list[list[Any]]:
    """What the command line reports, counted as Neovim does: from 0 and in bytes."""
    source = Source.from_bytes(str(path), path.read_bytes())

    def place(line: int, column: int) -> list[int]:
        return [line - 1, len(source.line(line)[: column - 1].encode())]

    found = json.loads(renderer("json")(run(Request((str(path),))).result))["diagnostics"]
    numbers = ["error", "warning", "info", "hint"]
    return [
        [
            *place(one["line"], one["column"]),
            *place(one["end_line"], one["end_column"]),
            one["code"],
            numbers.index(one["severity"]) + 1,
        ]
        for one in found
    ]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Path, list[list[Any]]]:
    """What Neovim saw and did, the draft, and what the command line reports before."""
    if NVIM is None:
        pytest.skip("Neovim is not installed (apt-get install neovim)")
    if version() < (0, 7):
        pytest.skip(f"Neovim {version()} is older than 0.7")
    here = tmp_path_factory.mktemp("neovim")
    draft = here / DRAFT.name
    lines = DRAFT.read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines) if "Ukrainians commanders" in line)
    lines[number] = "🚀 “Yes, we know 👩‍🚒,” one said. " + lines[number]
    draft.write_text("\n".join(lines), encoding="utf-8")
    (here / "init.lua").write_text(documented(), encoding="utf-8")
    (here / "session.lua").write_text(SESSION, encoding="utf-8")
    (here / "bin").mkdir()
    command = here / "bin" / "factlint"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factlint "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    before = reported(draft)
    environment = {
        **os.environ,
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        **{f"XDG_{name}_HOME": str(here / name) for name in ("CONFIG", "DATA", "STATE")},
    }
    ended = subprocess.run(
        [NVIM, "--headless", "-u", "init.lua", "-i", "NONE", "-n", draft.name, "-c", "luafile session.lua"],
        cwd=here,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    result = here / "session.json"
    assert result.exists(), ended.stderr + ended.stdout
    return json.loads(result.read_text(encoding="utf-8")), draft, before


Session = tuple[dict[str, Any], Path, list[list[Any]]]


def test_neovim_sees_what_the_command_line_reports(session: Session) -> None:
    out, _, before = session
    assert "failed" not in out, out
    assert any(one[4] == "LNG040" and one[1] > 30 for one in before)
    assert sorted(out["before"]) == sorted(before)


def test_the_fix_is_applied_in_the_right_place_and_the_diagnostic_goes(session: Session) -> None:
    out, draft, before = session
    assert out["offered"][0] == "Write “Ukrainian commanders”"
    assert out["line"].startswith("🚀 “Yes, we know 👩‍🚒,” one said. Ukrainian commanders ")
    assert "LNG040" not in [one[4] for one in out["after"]]
    assert len(out["after"]) == len(before) - 1
    assert draft.read_text(encoding="utf-8").count("Ukrainians commanders") == 0
    assert sorted(out["after"]) == sorted(reported(draft))


def test_hovering_in_neovim(session: Session) -> None:
    out, _, _ = session
    assert "LNG040" in out["hover"]
