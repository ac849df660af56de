"""The generator of the registry: which office a label is, who held it, and what is rather left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.devtools.registry_facts import emit
from factlint.devtools.registry_facts.__main__ import main
from factlint.devtools.registry_facts.compose import Made, compose
from factlint.devtools.registry_facts.handkept import HandKept, read_hand_kept
from factlint.devtools.registry_facts.heads import Head, heads, same_person, spells_after
from factlint.devtools.registry_facts.names import called, family_name, usable
from factlint.devtools.registry_facts.portfolios import Refused, portfolio_of
from factlint.devtools.registry_facts.report import report
from factlint.devtools.registry_facts.rows import Checked, Facts, Human, Leader, Row
from factlint.devtools.registry_facts.spells import (
    Spell,
    apart,
    complete_since,
    joined,
    with_ends_of_successors,
    with_vague_seams,
    without_stale_ends,
    without_stand_ins,
    without_turns,
)
from factlint.devtools.registry_facts.westminster import westminster_portfolio
from factlint.files.resources import registry_folder

HAND_KEPT = """
- {id: fr, kind: place, type: country, name: France, source: s, as_of: 2025-01}
- {id: xy, kind: place, type: country, name: Xyland, source: s, as_of: 2025-01}
- {id: xy-prime-minister, kind: office, name: Prime Minister, jurisdiction: xy, role: head-of-government, source: s, as_of: 2025-01}
- id: ann-first
  kind: person
  name: Ann First
  born: 1950-01-01
  country: xy
  complete: yes
  tenures: [{office: xy-prime-minister, from: 2010-05-05, to: 2014-05-05}]
  source: s
  as_of: 2025-01
