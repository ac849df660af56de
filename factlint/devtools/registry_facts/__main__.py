"""Writes the generated registry: `python -m factlint.devtools.registry_facts --facts FOLDER [--check]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from factlint.core.errors import UsageError
from factlint.devtools.registry_facts import emit
from factlint.devtools.registry_facts.compose import compose
from factlint.devtools.registry_facts.handkept import GENERATED, read_hand_kept
from factlint.devtools.registry_facts.report import counts, report
from factlint.devtools.registry_facts.rows import read_facts
from factlint.files.resources import registry_folder

NAME = "python -m factlint.devtools.registry_facts"


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the files, or compares them; the exit code is 1 when a comparison fails, 2 for trouble."""
    parser = argparse.ArgumentParser(prog=NAME, description=__doc__)
    parser.add_argument("--facts", type=Path, help="folder with tenures.csv and the files that go with it")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; say which files are not up to date"
    )
    options = parser.parse_args(arguments)
    folder = registry_folder() / GENERATED
    try:
        if options.facts is None:
            return (
                _check_digests(folder) if options.check else _trouble("--facts is needed to write the files")
            )
        made = compose(read_facts(options.facts), read_hand_kept(registry_folder()))
        texts = emit.files(made, report(made), read_facts(options.facts).digests)
    except (UsageError, OSError, KeyError, ValueError) as error:
        return _trouble(str(error))
    if options.check:
        stale = emit.stale(folder, texts)
        for name in stale:
            print(f"{GENERATED}/{name} is not what the data give; run `{NAME} --facts FOLDER`")
        return int(bool(stale))
    emit.write(folder, texts)
    print(", ".join(f"{what}: {count}" for what, count in counts(made).items()))
    print(", ".join(f"{name}: {size:,} bytes" for name, size in emit.sizes(texts)))
    return 0


def _trouble(message: str) -> int:
    print(f"registry_facts: {message}", file=sys.stderr)
    return 2


def _check_digests(folder: Path) -> int:
    """Without the data only this can be said: whether somebody changed a written file by hand."""
    changed = emit.changed(folder, emit.read_manifest(folder))
    for name in changed:
        print(f"{GENERATED}/{name} was changed after it had been generated")
    if not changed:
        print(
            "the generated files are as they were written; whether the data have changed needs --facts FOLDER"
        )
    return int(bool(changed))


if __name__ == "__main__":
    raise SystemExit(main())
