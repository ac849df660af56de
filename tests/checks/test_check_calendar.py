"""Clock times, decades, orders of dates and relative dates: real-looking sentences with what is reported of each."""

from __future__ import annotations

import pytest
from check_runs import findings
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factlint.checks.calendar.clock_bounds import ClockBounds
from factlint.checks.calendar.date_order import DateOrder
from factlint.checks.calendar.decade_or_century import DecadeOrCentury
from factlint.checks.calendar.edition_year import EditionOfYear
from factlint.checks.calendar.event_year import EventYear
from factlint.checks.calendar.running_year import RunningYear
from factlint.claims.calendar.dates_in_text import written_dates
from factlint.claims.calendar.relative import relative_claims
from factlint.language.smallnumbers import ordinal_words
from factlint.registry.editions import editions
from factlint.registry.load import open_registry

FEW = settings(max_examples=60, deadline=None)


def marked(check, text):
    clean, found = findings(check, text)
    return "; ".join(clean[one.span.start : one.span.end] for one in found)


def dated(check, text, when):
    clean, found = findings(check, text, when=when)
    return "; ".join(clean[one.span.start : one.span.end] for one in found)


# (sentence, what is reported)
CLOCK = [
    ("The train leaves at 25:30 GMT.", "25:30 GMT"),
    ("The count ended shortly before 25:30, the officer said.", "25:30"),
    ("The doors close at 24:10 local time.", "24:10 local time"),
    ("The ship sails at 10:75 a.m. on Friday.", "10:75 a.m."),
    ("The vote is at 13 p.m. in the hall.", "13 p.m."),
    ("The vote is at 14pm in the hall.", "14pm"),
    ("He woke at 0:61 a.m. to a bang.", "0:61 a.m."),
    ("The fair opens at 18:72 on Saturday.", "18:72"),
    ("They met at 23:65, and left.", "23:65"),
    ("It lasted 2 minutes 75 seconds.", "2 minutes 75 seconds"),
    ("It lasted one hour and 64 minutes.", "one hour and 64 minutes"),
    ("She ran it in 2 hours, 61 minutes.", "2 hours, 61 minutes"),
    ("The tunnel shuts at 26.15pm.", "26.15pm"),
    ("The feed breaks off at 31:00 CET.", "31:00 CET"),
    ("Buses run from 06:00 until 24:00.", ""),
    ("The train leaves at 23:59 GMT.", ""),
    ("The ship sails at 10:45 a.m. on Friday.", ""),
    ("The vote is at 12 p.m. in the hall.", ""),
    ("She finished the lap at 61:20, a record.", ""),
    ("He scored at 72:10 of the match.", ""),
    ("The video stops at 34:80 on the tape.", ""),
    ("Read Psalm 119:97 at dusk.", ""),
    ("The odds are 33:70 at best.", ""),
    ("A ratio of 40:60 was chosen.", ""),
    ("He was born at 7.30pm after 75 minutes.", ""),
    ("It lasted 2 minutes 45 seconds.", ""),
    ("It lasted 90 minutes, 75 seconds longer than planned.", ""),
    ("The road, the A38, shut at 11pm for 61 minutes.", ""),
    ("A clock in the novel strikes 13 p.m. on its last page.", ""),
    ("It costs 25.30 in all.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLOCK)
def test_clock_times(text, expected):
    assert marked(ClockBounds(), text) == expected


DECADES = [
    ("The chapel was built in the 18th century, in 1850, by masons.", "in the 18th century, in 1850"),
    ("In the 1980s, in 1992, the choir toured Japan.", "In the 1980s, in 1992"),
    ("The 17th-century house, built in 1755, is for sale.", "17th-century house, built in 1755"),
    ("In 1588, in the 17th century, the fleet sailed.", "In 1588, in the 17th century"),
    ("In the nineteenth century (1790), the canal was dug.", "In the nineteenth century (1790"),
    ("The station closed in the early 1960s, in 1978, and was sold.", "in the early 1960s, in 1978"),
    ("In 1955, at the height of the 1940s, jazz filled the hall.", "In 1955, at the height of the 1940s"),
    ("The 19th-century organ was built in 1930.", "19th-century organ was built in 1930"),
    ("He moved in the 1970s (in 1983) to Graz.", "in the 1970s (in 1983"),
    ("In 1915, at the start of the 19th century, the mill burned.", "In 1915, at the start of the 19th century"),
    ("During the 1990s, in 2004, it shut.", "During the 1990s, in 2004"),
    ("The chapel was put up in the 18th century, in 1836.", "in the 18th century, in 1836"),
    ("In the sixteenth century, in 1634, the plague came.", "In the sixteenth century, in 1634"),
    ("The 18th-century bridge, completed in 1901, is narrow.", "18th-century bridge, completed in 1901"),
    ("In the late 1950s, in 1966, the pit shut.", "In the late 1950s, in 1966"),
    ("The chapel was built in the 19th century, in 1850, by masons.", ""),
    ("In the 19th century, in 1800, the mill was new.", ""),
    ("In the 1990s, in 1992, the choir toured Japan.", ""),
    ("At the turn of the 20th century, in 1899, he sailed.", ""),
    ("The 17th-century house, restored in 1955, is for sale.", ""),
    ("In 1999, at the end of the 20th century, the tower was sold.", ""),
    ("In the 1900s, in 1950, the island had light.", ""),
    ("In the late 1970s, in 1980, the band broke up.", ""),
    ("The 5th century, in 450 BC, saw the temple finished.", ""),
    ("He wrote of the 18th century in 1950.", ""),
    ("Between the 1920s and 1950 the town grew.", ""),
    ("The 1960s ended, and in 1974 it shut.", ""),
    ("She likes music of the 1980s; in 1992 she toured.", ""),
    ("A 16th-century map sold in 1990 for £900.", ""),
    ("From the 1850s to 1912 ships called here.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DECADES)
def test_decades_and_centuries(text, expected):
    assert marked(DecadeOrCentury(), text) == expected


ORDER = [
    ("She joined the firm in 1990 and left in 1985.", True),
    ("She joined the orchestra in 1954, but left in 1952.", True),
    ("He was hired in 2011 and was sacked in 2009.", True),
    ("He was appointed in May 2011 and resigned in June 2010.", True),
    ("She enrolled in 2004 and graduated in 2001.", True),
    ("They married in 1990 and divorced in 1987.", True),
    ("The pier opened in 1910 and closed in 1899.", True),
    ("The club was founded in 1904 and was dissolved in 1890.", True),
    ("He enlisted in 1944 and was discharged in 1941.", True),
    ("She retired in 1999 after joining the bank in 2004.", True),
    ("She joined the firm in 1990, before leaving in 1985.", True),
    ("Born in 1950, he joined the navy in 1944.", True),
    ("Born in Graz in 1970, Maria Keller won a prize in 1964.", True),
    ("Born in 1981, she became a nurse in 1971.", True),
    ("The band toured in 1999, and again in 1994.", True),
    ("Maria Keller was born in 1950. Maria Keller died in 1944.", True),
    ("Maria Keller (born 1950) sang. Keller died in 1944.", True),
    ("She joined the firm in 1990 and left in 1995.", False),
    ("He left the firm in 1985 and joined the bank in 1990.", False),
    ("She left in 1985, having joined in 1980.", False),
    ("She had left the firm in 1985 before she joined the bank in 1990.", False),
    ("The pier opened in 1910 and closed in 1910.", False),
    ("Born in 1950, he joined the navy in 1968.", False),
    ("He was born in 1950; his father joined the navy in 1944.", False),
    ("The band toured in 1994, and again in 1999.", False),
    ("She rejoined in 1990 and returned to the firm that she left in 1985.", False),
    ("Maria Keller was born in 1950. Anna Ek died in 1944.", False),
    ("Maria Keller was born in 1950. Maria Keller died in 2004.", False),
    ("The firm opened a shop in 1990 and its rival closed one in 1985.", False),
    ("Shares opened at 1990 and closed at 1985.", False),
    ("In the novel he joined in 1990 and left in 1985.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), ORDER)
def test_orders_of_dates(text, wrong):
    assert bool(marked(DateOrder(), text)) is wrong


# (sentence, words, unit)
RELATIVE = [
    ("He was shot yesterday, March 4, in Orle.", "yesterday", "day"),
    ("He was shot yesterday (4 March) in Orle.", "yesterday", "day"),
    ("The vote is today, Tuesday, March 4.", "today", "day"),
    ("The vote is tomorrow, 5 March.", "tomorrow", "day"),
    ("Tomorrow morning, March 5, it opens.", "tomorrow", "day"),
    ("It opens tonight, March 4.", "tonight", "day"),
    ("He was shot last night, March 4, in Orle.", "last night", "day"),
    ("He left last Friday, 1 March, at noon.", "last", "weekday"),
    ("It opens next Monday, March 11.", "next", "weekday"),
    ("It opens this Friday, March 8.", "this", "weekday"),
    ("It opened this past Friday, March 1.", "this past", "weekday"),
    ("It opened last month, on 3 February.", "last month", "month"),
    ("It opened last month (February 3).", "last month", "month"),
    ("It opens next month, on 3 April.", "next month", "month"),
    ("It opened earlier this month, on 3 March.", "earlier this month", "month"),
    ("It opens later this month on March 28.", "later this month", "month"),
    ("It opened last year, in 2023, with a ball.", "last year", "year"),
    ("It opened last year (2023), with a ball.", "last year", "year"),
    ("It opens next year, 2025, with a ball.", "next year", "year"),
    ("Earlier this year, in 2024, it shut.", "earlier this year", "year"),
    ("It opens this year (2024).", "this year", "year"),
]  # fmt: skip

NOT_RELATIVE = [
    "He was shot on March 4, and yesterday it rained.",
    "Yesterday it rained; the vote is on March 4.",
    "The film Yesterday opened on March 4.",
    "It opened last year and in 2023 it shut.",
    "Last year, 2,023 people came.",
    "He left last Friday for Graz.",
    "The last of March 4 was wet.",
    "Next to the March 4 memorial it rained.",
    "It rained last month and on 3 February it snowed.",
]


@pytest.mark.parametrize(("text", "words", "unit"), RELATIVE)
def test_dates_named_twice(text, words, unit):
    (claim,) = relative_claims(text, text.lower(), written_dates(text))
    assert (claim.words, claim.unit) == (words, unit)


@pytest.mark.parametrize("text", NOT_RELATIVE)
def test_dates_named_once(text):
    assert relative_claims(text, text.lower(), written_dates(text)) == []


@FEW
@given(st.integers(1500, 2020), st.integers(1, 9))
def test_a_year_lies_in_its_decade_and_century(year, off):
    decade, century = year - year % 10, year // 100 + 1
    words = f"{century}{'st' if century == 21 else 'th'}"
    assert marked(DecadeOrCentury(), f"The mill was built in the {decade}s, in {year}, and burned.") == ""
    assume(decade % 100)
    assert marked(
        DecadeOrCentury(), f"The mill was built in the {decade}s, in {decade + 10 + off}, and burned."
    )
    if year % 100:
        assert (
            marked(DecadeOrCentury(), f"The mill was built in the {words} century, in {year}, by masons.")
            == ""
        )
    wrong = year - 200 if year >= 1700 else year + 200
    assert marked(DecadeOrCentury(), f"The mill was built in the {words} century, in {wrong}, by masons.")


@FEW
@given(st.integers(1700, 2010), st.integers(1, 60))
def test_nobody_leaves_before_joining(first, years):
    text = "She joined the mill in {} and left in {}."
    assert marked(DateOrder(), text.format(first, first + years)) == ""
    assert marked(DateOrder(), text.format(first + years, first))


@FEW
@given(st.integers(1960, 2024))
def test_presidents_are_elected_in_leap_years(year):
    found = marked(EditionOfYear(), f"The {year} US presidential election was close.")
    assert bool(found) is bool(year % 4)
    found = marked(EditionOfYear(), f"The {year} US midterm elections were close.")
    assert bool(found) is (year % 4 != 2)


def test_every_edition_of_the_registry_is_silent():
    for (series, year), id in editions(open_registry()[0]).items():
        if series.endswith("olympics"):
            sort = series.partition("-")[0].capitalize()
            assert marked(EditionOfYear(), f"She was at the {year} {sort} Olympics.") == "", id
    assert marked(EditionOfYear(), "She was at the 2021 Summer Olympics.") == ""


@FEW
@given(st.integers(1925, 2015), st.integers(0, 1), st.integers(8, 30), st.booleans())
def test_what_was_built_then_is_so_old_today(built, short, off, more):
    text = f"The ferry, built at Vik in {built}, is {{}} years old."
    age = 2024 - built
    assert dated(RunningYear(), text.format(age - short), "2024-06-15") == ""
    wrong = age + off if more or age - off < 2 else age - off - 1
    assert dated(RunningYear(), text.format(wrong), "2024-06-15") == f"{wrong} years old"


@FEW
@given(st.integers(2002, 2020), st.integers(1, 12), st.integers(3, 15))
def test_the_years_of_a_strike_are_counted_from_its_beginning(begun, month, off):
    text = f"The drought, which began in {begun}, is in its {{}} year."
    run = ordinal_words(2024 - begun + 1)
    assert dated(RunningYear(), text.format(run), f"2024-{month:02d}-15") == ""
    assert dated(RunningYear(), text.format(ordinal_words(2024 - begun + 1 + off)), f"2024-{month:02d}-15")


EVENTS = [
    ("The fall of the Berlin Wall in {} opened the border.", 1989),
    ("The Chernobyl disaster in {} drove them from their homes.", 1986),
    ("The Falklands War began in {}.", 1982),
    ("World War II began in {}, when she was nine.", 1939),
    ("The {} annexation of Crimea was condemned by many states.", 2014),
]


@FEW
@given(st.sampled_from(EVENTS), st.integers(1, 25), st.booleans())
def test_an_event_has_its_own_year(event, off, later):
    text, year = event
    wrong = year + off if later and year + off < 2020 else year - off
    assert marked(EventYear(), text.format(year)) == ""
    assert marked(EventYear(), text.format(wrong))
