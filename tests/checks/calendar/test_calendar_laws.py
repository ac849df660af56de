"""Laws: consistent sentences stay silent, the same with one element changed are found, odd input does no harm."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.checks.calendar.anniversary_year import AnniversaryYear
from factlint.checks.calendar.clock_bounds import ClockBounds
from factlint.checks.calendar.date_order import DateOrder
from factlint.checks.calendar.decade_or_century import DecadeOrCentury
from factlint.checks.calendar.duration_fit import DurationFit
from factlint.checks.calendar.event_year import EventYear
from factlint.checks.calendar.impossible_date import ImpossibleDate
from factlint.checks.calendar.person_age import PersonAge
from factlint.checks.calendar.promised_count import PromisedCount
from factlint.checks.calendar.relative_date import RelativeDate
from factlint.checks.calendar.reversed_range import ReversedRange
from factlint.checks.calendar.running_year import RunningYear
from factlint.checks.calendar.weekday_date import WeekdayDate
from factlint.checks.context import CheckContext
from factlint.claims.extract import Claims
from factlint.core.dates import DraftDate, PartialDate
from factlint.core.source import Source
from factlint.formats.table import read
from factlint.language.analysis import Analysis
from factlint.registry.load import open_registry

REGISTRY = open_registry()[0]
CHECKS = (
    AnniversaryYear, ClockBounds, DateOrder, DecadeOrCentury, DurationFit, EventYear, ImpossibleDate, PersonAge,
    PromisedCount, RelativeDate, ReversedRange, RunningYear, WeekdayDate,
)  # fmt: skip
DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))
NAMES = ("Maria Keller", "Lars Holm", "Ida Falk", "Sam Ojo", "Eva Ek", "Otto Lind")
FEW = settings(max_examples=60, deadline=None)


def found(text: str, when: date | None = None) -> list[str]:
    """The names of the checks that report something, and what."""
    document = read(Source("draft", text), "plain")
    analysis = Analysis(document, REGISTRY)
    draft = DraftDate(PartialDate.of(when), "a test") if when else DraftDate()
    context = CheckContext(document, analysis, Claims(analysis, REGISTRY, draft), REGISTRY, draft, {})
    reports = []
    for kind in CHECKS:
        for finding in kind().run(context):
            assert 0 <= finding.span.start < finding.span.end <= len(document.text)
            reports.append(f"{kind.__name__}: {document.text[finding.span.start : finding.span.end]}")
    return reports


def written(day: date, form: int) -> str:
    month = calendar.month_name[day.month]
    return (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}")[form]


@FEW
@given(DAYS, st.integers(0, 1), st.integers(1, 6))
def test_weekday_and_date(day, form, shift):
    weekday = calendar.day_name[day.weekday()]
    wrong = calendar.day_name[(day.weekday() + shift) % 7]
    comma = "," if form == 0 else ""
    assert found(f"The hall opened on {weekday}, {written(day, form)}{comma} at noon.") == []
    assert len(found(f"The hall opened on {wrong}, {written(day, form)}{comma} at noon.")) == 1


@FEW
@given(st.integers(1800, 2100), st.integers(1, 12))
def test_days_past_the_end_of_a_month(year, month):
    last = calendar.monthrange(year, month)[1]
    name = calendar.month_name[month]
    assert found(f"The lease ends on {name} {last}, {year}, at noon.") == []
    assert found(f"The lease ends on {name} {last + 1}, {year}, at noon.") == [
        f"ImpossibleDate: {name} {last + 1}, {year}"
    ]


@FEW
@given(st.integers(1700, 2060), st.integers(1, 30))
def test_years_in_order(first, length):
    last = first + length
    assert found(f"Holm ran the mill from {first} to {last}, and sold it.") == []
    assert len(found(f"Holm ran the mill from {last} to {first}, and sold it.")) == 1


@FEW
@given(st.integers(1990, 2030), st.integers(2, 60), st.integers(0, 5))
def test_years_ago(year, ago, off):
    today = date(year, 7, 1)
    assert found(f"The mill burned down {ago} years ago, in {year - ago}.", today) == []
    wrong = ago + 5 + max(off, ago // 5)
    assert len(found(f"The mill burned down {wrong} years ago, in {year - ago}.", today)) == 1


@FEW
@given(st.integers(1990, 2030), st.integers(10, 90), st.integers(2, 9), st.sampled_from(NAMES))
def test_age_and_birth(year, age, off, name):
    today = date(year, 7, 1)
    text = "{}, {}, who was born in {}, keeps the light."
    assert found(text.format(name, age, year - age), today) == []
    assert found(text.format(name, age + off, year - age), today) == [f"PersonAge: {name}, {age + off}"]


@FEW
@given(st.integers(10, 90), st.integers(2, 20), st.sampled_from(NAMES))
def test_two_ages(age, off, name):
    family = name.split()[1]
    text = "{}, {}, keeps the light. The sea was high. “No,” said {}, {}, and laughed."
    assert found(text.format(name, age, family, age)) == []
    assert found(text.format(name, age, family, age + off)) == [f"PersonAge: {family}, {age + off}"]


@FEW
@given(st.integers(1800, 1920), st.integers(30, 99), st.integers(2, 20), st.sampled_from(NAMES))
def test_age_at_death(born, age, off, name):
    text = "{} was born in {}. {} died in {} at the age of {}."
    family = name.split()[1]
    assert found(text.format(name, born, family, born + age, age)) == []
    assert len(found(text.format(name, born, family, born + age, age + off))) == 1


@FEW
@given(st.integers(1990, 2030), st.integers(2, 150), st.integers(2, 40))
def test_anniversaries(year, count, off):
    today = date(year, 7, 1)
    text = "The club, founded in {}, keeps its {}th anniversary this year."
    assert found(text.format(year - count, count), today) == []
    assert len(found(text.format(year - count, count + off), today)) == 1


@FEW
@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=6, unique=True), st.integers(1, 4))
def test_promised_names(names, more):
    listing = ", ".join(names[:-1]) + " and " + names[-1]
    assert found(f"Police named {len(names)} suspects: {listing}.") == []
    assert len(found(f"Police named {len(names) + more} suspects: {listing}.")) == 1


@FEW
@given(st.integers(0, 23), st.integers(0, 59), st.integers(60, 99))
def test_times_of_day(hour, minute, beyond):
    assert found(f"The train leaves at {hour:02d}:{minute:02d} GMT.") == []
    assert len(found(f"The train leaves at {hour:02d}:{beyond} GMT.")) == 1


@FEW
@given(DAYS, st.integers(3, 300), st.booleans())
def test_yesterday(day, shift, ahead):
    if not 1801 < day.year < 2099:
        return
    yesterday = day - timedelta(days=1)
    other = day + timedelta(days=shift) if ahead else yesterday - timedelta(days=shift)
    assert found(f"Yesterday, {written(yesterday, 0)}, the mill burned.", day) == []
    assert len(found(f"Yesterday, {written(other, 0)}, the mill burned.", day)) == 1


ODD = [
    "On February 30, 0000, at 99:99 GMT, 1e999 years since 0, Ada Berg, 999, met ٣ men: A, B and C.",
    "In year 0 and 99999, on March 0, on 0 March, on March 00, 0000, and from 0000 to 0000.",
    f"It is {'9' * 3000} years since {'1' * 3000}, on March {'3' * 500}, {'2' * 400}.",
    "From 24:00 to 00:00 GMT, at 24:00 CET, and 24:00–00:00.",
    "The ٣ March ٢٠٢٤, the ٣٠ February, İstanbul, İ, 31 İ.",
    "born born born in in in 1950 1950, died died at at 80 80, aged aged aged.",
    "Monday, Tuesday, March 4, 5, 6, 7 and 8 and 9, 2024, 2025.",
    "(1990–1920) (1990–1920) (((1990–1920)))",
    ": — : — : — four things: four things: four things:",
    "\ufffc\ufffc, 45, \ufffc (born 1950), \ufffc died at 80",
    "",
]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("when", [None, date(1, 1, 1), date(2024, 2, 29), date(9999, 12, 31)])
def test_odd_input_does_no_harm(text, when):
    found(text, when)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "born died in on 1950 2024 March 4 , aged 45 Keller Maria since ago years three ( – ) : ; . Monday the from to and anniversary 20th "
            "century 18th yesterday -year-old old said was at when of “ ” 0 99999 February 30 GMT 25:61 four reasons fall Berlin Wall".split()
        ),
        max_size=60,
    ),
    st.sampled_from([None, date(2024, 11, 1)]),
)
def test_any_order_of_words_does_no_harm(words, when):
    found(" ".join(words), when)
