"""Popolo files: persons, organizations, posts, memberships, and events that give terms their dates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factlint.core.dates import PartialDate
from factlint.core.errors import RegistryError
from factlint.registry.importers.dates import read_date
from factlint.registry.importers.facts import OfficeFact, Origin, PersonFact, TenureFact
from factlint.registry.importers.inputs import file_name, json_file
from factlint.registry.importers.options import Options
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.values import item_address, item_of, mapping, record_id, sequence, text

_LISTS = ("persons", "memberships", "organizations")
_PRONOUNS = {"male": "he", "female": "she"}


def read(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads the files together, so that one may hold the people of another’s memberships.

    Raises:
        RegistryError: a file is broken or no Popolo.
        UsageError: nobody says up to which day the files speak.
    """
    day = options.needed_day("popolo")
    files = [(path, _popolo(path)) for path in paths]
    tables = {
        key: {id: row for _, value in files for row in _rows(value, key) if (id := text(row.get("id")))}
        for key in ("organizations", "posts", "events", "areas")
    }
    for path, value in files:
        origin = Origin(options.source or _source(value, path), day, file_name(path))
        for number, row in enumerate(_rows(value, "persons"), 1):
            spool.count("entities read")
            _person(row, origin._replace(place=f"{file_name(path)}: person {number}"), options, spool)
        for number, row in enumerate(_rows(value, "memberships"), 1):
            spool.count("entities read")
            _membership(
                row, tables, origin._replace(place=f"{file_name(path)}: membership {number}"), options, spool
            )


def _popolo(path: Path) -> dict[str, Any]:
    value = mapping(json_file(path))
    if not any(isinstance(value.get(key), list) for key in _LISTS):
        raise RegistryError(
            str(path), 0, f"is no Popolo file: expected an object with a list of {', '.join(_LISTS)}"
        )
    return value


def _rows(value: dict[str, Any], key: str) -> list[dict[str, Any]]:
    return [row for row in sequence(value.get(key)) if isinstance(row, dict)]


def _source(value: dict[str, Any], path: Path) -> str:
    found = [
        text(one) or text(mapping(one).get("url"))
        for one in sequence(mapping(value.get("meta")).get("sources"))
    ]
    return "; ".join(one for one in found if one)[:300] or f"Popolo file {file_name(path)}"


def _words(value: Any) -> str:
    """A text, or the English one of several languages."""
    if isinstance(value, dict):
        return text(value.get("lang:en")) or text(value.get("en"))
    return text(value)


def _item(row: dict[str, Any]) -> str:
    named = [mapping(one) for one in sequence(row.get("identifiers"))]
    items = {item_of(one.get("identifier")) for one in named if text(one.get("scheme")) == "wikidata"}
    items.discard("")
    return items.pop() if len(items) == 1 else item_of(row.get("id"))


def _date(row: dict[str, Any], key: str, place: str, spool: Spool) -> PartialDate | None:
    try:
        return read_date(row.get(key), stamp_is_exact=True)
    except ValueError as problem:
        spool.leave_out("date that is none", place, f"`{key}`: {problem}")
        return None


def _person(row: dict[str, Any], origin: Origin, options: Options, spool: Spool) -> None:
    raw, item = text(row.get("id")), _item(row)
    id = record_id(options.prefix, item, raw)
    if not id:
        spool.leave_out("person without an id", origin.place, "a person needs an `id`")
        return
    names = [_words(row.get("name"))]
    others = map(mapping, sequence(row.get("other_names")))
    names += [_words(other.get("name")) for other in others if text(other.get("lang")) in ("", "en")]
    spool.same(raw, id)
    own = [text(mapping(one).get("url")) for one in sequence(row.get("sources"))]
    links = [text(mapping(one).get("url")) for one in sequence(row.get("links"))]
    url = item_address(item) or next((url for url in [*own, *links] if url.startswith("http")), "")
    spool.add_person(
        PersonFact(
            id,
            tuple(name for name in names if name),
            origin,
            url,
            _date(row, "birth_date", origin.place, spool),
            _date(row, "death_date", origin.place, spool),
            _PRONOUNS.get(text(row.get("gender")).lower(), ""),
            options.country,
            _words(row.get("family_name")),
        )
    )


def _membership(
    row: dict[str, Any],
    tables: dict[str, dict[str, dict[str, Any]]],
    origin: Origin,
    options: Options,
    spool: Spool,
) -> None:
    person = text(row.get("person_id"))
    organization = tables["organizations"].get(text(row.get("organization_id")), {})
    post = tables["posts"].get(text(row.get("post_id")), {})
    if text(organization.get("classification")).lower() == "party":
        spool.count("memberships of parties, left out")
        return
    label, office = _office_name(row, post, organization)
    if not person or not label:
        message = "needs a `person_id`, and a `role` with an `organization_id`, or a `post_id`"
        spool.leave_out("membership without a person or a post", origin.place, message)
        return
    item = item_of(row.get("role_code"))
    id = record_id(options.prefix, item, office)
    if not id:
        spool.leave_out(
            "membership without a person or a post", origin.place, "its post has no Latin letters"
        )
        return
    role = text(row.get("role")) if not isinstance(row.get("role"), dict) else ""
    weak = (role,) if " " in role and role != label else ()
    spool.add_office(
        OfficeFact(id, (label,), origin, item_address(item), options.country, weak=weak, named=True)
    )
    period = tables["events"].get(text(row.get("legislative_period_id")), {})
    start = _date(row, "start_date", origin.place, spool) or _date(period, "start_date", origin.place, spool)
    end = _date(row, "end_date", origin.place, spool) or _date(period, "end_date", origin.place, spool)
    if period and not row.get("start_date"):
        spool.count("memberships dated by their legislative period")
    spool.add_tenure(TenureFact(person, id, start, end, False, origin))


def _office_name(row: dict[str, Any], post: dict[str, Any], organization: dict[str, Any]) -> tuple[str, str]:
    """What the office is called, and what its id is made of."""
    body = _words(organization.get("name"))
    if label := _words(post.get("label")):
        return label, text(post.get("id")) or label
    role = _words(row.get("role")) or _words(post.get("role"))
    if not role:
        return "", ""
    if body and body.lower() not in role.lower():
        joined = f"{role} of the {body}" if role.islower() else f"{role}, {body}"
        return joined, f"{text(organization.get('id'))} {role}"
    return (role, f"{text(organization.get('id'))} {role}") if body else ("", "")
