"""Years beside registered events, and years of events that come back in some years only."""

import pytest

from factlint.claims.calendar.edition_years import edition_year_claims
from factlint.claims.calendar.event_dates import event_year_claims

# (sentence, year, form)
EVENTS = [
    ("The 2014 annexation of Crimea was quick.", 2014, "before"),
    ("After the 2015 annexation of Crimea, trade fell.", 2015, "before"),
    ("Since the 1989 fall of the Berlin Wall it has grown.", 1989, "before"),
    ("The fall of the Berlin Wall in 1989 was cheered.", 1989, "subject"),
    ("The fall of the Berlin Wall (1988) was cheered.", 1988, "subject"),
    ("The annexation of Crimea, in March 2014, was quick.", 2014, "subject"),
    ("The annexation of Crimea took place in 2013.", 2013, "subject"),
    ("World War II ended in 1945.", 1945, "ends"),
    ("World War II began in 1938.", 1938, "begins"),
    ("World War II broke out in 1939.", 1939, "begins"),
    ("World War II, which began in 1939, closed the mill.", 1939, "begins"),
    ("The Second World War ended in May 1946.", 1946, "ends"),
    ("World War I broke out in 1914.", 1914, "begins"),
    ("She moved after the fall of the Berlin Wall in 1991.", 1991, "after"),
    ("She has lived there since the fall of the Berlin Wall in 1988.", 1988, "since"),
    ("He served until the fall of the Berlin Wall in 1990.", 1990, "until"),
    ("Many recall the fall of the Berlin Wall in 1988.", 1988, "loose"),
    ("The Good Friday Agreement of 1998 holds.", 1998, "subject"),
    ("The Good Friday Agreement was signed in 1999.", 1999, "subject"),
    ("D-Day happened in 1944.", 1944, "subject"),
]  # fmt: skip

NO_EVENTS = [
    "The fall of the Berlin Wall was cheered.",
    "The 1974 World Cup was hot.",
    "In 1989 many things fell.",
    "The wall of the Berlin flat fell in 1990.",
    "The 2010 film about D-Day was long.",
    "World War II veterans met in town.",
    "The annexation of a field in 2014 was quick.",
    "The fall of the house in 1989 was loud.",
    "After 1945 the mill reopened.",
    "A good agreement was signed on Friday in 1998.",
]


@pytest.mark.parametrize(("text", "year", "form"), EVENTS)
def test_years_of_events(text, year, form, reading):
    (claim,) = event_year_claims(reading(text)[0])
    assert (claim.year, claim.form) == (year, form)


@pytest.mark.parametrize("text", NO_EVENTS)
def test_no_event_with_a_year(text, reading):
    assert event_year_claims(reading(text)[0]) == []


# (sentence, year, series)
EDITIONS = [
    ("She rowed at the 2015 Olympics.", 2015, "summer-olympics winter-olympics"),
    ("She rowed at the 2016 Olympic Games in Rio.", 2016, "summer-olympics winter-olympics"),
    ("He skied at the 2018 Winter Olympics.", 2018, "winter-olympics"),
    ("He skied at the 2018 winter Olympics.", 2018, "winter-olympics"),
    ("She ran at the 2012 Summer Games.", 2012, "summer-olympics"),
    ("They met at the Olympics of 1992.", 1992, "summer-olympics winter-olympics"),
    ("They met at the Summer Olympics of 1992.", 1992, "summer-olympics"),
    ("The 2018 FIFA World Cup was hot.", 2018, "football-world-cup"),
    ("The 2015 Rugby World Cup drew crowds.", 2015, "rugby-world-cup"),
    ("The 2019 rugby World Cup drew crowds.", 2019, "rugby-world-cup"),
    ("The 2016 US presidential election was close.", 2016, "us-presidential"),
    ("The 2016 U.S. presidential election was close.", 2016, "us-presidential"),
    ("The US presidential election of 2016 was close.", 2016, "us-presidential"),
    ("The American presidential election in 2000 was close.", 2000, "us-presidential"),
    ("The 2018 US midterm elections were close.", 2018, "us-midterm"),
    ("The 2018 American midterm election was close.", 2018, "us-midterm"),
    ("The United States midterm elections of 2010 were close.", 2010, "us-midterm"),
]  # fmt: skip

NO_EDITIONS = [
    "He rowed at the 2015 Special Olympics.",
    "The 2010 Youth Olympics were small.",
    "The 2016 Paralympics and the 2016 Paralympic Games were loud.",
    "The 2013 Olympic vote went to Tokyo.",
    "Paris made a 2005 Olympics bid.",
    "The 2015 Olympics-style show was loud.",
    "The women won the 2019 FIFA World Cup.",
    "The 2017 FIFA U-20 World Cup was small.",
    "The 2019 cricket World Cup was close.",
    "The 2017 presidential election in France was close.",
    "In 2019 the presidential election campaign began.",
    "The 2019 US presidential election campaign began early.",
    "The 2021 midterm elections in Mexico were close.",
]


@pytest.mark.parametrize(("text", "year", "series"), EDITIONS)
def test_editions(text, year, series):
    (claim,) = edition_year_claims(text, text.lower())
    assert (claim.year, " ".join(claim.series)) == (year, series)
    assert str(year) in text[claim.start : claim.end]


@pytest.mark.parametrize("text", NO_EDITIONS)
def test_what_is_no_edition(text):
    assert list(edition_year_claims(text, text.lower())) == []
