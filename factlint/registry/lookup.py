"""Finds the entities that a person at the keyboard means: by id, by name, or nearly."""

from __future__ import annotations

from factlint.registry.fold import fold
from factlint.registry.model import Entity, EntityKind
from factlint.registry.protocol import Registry

_NEAREST = 5


def entities_called(word: str, registry: Registry) -> list[Entity]:
    """The entities of an id or a whole name, in any case and without diacritics; empty when there is none.

    Args:
        word: an id (`lloyd-austin`) or a name ("Lloyd Austin").
        registry: where to look.
    """
    found = registry.entity(word)
    if found is not None:
        return [found]
    ids: dict[str, None] = {}
    for spelling in dict.fromkeys((word, word.title(), word.upper())):
        for hit in registry.find_names(spelling):
            if (hit.start, hit.end) == (0, len(spelling)):
                ids.update(dict.fromkeys(use.id for use in hit.uses))
    if not ids:
        wanted = fold(word).lower()
        # Events and acronyms are not looked for in drafts, so no index of names holds them.
        for kind in (EntityKind.EVENT, EntityKind.ACRONYM, EntityKind.QUANTITY, EntityKind.CLAIM_REVIEW):
            for id in registry.ids(kind):
                entity = registry.entity(id)
                if entity and any(fold(name.text).lower() == wanted for name in entity.names):
                    ids[id] = None
    return [entity for id in ids if (entity := registry.entity(id)) is not None]


def nearest_ids(word: str, registry: Registry) -> list[str]:
    """Ids that look like a word that names nothing, the nearest first."""
    from rapidfuzz import process

    wanted = fold(word).lower().replace(" ", "-")
    every = [id for kind in EntityKind for id in registry.ids(kind)]
    return [id for id, _, _ in process.extract(wanted, every, limit=_NEAREST, score_cutoff=75)]
