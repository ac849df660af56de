"""Finds events of the registry by their names; they stand outside the index of people and bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet

from factlint.core.classes import NamedTuple
from factlint.core.regex import lazy
from factlint.registry.model import EntityKind, Event, NameKind
from factlint.registry.protocol import Registry

_WORDS = lazy(r"[^\W_]+(?:[-'][^\W_]+)*")
_RUNS = lazy(r"[a-z]+|[0-9]+")
_CERTAIN = (NameKind.PRIMARY, NameKind.ALIAS, NameKind.ACRONYM, NameKind.FORMER)
_COMMON = frozenset(
    "of the in and on russia's war world attack fall treaty election presidential us first "
    "general summer winter".split()
)


class EventMention(NamedTuple):
    """An event named in a text, half-open."""

    start: int
    end: int
    event: Event


def find_events(folded: str, registry: Registry, runs: AbstractSet[str] | None = None) -> list[EventMention]:
    """Every name that only one registered event has, ascending, the longest where two overlap.

    Args:
        folded: the text as `fold` gives it.
        registry: where the events are.
        runs: every run of plain letters or digits in the folded text in small letters, if somebody has them.
    """
    table = registry.table(_table)
    lowered = folded.lower()
    if len(lowered) != len(folded):
        return []
    found: list[EventMention] = []
    present = table.keys() & (frozenset(_RUNS.findall(lowered)) if runs is None else runs)
    for anchor in ("", *present):
        for name, id in table.get(anchor, ()):
            place = lowered.find(name)
            while place >= 0:
                end = place + len(name)
                event = registry.entity(id)
                if isinstance(event, Event) and event.start is not None and _whole(lowered, place, end):
                    found.append(EventMention(place, end, event))
                place = lowered.find(name, end)
    kept: list[EventMention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "-" or after.isalnum())


def _table(registry: Registry) -> dict[str, list[tuple[str, str]]]:
    """Folded names in small letters by their rarest run of letters or digits.

    A name of two events is left out; one without such a run stands under the empty text.
    """
    owners: dict[str, set[str]] = {}
    for id in registry.ids(EntityKind.EVENT):
        event = registry.entity(id)
        if event is None:
            continue
        for name in event.names:
            if name.kind in _CERTAIN:
                owners.setdefault(name.text.lower().replace("’", "'"), set()).add(id)
    telling = {
        text: words
        for text, ids in owners.items()
        if len(ids) == 1 and (words := [word for word in _WORDS.findall(text) if word not in _COMMON])
    }
    runs = {text: _RUNS.findall(" ".join(words)) for text, words in telling.items()}
    shared = Counter(run for found in runs.values() for run in set(found))
    table: dict[str, list[tuple[str, str]]] = {}
    for text, found in sorted(runs.items()):
        # Few names share it, and of such words a long one is rarer in texts.
        rarest = min(found, key=lambda run: (shared[run] // 4, -len(run)), default="")
        table.setdefault(rarest, []).append((text, next(iter(owners[text]))))
    return table
