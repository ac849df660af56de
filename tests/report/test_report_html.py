from __future__ import annotations

import hashlib
import re
from base64 import b64encode

from html_values import HOSTILE, Page, at, draft, hostile, ran
from hypothesis import given
from hypothesis import strategies as st

from factlint.core.document import Block, BlockKind
from factlint.core.draft_text import DraftText
from factlint.core.result import Failure, RunResult
from factlint.core.severity import Severity
from factlint.report.html.page import render

TEXT = "The Mayor of Oslo, Ada Berg, was there."


def page_of(*found: str, text: str = TEXT) -> Page:
    return Page(render(ran(*(at(text, one) for one in found), texts=(draft(text),))))


def test_article_reads_as_the_draft_does() -> None:
    assert page_of("Ada Berg", "Mayor of Oslo").paragraphs == [TEXT]


def test_a_mark_holds_exactly_what_is_meant_and_leads_to_its_card() -> None:
    page = page_of("Ada Berg")
    assert page.marks == {"1": "Ada Berg"}
    mark = next(one for one in page.named("a") if one.get("id") == "m1")
    assert mark["href"] == "#f1"
    assert "f1" in page.values("id") and "t1" in page.values("id")


def test_nested_marks_keep_both_places() -> None:
    page = page_of("Mayor of Oslo, Ada Berg", "Oslo")
    assert page.marks == {"1": "Mayor of Oslo, Ada Berg", "2": "Oslo"}
    assert page.paragraphs == [TEXT]


def test_overlapping_marks_keep_both_places() -> None:
    page = page_of("Mayor of Oslo, Ada", "Ada Berg, was")
    assert page.marks == {"1": "Mayor of Oslo, Ada", "2": "Ada Berg, was"}
    assert page.paragraphs == [TEXT]


def test_a_finding_across_paragraphs_is_marked_in_both() -> None:
    text = "One breaks off at\nand goes on."
    page = page_of("off at\nand", text=text)
    assert page.marks == {"1": "off atand"}
    assert page.paragraphs == text.split("\n")


def test_an_empty_place_is_marked_too() -> None:
    empty = at(TEXT, "Oslo")._replace(text_end=TEXT.index("Oslo"))
    page = Page(render(ran(empty, texts=(draft(TEXT),))))
    assert page.paragraphs == [TEXT]
    assert any(one.get("id") == "m1" and one.get("aria-label") for one in page.named("a"))


def test_what_stands_outside_the_text_gets_a_card_with_its_line() -> None:
    outside = at(TEXT, "Oslo", excerpt=("<!-- a directive -->",))._replace(text_start=-1, text_end=-1)
    page = Page(render(ran(outside, texts=(draft(TEXT),))))
    assert page.marks == {}
    assert "f1" in page.values("id")
    assert "&lt;!-- a directive --&gt;" in render(ran(outside, texts=(draft(TEXT),)))


SPANS = st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=8)


@given(SPANS)
def test_any_marks_leave_the_text_whole_and_each_its_own(spans: list[tuple[int, int]]) -> None:
    found = [
        at(TEXT, "Oslo", code=f"X{number}", text_start=min(span), text_end=max(span))
        for number, span in enumerate(spans)
    ]
    result = ran(*found, texts=(draft(TEXT),))
    page = Page(render(result))
    assert page.paragraphs == [TEXT]
    for number, diagnostic in enumerate(result.diagnostics, 1):
        assert page.marks.get(str(number), "") == TEXT[diagnostic.text_start : diagnostic.text_end]
        assert page.values("id").count(f"m{number}") == 1
        assert page.values("id").count(f"f{number}") == 1


@given(SPANS)
def test_ids_are_unique_and_every_link_within_the_page_leads_somewhere(spans: list[tuple[int, int]]) -> None:
    found = [
        at(TEXT, "Oslo", code=f"X{number}", text_start=min(span), text_end=max(span))
        for number, span in enumerate(spans)
    ]
    page = Page(render(ran(*found, texts=(draft(TEXT),))))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    for name in ("href", "aria-labelledby", "aria-describedby"):
        for value in page.values(name):
            if name != "href" or value.startswith("#"):
                assert {one.lstrip("#") for one in value.split()} <= set(ids), value


