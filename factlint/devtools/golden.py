"""Keeps what factlint says of the sample drafts: `python -m factlint.devtools.golden [--check]`."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path

from factlint.core.errors import FactlintError, UsageError
from factlint.files.resources import drafts_folder
from factlint.report.table import renderer
from factlint.runner.request import Request
from factlint.runner.run import run

DRAFTS = "seeds/drafts"
"""The sample drafts, as a command in the project's root names them."""

KEPT = {"expected.concise": "concise", "expected.json": "json", "expected.report": "text"}
"""Name of a kept file to the format that it holds; a name on `.text` would make a draft of it."""

RENEW = "python -m factlint.devtools.golden"
"""The command that writes the kept files anew."""


def golden(root: Path) -> dict[str, str]:
    """What factlint says of the sample drafts in a checkout, without any configuration.

    It is what `factlint check --no-config --format FORMAT seeds/drafts` prints in the project's root.

    Args:
        root: the root of the checkout.

    Returns:
        Name of a kept file to its right content.

    Raises:
        UsageError: a draft could not be checked, so that there is nothing right to keep.
    """
    with contextlib.chdir(root):
        result = run(Request((DRAFTS,), isolated=True)).result
    if result.failures:
        failure = result.failures[0]
        raise UsageError(f"{failure.path}: {failure.message}")
    return {name: renderer(format_)(result) for name, format_ in KEPT.items()}


def difference(name: str, kept: str, now: str) -> str:
    """What changed between a kept file and what factlint says now, as a unified diff; empty for nothing."""
    lines = unified_diff(
        kept.splitlines(keepends=True),
        now.splitlines(keepends=True),
        f"{DRAFTS}/{name} (kept)",
        f"{DRAFTS}/{name} (now)",
        n=0,
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def stale(folder: Path, now: dict[str, str]) -> str:
    """The differences of all kept files, one after the other; empty when all of them are right."""
    return "".join(difference(name, _kept(folder / name), text) for name, text in now.items())


def _kept(path: Path) -> str:
    # Bytes, because text mode would hide a wrong line end.
    return path.read_bytes().decode("utf-8") if path.exists() else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the kept files, or compares them; the exit code is 1 when a comparison fails, 2 for trouble."""
    parser = argparse.ArgumentParser(prog=RENEW, description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; show what differs")
    options = parser.parse_args(arguments)
    folder = drafts_folder()
    try:
        now = golden(folder.parent.parent)
    except FactlintError as error:
        print(f"golden: {error}", file=sys.stderr)
        return 2
    if options.check:
        changed = stale(folder, now)
        if changed:
            print(f"{changed}golden: the kept files differ; if the change is right, run `{RENEW}`")
        return int(bool(changed))
    for name, text in now.items():
        (folder / name).write_bytes(text.encode("utf-8"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
