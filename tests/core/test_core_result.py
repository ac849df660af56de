import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.diagnostic import Diagnostic, Place
from factlint.core.errors import ConfigError, DraftError, PositionError, RegistryError, RuleError
from factlint.core.result import DraftResult, Failure, RunResult, merge
from factlint.core.severity import Severity


def found(path="a", line=1, column=1, severity=Severity.ERROR, code="ENT001", message="m"):
    return Diagnostic(path, Place(line, column, line, column + 1), code, "r", "title", severity, message)


IN_ORDER = [
    found(),
    found(message="n"),
    found(code="ENT002"),
    found(severity=Severity.WARNING),
    found(severity=Severity.HINT, code="AAA001"),
    found(column=2),
    found(line=2),
    found(line=10),
    found("b"),
]


@given(st.permutations(IN_ORDER))
def test_the_order_is_total_and_the_gravest_comes_first(shuffled):
    assert sorted(shuffled, key=lambda d: d.order) == IN_ORDER


def test_merge_adds_up_and_orders():
    one = DraftResult(
        "b", (IN_ORDER[-1],), words=10, not_judged=1, date="2021", failures=(Failure("b", "x"),)
    )
    two = DraftResult("a", (IN_ORDER[3], IN_ORDER[0]), words=5, not_judged=2, date="undated")
    run = merge([one, two], [Failure("c", "y"), Failure("a", "z")], ["note"])
    assert list(run.diagnostics) == [IN_ORDER[0], IN_ORDER[3], IN_ORDER[-1]]
    assert [failure.path for failure in run.failures] == ["a", "b", "c"]
    assert (run.files, run.words, run.not_judged) == (2, 15, 3)
    assert run.dates == (("a", "undated"), ("b", "2021"))
    assert run.notes == ("note",)
    assert merge([two, one], [Failure("a", "z"), Failure("c", "y")], ["note"]) == run


def test_every_severity_is_counted():
    assert RunResult(tuple(IN_ORDER)).counts() == {"error": 7, "warning": 1, "info": 0, "hint": 1}
    assert merge([], [], []).counts() == {"error": 0, "warning": 0, "info": 0, "hint": 0}


@pytest.mark.parametrize(
    "error",
    [
        DraftError("a.txt", "bad"),
        RuleError("r.yaml", 3, "bad"),
        RegistryError("g.yaml", 0, "bad"),
        ConfigError("c", 1, "bad"),
    ],
)
def test_errors_travel_between_processes(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_line_is_told_when_there_is_one():
    assert str(RuleError("r.yaml", 3, "bad")) == "r.yaml:3: bad"
    assert str(RuleError("r.yaml", 0, "bad")) == "r.yaml: bad"
    assert isinstance(PositionError("x"), ValueError)
