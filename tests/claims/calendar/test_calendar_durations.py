"""Lengths that dates make checkable, and stretches of time."""

import pytest

from factlint.claims.calendar.durations import duration_claims, fits_duration
from factlint.claims.calendar.lives import known_people, life_claims
from factlint.claims.calendar.running import running_claims
from factlint.claims.calendar.spans import day_spans, year_spans

# (sentence in a draft of 1 November 2024, how, whether it fits)
DURATIONS = [
    ("It has been nearly three years since February 2022.", "since", True),
    ("It has been nearly five years since February 2022.", "since", False),
    ("Three years since 2021, the mine is shut.", "since", True),
    ("In the ten years since the 2014 vote nothing has moved.", "since", True),
    ("In the ten years since the 2004 vote nothing has moved.", "since", False),
    ("More than a decade has passed since 2010.", "since", True),
    ("More than a decade has passed since 2020.", "since", False),
    ("She has been mayor for 18 years, since 2006.", "since", True),
    ("She has been mayor for 28 years, since 2006.", "since", False),
    ("It is 35 years since the fall of the Berlin Wall.", "since", True),
    ("It is 25 years since the fall of the Berlin Wall.", "since", False),
    ("Ten years ago, in 2014, it froze.", "ago", True),
    ("Ten years ago, in 2004, it froze.", "ago", False),
    ("Two decades ago, in 2004, it froze.", "ago", True),
    ("In 2014, ten years ago, it froze.", "ago", True),
    ("In 2004, ten years ago, it froze.", "ago", False),
    ("In March 2024, eight months ago, it froze.", "ago", True),
    ("In March 2023, eight months ago, it froze.", "ago", False),
    ("In 2010, 20 years after the 1990 fire, it reopened.", "after", True),
    ("In 2010, 30 years after the 1990 fire, it reopened.", "after", False),
    ("Ten years after the 2014 vote, the port is shut.", "after", True),
    ("Ten years after the 2004 vote, the port is shut.", "after", False),
    ("On May 12, 2023, ten days after the blast of May 2, 2023, he fled.", "after", True),
    ("On May 22, 2023, ten days after the blast of May 2, 2023, he fled.", "after", False),
    ("She came in 2010. Five years later, in 2015, she left.", "later", True),
    ("She came in 2010. Nine years later, in 2015, she left.", "later", False),
    ("He was mayor for eight years, from 2002 to 2010.", "range", True),
    ("He was mayor for 12 years, from 2002 to 2010.", "range", False),
    ("The eight-year war (1980–1988) ended.", "range", True),
    ("The eight-year war (1980–1985) ended.", "range", False),
    ("He spent 21 years at the bank, from 1999 to 2020.", "range", True),
    ("He spent 31 years at the bank, from 1999 to 2020.", "range", False),
]

NO_DURATIONS = [
    "It had been three years since 2009.",
    "Several years since 2009 nothing has moved.",
    "The theatre reopened ten years after the 1990 fire.",
    "Every ten years since 1900 there is a census.",
    "Two years later, he left.",
    "He got a six-year sentence from 2010 to 2013.",
]


@pytest.mark.parametrize(("text", "how", "fits"), DURATIONS)
def test_durations(text, how, fits, reading):
    analysis, _, date = reading(text)
    claims = duration_claims(analysis, date)
    if how == "later" and fits:
        assert claims == []  # a later date that fits asks for no claim
        return
    (claim,) = claims
    assert (claim.how, fits_duration(claim)) == (how, fits)


@pytest.mark.parametrize("text", NO_DURATIONS)
def test_lengths_that_no_date_bounds(text, reading):
    analysis, _, date = reading(text)
    assert [claim for claim in duration_claims(analysis, date) if claim.references] == []


# (sentence, first, last)
SPANS = [
    ("She led it from 2010 to 2015.", 2010, 2015),
    ("She led it from 2015 until 2010.", 2015, 2010),
    ("Between 1998 and 1989 it stood.", 1998, 1989),
    ("Between the years 1998 and 1999 it stood.", 1998, 1999),
    ("Ada Berg (1920–1990) wrote.", 1920, 1990),
    ("Ada Berg (1990-1920) wrote.", 1990, 1920),
    ("He reigned from 1272 to 1216, it says.", 1272, 1216),
    ("The king (reigned 1216–1272) sealed it.", 1216, 1272),
    ("It ran from 1939–1945 in full.", 1939, 1945),
    ("Holm was in office 2004–2012, at the time.", 2004, 2012),
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_spans_of_years(text, first, last):
    (span,) = year_spans(text, text.lower())
    assert (span.first, span.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "It fell from 2015 to 1950 in a week.",
        "From 1500 to 1200 people came.",
        "The range (1900-1700 BC) is wide.",
        "Between 2000 to 1800 it varied.",
        "The score was 1998-1989.",
        "Prices went from 1999 to 1899.",
    ],
)
def test_figures_that_are_no_years(text):
    assert year_spans(text, text.lower()) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("from March 10 to March 5", 1),
        ("between 28 October and 23 October", 1),
        ("from 12 May 2024 to 3 April 2024", 1),
        ("March 10 – March 12", 1),
        ("on March 10 and on March 12", 0),
        ("March 10, March 12", 0),
    ],
)
def test_spans_of_days(text, count, reading):
    analysis, claims, _ = reading(f"It rained {text}, they said.")
    assert len(day_spans(analysis, claims.dates)) == count


# (text, person, born, year)
LIVES = [
    ("Maria Keller was born in 1950.", "maria keller", True, 1950),
    ("Maria Keller was born on 3 July 1950 in Graz.", "maria keller", True, 1950),
    ("Maria Keller was born in Graz on July 3, 1950.", "maria keller", True, 1950),
    ("Maria Keller, who was born in Graz in 1950, sings.", "maria keller", True, 1950),
    ("Born in Graz in 1950, Maria Keller sang.", "maria keller", True, 1950),
    ("Maria Keller (born 1950) sings.", "maria keller", True, 1950),
    ("Maria Keller (b. 1950) sings.", "maria keller", True, 1950),
    ("A baker who was born in 1957, Lorraine Beck entered politics.", "lorraine beck", True, 1957),
    ("Maria Keller died in 2004.", "maria keller", False, 2004),
    ("Maria Keller died in Graz on 3 July 2004.", "maria keller", False, 2004),
    ("Maria Keller was killed in 2004.", "maria keller", False, 2004),
    ("He was born in 1950.", None, True, 1950),
]


@pytest.mark.parametrize(("text", "person", "born", "year"), LIVES)
def test_births_and_deaths(text, person, born, year, reading):
    analysis, claims, _ = reading(text)
    (claim,) = life_claims(analysis, claims.dates, known_people([]))
    assert (claim.person.key if claim.person else None, claim.born, claim.when.year) == (person, born, year)


@pytest.mark.parametrize(
    ("text", "number", "nth"),
    [
        ("The war, which began in February 2022, is in its third year.", 3, True),
        ("Russia's invasion of Ukraine, now in its third year, goes on.", 3, True),
        ("The firm was founded in 1924. The 100-year-old firm makes shoes.", 100, False),
        ("The ferry, built in 1978, is 46 years old.", 46, False),
        ("Hubble, launched in 1990, will be 35 years old next April.", 35, False),
        ("The heat wave, which began on June 14, is now in its ninth week.", 9, True),
    ],
)
def test_running_times(text, number, nth, reading):
    analysis, _, date = reading(text)
    (claim,) = running_claims(analysis, date)
    assert (claim.number, claim.nth) == (number, nth)
