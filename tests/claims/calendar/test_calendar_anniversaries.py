"""Anniversaries: how many years, counted from which."""

import pytest

from factlint.claims.calendar.anniversaries import anniversary_claims

# (sentence, number, first year, other years)
ANNIVERSARIES = [
    ("The 20th anniversary of the 2001 attacks was quiet.", 20, 2001, ()),
    ("The twentieth anniversary of the 2001 attacks was quiet.", 20, 2001, ()),
    ("The 50th anniversary of the flood of 1953 was quiet.", 50, 1953, ()),
    ("The 35th anniversary of the fall of the Berlin Wall is on Saturday.", 35, 1989, ()),
    ("The 10th anniversary of the annexation of Crimea passed.", 10, 2014, ()),
    ("The 80th anniversary of D-Day was kept.", 80, 1944, ()),
    ("The 75th anniversary of the end of World War II was kept.", 75, 1945, ()),
    ("The 80th anniversary of the start of World War II was kept.", 80, 1939, ()),
    ("The 2,067th anniversary of the murder of Caesar in 44 BC.", 2067, -43, ()),
    ("Founded in 1924, the club has its 100th anniversary.", 100, 1924, ()),
    ("The club, founded in 1924, has its 100th anniversary.", 100, 1924, ()),
    ("The club was founded in May 1924 and has its 100th anniversary.", 100, 1924, ()),
    ("The library, opened in 1904, marks its centenary.", 100, 1904, ()),
    ("The library, opened in 1904, marks its centennial.", 100, 1904, ()),
    ("The bicentenary of the battle of 1815 drew crowds.", 200, 1815, ()),
    ("The sesquicentennial of the act of 1862 drew crowds.", 150, 1862, ()),
    ("The queen, crowned in 1952, had her golden jubilee.", 50, 1952, ()),
    ("Married in 1964, they had a diamond anniversary.", 60, 1964, ()),
    ("In 2019 the town kept the 40th anniversary of the 1979 flood.", 40, 1979, (2019,)),
    ("The 40th anniversary of the 1979 flood fell in 2019.", 40, 1979, (2019,)),
    ("The third anniversary of the siege, which began on February 24, 2022, was kept.", 3, 2022, ()),
    ("The 25th anniversary of the merger that created it in 1999 passed.", 25, 1999, ()),
    ("She was born in 1924 and has her 100th birthday.", 100, 1924, ()),
    ("The 30-year-old show, started in 1994, has a 30th anniversary special.", 30, 1994, ()),
    ("The first anniversary of the quake of 6 February 2023 was kept.", 1, 2023, ()),
    ("The wall, begun in AD 122, has its 1,900th anniversary.", 1900, 122, ()),
    ("The bank was founded in 1931. It marked its 90th anniversary in 2021.", 90, 1931, (2021,)),
    ("On the 60th anniversary of the treaty of 1963 they met.", 60, 1963, ()),
    ("The 30th anniversary of the Good Friday Agreement is far.", 30, 1998, ()),
    ("The 50th anniversary of the 1974 World Cup was kept.", 50, 1974, ()),
]  # fmt: skip

NONE = [
    "Their 25th wedding anniversary was a small affair.",
    "The anniversary of the 2001 attacks was quiet.",
    "The 20th anniversary drew a crowd.",
    "The firm was founded in 1990, moved in 2004 and had a 10th anniversary party in 2014.",
    "The 20th century was long; its birthday is unknown.",
]


@pytest.mark.parametrize(("text", "number", "year", "others"), ANNIVERSARIES)
def test_anniversaries(text, number, year, others, reading):
    analysis, _, date = reading(text)
    (claim,) = anniversary_claims(analysis, date)
    assert (claim.number, claim.year, claim.years) == (number, year, others)


@pytest.mark.parametrize("text", NONE)
def test_anniversaries_of_no_known_year(text, reading):
    analysis, _, date = reading(text)
    assert anniversary_claims(analysis, date) == []
