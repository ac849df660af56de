"""The date that a draft gives itself: file name, date lines, datelines, metadata values."""

from __future__ import annotations

import pytest
from formats_drafts import read_as

from factlint.core.dates import PartialDate
from factlint.formats.metadata import date_from_name, date_from_value

LONG = (
    "The minister told parliament on Tuesday, March 2, 2010, that the bridge over the river would open late."
)


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("drafts/2021-03-04-talks.md", "2021-03-04"),
        ("talks 2021-03-04.txt", "2021-03-04"),
        ("C:\\drafts\\2021-03-04.txt", "2021-03-04"),
        ("2021-03-04/talks.txt", ""),
        ("2021-13-44-talks.txt", ""),
        ("2021-03-talks.txt", ""),
        ("12021-03-041.txt", ""),
        ("-", ""),
    ],
)
def test_date_from_name(path: str, date: str) -> None:
    assert str(date_from_name(path) or "") == date


@pytest.mark.parametrize(
    "value",
    [
        "2021-03-04",
        "2021-03-04T10:00:00Z",
        "2021-03-04 10:00:00 +0100",
        "4 March 2021",
        "Thu, 04 Mar 2021 10:00:00 GMT",
    ],
)
def test_date_from_value(value: str) -> None:
    assert date_from_value(value) == PartialDate(2021, 3, 4)


@pytest.mark.parametrize(
    "value", ["", "2021", "March 2021", "03/04/2021", "2021-02-30", "31 June 2021", "soon"]
)
def test_no_date_from_value(value: str) -> None:
    assert date_from_value(value) is None


@pytest.mark.parametrize(
    ("line", "origin"),
    [
        ("Friday, July 21, 2017", "date line"),
        ("21 July 2017", "date line"),
        ("2017-07-21", "date line"),
        ("July 21st, 2017, 10:15 a.m.", "date line"),
        ("Published 21 July 2017", "published line"),
        ("First published: Fri 21 July 2017 10.15 BST", "published line"),
        ("Updated July 21, 2017", "updated line"),
        (f"LONDON, July 21, 2017 (AP) — {LONG}", "dateline"),
        (f"NEW YORK (Reuters), July 21, 2017 - {LONG}", "dateline"),
    ],
)
def test_date_in_the_text(line: str, origin: str) -> None:
    metadata = read_as(f"A Bridge Too Late\n\n{line}\n\n{LONG}\n", "plain").metadata
    assert (metadata.date, metadata.date_from) == (PartialDate(2017, 7, 21), origin)


@pytest.mark.parametrize(
    "line",
    [
        "July 2017",
        "Friday, July 21",
        "On July 21, 2017 he resigned.",
        "LONDON (AP) — Talks began on July 21, 2017.",
        "July 41, 2017",
    ],
)
def test_no_date_in_the_text(line: str) -> None:
    assert read_as(f"A Bridge Too Late\n\n{line}\n\n{LONG}\n", "plain").metadata.date is None


def test_date_lines_count_only_near_the_top_and_published_lines_at_the_end_too() -> None:
    body = "\n".join([LONG] * 12)
    assert read_as(f"{body}\n21 July 2017\n{LONG}", "plain").metadata.date is None
    assert read_as(f"{body}\nPublished 21 July 2017\n", "plain").metadata.date == PartialDate(2017, 7, 21)


def test_published_goes_before_updated() -> None:
    text = f"Updated 22 July 2017\nPublished 21 July 2017\n{LONG}"
    assert read_as(text, "plain").metadata.date == PartialDate(2017, 7, 21)


def test_the_file_name_goes_before_the_text_and_after_what_the_format_states() -> None:
    plain = read_as(f"21 July 2017\n{LONG}", "plain", "2018-01-02.txt").metadata
    assert (str(plain.date), plain.date_from) == ("2018-01-02", "file name")
    front = read_as(f"---\ndate: 2019-05-06\n---\n{LONG}", "markdown", "2018-01-02.md").metadata
    assert (str(front.date), front.date_from) == ("2019-05-06", "front matter")
    html = read_as(f"<meta name='date' content='2019-05-06'><p>{LONG}", "html", "2018-01-02.html").metadata
    assert (str(html.date), html.date_from) == ("2019-05-06", "HTML metadata")
