"""Dates with a month, the weekday beside them, and dates in figures."""

import pytest

from factlint.claims.calendar.dates_in_text import written_dates
from factlint.claims.calendar.numeric_dates import numeric_dates

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)

# (sentence, date as written, year, month, day, weekday, several days are meant)
DATES = [
    ("The vote is on Tuesday, March 4, 2025, at noon.", "March 4, 2025", 2025, 3, 4, TUE, False),
    ("The vote is on Tuesday 4 March 2025.", "4 March 2025", 2025, 3, 4, TUE, False),
    ("The vote is on Tuesday, 4 March, at noon.", "4 March", 0, 3, 4, TUE, False),
    ("The vote was on the 4th of March 2025.", "4th of March 2025", 2025, 3, 4, -1, False),
    ("The vote was on March 4th.", "March 4th", 0, 3, 4, -1, False),
    ("They met on Feb. 24, 2022, in Kyiv.", "Feb. 24, 2022", 2022, 2, 24, -1, False),
    ("They met on Tues., Feb. 24, in Kyiv.", "Feb. 24", 0, 2, 24, TUE, False),
    ("They met on Sept. 11, 2001.", "Sept. 11, 2001", 2001, 9, 11, -1, False),
    ("The strike ended in March 2024.", "March 2024", 2024, 3, 0, -1, False),
    ("The strike ended in March of 2024.", "March of 2024", 2024, 3, 0, -1, False),
    ("The ship left on 30 February.", "30 February", 0, 2, 30, -1, False),
    ("It opened on May 5, a Sunday, in rain.", "May 5", 0, 5, 5, SUN, False),
    ("It opened on 5 May 2024 (Sunday).", "5 May 2024", 2024, 5, 5, SUN, False),
    ("It opens on Sunday (May 5) at ten.", "May 5", 0, 5, 5, SUN, False),
    ("It opens on Sunday the 5th of May.", "5th of May", 0, 5, 5, SUN, False),
    ("The fair runs on Saturday and Sunday, March 9 and 10.", "March 9 and 10", 0, 3, 9, SUN, True),
    ("The fair runs March 9-10 in the hall.", "March 9-10", 0, 3, 9, -1, False),
    ("The fair runs 9–10 March 2024.", "9–10 March 2024", 2024, 3, 9, -1, False),
    ("It rained Friday-Sunday, March 8-10.", "March 8-10", 0, 3, 8, SUN, True),
    ("It happened on Monday night, January 15, 2024.", "January 15, 2024", 2024, 1, 15, MON, False),
    ("It happened on Wed., Dec. 24.", "Dec. 24", 0, 12, 24, WED, False),
    ("Thursday, 1 August 2024 was hot.", "1 August 2024", 2024, 8, 1, THU, False),
    ("Friday April 5 came.", "April 5", 0, 4, 5, FRI, False),
    ("He was born on June 12, 1986, a Thursday.", "June 12, 1986", 1986, 6, 12, THU, False),
    ("The lease ends on November 31st, 2024.", "November 31st, 2024", 2024, 11, 31, -1, False),
    ("On 4 March, 2014, she left.", "4 March, 2014", 2014, 3, 4, -1, False),
    ("On March 4 12,000 people marched.", "March 4", 0, 3, 4, -1, False),
    ("On Sat, Aug 3, it closed.", "Aug 3", 0, 8, 3, SAT, False),
    ("The Edmonton Sun, August 16, 2008, had it.", "August 16, 2008", 2008, 8, 16, -1, False),
    ("Between July 1 and July 4 it rained.", "July 1", 0, 7, 1, -1, False),
    ("In October 2,000 people came, and on October 7, 3,000.", "October 7", 0, 10, 7, -1, False),
]  # fmt: skip

NO_DATES = [
    "She may 5 times a week go there.",
    "The march 4 miles long was over.",
    "Theresa May said 20 things.",
    "April, 34, is a nurse.",
    "On Augustus 14 died.",
    "In June they left.",
    "The mid-March mood was low.",
    "May’s 12 ministers sat down.",
]


@pytest.mark.parametrize(("text", "written", "year", "month", "day", "weekday", "several"), DATES)
def test_dates(text, written, year, month, day, weekday, several):
    found = next(one for one in written_dates(text) if text[one.start : one.end] == written)
    assert (found.year, found.month, found.day, found.weekday, found.several) == (
        year,
        month,
        day,
        weekday,
        several,
    )
    if weekday >= 0:
        assert text[found.weekday_start : found.weekday_end].rstrip(".")[:3] in "MonTueWedThuFriSatSun"
    if day:
        assert text[found.day_start : found.day_end] == str(day)


@pytest.mark.parametrize("text", NO_DATES)
def test_words_that_are_no_dates(text):
    assert written_dates(text) == []


# (sentence, written, number of days it may mean)
FIGURES = [
    ("It is dated 2024-02-29.", "2024-02-29", 1),
    ("It is dated 2023-02-29.", "2023-02-29", 0),
    ("It is dated 04/05/2024.", "04/05/2024", 2),
    ("It is dated 30/04/2024.", "30/04/2024", 1),
    ("It is dated 31/04/2024.", "31/04/2024", 0),
    ("It is dated 31.04.2024, says the form.", "31.04.2024", 0),
    ("It is dated 2024-11-30.", "2024-11-30", 1),
    ("It is dated 2024-11-31.", "2024-11-31", 0),
    ("It is dated 2024-13-01.", "2024-13-01", 0),
    ("It is dated 2024-00-10.", "2024-00-10", 0),
    ("It is dated 1900-02-29.", "1900-02-29", 0),
    ("It is dated 2000-02-29.", "2000-02-29", 1),
    ("The form (12/11/2024) is late.", "12/11/2024", 2),
    ("The form of 12/13/2024 is late.", "12/13/2024", 1),
    ("The form of 13/13/2024 is late.", "13/13/2024", 0),
    ("The form of 1/2/2024 is late.", "1/2/2024", 2),
    ("The form of 7/7/2024 is late.", "7/7/2024", 1),
    ("The form of 29.2.2023 is late.", "29.2.2023", 0),
    ("The form of 1.12.2023 is late.", "1.12.2023", 2),
    ("The form of 00/10/2024 is late.", "00/10/2024", 0),
    ("The form of 32/10/2024 is late.", "32/10/2024", 0),
    ("It ran until 2019-12-31, and shut.", "2019-12-31", 1),
    ("It ran until 2019-12-32, and shut.", "2019-12-32", 0),
]


@pytest.mark.parametrize(("text", "written", "readings"), FIGURES)
def test_dates_in_figures(text, written, readings):
    (found,) = numeric_dates(text)
    assert text[found.start : found.end] == written
    assert len(set(found.readings)) == readings


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org/2024-02-30/a.",
        "Call 555-2024-02-30 now.",
        "Version 1.2.2024.3 is out.",
        "A score of 3/4/2024/5.",
        "File no. 2024-13-01-77.",
        "He paid 30/04/20.",
        "It is 1e999 and 99999-99-99.",
    ],
)
def test_figures_that_are_no_dates(text):
    assert numeric_dates(text) == []
