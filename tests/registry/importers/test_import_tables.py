"""Query results, EveryPolitician tables and CSV with a mapping."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from importing import import_all

from factlint.core.errors import RegistryError, UsageError

HOLDERS = """\
position,person,personID,start,end,gender,DOB,DOD,image,enwiki
President,Petro Example,Q1001,2014-06-07,2019-05-20,male,1965-09-26,,,
President,Volodya Made,Q1002,2019-05-20,,male,1978-01-25,,,
Minister of Digging,Olena Made,Q1003,2019-08,2020,female,1980,,,
Minister of Digging,Made (unlisted),,2018,2019,,,,,
Minister of Digging,,,2017,2018,,,,,
Minister of Digging,Taras Made,Q1004,2016-02-31,,male,,,,
Minister of Digging,Іван Зроблений,Q1005,2015,2016,male,,,,
"""


def sparql(*rows: dict[str, str]) -> str:
    def cell(value: str) -> dict[str, str]:
        kind = "uri" if value.startswith("http") else "literal"
        return {"type": kind, "value": value, "xml:lang": "en"}

    bindings = [{key: cell(value) for key, value in row.items()} for row in rows]
    names = sorted({key for row in rows for key in row})
    return json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}})


def row(number: int, **more: str) -> dict[str, str]:
    base = "http://www.wikidata.org/entity/"
    given = {
        "item": f"{base}Q{number}",
        "itemLabel": f"Olena Made {number}",
        "position": f"{base}Q900",
        "positionLabel": "Minister of Digging of Ukraine",
        "country": f"{base}Q212",
        "start": "2016-05-05T00:00:00Z",
    }
    return {key: value for key, value in {**given, **more}.items() if value}


def test_holders_of_a_country(tmp_path: Path) -> None:
    done = import_all("everypolitician", tmp_path, {"h.csv": HOLDERS}, country="ua", as_of="2022-07-23")
    # Known by name and day of birth, and so is the tenure: there is nothing to add.
    assert "q1001" not in done.records and "petro-example" not in done.records
    assert done.tenures("q1002") == [{"office": "ua-president", "from": "2019-05-20"}]
    office = done.records["ep-ua-minister-of-digging"]
    assert (office["name"], office["jurisdiction"], office["partial"]) == ("Minister of Digging", "ua", True)
    assert done.tenures("q1003") == [{"office": office["id"], "from": "2019-08", "to": "2020"}]
    assert done.records["q1003"]["pronouns"] == "she"
    assert "h.csv:7: `start`: no such date: `2016-02-31`; the row is left out" in done.said
    assert "person without a name in Latin letters" in done.said
    assert done.summary.counts["rows without a person, left out"] == 1
    assert done.registry.person("petro-example").tenures[0].office == "ua-president"  # type: ignore[union-attr]


def test_a_title_without_a_country_is_nobody_s_in_particular(tmp_path: Path) -> None:
    done = import_all("everypolitician", tmp_path, {"h.csv": HOLDERS}, as_of="2022-07-23", everyone=False)
    assert not done.records
    assert "may be any country’s or body’s; give it with --country" in done.said


def test_a_body_in_the_title_is_its_jurisdiction(tmp_path: Path) -> None:
    text = "position,person,personID,start,end\nChief Digger of the United Nations,Olena Made,Q1001,2017-01-01,\n"
    done = import_all("everypolitician", tmp_path, {"h.csv": text}, as_of="2023-01-10")
    office = next(record for record in done.records.values() if record["kind"] == "office")
    assert (office["jurisdiction"], office["weak"]) == ("un", ["Chief Digger"])


def test_a_name_that_two_places_have_is_no_jurisdiction(tmp_path: Path) -> None:
    text = "position,person,personID,start,end\nGovernor of Georgia,Olena Made,Q1001,2017-01-01,\n"
    done = import_all("everypolitician", tmp_path, {"h.csv": text}, as_of="2023-01-10", everyone=False)
    assert not done.records
    done = import_all("everypolitician", tmp_path, {"h.csv": text}, as_of="2023-01-10", country="us-ga")
    assert done.tenures("q1001")[0]["office"] == "ep-us-ga-governor-of-georgia"


def test_terms_of_a_chamber(tmp_path: Path) -> None:
    text = "id,name,group,chamber,term,start_date,end_date,gender,wikidata\nx,Olena Made,A,Senate,8,2013,2018,female,Q1001\n"
    done = import_all("everypolitician", tmp_path, {"term-8.csv": text}, as_of="2018-01", country="ua")
    assert done.tenures("q1001") == [{"office": "ep-ua-member-of-the-senate", "from": "2013", "to": "2018"}]


def test_a_query_result_in_json_and_in_csv(tmp_path: Path) -> None:
    rows = [
        row(1001),
        row(1002, start="", end=""),
        row(1003, start="2014-01-01T00:00:00Z", end="2015-03-01T00:00:00Z"),
    ]
    done = import_all("sparql-json", tmp_path, {"q.json": sparql(*rows)}, as_of="2018-12-13")
    assert done.tenures("q1001") == [{"office": "q900", "from": "2016-05-05"}]
    assert done.tenures("q1002") == [{"office": "q900", "to": "unknown"}]
    # A query service writes a year as the stamp of its first day.
    assert done.tenures("q1003") == [{"office": "q900", "from": "2014", "to": "2015-03"}]
    names = ["item", "itemLabel", "position", "positionLabel", "country", "start", "end"]
    text = "\n".join([",".join(names), *(",".join(one.get(name, "") for name in names) for one in rows)])
    again = import_all("sparql-csv", tmp_path, {"q.csv": text}, as_of="2018-12-13", source="one source")
    assert [again.tenures(f"q{number}") for number in (1001, 1002, 1003)] == [
        done.tenures(f"q{number}") for number in (1001, 1002, 1003)
    ]


def test_an_item_without_a_label_has_no_name(tmp_path: Path) -> None:
    done = import_all("sparql-json", tmp_path, {"q.json": sparql(row(1001, itemLabel="Q1001"))}, as_of="2018")
    assert not done.records and "q1001 has no name" in done.said


def test_columns_can_be_named(tmp_path: Path) -> None:
    text = "who,what,since\nOlena Made,Minister of Digging of Ukraine,2016\n"
    with pytest.raises(UsageError, match="--column person=COLUMN"):
        import_all("sparql-csv", tmp_path, {"q.csv": text}, as_of="2018")
    named = {"person": "who", "office": "what", "from": "since"}
    done = import_all("sparql-csv", tmp_path, {"q.csv": text}, as_of="2018", columns=named)
    assert done.records["wd-olena-made"]["tenures"][0]["from"] == "2016"
    with pytest.raises(UsageError, match="has no column `nobody`"):
        import_all("sparql-csv", tmp_path, {"q.csv": text}, as_of="2018", columns={"person": "nobody"})


@pytest.mark.parametrize(
    "format_", ["everypolitician", "sparql-csv", "sparql-json", "popolo", "congress-legislators"]
)
def test_formats_without_a_day_of_their_own_need_one(tmp_path: Path, format_: str) -> None:
    with pytest.raises(UsageError, match="--as-of"):
        import_all(format_, tmp_path, {"x": HOLDERS})


MAPPING = """\
columns: {person: Name, office: Amt, from: von, to: bis, url: Quelle}
constants: {country: ua, status: acting}
source: Handbook of the ministry, 3rd edition
as_of: 2024-05
delimiter: semicolon
"""
TABLE = "Name;Amt;von;bis;Quelle\nOlena Made;Chief Digger;2019-08-29;unknown;https://example.org/1\n"


def mapped(tmp_path: Path, mapping: str = MAPPING, table: str = TABLE, **asked: Any) -> Any:
    (tmp_path / "columns.yaml").write_text(mapping)
    return import_all("csv", tmp_path, {"t.csv": table}, mapping=tmp_path / "columns.yaml", **asked)


def test_a_table_with_a_mapping(tmp_path: Path) -> None:
    record = mapped(tmp_path).records["csv-olena-made"]
    assert record["tenures"] == [
        {"office": "csv-ua-chief-digger", "from": "2019-08-29", "to": "unknown", "status": "acting"}
    ]
    assert (record["source"], record["as_of"]) == ("Handbook of the ministry, 3rd edition", "2024-05")
    assert record["url"] == "https://example.org/1"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("columns: {person: Nme}\nsource: x\nas_of: 2024\n", "no column `Nme` for `person`"),
        ("columns: {persn: Name}\nsource: x\nas_of: 2024\n", "did you mean `person`"),
        ("columns: {office: Amt}\nsource: x\nas_of: 2024\n", "needs `person`"),
        ("columns: {person: Name}\nas_of: 2024\n", "`source` is missing"),
        ("columns: {person: Name}\nsource: x\n", "--as-of"),
        ("columns: {person: Name}\nsource: x\nas_of: soon\n", "`as_of`"),
        ("columns: {person: Name}\nsource: x\nas_of: 2024\ndelimiter: many\n", "`delimiter`"),
        ("- a\n", "a mapping file"),
        ("{", "columns.yaml"),
    ],
)
def test_a_wrong_mapping_is_said(tmp_path: Path, wrong: str, said: str) -> None:
    with pytest.raises((RegistryError, UsageError), match=said):
        mapped(tmp_path, wrong, TABLE.replace(";", ","))


def test_a_table_needs_a_mapping(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--mapping"):
        import_all("csv", tmp_path, {"t.csv": TABLE})


@pytest.mark.parametrize("table", ["", "\n", 'Name;Amt\n"Olena', "Name;Name\na;b\n", b"Name;Amt\n\xff;b\n"])
def test_a_broken_table_stops_the_import(tmp_path: Path, table: str | bytes) -> None:
    with pytest.raises(RegistryError, match=r"t\.csv"):
        mapped(tmp_path, "columns: {person: Name}\nsource: x\nas_of: 2024\ndelimiter: ;\n", table)  # type: ignore[arg-type]


def test_a_row_of_another_length_is_left_out(tmp_path: Path) -> None:
    done = mapped(tmp_path, table=TABLE + "Taras Made;x\n")
    assert "t.csv:3: has 2 fields, the header 5" in done.said
