"""Heads of state and of government from the Factbook, where or when Wikidata has none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.devtools.registry_facts.news_names import NEWS_NAMES
from factlint.devtools.registry_facts.rows import Leader
from factlint.devtools.registry_facts.spells import Spell
from factlint.registry.fold import fold

SOURCE = "CIA World Factbook (January 2026 edition and its archive)"
_AS_OF = "2026-01-15"
"""The content of the last editions ends in January 2026."""
_TITLE = re.compile(
    r"(?P<status>Interim |Acting |Caretaker |Transition |Transitional |transitional )?"
    r"(?P<title>Prime Minister|President)(?: Dr\.| Gen\.| Sir| Col\.| Ratu)?"
)
_STATUS = {"Acting ": "acting", "Caretaker ": "caretaker"}
_SNAPSHOTS = "2020-12"
"""From here on there are weekly snapshots, before it one edition a year."""
_SEEN = timedelta(days=45)
_BAD_NOTES = ("superseded", "title taken from", "accented letter lost")


class Taken(NamedTuple):
    """Spells from the Factbook, and the spellings of their holders.

    Args:
        spells: in order.
        names: key of a holder to the spellings, the one that news would use first.
    """

    spells: list[Spell]
    names: dict[str, tuple[str, ...]]


class Head(NamedTuple):
    """Somebody at the head of a country since a day."""

    names: tuple[str, ...]
    since: str
    status: str
    last_edition: str
    last_seen: str


def heads(leaders: Iterable[Leader]) -> dict[tuple[str, str], list[Head]]:
    """Place and office (`president`, `prime-minister`) to the heads in order."""
    found: dict[tuple[str, str], list[Head]] = defaultdict(list)
    every = sorted(leaders, key=lambda leader: (leader.since, leader.last_edition, leader.name))
    presidents = {
        (leader.place, leader.name, leader.since)
        for leader in every
        if leader.role == "head of state" and leader.title == "President"
    }
    for leader in every:
        match = _TITLE.fullmatch(leader.title)
        if match is None or not leader.place or any(note in leader.note for note in _BAD_NOTES):
            continue
        if leader.name.startswith("Elect ") or "Chair" in leader.name:
            continue
        if leader.role not in ("head of state", "head of government") or len(leader.since) != 10:
            continue
        if match["title"] != "President" and (leader.place, leader.name, leader.since) in presidents:
            continue  # some weekly snapshots give a new president the title of the head of government
        slug = "president" if match["title"] == "President" else "prime-minister"
        status = _STATUS.get(match["status"] or "", "interim" if match["status"] else "full")
        _add(found[leader.place, slug], leader, status)
    return dict(found)


def _add(line: list[Head], leader: Leader, status: str) -> None:
    """Adds a head to the line, or makes the last one's entry say more when it is the same person."""
    new = Head((leader.name,), leader.since, status, leader.last_edition, leader.last_seen)
    for place in range(len(line) - 1, -1, -1):
        head = line[place]
        if head.status == status and head.since == leader.since and place == len(line) - 1:
            line[place] = _told_again(head, leader)
            return
        if not same_person(head.names[0], leader.name):
            break
        if head.status == status:
            line[place] = _told_again(head, leader)
            return
    line.append(new)


def _told_again(head: Head, leader: Leader) -> Head:
    return head._replace(
        names=tuple(dict.fromkeys((*head.names, leader.name))),
        last_edition=max(head.last_edition, leader.last_edition),
        last_seen=max(head.last_seen, leader.last_seen),
    )


def tokens(name: str) -> set[str]:
    """The words of a name that tell people apart, folded."""
    return {word for word in re.split(r"[ .'’-]+", fold(name).lower()) if len(word) > 2}


def alike(one: str, two: str) -> bool:
    """Whether two spellings may mean the same person, of whom place, office and time are known besides."""
    return len(tokens(one) & tokens(two)) >= min(2, len(tokens(one)), len(tokens(two)))


