from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

TOP = Path(__file__).parents[2]
ACTION = TOP / "action.yml"
PAGE = TOP / "docs" / "ci.md"

pytestmark = [
    pytest.mark.skipif(not ACTION.exists(), reason="these tests do not run from a checkout"),
    pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed"),
]


def action() -> dict[str, Any]:
    read = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


def run_steps() -> list[dict[str, Any]]:
    return [step for step in action()["runs"]["steps"] if "run" in step]


def test_it_is_a_composite_action_whose_steps_name_their_shell() -> None:
    assert action()["runs"]["using"] == "composite"
    assert len(run_steps()) == 2
    assert all(step["shell"] == "bash" for step in run_steps())
    assert all(described["description"] for described in action()["inputs"].values())


def test_scripts_are_bash_and_take_no_input_into_their_text() -> None:
    for step in run_steps():
        checked = subprocess.run(
            ["bash", "-n"], input=step["run"], text=True, capture_output=True, check=False
        )
        assert checked.returncode == 0, checked.stderr
        assert "${{" not in step["run"]


def test_every_input_is_used_and_every_used_one_exists() -> None:
    written = ACTION.read_text(encoding="utf-8")
    used = {part.partition("}")[0].strip() for part in written.split("${{ inputs.")[1:]}
    assert used == set(action()["inputs"])


@pytest.fixture
def check(tmp_path: Path) -> Any:
    """Runs the action's last step as GitHub's runner does, with this checkout's factlint installed."""
    bin_folder = tmp_path / "temp" / "factlint" / "bin"
    bin_folder.mkdir(parents=True)
    program = bin_folder / "factlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factlint "$@"\n')
    program.chmod(0o755)
    desk = tmp_path / "desk"
    desk.mkdir()

    def run(paths: str, args: str = "", sarif: str = "") -> subprocess.CompletedProcess[str]:
        environment = os.environ | {
            "RUNNER_TEMP": str(tmp_path / "temp"),
            "GITHUB_STEP_SUMMARY": str(desk / "summary.md"),
            "FACTLINT_PATHS": paths,
            "FACTLINT_ARGS": args,
            "FACTLINT_SARIF": sarif,
            "PYTHONPATH": str(TOP),
        }
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", run_steps()[-1]["run"]]
        return subprocess.run(
            shell, cwd=desk, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run


def test_the_step_annotates_summarises_and_writes_sarif(check: Any, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    (desk / "a b.txt").write_text(
        "The minister said that that the the talks would go on.\n", encoding="utf-8"
    )
    (desk / "c.txt").write_text("The ministers met the the king.\n", encoding="utf-8")
    done = check("a b.txt\nc*.txt\n", sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert "::warning file=a b.txt,line=1," in done.stdout
    assert "::warning file=c.txt,line=1," in done.stdout
    assert (desk / "summary.md").read_text(encoding="utf-8").startswith("## factlint\n")
    assert len(json.loads((desk / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) >= 2


def test_arguments_are_words_and_never_commands(check: Any, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    (desk / "c.txt").write_text("The ministers met the the king.\n", encoding="utf-8")
    assert check("c.txt", args="--fail-on error").returncode == 0
    done = check("$(touch stolen)\n; touch stolen", args="--date $(touch${IFS}stolen)")
    assert done.returncode == 2
    assert not (desk / "stolen").exists()
    assert check("--version").returncode == 2


def test_the_snippets_of_the_page_are_yaml_and_use_inputs_that_exist() -> None:
    blocks = [part.partition("```")[0] for part in PAGE.read_text(encoding="utf-8").split("```yaml\n")[1:]]
    github, gitlab = map(yaml.safe_load, blocks)
    steps = github["jobs"]["factlint"]["steps"]
    (ours,) = [step for step in steps if "/factlint@" in step.get("uses", "")]
    assert set(ours["with"]) <= set(action()["inputs"])
    (upload,) = [step for step in steps if "upload-sarif" in step.get("uses", "")]
    assert upload["with"]["sarif_file"] == ours["with"]["sarif"]
    reports = gitlab["factlint"]["artifacts"]["reports"]
    script = "\n".join(gitlab["factlint"]["script"])
    assert f"gitlab={reports['codequality']}" in script
    assert f"junit={reports['junit']}" in script
