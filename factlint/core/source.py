"""A draft as it was read, and the only place where offsets become lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from factlint.core.errors import DraftError
from factlint.core.regex import lazy

_LINE_END = lazy(r"\r\n|\n|\r")


class Source:
    """The text of one draft without its byte order mark.

    Args:
        path: as the user named it; ``-`` or a given name for standard input.
        text: the whole text, line ends as they stand in the file.
        had_bom: whether the bytes began with a byte order mark, which `text` no longer holds.
    """

    def __init__(self, path: str, text: str, *, had_bom: bool = False) -> None:
        self.path = path
        self.text = text
        self.had_bom = had_bom

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Source:
        """Decodes a draft, which has to be UTF-8.

        Raises:
            DraftError: the bytes are not UTF-8; the message names the line and the first wrong byte.
        """
        had_bom = data.startswith(b"\xef\xbb\xbf")
        if had_bom:
            data = data[3:]
        try:
            return cls(path, data.decode("utf-8"), had_bom=had_bom)
        except UnicodeDecodeError as error:
            if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
                raise DraftError(path, "not UTF-8 but UTF-16; save the draft as UTF-8") from error
            line = data.count(b"\n", 0, error.start) + 1
            message = (
                f"line {line}: not valid UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start}); "
                "save the draft as UTF-8"
            )
            raise DraftError(path, message) from error

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of every line; CR LF, LF and a lone CR end a line."""
        text = self.text
        if "\r" in text:
            return [0, *(match.end() for match in _LINE_END.finditer(text))]
        starts = [0]
        find = text.find
        place = find("\n")
        while place >= 0:
            starts.append(place + 1)
            place = find("\n", place + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} lies outside the draft")
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, from 1, without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
