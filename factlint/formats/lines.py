"""Tells credit lines, bylines and headings from running text by their wording."""

from __future__ import annotations

from factlint.core.document import BlockKind
from factlint.core.regex import lazy
from factlint.formats.dates import is_date_line

LONGEST_HEADING = 110
_LONGEST_BYLINE = 120
_LONGEST_CAPTION = 350

_CLOSERS = "\"'”’»)]}*_"
_OPENERS = "\"'“‘«([$£€¿¡#"
_TERMINALS = ".!?:;,…—–"

_AGENCY = (
    r"AP|AFP|PA|EPA|UPI|ANI|TASS|Reuters|Getty(?: Images)?|Bloomberg|Shutterstock|Alamy|Xinhua|Kyodo"
    r"|Yonhap|Anadolu|Associated Press|Agence France-Presse|NurPhoto|Rex|iStock|Pool|Handout|NASA|NATO"
)
_CREDIT_LINE = lazy(
    rf"\((?:[^()/]{{1,60}}/[^()]{{1,60}}|(?:AP|Photo|Image|Picture|Credit)\b[^()]{{0,80}}|(?:{_AGENCY}))\)\.?"
)
_CREDIT_TAIL = lazy(rf"\((?:[^()]{{1,60}}/ ?(?:{_AGENCY})\b[^()]{{0,40}}|AP Photo\b[^()]{{0,60}})\)\.?$")
_CAPTION_START = lazy(
    r"(?:Image|Photo|Photograph|Picture|Illustration|Graphic|Caption|Credit)s?"
    r"(?: (?:by|credit|courtesy))?: ?\S"
)
_CAPTION_TAIL = lazy(
    r"[.!?)”\"] (?:Image|Photo|Photograph|Picture|Illustration|Credit)s?(?: by|:)[: ] ?[^.!?]{2,80}\.?$"
)
_PHOTO_BY = lazy(r"(?:Photo|Photograph|Image|Picture|Illustration)s? (?:by|courtesy of) [A-Z][^.!?]{1,80}")
_NAMED_BYLINE = lazy(
    r"(?:By|BY|Written by|Posted by|Reported by|Words by|Story by|Text by) "
    r"(?:[A-Z][\w.’'-]*|and|for|in|of|de|van|von|der|the|at|&|\|)"
    r"(?:,? (?:[A-Z][\w.’'-]*|and|for|in|of|de|van|von|der|the|at|&|\|))*[,.]?"
)
_STAMP = lazy(
    r"(?:(?:First|Last|Originally) (?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified)"
    r"|Published|Updated|Posted|Modified|PUBLISHED|UPDATED|Written by)\b"
)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences and introductions do, closing marks aside."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _TERMINALS


def starts_lower(text: str) -> bool:
    """Whether a line begins, opening marks aside, with a lower-case letter."""
    bare = text.lstrip(_OPENERS)
    return bool(bare) and bare[0].islower()


def set_line_kind(text: str) -> BlockKind | None:
    """CAPTION or BYLINE when a whole block's wording says so, otherwise None."""
    if len(text) > _LONGEST_CAPTION:
        return None
    if is_credit(text):
        return BlockKind.CAPTION
    if text[0] in "PI" and _PHOTO_BY.fullmatch(text):
        return BlockKind.CAPTION
    if ":" in text and (_CAPTION_START.match(text) or _CAPTION_TAIL.search(text)):
        return BlockKind.CAPTION
    if text[-2:].endswith((")", ").")) and _CREDIT_TAIL.search(text):
        return BlockKind.CAPTION
    if len(text) <= _LONGEST_BYLINE and _is_byline(text):
        return BlockKind.BYLINE
    return None


def is_credit(text: str) -> bool:
    """Whether a line is only a credit in brackets, which makes the line before it a caption."""
    return text[:1] == "(" and _CREDIT_LINE.fullmatch(text) is not None


def may_be_captioned(text: str) -> bool:
    """Whether a line is short enough to be the caption above a credit line."""
    return len(text) <= _LONGEST_CAPTION


def looks_like_heading(text: str) -> bool:
    """Whether a line is worded like a heading: short, begun with a capital, digit or quotation mark, unended.

    A question mark is an end that headings may have.
    """
    if len(text) > LONGEST_HEADING:
        return False
    first = text.lstrip(_OPENERS)[:1]
    if not first or not (first.isupper() or first.isdigit()):
        return False
    if _opens_quotation(text):
        return False
    last = text.rstrip(_CLOSERS)[-1:]
    return last == "?" or not (last in _TERMINALS or text.endswith("--"))


def _opens_quotation(text: str) -> bool:
    """Whether a line begins with a double quotation mark that only a later line closes, as in verse."""
    if text[0] == '"':
        return text.count('"') == 1
    return text[0] == "“" and "”" not in text


def _is_byline(text: str) -> bool:
    if text[0] in "BWRST" and _NAMED_BYLINE.fullmatch(text):
        return True
    if _STAMP.match(text):
        return not ends_sentence(text) or (len(text) <= 80 and is_date_line(text, stamped=True))
    return is_date_line(text)
