"""Compares a written full name with a registered one, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from factlint.core.classes import NamedTuple
from factlint.language.edit_bounds import least_edits
from factlint.language.transliteration import sounds_alike


class Likeness(StrEnum):
    """What a written name is to a registered one."""

    SAME = "same"
    """Equal but for initials, hyphens, spaces, or a short form of the given name."""
    ROMANISED = "romanised"
    """Another way of writing the same sounds of another script."""
    NEAR = "near"
    """Equal but for a slip of a letter or a few."""
    TURNED = "turned"
    """The same words in another order."""
    GIVEN_NAME = "given-name"
    """The family name is equal and the given name is quite another one."""


class Alignment(NamedTuple):
    """A written name beside a registered one.

    Args:
        likeness: what the two are to each other.
        edits: letters that differ, over all words.
    """

    likeness: Likeness
    edits: int = 0


_SHORT_FORMS = (
    "alexander alex aleksandr alec sasha sandy xander",
    "andrew andy drew",
    "anthony tony",
    "antony tony",
    "benjamin ben bibi benny",
    "william bill will billy liam wilhelm",
    "charles charlie chuck",
    "christopher chris kit",
    "christine chris chrissy tina",
    "daniel dan danny",
    "david dave",
    "deborah debbie deb",
    "donald don donny",
    "douglas doug",
    "edward ed eddie ted ned",
    "elizabeth liz lizzie beth betty liza",
    "eugene gene",
    "francis frank francisco",
    "frederick fred freddy",
    "gerald gerry jerry",
    "gerard gerry ged",
    "gregory greg gregg",
    "henry harry hank",
    "jacob jake jack",
    "jacqueline jackie",
    "james jim jimmy jamie",
    "jennifer jen jenny",
    "jeffrey jeff geoff",
    "geoffrey geoff jeff",
    "john jack johnny",
    "jonathan jon jonny",
    "joseph joe joey jose",
    "joshua josh",
    "katherine kate kathy katie",
    "catherine kate cathy cath",
    "kathleen kathy kate",
    "kenneth ken kenny",
    "lawrence larry laurie",
    "leonard len leo",
    "margaret maggie meg peggy",
    "martin marty",
    "matthew matt",
    "melvin mel",
    "michael mike mick mickey misha",
    "nancy ann",
    "nathaniel nat nate nathan",
    "nicholas nick nicky nico",
    "nikola nick",
    "nicola nicky nikki",
    "patricia pat patty trish",
    "patrick pat paddy",
    "peter pete",
    "philip phil",
    "rebecca becky",
    "richard dick rick ricky rich",
    "robert bob bobby rob robbie bert",
    "ronald ron ronnie",
    "samuel sam sammy",
    "samantha sam",
    "stephen steve stevie",
    "steven steve",
    "susan sue suzy",
    "terence terry",
    "theodore ted teddy theo",
    "theresa terry tess",
    "thomas tom tommy",
    "timothy tim",
    "valerie val",
    "victoria vicky vicki tori",
    "vincent vince vinnie",
    "walter walt wally",
    "zachary zach",
    "luiz lula",
    "ferdinand bongbong",
    "kyriakos kostas",
    "giuseppe beppe",
    "ignacio nacho",
    "guadalupe lupe",
)
_FORMS: dict[str, set[int]] = {}
for _number, _listing in enumerate(_SHORT_FORMS):
    for _form in _listing.split():
        _FORMS.setdefault(_form, set()).add(_number)

_CERTAIN_LENGTH = ((16, 3), (11, 2), (7, 1))
"""So many letters in the whole name allow so many edits."""


_MOST_EDITS = 3
"""Letters of one word that may differ at all; the distance is not counted beyond."""


def align(
    written: Sequence[str], known: Sequence[str], *, tradition: str, loose: bool = False
) -> Alignment | None:
    """What a written name is to a registered one; None when they are different names.

    Args:
        written: words of the written name, folded, without initials.
        known: words of the registered name, folded, without initials.
        tradition: how names of the person's country are romanised, as `tradition_of` says.
        loose: one edit more is allowed, because the context leaves only a few people.
    """
    first, second = _plain(written), _plain(known)
    if "".join(first) == "".join(second):
        return Alignment(Likeness.SAME)
    if sorted(first) == sorted(second):
        return Alignment(Likeness.TURNED)
    if len(first) != len(second):
        return _of_unequal_length(first, second, tradition)
    alike = [a == b or sounds_alike(a, b, tradition) for a, b in zip(first, second, strict=True)]
    if all(alike):
        return Alignment(Likeness.ROMANISED)
    if first[1:] == second[1:] and same_given_name(first[0], second[0]):
        return Alignment(Likeness.SAME)
    near = _near(first, second, alike, loose=loose)
    if near is not None:
        return near
    if len(first) == 2 and first[1] == second[1] and len(first[1]) > 3 and len(first[0]) > 2:
        return Alignment(Likeness.GIVEN_NAME)
    return None


_PARTICLES = frozenset("de da do dos das del der den di du la le van von al el bin bint ibn".split())


def _plain(words: Sequence[str]) -> list[str]:
    """The words in small letters without hyphens; words joined by one count as one."""
    plain = (word.lower().replace("-", "").replace("'", "").rstrip(".") for word in words)
    return [word for word in plain if word and word not in _PARTICLES]


def _of_unequal_length(first: list[str], second: list[str], tradition: str) -> Alignment | None:
    """One name has a word more than the other: a middle name, or syllables written apart."""
    shorter, longer = sorted((first, second), key=len)
    if _in_order(shorter, longer):
        return Alignment(Likeness.SAME)
    if sounds_alike("".join(first), "".join(second), tradition):
        return Alignment(Likeness.ROMANISED)
    return None


def _in_order(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether one name is the other with words left out."""
    rest = iter(longer)
    return all(word in rest for word in shorter)


def edits_allowed(words: Sequence[str]) -> int:
    """How many letters of a name may differ: one of seven, two of eleven, three of sixteen."""
    total = sum(map(len, words))
    return next((edits for least, edits in _CERTAIN_LENGTH if total >= least), 0)


def _near(first: list[str], second: list[str], alike: list[bool], *, loose: bool) -> Alignment | None:
    allowed = edits_allowed(second) + loose
    edits = 0
    for number, (a, b) in enumerate(zip(first, second, strict=True)):
        if alike[number]:
            continue
        # Three letters of eight, two of five, one of three: beyond that it is another word.
        most = min(_MOST_EDITS, max(1, (len(b) - 1) * 2 // 5))
        if len(b) < 3 or least_edits(a, b) > most:
            return None
        from rapidfuzz.distance import OSA

        here = OSA.distance(a, b, score_cutoff=_MOST_EDITS)
        if here > most:
            return None
        edits += here
    return Alignment(Likeness.NEAR, edits) if 0 < edits <= allowed else None


def same_given_name(written: str, known: str) -> bool:
    """Whether two given names are forms of one: "Joe" and "Joseph", "Alex" and "Alexander"."""
    a, b = sorted((written.lower(), known.lower()), key=len)
    if len(b) - len(a) >= 2 <= len(a) and b.startswith(a):
        return True
    return bool(_FORMS.get(a, set()) & _FORMS.get(b, set()))
