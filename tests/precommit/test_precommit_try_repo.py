"""The hook as a content repository meets it: pre-commit builds the wheel, installs it and runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
WRONG = "The committee said said on Friday that it would meet again.\n"
RIGHT = "The committee said on Friday that it would meet again.\n"

Hook = Callable[[str], "subprocess.CompletedProcess[str]"]


def command(*arguments: str, cwd: Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    # A hook that runs these tests leaves variables behind that would lead git back to its own repository.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment.update(GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_NOSYSTEM="1", PYTHONIOENCODING="utf-8")
    environment.update({f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER")
                        for what in ("NAME", "EMAIL")})  # fmt: skip
    if home is not None:
        environment.update(PRE_COMMIT_HOME=str(home / "pre-commit"), FACTLINT_CACHE_DIR=str(home / "cache"))
    return subprocess.run(
        arguments, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def git(*arguments: str, cwd: Path) -> str:
    done = command("git", *arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> Hook:
    """Runs the hook of this checkout on one file of a throwaway repository."""
    _skip_without_tools()
    base = tmp_path_factory.mktemp("try-repo")
    hooks, desk = base / "hooks", base / "desk"
    _copy_checkout(hooks)
    desk.mkdir()
    git("init", "--quiet", cwd=desk)
    _skip_without_index(base)

    def run(text: str) -> subprocess.CompletedProcess[str]:
        (desk / "draft.txt").write_text(text, encoding="utf-8")
        git("add", "draft.txt", cwd=desk)
        pre_commit = (sys.executable, "-m", "pre_commit", "try-repo", "--verbose")
        return command(*pre_commit, str(hooks), "factlint", "--files", "draft.txt", cwd=desk, home=base)

    return run


def _skip_without_tools() -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    if find_spec("pre_commit") is None or find_spec("pip") is None:
        pytest.skip("pre-commit or pip is not installed; install the extra `dev`")
    if not (CHECKOUT / ".pre-commit-hooks.yaml").exists():
        pytest.skip("these tests do not run from a checkout")


def _skip_without_index(base: Path) -> None:
    """One small package decides whether an index answers; what fails later is our own fault."""
    fetched = command(sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(base / "index"),
                      "hatchling", cwd=base)  # fmt: skip
    if fetched.returncode:
        pytest.skip(f"no package index answers: {fetched.stderr.strip().splitlines()[-1:]}")


def _copy_checkout(target: Path) -> None:
    """Commits what the working copy holds, committed or not, to a repository of its own."""
    listed = command("git", "ls-files", "-z", "-co", "--exclude-standard", cwd=CHECKOUT)
    if listed.returncode:
        pytest.skip("these tests do not run from a git checkout")
    for name in filter(None, listed.stdout.split("\0")):
        if (CHECKOUT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(CHECKOUT / name, target / name)
    git("init", "--quiet", cwd=target)
    git("add", "--all", cwd=target)
    git("commit", "--quiet", "--message", "A copy", cwd=target)


def test_the_hook_fails_on_a_wrong_draft_and_passes_on_a_right_one(hook: Hook) -> None:
    wrong = hook(WRONG)
    assert "draft.txt:1:15: warning LNG021 " in wrong.stdout, wrong.stdout + wrong.stderr
    assert "[repeated-word]" in wrong.stdout
    assert "- exit code: 1" in wrong.stdout
    assert wrong.returncode == 1
    right = hook(RIGHT)
    assert right.returncode == 0, right.stdout + right.stderr
    assert "Passed" in right.stdout
