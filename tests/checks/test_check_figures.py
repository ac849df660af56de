"""Laws of the checks on figures: what adds up is silent, and one changed figure is found."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from check_runs import findings, marked
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factlint.checks.figures.bounds import FigureBound
from factlint.checks.figures.changes import FigureChange
from factlint.checks.figures.conversions import FigureConversion
from factlint.checks.figures.restated import FigureHeadline, FigureRepeated, FigureSlip
from factlint.checks.figures.shares import FigureRate, FigureShare, FigureSplit
from factlint.checks.figures.sums import FigureSum
from factlint.checks.figures.tables import TableSum
from factlint.checks.figures.votes import FigureVote
from factlint.language.smallnumbers import cardinal_words

EVERY = (
    FigureBound(), FigureChange(), FigureConversion(), FigureHeadline(), FigureRate(), FigureRepeated(),
    FigureShare(), FigureSlip(), FigureSplit(), FigureSum(), FigureVote(), TableSum(),
)  # fmt: skip
COUNT = st.integers(3, 900)
SLOW = settings(deadline=None, max_examples=60)


def alarms(text: str, format: str = "plain") -> list[str]:
    """Everything that any check on figures reports of a text."""
    return [piece for check in EVERY for piece in marked(check, text, format)]


def listed(first: int, second: int, third: int, whole: int) -> list[str]:
    a, b, c = (cardinal_words(number) for number in (first, second, third))
    return [
        f"The shelter took in {whole} people: {a} men, {b} women and {c} children.",
        f"It sent {whole} letters — {a} to Leeds, {b} to Hull and {c} to York.",
        f"Police held {a} men, {b} women and {c} boys, {whole} in all.",
        f"Of the {whole} guests, {a} came by bus, {b} by train and the remaining {c} by car.",
    ]


@SLOW
@given(COUNT, COUNT, COUNT, st.integers(0, 3))
def test_parts_that_come_to_their_whole_are_silent(first, second, third, form):
    assume(not 1500 <= first + second + third <= 2099)
    assert alarms(listed(first, second, third, first + second + third)[form]) == []


@SLOW
@given(COUNT, COUNT, COUNT, st.integers(1, 9), st.integers(0, 3))
def test_a_wrong_whole_is_found(first, second, third, change, form):
    whole = first + second + third + change
    assume(whole not in (first + second, first + third, second + third, first, second, third))
    assume(max(first, second, third) < whole and not 1500 <= whole <= 2099)
    found = marked(FigureSum(), listed(first, second, third, whole)[form])
    assert len(found) == 1
    assert str(whole) in found[0]


def grown(before: int, after: int, percent: str) -> list[str]:
    word, noun = ("rose", "rise") if after > before else ("fell", "fall")
    return [
        f"The price went from £{before:,} to £{after:,}, a {noun} of {percent} per cent.",
        f"Output {word} {percent} per cent to {after:,} from {before:,}.",
        f"The club has {after:,} members, {'up' if after > before else 'down'} from {before:,}, a {noun} of {percent} per cent.",
    ]


def share_of(part: int, whole: int) -> Decimal:
    return (Decimal(part) / Decimal(whole) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)


@SLOW
@given(st.integers(103, 9_999), st.integers(103, 9_999), st.integers(0, 2))
def test_a_right_change_is_silent(before, after, form):
    assume(before != after and not 1500 <= before <= 2099 and not 1500 <= after <= 2099)
    percent = share_of(abs(after - before), before)
    assert alarms(grown(before, after, f"{percent}")[form]) == []


@SLOW
@given(st.integers(103, 9_999), st.integers(103, 9_999), st.integers(12, 60), st.integers(0, 2))
def test_a_wrong_change_is_found(before, after, off, form):
    assume(after != before and not 1500 <= before <= 2099 and not 1500 <= after <= 2099)
    percent = share_of(abs(after - before), before) * 6 / 5 + off
    found = marked(FigureChange(), grown(before, after, f"{percent}")[form])
    assert len(found) == 1


@SLOW
@given(st.integers(20, 900), st.integers(1, 99))
def test_a_right_share_is_silent_and_a_wrong_one_is_found(whole, percent):
    part = whole * percent // 100
    assume(0 < part < whole)
    stated = share_of(part, whole)
    text = "Of {} members, {} came, or {} per cent."
    assert alarms(text.format(whole, part, stated)) == []
    assert len(marked(FigureShare(), text.format(whole, part, stated + 7))) == 1


@SLOW
@given(st.integers(11, 900), st.booleans())
def test_a_right_conversion_is_silent_and_a_wrong_one_is_found(kilometres, back):
    miles = round(kilometres * 0.621371)
    text = (
        f"The town is {miles} miles ({{}} km) away."
        if back
        else f"The town is {kilometres} km ({{}} miles) away."
    )
    right = round(miles * 1.609344) if back else miles
    assert alarms(text.format(right)) == []
    assert len(marked(FigureConversion(), text.format(round(right * 1.3) + 3))) == 1


@SLOW
@given(st.integers(1, 400), st.integers(1, 400))
def test_a_right_tally_is_silent_and_a_wrong_one_is_found(noes, majority):
    assume(noes != majority)
    text = "The bill was carried by {} votes to {}, a majority of {}."
    assert alarms(text.format(noes + majority, noes, majority)) == []
    wrong = text.format(noes + majority, noes, majority + 11)
    assert len(marked(FigureSum(), wrong)) == 1


@SLOW
@given(st.lists(st.integers(0, 9_999).filter(lambda n: not 1500 <= n <= 2099), min_size=2, max_size=6))
def test_a_table_adds_up(cells):
    rows = "".join(f"| Row | {cell:,} |\n" for cell in cells)
    table = f"| Place | Boats |\n|---|---|\n{rows}| Total | {{:,}} |\n"
    total = sum(cells)
    assume(not 1500 <= total <= 2099 and not 1500 <= total + 10_000 <= 2099)
    assert alarms(table.format(total), "markdown") == []
    assert len(marked(TableSum(), table.format(total + 10_000), "markdown")) == 1


BAD = [
    "1,23,456 of 10,0000 were 1e999 per cent, up from ٣ to ٤٥.",
    "From 1e999 to 1e-999, a rise of 99999999999999999999999 per cent.",
    "9" * 5000,
    "1-2-3-4-5-6-7-8-9-" * 200,
    "one and " * 400,
    "a hundred hundred thousand million billion trillion " * 20,
    "0 per cent of 0, up from 0 to 0, a rise of 0 per cent, or 0 of the 0.",
    "Of the 0, 0 and 0 (0 km, or 0 miles), an average of 0 euros each for 0 people.",
    "-0C (+32F) and -273.15C (−459.67F) and 1e3C",
    "$ 5 £6 €€7 8$ 9% %10 11%% 12 per cent per cent",
    "£5m from £0m, a rise of 500 per cent, doubled from 0 to 0, halved to 0 from 0",
    "\ue001 of the \ue002 1 and 2, 3 in all, from \ue005 to 4 per cent",
    "½ a million, 1½ million, ⅔ of 12, 3¾, ², ③",
    "of 5: 3 and 2 (and 5) — 6, 7 and 8; 9. Of the 10: 11, 12 and 13",
    "1.2.3.4 1,2,3,4 1..2 1,,2 .5 5. ,5, 1.000.000,00",
    "Infinity NaN inf 1_000 0x1F 1e5 1E5 ∞",
]


@pytest.mark.parametrize("text", BAD, ids=[text[:20] for text in BAD])
@pytest.mark.parametrize("format", ["plain", "markdown", "html"])
def test_bad_input_is_no_trouble(text, format):
    assert alarms(text, format) == []


RAGGED = [
    "| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |\n| Total | 9 |\n",
    "| a |\n|---|\n| Total |\n",
    "<table><tr><td>Total<td>3</tr><td>4<tr><td></table>",
    "<table><tr><td rowspan=9>1</td></tr><tr><td>Total</td><td>1e999</td></tr></table>",
]


@pytest.mark.parametrize("text", RAGGED)
def test_ragged_tables_are_no_trouble(text):
    assert alarms(text, "html" if text.startswith("<") else "markdown") == []


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            "from to of the and 5 12 1,200 3.5 million £ % per cent up down ( ) , . — : km miles C F one six dozen half"
            " a third votes by all in total other remaining people dead doubled -3 0 average each or 2019".split()
        ),
        max_size=40,
    )
)
def test_no_order_of_words_is_trouble(words):
    for check in EVERY:
        findings(check, " ".join(words))


def test_unknown_cases_are_told():
    with pytest.raises(ValueError, match="unknown case `totals`"):
        FigureSum(("totals",)).validate()


def test_both_sides_are_one_finding():
    _, (found,) = findings(FigureHeadline(), "Twelve dead in fire\n\nNine people died in a fire.")
    assert [one.message for one in found.related] == ["The body says so here"]


def test_the_sum_is_shown():
    _, (found,) = findings(FigureSum(), "They held 31 men and 14 women, 47 in all.")
    assert found.values["sum"] == "31 + 14 = 45"
    assert found.evidence[0].text == "31 + 14 = 45; the text says 47"
