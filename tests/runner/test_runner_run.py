from __future__ import annotations

from pathlib import Path

import pytest

from factlint.core.dates import PartialDate
from factlint.core.errors import UsageError
from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.runner.request import Request
from factlint.runner.run import Outcome, run


def put(name: str, text: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def check(*paths: str, stdin: bytes = b"", **more: object) -> Outcome:
    return run(Request(paths, **more), stdin=lambda: stdin)  # type: ignore[arg-type]


def lines(result: RunResult) -> list[str]:
    return [f"{d.path}:{d.place.line}:{d.place.column} {d.severity} {d.code}" for d in result.diagnostics]


def failures(outcome: Outcome) -> list[tuple[str, str]]:
    return [(failure.path, failure.message) for failure in outcome.result.failures]


def test_one_way_from_bytes_to_diagnostics(here: Path) -> None:
    put("a.txt", "One.\n\nHe said said no.\n")
    put("b.md", "# Title\n\nHe *said* no no!!\n")
    outcome = check("b.md", "a.txt")
    assert lines(outcome.result) == [
        "a.txt:3:4 warning LNG901",
        "b.md:3:11 warning LNG901",
        "b.md:3:16 info TXT901",
    ]
    assert (outcome.result.files, outcome.result.words) == (2, 10)
    assert outcome.exit_code == 1


def test_what_cannot_be_read_is_told_and_the_others_are_checked(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.txt", "no no\n")
    put("bad.txt", b"fine\nwr\xffng\n")
    put("utf16.txt", "no no".encode("utf-16"))
    put("locked.txt", "x")
    put("pic.png", b"\x89PNG")
    put("nul.txt", b"abc\0def")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    outcome = check("a.txt", "bad.txt", "gone.txt", "locked.txt", "nul.txt", "pic.png", "utf16.txt")
    assert lines(outcome.result) == ["a.txt:1:1 warning LNG901"]
    told = dict(failures(outcome))
    assert sorted(told) == ["bad.txt", "gone.txt", "locked.txt", "utf16.txt"]
    assert told["bad.txt"].startswith("line 2: not valid UTF-8")
    assert told["gone.txt"] == "no such file or folder"
    assert told["locked.txt"] == "cannot be read: Permission denied"
    assert "UTF-16" in told["utf16.txt"]
    assert outcome.result.notes == (
        "nul.txt: skipped, it is a binary file",
        "pic.png: skipped, it is a binary file",
    )
    assert outcome.exit_code == 2


def test_a_reader_that_crashes_loses_its_draft_only(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt", "no no\n")
    put("b.md", "no no\n")

    def crash(source: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("factlint.formats.markdown.read_markdown", crash)
    outcome = check(".")
    assert lines(outcome.result) == ["a.txt:1:1 warning LNG901"]
    ((path, message),) = failures(outcome)
    assert path == "b.md"
    assert "ZeroDivisionError: boom" in message
    assert "report" in message


def test_standard_input_takes_name_format_and_configuration(here: Path) -> None:
    put("columns/.factlint.yaml", "ignore: [LNG901]\n")
    text = b"`no no`\n\nno no\n"
    assert lines(check("-", stdin=text).result) == ["-:1:2 warning LNG901", "-:3:1 warning LNG901"]
    assert lines(check("-", stdin=text, stdin_name="x.md").result) == ["x.md:3:1 warning LNG901"]
    assert lines(check("-", stdin=text, stdin_name="columns/x.txt").result) == []


def test_the_date_is_an_input(here: Path) -> None:
    put("2024-05-31-talks.txt", "Nothing.\n")
    put("plain.txt", "Nothing.\n")
    put("front.md", "---\ndate: 2023-01-02\n---\n\nNothing.\n")
    assert check(".").result.dates == (
        ("2024-05-31-talks.txt", "2024-05-31 (file name)"),
        ("front.md", "2023-01-02 (front matter)"),
        ("plain.txt", "undated"),
    )
    named = check("front.md", date=PartialDate(2020, 1))
    assert named.result.dates == (("front.md", "2020-01 (--date)"),)


def test_selection_by_command_and_configuration(here: Path) -> None:
    put("a.txt", "no no!!\n")
    put("columns/b.txt", "no no!!\n")
    put(
        ".factlint.yaml",
        "severity: {TXT: error}\noverrides:\n  - {paths: [columns/], ignore: [LNG], severity: {TXT: off}}\n",
    )
    assert lines(check(".").result) == ["a.txt:1:1 warning LNG901", "a.txt:1:6 error TXT901"]
    assert lines(check(".", ignore=("two-times",)).result) == ["a.txt:1:6 error TXT901"]
    assert [line[0] for line in lines(check(".", select=("redundancy",)).result)] == ["a", "c"]
    assert lines(check("a.txt", isolated=True).result)[1] == "a.txt:1:6 info TXT901"


def test_fail_on_by_command_and_by_the_configuration_of_each_draft(here: Path) -> None:
    put("a.txt", "no no\n")
    put("strict/b.txt", "no!!\n")
    put("strict/.factlint.yaml", "fail-on: info\n")
    assert check("a.txt").exit_code == 1
    assert check("a.txt", fail_on=Severity.ERROR).exit_code == 0
    assert check("strict").exit_code == 1
    assert check("strict", isolated=True).exit_code == 0
    assert check("strict", fail_on=Severity.WARNING).exit_code == 0


def test_a_selector_that_names_nothing_is_blamed_on_who_wrote_it(here: Path) -> None:
    put("a.txt", "no no\n")
    with pytest.raises(UsageError, match=r"LNG902.*did you mean"):
        check("a.txt", select=("LNG902",))
    with pytest.raises(UsageError, match="nonsense"):
        check("empty-of-drafts", ignore=("nonsense",))
    put(".factlint.yaml", "ignore:\n  - shuot\n")
    outcome = check("a.txt", select=("LNG901",))
    assert failures(outcome) == []
    outcome = check("a.txt")
    ((path, message),) = failures(outcome)
    assert path == ".factlint.yaml"
    assert message.startswith("line 2: ")
    assert "did you mean `shout`" in message
    assert lines(outcome.result) == []


def test_a_broken_configuration_stops_its_own_drafts_only(here: Path) -> None:
    put("a.txt", "no no\n")
    put("bad/b.txt", "no no\n")
    put("bad/c.txt", "no no\n")
    put("bad/.factlint.yaml", "ignroe: []\n")
    outcome = check("a.txt", "bad/b.txt", "bad")
    assert lines(outcome.result) == ["a.txt:1:1 warning LNG901"]
    ((path, message),) = failures(outcome)
    assert path == "bad/.factlint.yaml"
    assert "line 1: unknown key `ignroe`" in message
    assert outcome.exit_code == 2


def test_a_named_configuration_that_is_not_there_is_a_failure(here: Path) -> None:
    put("a.txt", "no no\n")
    outcome = check("a.txt", config="desk.yaml")
    assert outcome.exit_code == 2
    assert "cannot be read" in failures(outcome)[0][1]


HOUSE_RULE = """\
code: HSE001
name: no-kitten
family: style
summary: Kittens.
severity: error
check: pattern
with: {pattern: kitten}
message: No kittens.
"""


def test_house_rules_and_what_is_wrong_in_them(here: Path) -> None:
    put("a.txt", "A kitten.\n")
    put(".factlint/rules/HSE001-no-kitten.yaml", HOUSE_RULE)
    put(".factlint/rules/broken.yaml", HOUSE_RULE.replace("check:", "chekc:"))
    put(".factlint/rules/double.yaml", HOUSE_RULE)
    put("desk/LNG.yaml", HOUSE_RULE.replace("HSE001", "LNG901").replace("no-kitten", "other"))
    put(".factlint.yaml", "rules: [desk]\n")
    outcome = check("a.txt")
    assert lines(outcome.result) == ["a.txt:1:3 error HSE001"]
    told = dict(failures(outcome))
    assert sorted(told) == [
        ".factlint/rules/broken.yaml",
        ".factlint/rules/double.yaml",
        "desk/LNG.yaml",
    ]
    assert "line 6: unknown key `chekc`" in told[".factlint/rules/broken.yaml"]
    assert "already taken" in told["desk/LNG.yaml"]
    assert outcome.exit_code == 2


def test_a_broken_house_rule_that_is_selected_is_named_beside_the_usage_error(here: Path) -> None:
    put("a.txt", "A kitten.\n")
    put(".factlint/rules/broken.yaml", HOUSE_RULE.replace("check:", "chekc:"))
    with pytest.raises(UsageError, match=r"(?s)chekc.*HSE001"):
        check("a.txt", select=("HSE001",))


def test_house_records_of_all_configurations_and_what_is_wrong_in_them(here: Path) -> None:
    put("a/a.txt", "no no\n")
    put("b/b.txt", "no no\n")
    put("a/.factlint/registry/people.yaml", "- {id: x, kind: person, name: X Y, as_of: 2025-01-01}\n")
    put("b/.factlint.yaml", "registry: [broken.yaml]\n")
    put("b/broken.yaml", "- {id: [\n")
    outcome = check(".")
    assert lines(outcome.result) == ["a/a.txt:1:1 warning LNG901", "b/b.txt:1:1 warning LNG901"]
    told = dict(failures(outcome))
    assert "source" in told["a/.factlint/registry/people.yaml"]
    assert "not valid YAML" in told["b/broken.yaml"]
    assert outcome.exit_code == 2


def test_accepted_findings(here: Path) -> None:
    put("a.txt", "no no and ha ha\n")
    put(".factlint.yaml", "accept:\n  - {path: a.txt, code: LNG901, text: ha ha, reason: a laugh}\n")
    assert lines(check("a.txt").result) == ["a.txt:1:1 warning LNG901"]
    put(".factlint.yaml", "accept:\n  - {path: a.txt, code: LNG091, reason: a laugh}\n")
    ((path, message),) = failures(check("a.txt"))
    assert path == ".factlint.yaml"
    assert "line 2: no rule is called `LNG091`; did you mean `LNG901`" in message


def test_an_acceptance_for_several_drafts_is_idle_when_it_is_in_all_of_them(here: Path) -> None:
    put("d/a.txt", "no no\n")
    put("d/b.txt", "Nothing.\n")
    put("d/c.txt", "Nothing.\n")
    put(
        ".factlint.yaml",
        "accept:\n  - {path: d/, code: LNG901}\n  - {path: d/, code: TXT901}\n"
        "  - {path: d/c.txt, code: LNG901}\n",
    )
    found = check("d").result.diagnostics
    assert [(one.path, one.code, one.message.rpartition("(")[2]) for one in found] == [
        ("d/a.txt", "FLT004", ".factlint.yaml:3)."),
        ("d/c.txt", "FLT004", ".factlint.yaml:4)."),
    ]


def test_no_drafts_is_a_note(here: Path) -> None:
    put("d/x.py", "no no\n")
    outcome = check("d")
    assert outcome.exit_code == 0
    assert outcome.result.notes == ("no drafts found in d",)
