"""`factlint registry build`: many records in one file that opens at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from factlint.registry.build import Below, Built


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE.factreg",
    help="Where it goes.",
)
@click.option("--alone", is_flag=True, help="The records add nothing to shipped ones and point to none.")
def build(paths: tuple[Path, ...], output: Path, alone: bool) -> int:
    """Builds one file of the registry files and folders PATHS, for `registry:` in the configuration.

    Broken records are told and left out. Exit status: 0 everything is in it, 2 something was left out
    or nothing could be written.
    """
    from factlint.cli.output import write_error, write_out
    from factlint.core.errors import UsageError
    from factlint.files.compiled import BUILT, files_below
    from factlint.registry.load import open_registry

    if output.suffix != BUILT:
        raise UsageError(
            f"{output}: write a name that ends in `{BUILT}`, by which it is known when it is opened"
        )
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder")
    sources = files_below(list(paths))
    for source in sources:
        if source.endswith(BUILT):
            raise UsageError(f"{source}: built already; name it in `registry:` beside the new one")
    if not sources:
        raise UsageError(f"{', '.join(map(str, paths))}: no .yaml or .jsonl file lies there")
    below = None if alone else open_registry()[0]
    built = _written(sources, output, below)
    for error in built.errors:
        write_error(str(error))
    counts = ", ".join(f"{count:,} {kind}" for kind, count in sorted(built.counts.items()) if count)
    size = output.stat().st_size / 1e6
    write_out(f"{output}: {counts}; {size:.1f} MB\n")
    return 2 if built.errors else 0


def _written(sources: list[str], output: Path, below: Below | None) -> Built:
    """Builds beside the target and then puts the file in place, so that nobody opens half of it."""
    import os
    import tempfile

    from factlint.core.errors import UsageError
    from factlint.registry.build import build_file

    try:
        handle, temporary = tempfile.mkstemp(dir=output.resolve().parent, prefix=f".{output.name}-")
    except OSError as problem:
        raise UsageError(f"{output}: cannot be written: {problem.strerror or problem}") from problem
    try:
        with os.fdopen(handle, "w+b") as file:
            built = build_file(sources, file, below)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(output)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return built
