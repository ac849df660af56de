"""Checks the sample drafts end to end, against what is kept of them and against a list made by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.core.source import Source
from factlint.devtools.golden import DRAFTS, KEPT, RENEW, difference, main, stale

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / DRAFTS
LISTED: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "defects.yaml").read_text(encoding="utf-8"))
GRAVE = ("error", "warning")
NOTE = "LNG090"
"""Sums up what other rules found in a draft and adds no place of its own."""

BUILT = {
    "title", "institution", "fact", "agreement", "redundancy", "quote", "punctuation", "layout", "leftover",
    "garble",
    "name", "pronoun", "entity",
}  # fmt: skip
"""Families whose rules exist; each must be proved by a defect of some draft."""


@cache
def check(format_: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "factlint", "check", "--no-config", "--format", format_, DRAFTS]
    return subprocess.run(command, cwd=ROOT, capture_output=True, env={**os.environ, "NO_COLOR": "1"})


@dataclass(frozen=True)
class Found:
    family: str
    severity: str
    start: int
    end: int
    line: str

    def touches(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@cache
def text_of(draft: str) -> str:
    return (FOLDER / draft).read_bytes().decode("utf-8")


@cache
def found_in(draft: str) -> tuple[Found, ...]:
    source = Source(draft, text_of(draft))

    def offset(line: int, column: int) -> int:
        return source.line_starts[line - 1] + column - 1

    return tuple(
        Found(
            one["family"],
            one["severity"],
            offset(one["line"], one["column"]),
            offset(one["end_line"], one["end_column"]),
            f"{one['line']}:{one['column']} {one['severity']} {one['code']} {one['message']}",
        )
        for one in json.loads(check("json").stdout)["diagnostics"]
        if one["path"] == f"{DRAFTS}/{draft}"
    )


def place(draft: str, text: str) -> tuple[int, int]:
    assert text_of(draft).count(text) == 1, f"{draft}: “{text}” must stand there exactly once"
    start = text_of(draft).index(text)
    return start, start + len(text)


def defects(draft: str) -> list[dict[str, str]]:
    return list(LISTED[draft]["defects"])


def each(key: str) -> list[Any]:
    return [
        pytest.param(draft, item, id=f"{draft[11:22]}-{number}")
        for draft in LISTED
        for number, item in enumerate(LISTED[draft][key], 1)
    ]


@pytest.mark.parametrize("name", KEPT)
def test_the_kept_output_is_what_factlint_says(name: str) -> None:
    run = check(KEPT[name])
    kept = (FOLDER / name).read_bytes().decode("utf-8")
    changed = difference(name, kept, run.stdout.decode("utf-8"))
    assert not changed, f"if the change is right, run `{RENEW}`\n{changed}"


def test_a_linter_that_found_something_exits_with_1_and_has_no_complaints() -> None:
    for format_ in KEPT.values():
        assert (check(format_).returncode, check(format_).stderr) == (1, b"")


def test_every_draft_is_listed_and_dated() -> None:
    drafts = {path.name for path in FOLDER.iterdir() if path.suffix in (".txt", ".md", ".html")} - {
        "README.md"
    }
    assert drafts == set(LISTED)
    command = [sys.executable, "-m", "factlint", "check", "--no-config", "--explain-date", DRAFTS]
    told = subprocess.run(command, cwd=ROOT, capture_output=True).stderr.decode("utf-8")
    for draft in drafts:
        assert f"{DRAFTS}/{draft}: {draft[:10]} (" in told


@pytest.mark.parametrize(("draft", "defect"), each("defects"))
def test_a_listed_defect_is_reported_as_the_list_says(draft: str, defect: dict[str, str]) -> None:
    start, end = place(draft, defect["text"])
    touching = [found for found in found_in(draft) if found.touches(start, end) and NOTE not in found.line]
    said = [(found.family, found.severity) for found in touching if found.family == defect["family"]]
    if defect["level"] == "unseen":
        assert not said, f"now found, write its level into defects.yaml: {[found.line for found in touching]}"
    else:
        assert said == [(defect["family"], defect["level"])], [found.line for found in found_in(draft)]


@pytest.mark.parametrize("draft", LISTED)
def test_nothing_else_is_reported_at_error_or_warning(draft: str) -> None:
    places = [place(draft, defect["text"]) for defect in defects(draft) if defect["level"] in GRAVE]
    others = [
        found.line
        for found in found_in(draft)
        if found.severity in GRAVE and not any(found.touches(*stretch) for stretch in places)
    ]
    assert others == []


@pytest.mark.parametrize(("draft", "trap"), each("traps"))
def test_no_trap_is_sprung(draft: str, trap: str) -> None:
    start, end = place(draft, trap)
    assert [found.line for found in found_in(draft) if found.touches(start, end)] == []


def test_every_family_that_is_built_finds_something_in_some_draft() -> None:
    proved = {one["family"] for draft in LISTED for one in defects(draft) if one["level"] in GRAVE}
    assert proved == BUILT


def test_a_changed_output_is_shown_and_renewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / DRAFTS
    folder.mkdir(parents=True)
    draft = "2024-11-02-open-questions.txt"
    (folder / draft).write_text(text_of(draft), encoding="utf-8")
    monkeypatch.setattr("factlint.devtools.golden.drafts_folder", lambda: folder)
    assert main(["--check"]) == 1
    assert capsys.readouterr().out.endswith(f"if the change is right, run `{RENEW}`\n")
    assert main([]) == 0
    kept = (folder / "expected.concise").read_text(encoding="utf-8")
    assert kept.count("\n") == len(found_in(draft))
    assert kept in (FOLDER / "expected.concise").read_text(encoding="utf-8")
    assert main(["--check"]) == 0

    (folder / draft).write_text(text_of(draft).replace("recruit more recruits", "find men"), encoding="utf-8")
    assert main(["--check"]) == 1
    shown = capsys.readouterr().out
    assert f"--- {DRAFTS}/expected.concise (kept)\n" in shown
    assert f"\n-{DRAFTS}/{draft}:" in shown
    assert "LNG022" in shown

    (folder / draft).write_bytes(b"\xff\n")
    assert main([]) == 2
    assert "not valid UTF-8" in capsys.readouterr().err
    assert (folder / "expected.concise").read_text(encoding="utf-8") == kept


def test_a_kept_file_with_other_line_ends_is_not_the_same(tmp_path: Path) -> None:
    (tmp_path / "expected.concise").write_bytes(b"a\r\n")
    assert stale(tmp_path, {"expected.concise": "a\n"})
    assert stale(tmp_path, {"expected.concise": "a\r\n"}) == ""