"""


@pytest.fixture
def hand(tmp_path: Path) -> HandKept:
    (tmp_path / "hand.yaml").write_text(HAND_KEPT, encoding="utf-8")
    return read_hand_kept(tmp_path)


def row(
    office: str, name: str, start: str, end: str, id: str = "", note: str = "", office_id: str = "Q1"
) -> Row:
    source = "EPS/xyland@abc1234:html/holders21.csv"
    return Row(
        "xy", "Xyland", office, office_id, "", name, id or f"Q-{name}", start, end, source, "2022-07-30", note
    )


def made(
    hand: HandKept, *rows: Row, people: tuple[Human, ...] = (), leaders: tuple[Leader, ...] = ()
) -> Made:
    return compose(Facts(rows, (), {one.person_id: one for one in people}, leaders, (), {}), hand)


def tenures(result: Made) -> list[tuple[str, str, str, str]]:
    return [
        (record["id"], tenure["office"], tenure.get("from", ""), tenure.get("to", ""))
        for record in result.people
        for tenure in record["tenures"]
    ]


CHAIN = (
    row("Minister of Finance", "Bo Second", "2001-01-01", "2005-02-03"),
    row("Minister of Finance", "Cy Third", "2005-02-03", "2019-06-06"),
    row("Minister of Finance", "Di Fourth", "2019-06-06", ""),
)


@pytest.mark.parametrize(
    ("label", "slug", "title"),
    [
        ("Minister of Finance", "finance-minister", "Finance Minister"),
        (
            "Minister for Foreign Affairs and Trade",
            "foreign-minister",
            "Minister for Foreign Affairs and Trade",
        ),
        ("Minister of National Defence", "defence-minister", "Minister of National Defense"),
        (
            "Minister of Agriculture and Fisheries",
            "agriculture-and-fisheries-minister",
            "Agriculture Minister",
        ),
        ("Minister of the Environment", "environment-minister", "Minister for the Environment"),
        ("Prime Minister of France", "prime-minister", "Prime Minister"),
        ("Governor of the Central Bank of France", "central-bank-governor", "Central Bank Governor"),
    ],
)
def test_a_label_is_one_portfolio(label: str, slug: str, title: str):
    found = portfolio_of("fr", "France", label, "")
    assert not isinstance(found, Refused)
    assert found.slug == slug
    assert title in found.titles


@pytest.mark.parametrize(
    "label",
    [
        "Deputy Minister of Finance",
        "Minister of State for Finance",
        "Minister in charge of Finance",
        "Secretary of State for Finance",
        "Minister without portfolio",
        "Shadow Minister of Finance",
        "Vice Minister of Finance",
        "Ambassador to Italy",
        "Minister of Silly Walks",
        "Parliamentary Secretary to the Minister of Finance",
    ],
)
def test_other_ranks_and_kinds_are_refused(label: str):
    assert isinstance(portfolio_of("fr", "France", label, ""), Refused)


def test_the_full_label_has_a_say():
    assert isinstance(
        portfolio_of("nl", "Netherlands", "Minister of Finance", "State Secretary for Finance"), Refused
    )


def test_two_departments_of_one_name_are_one_office():
    one, two = (
        westminster_portfolio("Secretary of State for Health"),
        westminster_portfolio("Secretary of State for Health and Social Care"),
    )
    assert not isinstance(one, Refused)
    assert not isinstance(two, Refused)
    assert one.slug == two.slug == "health-secretary"
    assert isinstance(westminster_portfolio("Minister of State for Health"), Refused)


def test_a_chain_is_shipped_with_its_day_of_completeness(hand: HandKept):
    result = made(hand, *CHAIN)
    assert tenures(result) == [
        ("bo-second", "xy-finance-minister", "2001-01-01", "2005-02-03"),
        ("cy-third", "xy-finance-minister", "2005-02-03", "2019-06-06"),
        ("di-fourth", "xy-finance-minister", "2019-06-06", ""),
    ]
    (office,) = result.offices
    assert office["complete_from"] == "2001-01-01"
    assert office["partial"]


def test_who_contradicts_two_others_is_left_out_and_marked(hand: HandKept):
    also = row("Minister of Finance", "Di Fourth", "2003-01-01", "2010-01-01")
    found = tenures(made(hand, *CHAIN, also))
    assert ("di-fourth", "xy-finance-minister", "", "unknown") in found
    assert ("di-fourth", "xy-finance-minister", "2003-01-01", "2010-01-01") not in found
    assert ("bo-second", "xy-finance-minister", "2001-01-01", "2005-02-03") in found


@pytest.mark.parametrize(
    "note",
    [
        "label used for several offices in the source",
        "name not in Latin script",
        "office may have several holders",
    ],
)
def test_a_doubtful_row_alone_is_not_shipped(hand: HandKept, note: str):
    assert (
        made(hand, row("Minister of Justice", "Bo Second", "2001-01-01", "2005-02-03", note=note)).people
        == []
    )


def test_a_missing_end_before_a_later_holder_is_unknown(hand: HandKept):
    rows = (CHAIN[0], CHAIN[1]._replace(end=""), CHAIN[2])
    assert ("cy-third", "xy-finance-minister", "2005-02-03", "unknown") in tenures(made(hand, *rows))


def test_hand_kept_people_keep_their_record_and_get_what_it_lacks(hand: HandKept):
    ann = Human("Q-Ann", "Ann First", (), "female", "1950-01-01", "")
    rows = (
        *CHAIN[:2],
        row("Minister of Finance", "Ann First", "2019-06-06", "", id="Q-Ann"),
        row("Prime Minister", "Ann First", "2010-05-05", "2014-05-05", id="Q-Ann"),
    )
    (record,) = [record for record in made(hand, *rows, people=(ann,)).people if record["id"] == "ann-first"]
    assert record["tenures"] == [{"office": "xy-finance-minister", "from": "2019-06-06"}]
    assert set(record) == {"id", "name", "tenures", "source", "as_of"}


def test_a_namesake_of_another_year_is_another_person(hand: HandKept):
    other = Human("Q-Ann", "Ann First", (), "female", "1975-01-01", "")
    rows = (*CHAIN[:2], row("Minister of Finance", "Ann First", "2019-06-06", "", id="Q-Ann"))
    ids = {record["id"] for record in made(hand, *rows, people=(other,)).people}
    assert "ann-first-xy" in ids
    assert "ann-first" not in ids


def test_earlier_holders_join_a_hand_kept_office(hand: HandKept):
    rows = (
        row("Prime Minister", "Bo Second", "2002-01-01", "2006-01-01"),
        row("Prime Minister", "Cy Third", "2006-01-01", "2010-05-05"),
        row("Prime Minister", "Ann First", "2010-05-05", "2014-05-05"),
    )
    result = made(hand, *rows)
    assert [id for id, office, start, _ in tenures(result) if start] == ["bo-second", "cy-third"]
    assert result.offices == []


@pytest.mark.parametrize(
    ("start", "end", "joins"),
    [
        ("2003-01-01", "2008-02-02", True),
        ("2003-01-01", "2008-02", False),
        ("2003-01-01", "", False),
        ("2003-01-01", "2010-09-09", False),
        ("2003-06-06", "2007-06-06", False),
    ],
    ids=["days that meet", "a month", "no end", "runs into a hand-kept tenure", "meets nobody"],
)
def test_a_time_that_the_hand_kept_files_leave_open_is_filled(
    tmp_path: Path, start: str, end: str, joins: bool
):
    """Bo's days are proved by Cy's, though nobody is known between Cy and Ann."""
    others = """
