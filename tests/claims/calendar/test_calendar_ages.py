"""Ages: whose, how old, and when; and what is no age of a person."""

import pytest

from factlint.claims.calendar.ages import AgeKind, age_claims

NOW, THEN, DEATH = AgeKind.NOW, AgeKind.THEN, AgeKind.DEATH

# (sentence, number, person's key or None, kind)
AGES = [
    ("Maria Keller, 34, teaches in Graz.", 34, "maria keller", NOW),
    ("“No,” said Keller, 34.", 34, "keller", NOW),
    ("Maria Keller, aged 34, teaches.", 34, "maria keller", NOW),
    ("Maria Keller (aged 34) teaches.", 34, "maria keller", NOW),
    ("Maria Keller, now 34, teaches.", 34, "maria keller", NOW),
    ("Maria Keller, who is 34, teaches.", 34, "maria keller", NOW),
    ("Maria Keller, then 34, taught.", 34, "maria keller", THEN),
    ("The driver, Dr. Maria Keller, 34, was hurt.", 34, "maria keller", NOW),
    ("Former mayor Lars Holm, 71, wept.", 71, "lars holm", NOW),
    ("Jean-Luc O’Brien, 62, sang.", 62, "jean-luc o’brien", NOW),
    ("Ludwig van der Berg, 62, sang.", 62, "ludwig van der berg", NOW),
    ("The 34-year-old teacher Maria Keller was hurt.", 34, "maria keller", NOW),
    ("The 34-year-old Keller was hurt.", 34, "keller", NOW),
    ("Maria Keller, a 34-year-old teacher, was hurt.", 34, "maria keller", NOW),
    ("Maria Keller is 34 years old.", 34, "maria keller", NOW),
    ("A thirty-four-year-old Maria Keller sings.", 34, "maria keller", NOW),
    ("Keller was saved. The 34-year-old said thanks.", 34, None, NOW),
    ("Maria Keller of Norway, 34, won.", 34, "maria keller", NOW),
    ("She is 34. That is young.", 34, None, NOW),
    ("He is now 71, and rests.", 71, None, NOW),
    ("At 88, Dorota Wilk wins her first prize.", 88, "dorota wilk", NOW),
    ("Maria Keller died on Monday at the age of 81.", 81, "maria keller", DEATH),
    ("Maria Keller, the singer, has died aged 81.", 81, "maria keller", DEATH),
    ("Maria Keller dies at 81", 81, "maria keller", DEATH),
    ("Maria Keller (1920–2001) died aged 81.", 81, "maria keller", DEATH),
    ("Maria Keller died on Friday. She was 81.", 81, "maria keller", DEATH),
    ("She came to Britain in 1957, aged 21, to study.", 21, None, THEN),
    ("Maria Keller won in 1948 at the age of 24.", 24, "maria keller", THEN),
    ("Maria Keller was nine when the rover landed in 1997.", 9, "maria keller", THEN),
    ("Maria Keller was hired at age 19 in 2001.", 19, "maria keller", THEN),
    ("Anna Lee, 12, Bo Dahl, 14, and Cy Ek, 9, were saved.", 12, "anna lee", NOW),
    ("Roy Tate, 52; the sheriff, Alma Ruiz, 49; and Sam Ojo.", 49, "alma ruiz", NOW),
]  # fmt: skip

NOT_PERSONS = [
    "On March 4, 12, and 15 it rained.",
    "Flight 34, 35 and 36 were late.",
    "Curry, 34 points, was best.",
    "The 150-year-old company of Maria Keller was sold.",
    "Children aged 3 to 12 play free.",
    "Adults aged 65 and over ride free.",
    "They died at 40 sites.",
    "She died at 8 p.m. on Friday.",
    "Federer won, 6-4, 7-5.",
    "Boeing, 737, and Airbus, 320.",
    "In Paris, 3,400 came.",
    "Keller, 34 miles away, heard it.",
]


@pytest.mark.parametrize(("text", "number", "person", "kind"), AGES)
def test_ages(text, number, person, kind, reading):
    claims = [claim for claim in age_claims(reading(text)[0]) if claim.number == number]
    assert len(claims) == 1
    (claim,) = claims
    assert (claim.person.key if claim.person else None) == person
    assert claim.kind is kind
    assert text[claim.number_start : claim.number_end].lower() in (str(number), "thirty-four", "nine")


@pytest.mark.parametrize("text", NOT_PERSONS)
def test_figures_that_are_no_ages_of_persons(text, reading):
    assert [claim for claim in age_claims(reading(text)[0]) if claim.person or claim.anaphor] == []
