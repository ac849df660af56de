"""Text of drafts and data made safe for HTML; the only module that turns text into markup."""

from __future__ import annotations

from html import escape

from factlint.core.regex import lazy
from factlint.report.printable import printable

_SURROGATE = lazy("[\ud800-\udfff]")
_LEFT_OUT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands in clean text for code, shortcodes and pictures."""


def safe(text: str) -> str:
    """Text that is never markup, in an element or in a quoted attribute.

    Controls and marks of direction become visible signs, so that no draft can turn the page around.
    """
    if text.isascii() and text.isalnum():
        return text
    return escape(_SURROGATE.sub("\ufffd", printable(text)), quote=True)


def prose(text: str) -> str:
    """Text of an article: what was not checked shows as dots."""
    return safe(text.replace(_LEFT_OUT, "⋯") if _LEFT_OUT in text else text)


def link(url: str, shown: str) -> str:
    """A link to an address of the web, or only the text when the address is of any other kind."""
    if not url.startswith(("https://", "http://")):
        return safe(shown)
    return f'<a href="{safe(url)}" rel="noreferrer noopener">{safe(shown)}</a>'


def count(number: int, noun: str) -> str:
    """`1 error`, `1,204 words`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
