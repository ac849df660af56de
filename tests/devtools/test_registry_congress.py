"""Members of Congress as the generator makes them: joined terms, sure ends only, nobody taken for another."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.devtools.registry_facts.compose import Made, compose
from factlint.devtools.registry_facts.congress import members
from factlint.devtools.registry_facts.congress_starts import first_days
from factlint.devtools.registry_facts.handkept import HandKept, read_hand_kept
from factlint.devtools.registry_facts.rows import Facts, Human, Seat

HAND_KEPT = """
- {id: us, kind: place, type: country, name: United States, source: s, as_of: 2025-01}
- {id: us-senator, kind: office, name: U.S. Senator, jurisdiction: us, seats: 100, partial: yes, source: s, as_of: 2025-01}
- {id: us-representative, kind: office, name: U.S. Representative, jurisdiction: us, seats: 441, partial: yes, source: s, as_of: 2025-01}
- {id: ann-first, kind: person, name: Ann First, born: 1950-01-01, country: us, tenures: [], source: s, as_of: 2025-01}
- {id: bo-known, kind: person, name: Bo Known, country: gb, born: 1940-01-01, tenures: [], source: s, as_of: 2025-01}
"""
CURRENT = "unitedstates/congress-legislators@dfa9622263:legislators-current.yaml"


@pytest.fixture
def hand(tmp_path: Path) -> HandKept:
    (tmp_path / "hand.yaml").write_text(HAND_KEPT, encoding="utf-8")
    return read_hand_kept(tmp_path)


def seat(
    name: str,
    start: str,
    end: str,
    note: str = "",
    *,
    chamber: str = "House",
    born: str = "1960-02-03",
    id: str = "",
) -> Seat:
    return Seat(name, f"B-{name}-{born}", "F", born, chamber, start, end, id, note, CURRENT)


def made(hand: HandKept, *seats: Seat, people: tuple[Human, ...] = ()) -> Made:
    return compose(Facts((), (), {one.person_id: one for one in people}, (), (), {}, seats), hand)


def tenures(result: Made) -> list[tuple[str, str, str, str]]:
    return [
        (record["id"], tenure["office"], tenure["from"], tenure.get("to", ""))
        for record in result.legislators
        for tenure in record["tenures"]
    ]


def test_terms_that_follow_on_each_other_are_one(hand: HandKept):
    result = made(
        hand,
        seat("Cy Third", "2001-01-03", "2002-11-22"),
        seat("Cy Third", "2003-01-07", "2005-01-03"),
        seat("Cy Third", "2011-01-05", "2013-01-03"),
        seat("Cy Third", "2013-01-03", "2019-01-03", "running term, nominal end", chamber="Senate"),
    )
    assert tenures(result) == [
        ("cy-third", "us-representative", "2001-01-03", "2005-01-03"),
        ("cy-third", "us-representative", "2011-01-05", "2013-01-03"),
        ("cy-third", "us-senator", "2013-01-03", ""),
    ]
    assert result.legislators[0]["pronouns"] == "she"
    assert result.legislators[0]["born"] == "1960-02-03"


def test_an_early_departure_without_its_day_has_an_unknown_end(hand: HandKept):
    note = "left before the nominal end 2023-01-03; left no later than 2022-11-29 (when the source dropped the person)"
    result = made(hand, seat("Di Fourth", "2021-01-03", "", note))
    assert tenures(result) == [("di-fourth", "us-representative", "2021-01-03", "unknown")]


def test_a_hand_kept_person_is_found_by_name_and_birth(hand: HandKept):
    same = made(hand, seat("Ann First", "2001-01-03", "2003-01-03", born="1950-01-01"))
    assert [id for id, *_ in tenures(same)] == ["ann-first"]
    other = made(hand, seat("Ann First", "2001-01-03", "", "running term", born="1970-01-01"))
    assert [id for id, *_ in tenures(other)] == ["ann-first-us"]


def test_a_former_member_leaves_the_name_to_somebody_better_known(hand: HandKept):
    former = made(hand, seat("Bo Known", "2001-01-03", "2003-01-03"))
    assert not former.legislators
    assert {one.reason for one in former.dropped} == {"once in Congress, and a namesake of somebody else"}
    assert made(hand, seat("Bo Known", "2001-01-03", "2003-01-03", "running term")).legislators


def test_somebody_without_an_item_takes_that_of_the_same_name_and_birth():
    human = Human("Q7", "Ed Fifth", ("Eddie Fifth",), "male", "1960-02-03", "")
    facts = Facts((), (), {"Q7": human}, (), (), {}, (seat("Eddie Fifth", "2001-01-03", "2003-01-03"),))
    assert list(members(facts)) == ["Q7"]


def test_the_first_days_lie_before_what_the_data_cut_off():
    days = first_days()
    assert len(days) == 123
    assert days["B000589", "House"] == "1991-01-03"
    assert all(chamber in ("House", "Senate") and day < "1999-01-06" for (_, chamber), day in days.items())
