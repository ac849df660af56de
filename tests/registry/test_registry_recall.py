"""Laws of recall over the shipped registry: what is wrong by its own data must be said."""

from __future__ import annotations

from datetime import timedelta

import pytest

from factlint.core.dates import DateWindow, DraftDate, PartialDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.registry.holding import offices_of
from factlint.registry.load import open_registry
from factlint.registry.model import EntityKind, NameKind
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

REGISTRY, _ = open_registry()
RULES, SETS, _ = load_rules()
TITLES = select_rules(RULES, SETS, select=["title"])
DAY = PartialDate(2024, 5, 15)
WINDOW = DateWindow.of(DAY)
LONG_AGO = timedelta(days=730)
FRAMES = [
    "{title} {name} said on Tuesday that talks would go on.",
    "“We will see,” said {title} {name} on Monday.",
    "{title} {name} will speak after the vote on Friday.",
    "{name}, the {lower}, has said so since Monday.",
    "On Wednesday {title} {name} told reporters that he would stay.",
]


def people():
    return [person for id in REGISTRY.ids(EntityKind.PERSON) if (person := REGISTRY.person(id))]


def adjective(jurisdiction: str) -> str:
    place = REGISTRY.place(jurisdiction)
    return next(iter(place.names_of(NameKind.ADJECTIVE)), "") if place else ""


def codes(text: str) -> set[str]:
    result = lint(read(Source("draft.txt", text)), TITLES, REGISTRY, DraftDate(DAY, "test"))
    return {diagnostic.code for diagnostic in result.diagnostics}


def gone_for_long():
    """People with one tenure, of an office without courtesy, that ended two years before the day."""
    for person in people():
        offices = [REGISTRY.office(tenure.office) for tenure in person.tenures]
        ends = [tenure.end.latest if tenure.end else None for tenure in person.tenures]
        if not person.complete or len(offices) != 1 or offices[0] is None or ends[0] is None:
            continue
        if (
            offices[0].courtesy
            or ends[0] > WINDOW.earliest - LONG_AGO
            or not adjective(offices[0].jurisdiction)
        ):
            continue
        if offices[0].as_of.earliest > WINDOW.latest:
            yield person, offices[0]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_holder_gone_for_years_is_missed_nowhere(frame: str):
    cases = list(gone_for_long())[::9]
    assert len(cases) >= 20
    silent = []
    for person, office in cases:
        title = f"{adjective(office.jurisdiction)} {office.name}"
        lower = f"{adjective(office.jurisdiction)} {office.name.lower()}"
        if "ENT002" not in codes(frame.format(title=title, lower=lower, name=person.name)):
            silent.append((person.id, office.id))
    assert len(silent) <= len(cases) * 0.05, silent


def test_a_colleague_with_the_wrong_title_is_found():
    """Of the hand-kept offices: nobody has compared the people marked `complete` with the partial ones."""
    found = tried = 0
    for person in people()[::7]:
        held = offices_of(REGISTRY, person, WINDOW)
        if not person.complete or not held:
            continue
        own = {tenure.office for tenure in person.tenures}
        jurisdiction = held[0][0].jurisdiction
        for id in REGISTRY.ids(EntityKind.OFFICE):
            office = REGISTRY.office(id)
            if (
                office is None
                or office.jurisdiction != jurisdiction
                or id in own
                or not adjective(jurisdiction)
                or office.partial
            ):
                continue
            tried += 1
            found += "ENT001" in codes(
                f"{adjective(jurisdiction)} {office.name} {person.name} spoke on Monday."
            )
    assert tried > 50
    assert found >= tried * 0.95
