"""`factlint registry import`: exit codes, files whole or not at all, what is said where."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest
from cli_run import Run

from factlint.cli.registry.import_ import FORMAT_NAMES
from factlint.registry.importers.table import FORMATS

TABLE = "position,person,personID,start,end\nChief Digger of Utopia,Olena Made,Q1001,2017-01-01,\n"
MAPPING = "columns: {person: person, person_id: personID, office: position, from: start}\nsource: a test\n"


@pytest.fixture
def table(here: Path) -> Path:
    (here / "t.csv").write_text(TABLE)
    (here / "m.yaml").write_text(MAPPING)
    return here


def imported(*more: str) -> Run:
    return Run(
        "registry",
        "import",
        "csv",
        "t.csv",
        "--mapping",
        "m.yaml",
        "--output",
        "out.jsonl",
        "--as-of",
        "2024",
        *more,
    )


def test_the_names_of_the_formats_are_those_of_the_table() -> None:
    assert list(FORMAT_NAMES) == sorted(FORMATS)


def test_records_go_to_the_file_and_words_to_standard_error(table: Path) -> None:
    run = imported()
    assert (run.code, run.out) == (0, "out.jsonl\n")
    assert "people: 1\n" in run.err and "tenures: 1\n" in run.err
    assert len((table / "out.jsonl").read_text().splitlines()) == 2


def test_factlint_reads_what_it_imported(table: Path) -> None:
    imported()
    (table / ".factlint.yaml").write_text("registry: [out.jsonl]\n")
    (table / "draft.txt").write_text("Chief Digger of Utopia Olena Made spoke.\n")
    run = Run("check", "draft.txt")
    assert (run.code, run.err) == (0, "")


def test_the_same_bytes_twice(table: Path) -> None:
    imported()
    first = (table / "out.jsonl").read_bytes()
    imported()
    assert (table / "out.jsonl").read_bytes() == first


def test_a_broken_file_leaves_the_old_output_alone(table: Path) -> None:
    (table / "out.jsonl").write_text("old\n")
    data = gzip.compress(TABLE.encode() * 50)
    (table / "t.csv").write_bytes(data[:-20])
    run = imported()
    assert run.code == 2
    assert "t.csv: is cut off" in run.err
    assert (table / "out.jsonl").read_text() == "old\n"
    assert sorted(path.name for path in table.iterdir()) == ["m.yaml", "out.jsonl", "t.csv"]


def test_nothing_to_import_is_no_file(table: Path) -> None:
    (table / "t.csv").write_text(TABLE.splitlines()[0] + "\n")
    run = imported()
    assert run.code == 2 and "nothing to import" in run.err
    assert not (table / "out.jsonl").exists()


def test_strict_fails_when_something_was_left_out(table: Path) -> None:
    (table / "t.csv").write_text(TABLE + "Chief Digger of Utopia,Taras Made,Q1002,soon,\n")
    run = imported("--strict", "--report", "report.txt")
    assert run.code == 1
    assert "t.csv:3: `start`: not a date: `soon`" in run.err
    assert "left out: t.csv:3: `start`: not a date" in (table / "report.txt").read_text()
    assert imported().code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("import",), "Missing argument"),
        (("import", "exotic", "t.csv", "-o", "o.jsonl"), "exotic"),
        (("import", "csv", "t.csv", "-o", "o.txt"), ".jsonl"),
        (
            ("import", "csv", "gone.csv", "-o", "o.jsonl", "--mapping", "m.yaml", "--as-of", "2024"),
            "gone.csv: cannot be read",
        ),
        (
            ("import", "csv", "t.csv", "-o", "no/o.jsonl", "--mapping", "m.yaml", "--as-of", "2024"),
            "cannot be written",
        ),
        (("import", "csv", "t.csv", "-o", "o.jsonl", "--as-of", "soon"), "not a date"),
        (("import", "csv", "t.csv", "-o", "o.jsonl", "--column", "x"), "FIELD=COLUMN"),
        (("import", "wikidata", ".", "-o", "o.jsonl"), "cannot be read"),
        (("exotic",), "exotic"),
    ],
)
def test_mistakes_are_said_in_words(table: Path, arguments: tuple[str, ...], said: str) -> None:
    run = Run("registry", *arguments)
    assert run.code == 2
    assert said in run.err
    assert "Traceback" not in run.err


def test_a_file_name_that_is_no_text(table: Path) -> None:
    name = os.fsdecode(b"t\xff.csv")
    (table / "t.csv").rename(table / name)
    run = Run(
        "registry",
        "import",
        "everypolitician",
        name,
        "--country",
        "x",
        "--as-of",
        "2024",
        "--output",
        "out.jsonl",
    )
    assert run.code == 0
    assert "table t .csv" in (table / "out.jsonl").read_text()
