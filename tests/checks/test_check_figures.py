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


@SLOW
@given(st.integers(2, 900), st.integers(3, 90), st.integers(20, 300))
def test_a_right_average_is_silent_and_a_wrong_one_is_found(number, each, percent):
    assume(not 1500 <= number * each <= 2099 and (percent < 80 or percent > 125))
    text = "The council mended {:,} kerbs for £{:,}, or £{:,} each."
    assert alarms(text.format(number, number * each, each)) == []
    wrong = each * percent // 100
    assume(abs(wrong - each) > max(1, each // 10) and wrong)
    assert len(marked(FigureRate(), text.format(number, number * each, wrong))) == 1


@SLOW
@given(st.integers(20, 70), st.integers(5, 25), st.integers(3, 20), st.integers(0, 2))
def test_shares_of_a_hundred_are_silent_and_more_is_found(first, second, more, form):
    rest = 100 - first - second
    text = (
        "The poll found {} per cent in favour, {} per cent against and {} per cent undecided.",
        "The fund paid {} per cent, the university {} and a donor {}.",
        "A poll had put the parties on {}, {} and, for the others, {} per cent.",
    )[form]
    assert alarms(text.format(first, second, rest)) == []
    assert len(marked(FigureSplit(), text.format(first, second, rest + more))) == 1


@SLOW
@given(st.integers(2, 9))
def test_one_in_so_many_and_per_cent(number):
    word, right = cardinal_words(number), round(100 / number)
    assert alarms(f"One in {word}, or {right} per cent, of buses ran late.") == []
    assert len(marked(FigureShare(), f"One in {word}, or {right * 2} per cent, of buses ran late.")) == 1
    assert len(marked(FigureShare(), f"One in {word}, or {right // 2} per cent, of buses ran late.")) == 1


@SLOW
@given(st.integers(11, 899), st.booleans())
def test_a_slip_of_a_thousand_is_found(tenths, back):
    assume(tenths % 10)
    first, second = ("billion", "million") if back else ("million", "billion")
    text = f"The tunnel cost {tenths / 10} {{}} euros, officials said. A tunnel for {tenths / 10} {{}} euros is dear."
    assert alarms(text.format(first, first)) == []
    assert len(marked(FigureSlip(), text.format(first, second))) == 1


@SLOW
@given(st.integers(12, 89), st.integers(12, 89))
def test_the_dead_of_the_headline_are_those_of_the_body(headline, body):
    found = marked(
        FigureHeadline(), f"Landslide kills {headline}\n\nA landslide killed {body} people on Friday."
    )
    near = headline % 10 == 0 and abs(headline - body) <= headline / 10
    assume(not near or headline == body)
    assert found == ([] if headline == body else [str(headline)])


@SLOW
@given(st.integers(101, 999), st.integers(2, 400), st.booleans())
def test_nobody_is_more_than_everybody(percent, count, form):
    assert alarms(f"About {percent // 10} per cent of voters and {count} members came.") == []
    if form:
        assert len(marked(FigureBound(), f"Some {percent} per cent of voters came to the polls.")) == 1
    else:
        assert len(marked(FigureBound(), f"The club lost -{count} members in May.")) == 1


# (sentence, what is out of bounds)
BOUNDS = [
    ("Some 110 per cent of voters turned out.", "110 per cent of voters"),
    ("The poll says that 104% of respondents like tea.", "104% of respondents"),
    ("Nearly 130 percent of all households own a phone.", "130 percent of all households"),
    ("About 105 per cent of the registered voters came.", "105 per cent of the registered voters"),
    ("It reached 101.5 per cent of adults.", "101.5 per cent of adults"),
    ("In Orle 112 per cent of pupils passed.", "112 per cent of pupils"),
    ("She has the backing of 120 per cent of members.", "120 per cent of members"),
    ("Some 140 per cent of women and 60 per cent of men smoke.", "140 per cent of women"),
    ("It vaccinated 102 per cent of its residents.", "102 per cent of its residents"),
    ("The list won 108 per cent of votes.", "108 per cent of votes"),
    ("The storm killed -12 people.", "-12 people"),
    ("The town has −340 residents.", "−340 residents"),
    ("A net -40 jobs were lost.", "-40 jobs"),
    ("It sold -310 tickets in May.", "-310 tickets"),
    ("Hospitals treat -3 patients a day.", "-3 patients"),
    ("Some 100 per cent of voters turned out.", ""),
    ("Sales rose 110 per cent in May.", ""),
    ("Debt stands at 130 per cent of output.", ""),
    ("The clinic treats 110 per cent of the patients it treated last year.", ""),
    ("It has 120 per cent of the members it needed.", ""),
    ("He gave 110 per cent in the match.", ""),
    ("It filled 104 per cent of seats, more than its capacity.", ""),
    ("Rainfall was 140 per cent of the average.", ""),
    ("The target was 110 per cent of households.", ""),
    ("Prices are 250 per cent higher than in 2019.", ""),
    ("It was -12C at noon and -8C at night.", ""),
    ("The net gain was -3 per cent.", ""),
    ("The score was 4-3 and 12-10 people left.", ""),
    ("A 3-12 people panel met.", ""),
    ("Between 90-110 people came.", ""),
    ("The index fell by -40 points.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BOUNDS, ids=[row[0][:50] for row in BOUNDS])
def test_figures_out_of_bounds(text, expected):
    assert "; ".join(marked(FigureBound(), text)) == expected


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
    "Altogether 1e999 came. In all, 10,0000 left. A total of 1,23,456. Altogether. In all, £.",
    "One in 0, or 0 per cent, and 0 in 0, or 1e999 per cent; one in 1, or 100 per cent; 1 out of 999, or 0 per cent.",
    "Of these ٣ were, ٤ and the remaining 0. Of these 0 were red and the remaining 0 blue. Of these.",
    "Loss of £1e999\n\nA loss of £10,0000 and a profit of $1,23,456 of -£0.",
    "1p 0p 999999999p 12p-p p 1080p 12p.m. 6 p of 7p, a total of 13p, 0p a p",
    "£0 of turnover, or 0 per cent of turnover. Turnover was £0. Turnover was £0, or 100 per cent of turnover.",
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
