"""Makes spells in office of rows: joined, without contradictions, and only as sure as the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.devtools.registry_facts.rows import Row

HANDOVER = timedelta(days=14)
"""So long two holders may overlap: the old one acts until the new one has settled."""
JOINED = timedelta(days=31)
"""So long an office may stand empty between holders who follow on each other."""
NEAR = timedelta(days=60)
"""So long before and after a spell a neighbour still makes it believable."""
SEAM = timedelta(days=4)
"""So far apart the last day of one holder and the first of the next may lie."""
GAP = timedelta(days=120)
"""So long an office may stand empty before a holder must be missing."""
STALE = timedelta(days=6 * 365)
"""An end missing so long after the start is more often forgotten than not yet come."""
_BELIEVED = ("openstates", "Institute for Government")
"""Sources whose days are kept by hand."""
_WEEKLY = ("CIA World Factbook",)
"""Sources whose last editions name those who were in office then, however long they had been."""
_EARLY = "2000"
_STATUS = re.compile(
    r"\b(acting|interim|caretaker|ad interim|temporary|temporarily|transitional)\b", re.IGNORECASE
)
_STATUS_OF = {"acting": "acting", "caretaker": "caretaker"}


class Spell(NamedTuple):
    """Somebody held an office.

    Args:
        person: key of the holder: a Wikidata id, or a name and a place.
        name: the holder's name as the source writes it.
        start: first day, possibly partial; empty when unknown.
        end: last day, possibly partial; empty when none is known.
        unknown: it has ended, or may have, on a day that nobody supports.
        status: in what standing.
        source: what the registry will say of its origin.
        as_of: the day up to which the source speaks.
    """

    person: str
    name: str
    start: str
    end: str
    unknown: bool
    status: str
    source: str
    as_of: str

    @property
    def first(self) -> date:
        """The first day on which it may have begun."""
        return PartialDate.parse(self.start).earliest

    @property
    def surely_from(self) -> date:
        """The last day on which it may have begun."""
        return PartialDate.parse(self.start).latest

    @property
    def surely_to(self) -> date:
        """The last day on which it surely ran."""
        if self.unknown:
            return self.surely_from
        return PartialDate.parse(self.end or self.as_of).earliest

    @property
    def last(self) -> date:
        """The last day on which it may have run, as far as the source speaks."""
        return PartialDate.parse(self.end or self.as_of).latest

    @property
    def dated(self) -> bool:
        """Whether a day is known at which it began."""
        return bool(self.start)


class Dropped(NamedTuple):
    """A row or spell that is left out, and why."""

    place: str
    office: str
    person: str
    name: str
    start: str
    end: str
    reason: str


def person_key(row: Row) -> str:
    """Key of a holder across rows: the Wikidata id, or the name within its place."""
    return row.person_id or f"{row.name}@{row.place}"


def spell_of(row: Row, source: str) -> Spell | str:
    """The spell of one row, or the reason why it is none."""
    note = row.note
    if "name not in Latin" in note or not re.match(r"[A-Za-zÀ-ɏḀ-ỿʻ’'‘]", row.name):
        return "name not in Latin script"
    if "label used for several offices" in note:
        return "label used for several offices"
    if not row.start:
        return "no start"
    found = _STATUS.search(f"{row.office} {row.label} {note}")
    status = _STATUS_OF.get(found[1].lower(), "interim") if found else "full"
    unknown = not row.end and any(
        words in note
        for words in ("end missing in source", "several holders", "not in office", "person died")
    )
    return Spell(person_key(row), row.name, row.start, row.end, unknown, status, source, row.as_of)


def joined(spells: Iterable[Spell], gap: timedelta = timedelta(days=7)) -> list[Spell]:
    """Spells with those that run into each other made one, as when a cabinet is formed anew."""
    kept: list[Spell] = []
    for spell in sorted(spells, key=lambda spell: (spell.person, spell.first, spell.end or "9")):
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.person == spell.person
            and before.status == spell.status
            and not before.unknown
            and len(before.start) == len(spell.start) == 10
            and before.end
            and PartialDate.parse(before.end).latest + gap >= spell.first
        ):
            longer = spell if not spell.end or (before.end or "9") < spell.end else before
            kept[-1] = before._replace(
                end=longer.end, unknown=longer.unknown, as_of=max(before.as_of, spell.as_of)
            )
        else:
            kept.append(spell)
    return kept


def without_stale_ends(spells: Iterable[Spell]) -> list[Spell]:
    """Spells whose missing end cannot be believed marked so: too old, or somebody came later.

    Who came after the day of the source leaves it true that no end was known then.
    """
    every = list(spells)
    starts = sorted((spell.first, spell.person) for spell in every)
    found = []
    for spell in every:
        told = PartialDate.parse(spell.as_of).latest
        later = any(spell.first < start <= told and who != spell.person for start, who in starts)
        old = not _kept_up(spell) and PartialDate.parse(spell.as_of).earliest - spell.first > STALE
        found.append(spell._replace(unknown=True) if not spell.end and (later or old) else spell)
    return found


def with_ends_of_successors(spells: Sequence[Spell]) -> list[Spell]:
    """Spells of governors with the start of who came next as their end; without one it is unknown.

    The source gives the end of the term as planned, often the first of January, and keeps it for those
    who were elected again.
    """
    found = []
    for spell in spells:
        if spell.source.startswith("openstates") and spell.end:
            later = [one.start for one in spells if one.person != spell.person and one.start > spell.start]
            spell = spell._replace(end=min(later, default=""), unknown=not later)
        found.append(spell)
    return found


def without_turns(spells: Sequence[Spell]) -> tuple[list[Spell], list[Spell]]:
    """Spells of an office, and those of a council whose members presided in turn, a calendar month each.

    The data give the Iraqi Governing Council's presidents of 2003 and 2004 as prime ministers.
    """
    months = [spell for spell in spells if _is_a_month(spell)]
    if len(months) < 2:
        return list(spells), []
    first, last = min(spell.first for spell in months), max(spell.last for spell in months)
    turns = [
        spell
        for spell in spells
        if first - NEAR <= spell.first <= last + NEAR and spell.end and spell.last - spell.first <= NEAR
    ]
    return [spell for spell in spells if spell not in turns], turns


def _is_a_month(spell: Spell) -> bool:
    if len(spell.start) != 10 or len(spell.end) != 10 or spell.start[:7] != spell.end[:7]:
        return False
    return spell.start.endswith("-01") and spell.last == PartialDate.parse(spell.end[:7]).latest


def without_stand_ins(spells: Sequence[Spell]) -> tuple[list[Spell], list[Spell]]:
    """Spells of an office for one, and those beside another holder's of the very same first day.

    Of the two, one that lasted some days, or of which nobody knows how long, is the oldest member who
    presided over an election, or wrong.
    """
    kept: list[Spell] = []
    doubtful: list[Spell] = []
    for spell in spells:
        twins = [
            other
            for other in spells
            if len(spell.start) == 10 and other.start == spell.start and other.person != spell.person
        ]
        brief = spell.unknown or spell.surely_to - spell.first <= HANDOVER
        (doubtful if twins and brief else kept).append(spell)
    return kept, doubtful


def apart(spells: Sequence[Spell]) -> tuple[list[Spell], list[Spell]]:
    """Spells of an office for one that do not contradict each other, and those that do.

    One that runs across two others or more is the wrong one; of two that contradict each other
    alone nobody can say which is.
    """
    kept = list(spells)
    wrong: list[Spell] = []
    while True:
        clashes = Counter(place for pair in _clashing(kept) for place in pair)
        if not clashes:
            return kept, wrong
        most = max(clashes.values())
        worst = {place for place, count in clashes.items() if count == most}
        wrong += [kept[place] for place in sorted(worst)]
        kept = [spell for place, spell in enumerate(kept) if place not in worst]


def _clashing(spells: Sequence[Spell]) -> Iterable[tuple[int, int]]:
    for (one, first), (two, second) in combinations(enumerate(spells), 2):
        shared = min(first.surely_to, second.surely_to) - max(first.surely_from, second.surely_from)
        if shared > HANDOVER and (first.person != second.person or first.status == second.status):
            yield one, two


def _believed(spell: Spell) -> bool:
    return spell.source.startswith(_BELIEVED)


def _kept_up(spell: Spell) -> bool:
    """Whether a source with weekly editions still names the holder in its last one."""
    return _believed(spell) or any(source in spell.source for source in _WEEKLY)


def with_vague_starts(spells: Sequence[Spell]) -> list[Spell]:
    """Spells that began before this century, with no holder right before them, known only by the year.

    The data go back so far only for the first holder of each office, and nothing proves the day.
    """
    ends = [PartialDate.parse(spell.end).earliest for spell in spells if spell.end]
    return [
        spell._replace(start=spell.start[:4])
        if spell.start < _EARLY and all(abs(spell.first - end) > JOINED for end in ends)
        else spell
        for spell in spells
    ]


def with_vague_seams(spells: Sequence[Spell]) -> list[Spell]:
    """Spells whose start or end does not meet the neighbour's, though close, known only by the month there.

    One of the two days is wrong then, or the office stood empty; the month is right in either case.
    """
    line = sorted(spells, key=lambda spell: (spell.first, spell.person))
    found = list(line)
    for place in range(len(line) - 1):
        one, two = found[place], found[place + 1]
        if len(one.end) != 10 or len(two.start) != 10 or one.person == two.person:
            continue
        if SEAM < abs(two.first - PartialDate.parse(one.end).earliest) <= GAP:
            if not _believed(one):
                found[place] = one._replace(end=one.end[:7])
            if not _believed(two):
                found[place + 1] = two._replace(start=two.start[:7])
    return found


def without_loose_ends(spells: Sequence[Spell]) -> list[Spell]:
    """Spells whose end leaves a long gap before the next holder marked as ended on an unknown day.

    Then a holder is missing, or the end is wrong.
    """
    line = sorted(spells, key=lambda spell: spell.first)
    found = []
    for spell in line:
        nexts = [other.first for other in line if other.first > spell.first and other.person != spell.person]
        loose = (
            spell.end
            and not _believed(spell)
            and nexts
            and min(nexts) - PartialDate.parse(spell.end).latest > GAP
        )
        found.append(spell._replace(end="", unknown=True) if loose else spell)
    return found


def joins(spell: Spell, others: Iterable[Spell], *, by_year: bool = True) -> bool:
    """Whether another holder comes right before or right after a spell.

    Args:
        spell: the spell.
        others: the spells of the office.
        by_year: whether days that are known by the year only may meet: they may lie a year apart, and
            lists of lesser ministers that have no better ones are often wrong in the person, too.
    """
    for other in others:
        if other.person == spell.person and other.start == spell.start:
            continue
        if other.end and not other.unknown and _meet(spell.start, other.end, by_year=by_year):
            return True
        if spell.end and not spell.unknown and _meet(other.start, spell.end, by_year=by_year):
            return True
    return False


def _meet(start: str, end: str, *, by_year: bool) -> bool:
    if not by_year and min(len(start), len(end)) < len("2000-01"):
        return False
    return abs(PartialDate.parse(start).earliest - PartialDate.parse(end).earliest) <= NEAR


def complete_since(spells: Sequence[Spell]) -> str:
    """The day since which the chain of holders has no gap and no doubt; empty when it has none.

    It must reach up to the day the source speaks of, with days that are known exactly.
    """
    chain = sorted(spells, key=lambda spell: spell.first, reverse=True)
    if not chain or chain[0].end or chain[0].unknown or len(chain[0].start) != 10:
        return ""
    since = chain[0]
    for spell in chain[1:]:
        if (
            spell.unknown
            or len(spell.start) != 10
            or len(spell.end) != 10
            or (spell.status != "full" and spell.unknown)
        ):
            break
        if abs(since.first - spell.surely_to) > HANDOVER:
            break
        since = spell
    return since.start if since is not chain[0] else ""
