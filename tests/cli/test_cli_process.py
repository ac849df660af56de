from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

FACTLINT = [sys.executable, "-m", "factlint"]


def modules_of(*arguments: str, cwd: Path) -> set[str]:
    """The modules that a run has imported when it ends."""
    code = (
        "import sys, atexit\n"
        "from factlint.cli import main\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        f"main({list(arguments)!r})\n"
    )
    # Once to fill the cache of compiled rules and records, once to look.
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=False
        )
    return set(done.stderr.split())


def test_a_quick_start_imports_nothing_that_one_plain_draft_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing.\n")
    imported = modules_of("check", "a.txt", "--format", "concise", cwd=tmp_path)
    assert "factlint.engine.lint" in imported
    heavy = "spacy yaml markdown_it rapidfuzz pathspec tomllib rich json multiprocessing asyncio unittest"
    lazy = "formats.markdown formats.html cli.explain cli.rules runner.walk config.read testing.examples"
    never = {*heavy.split(), *(f"factlint.{name}" for name in lazy.split())}
    assert sorted(imported & never) == []


def test_version_needs_no_linter(tmp_path: Path) -> None:
    assert not modules_of("--version", cwd=tmp_path) & {
        "factlint.runner.run",
        "factlint.ruleset.load",
        "yaml",
    }


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_everything_is_written_to_a_pipe(unbuffered: str) -> None:
    code = "from factlint.cli.output import write_out; write_out('x' * 5_000_000)"
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True, env=environment)
    assert len(done.stdout) == 5_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_a_reader_that_goes_away_is_no_reason_to_complain(tmp_path: Path) -> None:
    # More than any pipe holds, so that the writer must notice.
    code = "from factlint.cli.output import write_out; write_out('x' * 50_000_000)"
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        errors = process.stderr.read().decode()
        process.wait(timeout=60)
    assert errors == ""
    assert process.returncode == 141


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_an_interrupt_is_quiet(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*FACTLINT, "check", "-"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        # The process says nothing before it reads; `/proc` tells that it waits in a read of the pipe.
        wait_until_reading(process)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)
        errors = process.stderr.read().decode()
        process.stdin.close()
    assert "Traceback" not in errors
    assert "Aborted" not in errors
    assert process.returncode == 130


def wait_until_reading(process: subprocess.Popen[bytes]) -> None:
    """Waits until a process sleeps on its standard input, so that no start-up is interrupted."""
    import time

    waits = Path(f"/proc/{process.pid}/wchan")
    if not os.access(waits, os.R_OK):
        pytest.skip("this system does not tell what a process waits for")
    for _ in range(600):
        if "pipe" in waits.read_text():
            return
        time.sleep(0.05)
    pytest.skip("this system does not tell that a process waits for a pipe")
