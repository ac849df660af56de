"""Markdown: blocks, inline marks, front matter, footnotes, HTML inside, exact places."""

from __future__ import annotations

import pytest
from formats_drafts import listing, read_as, source_of

from factlint.core.document import Document


def read(text: str) -> Document:
    return read_as(text, "markdown")


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# Head *one* ##\n\nText.", [("heading", "Head one"), ("paragraph", "Text.")]),
        ("# # # #", [("heading", "# #")]),
        ("Head\none\n---\nText.", [("heading", "Head one"), ("paragraph", "Text.")]),
        ("## Head {#id}", [("heading", "Head")]),
        ("**A strong line**\n\nText.", [("heading", "A strong line"), ("paragraph", "Text.")]),
        ("**Strong** and not.", [("paragraph", "Strong and not.")]),
        ("One\n  two  \nthree\\\nfour.", [("paragraph", "One two three four.")]),
        ('[Link](http://x.y "t") <http://x.y> [r] [s][r]\n\n[r]: http://z', [("paragraph", "Link ￼ r s")]),
        ("a ~~b~~ *c* __d__ ***e*** f*", [("paragraph", "a b c d e f*")]),
        ("&amp; &#65;&nbsp;&copy;x &foo; \\* \\a", [("paragraph", "& A\u00a0©x &foo; * \\a")]),
        ("a&#10;b&NewLine;c", [("paragraph", "a b c")]),
        ("Run `a b` and ``c ` d`` now.", [("paragraph", "Run ￼ and ￼ now.")]),
        ("Text.\n\n```\ncode\n```\n\n    code\n\nEnd.", [("paragraph", "Text."), ("paragraph", "End.")]),
        ("See {{< fig a_b_c >}} and {% raw %}x{{ y }}.", [("paragraph", "See ￼ and ￼x￼.")]),
        ("{{< youtube x >}}\n\nText.", [("paragraph", "Text.")]),
        ("> One\n> two\nlazy\n>\n> > deep", [("quotation", "One two lazy"), ("quotation", "deep")]),
        (
            "- a\n- b\n  c\n\n1. d\n\n2. e",
            [("list-item", "a"), ("list-item", "b c"), ("list-item", "d"), ("list-item", "e")],
        ),
        ("> - a *b*\n>   c", [("list-item", "a b c")]),
        ("![The *old* bridge](b.png)\n\nText.", [("caption", "The old bridge"), ("paragraph", "Text.")]),
        ("![The bridge](b.png)\n*(Ann Lee/AP)*", [("caption", "The bridge"), ("caption", "(Ann Lee/AP)")]),
        (
            "Text.\n[![The bridge](b.png)](u)\nMore.",
            [("paragraph", "Text."), ("caption", "The bridge"), ("paragraph", "More.")],
        ),
        ("An ![icon](i.png) inside.", [("paragraph", "An ￼ inside.")]),
        ("![](b.png)\n\nText.", [("paragraph", "Text.")]),
        ("By **Jane Doe**\n\nText.", [("byline", "By Jane Doe"), ("paragraph", "Text.")]),
        (
            "Text[^1] here.\n\n[^1]: A note.\n[^b]: Single",
            [("paragraph", "Text here."), ("paragraph", "A note."), ("paragraph", "Single")],
        ),
        ("a <b>b</b><br>c <!-- d --> e", [("paragraph", "a b c e")]),
        ("He said <q>no</q>, <code>x y</code> too.", [("paragraph", "He said “no”, ￼ too.")]),
        (
            "<div>\nOne <em>two</em>\n&amp; three.\n</div>\n\nText.",
            [("paragraph", "One two & three."), ("paragraph", "Text.")],
        ),
        ("<!-- one\n\ntwo -->\n\nText.", [("paragraph", "Text.")]),
        ("<script>\nvar a;\n\nvar b;\n</script>\n\nText.", [("paragraph", "Text.")]),
        ("<!-- factlint: off -->\nText.", [("paragraph", "Text.")]),
        ("", []),
        (" \n\t\n", []),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_blocks(text: str, blocks: list[tuple[str, str]], line_end: str) -> None:
    assert listing(read(text.replace("\n", line_end))) == blocks


TABLE = "| Who | b \\| c |\n|---|:-:|\n| x *y* | `z` w |\n| ![icon](i) | q \\| *r* \\| s |\n| short\n"


