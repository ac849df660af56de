from __future__ import annotations

import os
from pathlib import Path

import pytest

from factlint.config.tree import SettingsTree
from factlint.runner.discovery import Discovery, discover


def put(*names: str, text: str = "x\n") -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def found(*paths: str) -> list[str]:
    discovery = look(*paths)
    assert discovery.failures == ()
    assert discovery.broken == ()
    return list(discovery.drafts)


def look(*paths: str) -> Discovery:
    return discover(paths, SettingsTree())


def test_a_folder_means_its_drafts_sorted(here: Path) -> None:
    put(
        "d/b.txt", "d/a.md", "d/c/e.HTML", "d/c/d.htm", "d/x.py", "d/y.png", "d/z", "d/noext.", "d/w.markdown"
    )
    assert found("d") == ["d/a.md", "d/b.txt", "d/c/d.htm", "d/c/e.HTML", "d/w.markdown"]
    assert found("d/") == found("d")
    assert found("./d")[0] == "./d/a.md"
    os.chdir("d")
    assert found(".")[:2] == ["a.md", "b.txt"]


def test_files_about_the_project_are_left_out_of_folders_but_not_when_named(here: Path) -> None:
    put("README.md", "readme.de.md", "LICENSE.txt", "CHANGELOG.md", "CONTRIBUTING.html", "requirements.txt")
    put("SECURITY.md", "security.md", "licensed-to-kill.txt")
    assert found(".") == ["licensed-to-kill.txt", "security.md"]
    assert found("README.md", "requirements.txt") == ["README.md", "requirements.txt"]


def test_hidden_files_and_folders_are_left_out(here: Path) -> None:
    put(".venv/a.txt", ".hidden.txt", "d/.git/b.txt", "d/c.txt")
    assert found(".") == ["d/c.txt"]
    assert found(".hidden.txt", ".venv") == [".hidden.txt", ".venv/a.txt"]


def test_each_file_once_however_it_is_named(here: Path) -> None:
    put("d/a.txt")
    Path("d/link.txt").symlink_to("a.txt")
    assert found("d/a.txt", "d", "./d/a.txt", str(here / "d")) == ["d/a.txt"]
    assert found("d", "d") == ["d/a.txt"]


def test_a_glob_that_the_shell_left_alone(here: Path) -> None:
    put("d/a.txt", "d/e/b.txt", "c.md")
    assert found("**/*.txt") == ["d/a.txt", "d/e/b.txt"]
    assert found("d/[a]*") == ["d/a.txt"]
    assert [failure.message for failure in look("*.rst", "no.txt").failures] == ["no such file or folder"] * 2


def test_gitignore_at_every_level_and_git_info_exclude(here: Path) -> None:
    put("a.txt", "b.txt", "build/c.txt", "d/e.txt", "d/keep/b.txt", "d/f/g.txt", "d/secret.txt")
    put(".git/info/exclude", text="secret.txt\n")
    put(".gitignore", text="b.txt\n/build/\n")
    put("d/.gitignore", text="!keep/b.txt\n/f\n")
    assert found(".") == ["a.txt", "d/e.txt", "d/keep/b.txt"]
    assert found("d") == ["d/e.txt", "d/keep/b.txt"]
    assert found("d/keep") == ["d/keep/b.txt"]
    assert found("b.txt") == ["b.txt"]


def test_an_ignored_folder_that_is_named_is_looked_into(here: Path) -> None:
    put("build/a.txt", "build/b.txt", "build/sub/c.txt")
    put(".git/HEAD")
    put(".gitignore", text="build/\n")
    put("build/.gitignore", text="b.txt\n")
    assert found(".") == []
    assert found("build") == ["build/a.txt", "build/sub/c.txt"]
    assert found("build/sub") == ["build/sub/c.txt"]


def test_a_gitignore_above_counts_only_inside_a_repository(here: Path) -> None:
    put("d/a.txt")
    put(".gitignore", text="a.txt\n")
    assert found("d") == ["d/a.txt"]
    put(".git/HEAD")
    assert found("d") == []


