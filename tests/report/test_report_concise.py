from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_values import diagnostic

from factlint.core.diagnostic import Diagnostic
from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.concise import concise_line, render

DOCS = Path(__file__).parents[2] / "docs" / "editors.md"
LINE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]+):(?P<column>[0-9]+): (?P<kind>[a-z])[a-z]* (?P<message>.*)")
"""What the documented `errorformat` means, as a regular expression."""


def documented(start: str) -> str:
    """The line of the editors' page that begins with some words."""
    return next(line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith(start))


def test_one_line_for_each_diagnostic_and_nothing_else(full: RunResult) -> None:
    assert render(full) == (
        "drafts/a.txt:2:5: error ENT001 Ada Berg was Minister of Finance, not Mayor. [wrong-title]\n"
        "drafts/b.txt:1:1: info TXT020 Ada Berg was Minister of Finance, not Mayor. [mixed-usage]\n"
    )
    assert render(RunResult(())) == ""


@given(path=st.text(min_size=1), message=st.text(), line=st.integers(1, 9999), column=st.integers(1, 9999))
def test_a_line_never_breaks(path: str, message: str, line: int, column: int) -> None:
    text = concise_line(diagnostic(path, line, column, message=message))
    assert len(text.splitlines()) == 1
    assert f":{line}:{column}: error ENT001 " in text


@given(
    path=st.from_regex(r"([A-Z]:/)?[\w .äß東-]+(/[\w .-]+)*\.txt", fullmatch=True),
    message=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1),
    line=st.integers(1, 9999),
    column=st.integers(1, 9999),
)
def test_what_the_errorformat_means_parses_every_line(
    path: str, message: str, line: int, column: int
) -> None:
    match = LINE.fullmatch(concise_line(diagnostic(path, line, column, message=message)))
    assert match is not None
    assert match["path"] == path
    assert (int(match["line"]), int(match["column"])) == (line, column)
    assert match["kind"] == "e"
    assert match["message"] == f"ENT001 {message} [wrong-title]"


def test_the_documented_emacs_expression_parses_a_line(full: RunResult) -> None:
    written = re.search(r'"(\^.*)"', documented("             '(factlint \"^"))
    assert written is not None
    # Emacs Lisp writes groups \\(…\\) in a string, where Python writes (…).
    pattern = written[1].replace("\\\\(", "(").replace("\\\\)", ")").replace("\\\\|", "|")
    match = re.match(pattern, render(full).splitlines()[0])
    assert match is not None
    assert match.group(1, 2, 3) == ("drafts/a.txt", "2", "5")
    warning = re.match(pattern, "a.txt:1:2: warning ENT001 No. [x]")
    info = re.match(pattern, "a.txt:1:2: info ENT001 No. [x]")
    assert warning is not None
    assert info is not None
    assert (match[4], match[5]) == (None, None)
    assert (warning[4], info[5]) == ("warning", "info")


@pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
def test_vim_reads_the_concise_format_with_the_documented_errorformat(
    tmp_path: Path, make: Callable[..., Diagnostic]
) -> None:
    found = (
        make("drafts/a.txt", 2, 5, message="Say 10:30: not [this]."),
        make("drafts/ä b.txt", 11, 2, severity=Severity.WARNING),
    )
    (tmp_path / "found.txt").write_text(render(RunResult(found)), encoding="utf-8")
    (tmp_path / "script.vim").write_text(
        "set encoding=utf-8\n" + documented("set errorformat=") + "\ncgetfile found.txt\n"
        "let lines = []\n"
        "for entry in getqflist()\n"
        "  let place = [bufname(entry.bufnr), entry.lnum, entry.col]\n"
        "  call add(lines, join(place + [entry.type, entry.valid, entry.text], '|'))\n"
        "endfor\n"
        "call writefile(lines, 'parsed.txt')\n"
        "qall!\n",
        encoding="utf-8",
    )
    subprocess.run(
        ["vim", "-N", "-u", "NONE", "-i", "NONE", "-es", "-S", "script.vim"],
        cwd=tmp_path,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    assert (tmp_path / "parsed.txt").read_text(encoding="utf-8").splitlines() == [
        "drafts/a.txt|2|5|e|1|ENT001 Say 10:30: not [this]. [wrong-title]",
        "drafts/ä b.txt|11|2|w|1|ENT001 Ada Berg was Minister of Finance, not Mayor. [wrong-title]",
    ]
