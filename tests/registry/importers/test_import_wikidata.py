"""Wikidata entities: ranks, qualifiers, precision, names."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from importing import SAMPLES, import_all
from wikidata_made import answer, bare, dump, entity, item, person, post, time, when

from factlint.core.dates import DateWindow
from factlint.core.errors import RegistryError
from factlint.registry.holding import Answer, held, surely

MINISTER = post("Q900", "Minister of Digging of Ukraine")


def day(year: int, month: int = 6, day: int = 1) -> DateWindow:
    return DateWindow(date(year, month, day), date(year, month, day))


def bounds(tmp_path: Path, *held_: dict[str, Any], **claims: Any) -> list[tuple[str, str]]:
    """From and to of the tenures that statements give."""
    files = {"a.json": answer(person("Q1001", "Olena Made", *held_, **claims), MINISTER)}
    found = import_all("wikidata", tmp_path, files).tenures("q1001")
    return [(tenure.get("from", ""), tenure.get("to", "")) for tenure in found]


def held_as(**qualifiers: Any) -> dict[str, Any]:
    return item("P39", "Q900", **qualifiers)


def test_the_real_item_with_its_posts(tmp_path: Path) -> None:
    posts = answer(
        post("Q218295", "President of Russia", "Q159"),
        post("Q842386", "Prime Minister of Russia", "Q159"),
        entity("Q140686", "chairperson", {}),
    )
    (tmp_path / "posts.json").write_text(posts)
    done = import_all("wikidata", tmp_path, [SAMPLES / "Q7747.json", tmp_path / "posts.json"])
    putin = done.records["q7747"]
    assert (putin["name"], putin["pronouns"], putin["born"]) == ("Vladimir Putin", "he", "1952-10-07")
    assert putin["country"] == "ru"  # the Soviet Union is a citizenship that ended
    assert putin["url"] == "https://www.wikidata.org/wiki/Q7747"
    assert putin["as_of"] == "2026-04-21"
    assert [(t["office"], t["from"], t.get("to")) for t in done.tenures("q7747")] == [
        ("q218295", "2000-05-07", "2008-05-07"),
        ("q218295", "2012-05-07", None),
        ("q842386", "1999-08-16", "2000-05-07"),
        ("q842386", "2008-05-08", "2012-05-07"),
    ]
    assert done.records["q218295"]["weak"] == ["President"]
    person_, office = done.registry.person("q7747"), done.registry.office("q218295")
    assert person_ and office
    assert (
        held(done.registry, person_, office, day(2010)) is Answer.UNKNOWN
    )  # nobody vouches for completeness
    assert held(done.registry, person_, office, day(2014)) is Answer.POSSIBLE
    assert [tenure.person for tenure in done.registry.holders("q218295") if surely(tenure, day(2014))] == [
        "q7747"
    ]
    assert "post that is not described" in done.said and "Special:EntityData/Q" in done.said


@pytest.mark.parametrize(
    ("qualifiers", "expected"),
    [
        (
            {"P580": [time("P580", "2001-02-03")], "P582": [time("P582", "2004-05-06")]},
            ("2001-02-03", "2004-05-06"),
        ),
        ({"P580": [time("P580", "2001-02-01", 10)]}, ("2001-02", "")),
        (
            {"P580": [time("P580", "2001-01-01", 9)], "P582": [time("P582", "2003-00-00", 9)]},
            ("2001", "2003"),
        ),
        ({"P580": [time("P580", "2000-00-00", 8)]}, ("", "unknown")),
        ({"P580": [time("P580", "1700-05-05", 11, "Q1985786")]}, ("1700~", "")),
        (
            {"P580": [time("P580", "2001-02-03")], "P582": [bare("P582", "somevalue")]},
            ("2001-02-03", "unknown"),
        ),
        ({"P580": [time("P580", "2001-02-03")], "P582": [bare("P582", "novalue")]}, ("2001-02-03", "")),
        (
            {"P580": [time("P580", "2001-02-03")], "P1366": [item("P1366", "Q7")["mainsnak"]]},
            ("2001-02-03", "unknown"),
        ),
        (
            {"P580": [time("P580", "2001-02-03")], "P1365": [item("P1365", "Q7")["mainsnak"]]},
            ("2001-02-03", ""),
        ),
        ({"P585": [time("P585", "2001-02-03")]}, ("", "unknown")),
        ({"P580": [time("P580", "2001-02-03"), time("P580", "2002-02-03")]}, ("", "unknown")),
        ({"P580": [time("P580", "2001-02-03")], "P582": [time("P582", "2031-02-03")]}, ("2001-02-03", "")),
        ({"P580": [time("P580", "2001-13-03")]}, ("", "unknown")),
        ({}, ("", "unknown")),
    ],
)
def test_what_qualifiers_say(tmp_path: Path, qualifiers: dict[str, Any], expected: tuple[str, str]) -> None:
    assert bounds(tmp_path, held_as(**qualifiers)) == [expected]


def test_a_deprecated_statement_is_dropped_and_a_preferred_one_hides_no_other_dates(tmp_path: Path) -> None:
    def of(year: int, rank: str) -> dict[str, Any]:
        return item(
            "P39",
            "Q900",
            rank,
            P580=[time("P580", f"{year}-02-03")],
            P582=[time("P582", f"{year + 2}-02-03")],
        )

    given = of(2001, "normal"), of(2005, "preferred"), of(2010, "deprecated")
    assert bounds(tmp_path, *given) == [("2001-02-03", "2003-02-03"), ("2005-02-03", "2007-02-03")]


def test_terms_without_a_day_between_are_one(tmp_path: Path) -> None:
    def of(start: str, end: str) -> dict[str, Any]:
        return held_as(P580=[time("P580", start)], P582=[time("P582", end)])

    given = of("2001-02-03", "2003-02-03"), of("2003-02-03", "2005-02-02"), of("2005-02-03", "2006-01-01")
    assert bounds(tmp_path, *given) == [("2001-02-03", "2006-01-01")]


def test_a_dead_person_holds_nothing_any_more(tmp_path: Path) -> None:
    start = held_as(P580=[time("P580", "2001-02-03")])
    assert bounds(tmp_path, start, P570=when("P570", time("P570", "2010-01-01"))) == [
        ("2001-02-03", "unknown")
    ]


def test_an_open_end_behind_which_somebody_else_began_is_unknown(tmp_path: Path) -> None:
    one = person("Q1001", "Olena Made", held_as(P580=[time("P580", "2001-02-03")]))
    other = person("Q1002", "Taras Made", held_as(P580=[time("P580", "2009-02-03")]))
    done = import_all("wikidata", tmp_path, {"a.json": answer(one, other, MINISTER)})
    assert done.tenures("q1001")[0]["to"] == "unknown"
    assert "to" not in done.tenures("q1002")[0]


def test_doubted_and_acting_statements(tmp_path: Path) -> None:
    acting = item("P5102", "Q4676846")["mainsnak"]
    doubt = item("P1480", "Q18122778")["mainsnak"]
    one = held_as(P580=[time("P580", "2001-02-03")], P582=[time("P582", "2001-03-03")], P5102=[acting])
    other = held_as(P580=[time("P580", "2005-02-03")], P582=[time("P582", "2006-03-03")], P1480=[doubt])
    done = import_all(
        "wikidata", tmp_path, {"a.json": answer(person("Q1001", "Olena Made", one, other), MINISTER)}
    )
    assert [tenure["status"] for tenure in done.tenures("q1001")] == ["acting", "disputed"]


def test_a_kind_of_post_and_a_narrowed_post_are_left_out(tmp_path: Path) -> None:
    narrowed = held_as(P642=[item("P642", "Q55")["mainsnak"]])
    kind = item("P39", "Q901", P580=[time("P580", "2001-02-03")])
    made = person("Q1001", "Olena Made", narrowed, kind)
    done = import_all(
        "wikidata", tmp_path, {"a.json": answer(made, MINISTER, entity("Q901", "minister", {}))}
    )
    assert done.tenures("q1001") == []
    assert "a qualifier says of what" in done.said and "“minister”" in done.said


@pytest.mark.parametrize(
    ("genders", "pronouns"),
    [
        (["Q6581097"], "he"),
        (["Q6581072"], "she"),
        (["Q1052281"], None),
        (["Q6581097", "Q6581072"], None),
        ([], None),
    ],
)
def test_pronouns_come_from_the_two_plain_items_only(
    tmp_path: Path, genders: list[str], pronouns: str | None
) -> None:
    made = person("Q1001", "Olena Made", P21=[item("P21", gender) for gender in genders])
    done = import_all("wikidata", tmp_path, {"a.json": answer(made)})
    assert done.records["q1001"].get("pronouns") == pronouns


def test_names_that_an_english_text_may_use(tmp_path: Path) -> None:
    made = person("Q1001", "Olena Made")
    made["aliases"] = {
        "en": [
            {"language": "en", "value": name}
            for name in ("Olena Petrivna Made", "Мейд", "Made", "Olena Made")
        ],
        "uk": [{"language": "uk", "value": "Olena Meid"}],
    }
    record = import_all("wikidata", tmp_path, {"a.json": answer(made)}).records["q1001"]
    assert (record["aliases"], record["weak"]) == (["Olena Petrivna Made"], ["Made"])


def test_the_day_comes_from_the_option_or_from_the_item_and_never_from_the_clock(tmp_path: Path) -> None:
    made = person("Q1001", "Olena Made")
    assert (
        import_all("wikidata", tmp_path, {"a.json": answer(made)}).records["q1001"]["as_of"] == "2025-03-04"
    )
    del made["modified"]
    assert "give --as-of" in import_all("wikidata", tmp_path, {"a.json": answer(made)}).said
    done = import_all("wikidata", tmp_path, {"a.json": answer(made)}, as_of="2025-09")
    assert done.records["q1001"]["as_of"] == "2025-09"


def test_old_forms_are_read(tmp_path: Path) -> None:
    statement = held_as(P580=[time("P580", "2001-02-03")])
    del statement["mainsnak"]["datavalue"]["value"]["id"]
    made = person("Q1001", "Olena Made", statement)
    empty = entity("Q77", "Thing", {}) | {"labels": [], "aliases": [], "claims": []}
    done = import_all("wikidata-dump", tmp_path, {"a.json": dump(empty, MINISTER, made)})
    assert [tenure["from"] for tenure in done.tenures("q1001")] == ["2001-02-03"]


def test_an_item_that_does_not_exist_is_said(tmp_path: Path) -> None:
    text = answer({"id": "Q404", "missing": ""}, person("Q1001", "Olena Made"))
    assert "Wikidata has no such item" in import_all("wikidata", tmp_path, {"a.json": text}).said


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"entities": 5, "x', "null", "\x00", '{"a": ' * 5000])
def test_a_file_that_is_no_entity_data_stops_the_import(tmp_path: Path, text: str) -> None:
    with pytest.raises(RegistryError, match=r"a\.json: "):
        import_all("wikidata", tmp_path, {"a.json": text})
