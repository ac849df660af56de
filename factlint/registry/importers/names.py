"""Sorts the names that a source gives into those an English text may use."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.registry.fold import fold
from factlint.registry.importers.values import in_latin, name_text

MOST = 60
"""More other names than this are no help."""

_LONGEST_ACRONYM = 6


def usable_names(names: Iterable[str]) -> list[str]:
    """Names in Latin letters, each spelling once; "LAST, First" and names in capitals give way to others."""
    found: dict[str, str] = {}
    for name in names:
        clean = name_text(name)
        if clean and in_latin(clean):
            found.setdefault(fold(clean), clean)
    usual = [name for name in found.values() if "," not in name and not _shouted(name)]
    return (usual or list(found.values()))[: MOST + 1]


def _shouted(name: str) -> bool:
    return name.isupper() and " " in name


def person_fields(names: list[str], *, primary: bool = True) -> dict[str, list[str] | str]:
    """The name fields of a person: names of one word stay weak, for they are other people's, too."""
    fields: dict[str, list[str] | str] = {}
    if primary:
        fields["name"] = names[0]
        names = names[1:]
    aliases = [name for name in names if " " in name]
    weak = [name for name in names if " " not in name and len(name) > 1]
    if aliases:
        fields["aliases"] = aliases
    if weak:
        fields["weak"] = weak
    return fields


def office_fields(names: list[str], weak: Iterable[str]) -> dict[str, list[str] | str]:
    """The name fields of an office: acronyms apart; other names of one word, and bare titles, are weak."""
    first, rest = names[0], names[1:]
    acronyms = [name for name in rest if name.isupper() and len(name) <= _LONGEST_ACRONYM]
    others = [name for name in rest if name not in acronyms]
    fields: dict[str, list[str] | str] = {"name": first}
    if aliases := [name for name in others if " " in name]:
        fields["aliases"] = aliases
    if acronyms:
        fields["acronyms"] = acronyms
    loose = [*weak, *(name for name in others if " " not in name)]
    if loose := [name for name in dict.fromkeys(loose) if name != first]:
        fields["weak"] = loose
    return fields
