"""Titles at the edges of time, where adding a day to a date would leave the calendar."""

import pytest

from factlint.core.dates import DraftDate, PartialDate
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.formats.table import read
from factlint.ruleset.load import load_rules
from factlint.ruleset.select import select_rules

RULES, SETS, _ = load_rules()
TITLES = select_rules(RULES, SETS, select=["title"])

RECORDS = """
- {id: xx, kind: place, type: country, name: Exland, demonym: {adjective: [Exlandish]}}
- {id: pm, kind: office, name: Prime Minister, jurisdiction: xx, complete_from: 2000-01-01}
- {id: ada, kind: person, name: Ada Berg, complete: yes, tenures: [{office: pm, from: 2000-01-01, to: 2009-12-31}]}
- {id: bob, kind: person, name: Bob Holm, tenures: [{office: pm, from: 2010-01-01, to: 9999-12-31}]}
- {id: cid, kind: person, name: Cid Dahl}
"""
SHAPES = [
    "Exlandish Prime Minister {} spoke on Monday.",
    "Former Exlandish Prime Minister {} spoke on Monday.",
    "{}, the prime minister of Exland, spoke on Monday.",
    "{} became prime minister of Exland in 2003.",
]


@pytest.mark.parametrize("day", ["0001-01-01", "0001", "9999", "9999-12-31", "9999~"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_draft_at_the_edge_of_time(registry_of, day, shape):
    registry = registry_of(RECORDS)
    for person in ("Ada Berg", "Bob Holm", "Cid Dahl"):
        document = read(Source("x", shape.format(person)))
        result = lint(document, TITLES, registry, DraftDate(PartialDate.parse(day), "a test"))
        assert result.failures == ()


def test_an_end_at_the_edge_of_time_is_an_end(registry_of):
    registry = registry_of(RECORDS)
    document = read(Source("x", "Exlandish Prime Minister Cid Dahl spoke on Monday."))
    result = lint(document, TITLES, registry, DraftDate(PartialDate(2020, 5, 4), "a test"))
    assert result.failures == ()
    assert [diagnostic.code for diagnostic in result.diagnostics] == ["ENT001"]
    assert "Bob Holm" in result.diagnostics[0].message


TWO_LANDS = """
- {id: xx, kind: place, type: country, name: Exland}
- {id: yy, kind: place, type: country, name: Whyland}
- {id: xx-fm, kind: office, name: Fish Minister, jurisdiction: xx, role: foreign-minister, partial: PARTIAL}
- {id: xx-pm, kind: office, name: Prime Minister, jurisdiction: xx}
- {id: yy-fm, kind: office, name: Fish Minister, jurisdiction: yy}
- {id: ada, kind: person, name: Ada Berg, country: xx, complete: yes, tenures: [{office: xx-pm, from: 2000-01-01}]}
"""


@pytest.mark.parametrize(("partial", "codes"), [("no", ["ENT001"]), ("yes", [])])
def test_one_office_with_unlisted_holders_is_enough_for_silence(registry_of, partial, codes):
    registry = registry_of(TWO_LANDS.replace("PARTIAL", partial))
    document = read(Source("x", "Fish Minister Ada Berg spoke on Monday."))
    result = lint(document, TITLES, registry, DraftDate(PartialDate(2020, 5, 4), "a test"))
    assert [diagnostic.code for diagnostic in result.diagnostics] == codes
