from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given, settings
from junitparser import Error, Failure, JUnitXml
from nasty_runs import runs
from report_values import diagnostic

from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report.junit import render


def read(result: RunResult) -> JUnitXml:
    return JUnitXml.fromstring(render(result).encode("utf-8"))


def test_a_suite_for_each_draft_and_a_case_for_each_diagnostic(full: RunResult) -> None:
    found = read(full._replace(dates=(("drafts/clean.txt", "undated"),)))
    a, b, clean, broken = found
    assert [suite.name for suite in found] == [
        "drafts/a.txt",
        "drafts/b.txt",
        "drafts/clean.txt",
        "drafts/ü.txt",
    ]
    (case,) = a
    assert (case.name, case.classname) == ("2:5 ENT001 wrong-title", "drafts/a.txt")
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("error", full.diagnostics[0].message)
    assert (
        "\nEvidence: Ada Berg was Minister of Finance from 2019. (Gazette, as of 2025-12)\n" in failure.text
    )
    (info,) = b
    assert info.result == []
    assert info.system_out.startswith("drafts/b.txt:1:1: Ada Berg")
    (passed,) = clean
    assert (passed.name, passed.result) == ("nothing found", [])
    (error,) = next(iter(broken)).result
    assert isinstance(error, Error)
    assert error.message == "line 3: not valid UTF-8"
    assert (found.tests, found.failures, found.errors) == (4, 1, 1)


def test_warnings_fail_and_infos_pass() -> None:
    found = read(RunResult(tuple(diagnostic(severity=severity) for severity in Severity)))
    assert [bool(case.result) for suite in found for case in suite] == [True, True, False, False]


def test_illegal_characters_go_and_markup_stays_text() -> None:
    message = 'a\x00b\x1b[0m]]><x y="z">&\ud800\ufffe\r\n\t.'
    text = render(RunResult((diagnostic(message=message),)))
    assert "\x00" not in text
    failure = ET.fromstring(text.encode("utf-8")).find(".//failure")
    assert failure is not None
    assert failure.get("message") == 'ab[0m]]><x y="z">&\ufffd\ufffd\r\n\t.'
    assert failure.text == f"drafts/a.txt:2:5: {failure.get('message')}"


@settings(max_examples=50, deadline=None)
@given(runs())
def test_every_reader_counts_the_same(result: RunResult) -> None:
    found = read(result)
    cases = [case for suite in found for case in suite]
    named = {one.path for one in result.diagnostics} | {one.path for one in result.failures}
    assert len(cases) == len(result.diagnostics) + len(result.failures) + ("clean.txt" not in named)
    assert found.tests == len(cases) == sum(suite.tests for suite in found)
    failed = [case for case in cases if any(isinstance(one, Failure) for one in case.result)]
    assert found.failures == len(failed) == sum(suite.failures for suite in found)
    assert found.errors == len(result.failures) == sum(suite.errors for suite in found)
    assert [suite.name for suite in found] == sorted(named | {"clean.txt"})
