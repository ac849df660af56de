"""Text made safe for XML 1.0."""

from __future__ import annotations

from factlint.core.regex import lazy

_CONTROL = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NO_CHARACTER = lazy("[\ud800-\udfff\ufffe\uffff]")
"""Not characters of XML 1.0 (section 2.2), even when they are written as references."""


def content(text: str) -> str:
    """Text between tags."""
    # A reader turns a bare carriage return into a line feed.
    return _legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def attributes(**values: str | int | None) -> str:
    """Attributes with a space before each; None leaves one out."""
    return "".join(f' {name}="{_quoted(str(value))}"' for name, value in values.items() if value is not None)


def _quoted(text: str) -> str:
    # A reader turns bare white space into spaces.
    return content(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def _legal(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", _CONTROL.sub("", text))
