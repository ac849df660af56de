"""Makes the records of offices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factlint.registry.importers.facts import OfficeFact
from factlint.registry.importers.known import Known
from factlint.registry.importers.names import office_fields, usable_names
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.titles import folded, is_kind_of_post

NO_PLACE = "office without a country or body"


class Offices:
    """The offices of one import.

    Args:
        known: what the registry knows already.
        spool: where records and remarks go.
    """

    def __init__(self, known: Known, spool: Spool) -> None:
        self._known = known
        self._spool = spool
        self._ids: dict[str, str] = {}
        self._labels: dict[tuple[str, str], str] = {}

    def target(self, id: str) -> str | None:
        """The id that a tenure of an office uses; None when the office is left out or not described."""
        found = self._ids.get(id)
        if found is None and (office := self._known.office_of_item(id)) is not None:
            return office.id
        return found

    def add(self, facts: Sequence[OfficeFact]) -> None:
        """Adds an office of which one or more records speak."""
        id = facts[0].id
        place = facts[0].origin.place
        names = usable_names(name for fact in facts for name in fact.names)
        if not names:
            self._spool.leave_out(
                "office without a name in Latin letters", place, f"{id}: no name that an English text may use"
            )
            return
        jurisdiction = self._jurisdiction(facts)
        title = self._known.title(names[0], jurisdiction)
        office = self._known.office(id, title)
        if office is not None:
            self._ids[id] = office.id
            self._spool.count("offices that the registry knows already")
            return
        if not title.place and self._too_vague(facts, names[0]):
            return
        if self._known.taken(id):
            self._spool.leave_out("id that is taken", place, f"the registry has another record `{id}`")
            return
        weak = [weak for fact in facts for weak in fact.weak]
        if title.bare != names[0]:
            weak.append(title.bare)
        self._same_label(id, names[0], title.place, place)
        self._ids[id] = id
        record = self._record(facts, office_fields(names, weak), title.place)
        self._spool.write(id, "office", record)

    def _record(self, facts: Sequence[OfficeFact], names: dict[str, Any], place: str) -> str:
        from factlint.registry.importers.lines import line

        fact = facts[0]
        record: dict[str, Any] = {"id": fact.id, "kind": "office", **names}
        if place:
            record["jurisdiction"] = place
        seats = max(fact.seats for fact in facts)
        if seats:
            record["seats"] = seats
        # Nothing follows from such an office but what its own tenures say.
        record |= {"exclusive": False, "shared_title": True, "partial": True}
        return line(
            record, [fact.origin for fact in facts], next((fact.url for fact in facts if fact.url), "")
        )

    def _jurisdiction(self, facts: Sequence[OfficeFact]) -> str:
        found = {place for fact in facts if (place := self._known.place(fact.jurisdiction))}
        if len(found) > 1:
            message = f"belongs to {' or '.join(sorted(found))}; written without a place"
            self._spool.remark("conflict", "office of two places", facts[0].id, message)
            return ""
        return next(iter(found), "")

    def _too_vague(self, facts: Sequence[OfficeFact], label: str) -> bool:
        fact = facts[0]
        if any(fact.named for fact in facts):
            return False
        is_item = fact.id[:1] == "q" and fact.id[1:].isdigit()
        if is_item and not is_kind_of_post(label):
            return False
        message = f"“{label}” ({fact.id}) may be any country’s or body’s"
        if not is_item:
            message += "; give it with --country or in the data"
        self._spool.leave_out(NO_PLACE, fact.origin.place, message)
        return True

    def _same_label(self, id: str, label: str, place: str, where: str) -> None:
        other = self._labels.setdefault((folded(label), place), id)
        if other != id:
            message = f"“{label}” is the label of {other} and of {id}; a text may mean either"
            self._spool.remark("conflict", "two offices with one label", where, message)
