from datetime import date

import pytest

from factlint.core.dates import DateWindow, PartialDate
from factlint.registry.counting import plural

RECORDS = """
- {id: kp, kind: place, type: country, name: North Korea}
- {id: a, kind: place, name: Aland}
- {id: b, kind: place, name: Borland}
- {id: c, kind: place, name: Corland}
- {id: us, kind: place, name: Usland}
- {id: tests, kind: quantity, name: nuclear test, aliases: [atomic blast], subject: kp, dates: [2013-02-12, 2006-10-09, 2009-05-25]}
- {id: states, kind: quantity, name: state, subject: us, values: [{value: 50, from: 1959-08-21}, {value: 49, from: 1959-01-03}, {value: 48}]}
- {id: nobody, kind: quantity, name: thing}
- {id: pact, kind: organisation, name: Pact, members_complete: yes, members: [{place: a}, {place: b, from: 1960-05-01}, {place: c, from: 1990, to: 2010-06-30}]}
- {id: club, kind: organisation, name: Club, members: [{place: a}]}
"""


@pytest.fixture(scope="module")
def registry(registry_of):
    return registry_of(RECORDS)


def on(text):
    first, _, last = text.partition("..")
    return DateWindow(PartialDate.parse(first).earliest, PartialDate.parse(last or first).latest)


@pytest.mark.parametrize(
    ("subject", "days", "counts"),
    [
        ("kp", "2005", {0}),
        ("kp", "2006-10-08", {0}),
        ("kp", "2006-10-09", {0, 1}),  # on the day itself, before and after
        ("kp", "2006-10-10", {1}),
        ("kp", "2009", {1, 2}),
        ("kp", "2006..2013", {0, 1, 2, 3}),
        ("kp", "2024", {3}),
        ("us", "1900", {48}),
        ("us", "1959", {48, 49, 50}),
        ("us", "1959-05", {49}),
        ("us", "2024", {50}),
        ("pact", "1950", {1}),
        ("pact", "1970", {2}),
        ("pact", "1990", {2, 3}),  # some day of 1990
        ("pact", "1991", {3}),
        ("pact", "2010-06-30", {3}),  # a member on the last day
        ("pact", "2010-07-01", {2, 3}),
        ("pact", "2010-07-02", {2}),
    ],
)
def test_counts_in_a_stretch_of_days(registry, subject, days, counts):
    (countable,) = registry.countables(subject)
    assert countable.counts_in(on(days)) == counts


def test_every_count_that_ever_held(registry):
    (countable,) = registry.countables("kp")
    assert countable.cumulative
    assert countable.ever() == {0, 1, 2, 3}
    assert countable.counts_in(DateWindow(date.min, date.max)) == countable.ever()


def test_nouns_of_a_thing_and_of_members(registry):
    (tests,) = registry.countables("kp")
    assert tests.nouns == ("nuclear tests", "atomic blasts", "nuclear test", "atomic blast")
    (members,) = registry.countables("pact")
    assert {"members", "member states", "countries", "nation"} <= set(members.nouns)


def test_a_member_for_ever(registry_of):
    base = RECORDS.replace("{place: c, from: 1990, to: 2010-06-30}", "{place: c, from: 1990, to: 9999-12-31}")
    (countable,) = registry_of(base).countables("pact")
    assert countable.counts_in(on("2020")) == {3}


def test_members_that_are_not_all_listed_are_not_counted(registry):
    assert registry.countables("club") == ()
    assert registry.countables("a") == ()


@pytest.mark.parametrize(
    ("one", "many"),
    [("test", "tests"), ("country", "countries"), ("bay", "bays"), ("box", "boxes"), ("bus", "buses"), ("branch", "branches"), ("member of parliament", "member of parliaments")],
)  # fmt: skip
def test_plural(one, many):
    assert plural(one) == many
