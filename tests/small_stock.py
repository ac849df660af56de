"""A small shipped stock of rules and records, so that these tests do not hang on the real one."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.files import compiled

TWICE = """\
code: LNG901
name: two-times
family: redundancy
summary: A word stands twice.
severity: warning
check: pattern
with: {pattern: '\\b(?P<word>\\w+) (?P=word)\\b'}
message: "“{word}” stands twice."
"""

SHOUT = """\
code: TXT901
name: shout
family: punctuation
summary: Too loud.
severity: info
check: pattern
with: {pattern: '!!+'}
message: Too loud.
"""


@pytest.fixture(autouse=True)
def small_stock(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    stock = tmp_path_factory.mktemp("stock")
    for name, text in {
        "rules/redundancy/LNG901-two-times.yaml": TWICE,
        "rules/punctuation/TXT901-shout.yaml": SHOUT,
        "rules/sets/recommended.yaml": "rules: [all]\n",
    }.items():
        path = stock / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (stock / "registry").mkdir()
    monkeypatch.setattr("factlint.ruleset.load.rules_folder", lambda: stock / "rules")
    monkeypatch.setattr("factlint.registry.load.registry_folder", lambda: stock / "registry")
    monkeypatch.setattr(compiled, "enabled", True)
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(stock / "cache"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
