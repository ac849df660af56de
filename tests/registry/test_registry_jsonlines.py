"""Registry records in JSON lines: as in YAML, one a line."""

from __future__ import annotations

from pathlib import Path

from factlint.registry.load import open_registry


def test_a_house_file_of_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    path.write_text(
        '{"defaults": {"source": "house", "as_of": "2025-12", "kind": "person"}}\n'
        '{"id": "ada-mole", "name": "Ada Mole", "complete": true, "tenures": [{"office": "mayor", "from": "2020-02"}]}\n'
        '{"id": "broken", "nmae": "Bro Ken"}\n'
        '{"id": "mayor", "kind": "office", "name": "Mayor of Molehill"}\n',
        encoding="utf-8",
    )
    registry, errors = open_registry([path], shipped=False)
    person = registry.person("ada-mole")
    assert person is not None
    assert person.tenures[0].office == "mayor"
    assert [(error.line, "did you mean `name`" in str(error)) for error in errors] == [(3, True)]
