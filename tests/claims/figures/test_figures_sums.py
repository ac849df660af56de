"""Parts and wholes, and differences; lists of different things are none."""

import pytest
from figure_texts import claims_of, value, values

# (sentence, expected)
CASES = [
    ("The bus was carrying 31 adults and 14 children, and all 45 people on board were unhurt.", "31, 14 = 45 (listed)"),
    ("The vessel had 83 people on board: 76 passengers and seven crew.", "76, 7 = 83 (listed)"),
    ("Of the 62 letters, 41 came from the villages and 21 from the town.", "41, 21 = 62 (apart)"),
    ("Of the 312 injured, 41 were in a serious condition and the remaining 271 had broken bones.", "41, 271 = 312 (whole)"),
    ("Eleven of the 17 teachers will stay; the other six will be offered posts elsewhere.", "11, 6 = 17 (whole)"),
    ("Nine people were arrested: six Dutch citizens, two Belgians and an Albanian.", "6, 2 +1 = 9 (listed)"),
    ("The charity gave out 415 parcels — 180 in Hull, 155 in Leeds and 80 in York.", "180, 155, 80 = 415 (listed)"),
    ("The fleet has 38 aircraft, of which 24 are turboprops and 14 jets.", "24, 14 = 38 (apart)"),
    ("They have won 13 of their 26 matches, drawn five and lost eight.", "13, 5, 8 = 26 (whole)"),
    ("The board set aside $4.2 million for roofs and $1.9 million for boilers, for a total of $6.1 million.", "4200000 $, 1900000 $ = 6100000 $ (whole)"),
    ("About 1,100 houses had collapsed and 2,600 were damaged, some 3,700 in all.", "about 1100, 2600 = about 3700 (whole)"),
    ("It will stop all 64 routes, 52 by day and 12 by night, which carry 210,000 passengers.", "52, 12 = 64 (perhaps apart)"),
    ("Bockley has 41 pupils, Stanwell 37 and Orle 28. The 106 children will move.", "41, 37, 28 = 106 (listed)"),
    ("The museum cost £6.4 million: £4.1 million from the lottery and £2.3 million from the sale of three paintings.", "4100000 £, 2300000 £ = 6400000 £ (listed)"),
    ("Of the 4,963 prisoners, 2,210 returned, 1,946 were captured and 913 died.", "2210, 1946, 913 = 4963 (apart)"),
    ("Seven appeared in court; five of them were held and the other two were freed.", "5, 2 = 7 (whole)"),
    ("The operator employs 412 drivers and needs 460, leaving it 48 short.", "460 - 412 = 48"),
    ("The motion was carried by 27 votes to 19, a majority of eight.", "27 - 19 = 8"),
    ("Deaths outnumbered births by 31,000, with 92,000 deaths and 61,000 births.", "92000 - 61000 = 31000"),
    ("About 24,000 people moved abroad and 27,000 came, a net gain of 3,000.", "27000 - about 24000 = 3000"),
    ("She won the seat by 102 votes, 4,518 to 4,416.", "4518 - 4416 = 102"),
    ("At the mill 120 people work; 80 are on leave and 40 are shovelling mud.", "80, 40 = 120 (perhaps apart)"),
    ("The airline employs 83 people, including 31 pilots and seven mechanics.", ""),
    ("The club has 40 teams, 12 coaches and three pitches.", ""),
    ("The minister made two points: 40 bridges needed repair and 300 more had to be inspected.", ""),
    ("He scored twice on Saturday and once in midweek, bringing his total to 17 for the season.", ""),
    ("Of the 200 patients, 150 had a fever, 120 had a cough and 90 had both.", ""),
    ("They beat Rovers 3-1 a week after a 2-2 draw, 10 days after a 4-0 win.", ""),
    ("The port had 3,100 calls in 2022, 2,900 in 2019 and 1,800 in 2020.", ""),
    ("The firm has shops in 12 countries — seven in Europe, three in Asia and the rest in Africa.", ""),
    ("Paris has 20 districts, London 32 boroughs and the City.", ""),
    ("In all, 45 people came and 31 left.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_sums_of_a_sentence(text, expected):
    claims = claims_of(text)
    found = [
        f"{values(one.parts)}{f' +{one.extra}' if one.extra else ''} = {value(one.whole)} ({one.closed.value})"
        for one in claims.sums
    ]
    found += [
        f"{value(one.more)} - {value(one.less)} = {value(one.difference)}" for one in claims.differences
    ]
    assert "; ".join(found) == expected