def test_include_and_exclude_of_the_configuration(here: Path) -> None:
    put("a.txt", "b.md", "README.md", "old/c.txt", "e.rst", "sub/old/d.txt")
    put(".factlint.yaml", text="include: ['*.txt', '*.rst']\nexclude: [/old/]\n")
    assert found(".") == ["a.txt", "e.rst", "sub/old/d.txt"]
    put(".factlint.yaml", text="include: ['*.md', 'README*']\n")
    assert found(".") == ["README.md", "b.md"]
    put(".factlint.yaml", text="exclude: ['*']\n")
    assert found(".") == []
    assert found("a.txt") == ["a.txt"]


def test_a_link_to_a_folder_is_followed_once(here: Path) -> None:
    put("z/a.txt", "outside/b.txt", "d/c.txt")
    Path("alink").symlink_to("z")
    Path("d/out").symlink_to("../outside")
    assert found(".") == ["d/c.txt", "outside/b.txt", "z/a.txt"]
    assert found("d") == ["d/c.txt", "d/out/b.txt"]
    assert found("alink") == ["alink/a.txt"]


@pytest.mark.parametrize("target", [".", "..", "../..", "../../d"])
def test_a_folder_loop_is_told_and_ends(here: Path, target: str) -> None:
    put("d/e/a.txt")
    Path("d/e/loop").symlink_to(target)
    discovery = look("d")
    assert discovery.drafts == ("d/e/a.txt",)
    (failure,) = discovery.failures
    assert failure.path == "d/e/loop"
    assert "folder loop" in failure.message


def test_a_loop_over_two_links_ends(here: Path) -> None:
    put("a/a.txt", "b/b.txt")
    Path("a/x").symlink_to("../b")
    Path("b/y").symlink_to("../a")
    discovery = look("a")
    assert discovery.drafts == ("a/a.txt", "a/x/b.txt")
    assert [failure.path for failure in discovery.failures] == ["a/x/y"]


def test_a_link_to_itself_and_a_link_to_nowhere_are_told(here: Path) -> None:
    put("d/a.txt")
    Path("d/self").symlink_to("self")
    Path("d/gone.txt").symlink_to("nowhere.txt")
    Path("d/gone.png").symlink_to("nowhere.png")
    discovery = look("d")
    assert discovery.drafts == ("d/a.txt",)
    assert [(f.path, f.message) for f in discovery.failures] == [
        ("d/gone.txt", "cannot be read: the link leads nowhere"),
        ("d/self", "cannot be read: the link leads back to itself"),
    ]


def test_a_folder_that_cannot_be_read_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("d/a.txt", "d/locked/b.txt")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("factlint.runner.walk.os.scandir", refuse)
    discovery = look("d")
    assert discovery.drafts == ("d/a.txt",)
    assert [(f.path, f.message) for f in discovery.failures] == [
        ("d/locked", "cannot be read: Permission denied")
    ]


def test_files_under_a_broken_configuration_are_left_out_and_it_is_told_once(here: Path) -> None:
    put("good/a.txt", "bad/b.txt", "bad/deep/c.txt", "bad/mended/d.txt")
    put("bad/.factlint.yaml", text="nonsense: 1\n")
    put("bad/mended/.factlint.yaml", text="ignore: []\n")
    discovery = look(".")
    assert discovery.drafts == ("bad/mended/d.txt", "good/a.txt")
    (error,) = discovery.broken
    assert "nonsense" in str(error)


def test_a_very_deep_folder(here: Path) -> None:
    deep = "d/" * 300
    put(f"{deep}a.txt")
    assert found("d") == [f"{deep}a.txt"]


def test_a_hook_names_files_that_the_project_leaves_out(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".factlint.yaml").write_text("exclude: [archive/]\n")
    (tmp_path / "archive").mkdir()
    for name in ("archive/a.txt", "README.md", "draft.txt", "requirements.txt"):
        (tmp_path / name).write_text("x\n")
    named = ("archive/a.txt", "README.md", "draft.txt", "requirements.txt")
    assert set(discover(named, SettingsTree()).drafts) == set(named)
    assert discover(named, SettingsTree(), force_exclude=True).drafts == ("draft.txt",)
