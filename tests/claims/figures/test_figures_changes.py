"""What was before, what is after, and what the text calls the change."""

import pytest
from figure_texts import claims_of, value

DIRECTIONS = {1: " up", 0: "", -1: " down"}

# (sentence, expected)
CASES = [
    ("Revenue rose 12 percent to 5.6 billion kroner from 5.0 billion.", "5000000000 -> 5600000000 kr: 12 % up"),
    ("The bill goes from £1,500 to £1,650, a rise of 10 per cent.", "1500 £ -> 1650 £: 10 % up"),
    ("The charge doubles from £30 to £60.", "30 £ -> 60 £: 2 multiple"),
    ("Turnout was 41.3 per cent, down from 63.8 per cent, a fall of 22.5 points.", "63.8 % -> 41.3 %: 22.5 points down"),
    ("Unemployment fell by 2 points, from 9 per cent to 7 per cent.", "9 % -> 7 %: 2 points down"),
    ("Spending will come to £48m, up from £45m this year, an increase of £3m.", "45000000 £ -> 48000000 £: 3000000 £ up"),
    ("The airline flew 4.13 million passengers, 380,000 more than the 3.75 million it carried last year.", "3750000 -> 4130000: 380000 up"),
    ("Sales agreed were 92,300, a 13 per cent increase on the 81,700 of a year before.", "81700 -> 92300: 13 % up"),
    ("It forecasts 640,000 tonnes, up 4 per cent on last year’s 615,000.", "615000 -> 640000 tonne: 4 % up"),
    ("The harvest is 1.8 million tonnes, a quarter less than the 2.4 million tonnes of last year.", "2400000 tonne -> 1800000 tonne: 0.25 down"),
    ("The fire spread to 8,000 acres, nearly double the 4,100 acres of the day before.", "4100 acre -> 8000 acre: nearly 2 multiple"),
    ("Some 1,030 had waited a year, compared with 1,545 last October, a third fewer.", "1545 -> about 1030: 0.3333 down"),
    ("There were 412 cases, up from 137 a year ago, three times as many.", "137 -> 412: 3 multiple"),
    ("Complaints have more than tripled, from 120 to 480.", "120 -> 480: at least 3 multiple"),
    ("The bank cut its rate by a quarter of a point, from 4.5 per cent to 4.25 per cent.", "4.5 % -> 4.25 %: 0.25 points down"),
    ("Prices gained 0.5 per cent in May to an average of £271,400, the society said, from £270,050 in April.", "270050 £ -> 271400 £: 0.5 % up"),
    ("The force shrank from 14,200 officers to 12,900, down 9 per cent.", "14200 -> 12900: 9 % down"),
    ("Fees climb to $14.20 from $13.80 (up 3 percent).", "13.8 $ -> 14.2 $: 3 % up"),
    ("A pint costs £5.20, 40p more than the £4.80 of last spring.", ""),
    ("The school’s roll fell by a third, from 180 to 120.", "180 -> 120: 0.3333 down"),
    ("Wheat has gone from A$310 to A$372 a tonne since July, a gain of 20 per cent.", "310 A$ -> 372 A$: 20 % up"),
    ("Seizures came to 21 tonnes, compared with 14 tonnes in 49 containers the year before — a rise of 50 per cent.", "14 tonne -> 21 tonne: 50 % up"),
    ("The speed limit was cut from 60mph to 40mph.", "60 mph -> 40 mph: none down"),
    ("Attendance was 18,400, up from 17,900 a year ago.", "17900 -> 18400: none up"),
    ("Profit was 84 million kroner, against 126 million a year before.", ""),
    ("He walked from 10 Downing Street to 40 Whitehall.", ""),
    ("Temperatures will range from 5C to 12C, 4C more than usual.", ""),
    ("She climbed from 43 to 12 in the world rankings.", ""),
    ("The lead was cut from 3-0 to 3-2.", ""),
    ("In 2019 it had 40 members and in 2024 it had 55 members.", ""),
    ("He drove 40 miles to see 12 films in five days.", ""),
    ("Membership fell 4 per cent in March and 6 per cent in April.", ""),
    ("It moved from 5 to 7 per cent in a year, or 40 per cent.", ""),
    ("From Monday, 40 to 50 ships will sail, 10 more than planned.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_changes_of_a_sentence(text, expected):
    found = [
        f"{value(one.before)} -> {value(one.after)}: {value(one.change)}{DIRECTIONS[one.direction]}"
        for one in claims_of(text).changes
    ]
    assert "; ".join(found) == expected
