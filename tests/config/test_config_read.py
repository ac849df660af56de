from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config.read import read_settings
from factlint.config.settings import Choice
from factlint.core.accept import Accept
from factlint.core.dates import PartialDate
from factlint.core.errors import ConfigError
from factlint.core.severity import Severity

YAML = """\
select: [recommended]
extend-select: LNG005
ignore:
  - TXT
  - "mixed-usage"
severity:
  LNG002: error
  style: off
rules: [house/rules]
registry: [house/people.yaml]
include: ["*.txt"]
exclude: [old/]
overrides:
  - paths: ["columns/**"]
    ignore: [FCT]
    severity: {ENT: info}
accept:
  - path: a.txt
    code: ENT001
    text: Mayor Berg
    reason: a satire
    until: 2026-01
fail-on: error
style: ap
"""

TOML = """\
[project]
name = "desk"

[tool.factlint]
select = ["recommended"]
extend-select = "LNG005"
ignore = [
  "TXT",
  "mixed-usage",
]
rules = ["house/rules"]
registry = ["house/people.yaml"]
include = ["*.txt"]
exclude = ["old/"]
fail-on = "error"
style = "ap"
accept = [{path = "a.txt", code = "ENT001", text = "Mayor Berg", reason = "a satire", until = "2026-01"}]

[tool.factlint.severity]
LNG002 = "error"
style = "off"

[[tool.factlint.overrides]]
paths = ["columns/**"]
ignore = ["FCT"]
severity = {ENT = "info"}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "house" / "rules").mkdir(parents=True)
    (tmp_path / "house" / "people.yaml").write_text("")
    return tmp_path


@pytest.mark.parametrize(("name", "text"), [(".factlint.yaml", YAML), ("pyproject.toml", TOML)])
def test_every_setting(house: Path, name: str, text: str) -> None:
    (house / name).write_text(text)
    settings = read_settings(house / name)
    assert settings.choice == Choice(
        ("recommended",), ("LNG005",), ("TXT", "mixed-usage"), (("LNG002", "error"), ("style", "off"))
    )
    assert settings.rules == (str(house / "house" / "rules"),)
    assert settings.registry == (str(house / "house" / "people.yaml"),)
    assert (settings.include, settings.exclude) == (("*.txt",), ("old/",))
    (override,) = settings.overrides
    assert override.paths == ("columns/**",)
    assert override.choice == Choice(ignore=("FCT",), severity=(("ENT", "info"),))
    (accepted,) = settings.accept
    assert accepted.path == "a.txt"
    line = accepted.line
    assert accepted.accept == Accept(
        "ENT001", "Mayor Berg", "a satire", PartialDate(2026, 1), f"{house / name}:{line}"
    )
    assert "a.txt" in text.splitlines()[line - 1]
    assert settings.fail_on is Severity.ERROR
    assert settings.style == "ap"
    for selector, number in settings.selector_lines.items():
        around = "\n".join(text.splitlines()[number - 1 : number + 2])
        assert selector in around


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("ignore: []\nselekt: [ENT]\n", 2, "did you mean `select`"),
        ("ignroe: []\n", 1, "did you mean `ignore`"),
        ("zzz: []\n", 1, "known are: accept, exclude"),
        ("select:\n  a: b\n", 2, "`select` needs a list"),
        ("severity:\n  ENT: eror\n", 2, "did you mean `error`"),
        ("severity: [ENT]\n", 1, "needs a mapping"),
        ("overrides:\n  - ignore: [TXT]\n", 2, "needs `paths`"),
        ("overrides:\n  - paths: ['*']\n    ignored: [TXT]\n", 3, "did you mean `ignore`"),
        ("accept:\n  - path: a.txt\n", 2, "needs `code`"),
        ("accept:\n  - path: a.txt\n    code: X\n    until: soon\n", 4, "not a date"),
        ("rules:\n  - ok\n  - nowhere\n", 3, "no such file or folder: nowhere"),
        ("fail-on: off\n", 1, "needs one of error, warning, info, hint"),
        (
            "fail-on: error\nstyle: retuers\n",
            2,
            "ap, bbc, guardian, reuters, not `retuers`; did you mean `reuters`",
        ),
        ("style: AP\n", 1, "`style` needs one of ap, bbc, guardian, reuters, not `AP`"),
        ("style: [ap]\n", 1, "`style` needs"),
        ("- ENT\n", 1, "needs a mapping"),
        ("a: [\n", 2, "not valid YAML"),
        ("ignore: []\nignore: []\n", 2, "stands twice"),
    ],
)
def test_a_wrong_yaml_setting_names_file_line_and_way_out(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    (tmp_path / "ok").mkdir()
    path = tmp_path / ".factlint.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read_settings(path)
    assert caught.value.path == str(path)
    assert caught.value.line == line
    assert message in caught.value.message


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[tool.factlint]\nignore = []\nselekt = []\n", 3, "did you mean `select`"),
        ("[tool.factlint]\n\n[tool.factlint.severity]\nENT = 'eror'\n", 4, "did you mean `error`"),
        ("[[tool.factlint.overrides]]\npaths = ['*']\n[[tool.factlint.overrides]]\n", 3, "needs `paths`"),
        ("[tool.factlint]\nfail-on = true\n", 2, "not `true`"),
        ("[tool.factlint]\nx = \n", 2, "not valid TOML"),
        ("[tool.other]\n", 0, "no [tool.factlint] table"),
    ],
)
def test_a_wrong_toml_setting_names_file_line_and_way_out(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read_settings(path)
    assert caught.value.line == line
    assert message in caught.value.message


def test_an_empty_file_is_a_configuration_without_settings(tmp_path: Path) -> None:
    path = tmp_path / ".factlint.yaml"
    path.write_text("# nothing yet\n")
    assert read_settings(path).choice == Choice()
    assert read_settings(path).style == ""


def test_a_file_that_is_not_there_or_not_utf8_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_settings(tmp_path / "no.yaml")
    (tmp_path / "pyproject.toml").write_bytes(b"[tool.factlint]\n# \xff\n")
    with pytest.raises(ConfigError, match="UTF-8"):
        read_settings(tmp_path / "pyproject.toml")


def test_the_documented_configuration_is_one(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
    sample = page.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "desk" / "rules").mkdir(parents=True)
    (tmp_path / "desk" / "people.yaml").write_text("")
    (tmp_path / ".factlint.yaml").write_text(sample, encoding="utf-8")
    settings = read_settings(tmp_path / ".factlint.yaml")
    assert settings.choice.ignore == ("style", "TXT006")
    assert len(settings.accept) == len(settings.overrides) == 1
