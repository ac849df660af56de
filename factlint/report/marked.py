"""Text and links made safe for Markdown: no character of a draft is read as markup."""

from __future__ import annotations

from factlint.core.regex import lazy
from factlint.report.printable import printable

# A reference is never markup, not even in a table, where a backslash would be read twice.
_MARKUP = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    | {character: f"&#{ord(character)};" for character in "\\`*_[]|~#$@"}
)
_STRANGE = lazy(r"""[^\w\-.~:/?#@!$&'()*+,;=%]""")
_SURROGATE = lazy("[\ud800-\udfff]")


def plain(text: str) -> str:
    """Text on one line that shows as it stands, in a paragraph, a list item, a heading or a table's cell."""
    shown = _SURROGATE.sub("\ufffd", printable(text)).translate(_MARKUP)
    return shown.strip()


def link(text: str, url: str) -> str:
    """A link to an address of the web; empty when it is none."""
    if not url.startswith(("https://", "http://")) or _STRANGE.search(url):
        return ""
    return f"[{plain(text)}](<{url.translate(_MARKUP)}>)"
