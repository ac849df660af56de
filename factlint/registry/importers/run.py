"""Imports files into one file of registry records, whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from factlint.core.classes import NamedTuple
from factlint.core.errors import UsageError
from factlint.registry.importers.known import Known
from factlint.registry.importers.offices import Offices
from factlint.registry.importers.options import Options
from factlint.registry.importers.people import People
from factlint.registry.importers.report import Summary, report_lines, summary_of
from factlint.registry.importers.reviews import add_review
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.table import FORMATS
from factlint.registry.importers.values import item_of
from factlint.registry.load import open_registry
from factlint.registry.protocol import Registry

_ENTITY = "https://www.wikidata.org/wiki/Special:EntityData/{}.json"

WRITTEN = ("offices", "people", "reviewed claims")


class Request(NamedTuple):
    """What is to be imported.

    Args:
        format: a name of the table of formats.
        inputs: the files.
        output: the file of records.
        options: what else the user says.
        everyone: people without an office, too; None for what is usual for the format.
        link: join records that the registry knows.
        onto: house files and folders that lie between the shipped registry and the output.
        report: file for the whole report, or None.
    """

    format: str
    inputs: Sequence[Path]
    output: Path
    options: Options
    everyone: bool | None = None
    link: bool = True
    onto: Sequence[Path] = ()
    report: Path | None = None


def import_files(request: Request) -> Summary:
    """Reads the inputs and writes records, sorted by id, and the report; no records, no file.

    Raises:
        RegistryError: an input is broken or has another format; nothing is written.
        UsageError: an option is missing, or a file cannot be written.
    """
    format_ = FORMATS[request.format]
    registry = _registry_below(request)
    try:
        with tempfile.TemporaryDirectory(prefix="factlint-import-") as folder:
            spool = Spool(Path(folder) / "spool.sqlite")
            try:
                format_.reader()(request.inputs, request.options, spool)
                everyone = format_.everyone if request.everyone is None else request.everyone
                _make(spool, Known(registry, link=request.link), everyone=everyone)
                summary = summary_of(spool)
                if request.report is not None:
                    _write(request.report, report_lines(spool, summary))
                if any(summary.counts.get(kind) for kind in WRITTEN):
                    _write(request.output, spool.lines())
                    return summary
                return summary._replace(written=False)
            finally:
                spool.close()
    except OSError as problem:
        raise UsageError(f"{request.output}: cannot be written: {problem.strerror or problem}") from problem
    except sqlite3.OperationalError as problem:
        message = f"the temporary database in {tempfile.gettempdir()} cannot be written: {problem}"
        raise UsageError(message) from problem


def _registry_below(request: Request) -> Registry:
    """The registry without the file that is to be written anew."""
    from factlint.files.compiled import files_below

    target = os.path.realpath(request.output)
    files = [Path(file) for file in files_below(list(request.onto)) if os.path.realpath(file) != target]
    registry, errors = open_registry(files)
    if errors:
        raise errors[0]
    return registry


def _make(spool: Spool, known: Known, *, everyone: bool) -> None:
    spool.settle()
    offices = Offices(known, spool)
    for office in spool.offices():
        offices.add(office)
    people = People(known, offices, spool, everyone=everyone)
    for person in spool.people():
        people.add(person)
    spool.drop_unused_offices()
    for id, place, number in spool.unplaced():
        message = f"{id} holds {number} of the tenures, but no record describes the person; add the file"
        spool.leave_out("holder who is not described", place, message)
    for post, number in spool.unnamed_posts():
        if known.office_of_item(post) is not None:
            continue
        message = (
            f"is the post of {number} {'tenure' if number == 1 else 'tenures'}, but no record describes it; "
        )
        item = item_of(post.upper())
        message += f"add {_ENTITY.format(item)}" if item else "add the file that does"
        spool.leave_out("post that is not described", post, message)
    for review in spool.reviews():
        add_review(review, spool)


def _write(path: Path, lines: Iterator[str]) -> None:
    """Writes lines to a file, which is made beside and then put in place."""
    target = Path(os.path.realpath(path))
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            for line in lines:
                file.write(line + "\n")
        umask = os.umask(0o022)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
