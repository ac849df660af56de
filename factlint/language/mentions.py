"""Mentions of registered names in a document, later surnames resolved to their first full reference."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.registry.fold import fold, fold_with_gaps
from factlint.registry.model import EntityKind, NameKind, Person
from factlint.registry.protocol import NameHit, NameUse, NameUses, Registry

_CAPITALISED_AFTER = lazy(r"[ \u00a0](?:[A-ZÀ-Þ][^\W\d_]*[-’']?[^\W\d_]*|von|van|bin|ibn|al)\b")
_WORD_BEFORE = lazy(r"([^\W\d_][\w’'.-]*)[ \u00a0]$")
_INITIAL_BEFORE = lazy(r"(?<!\bU\.)\b[A-Z]\.[ \u00a0]?$")
"""An initial; the last letter of "U.S." is none."""

_HONORIFICS = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady sen rep gov gen lt col maj capt adm sgt prof president minister "
    "secretary chancellor premier prince princess king queen general senator governor chairman speaker "
    "ambassador emperor leader pm ayatollah sheikh marshal sultan emir cardinal archbishop bishop commander "
    "lieutenant colonel major captain brigadier admiral sergeant taoiseach "
    "monday tuesday wednesday thursday friday saturday sunday and or that when while but if as with to of "
    "for by from after before under since because than like said says told asked added".split()
)
"""Words that may stand before a bare surname without being somebody else's given name."""


class Mention(NamedTuple):
    """A registered name in the clean text, half-open.

    Args:
        start: its first character.
        end: one past its last one.
        uses: the entities it may stand for; one when it is resolved.
        short: a surname that stands for a person whom the document has named in full before.
        extended: the name goes on with another capitalised word, so that it may be a different name.
    """

    start: int
    end: int
    uses: NameUses
    short: bool = False
    extended: bool = False

    @property
    def person(self) -> str:
        """Id of the person when the mention can only be that person, else empty."""
        return "" if self.extended else self.uses.person


def mentions_of(text: str, hits: Sequence[NameHit], registry: Registry) -> list[Mention]:
    """The mentions of a text whose registered names are known."""
    mentions: list[Mention] = []
    surnames: dict[str, tuple[int, set[str]]] = {}
    for hit in hits:
        is_person = EntityKind.PERSON in hit.uses.entities
        extended = is_person and (_goes_on(text, hit) or _begins_before(text, hit, mentions))
        mentions.append(Mention(hit.start, hit.end, hit.uses, extended=extended))
        if is_person and not extended:
            _learn(text, hit, registry, surnames)
    if not surnames:
        return mentions
    return _with_surnames(text, mentions, surnames)


def _goes_on(text: str, hit: NameHit) -> bool:
    after = _CAPITALISED_AFTER.match(text, hit.end)
    if after is not None and text[hit.end - 1] != ".":
        return True
    if text[hit.end : hit.end + 1] == "-" or (
        text[max(0, hit.start - 1) : hit.start] == "-" and _in_word(text, hit)
    ):
        return True
    return _INITIAL_BEFORE.search(text, max(0, hit.start - 5), hit.start) is not None


def _begins_before(text: str, hit: NameHit, mentions: Sequence[Mention]) -> bool:
    """Whether a capitalised word before a name is a further given name ("Mary Jane Roe")."""
    if mentions and hit.start - mentions[-1].end <= 1:
        return False
    before = _WORD_BEFORE.search(text, max(0, hit.start - 30), hit.start)
    if before is None or not before[1][0].isupper() or not before[1].isalpha():
        return False
    if before[1].lower() in _HONORIFICS or before[1].isupper():
        return False
    start = before.start(1)
    lead = text[max(0, start - 2) : start]
    # The first word of a sentence has its capital from there.
    return bool(lead.strip()) and lead.rstrip()[-1] not in '.!?:“"‘(' and "\n" not in lead


