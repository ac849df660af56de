from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from nasty_runs import runs, texts
from report_values import diagnostic

from factlint.core.finding import Evidence
from factlint.core.result import RunResult
from factlint.core.severity import Severity
from factlint.report import markdown
from factlint.report.markdown import render
from factlint.report.marked import link, plain
from factlint.report.printable import printable

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield token
        yield from token.children or []


def shown(text: str) -> str:
    """The words that a reader of Markdown shows."""
    return "".join(t.content for t in tokens(text) if t.type in ("text", "code_inline", "text_special"))


def cells(text: str) -> list[list[str]]:
    rows: list[list[str]] = []
    for token in READER.parse(text):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append("".join(child.content for child in token.children or []))
    return rows


def test_a_summary(full: RunResult) -> None:
    assert render(full) == (
        "## factlint\n\n"
        "2 drafts, 4,677 words: 1 error, 1 info; 1 problem on standard error\n\n"
        "### Not done\n\n- drafts/ü.txt: line 3: not valid UTF-8\n\n"
        "| severity | rule | found |\n|---|---|---:|\n"
        "| error | ENT001 wrong-title | 1 |\n| info | TXT020 mixed-usage | 1 |\n\n"
        "### drafts/a.txt\n\n"
        "- 2:5 **error** Ada Berg was Minister of Finance, not Mayor. (ENT001 wrong-title)\n"
        "  - evidence: Ada Berg was Minister of Finance from 2019. ([Gazette, as of 2025-12](<https://g.example/1>))\n"
        "  - evidence: The draft is dated 3 May 2020.\n"
        "  - see: drafts/b.txt:1:1: the other figure\n"
        "  - fix: Write “Minister”\n\n"
        "### drafts/b.txt\n\n"
        "- 1:1 info Ada Berg was Minister of Finance, not Mayor. (TXT020 mixed-usage)\n"
    )
    assert render(RunResult((), files=1, words=3)) == "## factlint\n\n1 draft, 3 words: nothing found\n"


def test_the_gravest_and_the_most_frequent_come_first() -> None:
    found = [
        diagnostic(severity=Severity.INFO, code="A", rule="a"),
        diagnostic(severity=Severity.ERROR, code="C", rule="c"),
        diagnostic(severity=Severity.ERROR, code="B", rule="b"),
        diagnostic(severity=Severity.ERROR, code="C", rule="c"),
    ]
    rows = [line for line in render(RunResult(tuple(found))).splitlines() if line.startswith("| ")]
    assert rows[1:] == ["| error | C c | 2 |", "| error | B b | 1 |", "| info | A a | 1 |"]


def test_a_long_list_is_cut_and_says_so() -> None:
    many = tuple(diagnostic(f"{number // 90}.txt", number + 1) for number in range(markdown.SHOWN + 50))
    text = render(RunResult(many))
    assert text.count("**error**") == markdown.SHOWN
    assert text.endswith("And 50 more, which the other reports name.\n")


def test_only_addresses_of_the_web_become_links() -> None:
    assert (
        link("a|b", "https://e.example/x_(1)?a=1&b=2")
        == "[a&#124;b](<https://e.example/x&#95;(1)?a=1&amp;b=2>)"
    )
    (opened,) = [t for t in tokens(link("x", "https://e.example/?a=1&copy=2")) if t.type == "link_open"]
    assert opened.attrs["href"] == "https://e.example/?a=1&copy=2"
    for url in ("javascript:alert(1)", "", "https://e.example/a b", "https://e.example/>", "ftp://e.example"):
        assert link("x", url) == ""


@settings(max_examples=200, deadline=None)
@given(texts)
def test_text_is_shown_as_it_stands(text: str) -> None:
    wanted = printable(text).strip()
    assert not set(plain(text)) & set("<>`*|\\")
    assert shown(f"- at {plain(text)}") == f"at {wanted}".rstrip()
    (_, row) = cells(f"| a | b |\n|---|---|\n| {plain(text)} | end |\n")
    assert row == [wanted, "end"]


@settings(max_examples=50, deadline=None)
@given(runs())
def test_no_draft_writes_markup(result: RunResult) -> None:
    text = render(result)
    kinds = {token.type for token in tokens(text)}
    assert not kinds & {
        "html_inline",
        "html_block",
        "image",
        "code_inline",
        "fence",
        "code_block",
        "em_open",
        "s_open",
    }
    headings = sum(token.tag == "h3" and token.nesting == 1 for token in tokens(text))
    assert headings == len({one.path for one in result.diagnostics}) + bool(result.failures)
    items = sum(token.type == "list_item_open" for token in tokens(text))
    details = sum(1 + len(one.evidence) + len(one.related) + len(one.fixes) for one in result.diagnostics)
    assert items == details + len(result.failures)
    links = [token for token in tokens(text) if token.type == "link_open"]
    assert len(links) == sum(e.url.startswith("https") for one in result.diagnostics for e in one.evidence)


def test_evidence_without_a_source_still_has_its_link() -> None:
    one = diagnostic(evidence=(Evidence("Known.", url="https://e.example/1"),))
    assert "Known. ([source](<https://e.example/1>))" in render(RunResult((one,)))
