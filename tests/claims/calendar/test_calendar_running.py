"""How long something has run: counts with a beginning, and counts without one."""

import pytest

from factlint.claims.calendar.running import running_claims

# (text, number, unit, nth, beginning)
RUNNING = [
    ("The war, which began in February 2022, is in its third year.", 3, "year", True, "2022-02"),
    ("The strike began on 3 September 2024 and is in its ninth week.", 9, "week", True, "2024-09-03"),
    ("The festival, founded in 1974, enters its 51st year.", 51, "year", True, "1974"),
    ("The siege started on 20 October and is now in its 12th day.", 12, "day", True, "2024-10-20"),
    ("The drought began in May 2023 and has entered its 18th month.", 18, "month", True, "2023-05"),
    ("The ban was imposed in 1994. The ban is in its fourth decade.", 4, "decade", True, "1994"),
    ("The boycott began in 2019 and starts its sixth year.", 6, "year", True, "2019"),
    ("The club opened in 1999. Now in its 26th year, the club has 900 members.", 26, "year", True, "1999"),
    ("The heat wave, which began on June 14, is now in its ninth week.", 9, "week", True, "2024-06-14"),
    ("The firm was founded in 1924. The 100-year-old firm makes shoes.", 100, "year", False, "1924"),
    ("The school was built in 1964. Parents like the 60-year-old school.", 60, "year", False, "1964"),
    ("The bridge was opened in 1934. The ninety-year-old bridge is shut.", 90, "year", False, "1934"),
    ("The company was established in 1984; the 40-year-old firm is for sale.", 40, "year", False, "1984"),
    ("The theatre was completed in 1904. The 120-year-old theater leaks.", 120, "year", False, "1904"),
    ("The treaty was signed in 2014. It is a 10-year-old treaty.", 10, "year", False, "2014"),
    ("The ferry entered service in 1978. The 46-year-old ship rolls.", 46, "year", False, "1978"),
    ("Founded in 1881, the newspaper thrives. The 143-year-old newspaper has 40 staff.", 143, "year", False, "1881"),
    ("The ferry, built in 1978, is 46 years old.", 46, "year", False, "1978"),
    ("The tower, completed in 1889, is now 135 years old.", 135, "year", False, "1889"),
    ("Hubble, launched in 1990, will be 35 years old next April.", 35, "year", False, "1990"),
    ("The library, opened in 1904, is 120 this year.", 120, "year", False, "1904"),
    ("Russia's invasion of Ukraine, now in its third year, goes on.", 3, "year", True, "2022-02-24"),
]  # fmt: skip

NONE = [
    "The war is in its third year.",
    "She is in her third year at school.",
    "The 100-year-old firm makes shoes.",
    "The firm was founded in 1924. The 100-year-old woman makes shoes.",
    "The mill was built in the 1920s and is in its second century.",
    "The firm was founded in 1924 and the bank in 1950; one is in its third year.",
    "He was born in 1950 and is 74 years old.",
    "In its first year, 1990, it sold nine cars.",
    "The 12-year-old dog of the 100-year-old museum barks.",
    "Tickets are 46 this year.",
]


@pytest.mark.parametrize(("text", "number", "unit", "nth", "begin"), RUNNING)
def test_running_times(text, number, unit, nth, begin, reading):
    analysis, _, date = reading(text)
    (claim,) = running_claims(analysis, date)
    assert (claim.number, claim.unit, claim.nth) == (number, unit, nth)
    assert str(claim.begin.earliest).startswith(begin)


@pytest.mark.parametrize("text", NONE)
def test_counts_without_a_beginning(text, reading):
    analysis, _, date = reading(text)
    assert running_claims(analysis, date) == []
