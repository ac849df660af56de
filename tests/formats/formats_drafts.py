"""Random drafts and the laws that every reader keeps, for the tests of the readers."""

from __future__ import annotations

from hypothesis import strategies as st

from factlint.core.document import Document
from factlint.core.source import Source
from factlint.core.span import TextSpan
from factlint.formats.table import read

ODD = (
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u2028",
    "\u2029",
    "\x85",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x00",
    "\ufffc",
    "\ufffd",
    "\U0001f600",
    "e\u0301",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "“",
    "”",
    "’",
    "—",
    "\t",
    "  ",
)
WORDS = ("President", "talks", "said", "the", "U.S.", "26", "countries", "a", "Kyiv,", "ended.", "Why?")
LINE_ENDS = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n")

PLAIN_PARTS = (
    *("By Jane Doe", "(Lee/AP)", "- ", "1. ", "* ", "Photo: ", "March 3, 2021", "***", "---"),
    *("factlint: ignore[FCT001] known", "factlint: off", "factlint:"),
)
MARKDOWN_PARTS = (
    *(
        "# ",
        "## ",
        " #",
        "> ",
        ">",
        "- ",
        "1. ",
        "    ",
        "* ",
        "***",
        "---",
        "===",
        "+++",
        "```",
        "~~~",
        "~~",
    ),
    *(
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "]",
        "](http://x.y)",
        "![",
        "[^1]",
        "[^1]: ",
        "[ref]: http://x",
        "[ref]",
    ),
    *(
        "|",
        "\\|",
        "| a | b |",
        "|---|---|",
        "\\",
        "\\*",
        "&amp;",
        "&nbsp;",
        "&#10;",
        "&NewLine;",
        "&#0;",
        "&",
        ";",
    ),
    *(
        "<b>",
        "</b>",
        "<br>",
        "<!-- factlint: ignore[A1] x -->",
        "<!--",
        "-->",
        "<div>",
        "</div>",
        "<q>",
        "</q>",
    ),
    *(
        "<code>",
        "</code>",
        "{{< x >}}",
        "{% y %}",
        "{{",
        "}}",
        "{#id}",
        "<http://x.y>",
        "title: ",
        "date: 2021-01-02",
    ),
    *("![alt *text*](i.png)", "![a](b)", "  \n", "\\\n", "\n> ", "\n- ", "\n  ", "\n\t"),
)
HTML_PARTS = (
    *("<p>", "</p>", "<p", "<div class='a'>", "</div>", "<article>", "</article>", "<main>", "<h1>", "</h1>"),
    *(
        "<h2>",
        "<title>",
        "</title>",
        "<head>",
        "</head>",
        "<nav>",
        "</nav>",
        "<ul>",
        "<li>",
        "</ul>",
        "<table>",
    ),
    *("<tr>", "<td>", "</td>", "</table>", "<blockquote>", "</blockquote>", "<q>", "</q>", "<br>", "<br/>"),
    *("<code>", "</code>", "<pre>", "</pre>", "<script>", "</script>", "<style>", "</style>", "<!--", "-->"),
    *(
        "<!-- factlint: ignore -->",
        "<!DOCTYPE html>",
        "<![CDATA[",
        "]]>",
        "<?x",
        "?>",
        "&amp;",
        "&nbsp;",
        "&#160;",
    ),
    *(
        "&#x41;",
        "&copy",
        "&foo;",
        "&",
        "&#",
        "&#;",
        "<",
        ">",
        "</",
        "</>",
        "<b>",
        "</b>",
        "<header>",
        "</header>",
    ),
    *(
        "<form>",
        "</form>",
        "<time datetime='2021-01-02'>",
        "<meta name=date content=2021-01-02>",
        "<a href='x>y'>",
    ),
    *(
        "<svg/>",
        "<textarea>",
        "</textarea>",
        "<figcaption>",
        "</figcaption>",
        "<tt",
        "<textarea",
        "<q>“",
        "\n\n",
    ),
)


def drafts(parts: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Texts made of a format's own marks, words, line ends and odd characters."""
    piece = st.one_of(
        st.sampled_from(parts),
        st.sampled_from(WORDS),
        st.sampled_from(LINE_ENDS),
        st.sampled_from(ODD),
        st.just(" "),
        st.text(max_size=3),
    )
    return st.lists(piece, max_size=40).map("".join)


def read_as(text: str, format: str, path: str = "draft") -> Document:
    """Reads a text in one format."""
    return read(Source(path, text), format)


def listing(document: Document) -> list[tuple[str, str]]:
    """Kind and text of every block."""
    return [(str(block.kind), document.text[block.start : block.end]) for block in document.blocks]


def source_of(document: Document, words: str) -> str:
    """The source that the only place of some words in the clean text stands for."""
    assert document.text.count(words) == 1, words
    start = document.text.index(words)
    span = document.offsets.to_source(TextSpan(start, start + len(words)))
    return document.source.text[span.start : span.end]


def assert_laws(document: Document) -> None:
    """What holds for every document, whatever its text."""
    text, source = document.text, document.source.text
    covered = 0
    for piece in document.offsets.pieces:
        if piece.verbatim:
            end = piece.text_start + piece.text_length
            source_end = piece.source_start + piece.source_length
            assert text[piece.text_start : end] == source[piece.source_start : source_end]
        covered += piece.text_length
    assert covered == len(text)
    for number, block in enumerate(document.blocks):
        content = text[block.start : block.end]
        assert content and content == content.strip()
        assert "\n" not in content
        assert block.start == (document.blocks[number - 1].end + 1 if number else 0)
        if number:
            assert text[block.start - 1] == "\n"
    assert len(text) == (document.blocks[-1].end if document.blocks else 0)
    starts = [directive.start for directive in document.directives]
    assert starts == sorted(starts)
    for directive in document.directives:
        assert "factlint:" in source[directive.start : directive.end]
