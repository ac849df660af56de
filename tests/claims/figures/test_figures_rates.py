"""Totals, numbers of things and what comes to each; rates in time are none."""

import pytest
from figure_texts import claims_of, value

# (sentence, expected)
CASES = [
    ("Insurers have 18,200 claims worth 436 million euros, an average of nearly 24,000 euros a claim.", "436000000 € / 18200 = nearly 24000 €"),
    ("The club will add 9,000 seats at a cost of £72m, or £8,000 a seat.", "72000000 £ / 9000 = 8000 £"),
    ("It spent $26.4 million. It paid for 6,600 operations, an average of $4,000 each.", "26400000 $ / 6600 = 4000 $"),
    ("They shared £3.6m among 1,200 workers, or £3,000 each.", "3600000 £ / 1200 = 3000 £"),
    ("The city bought 25 buses at $800,000 apiece, for a total of $20 million.", "20000000 $ / 25 = 800000 $"),
    ("It ordered 12 trams at £2.5m each, or £30m.", "30000000 £ / 12 = 2500000 £"),
    ("Each of the 40 families will receive $2,500, a total of $100,000.", "100000 $ / 40 = 2500 $"),
    ("Each of its 300 members pays £20, or in total £6,000.", "6000 £ / 300 = 20 £"),
    ("The $500,000 will be split among 20 schools, giving each $25,000.", "500000 $ / 20 = 25000 $"),
    ("The £90,000 was divided between the 6 villages, leaving each with £15,000.", "90000 £ / 6 = 15000 £"),
    ("The state paid $26.4 million for 6,600 operations, an average of $4,000 each.", "26400000 $ / 6600 = 4000 $"),
    ("The 45 trawlers landed 9,000 tonnes of cod, an average of 200 tonnes each.", "9000 tonne / 45 = 200 tonne"),
    ("The 8 wells gave 4,000 litres, or 500 litres each.", "4000 litre / 8 = 500 litre"),
    ("The council mended 1,400 potholes for £98,000, or £70 each.", "98000 £ / 1400 = 70 £"),
    ("The grant of €1.2m goes to 300 farms — €4,000 for each farm.", "1200000 € / 300 = 4000 €"),
    ("Some 600 pupils got £180,000, about £300 per pupil.", "180000 £ / about 600 = about 300 £"),
    ("It has 5,000 customers and revenue of £2.5m, or £500 a customer.", "2500000 £ / 5000 = 500 £"),
    ("The 11 players cost €440 million, €40 million each.", "440000000 € / 11 = 40000000 €"),
    ("The council has 49 members and spends £48m, or £410 a head.", ""),
    ("The firm employs 340 people and made £12m, or £4 a share.", ""),
    ("It lends 400 bikes and takes £8,000, or £260 a day.", ""),
    ("The mill has 30 looms and earns £9,000, about £1,300 a week.", ""),
    ("The 12 clerks earned £300,000 — £25,000 a year.", ""),
    ("He sold 40 sheep for £3,000 and 12 goats for £700.", ""),
    ("The 40 houses cost £8 million, and a garage £15,000.", ""),
    ("It moved 900 people at £2 a mile and £30 a night.", ""),
    ("She paid £40 for 2 tickets and £5 for a programme.", ""),
    ("It pays 30 staff £500 a week each.", ""),
    ("Oil rose to $86 a barrel after 40 wells shut.", ""),
    ("They walked 12 miles in 4 hours, 3 miles an hour.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_rates_of_a_text(text, expected):
    found = [f"{value(one.total)} / {value(one.number)} = {value(one.each)}" for one in claims_of(text).rates]
    assert "; ".join(found) == expected
