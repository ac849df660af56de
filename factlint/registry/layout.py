"""How a compiled registry file is laid out: what its writer and its reader must agree on."""

from __future__ import annotations

from factlint.registry.model import EntityKind, NameKind

FORMAT = 5
"""Of the compiled registry; readers take no other."""

ENTITY_KINDS = tuple(EntityKind)
NAME_KINDS = tuple(NameKind)
KIND_BITS = 4
PERSON_BITS = 32
ROLE_AT, SHARED, PARTIAL = 32, 1 << 48, 1 << 49
"""In the number that an office has beside its id: below, its place; above, its role; then two marks."""
WORD_BITS, LONGEST = 26, 63
"""In the number of a word that is filed under a form: below, the word; above, its letters, up to so many."""
MANY = 8
"""The ids of so many uses of a title stand in one piece."""


def counted_key(subject: str) -> str:
    """The key in the table of what can be counted for a subject."""
    return f"c{subject}"


def acronym_key(letters: str) -> str:
    """The key in the table of an acronym."""
    return f"a{letters}"


def title_key(title: str) -> str:
    """The key in the table of the ids of a title that many offices have."""
    return f"n{title}"


def offices_key(place: str) -> str:
    """The key in the table of the offices of a place or body."""
    return f"o{place}"


def role_key(role: str) -> str:
    """The key in the table of the offices of a role."""
    return f"r{role}"


def body_key(name: str) -> str:
    """The key in the table of a body's folded name."""
    return f"b{name}"


def shape_key(shape: tuple[int, tuple[str, ...]]) -> str:
    """The key in the table of a body's name with one word taken out."""
    return f"s{shape[0]} {' '.join(shape[1])}"
