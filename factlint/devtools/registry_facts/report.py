"""Tells what the generated registry holds, what was left out and why, and what a person should look at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factlint.devtools.registry_facts.compose import Made
from factlint.devtools.registry_facts.congress import CHAMBERS
from factlint.devtools.registry_facts.spells import Dropped

Json = dict[str, Any]

_ROLES = (
    "head-of-state",
    "head-of-government",
    "foreign-minister",
    "defence-minister",
    "finance-minister",
    "interior-minister",
)
_HEAD = """# Generated registry: coverage

Written by `python -m factlint.devtools.registry_facts --facts FOLDER`; do not edit it or the files
beside it. Hand-kept files lie over these: a record of the same id merges over the generated one.

Sources and licences: Wikidata (CC0) through the tables of every-politician-scrapers and of
sislab-unitn/V-DyKnow; Institute for Government, Ministers Database (CC BY 4.0); orgpedia/cabsec (MIT);
openstates/people and unitedstates/congress-legislators (CC0); CIA World Factbook (public domain).
Each tenure names its source and the day up to which that source speaks.

Every generated office is `partial`: nobody is told that they never held it only because the registry
does not list it. Members of legislatures are left out: the data begin with those who sat after
27 September 2012, early departures lack their day, and nothing that factlint reports would follow.
"""


def report(made: Made) -> str:
    """The report as Markdown."""
    parts = [
        _HEAD,
        *_counts(made),
        *_by_role(made),
        *_left_out(made.dropped),
        *_conflicts(made),
        *_review(made),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _tenures(made: Made) -> Iterator[Json]:
    for record in (*made.people, *made.legislators):
        for tenure in record["tenures"]:
            yield {"as_of": record.get("as_of", ""), "source": record.get("source", ""), **tenure}


def _counts(made: Made) -> Iterator[str]:
    dated = [tenure for tenure in _tenures(made) if "from" in tenure]
    yield "## What is in it\n"
    yield f"- people: {len(made.people) + len(made.legislators)}"
    sat = [tenure for tenure in _tenures(made) if tenure["office"] in CHAMBERS]
    unknown = sum(tenure.get("to") == "unknown" for tenure in sat)
    yield f"- of them only members of Congress: {len(made.legislators)}"
    yield f"- tenures in Congress: {len(sat)}, of which {unknown} ended on an unknown day"
    places = {office["jurisdiction"] for office in made.offices}
    yield f"- offices: {len(made.offices)}, of {len(places)} places"
    ended = sum(one.get("to", "unknown") != "unknown" for one in dated)
    yield f"- dated tenures: {len(dated)}, of which {ended} with an end"
    undated = sum("from" not in one for one in _tenures(made))
    yield f"- undated tenures, each for something that was left out: {undated}"
    chains = sum("complete_from" in one for one in made.offices)
    yield f"- offices with a chain of holders without a gap (`complete_from`): {chains}"
    newest: dict[str, str] = {}
    for one in dated:
        source = one["source"].split("@")[0].split("; ")[0].partition(" via ")[0]
        newest[source] = max(newest.get(source, ""), one["as_of"])
    yield from (f"- newest `as_of` of {source}: {day}" for source, day in sorted(newest.items()))
    yield ""


def _by_role(made: Made) -> Iterator[str]:
    roles = {office["id"]: office.get("role", "") for office in made.offices}
    places: dict[str, set[str]] = defaultdict(set)
    tenures: Counter[str] = Counter()
    for tenure in _tenures(made):
        if "from" in tenure:
            role = roles.get(tenure["office"], "hand-kept office")
            places[role].add(tenure["office"].split("-")[0])
            tenures[role] += 1
    yield "| role | places | dated tenures |\n|---|---|---|"
    for role in (*_ROLES, "", "hand-kept office"):
        yield f"| {role or 'other offices'} | {len(places[role])} | {tenures[role]} |"
    yield ""


def _left_out(dropped: Iterable[Dropped]) -> Iterator[str]:
    reasons: dict[str, Counter[str]] = defaultdict(Counter)
    for one in dropped:
        reasons[one.reason][one.place] += 1
    yield "## What was left out\n\n| reason | rows | most in |\n|---|---|---|"
    for reason, places in sorted(reasons.items(), key=lambda item: (-item[1].total(), item[0])):
        most = ", ".join(
            f"{place} {count}"
            for place, count in sorted(places.items(), key=lambda item: (-item[1], item[0]))[:12]
        )
        yield f"| {reason} | {places.total()} | {most} |"
    yield ""


def _conflicts(made: Made) -> Iterator[str]:
    yield "## Sources that disagree\n"
    yield "By more than two weeks; hand-kept dates stand, and between generated ones none is given.\n"
    yield "| office | person | one | other |\n|---|---|---|---|"
    for one in sorted(set(made.conflicts)):
        yield f"| {one.office} | {one.name} | {one.one} | {one.other} |"
    yield ""


def _review(made: Made) -> Iterator[str]:
    yield "## To look at\n"
    yield from (f"- {line}" for line in sorted(set(made.review)))


def counts(made: Made) -> Mapping[str, int]:
    """The main figures, for the command line."""
    return {
        "people": len(made.people) + len(made.legislators),
        "offices": len(made.offices),
        "dated tenures": sum("from" in tenure for tenure in _tenures(made)),
        "left out": len(made.dropped),
        "conflicts": len(set(made.conflicts)),
    }
