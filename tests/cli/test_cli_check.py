from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest
from cli_run import Run


@pytest.fixture
def draft(here: Path) -> Path:
    path = here / "a.txt"
    path.write_text("Yes.\n\nHe said no no!!\n", encoding="utf-8")
    return path


def test_exit_codes(draft: Path) -> None:
    assert Run("check", "a.txt").code == 1
    assert Run("check", "a.txt", "--fail-on", "error").code == 0
    assert Run("check", "a.txt", "--ignore", "LNG901").code == 0
    assert Run("check", "a.txt", "--ignore", "LNG901", "--fail-on", "info").code == 1
    assert Run("check", "a.txt", "gone.txt").code == 2


def test_the_current_folder_is_meant_without_paths(draft: Path) -> None:
    assert Run("check", "--format", "concise").out.startswith("a.txt:3:9: warning LNG901 “no” stands twice.")


def test_text_is_the_default_and_remarks_go_to_standard_error(draft: Path) -> None:
    Path("pic.png").write_bytes(b"\x89PNG")
    run = Run("check", "a.txt", "pic.png", "gone.txt", "--explain-date", "--date", "2024-05")
    assert "\n    He said no no!!\n            ^^^^^\n" in run.out
    assert run.out.endswith("1 draft, 5 words: 1 warning, 1 info; 1 problem on standard error\n")
    assert run.err == (
        "gone.txt: no such file or folder\n"
        "note: pic.png: skipped, it is a binary file\n"
        "a.txt: 2024-05 (--date)\n"
    )


def test_json_names_what_could_not_be_done(draft: Path) -> None:
    Path("bad.txt").write_bytes(b"ok\n\xff")
    run = Run("check", ".", "--format", "json")
    read = json.loads(run.out)
    assert [found["code"] for found in read["diagnostics"]] == ["LNG901", "TXT901"]
    assert [error["path"] for error in read["errors"]] == ["bad.txt"]
    assert run.err.startswith("bad.txt:2: not valid UTF-8")
    assert run.code == 2


def test_a_broken_configuration_is_told_with_file_and_line(draft: Path) -> None:
    Path(".factlint.yaml").write_text("ignore: []\nselekt: []\n")
    run = Run("check", "a.txt", "--format", "json")
    assert run.code == 2
    assert run.err == (
        ".factlint.yaml:2: unknown key `selekt` in the configuration; did you mean `select`?\n"
    )
    assert json.loads(run.out)["errors"][0]["path"] == ".factlint.yaml"
    assert Run("check", "a.txt", "--no-config").code == 1
    Path("desk.yaml").write_text("ignore: [LNG901]\n")
    assert Run("check", "a.txt", "--config", "desk.yaml").code == 0


def test_standard_input(draft: Path) -> None:
    run = Run("check", "-", "--format", "concise", stdin="“no no”".encode())
    assert run.out == "-:1:2: warning LNG901 “no” stands twice. [two-times]\n"
    run = Run("check", "-", "--format", "concise", "--stdin-filename", "d/x.md", stdin=b"`no no`\n\nno no")
    assert run.out == "d/x.md:3:1: warning LNG901 “no” stands twice. [two-times]\n"


def test_selectors_may_be_repeated_or_stand_with_commas(draft: Path) -> None:
    for arguments in (["--select", "LNG901,TXT"], ["--select", "LNG901", "--select", "shout"]):
        assert Run("check", "a.txt", *arguments, "--format", "concise").out.count("\n") == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--select", "LNG091"], "did you mean `LNG901`"),
        (["--date", "yesterday"], "not a date"),
        (["--date", "2023-02-30"], "no such date"),
        (["--format", "xml"], "json"),
        (["--fail-on", "fatal"], "warning"),
        (["--jobs", "-1"], "--jobs"),
        (["--config", "x.yaml", "--no-config"], "exclude each other"),
        (["--nonsense"], "nonsense"),
        (["--output", "no/such/folder/x.json"], "cannot be written"),
    ],
)
def test_wrong_usage_is_told_without_a_traceback(draft: Path, arguments: list[str], words: str) -> None:
    run = Run("check", "a.txt", *arguments)
    assert run.code == 2
    assert words in run.err
    assert "Traceback" not in run.err
    assert run.out == ""


def test_colour_only_for_terminals_and_no_color_is_respected(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b" not in Run("check", "a.txt").out
    assert "\x1b[1;33mwarning" in Run("check", "a.txt", terminal=True).out
    assert "\x1b" not in Run("check", "a.txt", "--color", "never", terminal=True).out
    assert "\x1b" in Run("check", "a.txt", "--color", "always").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in Run("check", "a.txt", terminal=True).out
    assert "\x1b" in Run("check", "a.txt", "--color", "always", terminal=True).out
    assert "\x1b" not in Run("check", "a.txt", "--output", "x.txt", terminal=True).out
    assert b"\x1b" not in Path("x.txt").read_bytes()


def test_output_goes_into_a_file_whole_or_not_at_all(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Run("check", "a.txt", "--format", "json", "--output", "out.json")
    assert (run.code, run.out) == (1, "")
    assert len(json.loads(Path("out.json").read_text(encoding="utf-8"))["diagnostics"]) == 2
    Path("out.json").write_text("old")
    Path("out.json").chmod(0o640)
    Path("link.json").symlink_to("out.json")

    def refuse(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", refuse)
        # Without the cache, so that only the report is written.
        run = Run("check", "a.txt", "--no-cache", "--output", "link.json")
    assert (run.code, Path("out.json").read_text()) == (2, "old")
    assert run.err == "factlint: link.json: cannot be written: No space left on device\n"
    assert sorted(path.name for path in draft.parent.iterdir()) == ["a.txt", "link.json", "out.json"]
    Run("check", "a.txt", "--output", "link.json")
    assert Path("link.json").is_symlink()
    assert Path("out.json").read_text(encoding="utf-8").startswith("a.txt:3:9")
    assert stat.S_IMODE(Path("out.json").stat().st_mode) == 0o640


def test_output_to_a_device_does_not_replace_it(draft: Path) -> None:
    Run("check", "a.txt", "--output", os.devnull)
    assert not stat.S_ISREG(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_file_names_that_are_not_utf8_come_out_as_they_went_in(here: Path) -> None:
    name = os.fsdecode(b"\xffa.txt")
    Path(name).write_text("no no\n")
    read = json.loads(Run("check", ".", "--format", "json").out)
    assert read["diagnostics"][0]["path"] == name
