from __future__ import annotations

from pathlib import Path

import pytest

from factlint.report.table import renderer
from factlint.runner.request import Request
from factlint.runner.run import MANY, run


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More drafts than one process takes alone, some of them bad, under two configurations."""
    for number in range(MANY + 8):
        text = f"Draft {number} said said no.\n" if number % 3 else "Nothing.\n"
        path = tmp_path / f"d{number % 4}" / f"{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "d0" / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "d1" / "nul.txt").write_bytes(b"\0")
    (tmp_path / "d2" / ".factlint.yaml").write_text("severity: {LNG021: error}\n")
    (tmp_path / "d3" / ".factlint.yaml").write_text("nonsense: 1\n")
    monkeypatch.chdir(tmp_path)


# Workers are fresh interpreters and know nothing of a small stock of rules: these run on the real one.
@pytest.fixture(autouse=True)
def small_stock() -> None:
    return


def test_any_number_of_processes_gives_the_same_bytes(many: None) -> None:
    outcomes = [run(Request((".",), select=("LNG021",), jobs=jobs)) for jobs in (1, 2)]
    alone, together = (renderer("json")(outcome.result) for outcome in outcomes)
    assert alone == together
    assert outcomes[0].result == outcomes[1].result
    found = outcomes[0].result.diagnostics
    assert {diagnostic.severity.value for diagnostic in found} == {"error", "warning"}
    told = [failure.path for failure in outcomes[0].result.failures]
    assert "d0/bad.txt" in told
    assert told.count("d3/.factlint.yaml") == 1
    assert outcomes[0].result.notes == ("d1/nul.txt: skipped, it is a binary file",)


def test_a_dead_worker_is_told_for_the_drafts_it_had(many: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from factlint.runner import processes

    # A worker that cannot begin breaks the whole pool, as one that is killed does.
    monkeypatch.setattr(processes, "_begin", int)
    linted = processes.lint_in_processes(Request(("a.txt",)), ["a.txt", "b.txt"], [], 2)
    assert [one.result.message for one in linted if one.result] == [  # type: ignore[union-attr]
        "not checked: a worker process died; try --jobs 1"
    ] * 2
