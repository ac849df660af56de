"""Joins the layers of a registry record by record, and proves what they point to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.registry.model import EntityKind, NameKind, Record

_APPENDED = ("names", "dated_names", "tenures", "members", "dates", "values")

_SPEAK_UP_TO = ("complete", "complete_from", "members", "members_complete", "dates", "values")
"""Fields that say something of every day up to `as_of`."""


def join(layers: Iterable[Record], errors: list[RegistryError]) -> dict[str, Record]:
    """Joins records by id, later ones over earlier ones, as the house rules for data say.

    Name lists, tenures, memberships and values append; every other field is replaced; `replace`
    drops what came before; `end_tenure` closes the last open tenure of an office. A record that
    neither has a name nor an earlier one is an error, and so is a change of kind.
    """
    joined: dict[str, Record] = {}
    for record in layers:
        after = lay(joined.get(record["id"]), record, errors)
        if after is not None:
            joined[record["id"]] = after
    return joined


def lay(before: Record | None, record: Record, errors: list[RegistryError]) -> Record | None:
    """A record laid over what is known of its id; errors leave that as it was.

    Args:
        before: what the layers below say; None when they say nothing.
        record: what the next layer says.
        errors: where is noted what is wrong.
    """
    id = record["id"]
    if before is None or record["replace"]:
        if not any(kind == NameKind.PRIMARY for _, kind in record["names"]):
            errors.append(_error(record, f"record `{id}` needs a `name`"))
            return before
        after = {**record, "layers": [record["file"]]}
        after.pop("end_tenure", None)
    elif before["kind"] != record["kind"]:
        errors.append(_error(record, f"`{id}` is a {before['kind']} in {before['file']}"))
        return before
    elif before["file"] == record["file"]:
        errors.append(_error(record, f"id `{id}` stands twice (first on line {before['line']})"))
        return before
    else:
        after = _merge(before, record)
    _end(after, record, errors)
    return after


def _error(record: Record, message: str) -> RegistryError:
    return RegistryError(record["file"], record["line"], message)


def _merge(before: Record, record: Record) -> Record:
    after = dict(before)
    for key, value in record.items():
        if key == "tenures":
            continue
        if key in _APPENDED:
            after[key] = _append(key, before.get(key, []), value)
        elif key == "url" and not value:
            continue
        elif key not in ("end_tenure", "replace"):
            after[key] = value
    after["layers"] = [*before["layers"], record["file"]]
    # A layer that only adds a spelling does not vouch for all tenures up to its own day.
    if any(field in before for field in _SPEAK_UP_TO) and not any(field in record for field in _SPEAK_UP_TO):
        after["as_of"] = before["as_of"]
    if "tenures" in before or "tenures" in record:
        after["tenures"] = [*_of_layer(before), *_of_layer(record)]
    return after


def _append(key: str, kept: list[Any], added: list[Any]) -> list[Any]:
    if key == "names" and any(kind == NameKind.PRIMARY for _, kind in added):
        alias = NameKind.ALIAS.value
        kept = [(text, alias if kind == NameKind.PRIMARY else kind) for text, kind in kept]
        texts = {text for text, _ in added}
        return [*added, *(name for name in kept if name[0] not in texts)]
    known = [_without_line(item) for item in kept]
    joined = kept + [item for item in added if _without_line(item) not in known]
    return sorted(joined) if key == "dates" else joined


def _without_line(item: Any) -> Any:
    return {key: value for key, value in item.items() if key != "line"} if isinstance(item, dict) else item


def _of_layer(record: Record) -> list[Record]:
    """The tenures of a layer, each with the day, source and file of the layer that brought it."""
    return [
        {
            "as_of": record["as_of"],
            "file": record["file"],
            **tenure,
            "source": tenure["source"] or record["source"],
        }
        for tenure in record.get("tenures", [])
    ]


def _end(target: Record, record: Record, errors: list[RegistryError]) -> None:
    for end in record.get("end_tenure", []):
        open_ones = [
            tenure
            for tenure in target.get("tenures", [])
            if tenure["office"] == end["office"] and tenure["to"] is None
        ]
        if not open_ones:
            message = f"`end_tenure`: `{record['id']}` has no open tenure of `{end['office']}`"
            errors.append(_error(record, message))
            continue
        last = max(open_ones, key=lambda tenure: tenure["from"] or "")
        start = last["from"]
        if start and PartialDate.parse(end["to"]).latest < PartialDate.parse(start).earliest:
            message = f"`end_tenure`: ends before it begins: from {start} to {end['to']}"
            errors.append(_error(record, message))
            continue
        place = target["tenures"].index(last)
        sources = dict.fromkeys(source for source in (last["source"], record["source"]) if source)
        ended = {**last, "to": end["to"], "unknown": False, "source": "; ".join(sources)}
        target["tenures"] = [*target["tenures"]]
        target["tenures"][place] = ended


class Link(NamedTuple):
    """An id that a record points to.

    Args:
        id: the id.
        kinds: what it must be.
        missing: what is said when it is not there.
        file: where the record points to it.
        line: its line there.
    """

    id: str
    kinds: tuple[str, ...]
    missing: str
    file: str
    line: int


_OFFICE = (EntityKind.OFFICE.value,)
_PLACE = (EntityKind.PLACE.value,)
_BODY = (EntityKind.ORGANISATION.value,)
_PLACE_OR_BODY = (EntityKind.PLACE.value, EntityKind.ORGANISATION.value)
_POINTING = {
    "jurisdiction": ("no place or organisation", _PLACE_OR_BODY),
    "country": ("no place or organisation", _PLACE_OR_BODY),
    "subject": ("no place or organisation", _PLACE_OR_BODY),
    "hosts": ("no place", _PLACE),
    "places": ("no place", _PLACE),
    "namesakes": ("no place", _PLACE),
    "central_bank": ("no organisation", _BODY),
}
"""Fields that hold an id or a list of ids, with what is said when one is missing."""
TARGETS = frozenset({*_OFFICE, *_PLACE_OR_BODY})
"""Kinds that records may point to."""


def links_of(record: Record) -> Iterator[Link]:
    """Every id that a record points to."""
    file, line = record["file"], record["line"]
    for tenure in record.get("tenures", ()):
        yield Link(tenure["office"], _OFFICE, "no office", tenure.get("file", file), tenure["line"])
    for member in record.get("members", ()):
        yield Link(member["place"], _PLACE_OR_BODY, "no place", file, member["line"])
    for field, (missing, kinds) in _POINTING.items():
        value = record.get(field)
        for id in (value,) if isinstance(value, str) else value or ():
            if id:
                yield Link(id, kinds, missing, file, line)


def check_links(records: dict[str, Record], errors: list[RegistryError]) -> None:
    """Every id that a record points to must be there, as the right kind."""

    def kind_of(id: str) -> str:
        return records[id]["kind"] if id in records else ""

    hint = office_hint([id for id, record in records.items() if record["kind"] == EntityKind.OFFICE])
    for record in records.values():
        errors.extend(link_errors(record, kind_of, hint))


def link_errors(
    record: Record, kind_of: Callable[[str], str], hint: Callable[[str], str]
) -> Iterator[RegistryError]:
    """What is wrong with the ids that a record points to.

    Args:
        record: after all its layers.
        kind_of: the kind of an id, empty when nobody has it.
        hint: the way out for an office that nobody has recorded.
    """
    for link in links_of(record):
        if kind_of(link.id) not in link.kinds:
            way_out = hint(link.id) if link.kinds == _OFFICE else ""
            message = f"`{record['id']}`: {link.missing} `{link.id}`{way_out}"
            yield RegistryError(link.file, link.line, message)


def office_hint(offices: Sequence[str]) -> Callable[[str], str]:
    """Gives the way out for an office that nobody has recorded; a long list of errors gets no guesses."""
    known: dict[str, str] = {}

    def hint(office: str) -> str:
        if office not in known:
            from factlint.files.yamlfile import nearest

            near = nearest(office, offices) if len(known) < _GUESSES else ""
            known[office] = near if "did you mean" in near else "; add a record of kind office"
        return known[office]

    return hint


_GUESSES = 40
