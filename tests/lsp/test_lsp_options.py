"""What an editor's own settings ask for."""

from __future__ import annotations

from factlint.core.dates import PartialDate
from factlint.lsp.options import DEBOUNCE, read_options, section_of


def test_everything_there_is() -> None:
    options = read_options(
        {
            "select": ["ENT", "TXT010"],
            "ignore": "style, FLT003",
            "severity": {"TXT010": "error", "ENT": "off"},
            "date": "2024-11",
            "debounce": 40,
        }
    )
    assert options.problems == ()
    assert options.request.select == ("ENT", "TXT010")
    assert options.request.ignore == ("style", "FLT003")
    assert options.request.severity == (("TXT010", "error"), ("ENT", "off"))
    assert options.request.date == PartialDate(2024, 11)
    assert options.debounce == 0.04


def test_what_is_not_understood_is_told_and_left_out() -> None:
    options = read_options(
        {"select": 7, "severity": {"ENT": "loud"}, "date": "soon", "debounce": -1, "colour": "red"}
    )
    assert options.request.select == options.request.severity == ()
    assert options.request.date is None
    assert options.debounce == DEBOUNCE
    assert len(options.problems) == 5


def test_nothing_asked_for() -> None:
    assert read_options({"select": None, "severity": None, "date": "", "ignore": []}).problems == ()


def test_the_section_of_what_a_client_sends() -> None:
    assert section_of({"factlint": {"select": []}}) == {"select": []}
    assert section_of({"other": {}}) is None
    assert section_of(None) is None
    assert section_of([1]) is None
