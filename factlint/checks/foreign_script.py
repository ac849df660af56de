"""Words in another script, and letters and marks of one that hide among English ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from factlint.checks.context import CheckContext
from factlint.core.classes import dataclass
from factlint.core.finding import Finding
from factlint.core.regex import lazy
from factlint.core.span import TextSpan

_RUN = lazy(
    r"(?P<letters>[\u0400-\u04ff]+(?:[ -][\u0400-\u04ff]+)*|[\u0370-\u03ff\u1f00-\u1fff]+|[\u0590-\u05ff]+"
    r"|[\u0600-\u06ff]+(?: [\u0600-\u06ff]+)*|[\u0e00-\u0e7f]+"
    r"|[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+"
    r"(?: [\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+)*)"
    r"|(?P<mark>[，。、；：！？（）])"
)
_ANY = lazy(r"[\u0370-\u1dff\u1f00-\u1fff\u3000-\uffef]")
_SHORTEST = 2
_LATIN_BEFORE = lazy(r"[A-Za-z]{1,20}$")
_LATIN_AFTER = lazy(r"[A-Za-z\u0400-\u04ff]{1,20}")
_CLOSED_IN = frozenset("()[]（）“”\"‘’'«»「」『』《》<>#@/=")
_SPOKEN_OF = lazy(
    r"\b(?:letters?|characters?|words?|written|writes|writing|spel(?:l|t|ling|led|ls)|script|alphabets?|kanji"
    r"|hanja|hangul|hashtags?|slogans?|means?|meaning|meant|logos?|signs?|domain|pronounced|translat\w+"
    r"|translit\w+|known as|called|reads|reading|(?:in|the) (?:chinese|russian|greek|japanese|korean|arabic"
    r"|hebrew|ukrainian|thai|persian)(?= (?:for|name|original)|[,:.;(—–-]| [^\x00-\x7f]))\b",
    re.IGNORECASE,
)
_SIGHT = 100
_BETWEEN = " ,.;:!?–—-，。、；：！？"
_GAP = 4
"""Words of one foreign passage, with a stop or a comma between them, are reported once."""


@dataclass(frozen=True)
class ForeignScript:
    """Reports untranslated words of other scripts.

    The case "mixed" is a word of Latin and Cyrillic letters, of which some only look right; "mark" is a
    stop or comma of Chinese or Japanese typing behind a Latin letter. Names in brackets or quotation marks,
    single letters and sentences that speak of writing are left alone.
    """

    cases: ClassVar[tuple[str, ...]] = ("mixed", "mark")
    values: ClassVar[tuple[str, ...]] = ("match",)

    def run(self, context: CheckContext) -> Iterable[Finding]:
        """Yields words, letters and marks of other scripts."""
        text = context.text
        # News has typographic quotation marks and Latin accents: a look at each kind of mark is enough.
        if text.isascii() or _ANY.search("".join(context.analysis.marks)) is None:
            return
        end = 0
        for match in _RUN.finditer(text):
            if match.start() < end:
                continue
            if end and not text[end : match.start()].strip(_BETWEEN) and match.start() - end < _GAP:
                end = match.end()
                continue
            span, case = _judged(text, match)
            if span is None or (case != "mark" and _is_spoken_of(context, span)):
                continue
            end = span.end
            yield Finding(span, {"match": text[span.start : span.end]}, case)


def _judged(text: str, match: re.Match[str]) -> tuple[TextSpan | None, str]:
    """The place to report and its case."""
    start, end = match.span()
    before = text[start - 1] if start else " "
    if match["mark"]:
        meant = not (before.isascii() and before.isalpha())
        return (None, "") if meant else (TextSpan(start, end), "mark")
    latin = _LATIN_BEFORE.search(text, max(0, start - 20), start)
    after = _LATIN_AFTER.match(text, end)
    if "\u0400" <= text[start] <= "\u04ff" and (latin or (after and after[0][0].isascii())):
        first = latin.start() if latin else start
        last = after.end() if after else end
        return TextSpan(first, last), "mixed"
    if latin or after or end - start < _SHORTEST or before in _CLOSED_IN:
        return None, ""
    if text[end : end + 1] in _CLOSED_IN:
        return None, ""
    # Two Greek letters may be a formula.
    if "\u0370" <= text[start] <= "\u03ff" and end - start < _SHORTEST + 1:
        return None, ""
    return TextSpan(start, end), ""


def _is_spoken_of(context: CheckContext, span: TextSpan) -> bool:
    """Whether the sentence speaks of letters, words or languages."""
    start, end = context.analysis.sentence_at(span.start)
    first, last = max(start, span.start - _SIGHT), min(max(end, span.end), span.end + _SIGHT)
    return _SPOKEN_OF.search(context.text, first, last) is not None