- id: cy-third
  kind: person
  name: Cy Third
  country: xy
  tenures: [{office: xy-prime-minister, from: 2008-02-02, to: 2009-02-02}]
  source: s
  as_of: 2025-01
"""
    rows = [
        row("Prime Minister", "Bo Second", start, end),
        row("Prime Minister", "Cy Third", "2008-02-02", "2009-02-02"),
    ]
    found = tenures(made(with_hand_kept(tmp_path, others), *rows))
    assert (("bo-second", "xy-prime-minister", start, end) in found) is joins


def test_lesser_ministers_known_by_the_year_only_prove_nothing(hand: HandKept):
    years = ("2001", "2003", "2005", "2008", "2011")
    names = ("Bo Second", "Cy Third", "Di Fourth", "Ed Fifth")
    spells = list(zip(names, years, years[1:], strict=False))
    lesser = [row("Minister of Agriculture", *spell) for spell in spells]
    finance = [row("Minister of Finance", *spell) for spell in spells]
    assert made(hand, *lesser).people == []
    assert len(made(hand, *finance).people) == len(names)


def test_a_head_whom_the_last_factbook_still_names_is_in_office():
    spell = Spell("Q1", "Ann First", "1986-01-26", "", False, "full", "CIA World Factbook (x)", "2026-01-15")
    stale = spell._replace(source="Wikidata via every-politician-scrapers/xyland")
    assert [one.unknown for one in without_stale_ends([spell])] == [False]
    assert [one.unknown for one in without_stale_ends([stale])] == [True]


def with_hand_kept(folder: Path, more: str) -> HandKept:
    (folder / "hand.yaml").write_text(HAND_KEPT + more, encoding="utf-8")
    return read_hand_kept(folder)


DI_BY_HAND = """
- id: di-fourth
  kind: person
  name: Di Fourth
  country: xy
  tenures: [{office: xy-finance-minister, from: 2019-06-06, to: 2023-03-03}]
  source: s
  as_of: 2025-01
- id: ed-fifth
  kind: person
  name: Ed Fifth
  country: xy
  tenures: [{office: xy-finance-minister, from: 2023-03-03}]
  source: s
  as_of: 2025-01
