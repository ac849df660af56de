"""Laws over the registry that factlint ships."""

from collections import defaultdict
from datetime import timedelta

import pytest

from factlint.core.dates import DraftDate, PartialDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.registry.fold import fold
from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind, NameKind
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

REGISTRY, ERRORS = open_registry()
RULES, SETS, _ = load_rules()
TITLES = select_rules(RULES, SETS, select=["title"])
PEOPLE = REGISTRY.ids(EntityKind.PERSON)
OFFICES = REGISTRY.ids(EntityKind.OFFICE)
INTERREGNUM = timedelta(days=7)


def test_it_loads_without_errors():
    assert ERRORS == []
    assert len(PEOPLE) > 300
    assert len(OFFICES) > 150


def test_it_is_not_worded_for_a_machine():
    for id in (*PEOPLE, *OFFICES):
        assert id == id.lower()
        assert id.isascii()


def _tenures_in_the_middle():
    """Each tenure with a day in its middle; the tenures of an office that one person had twice, too."""
    for id in PEOPLE:
        for tenure in REGISTRY.person(id).tenures:
            if tenure.start is None or tenure.end_unknown:
                continue
            first, last = tenure.start.latest, tenure.end.earliest if tenure.end else tenure.as_of.earliest
            if first <= last:
                yield id, tenure, PartialDate.of(first + (last - first) / 2)


@pytest.mark.parametrize(
    "shape",
    [
        "{adjective} {title} {person} said on Monday that talks went on.",
        "{person}, the {lower} of {place}, said so on Monday.",
        "{person} is the {adjective} {lower}.",
    ],
)
def test_who_holds_an_office_is_never_reported_with_its_title(shape):
    """At the middle of each tenure every form of the title must be silent."""
    reported = []
    seen = 0
    for id, tenure, day in _tenures_in_the_middle():
        person, office = REGISTRY.person(id), REGISTRY.office(tenure.office)
        place = REGISTRY.entity(office.jurisdiction)
        adjective = (place.names_of(NameKind.ADJECTIVE) or (place.name,))[0]
        for title in office.names_of(NameKind.PRIMARY, NameKind.ALIAS):
            text = shape.format(
                adjective=adjective, title=title, lower=title.lower(), person=person.name, place=place.name
            )
            result = lint(read(Source("x", text)), TITLES, REGISTRY, DraftDate(day, "the tenure"))
            assert not result.failures
            reported += [(str(day), d.message, text) for d in result.diagnostics]
            seen += 1
    assert not reported, reported[:10]
    assert seen > 3000


@pytest.mark.parametrize(
    "id", [id for id in OFFICES if REGISTRY.office(id).complete_from and REGISTRY.office(id).seats == 1]
)
def test_an_office_with_all_its_holders_has_no_gap(id):
    day = REGISTRY.office(id).complete_from.latest
    for tenure in REGISTRY.holders(id):
        if tenure.start is None:
            continue
        assert not tenure.end_unknown, f"{tenure.person}: an unknown end leaves a gap"
        end = tenure.end.earliest if tenure.end else tenure.as_of.earliest
        if end >= day:
            assert tenure.start.latest <= day + INTERREGNUM, (
                f"nobody between {day} and {tenure.start} ({tenure.person})"
            )
            day = end


def test_every_name_of_a_person_belongs_to_one_person():
    owners = defaultdict(set)
    for id in PEOPLE:
        for name in REGISTRY.person(id).names:
            owners[fold(name.text)].add(id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_every_name_is_found_in_a_text():
    """Law of the index: what is registered is found where it stands alone."""
    for kind in (EntityKind.PERSON, EntityKind.OFFICE, EntityKind.PLACE, EntityKind.ORGANISATION):
        for id in REGISTRY.ids(kind):
            for name in REGISTRY.entity(id).names:
                hits = REGISTRY.find_names(f"({name.text}).")
                assert any(hit.start == 1 and hit.end == 1 + len(name.text) and id in {u.id for u in hit.uses} for hit in hits), (id, name)  # fmt: skip


def test_tenures_lie_within_lives():
    for id in PEOPLE:
        person = REGISTRY.person(id)
        for tenure in person.tenures:
            if person.born and tenure.start:
                assert tenure.start.latest.year - person.born.earliest.year >= 18, id
            if person.died and tenure.end:
                assert tenure.end.earliest <= person.died.latest, id
            if person.died and not tenure.end:
                assert tenure.end_unknown, f"{id} died in office of {tenure.office} without an end"


def test_members_of_bodies_are_registered():
    for id in REGISTRY.ids(EntityKind.ORGANISATION):
        for member in REGISTRY.organisation(id).members:
            assert REGISTRY.entity(member.member) is not None, (id, member.member)
