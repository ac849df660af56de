"""What an editor offers at a diagnostic: fixes, a comment, a record, an accepted finding."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from lsprotocol import types

from factlint.config.find import Found, find
from factlint.core.classes import dataclass
from factlint.core.diagnostic import Diagnostic
from factlint.core.errors import DraftError, FactlintError
from factlint.core.finding import Safety
from factlint.lsp import house
from factlint.lsp.edits import Edits
from factlint.lsp.naming import house_root
from factlint.lsp.positions import Positions
from factlint.lsp.publish import to_protocol
from factlint.lsp.reading import Reading
from factlint.lsp.silence import REASON, comment_for

NAMES = frozenset(("institution", "name", "spelling"))
"""Families whose findings say that something is written wrongly."""

TITLES = "title"
_NOTES = "internal"


@dataclass(frozen=True)
class Asked:
    """The draft that actions are asked for.

    Args:
        uri: as the client names it.
        version: of the document, for the edits.
        reading: what was found in this version.
        positions: converts for this version.
        edits: makes edits for this client.
        roots: folders of the workspace.
    """

    uri: str
    version: int | None
    reading: Reading
    positions: Positions
    edits: Edits
    roots: Sequence[str]


def actions_for(asked: Asked, range: types.Range) -> list[types.CodeAction]:
    """Every action for the diagnostics that touch a range, fixes first."""
    positions = asked.positions
    found = asked.reading.diagnostics_in(positions.offset(range.start), positions.offset(range.end))
    shown = [(one, to_protocol(one, asked.uri, positions)) for one in found]
    actions = [action for one, told in shown for action in _fixes(asked, one, told)]
    for one, told in shown:
        actions += _others(asked, one, told)
    return actions


def _fixes(asked: Asked, diagnostic: Diagnostic, told: types.Diagnostic) -> Iterator[types.CodeAction]:
    preferred = True
    for fix in diagnostic.fixes:
        if fix.safety is Safety.DISPLAY:
            continue
        edits = [types.TextEdit(asked.positions.range(edit.place), edit.text) for edit in fix.edits]
        yield types.CodeAction(
            title=fix.title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[told],
            is_preferred=preferred,
            edit=asked.edits.of(asked.uri, asked.version, edits),
        )
        preferred = False


def _others(asked: Asked, diagnostic: Diagnostic, told: types.Diagnostic) -> Iterator[types.CodeAction]:
    if diagnostic.family == _NOTES:
        return
    comment = comment_for(asked.reading, diagnostic)
    if comment is not None:
        place = asked.positions.position_at(comment[0])
        edits = [types.TextEdit(types.Range(place, place), comment[1])]
        edit = asked.edits.of(asked.uri, asked.version, edits)
        yield _action(f"Ignore {diagnostic.code} here with a reason", edit, told)
    found = _governing(asked.reading.path)
    saved = asked.uri.startswith("file:")
    if found is None or not (saved or asked.roots):
        return
    if diagnostic.family == TITLES:
        yield from _record(asked, diagnostic, told, found)
    if saved:
        yield from _acceptance(asked, diagnostic, told, found)


def _record(
    asked: Asked, diagnostic: Diagnostic, told: types.Diagnostic, found: Found
) -> Iterator[types.CodeAction]:
    claim = house.claim_of(asked.reading, diagnostic)
    if claim is None or not claim.offices:
        return
    root = house_root(asked.reading.path, asked.roots)
    insertion = house.add_record(house.tenure_record(claim, asked.reading), found, root)
    person = asked.reading.registry.person(claim.person)
    title = f"Add this office of {person.name if person else claim.person} to the house registry"
    edit = _into(asked, insertion)
    if edit is not None:
        yield _action(title, edit, told)


def _acceptance(
    asked: Asked, diagnostic: Diagnostic, told: types.Diagnostic, found: Found
) -> Iterator[types.CodeAction]:
    path = asked.reading.path
    root = house_root(path, asked.roots)
    base = found.config.parent if found.config else root
    text = " ".join(asked.reading.source.text[diagnostic.start : diagnostic.end].split())
    entry = {
        "path": os.path.relpath(path, base).replace(os.sep, "/"),
        "code": diagnostic.code,
        **({"text": text} if text else {}),
        "reason": REASON,
    }
    if any(sign in entry["path"] for sign in "*?[]!#\\") or entry["path"].startswith("../"):
        return
    insertion = house.add_acceptance(entry, found, root)
    edit = _into(asked, insertion) if insertion else None
    if edit is None:
        return
    title = f"“{text}” is right: accept it in the configuration"
    if diagnostic.family not in NAMES:
        title = f"Accept this {diagnostic.code} in the configuration"
    yield _action(title, edit, told)


def _into(asked: Asked, insertion: house.Insertion) -> types.WorkspaceEdit | None:
    try:
        return asked.edits.into(insertion)
    except (OSError, DraftError):
        return None


def _governing(path: str) -> Found | None:
    try:
        return find(Path(path).parent, {})
    except FactlintError:
        return None


def _action(title: str, edit: types.WorkspaceEdit, told: types.Diagnostic) -> types.CodeAction:
    kind = types.CodeActionKind.QuickFix
    return types.CodeAction(title=title, kind=kind, diagnostics=[told], edit=edit)
