"""Sentences of news text: one pattern proposes stops, a look at both sides decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factlint.core.document import Block
from factlint.core.regex import expression, lazy

# A stop, the marks that close with it, white space, and what may begin a sentence. A curly closing
# mark may stand after a stray space; a straight one there would be an opening mark.
_STOP = lazy(r"""(?P<stop>[.!?…]+)(?P<close>(?:\s?[”»]|["'’)\]])*)[^\S\n]+(?P<next>["“‘'(\[«]*[^\W_a-z])""")


@cache
def _speaks() -> re.Pattern[str]:
    """A speaker after `?”`, with whom the sentence goes on."""
    return expression(
        r"(?:I|[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_a-z][\w.'’-]*){0,3})\s+(?:(?:had|has|then|later|once|"
        r"also)\s+)?"
        r"(?:said|says|asked|asks|told|wrote|writes|added|warned|shouted|cried|replied|wondered|tweeted|"
        r"recalled"
        r"|joked|exclaimed|declared|yelled|screamed|inquired|quipped|mused)\b"
    )


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


_NEVER_LAST = _words(
    """Adm Ald Amb Asst Atty Brig Capt Cmdr Col Cpl Dept Det Dr Fr Ft Gen Gov Hon Insp Lt Maj Messrs Mgr Mlle
    Mme Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof Pvt Rep Reps Rev Rt Sec Sen Sens Sgt Spc Supt approx ca cf e.g
    i.e v viz vs"""
)
"""Abbreviations that always lead on to something."""

_BEFORE_NUMBER = _words("Art Ch Fig No Nos Vol art ch no nos p par pp vol")
"""Abbreviations when a number follows, words or pages otherwise."""

_MAYBE_LAST = _words(
    """Ala Ariz Ark Assn Ave Blvd Bros Calif Co Colo Conn Corp Cos D.C Del Dist Est Fla Ga Ill Inc Ind Jr Kan
    Ky La Ltd Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Ph.D Plc Rd Sr St Ste Tenn Tex Univ Va Vt
    Wash Wis Wyo al est etc Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs
    Fri Sat Sun"""
)
"""Abbreviations that end a sentence only when the next word says so."""

_MONTHS = _words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_SHOUTING_NAMES = frozenset({"Yahoo", "Jeopardy", "Yum", "Jeb"})
_STARTERS = _words(
    """A After All Although An And Another As At Because Before Both But By During Each Even Every For From He
    Her Here His How However I If In Instead It Its Many Meanwhile More Most My Neither No Nor Now Of On
    Once One Only Or Other Others Our Several She Since So Some Still Such That The Their Then There These
    They This Those Though Thus To Under Unless Until We What When Where Whether Which While Who Why With
    Without Yet You Your"""
)
"""Capitalised words that begin a sentence far oftener than they continue a name."""

_STARTER = lazy(r"""["“‘'(\[«]*([^\W\d_]+)(?:['’](?:s|re|ve|d|ll|m))?(?![\w.'’&-])""")
_DOTTED = lazy(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_BEFORE_WORD = " \u00a0\u202f\t"
_OPENING = "\"“‘'([«—–-"


def split_sentences(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Start and end of every sentence, ascending; none crosses a block, edges hold no white space.

    Closing quotation marks and brackets belong to the sentence that they close.
    """
    sentences: list[tuple[int, int]] = []
    for block in blocks:
        start = _skip_space(text, block.start, block.end)
        for match in _STOP.finditer(text, start, block.end):
            if not _ends(text, start, match):
                continue
            sentences.append((start, match.end("close")))
            start = match.start("next")
        end = block.end
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            sentences.append((start, end))
    return sentences


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(text: str, sentence: int, match: re.Match[str]) -> bool:
    """Whether a candidate stop ends the sentence that began at `sentence`."""
    stop, close, following = match.group("stop", "close", "next")
    last = following[-1]
    if last.islower():
        return False
    at = match.start("stop")
    if stop == ".":
        return _full_stop_ends(text, sentence, match, close, last)
    if stop.startswith(("…", "..")):
        # "and … Putin" leaves words out; "and so on… Putin" ends.
        return at > sentence and not text[at - 1].isspace()
    if close and following == last and _speaks().match(text, match.start("next")):
        return False
    return bool(close) or _word_before(text, sentence, at) not in _SHOUTING_NAMES


def _full_stop_ends(text: str, sentence: int, match: re.Match[str], close: str, last: str) -> bool:
    if close and close not in (")", "]", "'", "’"):
        return True
    word = _word_before(text, sentence, match.start("stop"))
    if word in _NEVER_LAST:
        return False
    if word in _BEFORE_NUMBER or word in _MONTHS:
        if last.isdigit():
            return False
        if word in _BEFORE_NUMBER:
            return True
    if word.isdigit():
        # "1. The …" at the head of a sentence is its number.
        return match.start("stop") - len(word) > sentence
    if word in _MAYBE_LAST or (len(word) == 1 and word.isalpha()) or _DOTTED.fullmatch(word):
        return _starts_sentence(text, match.start("next"))
    # "-Ala." after a party letter: "(R-Ala.) President".
    tail = word.rpartition("-")[2]
    if tail is not word and tail in _MAYBE_LAST:
        return _starts_sentence(text, match.start("next"))
    return True


def _starts_sentence(text: str, place: int) -> bool:
    """Whether a word follows that begins sentences: "in the U.S. The", but "U.S. President"."""
    word = _STARTER.match(text, place)
    return word is not None and word.group(1) in _STARTERS


def _word_before(text: str, sentence: int, end: int) -> str:
    """What stands between the last white space and a stop, without opening marks."""
    start = max(text.rfind(space, sentence, end) for space in _BEFORE_WORD) + 1
    return text[max(start, sentence) : end].lstrip(_OPENING)
