"""From drafts to the page: what a run keeps for it, and that it shows what the other formats show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from html_values import Page

from factlint.core.result import RunResult
from factlint.files.resources import drafts_folder
from factlint.report.table import SHOW_DRAFTS, renderer
from factlint.runner.request import Request
from factlint.runner.run import run


@pytest.fixture(scope="module")
def result() -> RunResult:
    return run(Request((str(drafts_folder()),), isolated=True, texts=True)).result


def test_texts_are_kept_only_when_asked_for() -> None:
    assert run(Request((str(drafts_folder()),), isolated=True)).result.texts == ()


def test_every_place_in_the_clean_text_is_the_place_in_the_source(result: RunResult) -> None:
    texts = {text.path: text.text for text in result.texts}
    assert len(texts) == result.files > 1
    for diagnostic in result.diagnostics:
        source = Path(diagnostic.path).read_text(encoding="utf-8")
        shown = texts[diagnostic.path][diagnostic.text_start : diagnostic.text_end]
        if diagnostic.path.endswith(".txt"):
            assert shown == source[diagnostic.start : diagnostic.end]


def test_page_shows_the_diagnostics_of_the_json_report(result: RunResult) -> None:
    html = renderer("html")(result)
    told = json.loads(renderer("json")(result))["diagnostics"]
    page = Page(html)
    cards = [one for one in page.named("article") if "card" in (one["class"] or "")]
    assert len(cards) == len(told) == len(result.diagnostics)
    assert [f"s-{one['severity']}" for one in told] == [
        next(name for name in (card["class"] or "").split() if name.startswith("s-"))
        for card in sorted(cards, key=lambda card: int(card["data-f"] or 0))
    ]
    for number, diagnostic in enumerate(result.diagnostics, 1):
        text = next(text.text for text in result.texts if text.path == diagnostic.path)
        inside = text[diagnostic.text_start : diagnostic.text_end]
        assert page.marks[str(number)] == inside.replace("\n", "")


def test_a_wrong_title_is_drawn_with_the_person_and_the_office(result: RunResult) -> None:
    title = next(one for one in result.diagnostics if one.code == "ENT001")
    periods = [period for evidence in title.evidence for period in evidence.periods]
    assert {period.row for period in periods} == {"Lloyd Austin", "Secretary of State (United States)"}
    assert ("Antony Blinken", "2021-01-26") in [(period.label, period.start) for period in periods]
    assert "draft: 1 November 2024" in renderer("html")(result)


def test_a_wrong_count_is_drawn_with_the_counts_before(result: RunResult) -> None:
    count = next(one for one in result.diagnostics if one.code == "FCT001")
    periods = [period for evidence in count.evidence for period in evidence.periods]
    assert [period.label for period in periods] == ["3", "4", "5", "6"]
    assert periods[-1].end == "" and periods[-2].end < periods[-1].start


def test_formats_that_show_drafts_are_formats() -> None:
    for name in SHOW_DRAFTS:
        assert renderer(name)
