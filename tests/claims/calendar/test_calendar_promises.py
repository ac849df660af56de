"""Promised counts and the lists behind them."""

import pytest

from factlint.claims.calendar.promises import promise_claims

# (sentence, number, noun, fewest, most)
PROMISES = [
    ("He gave three reasons: cost, time and noise.", 3, "reasons", 2, 3),
    ("He gave three reasons: cost, time, and noise.", 3, "reasons", 3, 3),
    ("He gave four reasons: cost, time and noise.", 4, "reasons", 2, 3),
    ("He gave two reasons: cost and noise.", 2, "reasons", 1, 2),
    ("Five countries — France, Italy and Spain — signed.", 5, "countries", 3, 3),
    ("Three countries—France, Italy and Spain—signed.", 3, "countries", 3, 3),
    ("Three ministers, Ada Berg, Leo Cray and Eva Dahl, resigned.", 3, "ministers", 3, 3),
    ("He leaves two daughters, Ann and Bea.", 2, "daughters", 1, 2),
    ("He leaves three daughters, Ann and Bea.", 3, "daughters", 1, 2),
    ("Police named three men: Al Roe, 34, Bo Lee, 23, and Cy Ek, 51.", 3, "men", 3, 3),
    ("Police named three men: Al Roe, 34; Bo Lee, 23; and Cy Ek, 51.", 3, "men", 3, 3),
    ("She won five elections, in 2005, 2009, 2013 and 2017.", 5, "elections", 4, 4),
    ("It hosted two fairs, in 1900 and 1937.", 2, "fairs", 2, 2),
    ("There were prizes for three films: “Low Tide”, “Amber” and “Bread”.", 3, "films", 3, 3),
    ("Three very different new towns: Arlen, Boda and Cray.", 3, "towns", 3, 3),
    ("Three towns in the north: Arlen, Boda and Cray.", 3, "towns", 3, 3),
    ("The firm has three arms: sales, research and development and law.", 3, "arms", 2, 4),
    ("The parish named a committee of four people: Astley, Frayne, Platt and Cobb.", 4, "people", 4, 4),
    ("It makes 3 beers: a pale lager, a dark lager and a wheat.", 3, "beers", 3, 3),
    ("“We wrote to three telescopes: Webb, ALMA and Hubble,” she said.", 3, "telescopes", 3, 3),
    ("Twelve states: Arlen, Boda and Cray.", 12, "states", 3, 3),
    ("Two islands: Trinidad and Tobago.", 2, "islands", 1, 2),
    ("Three children, Ann, Bea and Cleo, survive him.", 3, "children", 3, 3),
    ("He had four managers here, Reid, Dowie, Lambert and Hart, he said.", 4, "managers", 4, 4),
    ("Four cities had the rule: Austin, Dallas, El Paso and San Antonio.", 4, "cities", 4, 4),
    ("Two routes: the footbridge and the car park.", 2, "routes", 1, 2),
    ("Six demands: pay, hours, leave, safety, food and water.", 6, "demands", 5, 6),
    ("Three women — Ida Falk, Eva Ek and Lena Holt — won.", 3, "women", 3, 3),
    ("Three judges: Ray, Lee (dissenting) and Ek.", 3, "judges", 3, 3),
    ("Three brothers: Al, Bo & Cy.", 3, "brothers", 2, 3),
]  # fmt: skip

NO_PROMISES = [
    "Two of the five countries: France and Italy.",
    "At least four people died: Al Roe, Bo Lee and Cy Ek.",
    "Five countries, including France and Italy, signed.",
    "After two sets: 6-4, 3-6.",
    "It lasted four years: war, hunger and cold.",
    "He had one thing to say: no.",
    "She asked two questions: who was it and why?",
    "Three men — two brothers and a cousin — were held.",
    "The 9/11 attacks, May Day and D-Day are taught.",
    "One of three reasons: cost.",
    "Up to six boats: red, blue and green.",
    "The first three towns: Arlen and Boda.",
    "Four countries: the three Baltic states and Finland.",
    "Three towns: that is where he said it was.",
    "They lost 3-2: Roe, Lee and Ek scored.",
    "A dozen eggs: large, fresh and brown.",
]


@pytest.mark.parametrize(("text", "number", "noun", "fewest", "most"), PROMISES)
def test_promises(text, number, noun, fewest, most, reading):
    (claim,) = promise_claims(reading(text)[0])
    assert (claim.number, claim.noun, claim.fewest, claim.most) == (number, noun, fewest, most)
    assert text[claim.start : claim.end].endswith(noun)


@pytest.mark.parametrize("text", NO_PROMISES)
def test_what_promises_nothing(text, reading):
    claims = promise_claims(reading(text)[0])
    assert [claim for claim in claims if not claim.fewest <= claim.number <= claim.most] == []


def test_a_list_below_a_paragraph(reading):
    text = "He named three causes:\n\n- rust\n- rain\n\nThat was all."
    (claim,) = promise_claims(reading(text, format="markdown")[0])
    assert (claim.number, claim.fewest, claim.most, claim.form) == (3, 2, 2, "items")
