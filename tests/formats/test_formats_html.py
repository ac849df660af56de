"""HTML: article text, blocks, white space, references, quotations, metadata, exact places."""

from __future__ import annotations

import pytest
from formats_drafts import listing, read_as, source_of

from factlint.core.document import Document


def read(text: str) -> Document:
    return read_as(text, "html")


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("<p>One <b>two</b>\n   three</p><p>Four", [("paragraph", "One two three"), ("paragraph", "Four")]),
        (
            "<h2>Head</h2>text<div>more</div>",
            [("heading", "Head"), ("paragraph", "text"), ("paragraph", "more")],
        ),
        ("<p>a<br>b<br/>c<br><br>d", [("paragraph", "a b c"), ("paragraph", "d")]),
        (
            "<p>&amp; &#65;&#x42;&nbsp;&copy &foo; AT&T; x&#10;y",
            [("paragraph", "& AB\u00a0© &foo; AT&T; x y")],
        ),
        ("<p>He said <q>we <q>will</q> go</q>.", [("paragraph", "He said “we ‘will’ go”.")]),
        ("<p>He said <q>“we go”</q>.", [("paragraph", "He said “we go”.")]),
        ("<p>He said <q>we go<p>on", [("paragraph", "He said “we go”"), ("paragraph", "on")]),
        ("<p>Run <code>a <b>b</b></code> and <kbd>x</kbd>.", [("paragraph", "Run ￼ and ￼.")]),
        ("<p>a<pre>b\nc</pre>d", [("paragraph", "a"), ("paragraph", "d")]),
        (
            "<ul><li>a<li>b<ol><li>c</ol></ul>d",
            [("list-item", "a"), ("list-item", "b"), ("list-item", "c"), ("paragraph", "d")],
        ),
        ("<blockquote>a<p>b</p></blockquote>c", [("quotation", "a"), ("quotation", "b"), ("paragraph", "c")]),
        ("<figure><img src=x><figcaption>Cap</figcaption></figure>", [("caption", "Cap")]),
        ("<p>By Jane Doe</p><p>Text.", [("byline", "By Jane Doe"), ("paragraph", "Text.")]),
        ("<p>a<script>b<p>c</script>d<style>p{}</style>e<!-- f -->g", [("paragraph", "adeg")]),
        (
            "<nav>a</nav><p>b</p><aside><p>c</p></aside><footer>d</footer><form>e</form><button>f</button>",
            [("paragraph", "b")],
        ),
        ("<header>Menu<h1>Head</h1></header><p>a", [("heading", "Head"), ("paragraph", "a")]),
        (
            "<p>x</p><article><h1>Head</h1><p>a</p></article><p>y</p>",
            [("heading", "Head"), ("paragraph", "a")],
        ),
        ("<p>x</p><main><p>a</p></main><p>y</p>", [("paragraph", "a")]),
        ("<h1>Head</h1><p>x</p><article><p>a</p></article>", [("heading", "Head"), ("paragraph", "a")]),
        ("<!-- <article> --><p>a", [("paragraph", "a")]),
        ("<form><p>a</p></form>", [("paragraph", "a")]),
        ("<title>T &amp; u</title><p>a", [("heading", "T & u"), ("paragraph", "a")]),
        ("<title>T | Site</title><h1>T</h1><p>a", [("heading", "T"), ("paragraph", "a")]),
        ("", []),
        ("<p> \n </p>", []),
        ("a < b <", [("paragraph", "a < b <")]),
        ("<p>a\u2028b\x0bc\x85d\u00a0 e", [("paragraph", "a\u2028b\x0bc\x85d\u00a0 e")]),
    ],
)
def test_blocks(text: str, blocks: list[tuple[str, str]]) -> None:
    assert listing(read(text)) == blocks


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("<p>One <b>two</b> three", "two", "two"),
        ("<p>One <b>two</b> three", "One two three", "One <b>two</b> three"),
        ("<p>One\r\n  two", "e t", "e\r\n  t"),
        ("<p>a &amp; b", "&", "&amp;"),
        ("<p>a&nbsp;b", "\u00a0", "&nbsp;"),
        ("<p>a <q>b</q> c", "“b”", "<q>b"),
        ("<p>a <code>b</code> c", "￼", "<code>b</code>"),
        ("<p>a</p>\n<p>b", "a\nb", "a</p>\n<p>b"),
        ("<!-- x\ny -->\r\n<div\nclass='a>b'>\n<p>one\U0001f600 e\u0301 two", "two", "two"),
        ("\n<p>a<br>\nb", "a b", "a<br>\nb"),
    ],
)
def test_places(text: str, words: str, source: str) -> None:
    assert source_of(read(text), words) == source


