"""What an editor offers at a diagnostic, applied, and then the diagnostic is gone."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from lsp_editor import Editor, applied, capabilities, changes_of, write
from lsprotocol import types

from factlint.config.read import read_settings

pytestmark = pytest.mark.asyncio

LEAD = "🚀 “Yes,” she said. "
WRONG = "He saw the the dog."
TITLE = "Secretary of State Lloyd Austin spoke on Monday."
DATE = {"date": "2023-05-02"}


async def only_one(editor: Editor, uri: str, text: str, language: str = "plaintext") -> types.Diagnostic:
    (found,) = await editor.open(uri, text, language)
    return found


async def test_a_fix_changes_the_right_places(editor: Editor) -> None:
    await editor.start()
    uri, text = "untitled:a", f"A line.\n{LEAD}{WRONG}\n"
    found = await only_one(editor, uri, text)
    actions = await editor.actions(uri, found.range)
    assert [one.is_preferred for one in actions[:1]] == [True]
    assert all(one.kind == types.CodeActionKind.QuickFix for one in actions)
    assert actions[0].diagnostics and actions[0].diagnostics[0] == found
    mended = applied(text, changes_of(actions[0])[uri])
    assert mended == text.replace("the the", "the")
    assert await editor.change(uri, mended, 2) == []
    assert await editor.actions(uri, found.range) == []


async def test_several_edits_of_one_fix(editor: Editor) -> None:
    await editor.start(settings={"select": ["TXT010"]})
    uri = "untitled:a"
    text = f"{LEAD}All the protective-and perhaps even lethal-equipment came in March.\n"
    found = await only_one(editor, uri, text)
    action = await editor.action(uri, found.range, "dash")
    mended = applied(text, changes_of(action)[uri])
    assert mended == text.replace("protective-and", "protective — and").replace("lethal-", "lethal — ")
    assert await editor.change(uri, mended, 2) == []


async def test_edits_name_the_version_they_are_for(editor: Editor) -> None:
    await editor.start()
    await editor.open("untitled:a", "Nothing here.\n")
    (found,) = await editor.change("untitled:a", WRONG, 7)
    action = (await editor.actions("untitled:a", found.range))[0]
    assert action.edit and action.edit.document_changes
    change = action.edit.document_changes[0]
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == 7


async def test_actions_are_those_of_the_newest_text(editor: Editor) -> None:
    await editor.start(settings={"debounce": 5000})
    await editor.open("untitled:a", "Nothing here.\n")
    editor.type("untitled:a", WRONG, 2)
    range = types.Range(types.Position(0, 8), types.Position(0, 8))
    assert await editor.actions("untitled:a", range)


async def test_other_kinds_of_actions_are_not_answered(editor: Editor) -> None:
    await editor.start()
    found = await only_one(editor, "untitled:a", WRONG)
    document = types.TextDocumentIdentifier("untitled:a")
    context = types.CodeActionContext([], only=[types.CodeActionKind.Refactor])
    params = types.CodeActionParams(document, found.range, context)
    assert not await editor.client.text_document_code_action_async(params)


COMMENTS = [
    ("plaintext", f"One.\n{LEAD}{WRONG}\nTwo.\n", "factlint: ignore[LNG021] REASON\n"),
    ("plaintext", f"One.\r\n{WRONG}\r\n", "factlint: ignore[LNG021] REASON\r\n"),
    ("markdown", f"# One\n\n{LEAD}{WRONG}\n", " <!-- factlint: ignore[LNG021] REASON -->"),
    ("markdown", f"- {WRONG}\n- two\n", " <!-- factlint: ignore[LNG021] REASON -->"),
    ("html", f"<p>{LEAD}{WRONG}</p>\n", " <!-- factlint: ignore[LNG021] REASON -->"),
    ("html", f"<p>{WRONG} See <a\nhref='x'>this</a></p>\n", " <!-- factlint: ignore[LNG021] REASON -->"),
]


async def test_ignoring_here_with_a_reason(editor: Editor) -> None:
    await editor.start()
    for number, (language, text, comment) in enumerate(COMMENTS):
        uri = f"untitled:{number}"
        found = await only_one(editor, uri, text, language)
        action = await editor.action(uri, found.range, "Ignore LNG021 here")
        (edit,) = changes_of(action)[uri]
        assert edit.new_text == comment
        assert await editor.change(uri, applied(text, [edit]), 2) == [], text


async def test_a_second_comment_on_the_same_line(editor: Editor) -> None:
    await editor.start(settings={"select": ["LNG021", "TXT003", "internal"]})
    text = "He saw the the dog..\n"
    found = await editor.open("untitled:a", text, "markdown")
    version = 1
    while found:
        action = await editor.action("untitled:a", found[0].range, f"Ignore {found[0].code} here")
        text = applied(text, changes_of(action)["untitled:a"])
        version += 1
        before, found = found, await editor.change("untitled:a", text, version)
        assert len(found) < len(before)


async def test_a_title_goes_into_the_house_registry(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "a.txt").as_uri()
    await editor.start(tmp_path, DATE)
    found = await only_one(editor, uri, TITLE)
    record = write(await editor.action(uri, found.range, "house registry"))
    assert record == tmp_path / ".factlint" / "registry" / "house.yaml"
    text = record.read_text(encoding="utf-8")
    assert "id: lloyd-austin" in text and "office: us-secretary-of-state" in text
    (still,) = await editor.change(uri, TITLE + "\n", 2)
    assert still.code == "ENT001", "what nobody has filled in proves nothing"
    assert "house.yaml" in await editor.told("FILL-IN")
    filled = text.replace("from: FILL-IN", "from: 2023-01-01").replace("as_of: FILL-IN", "as_of: 2024-01-01")
    record.write_text(filled, encoding="utf-8")
    assert await editor.change(uri, TITLE, 3) == []


async def test_a_record_is_appended_to_the_house_that_stands(editor: Editor, tmp_path: Path) -> None:
    house = tmp_path / ".factlint" / "registry" / "ministers.yaml"
    house.parent.mkdir(parents=True)
    house.write_text(
        "# ours – “all”\n- {id: jane-doe, kind: person, name: Jane Doe, source: x, as_of: 2024}", "utf-8"
    )
    folder = tmp_path / "drafts"
    folder.mkdir()
    uri = (folder / "a.txt").as_uri()
    await editor.start(tmp_path, DATE)
    found = await only_one(editor, uri, TITLE)
    assert write(await editor.action(uri, found.range, "house registry")) == house
    lines = house.read_text(encoding="utf-8").splitlines()
    assert lines[1].startswith("- {id: jane-doe")
    assert lines[2] == "- id: lloyd-austin"


CONFIGURATIONS = [
    None,
    "ignore: [style]\n",
    "ignore: [style]",
    "accept:\n  - {path: b.txt, code: LNG021}\n",
    "accept:\n- path: b.txt\n  code: LNG021\nignore: [style]\n",
    "# ours\naccept:   # right all the same\n\n    - {path: b.txt, code: LNG021}\n",
    "accept:",
]


async def test_a_finding_is_accepted_in_the_configuration(editor: Editor, tmp_path: Path) -> None:
    await editor.start(tmp_path)
    for number, before in reversed(list(enumerate(CONFIGURATIONS))):
        folder = tmp_path if before is None else tmp_path / str(number)
        folder.mkdir(exist_ok=True)
        if before is not None:
            (folder / ".factlint.yaml").write_text(before, encoding="utf-8")
        uri = (folder / "a.txt").as_uri()
        found = await only_one(editor, uri, WRONG)
        config = write(await editor.action(uri, found.range, "Accept this LNG021"))
        assert config == folder / ".factlint.yaml"
        entries = [entry.accept for entry in read_settings(config).accept if entry.path == "a.txt"]
        assert [(entry.code, entry.text) for entry in entries] == [("LNG021", "the the")]
        assert await editor.change(uri, WRONG + "\n", 2) == [], before


async def test_accepting_in_a_pyproject(editor: Editor, tmp_path: Path) -> None:
    config = tmp_path / "pyproject.toml"
    config.write_text('[project]\nname = "drafts"\n\n[tool.factlint]\nignore = ["style"]', encoding="utf-8")
    uri = (tmp_path / "a.txt").as_uri()
    await editor.start(tmp_path)
    found = await only_one(editor, uri, WRONG)
    assert write(await editor.action(uri, found.range, "Accept this LNG021")) == config
    assert await editor.change(uri, WRONG + "\n", 2) == []


async def test_a_configuration_in_another_style_is_left_alone(editor: Editor, tmp_path: Path) -> None:
    await editor.start(tmp_path)
    for number, before in enumerate(["accept: []\n", "{accept: [], ignore: [style]}\n", '"accept": []\n']):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / ".factlint.yaml").write_text(before, encoding="utf-8")
        uri = (folder / "a.txt").as_uri()
        found = await only_one(editor, uri, WRONG)
        titles = [one.title for one in await editor.actions(uri, found.range)]
        assert titles and not any("configuration" in title for title in titles), before


async def test_a_name_is_said_to_be_right(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "a.txt").as_uri()
    await editor.start(tmp_path)
    found = await only_one(editor, uri, "The South Korean Legislative Council met on Monday.\n")
    assert found.code == "ENT020"
    action = await editor.action(uri, found.range, "is right")
    assert "Legislative Council” is right" in action.title
    write(action)
    assert await editor.change(uri, "The South Korean Legislative Council met on Monday.\n", 2) == []


async def test_a_client_that_makes_no_files_is_offered_none(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "a.txt").as_uri()
    await editor.start(tmp_path, DATE, capabilities(creates=False))
    found = await only_one(editor, uri, TITLE)
    actions = await editor.actions(uri, found.range)
    assert actions and all(one.edit and one.edit.changes for one in actions)
    assert all(list(changes_of(one)) == [uri] for one in actions)


async def test_hovering_shows_the_evidence_and_its_source(editor: Editor) -> None:
    await editor.start(settings=DATE)
    found = await only_one(editor, "untitled:a", LEAD + TITLE)
    inside = types.Position(0, found.range.start.character + 3)
    text = unicodedata.normalize("NFC", await editor.hover("untitled:a", inside))
    assert "**ENT001**" in text
    assert "Secretary of Defense (United States), from 22 January 2021" in text
    assert "as of" in text


async def test_hovering_a_name_shows_who_that_is(editor: Editor) -> None:
    await editor.start(settings=DATE)
    text = f"{LEAD}Mr. Antony Blinken spoke.\n"
    assert await editor.open("untitled:a", text) == []
    place = len((text[: text.index("Blinken")]).encode("utf-16-le")) // 2
    card = await editor.hover("untitled:a", types.Position(0, place + 1))
    assert "**Antony Blinken**" in card
    assert "Secretary of State (United States), from 26 January 2021" in card
    assert "as of" in card
    assert await editor.hover("untitled:a", types.Position(0, place - 12)) == ""
    assert await editor.hover("untitled:a", types.Position(9, 99)) == ""


async def test_hovering_an_office_shows_its_holders_around_the_drafts_day(editor: Editor) -> None:
    await editor.start(settings=DATE)
    await editor.open("untitled:a", "The U.S. Secretary of State spoke.\n")
    card = await editor.hover("untitled:a", types.Position(0, 12))
    assert "Antony Blinken, from 26 January 2021" in card
    assert "Marco Rubio" not in card
