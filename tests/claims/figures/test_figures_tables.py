"""Rows and columns of tables with their totals; ragged and mixed tables give none."""

import pytest
from figure_texts import claims_of, value, values


def table(*rows):
    head, *body = rows
    width = head.count("|") + 1
    return "\n".join([f"| {head} |", "|" + "---|" * width, *(f"| {row} |" for row in body)]) + "\n"


# (rows, expected)
CASES = [
    (("Place | Boats", "Orle | 12", "Mer | 9", "Total | 21"), "12, 9 = 21"),
    (("Place | Boats", "Orle | 1,200", "Mer | 900", "Total | 2,100"), "1200, 900 = 2100"),
    (("Place | Boats", "Orle | 12", "Mer | 9", "All | 21"), "12, 9 = 21"),
    (("Place | Boats", "Orle | 12", "Mer | 9", "Sum | 21"), "12, 9 = 21"),
    (("Place | Cost", "Orle | £12m", "Mer | £9m", "Total | £21m"), "12000000 £, 9000000 £ = 21000000 £"),
    (("Place | Boats | Men", "Orle | 12 | 30", "Mer | 9 | 20", "Total | 21 | 50"), "12, 9 = 21; 30, 20 = 50"),
    (("Place | May | June | Total", "Orle | 12 | 30 | 42", "Mer | 9 | 20 | 29"), "12, 30 = 42; 9, 20 = 29"),
    (("Place | Share", "Orle | 60% ", "Mer | 40%", "Total | 100%"), "60 %, 40 % = 100 %"),
    (("Place | Boats", "Orle | 12", "Mer | 9", "Ayr | 4", "Total | 26"), "12, 9, 4 = 26"),
    (("Place | Boats", "Orle | 0", "Mer | 9", "Total | 9"), "0, 9 = 9"),
    (("Place | Boats", "Orle | 12.5", "Mer | 9.5", "Total | 22"), "12.5, 9.5 = 22"),
    (("Ward | Votes", "North | 1,014", "South | 2,310", "West | 877", "Total | 4,201"), "1014, 2310, 877 = 4201"),
    (("Crop | Tonnes", "Rye | 400", "Oats | 310", "**Total** | 710"), "400, 310 = 710"),
    (("Year | Boats", "North | 12", "South | 9", "Grand total | 21"), "12, 9 = 21"),
    (("Place | Boats", "Orle | 12", "Total | 12"), ""),
    (("Place | Boats", "Orle | 12", "Mer | 9"), ""),
    (("Place | Boats", "Orle | many", "Mer | few", "Total | 21"), ""),
    (("Place | Boats", "Total | 21"), ""),
    (("Team | Won | Lost", "Orle | 12 | 3", "Mer | 9 | 6"), ""),
    (("Place | Boats", "Orle | 12", "Mer | ", "Total | 21"), ""),
    (("Place | Boats", "Orle | 12", "Mer | 9 | 4", "Total | "), ""),
    (("Total", "12"), ""),
    (("Place | Date", "Orle | 3 May", "Mer | 4 May", "Total | 7 May"), ""),
    (("Place | Rate", "Orle | 5%", "Mer | £9", "Total | 14"), ""),
    (("Place | Boats", "Orle | 5–7", "Mer | 9", "Total | 15"), ""),
    (("Place | Boats", "Orle | 1,23,456", "Mer | 9", "Total | 10,0000"), ""),
    (("Place | Boats", "Orle | ٣", "Mer | 9", "Total | 12"), ""),
    (("Place | Boats", "Orle | 1e999", "Mer | 9", "Total | 12"), ""),
    (("Place | Boats", "Orle | about 12", "Mer | 9", "Total | 21"), ""),
    (("Place | Average", "Orle | 12", "Mer | 9", "Average | 10.5"), ""),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), CASES, ids=["; ".join(rows)[:50] for rows, _ in CASES])
def test_totals_of_a_table(rows, expected):
    found = [
        f"{values(one.parts)} = {value(one.whole)}" for one in claims_of(table(*rows), "markdown").totals
    ]
    assert "; ".join(found) == expected
