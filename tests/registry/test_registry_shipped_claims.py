"""What the shipped registry knows of places, members and hosts is never reported when a draft says it."""

from datetime import timedelta

from factlint.core.dates import DraftDate, PartialDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.registry.editions import editions
from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind, NameKind
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

REGISTRY, _ = open_registry()
RULES, SETS, _ = load_rules()
ACTIVE = select_rules(RULES, SETS, select=["FCT010", "FCT011", "FCT012", "FCT013", "FCT014"])
PLACES = [REGISTRY.place(id) for id in REGISTRY.ids(EntityKind.PLACE)]
STATES = [place for place in PLACES if place.type == "country" and place.iso2]
CITIES = [place for place in PLACES if place.type == "city" and not place.disputed]
LINES = 40
"""Sentences in one draft: each is a block of its own."""


def reports(sentences, date=None):
    """Codes and messages for all sentences, each in a block of its own."""
    found = []
    sentences = list(sentences)
    assert sentences
    for start in range(0, len(sentences), LINES):
        text = "\n\n".join(sentences[start : start + LINES])
        draft = DraftDate(date, "a test") if date else DraftDate()
        result = lint(read(Source("x", text)), ACTIVE, REGISTRY, draft)
        assert not result.failures
        found += [(diagnostic.code, diagnostic.message) for diagnostic in result.diagnostics]
    return found


def _adjective(place):
    return (place.names_of(NameKind.ADJECTIVE) or (place.name,))[0]


def test_a_city_in_its_country_is_right():
    for shape in ("He was in {city}, {country}, on Monday.", "He was in the {adjective} city of {city}.", "It lies in {city} in {country}."):  # fmt: skip
        assert reports(
            shape.format(city=name.text, country=country.name, adjective=_adjective(country))
            for city in CITIES
            for name in city.names
            if (country := REGISTRY.place(city.country))
        ) == []  # fmt: skip


def test_a_city_in_a_country_with_a_namesake_is_not_judged():
    assert reports(
        f"He was in {city.name}, {REGISTRY.place(other).name}, on Monday."
        for city in CITIES
        for other in city.namesakes
    ) == []  # fmt: skip


def test_most_cities_are_reported_in_a_country_far_away():
    sentences = [
        f"He was in {city.name}, Iceland, on Monday."
        for city in CITIES
        if city.country != "is" and "is" not in city.namesakes
    ]
    assert len(reports(sentences)) > 0.97 * len(sentences)


def test_every_capital_is_right_in_every_form():
    for shape in (
        "The {adjective} capital, {capital}, was calm.",
        "{country}'s capital {capital} was calm.",
        "{capital} is the capital of {country}.",
        "He was in {capital}, {country}, on Monday.",
    ):
        assert reports(
            shape.format(adjective=_adjective(state), capital=capital, country=state.name)
            for state in STATES
            for capital in state.names_of(NameKind.CAPITAL)
        ) == []  # fmt: skip


def test_no_former_capital_is_reported_in_its_own_days():
    for state in STATES:
        for old in state.former_capitals:
            if old.end and old.end.latest.year > 1970:
                day = PartialDate.of(old.end.earliest - timedelta(days=400))
                assert reports([f"The {_adjective(state)} capital, {old.text}, was calm."], day) == []


def test_no_member_is_reported_while_it_is_one():
    for id in REGISTRY.ids(EntityKind.ORGANISATION):
        body = REGISTRY.organisation(id)
        for member in body.members:
            place = REGISTRY.entity(member.member)
            start = member.start.latest if member.start else body.as_of.earliest
            end = member.end.earliest if member.end else body.as_of.earliest
            day = PartialDate.of(start + (end - start) / 2)
            for text in (
                f"{body.name} member {place.name} agreed.",
                f"{place.name} is a member of {body.name}.",
            ):
                assert reports([text], day) == []


def test_every_host_is_right():
    sentences = []
    for (series, year), id in editions(REGISTRY).items():
        event = REGISTRY.entity(id)
        what = {
            "football-world-cup": "FIFA World Cup",
            "rugby-world-cup": "Rugby World Cup",
            "summer-olympics": "Summer Olympics",
            "winter-olympics": "Winter Olympics",
        }[series]
        for place in (*(REGISTRY.place(host).name for host in event.hosts), *event.cities):
            sentences.append(f"She won at the {year} {what} in {place}.")
            sentences.append(f"{place} hosted the {year} {what}.")
        sentences += [f"She won at the {year} {city} Olympics." for city in event.cities]
    assert reports(sentences) == []


def test_every_currency_of_a_country_is_right():
    assert reports(
        f"It cost 20 million {_adjective(state)} {currency.name.split(' (')[0].split()[-1].lower()}."
        for state in STATES
        for currency in state.currencies
    ) == []  # fmt: skip


def test_every_holder_has_the_number_of_the_registry():
    for id in ("us-presidents", "us-vice-presidents", "us-chief-justices", "popes"):
        line = REGISTRY.quantity(id)
        for holder in line.ordinals:
            sentence = f"{holder.name}, the {holder.number}th {line.name}, was there."
            assert reports([sentence]) == [], sentence
