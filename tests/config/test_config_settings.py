from __future__ import annotations

from pathlib import Path

import pytest
from pathspec import GitIgnoreSpec

from factlint.config.globs import matches
from factlint.config.settings import AcceptedIn, Choice, Override, Settings
from factlint.core.accept import Accept


@pytest.mark.parametrize(
    "glob", ["a.txt", "b", "b/", "b/c.txt", "./b/c.txt", "/b", "b/c", "c.txt/", "b/c.txt/"]
)
@pytest.mark.parametrize("path", ["a.txt", "b/c.txt", "b/c/d.txt", "x/b/c.txt", "x/a.txt", "bb/c.txt"])
def test_names_without_wildcards_mean_what_gitignore_means(glob: str, path: str) -> None:
    expected = GitIgnoreSpec.from_lines([glob.removeprefix("./")]).match_file(path)
    assert matches((glob,), path) == expected


@pytest.mark.parametrize(
    ("globs", "path", "expected"),
    [
        (("*.txt",), "a/b.txt", True),
        (("a/*.txt",), "a/b/c.txt", False),
        (("a/**/*.txt",), "a/b/c.txt", True),
        (("*.txt", "!keep.txt"), "keep.txt", False),
        (("*",), "../outside.txt", False),
        ((), "a.txt", False),
    ],
)
def test_globs(globs: tuple[str, ...], path: str, expected: bool) -> None:
    assert matches(globs, path) is expected


def test_a_later_choice_adds_and_its_select_replaces() -> None:
    base = Choice(("A",), ("B",), ("C",), (("D", "error"),))
    added = base.under(Choice((), ("E",), ("F",), (("G", "off"),)))
    assert added == Choice(("A",), ("B", "E"), ("C", "F"), (("D", "error"), ("G", "off")))
    assert base.under(Choice(("Z",))) == Choice(("Z",), (), (), (("D", "error"),))
    assert base.under(Choice()) == base


def test_overrides_and_accepts_hold_for_the_paths_they_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    once, often = Accept("ENT001", "x"), Accept("ENT002", "y")
    settings = Settings(
        folder=str(tmp_path),
        overrides=(
            Override(("columns/**",), Choice(ignore=("FCT",))),
            Override(("columns/satire.txt",), Choice(select=("LNG",))),
        ),
        accept=(AcceptedIn("news/a.txt", once, 3), AcceptedIn("news/*", often, 4)),
    )
    assert settings.choice_for("columns/a.txt").ignore == ("FCT",)
    assert settings.choice_for("columns/satire.txt") == Choice(select=("LNG",))
    assert settings.choice_for(str(tmp_path / "news" / "a.txt")) == Choice()
    assert settings.accepts_for("./news/a.txt") == (once, often)
    assert settings.accepts_for("news/b.txt") == (often,)
    assert settings.accepts_for("b.txt") == ()
