"""`factlint lsp` before a server runs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factlint.cli import main
from factlint.lsp import command


def test_without_pygls_the_way_out_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    with pytest.raises(SystemExit) as end:
        main(["lsp"])
    assert end.value.code == 2
    assert 'pip install "factlint[lsp]"' in capsys.readouterr().err


def test_the_command_line_alone_loads_nothing_of_the_server() -> None:
    script = (
        "import sys, factlint.cli.commands, factlint.cli.check\n"
        "assert not [m for m in sys.modules if m.startswith(('pygls', 'lsprotocol', 'asyncio', 'factlint.lsp'))]"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
