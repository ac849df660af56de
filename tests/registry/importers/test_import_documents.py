"""FollowTheMoney, Popolo, congress-legislators and ClaimReview."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from importing import SAMPLES, import_all

from factlint.core.errors import RegistryError
from factlint.registry.model import ClaimReview, EntityKind


def lines(*values: Any) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


def ftm(schema: str, id: str, more: dict[str, Any] | None = None, **properties: Any) -> dict[str, Any]:
    listed = {key: value if isinstance(value, list) else [value] for key, value in properties.items()}
    return {
        "id": id,
        "schema": schema,
        "properties": listed,
        "last_seen": "2024-03-13T06:53:02",
        **(more or {}),
    }


DIGGER = ftm("Position", "Q900", name="Minister of Digging", country="ua", wikidataId="Q900")
OLENA = ftm(
    "Person", "NK-1", {"referents": ["old-1"], "datasets": ["made"], "caption": "Olena Made"},
    name=["MADE, Olena", "OLENA MADE", "Олена", "Olena P. Made"], gender="female", birthDate=["1980", "1980-02-03"],
    citizenship="ua", lastName="Made", wikidataId="Q1001",
)  # fmt: skip


def test_flat_rows_with_merged_ids(tmp_path: Path) -> None:
    held = ftm("Occupancy", "o1", holder="old-1", post="Q900", startDate="2019-08", endDate="2020-03-04")
    done = import_all("followthemoney", tmp_path, {"f.json": lines(held, OLENA, DIGGER)})
    record = done.records["q1001"]
    assert record["name"] == "Olena Made" and record["aliases"] == ["Olena P. Made"]
    assert (record["born"], record["pronouns"], record["country"], record["family_name"]) == (
        "1980-02-03", "she", "ua", "Made",
    )  # fmt: skip
    assert (record["source"], record["as_of"]) == ("FollowTheMoney data (made)", "2024-03-13")
    assert done.tenures("q1001") == [
        {"office": "q900", "from": "2019-08", "to": "2020-03-04", "source": "FollowTheMoney data"}
    ]


def test_nested_rows(tmp_path: Path) -> None:
    occupancy = ftm("Occupancy", "o1", post=[DIGGER], startDate="2019-08-29", status="ended")
    nested = ftm("Person", "Q1002", name="Taras Made", positionOccupancies=[occupancy])
    done = import_all("followthemoney", tmp_path, {"f.json": lines(nested)})
    assert done.tenures("q1002") == [{"office": "q900", "from": "2019-08-29", "to": "unknown"}]


def test_rows_with_faults_are_left_out(tmp_path: Path) -> None:
    rows = [
        OLENA,
        DIGGER,
        ftm("Occupancy", "o1", holder="NK-1"),
        ftm("Occupancy", "o2", post="Q900"),
        ftm("Occupancy", "o3", holder=["NK-1", "NK-2"], post="Q900"),
        ftm("Occupancy", "o4", holder="NK-9", post="Q900"),
        ftm("Occupancy", "o5", holder="NK-1", post="Q900", startDate=["2019-08-29", "2018-01-01"]),
        ftm("Occupancy", "o6", holder="NK-1", post="Q900", startDate="spring"),
    ]
    done = import_all("followthemoney", tmp_path, {"f.json": lines(*rows) + "nonsense\n[]\n"})
    for said in (
        "o1 has no `post`",
        "o2 has no `holder`",
        "2 values for `holder`",
        "NK-9 holds 1 of the tenures",
    ):
        assert said in done.said
    assert "`startDate`: 2018-01-01 or 2019-08-29; taken as unknown" in done.said
    assert "f.json:9: not JSON" in done.said and "f.json:10: has no `schema`" in done.said
    assert done.tenures("q1001") == [{"office": "q900", "to": "unknown", "source": "FollowTheMoney data"}]


def test_a_last_line_that_is_cut_off_stops_the_import(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match=r"f\.json:2: is cut off"):
        import_all("followthemoney", tmp_path, {"f.json": lines(OLENA) + '{"id": "x", "sch'})


POPOLO: dict[str, Any] = {
    "persons": [
        {"id": "p1", "name": {"lang:en": "Olena Made", "lang:uk": "Олена"}, "gender": "female",
         "identifiers": [{"scheme": "wikidata", "identifier": "Q1001"}], "birth_date": "1980-02"},
        {"id": "p2", "name": "Taras Made", "other_names": [{"lang": "uk", "name": "Taras Meid"}, {"name": "T. Made"}]},
    ],
    "organizations": [{"id": "sen", "name": "Senate"}, {"id": "pa", "name": "A", "classification": "party"}],
    "posts": [{"id": "chief", "label": "Chief Digger"}],
    "events": [{"id": "term/8", "start_date": "2013-09-17", "end_date": "2018-07-29"}, {"id": "term/9", "start_date": "2018-08-26"}],
    "memberships": [
        {"person_id": "p1", "organization_id": "sen", "role": "member", "legislative_period_id": "term/8"},
        {"person_id": "p2", "organization_id": "sen", "role": "member", "legislative_period_id": "term/9", "start_date": "2019-02"},
        {"person_id": "p2", "post_id": "chief"},
        {"person_id": "p2", "organization_id": "pa", "role": "member"},
        {"person_id": "p2", "organization_id": "sen"},
    ],
}  # fmt: skip


def test_popolo_with_terms_that_give_the_dates(tmp_path: Path) -> None:
    done = import_all("popolo", tmp_path, {"p.json": json.dumps(POPOLO)}, as_of="2020-01", country="ua")
    assert done.records["q1001"]["name"] == "Olena Made"
    assert done.tenures("q1001") == [
        {"office": "popolo-sen-member", "from": "2013-09-17", "to": "2018-07-29"}
    ]
    assert done.records["popolo-sen-member"]["name"] == "member of the Senate"
    assert done.records["popolo-p2"]["aliases"] == ["T. Made"]
    assert done.tenures("popolo-p2") == [
        {"office": "popolo-chief", "to": "unknown"},
        {"office": "popolo-sen-member", "from": "2019-02"},
    ]
    assert "membership 5: needs" in done.said
    assert done.summary.counts["memberships of parties, left out"] == 1


def test_popolo_in_two_files(tmp_path: Path) -> None:
    people = json.dumps({"persons": POPOLO["persons"]})
    rest = json.dumps({key: value for key, value in POPOLO.items() if key != "persons"})
    done = import_all("popolo", tmp_path, {"a.json": rest, "b.json": people}, as_of="2020-01", country="ua")
    assert done.tenures("q1001")


def test_congress_legislators(tmp_path: Path) -> None:
    done = import_all(
        "congress-legislators",
        tmp_path,
        [SAMPLES / "legislators.yaml", SAMPLES / "executive.yaml"],
        as_of="2026-06-15",
    )
    senator = done.records["q22250"]
    assert (senator["name"], senator["family_name"], senator["pronouns"]) == (
        "Maria Cantwell",
        "Cantwell",
        "she",
    )
    # Terms without a day between are one; the end of the running one is planned.
    assert senator["tenures"] == [
        {"office": "congress-us-representative", "from": "1993-01-05", "to": "1995-01-03"},
        {"office": "congress-us-senator", "from": "2001-01-03"},
    ]
    vance = done.records["q28935729"]
    assert vance["tenures"] == [{"office": "us-vice-president", "from": "2025-01-20"}]
    assert done.records["congress-us-senator"]["seats"] == 100
    washington = done.records["bioguide-w000178"]
    assert washington["tenures"] == [{"office": "us-president", "from": "1789-04-30", "to": "1797-03-04"}]


def test_an_entry_that_is_no_yaml_is_left_out(tmp_path: Path) -> None:
    text = (SAMPLES / "executive.yaml").read_text()
    broken = text.replace("    first: George", "    first: [George")
    done = import_all("congress-legislators", tmp_path, {"e.yaml": broken}, as_of="2026-06-15")
    assert "q28935729" in done.records and "bioguide-w000178" not in done.records
    assert "e.yaml:1: not YAML" in done.said


def test_other_yaml_stops_the_import(tmp_path: Path) -> None:
    for text in ("a: b\n", "- type: house\n  name: Committee\n", ""):
        with pytest.raises(RegistryError):
            import_all("congress-legislators", tmp_path, {"e.yaml": text}, as_of="2026-06-15")


REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "datePublished": "2024-02-03",
    "url": "https://example.org/check/1",
    "claimReviewed": "Digging is free.",
    "author": {"@type": "Organization", "name": "Example Check"},
    "itemReviewed": {"@type": "Claim", "author": {"name": "Olena Made"}, "datePublished": "2024-01-30"},
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "alternateName": "False"},
}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(REVIEW),
        json.dumps(REVIEW, indent=1),
        json.dumps([REVIEW]),
        json.dumps({"@graph": [{"@type": "WebPage"}, REVIEW]}, indent=1),
        json.dumps({"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}]}),
        lines(REVIEW, {"@type": "WebPage"}),
        lines({**REVIEW, "@type": ["Review", "http://schema.org/ClaimReview"]}),
    ],
)
def test_claim_reviews_in_every_wrapping(tmp_path: Path, text: str) -> None:
    done = import_all("claimreview", tmp_path, {"r.json": text})
    (id,) = done.registry.ids(EntityKind.CLAIM_REVIEW)
    review = done.registry.entity(id)
    assert isinstance(review, ClaimReview)
    assert (review.name, review.claimant, review.rating) == ("Digging is free.", "Olena Made", "False")
    assert (review.reviewer, review.source, review.url) == ("Example Check", "Example Check", REVIEW["url"])
    assert (str(review.claimed), str(review.reviewed), str(review.as_of)) == (
        "2024-01-30",
        "2024-02-03",
        "2024-02-03",
    )
    assert done.registry.find_names("Digging is free. Example Check") == []


def test_reviews_without_their_essentials_are_left_out(tmp_path: Path) -> None:
    rows = [
        {**REVIEW, "claimReviewed": ""},
        {**REVIEW, "reviewRating": {}},
        {**REVIEW, "url": "javascript:alert(1)"},
        {**REVIEW, "datePublished": None},
        {**REVIEW, "reviewRating": {"ratingValue": "2", "bestRating": "5"}, "url": "https://example.org/2"},
    ]
    done = import_all("claimreview", tmp_path, {"r.json": lines(*rows)})
    assert [record["rating"] for record in done.records.values()] == ["2 of 5"]
    assert done.summary.number("left out") == 4
    with pytest.raises(RegistryError, match="holds no ClaimReview"):
        import_all("claimreview", tmp_path, {"r.json": "{}"})
