from types import SimpleNamespace
from typing import Any, cast

import pytest

from factlint.checks.context import CheckContext
from factlint.checks.hyphen_for_dash import HyphenForDash
from factlint.core.finding import Finding


def findings_of(text: str, check: HyphenForDash | None = None) -> list[Finding]:
    context: Any = SimpleNamespace(text=text)
    return list((check or HyphenForDash()).run(cast("CheckContext", context)))


def mended(text: str) -> str:
    edits = [edit for finding in findings_of(text) for edit in finding.fixes[0].edits]
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "place", "case", "after"),
    [
        ("new roads-a gift nobody wants", "roads-a", "single", "new roads — a gift nobody wants"),
        ("no error-this is it", "error-this", "single", "no error — this is it"),
        ("Moscow's-which is odd", "Moscow's-which", "single", "Moscow's — which is odd"),
        ("the economy-it was weak-fell", "economy-it", "single", "the economy — it was weak-fell"),
        ("so they knew-it’s a trap", "knew-it’s", "single", "so they knew — it’s a trap"),
        (
            "a faster-and much cheaper-ferry came",
            "faster-and much cheaper-ferry",
            "pair",
            "a faster — and much cheaper — ferry came",
        ),
        (
            "the tower-which nobody liked-was gone",
            "tower-which nobody liked-was",
            "pair",
            "the tower — which nobody liked — was gone",
        ),
        ("the tower-a high-rise ruin", "tower-a", "single", "the tower — a high-rise ruin"),
    ],
)
def test_found(text: str, place: str, case: str, after: str):
    (finding,) = findings_of(text)
    assert (text[finding.span.start : finding.span.end], finding.case) == (place, case)
    assert mended(text) == after
    assert findings_of(after) == []


def test_a_long_parenthesis_is_marked_at_its_first_hyphen_only():
    text = "the government-despite endless warnings throughout several consecutive winters-was slow"
    (finding,) = findings_of(text)
    assert text[finding.span.start : finding.span.end] == "government-despite"
    assert len(finding.fixes[0].edits) == 2


@pytest.mark.parametrize(
    "text",
    [
        "mother-in-law up-to-date hand-to-hand black-and-white rock-and-roll a not-for-profit",
        "man-in-the-middle attacks and one-and-a-half hours",
        "mid- and late-season, two- and three-year terms",
        "a short-and long-term plan",
        "a would-be poet, an it-girl, a has-been, the drive-in and a she-devil",
        "over-the counter pills, a make-it or break-it year",
        "won 3-1 this week; pages 10-12 and 13",
        "see www.some-the page, /usr/data-a b, AT&T-a b and x_data-a b",
        "a post-it note on the all-that club",
        "spaced - a dash -- a double one — a real one – another",
        "Stratford-upon-Avon is Bring-your-own country",
        "roads-A gift, the Vitamin-A dose",
        "ends with a hyphen-the",
    ],
)
def test_left_alone(text: str):
    assert findings_of(text) == []


def test_allowed_words():
    assert (
        findings_of("the gotta-have-this dress, the must-this day", HyphenForDash(allow=("must-this",))) == []
    )
