"""Who held an office when: yes, no, and two ways of not knowing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.dates import DateWindow, PartialDate
from factlint.registry.holding import (
    HANDOVER,
    Answer,
    bounds,
    held,
    holders_on,
    lists_every_tenure,
    offices_of,
    surely,
    surely_anothers,
)

RECORDS = """
- {id: mayor, kind: office, name: Mayor, complete_from: 2000-01-01}
- {id: judge, kind: office, name: Judge}
- {id: bench, kind: office, name: Bench Member, seats: 3, complete_from: 2000-01-01}
- {id: ada, kind: person, name: Ada Berg, complete: yes, tenures: [{office: mayor, from: 2000-01-01, to: 2009-12-31}, {office: bench, from: 2011}]}
- {id: bob, kind: person, name: Bob Holm, tenures: [{office: mayor, from: 2010-01-01}]}
- {id: cid, kind: person, name: Cid Dahl, tenures: [{office: judge, from: 2001, to: unknown}]}
- {id: dora, kind: person, name: Dora Falk}
- {id: eve, kind: person, name: Eve Gran, tenures: [{office: judge, to: 2005-05-05}]}
- {id: finn, kind: person, name: Finn Haug, tenures: [{office: judge, from: 2003-01-01, to: 2003-12-31, status: disputed}]}
- {id: gro, kind: person, name: Gro Iversen, complete: yes, tenures: [{office: judge, from: 2004~, to: 2006-06}]}
"""


@pytest.fixture(scope="module")
def registry(registry_of):
    return registry_of(RECORDS)


def on(text):
    first, _, last = text.partition("..")
    return DateWindow(PartialDate.parse(first).earliest, PartialDate.parse(last or first).latest)


@pytest.mark.parametrize(
    ("person", "office", "days", "answer"),
    [
        ("ada", "mayor", "2005", Answer.POSSIBLE),
        ("ada", "mayor", "2000-01-01", Answer.POSSIBLE),
        ("ada", "mayor", "1999-12-18", Answer.POSSIBLE),  # the days of a handover
        ("ada", "mayor", "1999-12-17", Answer.NO),
        ("ada", "mayor", "2010-01-14", Answer.POSSIBLE),
        ("ada", "mayor", "2010-01-15", Answer.NO),
        ("ada", "mayor", "2009..2015", Answer.POSSIBLE),
        ("ada", "judge", "2005", Answer.NO),
        ("ada", "judge", "2025-12-31", Answer.NO),
        ("ada", "judge", "2026-01-01", Answer.BEYOND),
        ("ada", "judge", "2020..2026", Answer.BEYOND),
        ("ada", "bench", "2030", Answer.POSSIBLE),  # no end known: still running
        ("bob", "mayor", "2030", Answer.POSSIBLE),
        ("bob", "mayor", "2005", Answer.NO),  # Ada surely was
        ("bob", "mayor", "1999", Answer.UNKNOWN),  # before the list of mayors begins
        ("bob", "mayor", "2000..2009-11", Answer.NO),
        ("bob", "judge", "2005", Answer.UNKNOWN),
        ("bob", "bench", "2012", Answer.UNKNOWN),  # three seats: another holder proves nothing
        ("dora", "mayor", "2005", Answer.NO),
        ("dora", "mayor", "2009..2010", Answer.NO),  # one after the other, without a gap
        ("dora", "mayor", "2026", Answer.UNKNOWN),  # nobody knows past the last day
        ("dora", "judge", "2003-06", Answer.UNKNOWN),
        ("cid", "judge", "2030", Answer.POSSIBLE),
        ("cid", "judge", "2000-11", Answer.UNKNOWN),
        ("eve", "judge", "1900", Answer.POSSIBLE),  # unknown start
        ("eve", "judge", "2005-05-20", Answer.UNKNOWN),
        ("gro", "judge", "2003-01", Answer.POSSIBLE),  # about 2004
        ("gro", "judge", "2002-11", Answer.NO),
        ("gro", "judge", "2006-07-14", Answer.POSSIBLE),
        ("gro", "judge", "2006-07-15", Answer.NO),
    ],
)
def test_held(registry, person, office, days, answer):
    assert held(registry, registry.person(person), registry.office(office), on(days)) is answer


@pytest.mark.parametrize(
    ("person", "number", "days", "answer"),
    [
        ("ada", 0, "2005", True),
        ("ada", 0, "2000-01-01..2009-12-31", True),
        ("ada", 0, "2009-12..2010", False),
        ("ada", 1, "2011", False),  # began on some day of 2011
        ("ada", 1, "2012", True),
        ("ada", 1, "2026", False),  # past the registry's day
        ("cid", 0, "2005", False),
        ("eve", 0, "2005", False),
        ("finn", 0, "2003-06", False),
        ("gro", 0, "2004-06", False),
        ("gro", 0, "2006-01..2006-05", True),
        ("gro", 0, "2006-06-15", False),
    ],
)
def test_surely(registry, person, number, days, answer):
    assert surely(registry.person(person).tenures[number], on(days)) is answer


def test_bounds_reach_out_where_nobody_knows(registry):
    assert bounds(registry.person("cid").tenures[0]) == (date(2001, 1, 1), date.max)
    assert bounds(registry.person("eve").tenures[0]) == (date.min, date(2005, 5, 5))
    assert bounds(registry.person("eve").tenures[0], slack=HANDOVER) == (date.min, date(2005, 5, 19))
    assert bounds(registry.person("cid").tenures[0], slack=HANDOVER) == (date(2000, 12, 18), date.max)


def test_who_held_an_office(registry):
    mayor = registry.office("mayor")
    assert [t.person for t in holders_on(registry, mayor, on("2005"))] == ["ada"]
    assert [t.person for t in holders_on(registry, mayor, on("2009-12-31..2010-01-01"))] == []
    assert [t.person for t in registry.holders("mayor")] == ["ada", "bob"]


def test_what_somebody_held(registry):
    ada = registry.person("ada")
    assert [office.id for office, _ in offices_of(registry, ada, on("2005"))] == ["mayor"]
    assert [office.id for office, _ in offices_of(registry, ada, on("2012"))] == ["bench"]
    assert offices_of(registry, ada, on("2010")) == []


@given(
    st.dates(date(1990, 1, 1), date(2024, 1, 1)),
    st.integers(0, 2000),
    st.sampled_from(["ada", "bob", "cid", "dora", "eve", "gro"]),
)
def test_more_days_never_make_a_no_of_a_possible(registry, start, length, id):
    """A wider stretch can only add readings; law 1 of the house."""
    person = registry.person(id)
    narrow = DateWindow(start, start + timedelta(days=length // 2))
    wide = DateWindow(start, start + timedelta(days=length))
    for office in map(registry.office, ("mayor", "judge", "bench")):
        if held(registry, person, office, narrow) is Answer.POSSIBLE:
            assert held(registry, person, office, wide) is Answer.POSSIBLE
        if held(registry, person, office, wide) is Answer.NO:
            assert held(registry, person, office, narrow) is Answer.NO


@given(st.dates(date(1990, 1, 1), date(2027, 1, 1)), st.integers(0, 400))
def test_who_surely_held_it_possibly_held_it(registry, start, length):
    window = DateWindow(start, start + timedelta(days=length))
    for id in ("mayor", "judge", "bench"):
        office = registry.office(id)
        for tenure in holders_on(registry, office, window):
            assert held(registry, registry.person(tenure.person), office, window) is Answer.POSSIBLE


PARTIAL = """
- {id: fr, kind: place, type: country, name: France}
- {id: de, kind: place, type: country, name: Germany}
- {id: club, kind: organisation, name: The Club}
- {id: fr-mayor, kind: office, name: Mayor, jurisdiction: fr, partial: yes, complete_from: 2010-01-01}
- {id: de-mayor, kind: office, name: Mayor, jurisdiction: de, partial: yes}
- {id: club-mayor, kind: office, name: Mayor, jurisdiction: club, partial: yes}
- {id: fr-judge, kind: office, name: Judge, jurisdiction: fr}
- {id: ada, kind: person, name: Ada Berg, country: fr, complete: yes, tenures: [{office: fr-judge, from: 2000, to: 2005}]}
- {id: bob, kind: person, name: Bob Holm, country: fr, tenures: [{office: fr-mayor, from: 2010-01-01, to: 2012-01-01, as_of: 2013-01-01}]}
- {id: cid, kind: person, name: Cid Dahl, country: fr, tenures: [{office: fr-mayor, from: 2012-01-01, as_of: 2022-07-30}]}
"""


@pytest.mark.parametrize(
    ("person", "office", "days", "answer"),
    [
        ("ada", "fr-mayor", "2005", Answer.UNKNOWN),  # nobody compared her with the mayors
        ("ada", "fr-mayor", "2011", Answer.NO),  # Bob surely was
        ("ada", "fr-mayor", "2023", Answer.UNKNOWN),  # past the day up to which that tenure speaks
        ("ada", "de-mayor", "2005", Answer.NO),  # not at home
        ("ada", "club-mayor", "2005", Answer.UNKNOWN),
        ("ada", "fr-judge", "2010", Answer.NO),
        ("cid", "fr-mayor", "2024", Answer.POSSIBLE),
    ],
)
def test_a_partial_office_never_says_never_at_home(registry_of, person, office, days, answer):
    registry = registry_of(PARTIAL)
    assert held(registry, registry.person(person), registry.office(office), on(days)) is answer


def test_a_tenure_speaks_up_to_its_own_day(registry_of):
    registry = registry_of(PARTIAL)
    assert [str(tenure.as_of) for tenure in registry.holders("fr-mayor")] == ["2013-01-01", "2022-07-30"]
    assert surely_anothers(registry, registry.person("ada"), "fr-mayor", on("2022-05"))
    assert not surely_anothers(registry, registry.person("ada"), "fr-mayor", on("2022-08"))
    assert not surely_anothers(registry, registry.person("cid"), "fr-mayor", on("2022-05"))


def test_only_compared_offices_of_complete_people_are_all_listed(registry_of):
    registry = registry_of(PARTIAL)
    assert lists_every_tenure(registry, registry.person("ada"), "fr-judge")
    assert not lists_every_tenure(registry, registry.person("ada"), "fr-mayor")
    assert not lists_every_tenure(registry, registry.person("bob"), "fr-judge")
