"""Laws over the countries, cities, bodies, counts and events that factlint ships."""

from datetime import date

import pytest

from factlint.core.dates import DateWindow
from factlint.registry.editions import editions
from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind, NameKind

REGISTRY, ERRORS = open_registry()
PLACES = [REGISTRY.place(id) for id in REGISTRY.ids(EntityKind.PLACE)]
STATES = [place for place in PLACES if place.type == "country" and place.iso2]


def members_on(body, day):
    return {
        member.member
        for member in REGISTRY.organisation(body).members
        if member.start.latest <= day and (member.end is None or day <= member.end.earliest)
    }


def test_all_countries_are_there_with_codes_names_and_money():
    assert ERRORS == []
    assert len(STATES) >= 190
    assert members_on("un", date(2025, 12, 31)) <= {state.id for state in STATES}
    for state in STATES:
        assert (state.iso2.lower(), len(state.iso3)) == (state.id, 3)
        assert state.names_of(NameKind.ADJECTIVE, NameKind.DEMONYM) or state.id == "va"
    without = {state.id for state in STATES if not state.currencies}
    assert without <= {"va"}
    assert sum(1 for state in STATES if state.central_bank) >= 180


def test_a_currency_that_is_no_more_is_followed_by_another():
    for state in STATES:
        if state.currencies:
            assert any(currency.end is None for currency in state.currencies), state.id


def test_every_city_lies_in_a_country_unless_that_is_disputed():
    for place in PLACES:
        if place.type == "city" and not place.disputed:
            assert REGISTRY.place(place.country).type in ("country", "territory"), place.id


def test_no_city_has_the_name_of_a_capital_or_of_a_country():
    capitals = {text for state in STATES for text in state.names_of(NameKind.CAPITAL)}
    states = {name.text for state in STATES for name in state.names if name.kind is not NameKind.WEAK}
    for place in PLACES:
        if place.type == "city":
            taken = {name.text for name in place.names} & (capitals | states)
            assert not taken, (place.id, taken)


# From the sites of the bodies: members on the last day of a year.
COUNTS = [
    ("un", 1995, 185), ("un", 2005, 191), ("un", 2025, 193), ("nato", 1990, 16), ("nato", 2005, 26), ("nato", 2025, 32),
    ("eu", 1996, 15), ("eu", 2005, 25), ("eu", 2014, 28), ("eu", 2025, 27), ("eurozone", 2010, 16), ("eurozone", 2024, 20),
    ("oecd", 1999, 29), ("oecd", 2025, 38), ("council-of-europe", 2010, 47), ("council-of-europe", 2025, 46),
    ("commonwealth", 2025, 56), ("african-union", 2025, 55), ("arab-league", 2025, 22), ("opec", 2019, 14), ("opec", 2025, 12),
    ("g7", 2025, 7), ("sco", 2025, 10), ("csto", 2025, 6), ("gcc", 2025, 6), ("ecowas", 2024, 15), ("ecowas", 2025, 12),
]  # fmt: skip


@pytest.mark.parametrize(("body", "year", "count"), COUNTS)
def test_counts_follow_from_dated_memberships(body, year, count):
    day = date(year, 12, 30)
    (counted,) = [countable for countable in REGISTRY.countables(body) if countable.id == body]
    assert count in counted.counts_in(DateWindow(day, day))


def test_there_are_quantities_and_events_enough_with_sources_and_days():
    quantities = [REGISTRY.quantity(id) for id in REGISTRY.ids(EntityKind.QUANTITY)]
    events = [REGISTRY.entity(id) for id in REGISTRY.ids(EntityKind.EVENT)]
    assert (len(quantities) >= 150, len(events) >= 120) == (True, True)
    for entity in (*quantities, *events):
        assert entity.source, entity.id
    for event in events:
        assert event.start.earliest <= event.end.latest, event.id


def test_every_edition_has_hosts_and_the_year_of_its_name_is_near_its_days():
    table = editions(REGISTRY)
    assert len(table) > 70
    for (_, year), id in table.items():
        event = REGISTRY.entity(id)
        assert event.hosts, id
        assert 0 <= event.start.year - year <= 1, id


def test_ordinals_of_a_line_are_numbers_without_gaps():
    for id in REGISTRY.ids(EntityKind.QUANTITY):
        numbers = [holder.number for holder in REGISTRY.quantity(id).ordinals]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True, id


def test_spellings_name_a_place_or_a_text_and_never_ask_for_a_variant_of_another_guide():
    for id in REGISTRY.ids(EntityKind.SPELLING):
        spelling = REGISTRY.entity(id)
        assert spelling.sets, id
        assert {guide for guide, _ in spelling.sets} <= {"ap", "reuters", "guardian", "bbc"}
        assert spelling.variants, id
