"""How much one figure is more than another; figures of other things are no differences."""

import pytest
from figure_texts import claims_of, value

# (sentence, expected)
CASES = [
    ("The operator employs 412 drivers and needs 460, leaving it 48 short.", "460 - 412 = 48"),
    ("She said 140 drivers had left and only 85 had been hired, leaving 55 empty seats.", "140 - 85 = 55"),
    ("The town sold 60 plots and bought back 15, leaving 45 in private hands.", "60 - 15 = 45"),
    ("The shop took in £18,400 and paid out £11,900, leaving £6,500 for the roof.", "18400 £ - 11900 £ = 6500 £"),
    ("The state will spend 48.6 billion crowns and take in 45.1 billion, leaving a gap of 3.5 billion crowns.", "48600000000 CZK - 45100000000 = 3500000000 CZK"),
    ("Of 90 lambs sold, 64 went abroad, which left 26 for the local market.", "90 - 64 = 26"),
    ("The motion was carried by 27 votes to 19, a majority of eight.", "27 - 19 = 8"),
    ("The bill passed with 60 votes for and 34 against, a majority of 26.", "60 - 34 = 26"),
    ("There were 51 in favour and 44 against, a margin of seven.", "51 - 44 = 7"),
    ("She won the seat by 102 votes, 4,518 to 4,416.", "4518 - 4416 = 102"),
    ("He lost by 31 votes — 2,019 to 2,050.", ""),
    ("They had a majority of 4, with 52 votes to 48.", "52 - 48 = 4"),
    ("Her party has a lead of 12, by 61 votes to 49.", "61 - 49 = 12"),
    ("Deaths outnumbered births by 31,000, with 92,000 deaths and 61,000 births.", "92000 - 61000 = 31000"),
    ("Women outnumber men by 210, with 4,120 women and 3,910 men on the roll.", "4120 - 3910 = 210"),
    ("About 24,000 people moved abroad and 27,000 came, a net gain of 3,000.", "27000 - about 24000 = 3000"),
    ("The firm hired 410 people and laid off 260, a net increase of 150.", "410 - 260 = 150"),
    ("It was 41.3 degrees at Westby, beating the 38.9 of July 2015 by 2.4 degrees.", "41.3 degree - 38.9 = 2.4 degree"),
    ("The jumper cleared 2.41 metres, breaking her old record of 2.38 metres by 3 cm.", ""),
    ("The pumpkin weighed 412 kg, topping last year’s winner of 398 kg by 14 kg.", "412 kg - 398 kg = 14 kg"),
    ("Takings came to £9,120, surpassing the old record of £8,700 by £420.", "9120 £ - 8700 £ = 420 £"),
    ("In 2019 the Tories won 365 seats to Labour’s 202, an overall majority of 80.", ""),
    ("The flood took 40 houses and damaged 300 more, leaving 1,200 people homeless.", ""),
    ("He ate two pies and drank four pints, leaving a tip of £10.", ""),
    ("They won by 3 wickets, 212 to 209 all out.", ""),
    ("The party has 52 seats to 48, a lead of 3 per cent in the polls.", ""),
    ("The blast killed four soldiers and wounded nine, leaving two in hospital in Orle.", ""),
    ("She had three brothers and two sisters, leaving for Graz in 1950.", ""),
    ("Trains leave at 9 and 11, so 2 hours apart.", ""),
    ("He beat 14 rivals to win the £3,000 prize by 2 points.", ""),
    ("In 12 of 40 schools, 3 teachers left.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_differences_of_a_sentence(text, expected):
    found = [
        f"{value(one.more)} - {value(one.less)} = {value(one.difference)}"
        for one in claims_of(text).differences
    ]
    assert "; ".join(found) == expected
