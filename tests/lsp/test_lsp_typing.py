"""Diagnostics while somebody types: versions, settings, files of the house."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsp_editor import DEBOUNCE, Editor, capabilities
from lsprotocol import types

pytestmark = pytest.mark.asyncio

WRONG = "He saw the the dog.\n"
RIGHT = "He saw the dog.\n"
URI = "untitled:Untitled-1"


def codes(found: list[types.Diagnostic]) -> list[object]:
    return [one.code for one in found]


async def test_an_untitled_buffer_without_any_configuration(editor: Editor) -> None:
    await editor.start()
    (found,) = await editor.open(URI, WRONG)
    assert (found.code, found.source) == ("LNG021", "factlint")
    assert found.range == types.Range(types.Position(0, 7), types.Position(0, 14))


async def test_the_language_of_an_untitled_buffer_decides_its_format(editor: Editor) -> None:
    await editor.start()
    text = "He slept.\n\n    He saw the the dog.\n"
    assert codes(await editor.open("untitled:a", text, "plaintext")) == ["LNG021"]
    assert codes(await editor.open("untitled:b", text, "markdown")) == []


async def test_the_file_name_decides_the_format_of_a_file(editor: Editor, tmp_path: Path) -> None:
    await editor.start(tmp_path)
    text = "He slept.\n\n    He saw the the dog.\n"
    assert codes(await editor.open((tmp_path / "a.txt").as_uri(), text, "markdown")) == ["LNG021"]
    assert codes(await editor.open((tmp_path / "a.md").as_uri(), text, "plaintext")) == []


async def test_diagnostics_come_and_go_with_the_text(editor: Editor) -> None:
    await editor.start()
    assert codes(await editor.open(URI, WRONG)) == ["LNG021"]
    assert codes(await editor.change(URI, RIGHT, 2)) == []
    assert codes(await editor.change(URI, "🚀 " + WRONG, 3)) == ["LNG021"]
    assert editor.published[-1].diagnostics[0].range.start == types.Position(0, 10)


async def test_only_the_last_of_many_quick_changes_is_shown(editor: Editor) -> None:
    await editor.start(settings={"debounce": 1000})
    await editor.open(URI, RIGHT)
    seen = len(editor.published)
    for version in range(2, 40):
        editor.type(URI, WRONG * (version % 3), version)
    assert len(await editor.diagnostics(URI, 39, seen)) == 0
    versions = [one.version or 0 for one in editor.published]
    assert versions == sorted(versions)
    assert versions[seen:] == [39]


async def test_versions_never_go_back_while_checks_overlap_with_changes(editor: Editor) -> None:
    await editor.start(settings={"debounce": 0})
    text = WRONG * 800
    await editor.open(URI, text)
    for version in range(2, 30):
        editor.type(URI, text + RIGHT * version, version)
        await asyncio.sleep(0.01)
    await editor.until(lambda: editor.published[-1].version == 29)
    versions = [one.version or 0 for one in editor.published]
    assert versions == sorted(versions)


async def test_closing_takes_the_diagnostics_away(editor: Editor) -> None:
    await editor.start()
    await editor.open(URI, WRONG)
    identifier = types.TextDocumentIdentifier(URI)
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
    await editor.until(lambda: not editor.published[-1].diagnostics)
    assert codes(await editor.open(URI, WRONG, version=1)) == ["LNG021"]


async def test_settings_of_the_editor(editor: Editor) -> None:
    severity = {"LNG021": "hint"}
    await editor.start(settings={"select": ["LNG021", "TXT003"], "severity": severity})
    (found,) = await editor.open(URI, WRONG + "He came - but late,, she said.\n")
    assert (found.code, found.severity) == ("LNG021", types.DiagnosticSeverity.Hint)


async def test_settings_of_the_editor_may_change(editor: Editor) -> None:
    await editor.start()
    await editor.open(URI, WRONG)
    seen = len(editor.published)
    settings = {"factlint": {"ignore": ["LNG021"], "debounce": DEBOUNCE}}
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings))
    assert await editor.diagnostics(URI, 1, seen) == []


async def test_settings_are_asked_for_when_the_editor_keeps_them(editor: Editor) -> None:
    editor.client.set_configuration({"factlint": {"ignore": ["LNG021"], "debounce": DEBOUNCE}})
    await editor.start(can=capabilities(configuration=True))
    await editor.open(URI, WRONG)
    await editor.until(lambda: not editor.published[-1].diagnostics)


async def test_a_rule_that_does_not_exist_is_told_and_the_rest_works(editor: Editor) -> None:
    await editor.start(settings={"select": ["LNG0999"], "colour": "red"})
    assert codes(await editor.open(URI, WRONG)) == ["LNG021"]
    assert "LNG0999" in await editor.told("the editor's settings for factlint are not used")
    assert await editor.told("no such setting: colour")


async def test_the_date_of_the_editor_holds(editor: Editor) -> None:
    draft = "Former President Joe Biden spoke in Washington on Monday.\n"
    await editor.start(settings={"date": "2023-05-02"})
    assert codes(await editor.open(URI, draft)) == ["ENT004"]


async def test_a_changed_configuration_is_noticed_without_a_word(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "a.txt").as_uri()
    other = (tmp_path / "b.txt").as_uri()
    await editor.start(tmp_path)
    assert codes(await editor.open(uri, WRONG)) == ["LNG021"]
    assert codes(await editor.open(other, WRONG)) == ["LNG021"]
    (tmp_path / ".factlint.yaml").write_text("ignore: [LNG021]\n", encoding="utf-8")
    seen = len(editor.published)
    assert await editor.change(uri, WRONG + "\n", 2) == []
    assert await editor.diagnostics(other, 1, seen) == []
    assert await editor.told("settings or house data have changed")


async def test_a_saved_file_of_the_house_is_noticed_at_once(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "a.txt").as_uri()
    await editor.start(tmp_path)
    assert codes(await editor.open(uri, WRONG)) == ["LNG021"]
    config = tmp_path / ".factlint.yaml"
    config.write_text("ignore: [LNG021]\n", encoding="utf-8")
    seen = len(editor.published)
    changed = types.FileEvent(config.as_uri(), types.FileChangeType.Created)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([changed]))
    assert await editor.diagnostics(uri, 1, seen) == []


async def test_a_broken_configuration_is_told_and_mended(editor: Editor, tmp_path: Path) -> None:
    config = tmp_path / ".factlint.yaml"
    config.write_text("ignroe: [LNG021]\n", encoding="utf-8")
    uri = (tmp_path / "a.txt").as_uri()
    await editor.start(tmp_path)
    assert await editor.open(uri, WRONG) == []
    assert "ignore" in await editor.told("not checked")
    config.write_text("ignore: [LNG022]\n", encoding="utf-8")
    assert codes(await editor.change(uri, WRONG + "\n", 2)) == ["LNG021"]


async def test_a_house_registry_is_read_and_read_again(editor: Editor, tmp_path: Path) -> None:
    draft = "WASHINGTON, May 2, 2023 — Secretary of State Lloyd Austin spoke on Monday.\n"
    uri = (tmp_path / "a.txt").as_uri()
    await editor.start(tmp_path, {"date": "2023-05-02"})
    assert codes(await editor.open(uri, draft)) == ["ENT001"]
    record = (
        "- id: lloyd-austin\n  kind: person\n  tenures:\n"
        "    - {office: us-secretary-of-state, from: 2023-01-02, to: 2023-06-01}\n"
        "  source: a test\n  as_of: 2024-01-01\n"
    )
    registry = tmp_path / ".factlint" / "registry" / "mine.yaml"
    registry.parent.mkdir(parents=True)
    registry.write_text(record, encoding="utf-8")
    assert await editor.change(uri, draft + "\n", 2) == []
    registry.write_text(record.replace("2023-01-02", "soon"), encoding="utf-8")
    assert codes(await editor.change(uri, draft, 3)) == ["ENT001"]
    assert "mine.yaml:4" in await editor.told("mine.yaml")
