"""One quantity stated twice: headline and body, "the 47 passengers", millions and billions."""

import pytest
from figure_texts import claims_of, value

# (headline, body, expected)
HEADLINES = [
    ("Twenty-one dead after ferry capsizes", "At least 12 people died when a ferry turned over.", "21 | at least 12 killed"),
    ("Landslide kills 37 as search goes on", "A landslide has killed at least 27 people, officials said.", "37 | at least 27 killed"),
    ("Storm leaves 15 missing", "Rescuers searched on Tuesday for five people missing since the storm.", "15 | 5 missing"),
    ("Crash injures 24", "A coach crash injured 42 people on Monday.", "24 | 42 injured"),
    ("Dozens held as 86 arrested at march", "Police arrested 68 people at a march on Saturday.", "86 | 68 arrested"),
    ("Fire destroys 31 homes", "A fire destroyed 13 homes in the hills above the town.", "31 | 13 homes"),
    ("Airline cancels 120 flights", "The airline cancelled 210 flights on Thursday because of fog.", "120 | 210 flights"),
    ("City to plant 5,000 trees", "The city will plant 50,000 trees by 2030, the mayor said.", "5000 | 50000 trees"),
    ("Police seize 3.2 tonnes of cocaine", "Customs officers found 2.3 tonnes of cocaine among bananas.", "3.2 tonne | 2.3 tonne tonne cocaine"),
    ("Rovers lose £14.2m in year of promotion", "Rovers have reported a loss of £12.4 million for the year.", "14200000 £ | 12400000 £ loss"),
    ("Bank fined £90m over its papers", "The regulator has fined the bank: a fine of £19m was set on Friday.", "90000000 £ | 19000000 £ fine"),
    ("Miner’s profit hits $4.1bn", "The miner made a net profit of $1.4 billion in the year to June.", "4100000000 $ | 1400000000 $ profit"),
    ("Council faces £8m deficit", "The council has a deficit of £18 million, its auditors said.", "8000000 £ | 18000000 £ deficit"),
    ("Orchestra’s debts of €2.3m", "The orchestra has debts of €3.2 million and no patron.", "2300000 € | 3200000 € debt"),
    ("Twelve dead as storm hits coast", "The storm killed nine people in Orle. Three more died in Mer.", ""),
    ("Rovers lose £14m in year of promotion", "Rovers have reported a loss of £14.2 million for the year.", ""),
    ("Rovers lose £14m and star", "Rovers have reported a loss of £9 million. The star left for £14m.", ""),
    ("Bank makes profit after £90m loss", "The bank made a profit of £12m in the first half.", ""),
    ("Factory to cut 600 jobs", "The car maker will cut 598 jobs at its plant in Orle.", ""),
    ("Nearly 3,000 homes flooded", "More than 2,900 homes stood under water on Monday.", ""),
    ("City beat Rovers 3-1", "City scored two goals in four minutes.", ""),
    ("Trial of 40 begins", "A court began to hear 12 witnesses.", ""),
    ("Five dead in crashes", "Three people died in a crash near Orle and two people died near Mer.", ""),
    ("Fire destroys 31 homes", "A fire destroyed homes in the hills, officials said. They counted 31.", ""),
    ("Three ways to save £200", "A flat costs £340 a year to heat.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "body", "expected"), HEADLINES, ids=[row[0][:50] for row in HEADLINES])
def test_headlines_against_bodies(headline, body, expected):
    found = [
        f"{value(one.figure)} | {value(one.earlier)} {one.thing}"
        for one in claims_of(f"{headline}\n\n{body}\n\nMore follows.").headlines
    ]
    assert "; ".join(found) == expected


# (text, expected)
REPEATED = [
    ("The boat had 45 passengers. All of the 47 passengers were saved.", "47 | 45"),
    ("The school has 12 teachers. The 14 teachers will be moved.", "14 | 12"),
    ("He owned 30 horses. All 18 horses were sold.", "18 | 30"),
    ("She wrote nine novels. The seven novels sell well.", "7 | 9"),
    ("The mine employs 310 miners. The 130 miners are to strike.", ""),
    ("The boat had 45 passengers and two crew. The 47 people were saved.", ""),
    ("The boat had 45 passengers. The 12 passengers who fell in were saved.", ""),
    ("The school has 12 teachers and Mer 14 teachers. The 26 teachers will be moved.", ""),
    ("He owned 30 horses. The 30 horses were sold.", ""),
    ("She wrote nine novels. Two novels sell well.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REPEATED, ids=[row[0][:50] for row in REPEATED])
def test_counts_that_come_back(text, expected):
    found = [f"{value(one.figure)} | {value(one.earlier)}" for one in claims_of(text).repeated]
    assert "; ".join(found) == expected


# (text, expected)
SLIPS = [
    ("The $4.5 billion takeover was agreed in May. Shareholders will vote on the $4.5 million takeover in June.", True),
    ("The dam holds 14.5 billion litres of water. Engineers let out water until 14.5 million litres were left behind the dam.", True),
    ("Some 6.82 million inhabitants were counted. The 6.82 billion inhabitants include 400,000 students.", True),
    ("Debt is to rise to 61 million crowns from 58 billion crowns.", True),
    ("Spending fell from $3.4 billion to $3.1 million.", True),
    ("Exports grew to £2.4bn from £2.2m last year.", True),
    ("Sales rose from 2 million dollars in 1990 to 2 billion dollars.", False),
    ("Spending grew from £14m to £1.9bn over two decades.", False),
    ("Debt is to rise to 61 billion crowns from 58 billion crowns.", False),
    ("Exports grew to £2.4bn from £900m last year.", False),
    ("The firm grew from a $1 million shop to a $9 billion chain.", False),
    ("Sales were $2 billion and profit was $2 million.", False),
    ("The fund has £1.25bn. The fund lost £1.5m last week.", False),
    ("A thousand wells at $1.5 million each come to $1.5 billion.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SLIPS, ids=[row[0][:50] for row in SLIPS])
def test_millions_for_billions(text, expected):
    assert bool(list(claims_of(text).slips)) is expected
