"""Capitalised runs that look like a person's full name and that the registry does not know."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.language.mentions import Mention
from factlint.registry.model import EntityKind, NameKind

_TOKEN = (
    r"[A-Z](?:(?:en|t|ol|aj|rig|dm|mdr|apt|gt|r|rs|s|ep|ov|rof|ev)\.|\.|"
    r"[A-Za-z]{0,24}(?:[-'][A-Z]?[a-z]{1,24}){0,4})"
)
"""A capitalised word, an initial, or an abbreviated rank; any other full stop ends a sentence."""
_PARTICLE = (
    r"(?:(?:van|von|de|da|dos|das|del|der|den|di|du|la|le|bin|bint|ibn|al|el|ter|ten|af|av|zu|y|e) ){1,2}"
)
_RUN = lazy(rf"{_TOKEN}(?: (?:{_PARTICLE})?(?:(?:al|el|ad|as|an|ar|ash|at|ul|ur)-)?{_TOKEN}){{1,12}}")
_WORD = lazy(r"\S+")
_MOST_WORDS = 5

RANKS = frozenset(
    "gen general lt lieutenant col colonel maj major brig brigadier adm admiral marshal commander "
    "cmdr".split()
)
"""Military ranks, in small letters and without a full stop."""

_LEADS = RANKS | frozenset(
    "mr mrs ms miss mx dr sir dame lord lady capt captain vice rear sgt sergeant field air chief cpl "
    "corporal pvt private prof professor rev reverend father brother sister pope cardinal bishop "
    "archbishop king queen prince princess emperor sheikh sultan ayatollah crown president minister "
    "secretary senator sen rep representative congressman congresswoman gov governor ambassador "
    "justice judge mayor chairman chairwoman chair director deputy premier chancellor speaker pm mp "
    "councillor inspector superintendent detective constable officer attorney ceo coach manager judge "
    "leader former then ex acting interim outgoing but and the when while as if in on at after before "
    "for from with yet so then now even although though meanwhile however his her their its our my "
    "this that these those both like unlike asked speaking what who why how is was did does do will "
    "would could should not no only a an or nor to of by under over since because until once about "
    "against among between during despite without also still earlier later last next said says told "
    "according where which whom whose there here one two three some many most all each every monday "
    "tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december photo image picture left right centre center by".split()
)
"""Words with a capital that may stand before a name without being part of it."""

_TAILS = frozenset("jr sr ii iii iv".split())


_GIVEN = (NameKind.PRIMARY, NameKind.DEMONYM)
"""Names of places and their people that are given names, too: "Georgia", "Scot"."""


def leads_up(word: str) -> bool:
    """Whether a capitalised word may stand before a name without being part of it ("Later", "Gen.")."""
    return word.rstrip(".,").lower() in _LEADS


class NameRun(NamedTuple):
    """Two to five capitalised words in a row that no registered name covers.

    Args:
        start: its first character.
        end: one past its last one.
        words: its words, folded, without initials and particles.
        ranked: a military rank stands before it.
    """

    start: int
    end: int
    words: tuple[str, ...]
    ranked: bool = False


def find_name_runs(folded: str, mentions: Sequence[Mention]) -> list[NameRun]:
    """Every such run of a text, ascending.

    Args:
        folded: the text as `fold` gives it.
        mentions: the registered names in it; where one stands, a run is cut.
    """
    starts = [mention.start for mention in mentions]
    ends = [mention.end for mention in mentions]
    runs = []
    for match in _RUN.finditer(folded):
        start, end = match.span()
        if start and (folded[start - 1].isalnum() or folded[start - 1] in "-'_"):
            continue
        index = bisect_right(starts, start) - 1
        if index >= 0 and ends[index] >= end:
            continue
        for part in _free_parts(start, end, mentions, max(0, index), folded):
            run = _read(folded, *part)
            if run is not None:
                runs.append(run)
    return runs


def _free_parts(
    start: int, end: int, mentions: Sequence[Mention], index: int, folded: str
) -> list[tuple[int, int]]:
    """What registered names leave of a run."""
    parts = []
    while index < len(mentions) and mentions[index].start < end:
        mention = mentions[index]
        index += 1
        if mention.end <= start or _may_be_given_name(mention, mentions, index - 1, folded, end):
            continue
        if mention.start > start:
            parts.append((start, mention.start))
        start = mention.end
    if start < end:
        parts.append((start, end))
    return parts


def _may_be_given_name(
    mention: Mention, mentions: Sequence[Mention], number: int, folded: str, end: int
) -> bool:
    """Whether a place name behind a title and before a capitalised word is a given name ("Georgia")."""
    if mention.uses[0].entity is not EntityKind.PLACE or mention.uses[0].kind not in _GIVEN:
        return False
    if number == 0 or " " in folded[mention.start : mention.end]:
        return False
    before = mentions[number - 1]
    if before.uses[0].entity is not EntityKind.OFFICE or before.end + 1 != mention.start:
        return False
    following = mentions[number + 1].start if number + 1 < len(mentions) else end
    return mention.end + 1 < end and folded[mention.end] == " " and following > mention.end + 1


def _read(folded: str, start: int, end: int) -> NameRun | None:
    """The run without what leads up to the name; None when too little or too much is left."""
    if end - start > 80 or folded.find(" ", start, end) < 0:
        return None
    tokens = [
        (token.start(), token[0]) for token in _WORD.finditer(folded, start, end) if token[0][0].isalpha()
    ]
    if tokens and tokens[-1][1].endswith("'s"):
        tokens[-1] = (tokens[-1][0], tokens[-1][1][:-2])
    if tokens and tokens[-1][1].endswith(".") and len(tokens[-1][1]) > 2:
        tokens[-1] = (tokens[-1][0], tokens[-1][1][:-1])
    ranked = False
    while tokens:
        word = tokens[0][1].rstrip(".").lower()
        if word not in _LEADS and not (tokens[0][1].islower() and len(tokens[0][1]) < 4):
            break
        ranked = ranked or word in RANKS
        tokens.pop(0)
    while tokens and (tokens[-1][1].islower() or tokens[-1][1].rstrip(".").lower() in _TAILS):
        tokens.pop()
    words = tuple(word for _, word in tokens if word[0].isupper() or "-" in word)
    words = tuple(word for word in words if len(word.rstrip(".")) > 1)
    if not 2 <= len(words) <= _MOST_WORDS or all(word.isupper() for word in words):
        return None
    last_start, last = tokens[-1]
    return NameRun(tokens[0][0], last_start + len(last), words, ranked)
