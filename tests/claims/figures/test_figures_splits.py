"""Percentages that are parts of one whole; answers to several questions are not."""

import pytest
from figure_texts import claims_of, values

# (sentence, expected)
CASES = [
    ("The poll found 54 percent in favour, 35 percent against and 11 percent undecided.", "54 %, 35 %, 11 %"),
    ("Asked about the dam, 62 per cent said yes, 31 per cent no and 7 per cent did not know.", "62 %, 31 %, 7 %"),
    ("Women make up 51.4 per cent of the population and men 48.6 per cent.", "51.4 %, 48.6 % all"),
    ("Men account for 44 per cent of the staff and women for 56 per cent.", "44 %, 56 % all"),
    ("Labour took 41 per cent, the Liberals 38 per cent and others 21 per cent.", "41 %, 38 %, 21 %"),
    ("Support stood at 47%, with 46% opposed and 7% unsure.", "47 %, 46 %, 7 %"),
    ("The survey had 66 per cent backing the plan, 22 per cent opposing it and 12 per cent with no opinion.", "66 %, 22 %, 12 %"),
    ("Oil supplies 44 percent of its power, gas 39 percent and other sources 17 percent.", "44 %, 39 %, 17 %"),
    ("About 48 per cent approve of her work, 49 per cent disapprove and 3 per cent are undecided.", "about 48 %, 49 %, 3 %"),
    ("The mayor won 55.2 per cent, her rival 40.1 per cent and the rest 4.7 per cent.", "55.2 %, 40.1 %, 4.7 %"),
    ("He got 50.8 per cent of the vote and she got 49.2 per cent of the votes.", "50.8 %, 49.2 %"),
    ("In the vote 61 per cent were for, 30 per cent against and 9 per cent abstained.", "61 %, 30 %, 9 %"),
    ("The fund paid 70 per cent, the university 20 and a donor 10.", "70 %, 20, 10"),
    ("The family owns 60 per cent, the state 25, the staff 10 and a bank 5.", "60 %, 25, 10, 5"),
    ("A poll had put them on 52, 34, 9 and, for the others, 5 per cent.", "52, 34, 9, 5 %"),
    ("The survey puts the parties on 41, 38 and 21 per cent.", "41, 38, 21 %"),
    ("Her list won 48 per cent, his 31 and a third 21.", "48 %, 31, 21"),
    ("In May 60 per cent were in favour; in June 55 per cent were against.", ""),
    ("Of the men, 61 per cent were in favour, and of the women 72 per cent were against.", ""),
    ("Sales rose 60 per cent in the north and 55 per cent in other regions.", ""),
    ("Some 80 per cent own a phone and 45 per cent a tablet.", ""),
    ("Support for the plan fell from 54 per cent to 48 per cent, with 50 per cent opposed.", ""),
    ("Shares gained 4 per cent, oil 3 and gold 2.", ""),
    ("Inflation was 9 per cent, the pay rise 4 and the gap 5 points.", ""),
    ("Unemployment is 12 per cent, and 40 people wait for 3 jobs.", ""),
    ("The bank has 9 per cent, and its rivals 40 branches and 12 vans.", ""),
    ("It cut 30 per cent of 120 jobs and 15 of 40 trainees.", ""),
    ("The tax rises to 21 per cent on 1 May and to 23 per cent on 1 June.", ""),
    ("About 70 per cent voted in 2019 and 60 per cent in 2015.", ""),
    ("He owns 20 to 30 per cent, others 70 per cent.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_splits_of_a_sentence(text, expected):
    found = [f"{values(one.shares)}{' all' if one.complete else ''}" for one in claims_of(text).splits]
    assert "; ".join(found) == expected
