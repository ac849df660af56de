"""Births and deaths: whose, and when; what is no birth of a person with a year."""

import pytest

from factlint.claims.calendar.ages import age_claims
from factlint.claims.calendar.lives import known_people, life_claims

# (text, person, born, date)
LIVES = [
    ("Maria Keller was born in 1950.", "maria keller", True, "1950"),
    ("Maria Keller was born on 3 July 1950 in Graz.", "maria keller", True, "1950-07-03"),
    ("Maria Keller was born in Graz on July 3, 1950.", "maria keller", True, "1950-07-03"),
    ("Maria Keller was born on Monday, July 3, 1950, in Graz.", "maria keller", True, "1950-07-03"),
    ("Maria Keller, who was born in Graz in 1950, sings.", "maria keller", True, "1950"),
    ("Maria Keller, a singer, was born in 1950.", "maria keller", True, "1950"),
    ("Born in Graz in 1950, Maria Keller sang.", "maria keller", True, "1950"),
    ("Maria Keller (born 1950) sings.", "maria keller", True, "1950"),
    ("Maria Keller (b. 1950) sings.", "maria keller", True, "1950"),
    ("Maria Keller (born in 1950) sings.", "maria keller", True, "1950"),
    ("Jean-Luc O’Brien was born in July 1950.", "jean-luc o’brien", True, "1950-07"),
    ("Ludwig van der Berg was born in early 1950.", "ludwig van der berg", True, "1950"),
    ("Dr Maria Keller was born in the spring of 1950.", "maria keller", True, "1950"),
    ("A baker who was born in 1957, Lorraine Beck entered politics.", "lorraine beck", True, "1957"),
    ("Keller, 38, sings. She was born in May 1986.", "keller", True, "1986-05"),
    ("Keller, 38, sings. She is a nurse, born in May 1986, and likes it.", "keller", True, "1986-05"),
    ("Keller, 38, sings. Born in Graz in 1986, she lives in Orle.", "keller", True, "1986"),
    ("Maria Keller died in 2004.", "maria keller", False, "2004"),
    ("Maria Keller died in Graz on 3 July 2004.", "maria keller", False, "2004-07-03"),
    ("Maria Keller, the singer, died on July 3, 2004.", "maria keller", False, "2004-07-03"),
    ("Maria Keller was killed in 2004.", "maria keller", False, "2004"),
    ("Maria Keller passed away in March 2004.", "maria keller", False, "2004-03"),
    ("Maria Keller was murdered in Graz in 2004.", "maria keller", False, "2004"),
    ("Maria Keller was assassinated on 3 July 2004.", "maria keller", False, "2004-07-03"),
    ("He was born in 1950.", None, True, "1950"),
]  # fmt: skip

NONE = [
    "A star was born in 1950s Graz.",
    "Her son and her daughter were born and raised in Graz.",
    "Maria Keller was born to a miner, and in 1960 the pit closed.",
    "The idea was born out of need.",
    "Maria Keller died when her house burned in 2004.",
    "Maria Keller died on Friday.",
    "Maria Keller was born on a farm.",
    "A baby was born at 19:50 on Sunday.",
]


@pytest.mark.parametrize(("text", "person", "born", "when"), LIVES)
def test_births_and_deaths(text, person, born, when, reading):
    analysis, claims, _ = reading(text)
    (claim,) = life_claims(analysis, claims.dates, known_people(age_claims(analysis)))
    found = (claim.person.key if claim.person else None, claim.born, str(claim.when))
    assert found == (person, born, when)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_birth_with_a_year(text, reading):
    analysis, claims, _ = reading(text)
    assert life_claims(analysis, claims.dates, known_people(age_claims(analysis))) == []


def test_two_years_in_brackets_are_a_life(reading):
    analysis, claims, _ = reading("Maria Keller (1920–1990) sang.")
    assert [(one.born, one.when.year) for one in life_claims(analysis, claims.dates, ())] == [
        (True, 1920),
        (False, 1990),
    ]
