from __future__ import annotations

import json
import shlex
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from cli_run import Run

from factlint.report.table import FORMATS

PAGE = Path(__file__).parents[2] / "docs" / "ci.md"


@pytest.fixture
def draft(here: Path) -> Path:
    path = here / "a.txt"
    path.write_text("Yes.\n\n“😀” he said no no!!\n", encoding="utf-8")
    return path


def test_a_format_with_a_file_comes_on_top_of_standard_output(draft: Path) -> None:
    run = Run("check", "a.txt", "--format", "concise", "--output", "json=o.json", "-o", "junit=j.xml")
    assert run.code == 1
    assert run.out.startswith("a.txt:3:13: warning LNG901")
    assert len(json.loads(Path("o.json").read_text(encoding="utf-8"))["diagnostics"]) == 2
    assert ET.parse("j.xml").getroot().get("failures") == "1"


def test_a_bare_file_takes_the_place_of_standard_output(draft: Path) -> None:
    run = Run("check", "a.txt", "--format", "concise", "-o", "o.txt", "-o", "jsonl=o.jsonl")
    assert run.out == ""
    assert Path("o.txt").read_text(encoding="utf-8").count("\n") == 2
    assert len(Path("o.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_a_dash_is_standard_output(draft: Path) -> None:
    run = Run("check", "a.txt", "-o", "concise=-", "-o", "json=o.json")
    assert run.out.startswith("a.txt:3:13: ")
    assert len(run.out.splitlines()) == 2
    assert Run("check", "a.txt", "--format", "concise", "-o", "-").out == run.out
    assert sorted(path.name for path in draft.parent.iterdir()) == ["a.txt", "o.json"]


@pytest.mark.parametrize(
    ("outputs", "words"),
    [
        (["sarf=o.sarif"], "unknown format `sarf`"),
        (["sarif="], "names no file"),
        ([""], "names no file"),
        (["sarif=o", "json=./o"], "named twice"),
        (["-", "json=-"], "named twice"),
    ],
)
def test_wrong_outputs_are_told_before_anything_is_written(
    draft: Path, outputs: list[str], words: str
) -> None:
    run = Run("check", "a.txt", *(part for output in outputs for part in ("--output", output)))
    assert (run.code, run.out) == (2, "")
    assert words in run.err
    assert [path.name for path in draft.parent.iterdir()] == ["a.txt"]


def test_a_path_may_hold_an_equals_sign(draft: Path) -> None:
    assert Run("check", "a.txt", "--output", "./x=y.txt").out == ""
    assert Path("x=y.txt").exists()


def test_colour_is_for_standard_output_only(draft: Path) -> None:
    run = Run("check", "a.txt", "--color", "always", "-o", "text=o.txt")
    assert "\x1b" in run.out
    assert "\x1b" not in Path("o.txt").read_text(encoding="utf-8")


def test_every_format_can_be_written_in_one_run_and_says_the_same(draft: Path) -> None:
    Path("bad.txt").write_bytes(b"ok\n\xff")
    run = Run("check", ".", *(part for name in FORMATS for part in ("-o", f"{name}=o.{name}")))
    assert run.code == 2
    text = {name: Path(f"o.{name}").read_text(encoding="utf-8") for name in FORMATS}
    found = [(one["line"], one["code"]) for one in json.loads(text["json"])["diagnostics"]]
    assert found == [(3, "LNG901"), (3, "TXT901")]
    (sarif,) = json.loads(text["sarif"])["runs"]
    assert [one["ruleId"] for one in sarif["results"]] == ["LNG901", "TXT901"]
    assert [rule["id"] for rule in sarif["tool"]["driver"]["rules"]] == ["LNG901", "TXT901"]
    assert sarif["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == "A word stands twice."
    assert sarif["invocations"][0]["executionSuccessful"] is False
    rdjson = json.loads(text["rdjson"])["diagnostics"]
    assert [one["code"]["value"] for one in rdjson[1:]] == ["LNG901", "TXT901"]
    line = "“😀” he said no no!!"
    assert rdjson[1]["location"]["range"]["start"]["column"] == len(line[: line.index("no")].encode()) + 1
    assert len(json.loads(text["gitlab"])) == 3
    assert text["github"].count("\n") == 3
    assert "bad.txt" in text["github"].splitlines()[0]
    assert len(ET.fromstring(text["checkstyle"].encode()).findall(".//error")) == 3
    assert len(ET.fromstring(text["junit"].encode()).findall(".//testcase")) == 3
    assert "### bad.txt" not in text["markdown"]
    assert "- bad.txt: line 2: not valid UTF-8" in text["markdown"]


def test_the_same_draft_gives_the_same_bytes(draft: Path) -> None:
    for name in FORMATS:
        assert Run("check", "a.txt", "-o", f"{name}=-").out == Run("check", "a.txt", "-o", f"{name}=-").out


def test_the_commands_of_the_page_run(draft: Path) -> None:
    Path("articles").mkdir()
    draft.rename("articles/a.txt")
    commands = [
        shlex.split(line.strip().removeprefix("- ").partition(" | ")[0])
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if line.strip().removeprefix("- ").startswith("factlint check articles")
    ]
    assert len(commands) == 2
    for command in commands:
        assert Run(*command[1:]).code == 1
    assert Path("quality.json").exists()
    assert Path("factlint.xml").exists()


def test_the_page_names_every_format() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    table = [line for line in lines if line.startswith("| `") and not line.startswith("| `--")]
    named = {word for line in table for word in line.split("|")[1].replace("`", "").replace(",", " ").split()}
    # The HTML report is for people and has a page of its own.
    assert set(FORMATS) - {"html"} <= named <= set(FORMATS)