def same_person(one: str, two: str) -> bool:
    """Whether two spellings of one place mean the same person: the same first word, or the same words.

    "Mahamat Idriss Déby" is the son of "Idriss Déby".
    """
    first, second = tokens(one), tokens(two)
    begin = fold(one).lower().split()[0] == fold(two).lower().split()[0]
    return (begin and bool((first & second) - _COMMON) and alike(one, two)) or first == second


_COMMON = frozenset(
    "jean mohamed mohammed muhammad mohammad ahmed ahmad ould ben bin abdul ali salem salim hassan".split()
)


def spells_after(
    line: Sequence[Head],
    place: str,
    known: dict[str, list[str]],
    after: str,
    beside: Sequence[Spell] = (),
    *,
    line_is_of_prime_ministers: bool = False,
) -> Taken:
    """The spells of a line of heads that began after a day, or ended after it.

    Args:
        line: the heads in order.
        place: id of the country.
        known: key of each person known there to their names.
        after: ISO day; earlier heads are left to other sources.
        beside: what other sources have of the same office.
        line_is_of_prime_ministers: whether governments fall, so that the end is not the next one's start.
    """
    found = []
    met: dict[str, list[str]] = {}
    names: dict[str, tuple[str, ...]] = {}
    for number, head in enumerate(line):
        following = line[number + 1] if number + 1 < len(line) else None
        end, unknown = _end(head, following)
        if end and line_is_of_prime_ministers:
            # The Factbook leaves out those who serve for some months only.
            end, unknown = "", True
        if head.since < after and ((end and end < after) or unknown):
            continue
        key = _key_beside(head, beside) or _key(head, place, {**known, **met})
        if key is None:
            continue
        if unknown and any(spell.person == key and not spell.end for spell in beside):
            continue  # the other source knows at least that there was no end on its day
        met[key] = [*met.get(key, known.get(key, [])), *head.names]
        spelled = tuple(NEWS_NAMES.get((place, name), name) for name in head.names)
        whole = {_letters(name) for name in spelled if not name.isascii()}
        spelled = tuple(name for name in spelled if not name.isascii() or _letters(name) not in whole)
        names[key] = tuple(sorted(dict.fromkeys((*spelled[::-1], *names.get(key, ()))), key=_newslike))
        found.append(Spell(key, names[key][0], head.since, end, unknown, head.status, SOURCE, _AS_OF))
    return Taken(found, names)


def _letters(name: str) -> str:
    """The plain letters of a name: what is left of it where a source lost the accented ones."""
    return "".join(letter for letter in name.lower() if letter.isascii() and letter.isalpha())


def _newslike(name: str) -> tuple[int, bool]:
    """News uses short names, with their accents."""
    return len([word for word in name.split() if word[0].isupper()]), name.isascii()


def _key_beside(head: Head, beside: Sequence[Spell]) -> str | None:
    """The holder of the same office who began at about the same time and shares a part of the name."""
    since = PartialDate.parse(head.since).earliest
    words = {word for name in head.names for word in tokens(name)}
    found = {
        spell.person for spell in beside if abs(spell.first - since) <= _SEEN and words & tokens(spell.name)
    }
    return found.pop() if len(found) == 1 else None


def _key(head: Head, place: str, known: dict[str, list[str]]) -> str | None:
    """The person's key: the one known person of that name; None when two could be meant."""
    news = [NEWS_NAMES[place, name] for name in head.names if (place, name) in NEWS_NAMES]
    found = [
        key
        for key, names in known.items()
        if any(same_person(name, one) for name in (*head.names, *news) for one in names)
    ]
    if len(found) > 1:
        return None
    return found[0] if found else f"{head.names[-1]}@{place}"


def _end(head: Head, following: Head | None) -> tuple[str, bool]:
    """The end of a head's time, where the weekly snapshots show the change; whether it is unknown.

    Editions before the snapshots may be years old in what they say, and leave short terms out.
    """
    if following is None:
        return "", head.last_seen < "2026"
    if following.since < head.since:
        return "", True
    if head.last_seen > _SNAPSHOTS and following.since > _SNAPSHOTS:
        seen = PartialDate.parse(head.last_seen).earliest
        if seen + _SEEN >= PartialDate.parse(following.since).earliest:
            return following.since, False
        return "", True
    return "", True
