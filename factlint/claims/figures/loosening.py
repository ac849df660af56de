"""Words before a figure that loosen it, and words around it that make it no figure to count with."""

from __future__ import annotations

from factlint.core.quantity import Approximator
from factlint.core.regex import lazy
from factlint.language.analysis import Analysis

_LOOSE = lazy(
    r"(?:\b(?P<about>about|around|some|roughly|approximately|approx\.?|an estimated|estimated|circa|"
    r"ca\.?|in the region of|"
    r"something like|close to|or so)"
    r"|\b(?P<nearly>nearly|almost|just under|just below|a little under|slightly less than|just less than|"
    r"approaching|"
    r"just short of|not quite|virtually)"
    r"|\b(?P<least>(?:slightly |just |a little |well |far |much )?(?:more than|over|above|upwards of|"
    r"in excess of|"
    r"greater than|exceeding)|at least|no fewer than|not less than|no less than|a minimum of|only just over)"
    r"|\b(?P<most>up to|as many as|as much as|fewer than|less than|no more than|under|below|at most|"
    r"not more than|"
    r"a maximum of|within|well under|well below|far less than))[ \u00a0](?:the[ \u00a0]|a[ \u00a0](?=\S))?$",
    2,
)
_LAST_WORDS = frozenset(
    "about around some roughly approximately approx approx. estimated circa ca ca. of like to so nearly "
    "almost under"
    " below than approaching virtually quite over above exceeding least most many much within the a "
    "as".split()
)
_KINDS = (
    ("about", Approximator.ABOUT),
    ("nearly", Approximator.NEARLY),
    ("least", Approximator.AT_LEAST),
    ("most", Approximator.AT_MOST),
)


_COMPARISON = lazy(r"(?:more|less|fewer|greater|above|over|below|under|exceeding)\b", 2)


def loosened(text: str, start: int, last: int = -1) -> tuple[Approximator, int]:
    """How the words before a figure loosen it, and where they begin.

    Args:
        text: the clean text.
        start: where the figure begins.
        last: end of the figure before it; "more than" close behind a figure compares the two.
    """
    first = max(0, start - 32)
    words = text[max(0, start - 16) : start].split()
    if not words or words[-1].strip("(“—").lower() not in _LAST_WORDS:
        return Approximator.EXACT, start
    match = _LOOSE.search(text, first, start)
    if match is None:
        return Approximator.EXACT, start
    if match["least"] or match["most"]:
        compares = match[0].endswith(("the ", "the\u00a0"))
        between = text[last : match.start()] if 0 <= last <= match.start() else " ."
        near = " " not in between.strip() and not any(mark in between for mark in ".!?;\n")
        if compares or (near and _COMPARISON.search(match[0])):
            return Approximator.EXACT, start
    return next(kind for name, kind in _KINDS if match[name]), match.start()


_LABEL = frozenset(
    "magnitude page pages chapter section sections article paragraph no nos number numbers room route highway"
    " motorway interstate flight channel level grade phase type stage group class band platform gate "
    "line unit"
    " version size aged age ages model episode season round top bus train tram seat lane apartment flat suite"
    " case act bill figure table junction exit windows clause rule formula bedroom area district ward zone"
    " sector runway hall studio pier terminal building psalm verse sonnet symphony opus op resolution part"
    " volume issue step lot item category cat tier key year ext under-".split()
)
_MONTH = (
    "jan feb mar apr jun jul aug sep sept oct nov dec january february march april may june july august "
    "september"
    " october november december".split()
)
_MONTHS = frozenset(_MONTH)
_WORD_AFTER = lazy(r"[ \u00a0](?:of )?([A-Z][a-z]{2,8})\b")
_NAME_COMMA = lazy(r"[^\W\d_]*[A-Z][^\W\d_’'.-]*[^\W\d_], $")


_SIDE_BY_SIDE = lazy(r"(?:[0-9]|[a-z]{3})(?:,| and|, and) (?:[A-Z][\w’'-]+ ){1,2}$")
"""Before the second figure of "Bockley has 41 pupils, Stanwell 37 and Orle 28"."""


def word_before(text: str, start: int) -> str:
    """The word before a place, when one space stands between; empty otherwise."""
    if text[start - 1 : start] not in (" ", "\u00a0") or start < 2:
        return ""
    piece = text[max(0, start - 25) : start - 1]
    word = piece[piece.rfind(" ") + 1 :].rpartition("\n")[2].lstrip('(“"‘[')
    return word if word and word[0].isalpha() and word[-1] not in ',;:!?)”"' else ""


_COUNTED_AFTER = lazy(
    r"[0-9,]+[ \u00a0](?:people|men|women|children|residents|workers|homes|houses|jobs|others)\b"
)


def is_label(analysis: Analysis, start: int, *, in_title: bool) -> bool:
    """Whether a number names something ("Route 66", "magnitude 6.1", "Boeing 737") and counts nothing."""
    text = analysis.document.text
    word = word_before(text, start)
    if not word:
        return False
    lowered = word.lower().rstrip(".")
    if lowered in _LABEL:
        return True
    if not word[0].isupper() or word.endswith(("'s", "’s", "s’")):
        return False
    if lowered in _MONTHS:
        return True
    place = start - 1 - len(word)
    if in_title or place <= analysis.sentence_at(start)[0]:
        return False
    sentence = analysis.sentence_at(start)[0]
    if _COUNTED_AFTER.match(text, start):
        return False
    if _SIDE_BY_SIDE.search(text, max(sentence, start - 40), start):
        return False
    return lowered not in _ORDINARY and text[place - 2 : place] not in (". ", "“", '"')


_ORDINARY = frozenset(
    "about some of the in at by for from to with and but or i when while if as only all another nearly "
    "almost over more"
    " than just around under some then fully after before on monday tuesday wednesday thursday"
    " friday saturday sunday today yesterday".split()
)


def is_day(text: str, end: int) -> bool:
    """Whether a month stands behind a number ("3 May")."""
    match = _WORD_AFTER.match(text, end)
    return match is not None and match[1].lower() in _MONTHS and not text.startswith(" May ", end)


def is_age(text: str, start: int, end: int) -> bool:
    """Whether a number between commas behind a name is an age ("Tom Rafferty, 71, a pilot")."""
    if text[end : end + 1] not in (",", ".", ";", ")", "—") and not text.startswith((" and ", " —"), end):
        return False
    return end - start <= 3 and _NAME_COMMA.search(text, max(0, start - 30), start) is not None
