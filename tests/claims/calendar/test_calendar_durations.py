"""Lengths of time that dates make checkable."""

import pytest

from factlint.claims.calendar.durations import duration_claims, fits_duration

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
    ("She taught at the college from 1965 until 2001, for 36 years.", "range", True),
    ("She taught at the college from 1965 until 2001, for 46 years.", "range", False),
    ("It took 19 months, from the raid in November 2021 to the arrests in June 2023.", "range", True),
    ("It took 19 months, from the raid in November 2021 to the arrests in March 2023.", "range", False),
    ("The party had held the seat for six decades, since 1983.", "since", False),
    ("She has been director since 2011 and will go next spring after 13 years in charge.", "since", True),
    ("She has been director since 2011 and will go next spring after nine years in charge.", "since", False),
    ("He bought the club in May 2015 and put in £31m in almost ten years of ownership.", "since", True),
    ("He bought the club in May 2019 and put in £31m in almost ten years of ownership.", "since", False),
]

NO_DURATIONS = [
    "It had been three years since 2009.",
    "Several years since 2009 nothing has moved.",
    "The theatre reopened ten years after the 1990 fire.",
    "Every ten years since 1900 there is a census.",
    "Two years later, he left.",
    "He got a six-year sentence from 2010 to 2013.",
    "The party had held the seat for three decades, since 1983.",
    "It would run for 60 years, since 1983 had shown the way.",
    "It rained for three days from 2010 to 2013.",
    "He was jailed for 12 years, from 2010 to 2013 in Orle.",
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
