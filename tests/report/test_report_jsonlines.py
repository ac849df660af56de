from __future__ import annotations

import json

from hypothesis import given, settings
from nasty_runs import runs

from factlint.core.result import RunResult
from factlint.report.jsonlines import render
from factlint.report.machine import render as render_json


def test_one_line_for_each_diagnostic(full: RunResult) -> None:
    lines = render(full).splitlines()
    assert [json.loads(line)["code"] for line in lines] == ["ENT001", "TXT020"]
    assert render(RunResult(())) == ""


@settings(max_examples=50, deadline=None)
@given(runs())
def test_each_line_is_the_object_of_the_json_format(result: RunResult) -> None:
    lines = render(result).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(render_json(result))["diagnostics"]