def test_supplied_quotation_marks_have_no_source() -> None:
    document = read("<p>He said <q>no</q> again")
    supplied = [piece for piece in document.offsets.pieces if piece.source_length == 0]
    assert [document.text[piece.text_start] for piece in supplied] == ["“", "”"]
    assert [piece.source_start for piece in supplied] == [11, 16]


def test_tables_lists_and_levels() -> None:
    document = read(
        "<table><tr><th>a<td>b<tr><td>c<td>d</table><h3>e</h3><ul><li>f<ul><li>g</ul></ul>"
        "<blockquote>h<blockquote>i</blockquote></blockquote>"
    )
    found = [(block.level, block.group, block.row, block.column) for block in document.blocks]
    assert found == [
        (0, 0, 0, 0),
        (0, 0, 0, 1),
        (0, 0, 1, 0),
        (0, 0, 1, 1),
        (3, -1, -1, -1),
        (1, 1, -1, -1),
        (2, 2, -1, -1),
        (1, 3, -1, -1),
        (2, 4, -1, -1),
    ]


@pytest.mark.parametrize(
    ("head", "date", "origin"),
    [
        (
            "<meta property='article:published_time' content='2021-03-04T10:00:00Z'>",
            "2021-03-04",
            "HTML metadata",
        ),
        ("<meta name='date' content='2021-03-04'>", "2021-03-04", "HTML metadata"),
        ("<meta itemprop='datePublished' content='4 March 2021'>", "2021-03-04", "HTML metadata"),
        ("<meta name='DC.date' content='2021-03-04'>", "2021-03-04", "HTML metadata"),
        ("<time datetime='2021-03-04T10:00'>today</time>", "2021-03-04", "time element"),
        (
            "<time datetime='2020-01-01'>x</time><meta name=date content='2021-03-04'>",
            "2021-03-04",
            "HTML metadata",
        ),
        ("<time datetime='10:00'>x</time>", "None", ""),
        ("<meta name='date' content='soon'>", "None", ""),
        ("<p>a" * 8 + "<time datetime='2021-03-04'>x</time>", "None", ""),
    ],
)
def test_dates(head: str, date: str, origin: str) -> None:
    metadata = read(f"{head}<p>Words.").metadata
    assert (str(metadata.date), metadata.date_from) == (date, origin)


def test_title_and_language() -> None:
    text = "<html lang='en-GB'><head><title>T &amp; u\n | Site</title></head><body>{}<p>a</p></body></html>"
    assert read(text.format("")).metadata.title == "T & u | Site"
    metadata = read(text.format("<h1>T &amp; u</h1>")).metadata
    assert (metadata.title, metadata.language) == ("T & u", "en-GB")


def test_directives() -> None:
    text = (
        "<p>One.</p> <!-- factlint: ignore[FCT001] known -->\n"
        "<!-- factlint: ignore-next-line -->\n\n<p>Two.\n<!-- x -->"
    )
    directives = read(text).directives
    assert [(str(one.kind), one.codes, one.reason, one.line, one.target) for one in directives] == [
        ("ignore", ("FCT001",), "known", 1, 1),
        ("ignore-next-line", (), "", 2, 4),
    ]
    assert text[directives[1].start : directives[1].end] == "<!-- factlint: ignore-next-line -->"
