"""Memberships by date: the day of joining and leaving, with some weeks of grace."""

import pytest

from factlint.checks.context import CheckContext
from factlint.checks.membership import MembershipOfBody
from factlint.claims.extract import Claims
from factlint.core.dates import DraftDate, PartialDate

RECORDS = """
- {id: se, kind: place, type: country, iso2: SE, name: Sweden}
- {id: gb, kind: place, type: country, iso2: GB, name: Britain}
- {id: at, kind: place, type: country, iso2: AT, name: Austria}
- {id: nato, kind: organisation, name: NATO, members_complete: yes, members: [{place: gb, from: 1949-04-04}, {place: se, from: 2024-03-07}]}
- {id: eu, kind: organisation, name: EU, members_complete: yes, members: [{place: gb, from: 1973-01-01, to: 2020-01-31}, {place: at, from: 1995-01-01}]}
- {id: open, kind: organisation, name: Forum, members: [{place: gb, from: 1990-01-01}]}
"""

CASES = [
    ("NATO member Sweden sent jets.", "2023-05-01", "never"),
    ("NATO member Sweden sent jets.", "2024-02-01", ""),
    ("NATO member Sweden sent jets.", "2024-06-01", ""),
    ("EU member Britain sent jets.", "2019-06-01", ""),
    ("EU member Britain sent jets.", "2020-03-01", ""),
    ("EU member Britain sent jets.", "2020-06-01", "not-then"),
    ("EU member Britain sent jets in 2015.", "2020-06-01", ""),
    ("EU member Britain sent jets.", "", ""),
    ("NATO member Austria sent jets.", "", "never"),
    ("NATO member Austria sent jets.", "2030-01-01", "beyond"),
    ("Non-EU Austria sent jets.", "2024-06-01", "member"),
    ("Non-EU Austria sent jets.", "", ""),
    ("Non-EU Austria sent jets.", "2030-01-01", ""),
    ("Non-NATO Sweden sent jets.", "2024-04-01", ""),
    ("Non-NATO Sweden sent jets.", "2024-06-01", "member"),
    ("Non-EU Britain sent jets.", "2021-06-01", ""),
    ("Forum member Austria sent jets.", "2024-06-01", ""),
    ("Non-Forum Britain sent jets.", "2024-06-01", "member"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date", "case"), CASES)
def test_a_membership_is_judged_on_the_day_of_the_draft(registry_of, analysed, text, date, case):
    registry = registry_of(RECORDS)
    analysis = analysed(text, registry)
    draft = DraftDate(PartialDate.parse(date), "a test") if date else DraftDate()
    context = CheckContext(
        analysis.document, analysis, Claims(analysis, registry, draft), registry, draft, {}
    )
    assert [finding.case for finding in MembershipOfBody().run(context)] == ([case] if case else [])
