"""unitedstates/congress-legislators: legislators-*.yaml and executive.yaml, one person at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.registry.importers import inputs
from factlint.registry.importers.dates import read_date
from factlint.registry.importers.facts import OfficeFact, Origin, PersonFact, TenureFact
from factlint.registry.importers.options import Options
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.values import item_address, item_of, mapping, record_id, sequence, text

SOURCE = "unitedstates/congress-legislators"

_OFFICES: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], int]] = {
    "rep": (
        "us-representative",
        ("U.S. Representative", "US Representative"),
        ("Representative", "Rep."),
        441,
    ),
    "sen": ("us-senator", ("U.S. Senator", "US Senator"), ("Senator", "Sen."), 100),
    "prez": ("us-president", ("President of the United States",), ("President",), 1),
    "viceprez": ("us-vice-president", ("Vice President of the United States",), ("Vice President",), 1),
}
"""Type of a term to id, names, titles that other offices have, too, and seats (delegates included)."""

_PRONOUNS = {"M": "he", "F": "she"}


def read(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads people with their terms.

    Raises:
        RegistryError: a file is broken or no list of people.
        UsageError: nobody says up to which day the files speak.
    """
    day = options.needed_day("congress-legislators")
    kinds: set[str] = set()
    for path in paths:
        people = 0
        for number, value in _items(path):
            place = f"{inputs.file_name(path)}:{number}"
            if isinstance(value, str):
                spool.leave_out("entry that is no person", place, value)
                continue
            if "terms" not in value or not isinstance(value.get("name"), dict):
                spool.leave_out("entry that is no person", place, "needs `name` and `terms`")
                continue
            people += 1
            spool.count("entities read")
            origin = Origin(options.source or f"{SOURCE} {inputs.file_name(path)}", day, place)
            kinds |= _person(value, origin, options, spool)
        if not people:
            raise RegistryError(str(path), 0, "holds no people with `name` and `terms`; is it another file?")
    for kind in sorted(kinds):
        id, names, weak, seats = _OFFICES[kind]
        origin = Origin(options.source or SOURCE, day, f"type {kind}")
        office = record_id(options.prefix, "", id)
        spool.add_office(OfficeFact(office, names, origin, "", "us", seats, weak, named=True))


def _items(path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """The entries of a list that takes the whole file, each taken apart on its own."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

    def parsed(first: int, block: list[bytes]) -> tuple[int, dict[str, Any] | str]:
        try:
            value = yaml.load(b"".join(block).decode("utf-8-sig"), loader)
        except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as problem:
            words = str(getattr(problem, "problem", "") or "").strip() or "cannot be read"
            return first, f"not YAML: {words}; left out"
        entry = sequence(value)
        if len(entry) == 1 and isinstance(entry[0], dict):
            return first, entry[0]
        return first, "is no mapping; left out"

    block: list[bytes] = []
    first = 0
    for number, line in inputs.lines(path):
        if line.startswith(b"- "):
            if block:
                yield parsed(first, block)
            block, first = [line], number
        elif block:
            block.append(line)
        elif line.strip() and not line.startswith((b"#", b"---", b"\xef\xbb\xbf")):
            raise RegistryError(
                str(path), number, "is no list of people: expected lines that begin with `- `"
            )
    if block:
        yield parsed(first, block)


def _person(value: dict[str, Any], origin: Origin, options: Options, spool: Spool) -> set[str]:
    ids, name, bio = mapping(value.get("id")), mapping(value.get("name")), mapping(value.get("bio"))
    item = item_of(ids.get("wikidata"))
    bioguide, govtrack = text(ids.get("bioguide")), text(ids.get("govtrack"))
    own = [
        record_id(scheme, "", one) for scheme, one in (("bioguide", bioguide), ("govtrack", govtrack)) if one
    ]
    id = item.lower() or next(iter(own), "")
    for other in own:
        if other != id:
            spool.same(other, id)  # another file may have the person without an item
    names = _names(name)
    if not id or not names:
        spool.leave_out(
            "entry that is no person", origin.place, "needs an id (wikidata, bioguide or govtrack) and a name"
        )
        return set()
    url = item_address(item)
    if not url and bioguide:
        url = f"https://bioguide.congress.gov/search/bio/{bioguide}"
    born = _date(bio, "birthday", origin.place, spool)
    spool.add_person(
        PersonFact(
            id,
            names,
            origin,
            url,
            born,
            None,
            _PRONOUNS.get(text(bio.get("gender")), ""),
            "us",
            text(name.get("last")),
        )
    )
    kinds = set()
    for term in map(mapping, sequence(value.get("terms"))):
        kind = text(term.get("type"))
        if kind not in _OFFICES:
            spool.leave_out("term of an unknown type", origin.place, f"{names[0]}: type `{kind[:40]}`")
            continue
        kinds.add(kind)
        office = record_id(options.prefix, "", _OFFICES[kind][0])
        start = _date(term, "start", origin.place, spool)
        end = _date(term, "end", origin.place, spool)
        spool.add_tenure(TenureFact(id, office, start, end, False, origin, firm=True))
    return kinds


def _names(name: dict[str, Any]) -> tuple[str, ...]:
    first, middle, last = (text(name.get(key)) for key in ("first", "middle", "last"))
    suffix, nickname, full = (text(name.get(key)) for key in ("suffix", "nickname", "official_full"))
    if not last:
        return ()
    found = [full, f"{first} {last}", f"{nickname} {last}" if nickname else ""]
    found += [f"{first} {middle} {last}" if middle else "", f"{first} {last} {suffix}" if suffix else ""]
    return tuple(dict.fromkeys(one for one in found if " " in one.strip()))


def _date(row: dict[str, Any], key: str, place: str, spool: Spool) -> PartialDate | None:
    try:
        return read_date(row.get(key))
    except ValueError as problem:
        spool.leave_out("date that is none", place, f"`{key}`: {problem}")
        return None
