import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.dates import PartialDate
from factlint.language.dates import find_dates


def found(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], str(m.when)) for m in find_dates(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 20 January 2021 he", [("20 January 2021", "2021-01-20")]),
        ("on January 20, 2021, he", [("January 20, 2021", "2021-01-20")]),
        ("the 2nd of May 1997", [("2nd of May 1997", "1997-05-02")]),
        ("on 2024-11-02.", [("2024-11-02", "2024-11-02")]),
        ("in September 2021", [("September 2021", "2021-09")]),
        ("on October 31st.", [("October 31st", "None")]),
        ("the Jan. 6 attack", [("Jan. 6", "None")]),
        ("on Feb. 30, 2020", [("Feb. 30, 2020", "None")]),
        ("in 2019, he", [("2019", "2019")]),
        ("since 2014", [("2014", "2014")]),
        ("the 2016 election", [("2016", "2016")]),
        ("the 2016 presidential election", [("2016", "2016")]),
        ("the mid-2015 talks", [("2015", "2015")]),
        ("Hobbs (1997) and Lane (b. 1950)", [("1997", "1997"), ("1950", "1950")]),
        ("in 2008 elections were held", [("2008", "2008")]),
        (
            "the 1994 genocide, his 2008 slogan and 2016’s end",
            [("1994", "1994"), ("2008", "2008"), ("2016", "2016")],
        ),
        ("in 2012 and 2013 he", [("2012", "2012"), ("2013", "2013")]),
        ("by 2030 unless", [("2030", "2030")]),
        ("a 2000 year old oak, the 1800 mile border, the 1944 men", []),
        ("in March and on May 2,000 marchers", []),
        ("2,021 people and 2000 troops", []),
        ("of 2000 troops, in 2000 cases, by 2000 people", []),
        ("for $2000 or 2000 km", []),
        ("in 2000 metres and in 1999.5", []),
        ("it may be 15 or 16", []),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str]]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last", "kind"),
    [
        ("in 2014–16", 2014, 2016, "years"),
        ("(1997-2007)", 1997, 2007, "years"),
        ("from 1999 to 2003", 1999, 2003, "years"),
        ("between 1990 and 1995", 1990, 1995, "years"),
        ("in the 1990s", 1990, 1999, "decade"),
        ("the ’90s", 1990, 1999, "decade"),
        ("the '10s", 2010, 2019, "decade"),
    ],
)
def test_ranges(text: str, first: int, last: int, kind: str):
    (mention,) = find_dates(text, 0, len(text))
    assert (mention.when, mention.until, mention.kind) == (PartialDate(first), PartialDate(last), kind)


def test_fields_stand_even_without_a_year():
    (mention,) = find_dates("by Sept. 11", 0, 11)
    assert (mention.year, mention.month, mention.day, mention.kind) == (0, 9, 11, "day")


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)), st.integers(0, 3))
def test_full_dates_read_back(day: date, style: int):
    month = calendar.month_name[day.month]
    text = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}" if day.month != 5 else f"May {day.day}, {day.year}",
        day.isoformat(),
    )[style]
    (mention,) = find_dates(f"It was {text}, he said", 0, len(text) + 16)
    assert mention.when == PartialDate.of(day)