def _in_word(text: str, hit: NameHit) -> bool:
    """Whether the hyphen before a name joins it to a word ("Mary-Jane Roe")."""
    return text[max(0, hit.start - 2) : hit.start - 1].isalpha()


def _learn(text: str, hit: NameHit, registry: Registry, surnames: dict[str, tuple[int, set[str]]]) -> None:
    """Notes the family names under which later sentences may speak of a person."""
    for use in hit.uses:
        person = registry.person(use.id) if use.entity is EntityKind.PERSON else None
        if person is None:
            continue
        for name in dict.fromkeys((person.family_name, _family_name_in(text[hit.start : hit.end], person))):
            first, ids = surnames.setdefault(name, (hit.end, set()))
            ids.add(person.id)
            surnames[name] = (min(first, hit.end), ids)


def _family_name_in(written: str, person: Person) -> str:
    """The family name as a full name spells it ("Erdogan"), which need not be the registry's way."""
    if " " not in written or person.family_name in written:
        return person.family_name
    folded, places = fold_with_gaps(written)
    family = fold(person.family_name)
    start = folded.rfind(family)
    if start >= 0:
        end = start + len(family)
        return written[start:end] if places is None else written[places[start] : places[end]]
    if " of " in written:
        return person.family_name
    last = person.name.endswith(person.family_name)
    word = written.rpartition(" ")[2] if last else written.partition(" ")[0]
    return word if len(word) > 2 and word[0].isupper() and not word.isupper() else person.family_name


def _with_surnames(
    text: str, mentions: Sequence[Mention], surnames: dict[str, tuple[int, set[str]]]
) -> list[Mention]:
    found: list[Mention] = []
    waiting = list(reversed(mentions))
    last_end = 0
    for start, end, name in _places_of(text, surnames):
        while waiting and waiting[-1].start < start:
            last = waiting.pop()
            found.append(last)
            last_end = last.end
        first, ids = surnames[name]
        covered = start < last_end or (waiting and waiting[-1].start < end)
        titled = bool(found) and found[-1].end + 1 == start and found[-1].uses[0].entity is EntityKind.OFFICE
        if covered or start < first or not _stands_alone(text, start, end, titled=titled):
            continue
        uses = NameUses(NameUse(id, EntityKind.PERSON, NameKind.ALIAS) for id in sorted(ids))
        found.append(Mention(start, end, uses, short=True))
        last_end = end
    found.extend(reversed(waiting))
    return found


def _places_of(text: str, surnames: dict[str, tuple[int, set[str]]]) -> list[tuple[int, int, str]]:
    """Where family names stand as whole words, ascending; of two at one place the longer comes first."""
    places = []
    length = len(text)
    for name, (first, _) in surnames.items():
        start = text.find(name, first)
        while start >= 0:
            end = start + len(name)
            before = text[start - 1] if start else " "
            after = text[end] if end < length else " "
            if not (before.isalnum() or before in "-_" or after.isalnum() or after == "_"):
                places.append((start, end, name))
            start = text.find(name, end)
    places.sort(key=lambda place: (place[0], -place[1]))
    return places


def _stands_alone(text: str, start: int, end: int, *, titled: bool) -> bool:
    """Whether a surname is not part of another name ("Jane Austin", "Austin Powers", "in Austin").

    Args:
        text: the clean text.
        start: where the surname begins.
        end: where it ends.
        titled: a registered title stands directly before it.
    """
    if _CAPITALISED_AFTER.match(text, end) or text[end : end + 1] == "-":
        return False
    if text[end : end + 2] == ", " and text[end + 2 : end + 3].isupper():
        return False
    if titled:
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if before is None:
        return _INITIAL_BEFORE.search(text, max(0, start - 5), start) is None
    word = before[1].rstrip(".").lower()
    if before[1].endswith(".") and word.isalpha() and len(word) > 2:
        return True  # a sentence ends there, or a title such as "Gen." does
    if word in ("in", "near", "at", "outside", "downtown"):
        return False
    return not before[1][0].isupper() or word in _HONORIFICS
