"""Votes for and against, who could vote, and majorities; scores and seats are none."""

import pytest
from figure_texts import claims_of, value

# (sentence, expected: ayes-noes, abstentions, "of" voters, "all" when everybody voted, "won", "by" a margin)
CASES = [
    ("The plan passed by 27 votes to 19, with three abstentions.", "27-19 abst 3 won"),
    ("Parliament passed the bill by 230 votes to 211.", "230-211 won"),
    ("The amendment was rejected by 29 votes to 27.", "29-27"),
    ("The motion failed by 61 votes to 77.", "61-77"),
    ("The council of 12 elected her by seven votes to four.", "7-4 of 12 won"),
    ("A committee of nine approved the plan by six votes to three.", "6-3 of 9 won"),
    ("A jury of five gave her the prize by four votes to one.", "4-1 of 5"),
    ("A court of nine upheld the law by six votes to three.", "6-3 of 9 won"),
    ("Councillors voted by 23 votes to 17, with three abstentions, and all 43 members present took part.", "23-17 abst 3 of 43 all"),
    ("The plan passed by 27 votes to 19, with three abstentions. All 49 members of the council were present.", "27-19 abst 3 of 49 all won"),
    ("Members voted 14 to 3 against the sale at the 17-member board.", "14-3; 14-3 of 17"),
    ("The Senate approved the treaty by a vote of 68-31.", "68-31 won"),
    ("The House rejected the measure by a vote of 218-221.", "218-221"),
    ("The 9-member court voted 5-4 to hear the case.", "5-4 of 9"),
    ("The board voted 9-7 to close the school, with all 16 members present.", "9-7 of 16 all"),
    ("The bill was adopted by 211 votes to 130.", "211-130 won"),
    ("The motion was carried by 112 votes to 84, a majority of 28.", "112-84 won"),
    ("Dr Sadiq won by 412 votes. She polled 9,846, against 9,434 for Peter Cole.", "9846-9434 by 412"),
    ("He held the seat by 80 votes after a recount. He won 4,310 votes to 4,230 for his rival.", "4310-4230 by 80"),
    ("Ms Solheim beat her rival by 4,027 votes. Ms Solheim won 14,306 votes and Peter Quaye 10,279.", "14306-10279 by 4027"),
    ("The union backed the strike by 1,204 votes to 318.", "1204-318 won"),
    ("Synod voted by 140 votes to 122 for the change, with 11 abstentions.", "140-122 abst 11"),
    ("City won by three goals to two.", ""),
    ("The jury of 12 was out for nine hours to three in the morning.", ""),
    ("The team won 3-1 in the cup on Saturday.", ""),
    ("The party holds 52 seats to 48.", ""),
    ("She beat him by 6-4, 6-3 in the final.", ""),
    ("The party had won the seat by 6,102 votes in July. She polled 9,846, against 9,434 for Peter Cole.", ""),
    ("He beat the record by 12 seconds.", ""),
    ("Prices rose by 4 per cent to £12.", ""),
    ("The village lies 14 miles to the north of 2 lakes.", ""),
    ("They voted to leave at 7 and to meet 12 days later.", ""),
]  # fmt: skip


def shown(claim):
    words = [f"{value(claim.ayes)}-{value(claim.noes)}"]
    words += [f"abst {value(claim.abstained)}"] if claim.abstained else []
    words += [f"of {value(claim.voters)}"] if claim.voters else []
    words += ["all"] if claim.complete else []
    words += ["won"] if claim.won else []
    words += [f"by {value(claim.margin)}"] if claim.margin else []
    return " ".join(words)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_votes_of_a_text(text, expected):
    assert "; ".join(shown(one) for one in claims_of(text).votes) == expected
