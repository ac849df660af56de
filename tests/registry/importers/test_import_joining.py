"""Several sources of one thing: joined where they agree, shown and left unknown where they do not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing import import_all
from wikidata_made import answer, item, person, post, time

from factlint.core.dates import DateWindow, PartialDate
from factlint.registry.holding import Answer, bounds, held
from factlint.registry.importers.facts import Origin, TenureFact
from factlint.registry.importers.tenures import join_tenures

HEAD = "person,person_id,office,office_id,from,to,country,source\n"
MAPPING = (
    "columns: {person: person, person_id: person_id, office: office, office_id: office_id,"
    " from: from, to: to, country: country, source: source}\nas_of: 2024-12-31\n"
)


def rows(tmp_path: Path, *lines: str) -> list[dict[str, str]]:
    (tmp_path / "m.yaml").write_text(MAPPING)
    text = HEAD + "".join(f"Olena Made,Q1001,Chief Digger,Q900,{line}\n" for line in lines)
    global said
    done = import_all("csv", tmp_path, {"t.csv": text}, mapping=tmp_path / "m.yaml")
    said = done.said
    return done.tenures("q1001")


said = ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2001-02-03,2004-05-06,ua,A", "2001-02-03,2004-05-06,ua,B", ("2001-02-03", "2004-05-06")),
        ("2001-02-03,2004,ua,A", "2001-02,2004-05-06,ua,B", ("2001-02-03", "2004-05-06")),
        ("2001-02-03,2004-05-06,ua,A", ",,ua,B", ("2001-02-03", "2004-05-06")),
        ("2001-02-03,2004-05-06,ua,A", "2001-02-03,unknown,ua,B", ("2001-02-03", "2004-05-06")),
    ],
)
def test_sources_that_agree_give_the_more_exact_dates(
    tmp_path: Path, one: str, other: str, expected: tuple[str, str]
) -> None:
    (tenure,) = rows(tmp_path, one, other)
    assert (tenure["from"], tenure["to"]) == expected
    assert "conflict" not in said


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2001-02-03,2004-05-06,ua,A", "2001-02-09,2004-05-06,ua,B", ("2001-02", "2004-05-06")),
        ("2001-02-03,2004-05-06,ua,A", "2001-06-03,2004-05-06,ua,B", ("2001", "2004-05-06")),
        ("2001-02-03,2004-05-06,ua,A", "2002-06-03,2004-05-06,ua,B", (None, "2004-05-06")),
        ("2001-02-03,2004-05-06,ua,A", "2001-02-03,2006-05-06,ua,B", ("2001-02-03", "unknown")),
        ("2001-02-03,2004-05-06,ua,A", "2001-02-03,,ua,B", ("2001-02-03", "unknown")),
    ],
)
def test_what_sources_contradict_each_other_in_is_shown_and_not_settled(
    tmp_path: Path, one: str, other: str, expected: tuple[str | None, str]
) -> None:
    (tenure,) = rows(tmp_path, one, other)
    assert (tenure.get("from"), tenure["to"]) == expected
    assert "conflict: two dates for one tenure (1)" in said
    assert "(A)" in tenure["note"] and "(B)" in tenure["note"]


def test_two_terms_stay_two(tmp_path: Path) -> None:
    found = rows(tmp_path, "2001-02-03,2004-05-06,ua,A", "2008-02-03,2012-05-06,ua,B")
    assert [(tenure["from"], tenure["to"]) for tenure in found] == [
        ("2001-02-03", "2004-05-06"),
        ("2008-02-03", "2012-05-06"),
    ]


def test_one_source_with_terms_and_one_without_agree(tmp_path: Path) -> None:
    found = rows(
        tmp_path, "2001-02-03,2004-05-06,ua,A", "2004-05-20,2008-05-06,ua,A", "2001-02-03,2008-05-06,ua,B"
    )
    assert [(tenure["from"], tenure["to"]) for tenure in found] == [("2001-02-03", "2008-05-06")]
    assert "conflict" not in said


def test_a_break_that_one_source_knows_and_another_does_not_is_shown(tmp_path: Path) -> None:
    (tenure,) = rows(
        tmp_path, "2001-02-03,2003-05-06,ua,A", "2006-05-20,2008-05-06,ua,A", "2001-02-03,2008-05-06,ua,B"
    )
    assert tenure["status"] == "disputed"
    assert "is left between 2003-05-06 and 2006-05-20, or is not" in said


def test_overlaps_within_one_source_are_shown(tmp_path: Path) -> None:
    assert len(rows(tmp_path, "2001-02-03,2008-05-06,ua,A", "2002-01-01,2008-05-06,ua,A")) == 2
    assert "tenures of one office that overlap" in said


DAYS = st.dates(date(1990, 1, 1), date(2024, 12, 30))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    return PartialDate(*(day.year, day.month, day.day)[: draw(st.integers(1, 3))])


@st.composite
def facts(draw: st.DrawFn) -> TenureFact:
    start, end = draw(st.none() | partial_dates()), draw(st.none() | partial_dates())
    if start and end and end.latest < start.earliest:
        start, end = end, start
    unknown = end is None and draw(st.booleans())
    origin = Origin(draw(st.sampled_from("ABC")), PartialDate(2024, 12, 31), "here")
    return TenureFact("p", "o", start, end, unknown, origin)


@given(st.lists(facts(), min_size=1, max_size=8))
def test_no_day_that_a_source_gives_is_ever_lost(given_: list[TenureFact]) -> None:
    """Whatever is joined, a day on which some source is sure of the office stays possible."""
    joined = join_tenures(given_).spans
    for fact in given_:
        if fact.start is None:
            continue
        day, until = fact.start.latest, fact.origin.as_of.earliest
        if fact.end or fact.end_unknown:
            until = (fact.end or fact.start).earliest
        assert day > until or any(
            (span.fact.start is None or span.fact.start.earliest <= day)
            and (span.fact.end is None or day <= span.fact.end.latest)
            for span in joined
        )


@given(st.lists(facts(), min_size=1, max_size=8), st.randoms())
def test_the_order_of_rows_does_not_matter(given_: list[TenureFact], chance: object) -> None:
    turned = list(given_)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    one, other = join_tenures(given_).spans, join_tenures(turned).spans

    def shown(spans: list) -> list:  # type: ignore[type-arg]
        return sorted(
            (str(s.fact.start), str(s.fact.end), s.fact.end_unknown, sorted(s.sources)) for s in spans
        )

    assert shown(one) == shown(other)


# Beside the registry ------------------------------------------------------------------------------


def day(year: int) -> DateWindow:
    return DateWindow(date(year, 6, 1), date(year, 6, 1))


def test_an_imported_office_says_nothing_of_those_whose_record_is_complete(tmp_path: Path) -> None:
    made = person("Q1001", "Olena Made", item("P39", "Q900", P580=[time("P580", "2001-02-03")]))
    done = import_all("wikidata", tmp_path, {"a.json": answer(made, post("Q900", "Chief Digger of Ukraine"))})
    known, office = done.registry.person("petro-example"), done.registry.office("q900")
    assert known and office and known.complete
    assert held(done.registry, known, office, day(2015)) is Answer.UNKNOWN


def test_a_person_known_by_name_and_birth_joins_the_record(tmp_path: Path) -> None:
    born = [{"mainsnak": time("P569", "1965-09-26"), "rank": "normal"}]
    tenures = (
        item("P39", "Q901", P580=[time("P580", "2014-06-07")], P582=[time("P582", "2019-05-20")]),
        item("P39", "Q901", P580=[time("P580", "2010-01-01")], P582=[time("P582", "2011-01-01")]),
    )
    made = person("Q1001", "Petro Example", *tenures, P569=born)
    made["aliases"] = {"en": [{"language": "en", "value": "Petro O. Example"}]}
    files = {"a.json": answer(made, post("Q901", "President of Ukraine"))}
    done = import_all("wikidata", tmp_path, files)
    layer = done.records["petro-example"]
    assert "name" not in layer and layer["aliases"] == ["Petro O. Example"]
    assert [tenure["from"] for tenure in layer["tenures"]] == ["2010-01-01"]
    joined = done.registry.person("petro-example")
    assert joined and joined.name == "Petro Example" and len(joined.tenures) == 2
    apart = import_all("wikidata", tmp_path, files, link=False)
    assert "q1001" in apart.records and "q901" in apart.records


def test_other_dates_than_the_registry_are_shown(tmp_path: Path) -> None:
    text = "position,person,personID,start,end,DOB\nPresident,Petro Example,Q1001,2013-01-07,2019-05-20,1965-09-26\n"
    done = import_all("everypolitician", tmp_path, {"h.csv": text}, country="ua", as_of="2022-07-23")
    assert "conflict: other dates than the registry (1)" in done.said
    both = done.registry.person("petro-example")
    assert both and [str(tenure.start) for tenure in both.tenures] == ["2013-01-07", "2014-06-07"]


def test_a_namesake_without_proof_stays_another(tmp_path: Path) -> None:
    text = "position,person,personID,start,end\nDigger,Petro Example,Q1001,2013-01-07,2019-05-20\n"
    done = import_all("everypolitician", tmp_path, {"h.csv": text}, country="ua", as_of="2022-07-23")
    assert "q1001" in done.records and "perhaps known already" in done.said


def test_an_undated_tenure_is_unknown_and_never_always(tmp_path: Path) -> None:
    text = "position,person,personID,start,end\nDigger,Olena Made,Q1001,,\n"
    done = import_all("everypolitician", tmp_path, {"h.csv": text}, country="ua", as_of="2022-07-23")
    (tenure,) = done.registry.holders("ep-ua-digger")
    assert tenure.end_unknown and bounds(tenure) == (date.min, date.max)


def test_two_offices_with_one_label_are_shown(tmp_path: Path) -> None:
    text = (
        "person,personLabel,position,positionLabel,country\n"
        "Q1001,Olena Made,Q900,Chief Digger,Q212\nQ1002,Taras Made,Q901,Chief Digger,Q212\n"
    )
    done = import_all("sparql-csv", tmp_path, {"q.csv": text}, as_of="2024")
    assert "conflict: two offices with one label (1)" in done.said


def test_an_open_stretch_without_a_first_day_stays_open() -> None:
    first, second = (Origin(name, PartialDate(2024, 12, 31), "here") for name in "AB")
    year = PartialDate(2000)
    facts = [
        TenureFact("p", "o", None, year, False, first),
        TenureFact("p", "o", year, None, False, first),
        TenureFact("p", "o", PartialDate(2001), None, False, first),
        TenureFact("p", "o", year, year, False, second),
    ]
    (span,) = join_tenures(facts).spans
    assert span.fact.end is None
    assert "ends" in span.note
