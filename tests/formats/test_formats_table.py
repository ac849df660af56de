"""Which reader reads a file, and that readers are imported only when needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factlint.core.errors import UsageError
from factlint.core.source import Source
from factlint.formats.table import READERS, SUFFIXES, format_of, read


@pytest.mark.parametrize(
    ("path", "format"),
    [
        ("a.txt", "plain"),
        ("a.text", "plain"),
        ("a", "plain"),
        ("-", "plain"),
        ("a.rst", "plain"),
        ("a.md/b", "plain"),
        (".md", "plain"),
        ("x/a.MD", "markdown"),
        ("a.b.markdown", "markdown"),
        ("x\\a.mdown", "markdown"),
        ("a.mkd", "markdown"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
    ],
)
def test_format_of(path: str, format: str) -> None:
    assert format_of(path) == format
    assert read(Source(path, "Some words.")).format == format


def test_the_tables_fit_and_are_sorted() -> None:
    assert set(SUFFIXES.values()) == set(READERS)
    assert list(SUFFIXES) == sorted(SUFFIXES)
    assert list(READERS) == sorted(READERS)


def test_a_format_given_goes_before_the_name() -> None:
    assert read(Source("a.txt", "# Words"), "markdown").text == "Words"


def test_unknown_format() -> None:
    with pytest.raises(UsageError, match="known formats: html, markdown, plain"):
        read(Source("a.txt", ""), "docx")


def test_plain_text_needs_neither_markdown_nor_html() -> None:
    code = (
        "import sys; from factlint.core.source import Source; from factlint.formats.table import read;"
        "read(Source('a.txt', 'Words.'));"
        "print([name for name in ('markdown_it', 'html.parser', 'yaml', 'spacy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_byte_order_mark_is_no_text_in_any_format() -> None:
    for name in ("a.txt", "a.md", "a.html"):
        document = read(Source.from_bytes(name, b"\xef\xbb\xbfSome words.\r\n"))
        assert document.text == "Some words."
        assert document.offsets.pieces[0].source_start == 0
