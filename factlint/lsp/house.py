"""Texts for files of the house: a registry record with places to fill in, an accepted finding."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from factlint.config.find import HOUSE, PYPROJECT, Found
from factlint.core.claim import OfficeClaim
from factlint.core.classes import NamedTuple
from factlint.core.diagnostic import Diagnostic
from factlint.core.errors import ConfigError
from factlint.core.regex import lazy
from factlint.files.yamlfile import parse_yaml
from factlint.lsp.reading import Reading

FILL_IN = "FILL-IN"
"""Stands where a person has to write what only a source can say; no date, so nothing holds before."""

_NEW_RECORDS = "house.yaml"
_LIST = lazy(r"^-[ \t]", re.MULTILINE)
_ACCEPT_BLOCK = lazy(r"^accept:[ \t]*(?:#[^\n]*)?\r?$\n?", re.MULTILINE)
_ITEM = lazy(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ \t]*)-[ \t]")


class Insertion(NamedTuple):
    """Text to be put into a file.

    Args:
        file: which.
        offset: where in what it holds now; the end for a file that does not exist.
        text: what comes there.
        exists: whether the file is there.
    """

    file: Path
    offset: int
    text: str
    exists: bool


def claim_of(reading: Reading, diagnostic: Diagnostic) -> OfficeClaim | None:
    """The claim about an office that a diagnostic speaks of."""
    to_source = reading.document.offsets.to_source
    for claim in reading.claims.offices:
        span = to_source(claim.span)
        if span.start < diagnostic.end and diagnostic.start < span.end:
            return claim
    return None


def tenure_record(claim: OfficeClaim, reading: Reading) -> str:
    """A record that gives the person of a claim its office, once somebody has filled in the rest."""
    person = reading.registry.person(claim.person)
    offices = list(claim.offices)
    country = person.country if person else ""
    own = [one for one in offices if country and reading.registry.jurisdiction_of(one) == country]
    office = (own or offices)[0]
    return (
        f"- id: {claim.person}\n"
        "  kind: person\n"
        "  tenures:\n"
        f"    - {{office: {office}, from: {FILL_IN}}}   # 2021, 2021-01 or 2021-01-20; `to:` when it ended\n"
        f"  source: {FILL_IN}\n"
        f"  as_of: {FILL_IN}\n"
    )


def add_record(record: str, found: Found, root: Path) -> Insertion:
    """Where a record goes: the house's first list of records, else a new file."""
    folder = (found.house or root / HOUSE) / "registry"
    for file in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
        text = _text(file)
        if text is not None and _LIST.search(text):
            return Insertion(file, len(text), _after(text) + record, exists=True)
    return _new(folder / _NEW_RECORDS, record)


def add_acceptance(entry: dict[str, str], found: Found, root: Path) -> Insertion | None:
    """Where an accepted finding goes; None when the configuration is written so that nobody can tell.

    Args:
        entry: `path`, `code`, `text` and `reason`.
        found: what governs the draft's folder.
        root: where a configuration belongs that does not exist.
    """
    if found.config is None:
        return _new(root / ".factlint.yaml", "accept:\n" + _yaml_item(entry, "  "))
    text = _text(found.config)
    if text is None:
        return None
    if found.config.name == PYPROJECT:
        place, item = len(text), f"{_after(text)}\n{_toml_item(entry)}"
    else:
        place, item = _yaml_place(text, entry)
    if not _readable(text[:place] + item + text[place:], found.config):
        return None
    return Insertion(found.config, place, item, exists=True)


def _yaml_place(text: str, entry: dict[str, str]) -> tuple[int, str]:
    """Where an entry goes in a configuration: first in the list that is there, else in one of its own."""
    block = _ACCEPT_BLOCK.search(text)
    if block is None:
        return len(text), f"{_after(text)}accept:\n{_yaml_item(entry, '  ')}"
    first = _ITEM.match(text, block.end())
    lead = "" if block[0].endswith("\n") else "\n"
    return block.end(), lead + _yaml_item(entry, first[1] if first else "  ")


def _readable(text: str, file: Path) -> bool:
    """Whether a changed configuration can still be read; a key given twice cannot."""
    if file.name == PYPROJECT:
        try:
            tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            return False
        return True
    try:
        parse_yaml(text, str(file), ConfigError)
    except ConfigError:
        return False
    return True


def _yaml_item(entry: dict[str, str], indent: str) -> str:
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items()]
    return f"{indent}- {lines[0]}\n" + "".join(f"{indent}  {line}\n" for line in lines[1:])


def _toml_item(entry: dict[str, str]) -> str:
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in entry.items()]
    return "[[tool.factlint.accept]]\n" + "".join(lines)


def _new(file: Path, text: str) -> Insertion:
    """A file that does not exist, or one that exists and holds something else, to be added to."""
    known = _text(file)
    if known is None:
        return Insertion(file, 0, text, exists=False)
    return Insertion(file, len(known), _after(known) + text, exists=True)


def _after(text: str) -> str:
    return "" if not text or text.endswith("\n") else "\n"


def _text(file: Path) -> str | None:
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