def test_lists_tables_quotations_and_headings_stay_what_they_are() -> None:
    text = "Head\nfirst\nsecond\na\nb\nquoted"
    kinds = [
        (BlockKind.HEADING, {"level": 1}),
        (BlockKind.LIST_ITEM, {"group": 0, "level": 1}),
        (BlockKind.LIST_ITEM, {"group": 0, "level": 2}),
        (BlockKind.TABLE_CELL, {"group": 1, "row": 0, "column": 0}),
        (BlockKind.TABLE_CELL, {"group": 1, "row": 1, "column": 0}),
        (BlockKind.QUOTATION, {"group": 2}),
    ]
    blocks, start = [], 0
    for line, (kind, more) in zip(text.split("\n"), kinds, strict=True):
        blocks.append(Block(kind, start, start + len(line), **more))
        start += len(line) + 1
    result = ran(at(text, "second"), texts=(DraftText("a.txt", text, tuple(blocks)),))
    html = render(result)
    Page(html)
    assert '<h3 dir="auto">Head</h3>' in html
    assert '<ul><li class="depth1" dir="auto">first</li><li class="depth2"' in html
    assert '<tr><td dir="auto">a</td></tr><tr><td dir="auto">b</td></tr>' in html
    assert '<blockquote><p dir="auto">quoted</p></blockquote>' in html


def test_nothing_from_outside_becomes_markup() -> None:
    html = render(hostile())
    page = Page(html)
    harmless = Page(render(ran(at(TEXT, "Oslo"), texts=(draft(TEXT),))))
    known = {tag for tag, _ in harmless.elements} | {"details", "summary", "section", "svg", "g", "text"}
    known |= {"path", "rect", "small", "br", "code", "footer", "strong", "b"}
    known |= {"table", "thead", "tbody", "tr", "th", "td"}
    assert {tag for tag, _ in page.elements} <= known
    assert len(page.named("script")) == 1 and len(page.named("style")) == 1
    for _, attributes in page.elements:
        assert not [
            name for name in attributes if name.startswith("on") or name in ("style", "src", "srcdoc")
        ]
    for target in page.values("href"):
        assert target.startswith(("#", "https://x.example/", "data:,"))
    assert len(page.paragraphs) == len(HOSTILE)


def test_no_control_and_no_mark_of_direction_reaches_the_page() -> None:
    html = render(hostile())
    assert not re.findall(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", html
    )
    html.encode("utf-8")


def test_policy_allows_the_two_inline_parts_and_nothing_else() -> None:
    html = render(ran(at(TEXT, "Oslo"), texts=(draft(TEXT),)))
    policy = next(one["content"] for one in Page(html).named("meta") if one.get("http-equiv"))
    assert policy is not None and "default-src 'none'" in policy and "unsafe" not in policy
    for tag in ("style", "script"):
        inline = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert inline
        digest = b64encode(hashlib.sha256(inline[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_page_names_no_other_address() -> None:
    html = render(ran(at(TEXT, "Oslo"), texts=(draft(TEXT),)))
    assert not re.findall(r"https?:|url\(|@import|//[a-z]+\.[a-z]", html)


def test_same_run_gives_same_bytes() -> None:
    assert render(hostile()) == render(hostile())


def test_empty_states_say_what_was_read() -> None:
    nothing = render(ran(texts=(draft(TEXT),)))
    assert "Nothing found." in nothing and "this draft" in nothing
    assert "<nav" not in nothing
    assert "No draft was read." in render(RunResult(()))
    Page(nothing)


def test_failures_come_first_and_say_that_the_report_is_not_complete() -> None:
    html = render(ran(texts=(draft(TEXT),), failures=(Failure("b.txt", "line 3: not valid UTF-8"),)))
    assert "1 problem: this report is not complete" in html
    assert "b.txt, line 3" in html
    assert html.index("not complete") < html.index("Nothing found")


def test_index_counts_each_draft() -> None:
    other = draft("Quite right.", path="b.txt")
    html = render(ran(at(TEXT, "Oslo"), at(TEXT, "Ada"), texts=(draft(TEXT), other)))
    page = Page(html)
    assert {"#d0", "#d1"} <= set(page.values("href"))
    rows = re.findall(r"<tr class=.*?</tr>", html)
    assert [re.findall(r'<td class="n">(?:<svg.*?</svg>)?(.*?)</td>', row) for row in rows] == [["2"], ["–"]]


def test_filters_name_severities_rules_and_drafts() -> None:
    hint = at(TEXT, "Ada", Severity.HINT, code="TXT001", rule="stop")
    html = render(ran(at(TEXT, "Oslo"), hint, texts=(draft(TEXT), draft("Right.", path="b.txt"))))
    boxes = [one["value"] for one in Page(html).named("input")]
    assert boxes == ["s-error", "s-hint", "r0", "r1", "d0", "d1"]
    for name in ("s-hint", "r1", "d1"):
        assert f"body:has(#x-{name}:not(:checked)) .f.{name}" in html


def test_a_run_without_texts_still_shows_its_cards() -> None:
    html = render(ran(at(TEXT, "Oslo", excerpt=(TEXT,)), texts=())._replace(files=1))
    assert "f1" in Page(html).values("id")
    assert TEXT in html
