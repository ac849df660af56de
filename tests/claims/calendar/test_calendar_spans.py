"""Stretches of years and of days; amounts, scores and lists of days are none."""

import pytest

from factlint.claims.calendar.spans import day_spans, year_spans

# (sentence, first, last)
YEARS = [
    ("She led it from 2010 to 2015.", 2010, 2015),
    ("She led it from 2015 until 2010.", 2015, 2010),
    ("She led it from 2010 through 2015.", 2010, 2015),
    ("She led it from 2010 till 2015.", 2010, 2015),
    ("Between 1998 and 1989 it stood.", 1998, 1989),
    ("Between the years 1998 and 1999 it stood.", 1998, 1999),
    ("Ada Berg (1920–1990) wrote.", 1920, 1990),
    ("Ada Berg (1990-1920) wrote.", 1990, 1920),
    ("Ada Berg (1920 – 1990), a poet, wrote.", 1920, 1990),
    ("He reigned from 1272 to 1216, it says.", 1272, 1216),
    ("The king (reigned 1216–1272) sealed it.", 1216, 1272),
    ("It ran from 1939–1945 in full.", 1939, 1945),
    ("Holm was in office 2004–2012, at the time.", 2004, 2012),
    ("During the years 1914–1918 the mill made boots.", 1914, 1918),
    ("The war (1914–1918) closed the mill.", 1914, 1918),
    ("From 1850 to 1900, ships called here.", 1850, 1900),
    ("He ruled 1625–1649 and lost his head.", 1625, 1649),
    ("The team played here between 1990 and 2004.", 1990, 2004),
    ("The paper appeared from 1881 until 1939.", 1881, 1939),
    ("The strike (from 1984 – 1985) split the town.", 1984, 1985),
]  # fmt: skip

NO_YEARS = [
    "It fell from 2015 to 1950 in a week.",
    "From 1500 to 1200 people came.",
    "The range (1900-1700 BC) is wide.",
    "Between 2000 to 1800 it varied.",
    "The score was 1998-1989.",
    "Prices went from 1999 to 1899.",
    "It grew from 1400 to 1900 homes.",
    "The number of seats was cut from 1800 to 1500.",
    "The lot fetched from $1500 to $1900.",
    "It rose (1800 to 1900 homes) twice.",
    "She wrote in 2010 and 2015.",
    "Rooms 1801 to 1900 are shut.",
]


@pytest.mark.parametrize(("text", "first", "last"), YEARS)
def test_spans_of_years(text, first, last):
    (span,) = year_spans(text, text.lower())
    assert (span.first, span.last) == (first, last)


@pytest.mark.parametrize("text", NO_YEARS)
def test_figures_that_are_no_years(text):
    assert year_spans(text, text.lower()) == []


# (words, first day and month, last day and month)
DAYS = [
    ("from March 10 to March 5", (10, 3), (5, 3)),
    ("between 28 October and 23 October", (28, 10), (23, 10)),
    ("from 12 May 2024 to 3 April 2024", (12, 5), (3, 4)),
    ("from 12 May to 3 June", (12, 5), (3, 6)),
    ("from May 12 until June 3, 2024", (12, 5), (3, 6)),
    ("from Monday, May 12, to Friday, May 16", (12, 5), (16, 5)),
    ("from Sept. 4 through Oct. 2", (4, 9), (2, 10)),
    ("from the 4th of May to the 9th of May", (4, 5), (9, 5)),
    ("March 10 – March 12", (10, 3), (12, 3)),
    ("March 10—March 12", (10, 3), (12, 3)),
    ("between May 2023 and March 2024", (0, 5), (0, 3)),
    ("from May 2023 to March 2024", (0, 5), (0, 3)),
    ("from 3 January – 9 January", (3, 1), (9, 1)),
    ("from 31 December to 2 January", (31, 12), (2, 1)),
    ("between June 3 and June 1", (3, 6), (1, 6)),
    ("from 1 April 2023 until 31 March 2024", (1, 4), (31, 3)),
    ("from Feb 4 to Feb 9", (4, 2), (9, 2)),
    ("from Tuesday 4 June to Thursday 6 June", (4, 6), (6, 6)),
]  # fmt: skip

NO_DAYS = [
    "on March 10 and on March 12",
    "March 10, March 12",
    "on 3 May and 9 May",
    "in March and in May",
    "from 3 to 9 people",
    "before 3 May and after 9 May",
    "on May 3 to mark May 9",
    "from March 10, when it rained for a week, to March 12",
    "between the fair of 3 May and the match",
    "from dawn to dusk on 3 May",
    "on 3 May, 4 May and 5 May",
    "either 3 May or 9 May",
]


@pytest.mark.parametrize(("words", "first", "last"), DAYS)
def test_spans_of_days(words, first, last, reading):
    analysis, claims, _ = reading(f"It rained {words}, they said.")
    (span,) = day_spans(analysis, claims.dates)
    assert ((span.first.day, span.first.month), (span.last.day, span.last.month)) == (first, last)


@pytest.mark.parametrize("words", NO_DAYS)
def test_days_that_are_no_span(words, reading):
    analysis, claims, _ = reading(f"It rained {words}, they said.")
    assert day_spans(analysis, claims.dates) == []
