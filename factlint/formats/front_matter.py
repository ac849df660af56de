"""Reads title, date and language from the front matter of a Markdown draft, line by line."""

from __future__ import annotations

from factlint.core.classes import dataclass
from factlint.core.dates import PartialDate
from factlint.core.document import BlockKind, Metadata
from factlint.core.regex import lazy
from factlint.formats.builder import DocumentBuilder
from factlint.formats.metadata import date_from_value

_LINE = lazy(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_KEY = lazy(r"([A-Za-z][\w.-]*)[ \t]*([:=])(?:[ \t]+|(?=[\"'\d])|$)")
_QUOTED = lazy(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'")
_COMMENT = lazy(r"[ \t]+#.*")
_ESCAPE = lazy(r"\\(.)|'(')")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_DATE_KEYS = ("date", "published", "publishdate", "publish_date", "published_at", "pubdate", "datepublished")
_LANGUAGE_KEYS = ("lang", "language", "locale")
_NOT_PLAIN = frozenset("&*!|>{}[]%@`#,")


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A one-line value: where its text stands in the source, and the mark around it."""

    start: int
    end: int
    quote: str


def read_front_matter(text: str, builder: DocumentBuilder) -> tuple[int, Metadata]:
    """Reads YAML between `---` lines or TOML between `+++` lines at the top of a draft.

    Only plain or quoted one-line values of the outermost level are read. A title becomes a heading.

    Returns:
        Where the text after the front matter begins (0 without one), and what it states.
    """
    end, inner_start, inner_end = _find_bounds(text)
    if not end:
        return 0, Metadata()
    values = _values(text, inner_start, inner_end)
    title = ""
    if "title" in values:
        _add_title(builder, text, values["title"])
        title = builder.block_text().strip()
        builder.end_block(BlockKind.HEADING, level=1)
    date = _date(text, values)
    language = next((_slice(text, values[key]) for key in _LANGUAGE_KEYS if key in values), "")
    return end, Metadata(date, "front matter" if date else "", title, language)


def _find_bounds(text: str) -> tuple[int, int, int]:
    """End of the front matter, and start and end of its inside; zeros when there is none."""
    first = _LINE.match(text)
    closers = _FENCES.get(first[1].rstrip()) if first else None
    if first is None or closers is None or not first[2]:
        return 0, 0, 0
    place = first.end()
    has_key = False
    while place < len(text):
        line = _LINE.match(text, place)
        if line is None:
            break
        if line[1].rstrip() in closers:
            return (line.end(), first.end(), place) if has_key or place == first.end() else (0, 0, 0)
        if line[1].strip():
            known = _KEY.match(line[1]) is not None
            if not has_key and not known and not line[1].startswith(("#", "[")):
                return 0, 0, 0
            has_key = has_key or known
        place = line.end()
    return 0, 0, 0


def _values(text: str, start: int, end: int) -> dict[str, _Scalar]:
    values: dict[str, _Scalar] = {}
    last_key = ""
    while start < end:
        line = _LINE.match(text, start)
        if line is None or line.end() == start:
            break
        content = line[1]
        if content.startswith("[") and content.rstrip().endswith("]"):
            break
        key = _KEY.match(content)
        if key:
            last_key = key[1].lower()
            scalar = _scalar(content, key.end(), start)
            if scalar and last_key not in values:
                values[last_key] = scalar
            else:
                last_key = ""
        elif content[:1] in (" ", "\t") and content.strip():
            values.pop(last_key, None)
        start = line.end()
    return values


def _scalar(line: str, place: int, offset: int) -> _Scalar | None:
    rest = line[place:]
    if rest.startswith(('"""', "'''")):
        return None
    quoted = _QUOTED.match(rest)
    if quoted:
        after = rest[quoted.end() :].strip()
        if after and not after.startswith("#"):
            return None
        return _Scalar(offset + place + 1, offset + place + quoted.end() - 1, rest[0])
    plain = _COMMENT.sub("", rest).rstrip()
    if not plain or plain[0] in _NOT_PLAIN or plain[0] in "\"'" or plain in ("~", "null"):
        return None
    return _Scalar(offset + place, offset + place + len(plain), "")


def _add_title(builder: DocumentBuilder, text: str, scalar: _Scalar) -> None:
    """Appends a title; of an escaped character only the character itself."""
    at = scalar.start
    if scalar.quote:
        for match in _ESCAPE.finditer(text, scalar.start, scalar.end):
            group = 1 if match[1] else 2
            if (scalar.quote == '"') is not (group == 1):
                continue
            builder.verbatim(at, match.start())
            if group == 1 and match[1] not in '"\\/':
                return
            at = match.start(group)
    builder.verbatim(at, scalar.end)


def _date(text: str, values: dict[str, _Scalar]) -> PartialDate | None:
    for key in _DATE_KEYS:
        if key in values:
            date = date_from_value(_slice(text, values[key]))
            if date:
                return date
    return None


def _slice(text: str, scalar: _Scalar) -> str:
    return text[scalar.start : scalar.end]
