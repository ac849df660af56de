"""Gathers rows into offices: one office for each place and portfolio, its spells by source."""

from __future__ import annotations

import re
from collections import defaultdict

from factlint.core.classes import NamedTuple
from factlint.devtools.registry_facts.handkept import HandKept
from factlint.devtools.registry_facts.portfolios import Refused, portfolio_of
from factlint.devtools.registry_facts.rows import Facts, Row
from factlint.devtools.registry_facts.spells import Dropped, Spell, person_key, spell_of
from factlint.devtools.registry_facts.titles import Portfolio
from factlint.devtools.registry_facts.westminster import westminster_portfolio

_SOURCES = {
    "EPS/": "Wikidata via every-politician-scrapers/",
    "sislab-unitn/": "Wikidata via sislab-unitn/V-DyKnow",
    "instituteforgov/": "Institute for Government, Ministers Database (CC BY 4.0)",
    "orgpedia/": "orgpedia/cabsec, orders of the Cabinet Secretariat of India (MIT)",
    "openstates/": "openstates/people (CC0)",
    "unitedstates/": "unitedstates/congress-legislators (CC0)",
}
"""Beginning of a source in the data to what the registry says of it."""


class Group(NamedTuple):
    """An office before its holders are settled.

    Args:
        place: id of the place.
        portfolio: what it is and what it is called.
        spells: by source, as the rows have them.
        doubted: holder and start of spells that the data themselves doubt.
        labels: the Wikidata ids or labels that came together here.
    """

    place: str
    portfolio: Portfolio
    spells: dict[str, list[Spell]]
    doubted: set[tuple[str, str]]
    labels: dict[str, int]


def source_of(row: Row) -> str:
    """What the registry says of a row's origin: the project and its commit."""
    repository, _, rest = row.source.partition("@")
    commit = rest.partition(":")[0]
    for start, words in _SOURCES.items():
        if repository.startswith(start):
            name = repository.removeprefix("EPS/") if start == "EPS/" else ""
            return f"{words}{name}@{commit}"
    return f"{repository}@{commit}"


def gather(facts: Facts, hand: HandKept, dropped: list[Dropped]) -> dict[tuple[str, str], Group]:
    """Every office that the data surely name, by place and last part of its id.

    Adds to `dropped` what is left out, with the reason.
    """
    groups: dict[tuple[str, str], Group] = {}
    for row in facts.rows:
        found = _portfolio(row, hand)
        if isinstance(found, Refused):
            dropped.append(_drop(row, found.reason))
            continue
        place, portfolio = found
        key = (place, portfolio.slug)
        group = groups.setdefault(key, Group(place, portfolio, defaultdict(list), set(), defaultdict(int)))
        groups[key] = group = group._replace(portfolio=_joined_titles(group.portfolio, portfolio))
        source = source_of(row)
        spell = spell_of(row, source)
        if isinstance(spell, str):
            dropped.append(_drop(row, spell)._replace(office=f"{place}-{portfolio.slug}"))
            continue
        if "overlaps another holder" in row.note or "several holders" in row.note:
            group.doubted.add((spell.person, spell.start))
        group.spells[source].append(spell)
        group.labels[row.office_id or row.office] += 1
    return groups


def _drop(row: Row, reason: str) -> Dropped:
    return Dropped(
        row.place or row.country, row.office, person_key(row), row.name, row.start, row.end, reason
    )


def _joined_titles(kept: Portfolio, new: Portfolio) -> Portfolio:
    return kept._replace(titles=tuple(dict.fromkeys((*kept.titles, *new.titles))))


def _portfolio(row: Row, hand: HandKept) -> tuple[str, Portfolio] | Refused:
    place = row.place
    if row.source.startswith("instituteforgov/"):
        return _placed(place, westminster_portfolio(row.office))
    if row.source.startswith("openstates/"):
        return _governor(row, hand)
    envoy = row.office.startswith("Permanent Representative to the United Nations, New York")
    if place == "gb" and row.source.startswith("EPS/united-kingdom") and not envoy:
        return Refused("United Kingdom: taken from the Institute for Government")
    if row.source.startswith("EPS/world"):
        return Refused("one foreign minister of a country without a file of its own, or given there as well")
    if not place or place not in hand.records:
        return Refused("place not in the registry")
    if not row.office_id and row.source.startswith("EPS/"):
        return Refused("label used for several offices" if "group" in row.label else "office without an item")
    return _placed(place, portfolio_of(place, row.country, row.office, row.label))


def _placed(place: str, portfolio: Portfolio | Refused) -> tuple[str, Portfolio] | Refused:
    return portfolio if isinstance(portfolio, Refused) else (place, portfolio)


_GOVERNOR = re.compile(r"Governor of (?P<state>.+)")


def _governor(row: Row, hand: HandKept) -> tuple[str, Portfolio] | Refused:
    match = _GOVERNOR.fullmatch(row.office)
    if match is None or match["state"] == "District of Columbia":  # which has a mayor
        return Refused("office of a state")
    for id, record in hand.records.items():
        if id.startswith("us-") and record["kind"] == "place" and record["names"][0][0] == match["state"]:
            return id, Portfolio("governor", "", ("Governor", "Gov."), shared_title=True, courtesy=True)
    return Refused("place not in the registry")
