from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factlint.config.find import Found, find
from factlint.config.tree import SettingsTree
from factlint.core.errors import ConfigError


def test_the_nearest_configuration_upward_governs(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    (tmp_path / ".factlint.yaml").write_text("ignore: [TXT]\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    (tmp_path / "a" / "b" / ".factlint.yml").write_text("ignore: [LNG]\n")
    known: dict[Path, Found] = {}
    assert find(deep, known).config == tmp_path / "a" / "b" / ".factlint.yml"
    assert find(tmp_path / "a", known).config == tmp_path / ".factlint.yaml"
    assert find(tmp_path, known).config == tmp_path / ".factlint.yaml"


def test_a_pyproject_counts_only_with_the_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.factlint]\nignore = ['TXT']\n")
    assert find(tmp_path, {}).config == tmp_path / "pyproject.toml"
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\n")
    assert find(tmp_path, {}).config is None


def test_the_own_file_goes_before_pyproject_and_two_own_files_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.factlint]\n")
    (tmp_path / ".factlint.yaml").write_text("ignore: []\n")
    assert find(tmp_path, {}).config == tmp_path / ".factlint.yaml"
    (tmp_path / ".factlint.yml").write_text("ignore: []\n")
    with pytest.raises(ConfigError, match=r"\.factlint\.yml lies beside it"):
        find(tmp_path, {})


def test_the_nearest_house_folder_is_found_apart_from_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / ".factlint" / "rules").mkdir(parents=True)
    (tmp_path / "a" / ".factlint.yaml").write_text("ignore: []\n")
    assert find(tmp_path / "a", {}) == Found(tmp_path / "a" / ".factlint.yaml", tmp_path / ".factlint")
    settings = SettingsTree().of(tmp_path / "a")
    assert settings.rules == (str(tmp_path / ".factlint" / "rules"),)
    assert settings.registry == ()


def test_one_file_governs_everything_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / ".factlint.yaml").write_text("nonsense: 1\n")
    (tmp_path / "desk.yaml").write_text("ignore: [TXT]\n")
    assert SettingsTree(tmp_path / "desk.yaml").of(tmp_path / "a").choice.ignore == ("TXT",)
    assert SettingsTree(enabled=False).of(tmp_path / "a").choice.ignore == ()


def test_a_broken_configuration_is_told_every_time_and_read_once(tmp_path: Path) -> None:
    (tmp_path / ".factlint.yaml").write_text("nonsense: 1\n")
    tree = SettingsTree()
    for _ in range(2):
        with pytest.raises(ConfigError):
            tree.of(tmp_path)
        (tmp_path / ".factlint.yaml").write_text("ignore: []\n")


def test_no_configuration_costs_no_parser(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\n")
    code = (
        "import sys; from pathlib import Path; from factlint.config.tree import SettingsTree\n"
        f"SettingsTree().of(Path({str(tmp_path)!r}))\n"
        "print(sorted({'yaml', 'tomllib', 'rapidfuzz', 'pathspec', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
