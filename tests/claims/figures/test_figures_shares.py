"""Shares of a whole, shares that make a whole, and averages."""

import pytest
from figure_texts import claims_of, value, values

# (sentence, expected)
CASES = [
    ("Of 1,850 members entitled to vote, 1,406 returned ballots, a turnout of 76 per cent.", "1406 of 1850 = 76 %"),
    ("The survey reached 301 of the 1,204 parents, or 25 percent.", "301 of 1204 = 25 %"),
    ("Two-thirds of the 1,204 — 803 people — picked summer time.", "803 of 1204 = 0.6666"),
    ("He has sold 900 of his 3,000 sheep, almost a third of the flock.", "900 of 3000 = nearly 0.3333"),
    ("The museum drew 843,000 people, of whom 506,000, or 60 percent, came from abroad.", "506000 of 843000 = 60 %"),
    ("Hip operations made up 9,086 cases, or 22 per cent of the 41,300 on the list.", "9086 of 41300 = 22 %"),
    ("It approved 29,400 loans, about one in three of the 88,000 it was asked for.", "29400 of 88000 = about 0.3333"),
    ("It made £11.8m on sales of £196m, a margin of 6 per cent.", "11800000 £ of 196000000 £ = 6 %"),
    ("It holds 21,000 letters, but only 1,900 of them — 9 percent — have been read.", "1900 of 21000 = 9 %"),
    ("The list fell to 41,300 names. Of those, 28,910 people, or 70 per cent, had waited less.", "28910 of 41300 = 70 %"),
    ("Turnover was £118.4m. Wages took £76.9m of that, 65 per cent.", "76900000 £ of 118400000 £ = 65 %"),
    ("Inspectors closed 24 of the 96 kitchens (25 per cent).", "24 of 96 = 25 %"),
    ("Nine of the 12 judges, three-quarters, agreed.", "9 of 12 = 0.75"),
    ("The poll found 54 percent in favour, 35 percent against and 11 percent undecided.", "54 %, 35 %, 11 %"),
    ("Women make up 51.4 per cent of the population and men 48.6 per cent.", "51.4 %, 48.6 % complete"),
    ("Labour took 41 per cent, the Liberals 38 per cent and others 21 per cent.", "41 %, 38 %, 21 %"),
    ("Insurers have 18,200 claims worth 436 million euros, an average of nearly 24,000 euros a claim.", "436000000 € / 18200 = nearly 24000 €"),
    ("The club will add 9,000 seats at a cost of £72m, or £8,000 a seat.", "72000000 £ / 9000 = 8000 £"),
    ("It spent $26.4 million. It paid for 6,600 operations, an average of $4,000 each.", "26400000 $ / 6600 = 4000 $"),
    ("They shared £3.6m among 1,200 workers, or £3,000 each.", "3600000 £ / 1200 = 3000 £"),
    ("The court heard 58 of its 240 cases, 30 per cent more than last year.", ""),
    ("Three of the 12 members, or 40 per cent of the women, voted against.", ""),
    ("He owns 40 of the 100 hectares, 25 per cent of them under vines.", ""),
    ("She won 12 of the 30 races, up 20 per cent on last year.", ""),
    ("In May 60 per cent were in favour; in June 55 per cent were against.", ""),
    ("Of the men, 61 per cent were in favour, and of the women 72 per cent were against.", ""),
    ("Some 80 per cent own a phone and 45 per cent a tablet.", ""),
    ("Support fell from 54 per cent to 48 per cent, with 50 per cent opposed.", ""),
    ("The council has 49 members and spends £48m, or £410 a head.", ""),
    ("The firm employs 340 people and made £12m, or £4 a share.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_shares_of_a_sentence(text, expected):
    claims = claims_of(text)
    found = [f"{value(one.part)} of {value(one.whole)} = {value(one.share)}" for one in claims.shares]
    found += [f"{values(one.shares)}{' complete' if one.complete else ''}" for one in claims.splits]
    found += [f"{value(one.total)} / {value(one.number)} = {value(one.each)}" for one in claims.rates]
    assert "; ".join(found) == expected
