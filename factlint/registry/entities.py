"""Makes entities from compiled records."""

from __future__ import annotations

from typing import Any

from factlint.core.dates import PartialDate
from factlint.registry.model import (
    Acronym,
    ClaimReview,
    Confusable,
    Currency,
    DatedName,
    DatedValue,
    Entity,
    EntityKind,
    Event,
    Membership,
    Name,
    NameKind,
    Office,
    Ordinal,
    Organisation,
    Person,
    Place,
    Quantity,
    Record,
    Spelling,
    Tenure,
    TenureStatus,
)


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def tenures_of(record: Record) -> tuple[Tenure, ...]:
    """The tenures of a person's record, in the record's order."""
    return tuple(
        Tenure(
            person=record["id"],
            office=tenure["office"],
            start=_date(tenure["from"]),
            end=_date(tenure["to"]),
            end_unknown=tenure["unknown"],
            status=TenureStatus(tenure["status"]),
            as_of=PartialDate.parse(tenure.get("as_of") or record["as_of"]),
            source=tenure["source"] or record["source"],
        )
        for tenure in record.get("tenures", ())
    )


def _person(record: Record, shared: dict[str, Any]) -> Person:
    name = record["names"][0][0]
    return Person(
        **shared,
        family_name=record.get("family_name") or name.split()[-1],
        pronouns=record.get("pronouns", ""),
        born=_date(record.get("born")),
        died=_date(record.get("died")),
        country=record.get("country", ""),
        complete=record.get("complete", False),
        tenures=tuple(
            sorted(tenures_of(record), key=lambda tenure: (str(tenure.start or ""), tenure.office))
        ),
    )


def _office(record: Record, shared: dict[str, Any]) -> Office:
    return Office(
        **shared,
        jurisdiction=record.get("jurisdiction", ""),
        role=record.get("role", ""),
        seats=record.get("seats", 1),
        exclusive=record.get("exclusive", True),
        shared_title=record.get("shared_title", False),
        courtesy=record.get("courtesy", False),
        partial=record.get("partial", False),
        complete_from=_date(record.get("complete_from")),
    )


def _organisation(record: Record, shared: dict[str, Any]) -> Organisation:
    return Organisation(
        **shared,
        type=record.get("type", ""),
        country=record.get("country", ""),
        members=tuple(
            Membership(member["place"], _date(member["from"]), _date(member["to"]))
            for member in record.get("members", ())
        ),
        members_complete=record.get("members_complete", False),
    )


def _place(record: Record, shared: dict[str, Any]) -> Place:
    demonym = record.get("demonym", {})
    extra = [
        Name(text, kind)
        for field, kind in (
            ("adjective", NameKind.ADJECTIVE),
            ("singular", NameKind.DEMONYM),
            ("plural", NameKind.DEMONYM_PLURAL),
        )
        for text in demonym.get(field, ())
    ]
    capitals = record.get("capital", [])
    extra += [Name(text, NameKind.CAPITAL) for text in capitals]
    legislature = record.get("legislature", {})
    return Place(
        **{**shared, "names": (*shared["names"], *extra)},
        type=record.get("type", ""),
        country=record.get("country", ""),
        capital=capitals[0] if capitals else "",
        legislature=legislature.get("name", ""),
        legislature_also=tuple(legislature.get("also", ())),
        legislature_complete=legislature.get("complete", False),
        former_capitals=_dated_names(record, "former_capitals"),
        iso2=record.get("iso2", ""),
        iso3=record.get("iso3", ""),
        dated_names=_dated_names(record, "dated_names"),
        currencies=tuple(
            Currency(part["code"], part["name"], _date(part["from"]), _date(part["to"]))
            for part in record.get("currency", ())
        ),
        central_bank=record.get("central_bank", ""),
        disputed=record.get("disputed", False),
        namesakes=tuple(record.get("namesakes", ())),
    )


def _dated_names(record: Record, field: str) -> tuple[DatedName, ...]:
    return tuple(
        DatedName(part["name"], _date(part["from"]), _date(part["to"])) for part in record.get(field, ())
    )


def _quantity(record: Record, shared: dict[str, Any]) -> Quantity:
    dates = record.get("dates", [])
    values = [
        DatedValue(value["value"], _date(value["from"]), _date(value["to"]))
        for value in record.get("values", ())
    ]
    if dates:
        starts = [_date(text) for text in dates]
        values = [DatedValue(0, None, starts[0])]
        values += [DatedValue(number, start, None) for number, start in enumerate(starts, 1)]
    return Quantity(
        **shared,
        subject=record.get("subject", ""),
        cumulative=bool(dates),
        values=tuple(values),
        ordinals=tuple(
            Ordinal(part["number"], part["name"], part["family_name"]) for part in record.get("ordinals", ())
        ),
    )


def _event(record: Record, shared: dict[str, Any]) -> Event:
    return Event(
        **shared,
        start=_date(record.get("from")),
        end=_date(record.get("to")),
        country=record.get("country", ""),
        series=record.get("series", ""),
        hosts=tuple(record.get("hosts", ())),
        cities=tuple(record.get("cities", ())),
    )


def _claim_review(record: Record, shared: dict[str, Any]) -> ClaimReview:
    return ClaimReview(
        **shared,
        claimant=record.get("claimant", ""),
        claimed=_date(record.get("claimed")),
        rating=record.get("rating", ""),
        reviewer=record.get("reviewer", ""),
        reviewed=_date(record.get("reviewed")),
    )


def entity_of(record: Record) -> Entity:
    """The entity that a compiled record stands for."""
    shared: dict[str, Any] = {
        "id": record["id"],
        "names": tuple(Name(text, NameKind(kind)) for text, kind in record["names"]),
        "source": record["source"],
        "url": record["url"],
        "as_of": PartialDate.parse(record["as_of"]),
    }
    kind = EntityKind(record["kind"])
    if kind is EntityKind.PERSON:
        return _person(record, shared)
    if kind is EntityKind.OFFICE:
        return _office(record, shared)
    if kind is EntityKind.ORGANISATION:
        return _organisation(record, shared)
    if kind is EntityKind.PLACE:
        return _place(record, shared)
    if kind is EntityKind.QUANTITY:
        return _quantity(record, shared)
    if kind is EntityKind.EVENT:
        return _event(record, shared)
    if kind is EntityKind.CLAIM_REVIEW:
        return _claim_review(record, shared)
    if kind is EntityKind.SPELLING:
        return Spelling(
            **shared,
            sets=tuple(sorted(record.get("sets", {}).items())),
            variants=tuple(record.get("variants", ())),
        )
    if kind is EntityKind.CONFUSABLE:
        return Confusable(**shared, places=tuple(record.get("places", ())))
    return Acronym(
        **shared, expansion=record.get("expansion", ""), repeated=tuple(record.get("repeated", ()))
    )