"""


def test_a_hand_kept_tenure_takes_the_place_of_the_generated_one(tmp_path: Path):
    """Nobody has a tenure twice, once open and once ended."""
    result = made(with_hand_kept(tmp_path, DI_BY_HAND), *CHAIN)
    assert {id for id, *_ in tenures(result)} == {"bo-second", "cy-third"}
    (office,) = result.offices
    assert office["complete_from"] == "2001-01-01"


def test_an_earlier_tenure_of_the_same_person_stays(tmp_path: Path):
    again = row("Minister of Finance", "Di Fourth", "1999-01-01", "2001-01-01")
    result = made(with_hand_kept(tmp_path, DI_BY_HAND), again, *CHAIN)
    assert ("di-fourth", "xy-finance-minister", "1999", "2001-01-01") in tenures(result)


def test_a_gap_in_the_hand_kept_tenures_ends_completeness(tmp_path: Path):
    later = DI_BY_HAND.replace("from: 2023-03-03", "from: 2024-03-03")
    (office,) = made(with_hand_kept(tmp_path, later), *CHAIN).offices
    assert "complete_from" not in office


def test_an_end_by_hand_counts_for_completeness(tmp_path: Path):
    ended = DI_BY_HAND.replace(
        "tenures: [{office: xy-finance-minister, from: 2019-06-06, to: 2023-03-03}]",
        "end_tenure: {office: xy-finance-minister, to: 2023-03-03}",
    )
    result = made(with_hand_kept(tmp_path, ended), *CHAIN)
    assert ("di-fourth", "xy-finance-minister", "2019-06-06", "") in tenures(result)
    assert result.offices[0]["complete_from"] == "2001-01-01"


def test_a_ministry_of_the_economy_that_a_second_source_calls_finance(hand: HandKept):
    rows = [one._replace(office="Minister of Economy") for one in CHAIN]
    checked = tuple(Checked("xy", "Finance", one.name, one.person_id, one.start, one.end) for one in rows)
    assert [office["id"] for office in made(hand, *rows).offices] == ["xy-economy-minister"]
    facts = Facts(tuple(rows), (), {}, (), checked, {})
    assert [office["id"] for office in compose(facts, hand).offices] == ["xy-finance-minister"]


def test_a_new_president_is_not_the_head_of_government():
    right = _leader("Halla Tomasdottir", "2024-08-01")._replace(role="head of state", title="President")
    wrong = right._replace(role="head of government", title="Prime Minister")
    assert set(heads([wrong, right])) == {("xy", "president")}
    acting = right._replace(title="Acting President")
    assert set(heads([wrong, acting])) == {("xy", "president"), ("xy", "prime-minister")}


def test_who_presided_for_a_day_beside_the_new_holder_is_left_out():
    new = _spell("Ann", "2011-09-02", "2011-12-21")
    oldest = _spell("Bo", "2011-09-02", "2011-09-02")
    assert without_stand_ins([new, oldest]) == ([new], [oldest])
    assert without_stand_ins([new]) == ([new], [])


def test_different_days_in_the_hand_kept_file_are_reported(hand: HandKept):
    result = made(hand, row("Prime Minister", "Ann First", "2010-07-07", "2014-05-05", id="Q-Ann"))
    assert [(one.office, one.name) for one in result.conflicts] == [("xy-prime-minister", "Ann First")]
    assert "2010-05-05" in report(result)


def test_nobody_is_minister_as_a_child_or_after_death(hand: HandKept):
    child = Human("Q-Bo Second", "Bo Second", (), "", "1995-01-01", "")
    dead = Human("Q-Cy Third", "Cy Third", (), "", "", "2001-01-01")
    ids = {record["id"] for record in made(hand, *CHAIN, people=(child, dead)).people}
    assert ids == {"di-fourth"}


def _spell(person: str, start: str, end: str) -> Spell:
    return Spell(person, person, start, end, False, "full", "Wikidata", "2022-07-30")


def test_two_who_contradict_each_other_both_go():
    spells = [_spell("a", "2001-01-01", "2005-01-01"), _spell("b", "2003-01-01", "2006-01-01")]
    assert apart(spells) == ([], spells)


def test_cabinets_of_one_minister_are_one_spell():
    spells = [_spell("a", "2001-01-01", "2005-01-01"), _spell("a", "2005-01-02", "2007-01-01")]
    assert [(one.start, one.end) for one in joined(spells)] == [("2001-01-01", "2007-01-01")]


def test_days_that_do_not_meet_are_known_to_the_month():
    spells = [_spell("a", "2001-01-01", "2004-10-21"), _spell("b", "2004-10-31", "2006-10-06")]
    assert [(one.start, one.end) for one in with_vague_seams(spells)] == [
        ("2001-01-01", "2004-10"),
        ("2004-10", "2006-10-06"),
    ]


def test_a_gap_ends_completeness():
    spells = [
        _spell("a", "2001-01-01", "2004-10-21"),
        _spell("b", "2005-10-31", "2006-10-06"),
        _spell("c", "2006-10-06", ""),
    ]
    assert complete_since(spells) == "2005-10-31"


@pytest.mark.parametrize(
    ("labels", "name", "aliases"),
    [
        (("Barack Hussein Obama", "Barack Obama"), "Barack Obama", {"Barack Hussein Obama"}),
        (("John F. Kelly",), "John Kelly", {"John F. Kelly"}),
        (("Haider Al-Abadi",), "Haider Al-Abadi", {"Haider al-Abadi", "Haider al Abadi"}),
        (("P. J. Patterson",), "P. J. Patterson", {"P.J. Patterson", "PJ Patterson"}),
        (("Jane Roe (politician)", "Dr. Jane Roe"), "Jane Roe", set()),
        (
            ("S. B. Dissanayake", "Anura Kumara Dissanayake"),
            "S. B. Dissanayake",
            {"S.B. Dissanayake", "SB Dissanayake"},
        ),
    ],
)
def test_names_as_news_writes_them(labels: tuple[str, ...], name: str, aliases: set[str]):
    found = called(labels, "us")
    assert found is not None
    assert found.name == name
    assert set(found.aliases) == aliases


@pytest.mark.parametrize(
    "name",
    ["Fahd", "مشعل السلمي", "Lord Cameron of Chipping Norton", "Al - Sallal", "Li Yi", "Brig. Ret. Mark"],
)
def test_what_is_no_name_for_a_text(name: str):
    assert not usable(name)


@pytest.mark.parametrize(
    ("name", "place", "family"),
    [
        ("Ursula von der Leyen", "de", "von der Leyen"),
        ("Kim Jong-un", "kp", "Kim"),
        ("Wang Yi", "cn", "Wang"),
        ("Lee Hsien Loong", "sg", "Lee"),
        ("Shinzō Abe", "jp", "Abe"),
        ("Viktor Orbán", "hu", "Orbán"),
        ("Mohammed bin Salman", "sa", "Salman"),
        ("Félix Ulloa Jr.", "sv", "Ulloa"),
    ],
)
def test_family_names(name: str, place: str, family: str):
    assert family_name(name, place) == family


def test_a_son_is_not_his_father():
    assert not same_person("Idriss Deby Itno", "Mahamat Idriss Déby")
    assert same_person("Festus G. Mogae", "Festus Mogae")
    assert not same_person("Mohamed Ould Bilal", "Mohamed Ould Abdel Aziz")


def _leader(name: str, since: str, first: str = "", last: str = "", title: str = "President") -> Leader:
    return Leader("xy", "Xyland", "head of state", name, title, since, "2024", first, last, "")


def test_the_end_of_a_head_is_known_only_from_the_snapshots():
    line = heads(
        [
            _leader("Ada Alpha", "2006-04-06"),
            _leader("Bea Beta", "2016-04-06", "2021-01-01", "2023-05-01"),
            _leader("Cleo Gamma", "2023-05-05", "2023-05-10", "2026-05-17"),
        ]
    )["xy", "president"]
    taken = spells_after(line, "xy", {}, "1998-01-01")
    assert [(one.name, one.start, one.end, one.unknown) for one in taken.spells] == [
        ("Ada Alpha", "2006-04-06", "", True),
        ("Bea Beta", "2016-04-06", "2023-05-05", False),
        ("Cleo Gamma", "2023-05-05", "", False),
    ]


def test_an_interim_head_is_marked():
    line = heads([_leader("Ada Alpha", "2020-04-06", title="Interim President")])["xy", "president"]
    assert line == [Head(("Ada Alpha",), "2020-04-06", "interim", "2024", "")]


def test_the_same_data_give_the_same_bytes(hand: HandKept):
    once, again = (made(hand, *CHAIN) for _ in range(2))
    assert emit.files(once, report(once), {}) == emit.files(again, report(again), {})


def test_written_files_are_recognised_and_changes_seen(tmp_path: Path, hand: HandKept):
    result = made(hand, *CHAIN)
    texts = emit.files(result, report(result), {"tenures.csv": "0"})
    emit.write(tmp_path, texts)
    assert emit.stale(tmp_path, texts) == []
    assert emit.changed(tmp_path, emit.read_manifest(tmp_path)) == []
    (tmp_path / emit.PEOPLE).write_text("{}\n", encoding="utf-8")
    assert emit.stale(tmp_path, texts) == [emit.PEOPLE]
    assert emit.changed(tmp_path, emit.read_manifest(tmp_path)) == [emit.PEOPLE]


def test_check_without_the_data_is_polite(capsys: pytest.CaptureFixture[str]):
    assert main(["--check"]) == 0
    assert "needs --facts FOLDER" in capsys.readouterr().out


def test_a_missing_folder_is_no_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["--facts", str(tmp_path / "nowhere"), "--check"]) == 2
    assert main([]) == 2
    assert "registry_facts:" in capsys.readouterr().err


def test_the_shipped_files_are_sorted_and_small():
    for name in (emit.OFFICES, emit.PEOPLE):
        text = (registry_folder() / "generated" / name).read_text(encoding="utf-8")
        ids = [json.loads(line)["id"] for line in text.splitlines()[1:]]
        assert ids == sorted(set(ids))
        assert len(text) < 4_000_000


def test_planned_ends_of_governors_are_no_ends():
    planned = _spell("a", "2017-01-05", "2025-01-02")._replace(source="openstates/people (CC0)@1")
    later = _spell("b", "2025-01-09", "")
    (alone,) = with_ends_of_successors([planned])
    assert (alone.end, alone.unknown) == ("", True)
    assert with_ends_of_successors([planned, later])[0].end == "2025-01-09"
    assert with_ends_of_successors([planned._replace(source="Wikidata")])[0].end == "2025-01-02"


def test_those_who_presided_in_turn_held_another_office():
    turns = [
        _spell("a", "2004-01-01", "2004-01-31"),
        _spell("b", "2004-02-01", "2004-02-29"),
        _spell("c", "2004-04-01", "2004-04-17"),
    ]
    minister = _spell("d", "2004-06-28", "2005-05-03")
    assert without_turns([*turns, minister]) == ([minister], turns)
    assert without_turns([turns[0], minister]) == ([turns[0], minister], [])
