"""The hook as a content repository meets it: pre-commit builds the wheel, installs it and runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

CHECKOUT = Path(__file__).parents[2]
WRONG = "The committee said said on Friday that it would meet again.\n"
RIGHT = "The committee said on Friday that it would meet again.\n"


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


class Newsroom(NamedTuple):
    """The content repository, and the folder of its caches."""

    base: Path
    desk: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return command(*arguments, cwd=self.desk, home=self.base)

    def commit(self, name: str, text: str) -> subprocess.CompletedProcess[str]:
        (self.desk / name).write_text(text, encoding="utf-8")
        assert self.run("git", "add", name).returncode == 0
        return self.run("git", "commit", "--message", f"Change {name}")


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A content repository that has installed the hook of this checkout."""
    _skip_without_tools()
    base = tmp_path_factory.mktemp("newsroom")
    _skip_without_index(base)
    hooks, desk = base / "hooks", base / "desk"
    _copy_checkout(hooks)
    desk.mkdir()
    git("init", "--quiet", "--initial-branch", "main", cwd=desk)
    revision = git("rev-parse", "HEAD", cwd=hooks).strip()
    settings = f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: factlint\n"
    (desk / ".pre-commit-config.yaml").write_text(settings, encoding="utf-8")
    made = Newsroom(base, desk)
    # A wrong draft has been in the repository since before the hook.
    (desk / "old.txt").write_text(WRONG, encoding="utf-8")
    git("add", "--all", cwd=desk)
    git("commit", "--quiet", "--message", "Before the hook", cwd=desk)
    installed = made.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return made


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


def test_a_commit_with_a_wrong_draft_is_stopped_and_a_right_one_is_made(newsroom: Newsroom) -> None:
    before = git("rev-parse", "HEAD", cwd=newsroom.desk)
    stopped = newsroom.commit("draft.txt", WRONG)
    told = stopped.stdout + stopped.stderr
    assert stopped.returncode == 1, told
    assert "draft.txt:1:15: warning LNG021 " in told
    assert "[repeated-word]" in told
    assert "- exit code: 1" in told
    assert git("rev-parse", "HEAD", cwd=newsroom.desk) == before
    made = newsroom.commit("draft.txt", RIGHT)
    assert made.returncode == 0, made.stdout + made.stderr
    assert git("rev-parse", "HEAD", cwd=newsroom.desk) != before


def test_only_what_a_branch_changes_is_checked_in_ci(newsroom: Newsroom) -> None:
    newsroom.commit("page.md", RIGHT)
    since = git("rev-parse", "HEAD", cwd=newsroom.desk).strip()
    (newsroom.desk / "late.md").write_text("# Late\n\n" + WRONG, encoding="utf-8")
    git("add", "--all", cwd=newsroom.desk)
    git("commit", "--quiet", "--no-verify", "--message", "Around the hook", cwd=newsroom.desk)
    run = (sys.executable, "-m", "pre_commit", "run", "factlint", "--from-ref", since, "--to-ref", "HEAD")
    changed = newsroom.run(*run)
    assert changed.returncode == 1, changed.stdout + changed.stderr
    assert "late.md:3:15: warning LNG021 " in changed.stdout
    assert "old.txt" not in changed.stdout
    everything = newsroom.run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert "old.txt:1:15: warning LNG021 " in everything.stdout
