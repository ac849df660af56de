"""Takes the country or body out of an office's label, so that the bare title is left."""

from __future__ import annotations

from collections.abc import Mapping

from factlint.core.classes import NamedTuple
from factlint.registry.fold import fold


class Title(NamedTuple):
    """A label in its parts.

    Args:
        bare: the title without its place; the whole label when no place is in it.
        place: id of the place or body in it, possibly empty.
    """

    bare: str
    place: str


Places = Mapping[str, frozenset[str]]
"""Folded name in lower case to the ids that have it."""


def folded(name: str) -> str:
    """A name as it is compared: folded, in lower case."""
    return fold(name).lower()


def read_title(label: str, jurisdiction: str, names: Places, adjectives: Places) -> Title:
    """The title of a label such as "President of Ukraine" or "Ukrainian defence minister".

    Args:
        label: as the source writes it.
        jurisdiction: id of the place when the source gives one, else empty; then only "of" and a name
            that one place alone has is believed.
        names: names of places and bodies.
        adjectives: what stands before a title instead of "of" and a name.
    """
    words = label.split(" ")
    for place in range(1, len(words) - 1):
        if words[place].lower() != "of":
            continue
        rest = " ".join(words[place + 1 :])
        ids = names.get(folded(rest)) or names.get(folded(rest.removeprefix("the ")))
        if ids is None:
            continue
        bare = " ".join(words[:place])
        if jurisdiction in ids or (not jurisdiction and len(ids) == 1):
            return Title(bare, jurisdiction or next(iter(ids)))
    if jurisdiction:
        for count in range(min(4, len(words) - 1), 0, -1):
            lead = folded(" ".join(words[:count]))
            if jurisdiction in names.get(lead, ()) or jurisdiction in adjectives.get(lead, ()):
                return Title(" ".join(words[count:]), jurisdiction)
    return Title(label, jurisdiction)


def is_kind_of_post(label: str) -> bool:
    """Whether a label names a kind of post ("minister", "chairperson") and no post: it has no name in it."""
    return not any(word[:1].isupper() for word in label.split()[1:])
