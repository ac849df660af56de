"""What a hover shows: the evidence of a diagnostic, and a card for a registered name."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.core.dates import PartialDate
from factlint.core.diagnostic import Diagnostic
from factlint.core.finding import Evidence
from factlint.core.regex import lazy
from factlint.language.mentions import Mention
from factlint.registry.describe import name_of, office_name, tenure_span
from factlint.registry.model import (
    Entity,
    Name,
    NameKind,
    Office,
    Organisation,
    Person,
    Place,
    Tenure,
)
from factlint.registry.protocol import Registry

_MARKS = lazy(r"([\\`*_\[\]<>#|])")
_SHOWN = 8
"""So many tenures fit a card."""
_READINGS = 3
"""So many entities that one name may stand for."""


def evidence_card(diagnostic: Diagnostic) -> list[str]:
    """Lines of Markdown: what is wrong, what it rests on, the rule's advice."""
    head = f"**{diagnostic.code}** {_plain(diagnostic.message)}"
    lines = [head, "", *(_evidence(one) for one in diagnostic.evidence)]
    return [*lines, "", _plain(diagnostic.help)] if diagnostic.help else lines


def _evidence(evidence: Evidence) -> str:
    line = f"- {_plain(evidence.text)}"
    source = _plain(evidence.source)
    if evidence.url:
        source = f"{source} <{evidence.url}>".strip()
    if evidence.as_of:
        source = f"{source}, as of {evidence.as_of}".removeprefix(", ")
    return f"{line}  \n  *{source}*" if source else line


def name_cards(mention: Mention, registry: Registry, when: PartialDate | None) -> list[list[str]]:
    """A card for each entity that a name may stand for, as lines of Markdown.

    Args:
        mention: the name.
        registry: what is known.
        when: the draft's day; of the holders of an office, those around it are shown.
    """
    ids = list(dict.fromkeys(use.id for use in mention.uses))
    found = [entity for id in ids[:_READINGS] if (entity := registry.entity(id)) is not None]
    cards = [_card(entity, registry, when) for entity in found]
    if len(ids) > _READINGS and cards:
        cards[-1].append(f"\nand {len(ids) - _READINGS} more that the name may stand for")
    return cards


def _card(entity: Entity, registry: Registry, when: PartialDate | None) -> list[str]:
    also = [name for name in entity.names[1:] if name.kind in (NameKind.ALIAS, NameKind.ACRONYM)]
    lines = [f"**{_plain(entity.name)}**{_also(also)}", ""]
    if isinstance(entity, Person):
        lines += [
            f"- {_plain(office_name(tenure.office, registry))}, {tenure_span(tenure)}"
            for tenure in entity.tenures[-_SHOWN:]
        ]
    elif isinstance(entity, Office):
        place = name_of(entity.jurisdiction, registry)
        lines[0] += f" ({_plain(place)})" if place else ""
        tenures = _around(registry.holders(entity.id), when)
        lines += [
            f"- {_plain(name_of(tenure.person, registry))}, {tenure_span(tenure)}" for tenure in tenures
        ]
    elif isinstance(entity, Place):
        facts = (("capital", entity.capital), ("legislature", entity.legislature))
        lines += [f"- {what}: {_plain(fact)}" for what, fact in facts if fact]
    elif isinstance(entity, Organisation) and entity.type:
        lines.append(f"- {_plain(entity.type)}")
    return [*lines, "", f"*{_plain(entity.source)}, as of {entity.as_of}*"]


def _around(tenures: Sequence[Tenure], when: PartialDate | None) -> list[Tenure]:
    """The last tenures that had begun by a day, or the last of all; the newest last."""
    every = list(tenures)
    begun = [one for one in every if when and one.start and one.start.earliest <= when.latest]
    return (begun or every)[-_SHOWN:]


def _also(names: list[Name]) -> str:
    return f" · {_plain(', '.join(name.text for name in names[:4]))}" if names else ""


def _plain(text: str) -> str:
    """Text in which Markdown finds no marks."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