@pytest.mark.parametrize("prefix", ["", "> ", "  "])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_tables(prefix: str, line_end: str) -> None:
    text = "".join(prefix + line + line_end for line in TABLE.splitlines())
    document = read(text)
    cells = ["Who", "b | c", "x y", "￼ w", "icon", "q | r | s", "short"]
    assert listing(document) == [("table-cell", cell) for cell in cells]
    assert [(block.row, block.column) for block in document.blocks] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 1),
        (3, 0),
    ]
    assert len({block.group for block in document.blocks}) == 1
    assert source_of(document, "q | r | s") == "q \\| *r* \\| s"
    assert source_of(document, "b | c") == "b \\| c"
    assert source_of(document, "short") == "short"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("One *two* three", "two", "two"),
        ("One *two* three", "One two three", "One *two* three"),
        ("a [b c](http://x) d", "b c", "b c"),
        ("> one\n> two *three*", "three", "three"),
        ("> one\n>   two", "e t", "e\n>   t"),
        ("- a\n\n  b **c** d", "c d", "c** d"),
        ("x &amp; y", "&", "&amp;"),
        ("x \\* y", "*", "*"),
        ("x `code` y", "￼", "`code`"),
        ("x {{< f >}} y", "￼", "{{< f >}}"),
        ("# # # #", "# #", "# #"),
        ("## a ## b ##", "a ## b", "a ## b"),
        ("\tx\n\n1.\tone\ttwo", "two", "two"),
        ("~~a~~~", "~", "~"),
        ("**a *b c**", "*", "*"),
        ("[a]\r\n[b] \u00a0c\x00d", "c\x00d", "c\x00d"),
        ("![a *b* c](d)", "b", "b"),
        ("Head\n  two\n===", "two", "two"),
        ("<p>a <b>b</b> c</p>", "b", "b"),
        ("x[^1]\r\n\r\n[^1]: note *one*", "one", "one"),
        ("e\u0301 \U0001f600 *z*", "z", "z"),
    ],
)
def test_places(text: str, words: str, source: str) -> None:
    assert source_of(read(text), words) == source


def test_levels_and_groups() -> None:
    document = read("## h\n\n- a\n  - b\n- c\n\n> q\n>\n> > r\n")
    assert [(block.level, block.group) for block in document.blocks] == [
        (2, -1),
        (1, 0),
        (2, 1),
        (1, 0),
        (1, 2),
        (2, 3),
    ]


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter(fence: str) -> None:
    sign = " =" if fence == "+++" else ":"
    title = f'title{sign} "The \\"old\\" bridge"  # late'
    text = f"{fence}\n{title}\ndate{sign} 2021-03-04T10:00:00Z\nlang{sign} en-GB\n{fence}\nText.\n"
    document = read(text)
    assert listing(document) == [("heading", 'The "old" bridge'), ("paragraph", "Text.")]
    metadata = document.metadata
    assert (str(metadata.date), metadata.date_from) == ("2021-03-04", "front matter")
    assert (metadata.title, metadata.language) == ('The "old" bridge', "en-GB")
    assert source_of(document, "bridge") == "bridge"
    assert source_of(document, '"old"') == '"old\\"'


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: The old bridge", "The old bridge"),
        ("title: The old bridge # not", "The old bridge"),
        ("title: Bridge: a tale", "Bridge: a tale"),
        ("title: 'It''s old'", "It's old"),
        ("title:", ""),
        ("title: |\n  The old bridge", ""),
        ("title: The old\n  bridge", ""),
        ("title: [a, b]", ""),
        ("nested:\n  title: The old bridge", ""),
        ("Title: The old bridge", "The old bridge"),
    ],
)
def test_front_matter_titles(line: str, title: str) -> None:
    document = read(f"---\n{line}\nother: x\n---\n")
    assert (document.text, document.metadata.title) == (title, title)


def test_nested_dates_are_not_the_drafts() -> None:
    text = "---\nphoto:\n  date: 1999-01-01\ndescription: >\n  date: 1999-01-01\n"
    assert read(f"{text}---\n").metadata.date is None
    assert str(read(f"{text}pubDate: 2021-03-04\n---\n").metadata.date) == "2021-03-04"
    toml = "+++\ntitle = 'x'\n[photo]\ndate = 1999-01-01\n+++\n"
    assert read(toml).metadata.date is None


@pytest.mark.parametrize(
    "text", ["---\nWords and words.\n\n---\n\nMore.\n", "---\ntitle: x\n", "\n---\ntitle: x\n---\n"]
)
def test_not_front_matter(text: str) -> None:
    assert read(text).metadata.title == ""


def test_directives() -> None:
    text = (
        "One. <!-- factlint: ignore[FCT001] known -->\n\n"
        "<!-- factlint: ignore-next-line[ENT002] -->\n\nTwo.\n\n"
        "> <!-- factlint: off -->\n\n<!-- vale off -->\n"
    )
    directives = read(text).directives
    assert [(str(one.kind), one.codes, one.reason, one.line, one.target) for one in directives] == [
        ("ignore", ("FCT001",), "known", 1, 1),
        ("ignore-next-line", ("ENT002",), "", 3, 5),
        ("off", (), "", 7, 7),
    ]
    assert text[directives[0].start : directives[0].end] == "<!-- factlint: ignore[FCT001] known -->"


def test_a_literal_footnote_like_bracket_in_a_cell_or_heading_does_not_split() -> None:
    assert listing(read("# [^1]: Head")) == [("heading", "Head")]
