"""Reads suppression comments: `factlint: ignore[CODE1, CODE2] reason` and its kin."""

from __future__ import annotations

import re

from factlint.core.document import Directive, DirectiveKind
from factlint.core.regex import lazy
from factlint.core.source import Source

MARK = "factlint:"
"""Every directive begins with it, so a draft without it holds none."""

_DIRECTIVE = lazy(
    r"\s*factlint:[ \t]*(ignore-next-line|ignore-file|ignore|off|on)(?![\w-])"
    r"[ \t]*(?:\[([^\]\r\n]*)\])?(?:\s*[:—–-]+(?=\s))?\s*(.*?)\s*",
    re.DOTALL,
)
_KINDS = {str(kind): kind for kind in DirectiveKind}


def parse_directive(
    source: Source, content: str, start: int, end: int, *, own_line: bool = True
) -> Directive | None:
    """Reads the text of a comment as a directive.

    Args:
        source: the draft as read.
        content: the comment without its marks.
        start: offset in the source where the comment begins.
        end: offset in the source where it ends.
        own_line: `ignore` means the comment's own line; otherwise the next one.

    Returns:
        The directive, or None when the comment is none. `ignore-next-line` means the next line that
        is not empty.
    """
    match = _DIRECTIVE.fullmatch(content)
    if match is None:
        return None
    kind = _KINDS[match[1]]
    codes = tuple(code for code in (part.strip() for part in (match[2] or "").split(",")) if code)
    line = source.position(start)[0]
    target = line
    if kind is DirectiveKind.IGNORE_NEXT_LINE or (kind is DirectiveKind.IGNORE and not own_line):
        target = _next_line(source, source.position(end)[0])
    return Directive(kind, codes, " ".join(match[3].split()), line, target, start, end)


def _next_line(source: Source, line: int) -> int:
    """The next line that holds text; simply the next one when none does."""
    for number in range(line + 1, len(source.line_starts) + 1):
        if source.line(number).strip():
            return number
    return line + 1
