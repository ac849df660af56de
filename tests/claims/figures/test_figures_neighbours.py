"""Totals, wholes, levels and turnovers whose counterpart stands in a neighbouring sentence."""

import pytest
from figure_texts import claims_of, value, values

# (text, expected): only claims that reach over a full stop are listed
SUMS = [
    ("They found 214 pieces. Of these 131 were animal, 77 human and the remaining six unknown.", "131, 77, 6 = 214"),
    ("The list has 340 names. Of them, 210 are women and the other 130 men.", "210, 130 = 340"),
    ("The vote drew 14,306 ballots in Orle. In Mer there were 10,279. Altogether 24,685 were cast.", "14306, 10279 = 24685"),
    ("Rail got £3,200 and buses £4,150. In all, £7,450 was given.", "3200 £, 4150 £ = 7450 £"),
    ("The north has 12,400 voters. The south has 9,310. A total of 21,810 may vote.", "12400, 9310 = 21810"),
    ("The north has 12,400 voters. The south has 9,310. A total of 21,710 may vote.", ""),
    ("The north has 12,400 voters. The south has 9,310. In all, 48,000 people live there.", ""),
    ("It sold 1,204 tickets in May. It sold 930 in June. Overall, 9,870 people hold one.", ""),
    ("They found 214 pieces. Of these 131 were animal and 77 human.", ""),
    ("They found 214 pieces in 340 caves. Of these 131 were dry and the remaining six wet.", ""),
    ("Of these 131 were animal, 77 human and the remaining six unknown.", ""),
    ("Bockley has 41 pupils, Stanwell 37 and Orle 28. The 116 children will move.", "41, 37, 28 = 116"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUMS, ids=[row[0][:50] for row in SUMS])
def test_sums_over_sentences(text, expected):
    found = [f"{values(one.parts)} = {value(one.whole)}" for one in claims_of(text).sums]
    assert "; ".join(found) == expected


CHANGES = [
    ("It carried 184,300 foot passengers. Foot passengers were up from 171,200, an increase of 13,100.", "171200 -> 184300: 13100"),
    ("The town has 3,140 residents. Residents are down from 3,410, a fall of 270.", "3410 -> 3140: 270"),
    ("It made 412 arrests. The arrests were up from 380, a rise of 32.", "380 -> 412: 32"),
    ("It carried 184,300 passengers. Freight was up from 171,200, an increase of 13,100.", ""),
    ("It carried 40 passengers and 50 passengers. Passengers were up from 30, a rise of 10.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHANGES, ids=[row[0][:50] for row in CHANGES])
def test_changes_over_sentences(text, expected):
    found = [
        f"{value(one.before)} -> {value(one.after)}: {value(one.change)}" for one in claims_of(text).changes
    ]
    assert "; ".join(found) == expected


SHARES = [
    ("Turnover rose to £19.4 million. Wages came to £9.7 million, or 50 per cent of turnover.", "9700000 £ of 19400000 £ = 50 %"),
    ("Revenue was $40m. It spent $10m, a quarter of its revenue, on roofs.", "10000000 $ of 40000000 $ = 0.25"),
    ("Of the 1,240 sailings 31 were cancelled. A further 124 sailings, one in ten, left late.", "124 of 1240 = 0.1"),
    ("Of the 900 pupils 40 were ill. Another 90 pupils, or 10 per cent, were away.", "90 of 900 = 10 %"),
    ("Turnover rose to £19.4 million. Wages came to £9.7 million, or 50 per cent of costs.", ""),
    ("Of the 900 pupils 40 were ill. A further 124 parents, half of them fathers, came.", ""),
    ("The club has 900 members. Some 124 members, one in ten, left.", ""),
    ("Sales were £5m. He got £2m, or 4 per cent of sales growth.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHARES, ids=[row[0][:50] for row in SHARES])
def test_shares_over_sentences(text, expected):
    found = [
        f"{value(one.part)} of {value(one.whole)} = {value(one.share)}" for one in claims_of(text).shares
    ]
    assert "; ".join(found) == expected


SAME = [
    ("One in five, or 20 per cent, of pupils were absent.", "0.2 = 20 %"),
    ("Three out of four (75 per cent) agreed.", "0.75 = 75 %"),
    ("About 40 per cent, or two in five, ran late.", "0.4 = about 40 %"),
    ("A third — 33 per cent — said no.", "0.3333 = 33 %"),
    ("Half, or 50 per cent, of the money is gone.", "0.5 = 50 %"),
    ("Customers may pay a third or 20 per cent, whichever is less.", ""),
    ("One in five left in 2019 and 25 per cent in 2020.", ""),
    ("Half of the men and 20 per cent of the women smoke.", ""),
    ("Prices were cut by a third, or 20 per cent more than planned.", ""),
    ("One in three (32 per cent in 2019) cycles.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAME, ids=[row[0][:50] for row in SAME])
def test_one_share_in_two_forms(text, expected):
    found = [f"{value(one.part)} = {value(one.percent)}" for one in claims_of(text).same_shares]
    assert "; ".join(found) == expected
