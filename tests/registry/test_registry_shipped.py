"""Laws over the registry that factlint ships."""

import json
import random
from collections import defaultdict
from datetime import timedelta
from itertools import combinations

import pytest

from factlint.core.dates import DraftDate, PartialDate
from factlint.core.source import Source
from factlint.devtools.registry_facts.sample import SEED, dated_tenures
from factlint.engine.lint import lint
from factlint.files.resources import registry_folder
from factlint.formats.table import read
from factlint.registry.fold import fold
from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind, NameKind, TenureStatus
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

REGISTRY, ERRORS = open_registry()
RULES, SETS, _ = load_rules()
TITLES = select_rules(RULES, SETS, select=["title"])
PEOPLE = REGISTRY.ids(EntityKind.PERSON)
OFFICES = REGISTRY.ids(EntityKind.OFFICE)
PARTIAL = [id for id in OFFICES if REGISTRY.office(id).partial]
INTERREGNUM = timedelta(days=7)
HANDOVER = timedelta(days=14)


def test_it_loads_without_errors():
    assert ERRORS == []
    assert len(PEOPLE) > 300
    assert len(OFFICES) > 150


def test_it_is_not_worded_for_a_machine():
    for id in (*PEOPLE, *OFFICES):
        assert id == id.lower()
        assert id.isascii()


def _tenures_in_the_middle():
    """Each tenure with a day in its middle; the tenures of an office that one person had twice, too.

    Of the generated offices every fifteenth one: they are too many for each run.
    """
    asked = {id for number, id in enumerate(PARTIAL) if number % 15 == 0} | (set(OFFICES) - set(PARTIAL))
    for id in PEOPLE:
        for tenure in REGISTRY.person(id).tenures:
            if tenure.office not in asked:
                continue
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
    since = REGISTRY.office(id).complete_from
    day = since.latest
    slack = HANDOVER if REGISTRY.office(id).partial else INTERREGNUM
    for tenure in REGISTRY.holders(id):
        if tenure.start is None:
            continue
        within = tenure.start.earliest >= since.earliest
        assert not (tenure.end_unknown and within), f"{tenure.person}: an unknown end leaves a gap"
        end = tenure.end.earliest if tenure.end else tenure.as_of.earliest
        if end >= day and not tenure.end_unknown:
            assert not within or tenure.start.latest <= day + slack, (
                f"nobody between {day} and {tenure.start} ({tenure.person})"
            )
            day = end


def test_a_name_of_two_people_is_the_first_name_of_each():
    """Namesakes happen; then neither is meant for sure. A further name that two people have helps nobody."""
    owners = defaultdict(set)
    for id in PEOPLE:
        for name in REGISTRY.person(id).names:
            owners[fold(name.text)].add((id, name.kind))
    shared = {name: ids for name, ids in owners.items() if len({id for id, _ in ids}) > 1}
    assert len(shared) < 60
    for name, ids in shared.items():
        assert {id for id, _ in ids} == {id for id, kind in ids if kind is NameKind.PRIMARY}, name


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


def test_an_office_for_one_has_no_two_holders_at_a_time():
    for id in OFFICES:
        office = REGISTRY.office(id)
        if office.seats != 1 or not office.exclusive:
            continue
        sure = [
            (tenure.start.latest, tenure.end.earliest if tenure.end else tenure.as_of.earliest, tenure.person)
            for tenure in REGISTRY.holders(id)
            if tenure.start and not tenure.end_unknown and tenure.status is TenureStatus.FULL
        ]
        for one, two in combinations(sure, 2):
            if one[2] != two[2]:
                assert min(one[1], two[1]) - max(one[0], two[0]) <= HANDOVER, (id, one, two)


def test_every_tenure_has_its_source_and_runs_forward():
    for id in PEOPLE:
        person = REGISTRY.person(id)
        assert person.source
        for tenure in person.tenures:
            assert tenure.source, id
            assert tenure.as_of.earliest.year >= 2022, id
            if tenure.start and tenure.end:
                assert tenure.start.earliest <= tenure.end.latest, (id, tenure.office)
            if tenure.start:
                assert tenure.start.earliest <= tenure.as_of.latest, (id, tenure.office)


def test_generated_offices_never_say_never():
    """Whoever is marked `complete` was compared with the hand-kept offices only, and not with those added late."""
    folder = registry_folder() / "generated"
    lines = (folder / "offices.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    generated = {json.loads(line)["id"] for line in lines}
    assert len(generated) > 1000
    assert generated <= set(PARTIAL)


def test_hand_kept_files_lie_over_the_generated_ones():
    for id in PEOPLE:
        # Corrections only add misspellings, so it does not matter what they lie under.
        layers = [file for file in REGISTRY.layers(id) if "corrections" not in file]
        generated = [number for number, file in enumerate(layers) if "generated" in file]
        assert generated in ([], [0]), layers


def test_how_much_is_shipped():
    dated = [tenure for id in PEOPLE for tenure in REGISTRY.person(id).tenures if tenure.start]
    legislators = ("ambassador", "speaker", "president-of-the-senate", "president-of-the-national-assembly")
    assert sum(not any(word in tenure.office for word in legislators) for tenure in dated) > 8000
    heads = ("head-of-state", "head-of-government")
    countries = {
        office.jurisdiction
        for office in map(REGISTRY.office, {tenure.office for tenure in dated})
        if office.role in heads and (place := REGISTRY.place(office.jurisdiction)) and place.type == "country"
    }
    assert len(countries) >= 170


def test_the_sample_is_drawn_from_all_dated_tenures():
    every = dated_tenures(REGISTRY)
    assert len(every) > 10_000
    assert every == sorted(every)
    assert random.Random(SEED).sample(every, 60) == random.Random(SEED).sample(every, 60)
