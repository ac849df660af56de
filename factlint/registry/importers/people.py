"""Makes the records of people, with their tenures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from factlint.core.dates import PartialDate
from factlint.registry.importers.beside import clash, overlaps, repeats
from factlint.registry.importers.dates import agree, common, finer
from factlint.registry.importers.facts import Origin, PersonFact, TenureFact
from factlint.registry.importers.known import Known
from factlint.registry.importers.lines import line
from factlint.registry.importers.names import person_fields, usable_names
from factlint.registry.importers.offices import Offices
from factlint.registry.importers.spool import Spool
from factlint.registry.importers.tenures import Span, join_tenures
from factlint.registry.model import Person

SOME_NAMESAKES = 3


class People:
    """The people of one import.

    Args:
        known: what the registry knows already.
        offices: the offices that tenures may name.
        spool: where records and remarks go.
        everyone: people without an office are written, too.
    """

    def __init__(self, known: Known, offices: Offices, spool: Spool, *, everyone: bool) -> None:
        self._known = known
        self._offices = offices
        self._spool = spool
        self._everyone = everyone

    def add(self, facts: Sequence[PersonFact]) -> None:
        """Adds a person of whom one or more records speak."""
        id, place = facts[0].id, facts[0].origin.place
        names = usable_names(name for fact in facts for name in fact.names)
        if not names:
            self._spool.leave_out(
                "person without a name in Latin letters", place, f"{id}: no name that an English text may use"
            )
            return
        born = self._date(facts, "is born", lambda fact: fact.born)
        died = self._date(facts, "dies", lambda fact: fact.died)
        rows = self._spool.tenures(id)
        person = self._known.person(id, names, born) or self._by_tenure(names, rows)
        spans = self._spans(id, rows, died, person)
        if not spans and (not self._everyone or person is not None):
            known = "whom the registry knows already, with nothing new" if person else "without an office"
            self._spool.count(f"people {known}, left out")
            return
        record = (
            self._person(facts, names, born, died) if person is None else self._known_person(names, person)
        )
        if person is None and self._known.taken(id):
            self._spool.leave_out("id that is taken", place, f"the registry has another record `{id}`")
            return
        main = [fact.origin for fact in facts]
        record["tenures"] = [_tenure(span, main) for span in spans]
        if not spans:
            del record["tenures"]
        origins = [*main, *(row.origin for row in rows)]
        url = next((fact.url for fact in facts if fact.url), "") if person is None or not person.url else ""
        text = line(record, _of_record(main, origins), url)
        if not self._spool.write(record["id"], "person", text):
            message = (
                f"{id} and another record of the import are both `{record['id']}`; the other one is written"
            )
            self._spool.remark("conflict", "two records for one id", place, message)
            return
        for span in spans:
            self._spool.use(span.fact.office)
        self._spool.count("people")
        self._spool.count("tenures", len(spans))
        self._spool.count("tenures without any date", sum(_undated(span) for span in spans))

    # Who ------------------------------------------------------------------------------------------

    def _person(
        self,
        facts: Sequence[PersonFact],
        names: list[str],
        born: PartialDate | None,
        died: PartialDate | None,
    ) -> dict[str, Any]:
        id = facts[0].id
        record: dict[str, Any] = {"id": id, "kind": "person", **person_fields(names)}
        family = self._one(facts, "family name", (fact.family_name for fact in facts))
        if family and family in names[0].split():
            record["family_name"] = family
        pronouns = self._one(facts, "gender", (fact.pronouns for fact in facts))
        if pronouns:
            record["pronouns"] = pronouns
        if born:
            record["born"] = str(born)
        if died:
            record["died"] = str(died)
        country = self._one(facts, "country", (self._known.place(fact.country) for fact in facts))
        if country:
            record["country"] = country
        namesakes = self._known.namesakes(names)
        if namesakes:
            message = (
                f"{names[0]} ({id}) has the name of {', '.join(namesakes[:SOME_NAMESAKES])} in the registry, "
                "and no item, birth or tenure tells if they are one: drafts that name them are not judged"
            )
            self._spool.remark("note", "perhaps known already", facts[0].origin.place, message)
        return record

    def _by_tenure(self, names: list[str], rows: Sequence[TenureFact]) -> Person | None:
        """The known person of the same name who began the same office on the same day, as far as dates go."""
        begun = [(self._offices.target(row.office), row.start) for row in rows if row.start]
        found = [
            person
            for id in self._known.namesakes(names)
            if (person := self._known.person_of(id)) is not None
            and any(
                tenure.office == office and tenure.start and agree(tenure.start, start)
                for tenure in person.tenures
                for office, start in begun
            )
        ]
        return found[0] if len(found) == 1 else None

    def _known_person(self, names: list[str], person: Person) -> dict[str, Any]:
        """The layer over a known person: new names only; what is known of the person stays."""
        self._spool.count("people that the registry knows already")
        had = {name.text for name in person.names}
        new = [name for name in names if name not in had]
        return {"id": person.id, "kind": "person", **(person_fields(new, primary=False) if new else {})}

    def _one(self, facts: Sequence[PersonFact], what: str, values: Iterable[str]) -> str:
        found = sorted({value for value in values if value})
        if len(found) > 1:
            message = f"{facts[0].id}: {' or '.join(found)}; left out"
            self._spool.remark("conflict", f"two answers for the {what}", facts[0].origin.place, message)
            return ""
        return found[0] if found else ""

    def _date(
        self, facts: Sequence[PersonFact], verb: str, take: Callable[[PersonFact], PartialDate | None]
    ) -> PartialDate | None:
        found: PartialDate | None = None
        for number, date in enumerate(map(take, facts)):
            if date is None:
                continue
            if found is None or agree(found, date):
                found = finer(found, date) if found else date
                continue
            both = common(found, date)
            message = f"{facts[0].id} {verb} {found} or {date} ({facts[number].origin.source}); written as "
            message += str(both) if both else "unknown"
            self._spool.remark("conflict", "two dates of birth or death", facts[0].origin.place, message)
            if both is None:
                return None
            found = both
        return found

    # Since when -----------------------------------------------------------------------------------

    def _spans(
        self, id: str, rows: Sequence[TenureFact], died: PartialDate | None, person: Person | None
    ) -> list[Span]:
        by_office: dict[str, list[TenureFact]] = {}
        for office, group in groupby(rows, key=lambda row: row.office):
            own = list(group)
            target = self._offices.target(office)
            if target is None:
                self._spool.count("tenures of offices left out or not described", len(own))
                continue
            by_office.setdefault(target, []).extend(row._replace(office=target) for row in own)
            self._later_holders(office, id, by_office[target])
        found: list[Span] = []
        for office, own in sorted(by_office.items()):
            joined = join_tenures([_ended_by_death(row, died) for row in own])
            for said in joined.conflicts:
                self._spool.remark(
                    "conflict", "two dates for one tenure", own[0].origin.place, f"{id} as {office} {said}"
                )
            for said in joined.overlaps:
                self._spool.remark(
                    "note",
                    "tenures of one office that overlap",
                    own[0].origin.place,
                    f"{id} as {office}: {said}",
                )
            found.extend(self._new(joined.spans, person, office))
        return found

    def _later_holders(self, office: str, id: str, rows: list[TenureFact]) -> None:
        """An open end behind which somebody else began is not open, unless the source lists every end."""
        latest = self._spool.latest_other(office, id)
        if latest is None:
            return
        for number, row in enumerate(rows):
            if (
                not row.firm
                and row.start
                and not row.end
                and not row.end_unknown
                and latest.earliest > row.start.latest
            ):
                rows[number] = row._replace(end_unknown=True)
                self._spool.count("open ends with a later holder, taken as unknown")

    def _new(self, spans: Sequence[Span], person: Person | None, office: str) -> list[Span]:
        """The spans that say more of a known person than the registry does; contradictions are shown."""
        mine = [tenure for tenure in person.tenures if tenure.office == office] if person else []
        if person is None or not mine:
            return list(spans)
        new = [span for span in spans if not any(repeats(span.fact, tenure) for tenure in mine)]
        self._spool.count("tenures that the registry knows already", len(spans) - len(new))
        for span in new:
            for tenure in mine:
                if overlaps(span.fact, tenure):
                    message = f"{person.id} as {office}: {clash(span, tenure)}"
                    place = span.fact.origin.place
                    self._spool.remark("conflict", "other dates than the registry", place, message)
        return new


def _ended_by_death(row: TenureFact, died: PartialDate | None) -> TenureFact:
    if died is not None and row.end is None:
        return row._replace(end_unknown=True)
    return row


def _undated(span: Span) -> bool:
    return span.fact.start is None and span.fact.end is None


def _of_record(main: list[Origin], every: Sequence[Origin]) -> list[Origin]:
    """The sources of a record, with the earliest day of all that is in it."""
    earliest = min((origin.as_of for origin in every), key=lambda day: (day.earliest, str(day)))
    return [origin._replace(as_of=earliest) for origin in main]


def _tenure(span: Span, main: Sequence[Origin]) -> dict[str, str]:
    fact = span.fact
    tenure = {"office": fact.office}
    if fact.start:
        tenure["from"] = str(fact.start)
    if fact.end:
        tenure["to"] = str(fact.end)
    elif fact.end_unknown or fact.start is None:
        tenure["to"] = "unknown"
    if fact.status.value != "full":
        tenure["status"] = fact.status.value
    source = "; ".join(span.sources)
    if source != "; ".join(dict.fromkeys(origin.source for origin in main)):
        tenure["source"] = source
    if span.note:
        tenure["note"] = span.note
    return tenure
