from __future__ import annotations

from typing import NamedTuple

from hypothesis import given, settings
from nasty_runs import runs
from report_values import diagnostic

from factlint.core.diagnostic import Place
from factlint.core.result import Failure, RunResult
from factlint.core.severity import Severity
from factlint.report.github import render
from factlint.report.wording import detailed


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def log_lines(text: str) -> list[str]:
    """Lines as the runner's reader splits them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n") if text else []


def parse(line: str) -> Command:
    """What GitHub's runner reads, after `ActionCommand.TryParseV2` of actions/runner."""
    line = line.strip()
    assert line.startswith("::")
    end = line.index("::", 2)
    name, _, rest = line[2:end].partition(" ")
    properties = {}
    for written in rest.strip().split(","):
        key, _, value = written.partition("=")
        if key and value:
            properties[key.strip()] = unescape(
                value, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
            )
    return Command(name, properties, unescape(line[end + 2 :], {"%0D": "\r", "%0A": "\n", "%25": "%"}))


def unescape(text: str, escapes: dict[str, str]) -> str:
    for escape, character in escapes.items():
        text = text.replace(escape, character)
    return text


def only(one: RunResult) -> Command:
    (line,) = log_lines(render(one))
    return parse(line)


def test_a_diagnostic_as_a_command(full: RunResult) -> None:
    lines = log_lines(render(full))
    assert (
        lines[0] == "::error file=drafts/ü.txt,line=3,title=factlint could not do its work::not valid UTF-8"
    )
    assert lines[1].startswith(
        "::error file=drafts/a.txt,line=2,endLine=2,col=5,endColumn=9,title=ENT001 wrong-title::"
        "Ada Berg was Minister of Finance, not Mayor.%0AEvidence: Ada Berg was"
    )
    assert parse(lines[2]).name == "notice"
    assert render(RunResult(())) == ""


def test_percent_signs_line_ends_colons_and_commas_are_escaped() -> None:
    text = render(RunResult((diagnostic("a,b:c%.txt", message="5%, then:\r\nmore"),)))
    assert "file=a%2Cb%3Ac%25.txt," in text
    assert text.endswith("::5%25, then:%0D%0Amore\n")


def test_each_severity_has_a_command() -> None:
    names = [only(RunResult((diagnostic(severity=severity),))).name for severity in Severity]
    assert names == ["error", "warning", "notice", "notice"]


def test_no_columns_for_a_place_of_several_lines() -> None:
    one = diagnostic()._replace(place=Place(2, 5, 4, 1))
    properties = only(RunResult((one,))).properties
    assert (properties["line"], properties["endLine"]) == ("2", "4")
    assert not {"col", "endColumn"} & set(properties)


def test_an_empty_place_ends_where_it_begins_and_dots_go_away() -> None:
    properties = only(RunResult((diagnostic("./a.txt", 1, 7, 7),))).properties
    assert (properties["file"], properties["col"], properties["endColumn"]) == ("a.txt", "7", "7")


def test_a_failure_without_a_line() -> None:
    command = only(RunResult((), (Failure("gone.txt", "no such file"),)))
    assert command.properties == {"file": "gone.txt", "title": "factlint could not do its work"}


@settings(max_examples=50, deadline=None)
@given(runs())
def test_the_runner_reads_what_was_meant(result: RunResult) -> None:
    lines = log_lines(render(result))
    assert len(lines) == len(result.failures) + len(result.diagnostics)
    for line, one in zip(lines[len(result.failures) :], result.diagnostics, strict=True):
        command = parse(line)
        # The runner takes white space at the end of a line away.
        assert command.data.rstrip() == detailed(one).rstrip()
        assert command.properties["file"] == one.path
        assert command.properties["title"] == f"{one.code} {one.rule}"
