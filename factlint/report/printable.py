"""Text made safe to print: no control character of a draft reaches a terminal or breaks a line."""

from __future__ import annotations

import re

from factlint.core.regex import lazy

_UNPRINTABLE = lazy(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]",
)


def printable(text: str) -> str:
    """The text on one line, with a visible sign for every control and every direction mark.

    Each character stays one character, so columns keep their meaning.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNPRINTABLE.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code in (0x09, 0x0A, 0x0D, 0x2028, 0x2029):
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
